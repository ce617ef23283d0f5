"""Features and weights make a confidence; a missing weight is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tqc.evidence import confidence as module
from tqc.evidence.confidence import confidence, weights
from tqc.evidence.features import FEATURES


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose weights.json is read instead of the real one."""
    monkeypatch.setattr(module, "files", lambda package: tmp_path)
    weights.cache_clear()
    yield tmp_path / "weights.json"
    weights.cache_clear()


def write(path: Path, fitted: dict[str, float]) -> None:
    path.write_text(json.dumps({"about": "test", "weights": fitted}), encoding="utf-8")


def test_the_shipped_weights_are_those_of_the_features() -> None:
    weights.cache_clear()
    assert set(weights()) == set(FEATURES)


def test_a_missing_weight_is_refused_by_name(stored: Path) -> None:
    write(stored, {name: 0.0 for name in FEATURES if name not in ("gain", "cue")})
    with pytest.raises(ValueError, match="no weight for gain, cue"):
        confidence({"bias": 1.0})


def test_weights_times_values_go_through_the_logistic_curve(stored: Path) -> None:
    write(stored, dict.fromkeys(FEATURES, 0.0) | {"bias": -2.0, "gain": 4.0})
    assert confidence({}) == 0.5
    assert confidence({"bias": 1.0}) == pytest.approx(0.1192, abs=1e-4)
    assert confidence({"bias": 1.0, "gain": 0.5}) == 0.5
    assert confidence({"bias": 1.0, "gain": 1.0}) == pytest.approx(0.8808, abs=1e-4)


def test_no_sum_is_too_large(stored: Path) -> None:
    write(stored, dict.fromkeys(FEATURES, 0.0) | {"bias": -1e9, "gain": 2e9})
    assert 0 < confidence({"bias": 1.0}) < 1e-9
    assert 1 - 1e-9 < confidence({"bias": 1.0, "gain": 1.0}) < 1


@pytest.mark.parametrize(
    ("feature", "sign"),
    [
        *((name, 1) for name in ("listed", "gain", "context_near", "sisters", "in_source")),
        *((name, -1) for name in ("not_context", "glossed", "single", "not_in_source")),
    ],
)
def test_shipped_weights_have_the_sign_that_their_meaning_asks_for(feature: str, sign: int) -> None:
    weights.cache_clear()
    assert weights()[feature] * sign > 0
