"""One finding a place, so that an editor reads of each fault once.

Of findings of one family that overlap, the longest stays. Of two families that mark the same
place (each covers at least half of the other) the more telling stays: name, then term, then
garble. A long finding never swallows a short one of another family, since a long one may be
passed over unread and the short one may be a wrong name.

Comes after the threshold: what isn't shown can't hide what is.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tqc.finding import Finding, Span

FAMILY_ORDER = ("name", "term", "garble")
"""First the family that stays; all others come after these, in order of their names."""


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stay, by start, then end, then check."""
    families: dict[str, list[Finding]] = defaultdict(list)
    for found in findings:
        families[found.check.partition("/")[0]].append(found)
    stay: list[Finding] = []
    places: list[list[Span]] = []  # per family, those that stay: disjoint, by start
    for family in sorted(families, key=_rank):
        new = [
            found
            for found in _longest(families[family])
            if not any(_same_place(spans, found.span) for spans in places)
        ]
        stay += new
        places.append(sorted(found.span for found in new if len(found.span)))
    return sorted(stay, key=_by_place)


def _longest(findings: Iterable[Finding]) -> list[Finding]:
    """A disjoint choice, longest first; of equals the surer, then the graver, then by id."""
    kept: list[Finding] = []
    taken: list[Span] = []
    for found in sorted(findings, key=_by_length):
        if next(_overlapping(taken, found.span), None) is None:
            kept.append(found)
            if len(found.span):  # an empty span, of something missing, is in nobody's way
                insort(taken, found.span)
    return kept


def _overlapping(spans: Sequence[Span], span: Span) -> Iterator[Span]:
    """Those of some disjoint, sorted spans that share a code point with this one."""
    index = bisect_left(spans, Span(span.start, span.start))
    if index and spans[index - 1].overlaps(span):
        yield spans[index - 1]
    while index < len(spans) and spans[index].start < span.end:
        if spans[index].overlaps(span):
            yield spans[index]
        index += 1


def _same_place(spans: Sequence[Span], span: Span) -> bool:
    """True if one of them covers at least half of the span, and the span at least half of it."""
    return any(
        2 * (min(other.end, span.end) - max(other.start, span.start)) >= max(len(other), len(span))
        for other in _overlapping(spans, span)
    )


def _rank(family: str) -> tuple[int, str]:
    known = family in FAMILY_ORDER
    return (FAMILY_ORDER.index(family) if known else len(FAMILY_ORDER), family)


def _by_place(found: Finding) -> tuple[object, ...]:
    return (found.span.start, found.span.end, found.check, found.message)


def _by_length(found: Finding) -> tuple[object, ...]:
    return (-len(found.span), -found.confidence, -found.severity, *_by_place(found))
