"""From the pieces of a file (rows, units, paragraphs) to Documents, and from edits to bytes.

What the formats that hold pieces share: which pieces make one text, where each stands in it, and
the one way in which edits get back into a file, whatever its escapes and its encoding.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tqc.document.blocks import blocks
from tqc.document.edits import Edit, apply
from tqc.document.model import Block, BlockKind, Document, Layout, Segment
from tqc.document.protect import protected
from tqc.document.reading import UTF_8, encoding_of
from tqc.document.spelled import Spelled, Speller
from tqc.errors import TqcError, WriteError
from tqc.finding import Span

BETWEEN = "\n\n"
"""What stands between two pieces of a document: they are paragraphs to each other."""


@dataclass(frozen=True, slots=True)
class Piece:
    """target: its text, without tags. source: what it was translated from, None if the file
    doesn't say. line: where it begins, from 1, or None where a file has no lines; height: how many
    lines it takes. hidden: what of the target is not prose, by place. seams: as Document.seams has
    them. kind: None where the text itself shows what it is.
    """

    id: str
    target: Spelled
    source: str | None
    line: int | None
    height: int = 1
    hidden: tuple[Span, ...] = ()
    seams: tuple[int, ...] = ()
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Pieces that make one text, as the file has them."""

    id: str
    pieces: tuple[Piece, ...]
    language: str = ""
    source_language: str | None = None


def grouped(pairs: Iterable[tuple[Hashable, Piece]]) -> list[tuple[Piece, ...]]:
    """Pieces of the same key together, in the order in which the keys first stand."""
    found: defaultdict[Hashable, list[Piece]] = defaultdict(list)
    for key, piece in pairs:
        found[key].append(piece)
    return [tuple(pieces) for pieces in found.values()]


def documents(
    path: str, texts: Iterable[Text], layout: Layout, problems: Sequence[TqcError] = ()
) -> tuple[Document, ...]:
    """A Document for each text; the first carries what couldn't be read."""
    found = [_document(path, text, layout) for text in texts]
    if problems:
        found[0] = replace(found[0], problems=tuple(problems))
    return tuple(found)


def _document(path: str, text: Text, layout: Layout) -> Document:
    laid = _lay_out(text.pieces)
    pairs = zip(text.pieces, _told_apart(text.pieces), laid.spans, strict=True)
    parts = tuple(Segment(id, span, p.source or "", 0, p.line, p.height) for p, id, span in pairs)
    bilingual = any(piece.source is not None for piece in text.pieces)
    return Document(
        id=text.id,
        path=path,
        text=laid.spelled.text,
        blocks=laid.blocks,
        protected=laid.hidden,
        seams=laid.seams,
        language=text.language,
        source_language=text.source_language,
        source=BETWEEN.join(part.source for part in parts) if bilingual else None,
        segments=parts if bilingual else (),
        named=() if bilingual else parts,
        layout=layout,
    )


def _told_apart(pieces: Sequence[Piece]) -> Iterator[str]:
    """The ids of pieces; where a file gives one several times, "id#2" and so on."""
    seen: Counter[str] = Counter()
    for piece in pieces:
        seen[piece.id] += 1
        yield piece.id if seen[piece.id] == 1 else f"{piece.id}#{seen[piece.id]}"


def view(
    path: str,
    file: str,
    pieces: Sequence[Piece],
    language: str = "",
    *,
    furnished: bool = False,
) -> Document:
    """One document of what a reader sees of a file, with places in the file's text."""
    laid = _lay_out(pieces)
    return Document(
        id=path,
        path=path,
        text=laid.spelled.text,
        blocks=laid.blocks,
        protected=laid.hidden,
        language=language,
        file=file,
        spelled=laid.spelled,
        seams=laid.seams,
        furnished=furnished,
    )


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """Pieces one after the other: where each stands, and what is in it."""

    spelled: Spelled
    spans: tuple[Span, ...]
    blocks: tuple[Block, ...]
    hidden: tuple[Span, ...]
    seams: tuple[int, ...]


def _lay_out(pieces: Sequence[Piece]) -> _LaidOut:
    speller = Speller()
    spans: list[Span] = []
    hidden: list[Span] = []
    found: list[Block] = []
    seams: list[int] = []
    for piece in pieces:
        if spans:
            speller.gap(BETWEEN)
        at, own = speller.length, piece.target.text
        speller.take(piece.target)
        spans.append(Span(at, speller.length))
        masked = merged((*protected(own, markdown=False), *piece.hidden))
        if piece.kind is None:
            inner: Sequence[Block] = blocks(own, masked, markdown=False)
        else:
            inner = [Block(span, piece.kind) for span in _stripped(own)]
        found += (Block(moved(block.span, at), block.kind) for block in inner)
        hidden += (moved(span, at) for span in masked)
        seams += (at + seam for seam in piece.seams)
    return _LaidOut(speller.done(), tuple(spans), tuple(found), tuple(hidden), tuple(seams))


def moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _stripped(text: str) -> list[Span]:
    """The text without the white space around it, if anything is left."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [Span(start, end)] if start < end else []


def merged(spans: Sequence[Span]) -> list[Span]:
    """Spans as sorted, disjoint ones."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def spelled(text: Text) -> Spelled:
    """Where the text of the document that `documents` makes stands in the file."""
    return _lay_out(text.pieces).spelled


def file_edits(
    path: str,
    texts: Sequence[Spelled],
    edits: Sequence[Sequence[Edit]],
    spell: Callable[[str, int], str],
) -> list[Edit]:
    """Edits of documents as edits of the file's text, by place. Raises WriteError for one in a
    place that the file doesn't have."""
    found: list[Edit] = []
    for text, changes in zip(texts, edits, strict=True):
        for edit in changes:
            made = list(text.edits(edit, spell))
            if not made and edit.text != edit.span.of(text.text):
                raise WriteError(f"has no place for “{edit.text}”", path=path)
            found += made
    return sorted(found, key=lambda edit: edit.span)


def rewritten(
    path: str, data: bytes, text: str, edits: Sequence[Edit], encoding: str | None = None
) -> bytes:
    """The bytes of a file, decoded to `text`, with edits of that text; all else stays.

    Raises WriteError where the encoding lacks a letter, or wouldn't give the same bytes again.
    """
    if not edits:
        return data
    mark, name = encoding_of(data, encoding)
    errors = "surrogateescape" if name == UTF_8 else "strict"
    if mark + text.encode(name, errors) != data:
        raise WriteError(
            f"its {name.upper()} has more than one spelling of a letter, so it would change",
            path=path,
            remedy="Save the file as UTF-8 first.",
        )
    try:
        return mark + apply(text, edits).encode(name, errors)
    except UnicodeEncodeError as error:
        lacking = str(error.object)[error.start : error.end]
        raise WriteError(
            f"{name.upper()} has no “{lacking}”",
            path=path,
            remedy="Save the file as UTF-8 first.",
        ) from error
