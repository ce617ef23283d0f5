"""XLIFF 1.2 and 2.x (OASIS): each <file> is a document, each unit's target a part of it.

Left out: what isn't to be translated (translate="no"), units that have no target yet, and targets
whose state says that nobody has translated them (new, needs-translation, initial), since those
hold the source or a guess that will be replaced. A part goes by its unit's id, in 2.x followed by
`/` and the segment's where a unit has several. Inline elements are tags: their content is text, but
that of 1.2's <ph>, <it>, <bpt> and <ept>, which hold the code of another format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import Document, Layout
from tqc.document.pieces import Piece, Text, documents, file_edits, rewritten, spelled
from tqc.document.reading import decode
from tqc.document.spelled import Spelled, Speller
from tqc.document.xmltree import Element, encoding_in, parse, spelling, take
from tqc.errors import ReadError
from tqc.finding import Span

PLACEHOLDERS = frozenset({"x", "ph", "it"})
CODE = frozenset({"ph", "it", "bpt", "ept"})
UNTRANSLATED = frozenset({"new", "needs-translation", "initial"})


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    text = decode(path, data, encoding_in(data, reading.encoding))
    texts = _texts(path, text)
    if not texts:
        raise ReadError(
            "holds no translated unit",
            path=path,
            remedy="Units without a <target>, and those marked as not translated, are left out.",
        )
    return documents(path, texts, Layout.UNITS)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    encoding = encoding_in(data, reading.encoding)
    text = decode(path, data, encoding)
    found = [spelled(one) for one in _texts(path, text)]
    changes = file_edits(path, found, edits, spelling(text))
    return rewritten(path, data, text, changes, encoding)


def _texts(path: str, text: str) -> list[Text]:
    root = parse(path, text)
    if root.tag != "xliff":
        raise ReadError(f"expected <xliff>, found <{root.tag}>", path=path, line=root.line)
    files = [file for file in root.children if file.tag == "file"]
    found: list[Text] = []
    for number, file in enumerate(files, start=1):
        pieces = tuple(_pieces(text, file, translate=True))
        if pieces:
            name = file.attributes.get("original") or file.attributes.get("id") or str(number)
            # version 1.2 names the languages in <file>, version 2 in <xliff>
            own, all_ = file.attributes, root.attributes
            found.append(
                Text(
                    id=path if len(files) == 1 else f"{path}#{name}",
                    pieces=pieces,
                    language=own.get("target-language") or all_.get("trgLang", ""),
                    source_language=own.get("source-language") or all_.get("srcLang"),
                )
            )
    return found


def _pieces(text: str, parent: Element, *, translate: bool) -> Iterator[Piece]:
    for element in parent.children:
        wanted = {"yes": True, "no": False}.get(element.attributes.get("translate", ""), translate)
        if element.tag in {"body", "group"}:
            yield from _pieces(text, element, translate=wanted)
        elif element.tag == "trans-unit" and wanted:
            yield from _piece(text, element, element.attributes.get("id", ""))
        elif element.tag == "unit" and wanted:
            segments = [one for one in element.children if one.tag == "segment"]
            unit = element.attributes.get("id", "")
            for number, segment in enumerate(segments, start=1):
                own = segment.attributes.get("id") or str(number)
                yield from _piece(text, segment, unit if len(segments) == 1 else f"{unit}/{own}")


def _piece(text: str, unit: Element, id: str) -> Iterator[Piece]:
    source, target = unit.child("source"), unit.child("target")
    if target is None:
        return
    # the state stands on <target> in version 1.2, on <segment> in version 2
    state = target.attributes.get("state") or unit.attributes.get("state")
    if state in UNTRANSLATED:
        return
    words, hidden, seams = _content(text, target)
    original = _content(text, source)[0].text if source is not None else ""
    height = target.height(text)
    yield Piece(id, words, original, target.line, height, hidden=hidden, seams=seams)


def _content(text: str, element: Element) -> tuple[Spelled, tuple[Span, ...], tuple[int, ...]]:
    """The text of a source or target, what in it isn't to be translated, and where placeholders
    stand."""
    speller = Speller()
    hidden: list[Span] = []
    seams: list[int] = []

    def inline(tag: Element, speller: Speller) -> bool:
        if tag.tag == "cp":  # a character that XML can't hold; it stands for one
            speller.add("\ufffd", tag.start, tag.end)
            return False
        if tag.tag in PLACEHOLDERS:
            seams.append(speller.length)
        if tag.tag in CODE and tag.content:
            return False
        if tag.attributes.get("translate") == "no" or tag.attributes.get("mtype") == "protected":
            start = speller.length
            take(text, tag, inline, speller)
            hidden.append(Span(start, speller.length))
            return False
        return True

    take(text, element, inline, speller)
    return speller.done(), tuple(hidden), tuple(seams)
