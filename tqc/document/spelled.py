"""A text as a file spells it: with escapes, tags between its letters, or in several places.

Every format whose text isn't the file itself reads its texts as these, and puts edits back
through them: only what an edit replaces changes, and tags that stood in it stay where they are.
Places are code points of the file's decoded text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count, takewhile

from tqc.document.edits import Edit
from tqc.finding import Span


@dataclass(frozen=True, slots=True)
class Run:
    """`length` code points of the text from `at` on, which the file has at start to end.

    Of the same length, they answer to each other one by one; otherwise the run is one whole, an
    escape such as `&amp;`.
    """

    at: int
    length: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Two marks of the file that stand or go together, `**` and `**`, around `text`."""

    text: Span
    opening: Span
    closing: Span


@dataclass(frozen=True)
class Spelled:
    """runs: by place in the text and in the file; what is in none of them (a blank line between
    two units) is not in the file. marks: by their opening. tagged: what
    stands between two runs are tags, which may stay without text; else the first piece of a span
    takes the new words."""

    text: str
    runs: tuple[Run, ...]
    marks: tuple[Marks, ...] = ()
    tagged: bool = True

    @cached_property
    def _starts(self) -> list[int]:
        return [run.at for run in self.runs]

    def span(self, span: Span, *, around: bool = False) -> Span:
        """Where a span of the text stands in the file, with what stands in the midst of it, and
        with a mark beside it whose other half does; around: also with marks around all of it."""
        touched = list(self._within(span))
        if not touched:
            at = self._insertion(span.start)
            return Span(at, at)
        first, last = touched[0], touched[-1]
        start = first.start if span.start <= first.at or _whole(first) else _in(first, span.start)
        inside = span.end < last.at + last.length and not _whole(last)
        place = self._balanced(Span(start, _in(last, span.end) if inside else last.end))
        outer = [each for each in self._ending_in(span) if around and each.text == span]
        return Span(outer[0].opening.start, outer[0].closing.end) if outer else place

    def before(self, place: int) -> int:
        """How many code points of the text stand before a place of the file."""
        index = bisect_right(self._file_starts, place) - 1
        if index < 0:
            return 0
        run = self.runs[index]
        return _end(run) if place >= run.end or _whole(run) else run.at + place - run.start

    @cached_property
    def _file_starts(self) -> list[int]:
        return [run.start for run in self.runs]

    @cached_property
    def _halves(self) -> list[tuple[Span, Span]]:
        """Each mark with its other half, by place."""
        halves = [pair for each in self.marks for pair in _both_ways(each)]
        return sorted(halves, key=lambda pair: pair[0].start)

    def _balanced(self, span: Span) -> Span:
        start, end = span.start, span.end
        first = bisect_left(self._halves, start, key=lambda pair: pair[0].start)
        last = bisect_left(self._halves, end, key=lambda pair: pair[0].start)
        within = self._halves[first:last]
        for _, other in within:  # from the innermost pair outwards
            if other.end == start:
                start = other.start
        for _, other in reversed(within):
            if other.start == end:
                end = other.end
        return Span(start, end)

    def _unmarked(self, span: Span, best: Span, new: str) -> Iterator[Edit]:
        """Takes away the marks that would stand around nothing or beside a space when a span of the
        text is gone and `new` is in the place of one of its pieces."""
        for each in self._ending_in(span):
            inner = each.text
            left = self.text[inner.start : max(span.start, inner.start)]
            left += new if inner.contains(best) else ""
            left += self.text[min(span.end, inner.end) : inner.end]
            if not left or left[0].isspace() or left[-1].isspace():
                yield from (Edit(each.opening, ""), Edit(each.closing, ""))

    def _ending_in(self, span: Span) -> list[Marks]:
        """The marks whose text begins or ends with a letter of a span."""
        first, last = (bisect_left(self.marks, at, key=_first) for at in (span.start, span.end))
        starting = self.marks[first:last]
        low, high = (bisect_right(self._by_end, at, key=_last) for at in (span.start, span.end))
        return list(dict.fromkeys((*starting, *self._by_end[low:high])))

    @cached_property
    def _by_end(self) -> list[Marks]:
        return sorted(self.marks, key=_last)

    def shifted(self, by: int) -> Spelled:
        """The same text in a file that begins so much earlier."""
        runs = (Run(run.at, run.length, run.start + by, run.end + by) for run in self.runs)
        return Spelled(self.text, tuple(runs))

    def edits(self, edit: Edit, spell: Callable[[str, int], str]) -> Iterator[Edit]:
        """The edits of the file that one of the text comes to, by place; none where it has no
        place in the file. spell: what the file writes for a text at a place.

        The new words go to one of the places where the old ones stood; letters that stay are not
        touched.
        """
        start, end, text = _shrunk(self.text, edit)
        if start == end:
            if self.runs and text:
                at = self._insertion(start)
                yield Edit(Span(at, at), spell(text, at))
            return
        parts = self._stretches(Span(start, end))
        best = max(parts, key=self._fitness, default=None)
        for part in parts:
            place = self.span(part if part is best else self._with_space(part))
            yield Edit(place, spell(text, place.start) if part is best else "")
        if best is not None:
            yield from self._unmarked(Span(start, end), best, text)

    def _fitness(self, part: Span) -> tuple[bool, int]:
        """How fit a piece is to take the new words: best one that would else leave nothing between
        two tags (an empty link), then the longest."""
        if not self.tagged:  # the first, or the first that is all that stands between two marks
            return part in self._marked, 0
        wider = Span(max(part.start - 1, 0), min(part.end + 1, len(self.text)))
        whole = part in self._stretches(wider) and not part.of(self.text).isspace()
        return whole, len(part)

    @cached_property
    def _marked(self) -> frozenset[Span]:
        return frozenset(each.text for each in self.marks)

    def _stretches(self, span: Span) -> list[Span]:
        """The pieces of a span that the file has without anything between."""
        found: list[Span] = []
        before: Run | None = None
        for run in self._within(span):
            start, end = max(run.at, span.start), min(_end(run), span.end)
            if before and (_end(before), before.end) == (run.at, run.start):
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
            before = run
        return found

    def _with_space(self, part: Span) -> Span:
        """What is deleted, with the space that a line of the file would end or begin with (where
        the text has a space in place of the file's line break)."""
        start, end = part.start, part.end
        if self._gap(end) and self.text[start - 1 : start] == " ":
            wider = Span(start - 1, end)
        elif self._gap(start - 1) and self.text[end : end + 1] == " ":
            wider = Span(start, end + 1)
        else:
            return part
        return wider if len(self._stretches(wider)) == 1 else part

    def _gap(self, offset: int) -> bool:
        return offset >= 0 and not any(self._within(Span(offset, offset + 1)))

    def _within(self, span: Span) -> Iterator[Run]:
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for index in range(first, len(self.runs)):
            run = self.runs[index]
            if run.at >= span.end:
                return
            if _end(run) > span.start:
                yield run

    def _insertion(self, offset: int) -> int:
        """Where in the file something goes that is to stand at an offset: behind what is before."""
        if not self.runs:
            return 0
        index = bisect_right(self._starts, offset) - 1
        if index > 0 and self.runs[index].at == offset == _end(self.runs[index - 1]):
            index -= 1
        run = self.runs[max(index, 0)]
        if offset <= run.at:
            return run.start
        return run.end if offset >= _end(run) or _whole(run) else _in(run, offset)


def _first(marks: Marks) -> int:
    return marks.text.start


def _last(marks: Marks) -> int:
    return marks.text.end


def _both_ways(marks: Marks) -> Iterator[tuple[Span, Span]]:
    yield marks.opening, marks.closing
    yield marks.closing, marks.opening


def _whole(run: Run) -> bool:
    return run.length != run.end - run.start


def _in(run: Run, offset: int) -> int:
    return run.start + offset - run.at


def _end(run: Run) -> int:
    return run.at + run.length


def _shrunk(text: str, edit: Edit) -> tuple[int, int, str]:
    """An edit without the letters that it leaves as they are at its start and end."""
    old, new = edit.span.of(text), edit.text
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    room = min(len(old), len(new)) - head
    tail = next(i for i in count() if i >= room or old[-1 - i] != new[-1 - i])
    return edit.span.start + head, edit.span.end - tail, new[head : len(new) - tail]


class Speller:
    """Puts a text together while a file is read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """What the file has at start to end; text of that length is the same letter by letter."""
        if text:
            self._runs.append(Run(self.length, len(text), start, end))
            self.gap(text)

    def swallow(self, start: int, end: int) -> None:
        """What the file has and no reader sees, as part of the letter before it."""
        if self._runs and (last := self._runs[-1]).end == start:
            self._runs.pop()
            if last.length == last.end - last.start:
                letter = Run(_end(last) - 1, 1, last.end - 1, last.end)
                if last.length > 1:
                    self._runs.append(Run(last.at, last.length - 1, last.start, last.end - 1))
                last = letter
            self._runs.append(Run(last.at, last.length, last.start, end))

    def gap(self, text: str) -> None:
        """What the file doesn't have."""
        self._parts.append(text)
        self.length += len(text)

    def take(self, other: Spelled) -> None:
        """All of another text."""
        at = self.length
        self._runs += (Run(at + r.at, r.length, r.start, r.end) for r in other.runs)
        self.gap(other.text)

    def done(self, marks: Iterable[Marks] = (), *, tagged: bool = True) -> Spelled:
        return Spelled("".join(self._parts), tuple(self._runs), tuple(marks), tagged)
