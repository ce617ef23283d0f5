"""PO files of GNU gettext: a document whose parts are the translations in use.

Left out, as gettext leaves them out: entries without a translation, fuzzy ones (msgmerge's
guesses, which no program shows), and obsolete ones. A part goes by its msgid, with "context|"
before it where there is a msgctxt; forms of a plural by msgid[0], msgid[1] and so on. The source of
a plural's first form is the msgid where the language has several forms, else msgid_plural.
Placeholders that programs fill in (%s, %(name)s, {name}) are not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import Document, Layout
from tqc.document.pieces import Piece, Text, documents, file_edits, rewritten, spelled
from tqc.document.reading import decode
from tqc.document.spelled import Speller
from tqc.errors import ReadError
from tqc.finding import Span

KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)[ \t]*(?=\")")
STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"[ \t\r]*$")
ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)")
CHARSET = re.compile(rb"\"Content-Type:[^\"\n]{0,80}charset=([A-Za-z0-9._-]{1,40})")
HEADER = re.compile(r"^(Language|X-Source-Language):[ \t]*([A-Za-z]{2,3}(?:[_@-]\w+)*)", re.M)
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
SPELLINGS = {letter: f"\\{name}" for name, letter in LETTERS.items()} | {'"': '\\"', "\\": "\\\\"}

PLACEHOLDER = re.compile(
    r"%(?:\d{1,2}\$)?[-+#0']{0,3}(?:\d{1,3}|\*)?(?:\.\d{1,2})?(?:hh?|ll?|[Lzjt])?"
    r"[diouxXeEfFgGcsp@](?![A-Za-z])"
    r"|%\(\w{1,40}\)[-+#0]{0,3}\d{0,3}(?:\.\d{1,2})?[a-zA-Z]|%\d(?!\d|[ %])"
    r"|%\{\w{1,40}\}|\$\{\w{1,40}\}|\{\{[^{}\n]{1,60}\}\}|\{[\w.\[\]]{0,40}(?:![rsa])?(?::[^{}\s]{0,20})?\}"
)
"""printf with and without positions, Python, Qt (%1), Ruby, shell and brace formats."""

UNKNOWN_CHARSET = b"CHARSET"
"""What xgettext writes for the translator to fill in; such a file is ASCII or UTF-8."""


@dataclass(slots=True)
class Entry:
    """One entry of the file: its strings by keyword, as `msgid` or `msgstr[0]`, and the lines on
    which each begins and ends."""

    fuzzy: bool = False
    strings: dict[str, Speller] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def text(self, keyword: str) -> str:
        found = self.strings.get(keyword)
        return found.done().text if found is not None else ""


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    text = _texts(path, decode(path, data, _encoding(data, reading)))
    if not text.pieces:
        raise ReadError(
            "holds no translation in use",
            path=path,
            remedy="Entries that are empty, fuzzy or obsolete are left out.",
        )
    return documents(path, [text], Layout.UNITS)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    encoding = _encoding(data, reading)
    text = decode(path, data, encoding)
    changes = file_edits(path, [spelled(_texts(path, text))], edits, _spell)
    return rewritten(path, data, text, changes, encoding)


def _spell(words: str, _: int) -> str:
    return "".join(SPELLINGS.get(letter, letter) for letter in words)


def _encoding(data: bytes, reading: Reading) -> str | None:
    declared = None if reading.encoding else CHARSET.search(data)
    if declared is None or declared[1] == UNKNOWN_CHARSET:
        return reading.encoding
    return declared[1].decode("ascii")


def _texts(path: str, text: str) -> Text:
    pieces: list[Piece] = []
    header: dict[str, str] = {}
    for entry in _entries(path, text):
        if entry.text("msgid") or entry.text("msgctxt"):
            if not entry.fuzzy:
                pieces += _pieces(entry)
        elif not header:
            about = HEADER.findall(entry.text("msgstr"))
            header = {name: tag.partition("@")[0].replace("_", "-") for name, tag in about}
    return Text(path, tuple(pieces), header.get("Language", ""), header.get("X-Source-Language"))


def _pieces(entry: Entry) -> Iterator[Piece]:
    id = "|".join(filter(None, (entry.text("msgctxt"), entry.text("msgid"))))
    forms = [keyword for keyword in entry.strings if keyword.startswith("msgstr")]
    for keyword in forms:
        target = entry.strings[keyword].done()
        if target.text:
            number = keyword.removeprefix("msgstr")
            plural = "msgid_plural" in entry.strings and (number != "[0]" or len(forms) == 1)
            source = entry.text("msgid_plural" if plural else "msgid")
            hidden = tuple(Span(*match.span()) for match in PLACEHOLDER.finditer(target.text))
            line = entry.first[keyword]
            height = entry.last[keyword] - line + 1
            yield Piece(f"{id}{number}", target, source, line, height, hidden=hidden)


def _entries(path: str, text: str) -> Iterator[Entry]:
    """Entries in the order of the file, without obsolete ones."""
    entry = Entry()
    at = 0

    def fault(problem: str) -> ReadError:
        return ReadError(problem, path=path, line=number)

    for number, line in enumerate(text.split("\n"), start=1):
        start = at + len(line) - len(line.lstrip(" \t"))
        bare = line.strip()
        at += len(line) + 1
        if bare.startswith("#"):
            if entry.strings:
                yield entry
                entry = Entry()
            entry.fuzzy |= bare.startswith("#,") and "fuzzy" in bare
            continue
        if not bare:
            continue
        if keyword := KEYWORD.match(text, start):
            name = keyword[1]
            if name in entry.strings or (name == "msgctxt" and entry.strings):
                yield entry  # entries may follow each other without an empty line
                entry = Entry()
            entry.strings[name] = Speller()
            entry.first[name] = number
            start = keyword.end()
        elif not entry.strings:
            raise fault("expected msgid or a comment")
        string = STRING.match(text, start, at - 1 if at <= len(text) else len(text))
        if string is None:
            raise fault("expected a string in quotation marks")
        name, speller = next(reversed(entry.strings.items()))
        _add(text, string, speller)
        entry.last[name] = number
    if entry.strings:
        yield entry


def _add(text: str, string: re.Match[str], speller: Speller) -> None:
    at, end = string.span(1)
    if "\\" in string[1]:
        for match in ESCAPE.finditer(text, at, end):
            speller.add(text[at : match.start()], at, match.start())
            speller.add(_letter(match[0][1:]), *match.span())
            at = match.end()
    speller.add(text[at:end], at, end)


def _letter(name: str) -> str:
    if name[0] == "x" and len(name) > 1:
        return chr(int(name[1:], 16))
    if name[0].isdigit() and name[0] < "8":
        return chr(int(name, 8))
    return LETTERS.get(name, name)
