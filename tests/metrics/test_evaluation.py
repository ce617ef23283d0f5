"""Reading pairs, and one table from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tqc.errors import ReadError, UsageError
from tqc.finding import Finding, Severity, Span
from tqc.metrics.evaluation import evaluate, read_pairs
from tqc.metrics.matching import Count
from tqc.report import DocumentReport, Shown

SPAN = {
    "start": 0,
    "end": 8,
    "text": "Big Fish",
    "check": "name/literal",
    "category": "name",
    "severity": "major",
    "sure": True,
}


def write_pair(folder: Path, expected: str, draft: str = "draft.en.txt") -> None:
    folder.mkdir()
    (folder / draft).write_text("Big Fish met.", encoding="utf-8")
    (folder / "expected.jsonl").write_text(expected, encoding="utf-8")


def shown(check: str, start: int, end: int) -> Shown:
    finding = Finding(
        check=check,
        span=Span(start, end),
        text="",
        message="",
        severity=Severity.MAJOR,
        confidence=1,
    )
    return Shown(finding=finding, dimension="", type="")


def test_counts_per_check_and_family(tmp_path: Path) -> None:
    write_pair(tmp_path / "a", json.dumps({"id": "a", "spans": [SPAN]}))
    pairs = read_pairs(tmp_path)
    path = pairs[0].draft.path
    findings = (
        shown("name/wrong", 0, 8),
        shown("garble/case", 9, 12),
        shown("language/draft", 0, 12),
    )
    table = evaluate(pairs, [DocumentReport(path, path, "en", findings=findings)])
    # the name is found under another id: right for the family, missed by its own check
    assert table.families["name"] == Count(gold=1, hits=1, exact=1, serious=1, serious_hits=1)
    assert table.checks["name/literal"].hits == 0
    assert table.checks["name/wrong"] == Count(ignored=1)
    assert table.families["garble"] == Count(false=1)
    assert list(table.checks) == ["name/literal", "name/wrong", "garble/case"]
    assert table.all.false == 1


@pytest.mark.parametrize(
    "expected", ["", "{}", "[]", '{"spans": [{"start": 0}]}', '{"spans": [{"start": 5, "end": 1}]}']
)
def test_what_cannot_be_used_is_named(tmp_path: Path, expected: str) -> None:
    write_pair(tmp_path / "a", expected)
    with pytest.raises(ReadError, match=r"expected\.jsonl"):
        read_pairs(tmp_path)


def test_a_folder_without_pairs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no pair"):
        read_pairs(tmp_path)


def test_two_drafts_are_an_error(tmp_path: Path) -> None:
    write_pair(tmp_path / "a", json.dumps({"id": "a", "spans": []}))
    (tmp_path / "a" / "draft.en.md").touch()
    with pytest.raises(UsageError, match="found 2"):
        read_pairs(tmp_path)
