"""Repairs are kept only if the text they leave shows nothing new.

A repaired sentence is a sentence that no machine wrote: it may hold a doubled article, a capital
where none belongs, or be evidence for another name. So the repaired text is examined again, and of
the repairs as many are kept as bring no finding that wasn't there before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence

from tqc.document.formats import Edit
from tqc.finding import Finding, Span
from tqc.repair.planning import Repair

NEAR = 150
"""Code points around a new finding in which the repairs that brought it are looked for first: a
sentence's length."""

TRIES = 24
"""Most times that a file is examined in a round; what is left undecided then isn't repaired."""

Findings = Sequence[Sequence[Finding]]
"""Of each document of a file, by place."""


def kept(
    repairs: Sequence[Repair], before: Findings, again: Callable[[Sequence[Repair]], Findings]
) -> list[Repair]:
    """The repairs to make, in their order. again: the findings of the file with some repairs."""
    search = _Search(before, again)
    new = search.new(repairs)
    if not new:
        return list(repairs)
    suspect = {id(one) for one in repairs if any(_near(one, *place) for place in new)}
    some = search.grow([], [one for one in repairs if id(one) not in suspect])
    some = search.grow(some, [one for one in repairs if id(one) in suspect])
    wanted = {id(one) for one in some}
    return [one for one in repairs if id(one) in wanted]


class _Search:
    """Halves what brings new findings until each repair is known to bring some or none."""

    def __init__(self, before: Findings, again: Callable[[Sequence[Repair]], Findings]) -> None:
        self.before, self.again, self.left = before, again, TRIES

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
    known: defaultdict[str, list[Span]] = defaultdict(list)
    for found in before:
        if found not in gone:
            known[found.check].append(found.span)
    new: list[Span] = []
    for found in after:
        place = way.back(found.span)
        if not any(other.overlaps(place) or other == place for other in known[found.check]):
            new.append(place)
    return new


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


def _near(repair: Repair, number: int, place: Span) -> bool:
    span = repair.edit.span
    return (
        repair.number == number
        and span.start - NEAR <= place.end
        and place.start <= span.end + NEAR
    )
