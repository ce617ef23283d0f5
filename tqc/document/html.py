"""HTML: what a reader sees of it, paragraph by paragraph, with places in the file.

The document's text is the visible text with white space as a browser shows it, so that a name may
run across tags; what a browser wouldn't show (scripts, hidden elements, ruby readings) is left
out. Code, what says translate="no" and what declares another language than the page is not prose.
Tags are told as the HTML standard's tokenizer tells them, in one pass whose time is linear in the
file; html.parser isn't, where tags or comments never close. What attributes show to readers comes
behind the running text, which it would interrupt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.html_attributes import attributes, shown
from tqc.document.html_text import Shown
from tqc.document.model import BlockKind, Document
from tqc.document.pieces import Piece, file_edits, rewritten, view
from tqc.document.reading import decode, encoding_of
from tqc.finding import Span

TAG = re.compile(
    # a quotation mark counts behind an equals sign only: <p it's>
    r"<(/?)([a-zA-Z][^\s/>]*+)"
    r"((?:[^=>]|=[ \t\r\n\f]*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)>"
)
CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._-]{1,40})", re.I)
CHARSET_WITHIN = 1024
"""The HTML standard wants the declaration within so many bytes."""

MEANT = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "latin1", "ascii", "us-ascii"), "windows-1252"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    "big5": "big5hkscs",
}
"""What the encodings that pages declare stand for (WHATWG, Encoding), by Python's names."""

RAW = frozenset("script style textarea xmp iframe noembed noframes".split())
HIDDEN = RAW | set("template noscript svg math canvas audio video object rt rp datalist".split())
CODE = frozenset("code pre kbd samp var tt".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 title".split())
ITEMS = frozenset("li dd dt".split())
CELLS = frozenset("td th".split())
BLOCKS = (
    HEADINGS
    | ITEMS
    | CELLS
    | frozenset(
        "address article aside blockquote body caption center details dialog div dl fieldset"
        " figcaption figure footer form frameset head header hgroup hr html legend main menu nav ol"
        " optgroup option p pre search section select summary table tbody tfoot thead tr ul".split()
    )
)
PARENTS = BLOCKS | HIDDEN
ENDS = {
    "li": frozenset("li p".split()),
    **dict.fromkeys(("dt", "dd"), frozenset("dt dd p".split())),
    **dict.fromkeys(("td", "th"), frozenset("td th p".split())),
    **dict.fromkeys(("tr", "tbody", "tfoot"), frozenset("td th tr p".split())),
    "option": frozenset({"option"}),
}
"""Which open elements a start tag ends, where HTML lets their end tags be left out; <p> always."""
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # these have no content, so no end tag
KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(ITEMS, BlockKind.ITEM),
    **dict.fromkeys(CELLS, BlockKind.ROW),
}
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    text = decode(path, data, _encoding(data, reading))
    page = _Page(text, xml=_is_xml(path))
    return (view(path, text, page.pieces, page.language, furnished=page.whole),)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    encoding = _encoding(data, reading)
    text = decode(path, data, encoding)
    page = _Page(text, xml=_is_xml(path))
    document = view(path, text, page.pieces)
    assert document.spelled is not None  # view always says where its text stands

    def spell(words: str, at: int) -> str:
        index = bisect_right(page.values, Span(at, len(text))) - 1
        within = index >= 0 and at <= page.values[index].end
        return _spell(words, text[page.values[index].start - 1] if within else "")

    changes = file_edits(path, [document.spelled], edits, spell)
    return rewritten(path, data, text, changes, encoding)


def _is_xml(path: str) -> bool:
    return PurePath(path).suffix.lower() == ".xhtml"


def _spell(words: str, quote: str) -> str:
    """As the file writes it; quote: the mark around an attribute's value, else ""."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace(quote, f"&#{ord(quote)};") if quote else words


def _encoding(data: bytes, reading: Reading) -> str | None:
    mark, _ = encoding_of(data)
    found = None if mark or reading.encoding else CHARSET.search(data, 0, CHARSET_WITHIN)
    if found is None:
        return reading.encoding
    declared = found[1].decode("ascii").lower()
    return MEANT.get(declared, declared)


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open. hides, codes: it takes its content from sight, from the prose."""

    tag: str
    hides: bool
    codes: bool
    kind: BlockKind | None


class _Page:
    """The paragraphs of a page, collected in one pass. xml: <script/> is an element's end too.
    values: where the attributes' values stand that are among the paragraphs, by place."""

    def __init__(self, text: str, *, xml: bool) -> None:
        self._xml = xml
        self.pieces: list[Piece] = []
        self.values: list[Span] = []
        self._labels: list[Piece] = []
        self.language = ""
        self.whole = False  # not a piece that a publishing system puts into a page
        self._text = text
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._hiding = self._coding = 0
        self._begin()
        self._scan()
        self._flush()
        self.pieces += self._labels

    def _scan(self) -> None:
        text, at = self._text, 0
        while (start := text.find("<", at)) >= 0:
            self._add(at, start)
            if text.startswith(("<!", "<?"), start):
                closer = "-->" if text.startswith("<!--", start) else ">"
                at = text.find(closer, start + 2)
                if at < 0:  # an unclosed comment runs to the file's end
                    return
                at += len(closer)
            elif (tag := TAG.match(text, start)) is not None:
                at = self._tag(tag)
            elif text[start + 1 : start + 2] == "/" or text[start + 1 : start + 2].isalpha():
                at = start
                break  # it never closes, so no later one does: all the rest is text
            else:
                self._add(start, start + 1)
                at = start + 1
        self._add(at, len(text))

    def _tag(self, tag: re.Match[str]) -> int:
        """Where to go on behind a tag."""
        name = tag[2].lower()
        if tag[1]:
            self._close(name)
            self._ended = self._shown.length
            return tag.end()
        about = attributes(tag[3]) if tag[3].strip() else {}
        if name in VOID:
            if name == "br":
                self._shown.part("\n")
            elif name in BLOCKS:
                self._flush()
            elif name != "wbr":
                self._shown.picture()
            self._read(tag, about)
        elif self._xml and tag[3].endswith("/"):
            self._shown.part()
        else:
            if self._ended == self._shown.length:
                self._shown.part()
            self._start(tag, name, about)
            if name in RAW:
                end = re.compile(f"</{name}(?=[\\s/>])", re.I).search(self._text, tag.end())
                return end.start() if end else len(self._text)
        return tag.end()

    def _start(self, tag: re.Match[str], name: str, about: dict[str, str]) -> None:
        if name in BLOCKS:
            self._flush()
            ended = ENDS.get(name, frozenset("p"))
            while self._open and ((open_ := self._open[-1].tag) in ended or open_ not in PARENTS):
                self._pop()  # a block ends what was left open in the line above
        language = about.get("lang", "").partition("-")[0].lower()
        self.whole = self.whole or name in ("html", "body")
        if name == "html":
            self.language = about.get("lang", "").strip()
        own = self.language.partition("-")[0].lower()
        other = bool(language and own and language != own)
        kept = about.get("translate") == "no" or "notranslate" in about.get("class", "").split()
        codes = name in CODE or other or kept
        if not codes:
            self._read(tag, about)
        hides = name in HIDDEN or _invisible(about)
        kind = KINDS.get(name) or (self._open[-1].kind if self._open else None)
        self._open.append(_Open(name, hides, codes, kind))
        self._names[name] += 1
        self._hiding += hides
        if codes:
            self._coding += 1
            if self._coding == 1:
                self._shown.settle()
                self._code_from = self._shown.length

    def _read(self, tag: re.Match[str], about: dict[str, str]) -> None:
        """What a tag's attributes show."""
        if not about or self._hiding or self._coding or _invisible(about):
            return
        for span in shown(tag[2].lower(), about, tag[3], tag.start(3)):
            text = Shown(self._text)
            text.add(span.start, span.end)
            if text.length:
                spelled, kind = text.speller.done(), BlockKind.LABEL
                self._labels.append(Piece("", spelled, None, None, kind=kind))
                self.values.append(span)

    def _close(self, name: str) -> None:
        if name in BLOCKS:
            self._flush()
        if self._names[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        element = self._open.pop()
        self._names[element.tag] -= 1
        self._hiding -= element.hides
        if element.codes:
            self._coding -= 1
            if not self._coding:
                self._hide_code()
        return element.tag

    def _begin(self) -> None:
        self._shown = Shown(self._text)
        self._hidden: list[Span] = []
        self._ended = -1  # how long the text was when an end tag came last
        self._code_from = 0

    def _flush(self) -> None:
        """End a paragraph; one of code alone is none."""
        if self._coding:
            self._hide_code()
        length = self._shown.length
        if length and sum(map(len, self._hidden)) < length:
            spelled = self._shown.speller.done()
            kind = self._open[-1].kind if self._open else None
            hidden, seams = tuple(self._hidden), tuple(self._shown.seams)
            self.pieces.append(
                Piece("", spelled, None, None, hidden=hidden, seams=seams, kind=kind)
            )
        if not self._shown.untouched:
            self._begin()
        self._code_from = 0

    def _hide_code(self) -> None:
        if self._shown.length > self._code_from:
            self._hidden.append(Span(self._code_from, self._shown.length))
        self._code_from = self._shown.length

    def _add(self, start: int, end: int) -> None:
        """Text of the file."""
        if not self._hiding:
            self._shown.add(start, end)


def _invisible(about: dict[str, str]) -> bool:
    return "hidden" in about or INVISIBLE.search(about.get("style", "")) is not None
