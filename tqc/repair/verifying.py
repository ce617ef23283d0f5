"""Repairs are kept only if the text they leave shows nothing new.

A repaired sentence is a sentence that no machine wrote: it may hold a doubled article, a capital
where none belongs, or be evidence for another name. So the repaired text is examined again, and of
the repairs as many are kept as bring no finding that wasn't there before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from tqc.document.formats import Edit
from tqc.finding import Finding, Span
from tqc.repair.planning import Repair

NEAR = 150
"""Code points around a new finding in which the repairs that brought it are looked for first: a
sentence's length."""

TRIES, LEAST_TRIES = 24, 3
"""Most times that a file is examined in a round; what is left undecided then isn't repaired."""

MOST_EXAMINED = 2_000_000
"""Bytes or code points that are examined in a round: a file of some megabytes gets fewer tries."""

Findings = Sequence[Sequence[Finding]]
"""Of each document of a file, by place."""


def kept(
    repairs: Sequence[Repair],
    before: Findings,
    again: Callable[[Sequence[Repair]], Findings],
    size: int = 0,
) -> list[Repair]:
    """The repairs to make, in their order. again: the findings of the file with some repairs; size:
    its own, in bytes or code points, whichever are more."""
    tries = min(TRIES, max(LEAST_TRIES, MOST_EXAMINED // max(size, 1)))
    search = _Search(before, again, tries)
    new = search.new(repairs)
    if not new:
        return list(repairs)
    suspect = {id(one) for one in _near(repairs, new)}
    some = search.grow([], [one for one in repairs if id(one) not in suspect])
    some = search.grow(some, [one for one in repairs if id(one) in suspect])
    wanted = {id(one) for one in some}
    return [one for one in repairs if id(one) in wanted]


def _near(repairs: Sequence[Repair], places: Sequence[tuple[int, Span]]) -> Iterator[Repair]:
    """The repairs that may have brought what is new."""
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for number, place in places:
        spans[number].append(place)
    known = {number: _Places(each) for number, each in spans.items()}
    for one in repairs:
        span = one.edit.span
        around = Span(max(0, span.start - NEAR), span.end + NEAR)
        if one.number in known and known[one.number].touch(around):
            yield one


class _Search:
    """Halves what brings new findings until each repair is known to bring some or none."""

    def __init__(
        self, before: Findings, again: Callable[[Sequence[Repair]], Findings], tries: int
    ) -> None:
        self.before, self.again, self.left = before, again, tries

    def grow(self, good: list[Repair], more: Sequence[Repair]) -> list[Repair]:
        """The good ones and as many more as bring nothing new."""
        if not more or self.left <= 0:
            return good
        together = sorted([*good, *more], key=lambda one: (one.number, one.edit.span))
        if not self.new(together):
            return together
        if len(more) == 1:
            return good
        half = len(more) // 2
        return self.grow(self.grow(good, more[:half]), more[half:])

    def new(self, repairs: Sequence[Repair]) -> list[tuple[int, Span]]:
        """Where there is something new with these repairs, in places of the text before them."""
        self.left -= 1
        edits = edits_of(repairs, len(self.before))
        mended: defaultdict[int, set[Finding]] = defaultdict(set)
        for one in repairs:
            mended[one.number].add(one.finding)
        return [
            (number, place)
            for number, found in enumerate(self.again(repairs))
            for place in _unknown(self.before[number], found, edits[number], mended[number])
        ]


def edits_of(repairs: Sequence[Repair], documents: int) -> list[list[Edit]]:
    """The edits of each document of a file, by place."""
    edits: list[list[Edit]] = [[] for _ in range(documents)]
    for one in repairs:
        edits[one.number].append(one.edit)
    return [sorted(each, key=lambda edit: edit.span) for each in edits]


def _unknown(
    before: Sequence[Finding], after: Sequence[Finding], edits: Sequence[Edit], gone: set[Finding]
) -> list[Span]:
    """Places of findings that none of those before was, the repaired ones left aside."""
    way = _Way(edits)
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for found in before:
        if found not in gone:
            spans[found.check].append(found.span)
    known = {check: _Places(each) for check, each in spans.items()}
    new: list[Span] = []
    for found in after:
        place = way.back(found.span)
        if found.check not in known or not known[found.check].touch(place):
            new.append(place)
    return new


class _Places:
    """Spans that are asked whether one of them is, or overlaps, another: thousands of thousands."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._all = frozenset(spans)
        ordered = sorted(self._all)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def touch(self, span: Span) -> bool:
        before_end = bisect_left(self._starts, span.end)
        overlaps = before_end > 0 and self._reach[before_end - 1] > span.start
        return overlaps or span in self._all


class _Way:
    """From places of an edited text back to those of the text before."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._spans: list[Span] = []  # what the edits wrote, in the new text
        self._old: list[Span] = []
        shift = 0
        for edit in edits:
            start = edit.span.start + shift
            self._spans.append(Span(start, start + len(edit.text)))
            self._old.append(edit.span)
            shift += len(edit.text) - len(edit.span)
        self._starts = [span.start for span in self._spans]

    def back(self, span: Span) -> Span:
        start, end = self._at(span.start, first=True), self._at(span.end, first=False)
        return Span(start, max(start, end))

    def _at(self, offset: int, *, first: bool) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        new, old = self._spans[index], self._old[index]
        if offset < new.end or (offset == new.end and not first):
            return old.start if first else old.end
        return offset - new.end + old.end
