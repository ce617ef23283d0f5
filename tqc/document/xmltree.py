"""XML as elements that know where in the file they stand, read so that no file can do harm.

expat judges whether the file is XML; it reads nothing outside the file, and a document type of the
file's own, the stuff of expansion bombs, is refused. What is left is so regular that one pattern
finds every tag. Namespaces are dropped: each format tells its elements apart by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from html import unescape
from xml.parsers import expat

from tqc.document.spelled import Spelled, Speller
from tqc.errors import ReadError

DEPTH_LIMIT = 200
"""Deeper than any of the formats nests: a table in a table in a DOCX file is some thirty."""

DECLARATION = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
MARKUP = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?.*?\?>|<![A-Z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>"
    r"|<(?P<close>/?)(?P<tag>[^\s/>]+)(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
ESCAPE = re.compile(r"&#?\w{1,40};|\r\n?")
CDATA = "<![CDATA["


@dataclass(slots=True)
class Element:
    """tag: its local name. attributes: by local name, but `xml:lang` and the like in full.
    start, end: where its content stands; texts and elements of the content, in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    start: int
    end: int = 0
    content: list[Element | Text] = field(default_factory=list)

    @property
    def children(self) -> Iterator[Element]:
        return (one for one in self.content if isinstance(one, Element))

    def child(self, tag: str) -> Element | None:
        """The first element of a name right below this one."""
        return next((one for one in self.children if one.tag == tag), None)

    def height(self, text: str) -> int:
        """How many lines of the file its content takes."""
        return text.count("\n", self.start, self.end) + 1

    def every(self, tag: str) -> Iterator[Element]:
        """All elements of a name below this one, in the order of the file."""
        for one in self.children:
            if one.tag == tag:
                yield one
            yield from one.every(tag)


@dataclass(frozen=True, slots=True)
class Text:
    """Where some text stands; raw: in a CDATA section, where nothing is an escape."""

    start: int
    end: int
    raw: bool = False


def encoding_in(data: bytes, encoding: str | None) -> str | None:
    """The encoding that the user names, else the one that the file declares, else None."""
    declared = None if encoding else DECLARATION.match(data)
    return declared[1].decode("ascii") if declared else encoding


def parse(path: str, text: str) -> Element:
    """The root element; raises ReadError with the line of what isn't XML or isn't safe."""
    _judge(path, text)
    root = Element("", {}, 1, 0, len(text))
    stack = [root]
    at, line, counted = 0, 1, 0
    for match in MARKUP.finditer(text):
        if match.start() > at:
            stack[-1].content.append(Text(at, match.start()))
        at = match.end()
        if match["cdata"]:
            stack[-1].content.append(Text(*match.span("cdata"), raw=True))
        elif match["close"]:
            stack.pop().end = match.start()
        elif match["tag"]:
            line += text.count("\n", counted, match.start())
            counted = match.start()
            name = match["tag"].rpartition(":")[2]
            element = Element(name, _attributes(match["attributes"]), line, at, at)
            stack[-1].content.append(element)
            if not match["attributes"].endswith("/"):
                stack.append(element)
    return next(root.children)


def _judge(path: str, text: str) -> None:
    parser = expat.ParserCreate()
    depth = 0

    def fault(problem: str) -> ReadError:
        return ReadError(problem, path=path, line=parser.CurrentLineNumber)

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH_LIMIT:
            raise fault("nested too deeply")

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def doctype(name: str, system: str | None, public: str | None, internal: int) -> None:
        if internal:
            raise fault("declares a document type of its own, which isn't read for safety")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        problem = f"not XML: {expat.ErrorString(error.code)}"
        raise ReadError(problem, path=path, line=error.lineno) from None


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        name = match[1] if match[1].startswith(("xml:", "xmlns")) else match[1].rpartition(":")[2]
        value = match[2] if match[2] is not None else match[3]
        found.setdefault(name, unescape(value) if "&" in value else value)
    return found


Inline = Callable[[Element, Speller], bool]
"""What a format makes of an element within a text: True if its content is text."""


def spelled(text: str, element: Element, inline: Inline) -> Spelled:
    """The text of an element without tags, and where it stands."""
    speller = Speller()
    take(text, element, inline, speller)
    return speller.done()


def take(text: str, element: Element, inline: Inline, speller: Speller) -> None:
    """Add the text of an element without tags."""
    for one in element.content:
        if isinstance(one, Element):
            if inline(one, speller):
                take(text, one, inline, speller)
        else:
            take_text(text, one, speller)


def take_text(text: str, piece: Text, speller: Speller) -> None:
    """Add a text without its escapes; line ends become line feeds, as XML has it."""
    at = piece.start
    for match in ESCAPE.finditer(text, piece.start, piece.end):
        if match[0][0] == "&" and piece.raw:
            continue
        speller.add(text[at : match.start()], at, match.start())
        letters = unescape(match[0]) if match[0][0] == "&" else "\n"
        speller.add(letters, *match.span())
        at = match.end()
    speller.add(text[at : piece.end], at, piece.end)


def without(tags: Collection[str]) -> Inline:
    """All text within an element but that of some elements."""
    return lambda element, _: element.tag not in tags


def spelling(text: str) -> Callable[[str, int], str]:
    """How the file writes some words at a place: with escapes, but none in a CDATA section."""

    def spell(words: str, at: int) -> str:
        if text.rfind(CDATA, 0, at) > text.rfind("]]>", 0, at):
            return words.replace("]]>", f"]]]]>{CDATA}>")
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    return spell
