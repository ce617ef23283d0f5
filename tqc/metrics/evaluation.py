"""Measuring tqc on articles whose faults are known: pairs/NAME with draft and expected findings.

A pair is a folder with draft.LANG.txt or draft.LANG.md and expected.jsonl, one line:
{"id", "spans": [{"start", "end", "text", "check", "category", "severity", "sure", ...}]}.
What counts as found is in matching.py. Families without expected spans of their own (language)
are left out, since nothing says where they should be silent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tqc.checks.catalogue import BY_ID
from tqc.errors import ReadError, UsageError
from tqc.files import Draft
from tqc.finding import Severity, Span
from tqc.metrics.matching import Count, Marked, total
from tqc.report.model import DocumentReport

FAMILIES = ("name", "term", "garble")
EXPECTED = "expected.jsonl"


@dataclass(frozen=True, slots=True)
class Pair:
    """An article and the spans that should be found in it. name: its folder's."""

    name: str
    draft: Draft
    gold: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Counts per check that was expected or found, per family, and over all families."""

    checks: Mapping[str, Count]
    families: Mapping[str, Count]
    all: Count


def read_pairs(folder: Path) -> list[Pair]:
    """All pairs of a folder, by name; raises UsageError or ReadError for what can't be used."""
    if not folder.is_dir():
        raise UsageError("there is no such folder", path=str(folder))
    pairs = [_pair(path.parent) for path in sorted(folder.glob(f"*/{EXPECTED}"))]
    if not pairs:
        raise UsageError(f"the folder holds no pair: expected NAME/{EXPECTED}", path=str(folder))
    return pairs


def evaluate(pairs: Iterable[Pair], documents: Iterable[DocumentReport]) -> Table:
    """Compare reports, whose paths are the drafts', with what the pairs expect."""
    found = {doc.path: [*_marked(doc)] for doc in documents}
    gold = {pair.draft.path: pair.gold for pair in pairs}
    checks = {span.check for spans in (*gold.values(), *found.values()) for span in spans}
    return Table(
        checks={
            check: total(gold, found, partial(_is_of, check=check))
            for check in sorted(checks, key=_table_order)
        },
        families={
            family: total(gold, found, partial(_is_in, family=family)) for family in FAMILIES
        },
        all=total(gold, found, lambda span: True),
    )


def _is_of(span: Marked, check: str) -> bool:
    return span.check == check


def _is_in(span: Marked, family: str) -> bool:
    return span.category == family


def _marked(doc: DocumentReport) -> Sequence[Marked]:
    return [
        Marked(shown.finding.span, shown.finding.check, shown.finding.check.partition("/")[0])
        for shown in doc.findings
        if shown.finding.check.partition("/")[0] in FAMILIES
    ]


def _table_order(check: str) -> tuple[int, str]:
    ids = list(BY_ID)
    return (ids.index(check) if check in BY_ID else len(ids), check)


def _pair(folder: Path) -> Pair:
    drafts = sorted(p for p in folder.glob("draft.*") if p.suffix in (".txt", ".md"))
    if len(drafts) != 1:
        raise UsageError(
            f"expected one draft.LANG.txt or draft.LANG.md, found {len(drafts)}", path=str(folder)
        )
    path = folder / EXPECTED
    gold = _gold(path, Draft(str(path), str(path)).read())
    return Pair(folder.name, Draft(str(drafts[0]), str(drafts[0])), gold)


def _gold(path: Path, data: bytes) -> tuple[Marked, ...]:
    try:
        row = json.loads(data)
        return tuple(_span(entry) for entry in row["spans"])
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(
            f"expected one JSON object with spans: {error!r}", path=str(path), line=1
        ) from error


def _span(entry: Mapping[str, object]) -> Marked:
    start, end, severity = entry["start"], entry["end"], entry.get("severity", "major")
    if not (isinstance(start, int) and isinstance(end, int)):
        raise ValueError(f"start and end are whole numbers, not {start!r} and {end!r}")
    if entry["category"] not in FAMILIES:
        raise ValueError(f"category is one of {', '.join(FAMILIES)}, not {entry['category']!r}")
    return Marked(
        span=Span(start, end),
        check=str(entry["check"]),
        category=str(entry["category"]),
        severity=Severity[str(severity).upper()].label,
        sure=entry.get("sure", True) is True,
    )
