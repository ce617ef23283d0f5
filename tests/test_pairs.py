"""The example pairs under pairs/ are what `tqc eval` is measured on, so they must be exact.

Offsets that are off by one would count right findings as wrong, without anybody noticing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tqc.checks.catalogue import TABLE
from tqc.finding import Severity

PAIRS = Path(__file__).parent.parent / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir())
KNOWN_CHECKS = {entry.id for entry in TABLE}
FAMILIES = ("name", "term", "garble")
# A span is the smallest thing an editor would replace; only a line of page furniture is longer.
LONGEST_SPAN = 60
WORDS = range(150, 601)


def read(path: Path) -> str:
    """The text as `Document` has it: no newline translation."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def variant(name: str, stem: str) -> Path:
    """The draft or its correction, whichever format the pair is in."""
    (found,) = (PAIRS / name).glob(f"{stem}.en.*")
    return found


def expected(name: str) -> dict[str, Any]:
    lines = read(PAIRS / name / "expected.jsonl").splitlines()
    assert len(lines) == 1
    row: dict[str, Any] = json.loads(lines[0])
    return row


def test_there_are_enough_pairs_and_enough_clean_ones() -> None:
    clean = [name for name in NAMES if not expected(name)["spans"]]
    assert len(NAMES) >= 14
    assert len(clean) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_files_belong_together(name: str) -> None:
    assert (PAIRS / name / "source.zh.txt").is_file()
    draft, corrected = variant(name, "draft"), variant(name, "corrected")
    assert draft.suffix == corrected.suffix
    assert expected(name)["id"] == name
    assert len(read(draft).split()) in WORDS


@pytest.mark.parametrize("name", NAMES)
def test_spans_stand_at_their_offsets(name: str) -> None:
    text, last = read(variant(name, "draft")), 0
    for span in expected(name)["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]
        assert last <= span["start"] < span["end"] <= span["start"] + LONGEST_SPAN
        last = span["end"]


@pytest.mark.parametrize("name", NAMES)
def test_spans_are_well_formed(name: str) -> None:
    labels = {severity.label for severity in Severity}
    for span in expected(name)["spans"]:
        assert span["check"] in KNOWN_CHECKS
        assert span["category"] == span["check"].partition("/")[0]
        assert span["category"] in FAMILIES
        assert span["severity"] in labels
        assert isinstance(span["sure"], bool)
        assert span["text"] not in span["correct"]


@pytest.mark.parametrize("name", NAMES)
def test_the_correction_mends_exactly_the_drafts_with_errors(name: str) -> None:
    draft, corrected = read(variant(name, "draft")), read(variant(name, "corrected"))
    spans = expected(name)["spans"]
    assert (draft != corrected) == bool(spans)
    for span in spans:
        first = next(iter(span["correct"]), "")
        assert first in corrected
