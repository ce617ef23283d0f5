"""Paragraphs, headings, list items and table rows of text and Markdown.

In most drafts one line is one paragraph, blank lines or not; in others paragraphs are wrapped.
Which of the two it is, is decided for each paragraph, from how long its lines are and how they end.
Plain-text headings have no mark, so a short line without closing punctuation counts as one: checks
only become quieter there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tqc.document.model import Block, BlockKind
from tqc.finding import Span

Line = tuple[int, int] | None
"""Where a line starts and ends; None for an empty one."""

QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
ATX = re.compile(r"[ \t]{0,3}#{1,6}(?:[ \t]+|$)")
ITEM = re.compile(
    r"[ \t\u3000]*(?:[-*+•·●▪◦–]|\(?\d{1,3}[.)]|[a-zA-Z][.)]|\([a-zA-Z]{1,4}\)|\[\^\S{1,40}\]:)"
    r"[ \t]+(?=\S)"
)
RULED = re.compile(r"[-=|: \t]++")
SETEXT = re.compile(r"[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$")
CLOSERS = "\"'”’»›）)]】」』*_"
ENDINGS = ".!?…:;。！？；：।؟۔"
EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

WRAP_FROM, WRAP_TO = 40, 120
"""Columns between which people and programs wrap lines; a longer line is a whole paragraph."""

WRAPPED_SHARE = 0.6
"""Of the lines of a paragraph but the last, how many must look cut off."""

UNWRAPPED_SHARE = 0.3
"""A file where more of the lines are longer than WRAP_TO isn't wrapped: short ones are broken."""

HEADING_LENGTH = 90  # code points; newspaper headlines seldom exceed 80
HEADING_LENGTH_EAST_ASIAN = 40


def blocks(text: str, hidden: Sequence[Span], *, markdown: bool) -> tuple[Block, ...]:
    """The blocks of a text in order; lines wholly within `hidden` belong to none.

    >>> text = "A\\n\\n- b c."
    >>> [(b.kind.value, b.span.of(text)) for b in blocks(text, (), markdown=True)]
    [('heading', 'A'), ('item', 'b c.')]
    """
    lines = _lines(text, hidden)
    wrapped = _wrapped(text, lines, markdown=markdown)
    rows = _rows(text, lines)
    found: list[Block] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if line is None:
            continue
        start, end = line
        below = lines[index] if index < len(lines) else None
        if atx := ATX.match(text, start, end):
            _add(found, text, BlockKind.HEADING, atx.end(), end)
            continue
        if below and _is_setext(text, below):
            _add(found, text, BlockKind.HEADING, start, end)
            index += 1
            continue
        if index - 1 in rows or _is_row(text, start, end):
            _add(found, text, BlockKind.ROW, start, end)
            continue
        item = ITEM.match(text, start, end)
        first = item.end() if item else start
        joined = False
        while wrapped[index - 1] and below and not _opens(text, below, lines, index):
            end, joined = below[1], True
            index += 1
            below = lines[index] if index < len(lines) else None
        kind = BlockKind.ITEM if item else BlockKind.PARAGRAPH
        if not item and not joined and _reads_as_heading(text[start:end]):
            kind = BlockKind.HEADING
        _add(found, text, kind, first, end)
    return tuple(found)


def _lines(text: str, hidden: Sequence[Span]) -> list[Line]:
    """Each line without indentation of quotes and white space at its end; None where empty."""
    found: list[Line] = []
    at = place = 0
    for line in text.split("\n"):
        end = at + len(line.rstrip())
        start = at + len(line) - len(line.lstrip(" \t\u3000"))
        if line.lstrip(" \t").startswith(">") and (quote := QUOTE.match(text, at, end)):
            start = quote.end()
        while place < len(hidden) and hidden[place].end <= start:
            place += 1
        covered = place < len(hidden) and hidden[place].start <= start and end <= hidden[place].end
        rule = covered and SETEXT.match(text, start, end)
        multiline = covered and (hidden[place].end > at + len(line) or hidden[place].start < at)
        found.append(None if start >= end or (multiline and not rule) else (start, end))
        at += len(line) + 1
    return found


def _wrapped(text: str, lines: Sequence[Line], *, markdown: bool) -> list[bool]:
    """For each line, whether it belongs to a paragraph whose lines are to be joined."""
    marks = [False] * len(lines)
    lengths = [line[1] - line[0] for line in lines if line]
    if sum(length > WRAP_TO for length in lengths) > UNWRAPPED_SHARE * len(lengths):
        return marks
    groups: list[tuple[int, int]] = []
    start = 0
    while start < len(lines):
        end = start + 1
        if lines[start]:
            while end < len(lines) and (line := lines[end]) and not _opens(text, line, lines, end):
                end += 1
            groups.append((start, end))
        start = end
    # two lines alone tell nothing: they follow Markdown's rule, or the file's longer paragraphs
    long = [_looks_wrapped(text, lines[a:b]) for a, b in groups if b - a > 2]
    habit = markdown or sum(long) * 2 > len(long)
    for start, end in groups:
        if (end - start > 2 or habit) and _looks_wrapped(text, lines[start:end]):
            marks[start:end] = [True] * (end - start)
    return marks


def _looks_wrapped(text: str, group: Sequence[Line]) -> bool:
    """True if most lines but the last are of a wrapped line's length and end in mid-sentence."""
    upper = [line for line in group[:-1] if line]
    if not upper:
        return False
    if any(end - start > WRAP_TO for start, end in upper):
        return False
    cut = sum(
        end - start >= WRAP_FROM and not ends_sentence(text[end - 4 : end]) for start, end in upper
    )
    return cut >= WRAPPED_SHARE * len(upper)


def ends_sentence(text: str) -> bool:
    """True if a text ends as a sentence does, closing quotation marks and brackets aside.

    >>> ends_sentence('He said “no.”'), ends_sentence("He said")
    (True, False)
    """
    return text.rstrip().rstrip(CLOSERS)[-1:] in ENDINGS or not text.strip()


def _opens(
    text: str,
    line: tuple[int, int],
    lines: Sequence[Line],
    index: int,
) -> bool:
    """True if a line can't be the continuation of the one above."""
    start, end = line
    if ATX.match(text, start, end) or ITEM.match(text, start, end) or _is_row(text, start, end):
        return True
    if _is_setext(text, line):
        return True
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and _is_setext(text, below)


def _rows(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of tables, told by the rule below their heads."""
    rows: set[int] = set()
    if "|" not in text:
        return frozenset()
    for index, line in enumerate(lines):
        if not line or "|" not in text[line[0] : line[1]] or not RULED.fullmatch(text, *line):
            continue
        above = lines[index - 1] if index else None
        if above is None or "-" not in text[line[0] : line[1]] or index in rows:
            continue
        rows.add(index - 1)
        while index < len(lines) and lines[index]:
            rows.add(index)
            index += 1
    return frozenset(rows)


def _is_setext(text: str, line: tuple[int, int]) -> bool:
    return text[line[0]] in "=-" and SETEXT.match(text, *line) is not None


def _is_row(text: str, start: int, end: int) -> bool:
    if text[start] == "|":
        return text.count("|", start, end) > 1
    return text.count("\t", start, end) > 1


def _reads_as_heading(line: str) -> bool:
    if len(line) > HEADING_LENGTH:
        return False
    limit = HEADING_LENGTH_EAST_ASIAN if EAST_ASIAN.search(line) else HEADING_LENGTH
    bare = line.strip().rstrip(CLOSERS)
    if not bare or len(line) > limit or bare[-1] in ".,;。，；、…" or bare[-1] in ":：":
        return False
    return not bare[0].islower() or bare[-1] in "?!？！"


def _add(found: list[Block], text: str, kind: BlockKind, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if kind is BlockKind.HEADING:  # "## Title ##"
        end = start + len(text[start:end].rstrip("#").rstrip() or text[start:end])
    if start < end and not RULED.fullmatch(text, start, end):
        found.append(Block(Span(start, end), kind))
