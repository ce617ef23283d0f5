"""The marks within a paragraph of Markdown that a reader doesn't see: emphasis, links, tags.

A name may run across them ("**Green Leaf** Tea"), so they are no part of a document's text; places
in reports are the file's, as those of HTML are. Only marks that come in pairs and close where they
should, and the numbers of footnotes: what is left over stays in the text, where the garble checks
report it. Emphasis is told as CommonMark 0.31 tells it (section 6.2), its rule of three left out,
which says what kind of emphasis it is and not whether it is one; two tildes, as in GitHub's
Markdown, are emphasis too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from tqc.document.labels import words_of
from tqc.document.model import Block, BlockKind, Document
from tqc.document.protect import Hidden, merged, protected
from tqc.document.spelled import Marks, Speller
from tqc.finding import Span

EMPHASIS = re.compile(r"\*+|_+|~~+")
STRUCK = "~~"
LONGEST = 3
"""A longer run stands for no emphasis that can be told."""

PHRASE = re.compile(
    r"<(/?)(a|abbr|b|bdi|bdo|cite|dfn|em|font|i|ins|mark|q|s|small|span|strong|u)(?=[\s>])", re.I
)
"""Elements that are part of their line. <sup> isn't one: "Moon<sup>1</sup>" is no "Moon1"."""

DEPTH = 16
"""So many open marks are looked back through, so that the time is linear in the text."""

UNSPACED = "\u2e80"
"""Scripts from here on are mostly written without spaces, so that marks stand between letters."""

BETWEEN = "\n\n"
LETTER = re.compile(r"[^\W\d_]")
LINK = "["


@dataclass(frozen=True, slots=True)
class _Mark:
    """sign: `*`, `_`, `~`, LINK, or an element's name. within: letters stand on either side."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool
    within: bool = False

    @property
    def emphasis(self) -> bool:
        return self.sign in ("*", "_", "~")


def without_marks(document: Document, hidden: Hidden) -> Document:
    """A document of a file's text as a reader sees its lines; itself where there is no mark."""
    text = document.text
    found = sorted(pairs(text, document.blocks, hidden))
    notes = list(_notes(hidden))
    if not found and not notes and not hidden.labels:
        return document
    halves = [half for pair in found for half in pair]
    cuts = sorted((*notes, *halves))
    struck = (half for half in halves if text.startswith(STRUCK, half.start))
    seams = sorted(cut.start for cut in (*notes, *struck))  # "~~old~~new" isn't one word
    starts = [cut.start for cut in cuts]
    gone = [0, *accumulate(map(len, cuts))]

    def moved(offset: int) -> int:
        index = bisect_right(starts, offset)
        inside = max(cuts[index - 1].end - offset, 0) if index else 0
        return offset - gone[index] + inside

    speller, at = Speller(), 0
    for cut in cuts:
        speller.add(text[at : cut.start], at, cut.start)
        at = cut.end
    speller.add(text[at:], at, len(text))
    blocks = [Block(Span(moved(b.span.start), moved(b.span.end)), b.kind) for b in document.blocks]
    covered = [(moved(span.start), moved(span.end)) for span in document.protected]
    for label in hidden.labels:  # behind the running text, which they would interrupt
        words = words_of(label, text)
        if words.text:
            speller.gap(BETWEEN)
            at = speller.length
            speller.take(words)
            blocks.append(Block(Span(at, speller.length), BlockKind.LABEL))
            inner = protected(words.text, markdown=False)
            covered += ((at + span.start, at + span.end) for span in inner)
    marks = (Marks(Span(moved(a.end), moved(b.start)), a, b) for a, b in found)
    spelled = speller.done(marks, tagged=False)
    return replace(
        document,
        text=spelled.text,
        file=text,
        spelled=spelled,
        blocks=tuple(blocks),
        protected=tuple(merged(covered)),
        seams=tuple(map(moved, seams)),
    )


def pairs(text: str, blocks: Sequence[Block], hidden: Hidden) -> list[tuple[Span, Span]]:
    """The marks that a reader doesn't see, each with its other half, in no order."""
    found: list[tuple[_Mark, _Mark]] = []
    open_: list[_Mark] = []
    place = at = 0
    for mark in _marks(text, hidden):
        while place < len(blocks) and blocks[place].span.end <= mark.start:
            place += 1
            open_.clear()
        if place == len(blocks):
            break
        if mark.start < blocks[place].span.start:
            continue
        if text.find("|", at, mark.start) >= 0:  # cells of a table
            open_.clear()
        at = mark.end
        left = _close(open_, mark, found) if mark.closes else mark
        if left is not None and left.opens:
            open_.append(left)
    return _fit(text, found)


def _close(open_: list[_Mark], mark: _Mark, found: list[tuple[_Mark, _Mark]]) -> _Mark | None:
    """Pair a mark with those it closes; what is left of it."""
    while (index := _opening(open_, mark)) is not None:
        opening = open_[index]
        del open_[index:]
        if not mark.emphasis:
            found.append((opening, mark))
            return None
        length = min(opening.end - opening.start, mark.end - mark.start)
        inner, outer = opening.end - length, mark.start + length
        found.append((_part(opening, inner, opening.end), _part(mark, mark.start, outer)))
        if opening.start < inner:
            open_.append(_part(opening, opening.start, inner))
        if outer == mark.end:
            return None
        mark = _part(mark, outer, mark.end)
    return mark


def _part(mark: _Mark, start: int, end: int) -> _Mark:
    return _Mark(start, end, mark.sign, mark.opens, mark.closes, mark.within)


def _opening(open_: Sequence[_Mark], mark: _Mark) -> int | None:
    """Which of the open marks one closes: emphasis not across links and tags, tags not across
    links."""
    for index in range(len(open_) - 1, max(len(open_) - 1 - DEPTH, -1), -1):
        one = open_[index]
        if one.sign == mark.sign and (not mark.emphasis or _match(one, mark)):
            return index
        if not one.emphasis and (mark.emphasis or one.sign == LINK):
            return None
    return None


def _match(one: _Mark, other: _Mark) -> bool:
    """True for emphasis of one kind; a run of three is both kinds. Not in "f**k and s**t"."""
    lengths = (one.end - one.start, other.end - other.start)
    return not (one.within and other.within) and (lengths[0] == lengths[1] or LONGEST in lengths)


def _marks(text: str, hidden: Hidden) -> Iterator[_Mark]:
    """All marks by place, but those in what is no prose."""
    marks = [*_links(hidden), *_tags(text, hidden)]
    if "*" in text or "_" in text or STRUCK in text:
        marks += filter(None, (_emphasis(text, match) for match in EMPHASIS.finditer(text)))
    marks.sort(key=lambda mark: mark.start)
    solid, place, free = hidden.solid, 0, 0
    for mark in marks:
        while place < len(solid) and solid[place].end <= mark.start:
            place += 1
        if mark.start < free or (place < len(solid) and solid[place].start <= mark.start):
            continue
        if not mark.emphasis:
            free = mark.end  # an underscore in an address is no emphasis
        if text[mark.start - 1 : mark.start] != "\\":
            yield mark


def _notes(hidden: Hidden) -> Iterator[Span]:
    """The marks of footnotes that stand in prose."""
    for start, end in hidden.notes:
        index = bisect_right(hidden.solid, Span(start, end))
        around = hidden.solid[max(index - 1, 0) : index + 1]
        if not any(span.overlaps(Span(start, end)) for span in around):
            yield Span(start, end)


def _links(hidden: Hidden) -> Iterator[_Mark]:
    for opening, target in hidden.links:
        yield _Mark(*opening, LINK, opens=True, closes=False)
        yield _Mark(*target, LINK, opens=False, closes=True)


def _tags(text: str, hidden: Hidden) -> Iterator[_Mark]:
    for start, end in hidden.tags:
        if (tag := PHRASE.match(text, start, end)) and text[end - 2] != "/":
            yield _Mark(start, end, tag[2].lower(), opens=not tag[1], closes=bool(tag[1]))


def _emphasis(text: str, match: re.Match[str]) -> _Mark | None:
    """A run as CommonMark's left- and right-flanking delimiter run."""
    start, end = match.span()
    if end - start > LONGEST or (text[start] == "~" and match[0] != STRUCK):
        return None
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    sign = text[start]
    if sign == "_":
        left, right = left and not before.isalnum(), right and not after.isalnum()
    if not (left or right):
        return None
    within = before.isalnum() and after.isalnum() and max(before, after) < UNSPACED
    return _Mark(start, end, sign, opens=left, closes=right, within=within)


def _fit(text: str, found: Sequence[tuple[_Mark, _Mark]]) -> list[tuple[Span, Span]]:
    """Without links and elements that a reader keeps apart from the words beside them: those side
    by side, and those of no letter, such as a note's number."""
    starts = {opening.start for opening, _ in found if not opening.emphasis}
    ends = {closing.end for _, closing in found if not closing.emphasis}
    return [
        (Span(opening.start, opening.end), Span(closing.start, closing.end))
        for opening, closing in found
        if opening.emphasis
        or (
            opening.start not in ends
            and closing.end not in starts
            and LETTER.search(text, opening.end, closing.start)
        )
    ]
