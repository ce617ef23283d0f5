"""When a finding counts as having found an expected span, and the counts that follow.

A finding hits a span when it covers at least half of it and is at most twice as long plus ten
code points: marking a whole sentence finds nothing. A finding hits one span at most, the one it
shares most with; a span counts once, and further findings on it are duplicates. A finding that
lies mostly on a span that isn't counted here (one of another kind, or one that a competent editor
might leave) is neither right nor wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from tqc.finding import Span

LENGTH_FACTOR, LENGTH_ALLOWANCE = 2, 10
"""A finding may be this many times as long as its span, and this many code points more."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A span with the check that marked it or should have. sure: an editor must not leave it."""

    span: Span
    check: str
    category: str
    severity: str = "major"
    sure: bool = True

    @property
    def serious(self) -> bool:
        return self.severity in ("major", "critical")


@dataclass(frozen=True, slots=True)
class Count:
    """gold: expected spans; hits: those found; exact: hits to the letter; false: findings that hit
    nothing; duplicates: further findings on a span; ignored: neither right nor wrong."""

    gold: int = 0
    hits: int = 0
    exact: int = 0
    false: int = 0
    duplicates: int = 0
    ignored: int = 0
    serious: int = 0
    serious_hits: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def precision(self) -> float | None:
        return _ratio(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float | None:
        return _ratio(self.hits, self.gold)

    @property
    def recall_serious(self) -> float | None:
        return _ratio(self.serious_hits, self.serious)

    @property
    def f1(self) -> float | None:
        """None where precision and recall are both without a value, or both 0.

        >>> Count(gold=4, hits=2, false=2).f1
        0.5
        """
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return _ratio(2 * precision * recall, precision + recall)


def hits(finding: Span, gold: Span) -> bool:
    """True if the finding finds the span.

    >>> hits(Span(0, 5), Span(0, 10)), hits(Span(0, 31), Span(0, 10))
    (True, False)
    """
    found, wanted = len(finding), len(gold)
    return (
        2 * _shared(finding, gold) >= wanted and found <= LENGTH_FACTOR * wanted + LENGTH_ALLOWANCE
    )


def count(
    gold: Iterable[Marked], findings: Iterable[Marked], counts: Callable[[Marked], bool]
) -> Count:
    """Compare one document's findings with its expected spans.

    counts: whether a span or a finding belongs to what is being measured, as one check or family.
    """
    spans = list(gold)
    wanted = [span for span in spans if span.sure and counts(span)]
    others = [span for span in spans if not (span.sure and counts(span))]
    taken: set[int] = set()
    exact = false = duplicates = ignored = 0
    for finding in sorted(filter(counts, findings), key=lambda found: found.span):
        right = [i for i, span in enumerate(wanted) if hits(finding.span, span.span)]
        fresh = [i for i in right if i not in taken]
        if fresh:
            best = max(fresh, key=lambda i: _shared(finding.span, wanted[i].span))
            taken.add(best)
            exact += finding.span == wanted[best].span
        elif right:
            duplicates += 1
        elif any(_excused(finding.span, span.span) for span in others):
            ignored += 1
        else:
            false += 1
    return Count(
        gold=len(wanted),
        hits=len(taken),
        exact=exact,
        false=false,
        duplicates=duplicates,
        ignored=ignored,
        serious=sum(span.serious for span in wanted),
        serious_hits=sum(wanted[i].serious for i in taken),
    )


def total(
    gold: Mapping[str, Sequence[Marked]],
    findings: Mapping[str, Sequence[Marked]],
    counts: Callable[[Marked], bool],
) -> Count:
    """The sum over all documents of `gold`; one without findings counts as checked in vain."""
    parts = (count(spans, findings.get(id, ()), counts) for id, spans in gold.items())
    return sum(parts, Count())


def _excused(finding: Span, gold: Span) -> bool:
    return 2 * _shared(finding, gold) >= len(finding) or hits(finding, gold)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None
