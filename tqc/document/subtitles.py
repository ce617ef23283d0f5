"""SubRip (.srt) and WebVTT (.vtt): the words of the cues as running text.

A sentence runs over as many cues as it needs, so cues are joined with spaces, and a paragraph ends
where a sentence ends with its cue or somebody else speaks (a dash at a line's start, a voice tag).
Numbers, times, settings, notes and styles are never touched, nor are tags and line breaks within
cues. Character entities count in WebVTT, as its standard (W3C) says; SubRip has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import PurePath

from tqc.document.blocks import ends_sentence
from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import BlockKind, Document
from tqc.document.pieces import Piece, file_edits, rewritten, view
from tqc.document.reading import decode
from tqc.document.spelled import Speller
from tqc.errors import ReadError

TIME = re.compile(r"[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*[\d:.,]{1,16}")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}\n]{0,200}\}")
VOICE = re.compile(r"<v[ .]", re.I)
ENTITY = re.compile(r"&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
DASH = re.compile(r"[ \t]*(?:<i>)?[-–—‐][ \t]*(?=\S)")

Line = tuple[int, int]


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    text = decode(path, data, reading.encoding)
    return (view(path, text, _pieces(path, text)),)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    text = decode(path, data, reading.encoding)
    document = view(path, text, _pieces(path, text))
    assert document.spelled is not None  # view always says where its text stands
    entities = _has_entities(path)

    def spell(words: str, _: int) -> str:
        if not entities:
            return words
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    changes = file_edits(path, [document.spelled], edits, spell)
    return rewritten(path, data, text, changes, reading.encoding)


def _has_entities(path: str) -> bool:
    return PurePath(path).suffix.lower() == ".vtt"


def _pieces(path: str, text: str) -> list[Piece]:
    found: list[Piece] = []
    speller = Speller()
    said = ""

    def flush() -> None:
        nonlocal speller
        if speller.length:
            target = speller.done()
            found.append(Piece("", target, None, None, kind=BlockKind.PARAGRAPH))
            speller = Speller()

    entities = _has_entities(path)
    for cue in _cues(path, text):
        if ends_sentence(said):
            flush()
        for start, end in cue:
            if DASH.match(text, start, end) or VOICE.match(text, start, end):
                flush()
            if speller.length:
                speller.gap(" ")
            _add(speller, text, start, end, entities=entities)
        said = text[cue[-1][0] : cue[-1][1]] if cue else ""
        said = TAG.sub("", said)
    flush()
    return found


def _cues(path: str, text: str) -> Iterator[list[Line]]:
    """The lines of each cue, without white space around them."""
    cue: list[Line] | None = None
    at = 0
    none = True
    for line in text.split("\n"):
        start, end = at, at + len(line.rstrip())
        at += len(line) + 1
        if TIME.match(line):
            if cue:  # a cue may follow another without an empty line; its number belongs to none
                yield cue[:-1] if text[slice(*cue[-1])].isdigit() else cue
            cue, none = [], False
        elif not line.strip():
            if cue:
                yield cue
            cue = None
        elif cue is not None:
            cue.append((start + len(line) - len(line.lstrip()), end))
    if cue:
        yield cue
    if none and text.strip():
        raise ReadError("holds no cue", path=path, line=1, remedy="Expected lines with “-->”.")


def _add(speller: Speller, text: str, start: int, end: int, *, entities: bool) -> None:
    """A line of a cue without its tags."""
    at = start
    for tag in [*TAG.finditer(text, start, end), None]:
        stop = tag.start() if tag else end
        if entities:
            for match in ENTITY.finditer(text, at, stop):
                speller.add(text[at : match.start()], at, match.start())
                speller.add(unescape(match[0]), *match.span())
                at = match.end()
        speller.add(text[at:stop], at, stop)
        at = tag.end() if tag else end
