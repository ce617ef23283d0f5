"""XML as a small tree with line numbers, read so that no file can reach out or blow up.

expat reads no external entity or DTD unless it is told to; entities declared inside the file, the
stuff of expansion bombs, are refused. A DOCTYPE by itself is let pass: TBX 2 files have one.
Namespaces are dropped: TBX tells its elements apart by name, its namespaces by dialect alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from tqc.errors import GlossaryError

DEPTH_LIMIT = 100
"""TBX is some twelve elements deep."""

XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


@dataclass(slots=True)
class Element:
    """An element by its local name; text is all text within, markup left out."""

    tag: str
    line: int
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    pieces: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of this element and all below, white space at the ends removed."""
        return "".join(self._texts()).strip()

    @property
    def language(self) -> str:
        """xml:lang, or the plain lang of old exports."""
        return self.attributes.get(XML_LANG) or self.attributes.get("lang", "")

    def _texts(self) -> Iterator[str]:
        for piece in self.pieces:
            if isinstance(piece, str):
                yield piece
            else:
                yield from piece._texts()

    def every(self, *tags: str) -> Iterator[Element]:
        """All elements of these names below this one, in the order of the file."""
        for child in self.children:
            if child.tag in tags:
                yield child
            yield from child.every(*tags)


def parse(data: bytes, path: str) -> Element:
    """The root element; raises GlossaryError with the line of what isn't XML or isn't safe."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    roots: list[Element] = []
    stack: list[Element] = []

    def fault(problem: str) -> GlossaryError:
        return GlossaryError(problem, path=path, line=parser.CurrentLineNumber)

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) >= DEPTH_LIMIT:
            raise fault("nested too deeply")
        element = Element(name.rpartition(" ")[2], parser.CurrentLineNumber, attributes)
        if stack:
            stack[-1].children.append(element)
            stack[-1].pieces.append(element)
        else:
            roots.append(element)
        stack.append(element)

    def end(_: str) -> None:
        stack.pop()

    def text(data: str) -> None:
        stack[-1].pieces.append(data)

    def declare(*_: object) -> None:
        raise fault("declares an XML entity, which isn't read for safety")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = declare
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        problem = f"not XML: {expat.ErrorString(error.code)}"
        raise GlossaryError(problem, path=path, line=error.lineno) from None
    except (ValueError, LookupError) as error:  # an unknown or multi-byte encoding is declared
        raise fault(f"not XML: {error}") from None
    return roots[0]
