"""Compare what tqc finds in a benchmark text with what is marked there.

The rule is that of tqc/metrics/matching.py, which gives counts alone; here each mark and each
finding keeps its verdict, so that recall can be told apart by kind and misses be listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.renderings.data import Mark, Text
from tqc.finding import Finding, Span
from tqc.metrics.matching import hits


@dataclass(frozen=True, slots=True)
class Verdict:
    """found: the marks found, with what found them; false: findings that hit no mark. A second
    finding on a mark is in neither."""

    text: Text
    found: tuple[tuple[Mark, Finding], ...]
    missed: tuple[Mark, ...]
    false: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of like confidence: how many, their mean confidence, the share that held."""

    low: float
    count: int
    confidence: float
    held: float


def judge(text: Text, findings: Iterable[Finding]) -> Verdict:
    """A finding takes the free mark that it shares most with; what hits none is false."""
    taken: dict[Mark, Finding] = {}
    false: list[Finding] = []
    for finding in sorted(findings, key=lambda found: found.span):
        right = [mark for mark in text.marks if hits(finding.span, Span(mark.start, mark.end))]
        free = [mark for mark in right if mark not in taken]
        if free:
            taken[max(free, key=lambda mark: _shared(finding, mark))] = finding
        elif not right:
            false.append(finding)
    return Verdict(
        text=text,
        found=tuple(taken.items()),
        missed=tuple(mark for mark in text.marks if mark not in taken),
        false=tuple(false),
    )


def recalls(
    verdicts: Iterable[Verdict], group: Callable[[Text, Mark], str]
) -> dict[str, tuple[int, int]]:
    """(found, marked) for each group of marks, by name."""
    table: dict[str, tuple[int, int]] = {}
    for verdict in verdicts:
        found = {mark for mark, _ in verdict.found}
        for mark in verdict.text.marks:
            name = group(verdict.text, mark)
            hit, marked = table.get(name, (0, 0))
            table[name] = (hit + (mark in found), marked + 1)
    return dict(sorted(table.items()))


def reliability(verdicts: Iterable[Verdict], bins: int = 10) -> list[Bin]:
    """Findings in bins of equal width by confidence; empty bins are left out."""
    parts: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for verdict in verdicts:
        judged = [(found.confidence, True) for _, found in verdict.found]
        judged += [(found.confidence, False) for found in verdict.false]
        for confidence, held in judged:
            parts[min(bins - 1, int(confidence * bins))].append((confidence, held))
    return [
        Bin(
            low=number / bins,
            count=len(part),
            confidence=sum(confidence for confidence, _ in part) / len(part),
            held=sum(held for _, held in part) / len(part),
        )
        for number, part in enumerate(parts)
        if part
    ]


def calibration_error(table: Iterable[Bin], least: float = 0.0) -> float:
    """Expected calibration error: the mean distance of confidence and share, by findings.

    >>> calibration_error([Bin(0.5, 1, 0.5, 0.75), Bin(0.0, 1, 0.0, 0.25)])
    0.25
    """
    bins = [part for part in table if part.low >= least]
    count = sum(part.count for part in bins)
    gaps = sum(part.count * abs(part.confidence - part.held) for part in bins)
    return gaps / count if count else 0.0


def _shared(finding: Finding, mark: Mark) -> int:
    return min(finding.span.end, mark.end) - max(finding.span.start, mark.start)
