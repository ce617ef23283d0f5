"""A glossary as TBX: version 3 (ISO 30042:2019) and 2 (2008), Core, Min and Basic, DCA and DCT.

A dialect holds what its data categories allow; the rest is counted in the remarks, so that nobody
takes an export for a copy. Core has no status, so a wrong rendering would read as a right one: it
is left out. Version 2 knows no DCT, and its Min is an XML of its own.
Source: ISO 30042:2019, TBX-Basic 1.2.1, the dialects' module definitions (LTAC Global).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from tqc.errors import UsageError
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile
from tqc.glossary.tables import house_style_lost

DIALECTS = ("core", "min", "basic")
VERSIONS = ("3", "2")
STYLES = ("dca", "dct")

PREFERRED, ADMITTED, DEPRECATED = (
    f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated")
)

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ID = re.compile(r"[^\w.-]")


@dataclass(frozen=True, slots=True)
class Shape:
    """A flavour of TBX. `basic` and `status` say which data categories there are."""

    dialect: str = "basic"
    version: str = "3"
    style: str = "dca"

    def __post_init__(self) -> None:
        if self.version == "2" and self.style == "dct":
            raise UsageError("TBX 2 has no DCT style", remedy="Write version 3, or style dca.")

    @property
    def status(self) -> bool:
        return self.dialect != "core"

    @property
    def source(self) -> bool:
        return self.dialect == "basic"


def write(file: GlossaryFile, shape: Shape) -> tuple[str, list[str]]:
    """The XML, and what it couldn't hold."""
    own_xml = shape.version == "2" and shape.dialect == "min"
    lines = _tbx_min(file) if own_xml else _tbx(file, shape)
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *lines, ""])
    return _ILLEGAL.sub("", text), _lost(file, shape)


def _lost(file: GlossaryFile, shape: Shape) -> list[str]:
    keys = ["context", "not_context", "find", "leave"]
    if not shape.status:
        keys += ["wrong"]
    if not shape.source:
        keys += ["origin"]
    counts = [(key, sum(bool(getattr(one, key)) for one in file.concepts)) for key in keys]
    lost = [f"left out: {key} of {_entries(count)}" for key, count in counts if count]
    typed = sum(one.type != "name" for one in file.concepts)
    if typed and not shape.status:
        lost.append(f"left out: type of {_entries(typed)}")
    return [*lost, *house_style_lost(file)]


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"


def _tbx(file: GlossaryFile, shape: Shape) -> Iterator[str]:
    language = quoteattr(file.languages[0] if file.languages else "en")
    kind = "TBX" if shape.version == "2" and shape.dialect == "core" else _title(shape)
    if shape.version == "3":
        spaces = "".join(
            f' xmlns:{name}="http://www.tbxinfo.net/ns/{name}"'
            for name in ("min", "basic")
            if shape.style == "dct" and (name == shape.dialect or shape.dialect == "basic")
        )
        yield (
            f'<tbx type="{kind}" style="{shape.style}" xml:lang={language} '
            f'xmlns="urn:iso:std:iso:30042:ed-2"{spaces}>'
        )
        header = "tbxHeader"
    else:
        yield f'<martif type="{kind}" xml:lang={language}>'
        header = "martifHeader"
    described = escape(file.description or file.name or "glossary")
    yield f"  <{header}><fileDesc><sourceDesc><p>{described}</p></sourceDesc></fileDesc></{header}>"
    yield "  <text><body>"
    for concept in file.concepts:
        yield from (f"    {line}" for line in _entry(concept, shape))
    yield "  </body></text>"
    yield "</tbx>" if shape.version == "3" else "</martif>"


def _title(shape: Shape) -> str:
    return f"TBX-{shape.dialect.capitalize()}"


def _entry(concept: Concept, shape: Shape) -> Iterator[str]:
    third = shape.version == "3"
    entry, section, term = (
        ("conceptEntry", "langSec", "termSec") if third else ("termEntry", "langSet", "tig")
    )
    yield f"<{entry} id={quoteattr(_xml_id(concept.id))}>"
    if shape.status:
        yield "  " + _data(shape, "min", "descrip", "subjectField", concept.type)
    if shape.source and concept.origin:
        yield "  " + _data(shape, "basic", "admin", "source", concept.origin)
    if concept.note:
        yield f"  <note>{escape(concept.note)}</note>"
    for language, forms in _languages(concept, shape):
        yield f"  <{section} xml:lang={quoteattr(language)}>"
        for form, status in forms:
            known = _data(shape, "min", "termNote", "administrativeStatus", status)
            inside = f"<term>{escape(form)}</term>{known if shape.status else ''}"
            yield f"    <{term}>{inside}</{term}>"
        yield f"  </{section}>"
    yield f"</{entry}>"


def _data(shape: Shape, module: str, element: str, category: str, value: str) -> str:
    """A data category: DCA names it in an attribute, DCT by an element of the module."""
    if shape.style == "dct":
        return f"<{module}:{category}>{escape(value)}</{module}:{category}>"
    return f'<{element} type="{category}">{escape(value)}</{element}>'


def _languages(concept: Concept, shape: Shape) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for language in dict.fromkeys((*concept.names, *concept.wrong)):
        forms = [
            (name, ADMITTED if at else PREFERRED)
            for at, name in enumerate(concept.names.get(language, ()))
        ]
        if shape.status:
            forms += [(form, DEPRECATED) for form in concept.wrong.get(language, ())]
        if forms:
            yield language, forms


def _xml_id(identity: str) -> str:
    """The id as an XML name, which begins with a letter: 36kr becomes _36kr."""
    plain = _NOT_IN_ID.sub("-", identity)
    return plain if plain[0].isalpha() or plain[0] == "_" else f"_{plain}"


def _tbx_min(file: GlossaryFile) -> Iterator[str]:
    source, target = (*file.languages, "en", "en")[:2]
    yield '<TBX dialect="TBX-Min">'
    yield "  <header>"
    yield f"    <id>{escape(file.name)}</id>"
    yield f"    <description>{escape(file.description)}</description>"
    yield f"    <languages source={quoteattr(source)} target={quoteattr(target)}/>"
    yield "  </header>"
    yield "  <body>"
    shape = Shape("min", "2")
    for concept in file.concepts:
        yield f"    <entry id={quoteattr(_xml_id(concept.id))}>"
        yield f"      <subjectField>{escape(concept.type)}</subjectField>"
        for at, (language, forms) in enumerate(_languages(concept, shape)):
            yield f"      <langGroup xml:lang={quoteattr(language)}>"
            for index, (form, status) in enumerate(forms):
                # TBX-Min has notes at terms alone
                note = concept.note if at == index == 0 else ""
                noted = f"<note>{escape(note)}</note>" if note else ""
                known = status.removesuffix("Term-admn-sts")
                inside = f"<term>{escape(form)}</term>{noted}<termStatus>{known}</termStatus>"
                yield f"        <termGroup>{inside}</termGroup>"
            yield "      </langGroup>"
        yield "    </entry>"
    yield "  </body>"
    yield "</TBX>"
