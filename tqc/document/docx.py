"""DOCX (ECMA-376): the paragraphs of an article, its notes, headers and footers.

A paragraph is a part of the document, by its number; in any file of the package but the main one
with the file's name before it ("footnotes/2"). Its text is that of all its runs, so a name may run
across them; what is deleted, moved away or hidden isn't read. An edit changes the text of the runs
it falls on; every other byte of that file of the package and all other files stay as they are.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from tqc.document.edits import Edit, apply
from tqc.document.formats import Reading
from tqc.document.model import BlockKind, Document, Layout
from tqc.document.pieces import Piece, Text, documents, file_edits, rewritten, spelled
from tqc.document.reading import decode
from tqc.document.spelled import Speller
from tqc.document.xmltree import Element, encoding_in, parse, spelling, take_text
from tqc.errors import ReadError
from tqc.finding import Span

MAIN, STYLES = "word/document.xml", "word/styles.xml"
PROSE = re.compile(r"word/(?:footnotes|endnotes|header\d*|footer\d*)\.xml")
SIZE_LIMIT = 200_000_000
"""Bytes of a file of the package, unpacked: a book has some five million."""

LETTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "instrText"})
"""Deleted and moved text, the second form of a drawing, the reading above a ruby base, settings."""

HEADING = re.compile(r"heading \d|(?:sub)?title", re.I)
"""The names of styles that are headings; Word keeps them in English whatever its language."""

OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the package: its text, and its paragraphs as pieces with places in that text."""

    name: str
    text: str
    root: Element
    pieces: tuple[Piece, ...]


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    pieces = tuple(piece for part in _parts(path, _unpacked(path, data)) for piece in part.pieces)
    if not pieces:
        raise ReadError("holds no text", path=path)
    return documents(path, [Text(path, pieces)], Layout.UNITS)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    members = _unpacked(path, data)
    parts = _parts(path, members)
    # the parts one behind the other are the file that all edits have their places in
    pieces: list[Piece] = []
    starts: list[int] = []
    at = 0
    for part in parts:
        starts.append(at)
        pieces += (replace(piece, target=piece.target.shifted(at)) for piece in part.pieces)
        at += len(part.text)
    whole = "".join(part.text for part in parts)
    changes = file_edits(path, [spelled(Text(path, tuple(pieces)))], edits, spelling(whole))
    changed: dict[str, bytes] = {}
    for part, start in zip(parts, starts, strict=True):
        own = [
            Edit(Span(edit.span.start - start, edit.span.end - start), edit.text)
            for edit in changes
            if start <= edit.span.start < start + len(part.text)
        ]
        if own:
            kept = sorted([*own, *_spaces_kept(part, own)], key=lambda edit: edit.span)
            before = members[part.name]
            encoding = encoding_in(before, None)
            changed[part.name] = rewritten(path, before, part.text, kept, encoding)
    return _packed(data, changed) if changed else data


def _unpacked(path: str, data: bytes) -> dict[str, bytes]:
    """The files of the package that matter, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [info.filename for info in package.infolist()]
            if MAIN not in names:
                raise ReadError(f"not a DOCX file: it lacks {MAIN}", path=path)
            others = sorted(name for name in set(names) if PROSE.fullmatch(name))
            wanted = [MAIN, *others, *([STYLES] if STYLES in names else [])]
            return {name: _member(path, package, name) for name in wanted}
    except ReadError:
        raise
    except Exception as error:  # zipfile raises a dozen kinds for damaged or locked files
        raise ReadError(f"not a DOCX file that can be read: {error}", path=path) from None


def _member(path: str, package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as file:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise ReadError(f"{name} is larger than {SIZE_LIMIT // 1_000_000} MB", path=path)
    return data


def _packed(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The package with some files changed; order, dates and ways of compression stay."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            content = changed.get(info.filename)
            new.writestr(copy.copy(info), old.read(info) if content is None else content)
    return made.getvalue()


def _parts(path: str, members: dict[str, bytes]) -> list[Part]:
    headings = _heading_styles(path, members[STYLES]) if STYLES in members else frozenset()
    found: list[Part] = []
    for name, data in members.items():
        if name == STYLES:
            continue
        text = decode(path, data, encoding_in(data, None))
        root = parse(path, text)
        prefix = "" if name == MAIN else f"{PurePosixPath(name).stem}/"
        pieces = tuple(_pieces(text, root, prefix, headings))
        found.append(Part(name, text, root, pieces))
    return found


def _heading_styles(path: str, data: bytes) -> frozenset[str]:
    root = parse(path, decode(path, data, encoding_in(data, None)))
    found: set[str] = set()
    for style in root.every("style"):
        name = style.child("name")
        if name is not None and HEADING.fullmatch(name.attributes.get("val", "")):
            found.add(style.attributes.get("styleId", ""))
    return frozenset(found)


def _pieces(text: str, root: Element, prefix: str, headings: frozenset[str]) -> Iterator[Piece]:
    for number, (paragraph, cell) in enumerate(_paragraphs(root, cell=False), start=1):
        speller = Speller()
        _take(text, paragraph, speller)
        target = speller.done()
        if target.text.strip():
            kind = _kind(paragraph, headings, cell=cell)
            yield Piece(f"{prefix}{number}", target, None, None, kind=kind)


def _paragraphs(element: Element, *, cell: bool) -> Iterator[tuple[Element, bool]]:
    """Every paragraph, those of text boxes behind the one that they are fixed to, and whether it
    stands in a table."""
    for child in element.children:
        if child.tag not in LEFT_OUT:
            if child.tag == "p":
                yield child, cell
            yield from _paragraphs(child, cell=cell or child.tag == "tc")


def _kind(paragraph: Element, headings: frozenset[str], *, cell: bool) -> BlockKind | None:
    settings = paragraph.child("pPr")
    style = settings.child("pStyle") if settings is not None else None
    if style is not None and style.attributes.get("val") in headings:
        return BlockKind.HEADING
    if cell:
        return BlockKind.ROW
    if settings is not None and settings.child("numPr") is not None:
        return BlockKind.ITEM
    return None


def _take(text: str, element: Element, speller: Speller) -> None:
    """Add the text of a paragraph, without that of paragraphs in it."""
    for child in element.children:
        if child.tag == "t":
            for piece in child.content:
                if not isinstance(piece, Element):
                    take_text(text, piece, speller)
        elif child.tag in LETTERS:
            speller.gap(LETTERS[child.tag])
        elif child.tag not in LEFT_OUT and child.tag != "p" and not _vanished(child):
            _take(text, child, speller)


def _vanished(run: Element) -> bool:
    settings = run.child("rPr") if run.tag == "r" else None
    vanish = settings.child("vanish") if settings is not None else None
    return vanish is not None and vanish.attributes.get("val") not in OFF


def _spaces_kept(part: Part, edits: Sequence[Edit]) -> Iterator[Edit]:
    """What makes Word keep white space at the ends of the texts that edits have changed."""
    starts = [edit.span.start for edit in edits]
    for text in part.root.every("t"):
        first, last = bisect_left(starts, text.start), bisect_right(starts, text.end)
        own = [
            Edit(Span(edit.span.start - text.start, edit.span.end - text.start), edit.text)
            for edit in edits[first:last]
        ]
        if own and "xml:space" not in text.attributes:
            content = apply(part.text[text.start : text.end], own)
            if content != content.strip():
                yield Edit(Span(text.start - 1, text.start - 1), ' xml:space="preserve"')
