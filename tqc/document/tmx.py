"""TMX 1.4b (LISA): translation memories. A document for each target language.

A part goes by its unit's tuid, or its number. The source is the variant in the language that the
unit or the header names; where either says "*all*", the unit's first variant. Inline elements hold
the code of another format, so their content isn't text, but that of <hi> is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import Document, Layout
from tqc.document.pieces import Piece, Text, documents, file_edits, rewritten, spelled
from tqc.document.reading import decode
from tqc.document.spelled import Speller
from tqc.document.xmltree import Element, encoding_in, parse, spelling, without
from tqc.document.xmltree import spelled as content_of
from tqc.errors import ReadError

PLACEHOLDERS = frozenset({"ph", "it"})
CODE = without({"bpt", "ept", "it", "ph", "ut"})
ANY = "*all*"


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    text = decode(path, data, encoding_in(data, reading.encoding))
    texts = _texts(path, text)
    if not texts:
        raise ReadError("holds no unit with a translation", path=path)
    return documents(path, texts, Layout.UNITS)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    encoding = encoding_in(data, reading.encoding)
    text = decode(path, data, encoding)
    found = [spelled(one) for one in _texts(path, text)]
    changes = file_edits(path, found, edits, spelling(text))
    return rewritten(path, data, text, changes, encoding)


def _texts(path: str, text: str) -> list[Text]:
    root = parse(path, text)
    header, body = root.child("header"), root.child("body")
    if root.tag != "tmx" or body is None:
        raise ReadError(f"expected <tmx> with a <body>, found <{root.tag}>", path=path)
    usual = header.attributes.get("srclang", ANY) if header is not None else ANY
    found: defaultdict[tuple[str, str], list[Piece]] = defaultdict(list)
    units = (unit for unit in body.children if unit.tag == "tu")
    for number, unit in enumerate(units, start=1):
        source, targets = _variants(unit, unit.attributes.get("srclang", usual))
        if source is None:
            continue
        original = content_of(text, source[1], CODE).text
        id = unit.attributes.get("tuid") or str(number)
        for language, segment in targets:
            found[source[0], language].append(_piece(text, id, segment, original))
    return [
        Text(path if len(found) == 1 else f"{path}#{since}-{to}", tuple(pieces), to, since)
        for (since, to), pieces in found.items()
    ]


def _piece(text: str, id: str, segment: Element, source: str) -> Piece:
    seams: list[int] = []

    def inline(tag: Element, speller: Speller) -> bool:
        if tag.tag in PLACEHOLDERS:
            seams.append(speller.length)
        return CODE(tag, speller)

    target = content_of(text, segment, inline)
    return Piece(id, target, source, segment.line, segment.height(text), seams=tuple(seams))


Variant = tuple[str, Element]
"""A language, and the <seg> in it."""


def _variants(unit: Element, wanted: str) -> tuple[Variant | None, list[Variant]]:
    """The source of a unit, and its translations."""
    variants: list[Variant] = []
    for tuv in unit.children:
        segment = tuv.child("seg") if tuv.tag == "tuv" else None
        if segment is not None:
            attributes = tuv.attributes
            variants.append((attributes.get("xml:lang") or attributes.get("lang", ""), segment))
    index = 0
    if wanted.lower() != ANY:
        same = [_same(language, wanted) for language, _ in variants]
        index = max(range(len(same)), key=same.__getitem__, default=0)
        if not any(same):
            return None, []
    if not variants:
        return None, []
    return variants[index], [one for place, one in enumerate(variants) if place != index]


def _same(language: str, wanted: str) -> int:
    """2 for the same tag, 1 for the same language, 0 for another."""
    language, wanted = language.lower(), wanted.lower()
    return 2 * (language == wanted) or int(language.split("-")[0] == wanted.split("-")[0])
