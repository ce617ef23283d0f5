"""The sentences of a document, for alignment.

sentencex (Wikimedia, MIT) knows abbreviations and quotation marks of some three hundred languages
and keeps a quotation together with what introduces it. Two things are added: a quotation as long as
a paragraph is cut at its own sentences, and Thai, which has no full stop, at its spaces.
Blocks are never joined: a heading, a list item or a table's row is a sentence of its own at least.
What is protected (code, addresses of links) is no place to cut, and alone no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from tqc.document import Document
from tqc.document.model import MASK, BlockKind
from tqc.finding import Span
from tqc.language.prose import paragraphs
from tqc.language.script import HAN, KANA, WIDE
from tqc.language.tags import primary

LONG = 240
"""Letters of a sentence with quotations from which it is cut inside them, three lines of a page; a
Chinese or Japanese character counts for several."""

THAI_CLAUSE = 30
"""Letters on either side of a space between which it may end a Thai sentence."""

WINDOW = 8_000
"""Code points that are looked at together, so that no text without an end costs its square."""

QUOTES = '“”„‟"«»「」『』‹›'
OPENING = "“„«「『‹([（【《"

_QUOTES_AS_SPACES = str.maketrans(dict.fromkeys(QUOTES, " "))
_WORDS = re.compile(rf"(?!{MASK})\w")
_WIDE = re.compile(f"[{HAN}{KANA}]")
_THAI_SPACE = re.compile(r"(?<=[\u0e00-\u0e7f]) +(?=[\u0e00-\u0e7f])")


def sentences(document: Document, language: str) -> list[tuple[Span, bool]]:
    """Every sentence of the running text in order, and whether it begins a block; without the white
    space around it.

    >>> document = Document("a", "a", "他问：“谁？”\\n没有人。走了。")
    >>> [(span.of(document.text), opens) for span, opens in sentences(document, "zh")]
    [('他问：“谁？”', True), ('没有人。', True), ('走了。', False)]
    """
    prose = document.prose
    found: list[tuple[Span, bool]] = []
    for block in paragraphs(document):
        if block.kind is BlockKind.LABEL:
            continue
        opens = True
        for span in _cut(prose, block.span.start, block.span.end, primary(language)):
            if _WORDS.search(prose, span.start, span.end):
                found.append((span, opens))
                opens = False
    return found


def as_lines(document: Document) -> list[tuple[Span, bool]]:
    """Every line with a word in it as a sentence, for texts that have one a line already; none is
    said to begin a block."""
    lines = re.finditer(r"\S(?:[^\n]*\S)?", document.prose)
    return [(Span(*line.span()), False) for line in lines if _WORDS.search(line[0])]


def _cut(prose: str, start: int, end: int, language: str) -> Iterator[Span]:
    """The sentences of one block."""
    cut = _thai if language == "th" else partial(_by_rules, language=language)
    for left, right in cut(prose, start, end):
        while left < right and prose[left].isspace():
            left += 1
        while left < right and prose[right - 1].isspace():
            right -= 1
        if left < right:
            yield Span(left, right)


def _by_rules(prose: str, start: int, end: int, *, language: str) -> Iterator[tuple[int, int]]:
    for left, right in _windows(prose, start, end, language):
        size = right - left
        if size * WIDE > LONG and _length(prose[left:right]) > LONG:
            bare = prose[left:right].translate(_QUOTES_AS_SPACES)
            if bare != prose[left:right]:
                yield from _inside(prose, bare, left, language)
                continue
        yield left, right


def _windows(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """What sentencex makes of a stretch; what it can't end within a window ends there."""
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    while start < end:
        piece = text[start : min(end, start + WINDOW)]
        ends = [found["end_index"] for found in get_sentence_boundaries(language or "en", piece)]
        whole = start + len(piece) == end
        last = len(ends) if whole else max(1, len(ends) - 1)
        at = start
        for stop in ends[:last]:
            yield at, start + stop
            at = start + stop
        start = end if whole else at


def _inside(prose: str, bare: str, offset: int, language: str) -> Iterator[tuple[int, int]]:
    """A long sentence cut as if it had no quotation marks. Those before a cut that open something
    belong to what follows."""
    at = 0
    for _, stop in _windows(bare, 0, len(bare), language):
        while stop > at and stop < len(bare) and _opens(prose, offset + stop - 1):
            stop -= 1
        if stop > at:
            yield offset + at, offset + stop
            at = stop


def _opens(prose: str, at: int) -> bool:
    straight = prose[at] == '"' and at > 0 and prose[at - 1].isspace()
    return prose[at] in OPENING or straight


def _thai(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for space in _THAI_SPACE.finditer(prose, start, end):
        if space.start() - at >= THAI_CLAUSE and end - space.end() >= THAI_CLAUSE:
            yield at, space.end()
            at = space.end()
    yield at, end


def _length(text: str) -> float:
    wide = len(_WIDE.findall(text))
    return len(text) + wide * (WIDE - 1)
