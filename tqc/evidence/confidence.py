"""From features to a confidence: a logistic regression whose weights are in weights.json.

The weights are fitted by benchmarks/fit; weights.json says on what and when. A confidence is the
share of such places that were wrong renderings in the data held back from fitting.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import exp, log

from tqc.evidence.features import FEATURES
from tqc.evidence.wording import Values
from tqc.rendering.promise import Scale


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The fitted weight of every feature, by name."""
    stored = json.loads(files("tqc.evidence").joinpath("weights.json").read_text("utf-8"))
    fitted: dict[str, float] = stored["weights"]
    missing = [name for name in FEATURES if name not in fitted]
    if missing:
        raise ValueError(f"weights.json has no weight for {', '.join(missing)}")
    return fitted


def confidence(found: Values) -> float:
    """0 to 1 for the features of one place; a feature that isn't given counts as 0."""
    fitted = weights()
    total = sum(fitted[name] * value for name, value in found.items())
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def sum_for(confidence: float) -> float:
    """The weighted sum of features that gives a confidence between 0 and 1, both left out."""
    return log(confidence / (1 - confidence))


def scale() -> Scale:
    """What the words of a place are worth by themselves."""
    fitted = weights()
    return Scale(
        base=fitted["bias"],
        gain=fitted["gain"],
        explained=fitted["explained"],
        parts=fitted["parts"],
        sound=fitted["romanised"],
        mixed=fitted["mixed"],
        foreign=fitted["foreign"],
        capitals=fitted["capitals"],
        small=fitted["single_bare"],
        borrowed=fitted["borrowed"],
    )
