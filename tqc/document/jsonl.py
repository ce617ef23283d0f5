"""JSON Lines: an object a line, with the fields of rows.py; RFC 8259 for each line.

Strings are found where they stand, so that an edit changes the bytes of one string and nothing
else: order of keys, white space and other strings' escapes stay. What an edit writes is ASCII with
escapes where the file is. Values that aren't strings or numbers count as absent, null as "".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.document.model import Document
from tqc.document.pieces import file_edits, rewritten, spelled
from tqc.document.reading import UTF_8, decode, encoding_of
from tqc.document.rows import Row, texts
from tqc.document.rows import read as read_rows
from tqc.document.spelled import Spelled, Speller
from tqc.errors import ReadError

SPACE = re.compile(r"[ \t\r\n]*")
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
BAD_BYTE = re.compile("[\udc80-\udcff]")
SURROGATE = re.compile("[\ud800-\udfff]")

_decoder = json.JSONDecoder()


def read(path: str, data: bytes, reading: Reading) -> tuple[Document, ...]:
    return read_rows(path, _rows(path, _decoded(path, data, reading)), reading)


def write(path: str, data: bytes, edits: Sequence[Sequence[Edit]], reading: Reading) -> bytes:
    text = _decoded(path, data, reading)
    found, _ = texts(path, _rows(path, text), reading)
    plain = text.isascii()

    def spell(words: str, _: int) -> str:
        return json.dumps(words, ensure_ascii=plain)[1:-1]

    changes = file_edits(path, [spelled(one) for one in found], edits, spell)
    return rewritten(path, data, text, changes, reading.encoding)


def _decoded(path: str, data: bytes, reading: Reading) -> str:
    """The file's text; bytes that aren't UTF-8 are kept aside, so that only their row is lost."""
    try:
        return decode(path, data, reading.encoding)
    except ReadError:
        mark, encoding = encoding_of(data, reading.encoding)
        if encoding != UTF_8:
            raise
        return data[len(mark) :].decode(UTF_8, "surrogateescape")


def _rows(path: str, text: str) -> Iterator[Row | ReadError]:
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip(" \t\r"):
            try:
                yield Row(number, _fields(line, at))
            except ValueError as error:
                yield ReadError(str(error), path=path, line=number)
            except RecursionError:
                yield ReadError("nested too deeply", path=path, line=number)
        at += len(line) + 1


def _fields(line: str, at: int) -> dict[str, Spelled]:
    """The text fields of an object; `at` is where its line begins. Raises ValueError."""
    if BAD_BYTE.search(line):
        raise ValueError("not UTF-8")
    if not isinstance(_value(line), dict):
        raise ValueError("expected an object on each line")
    # from here on the line is known to be an object, so that only places need finding
    found: dict[str, Spelled] = {}
    here = _skip(line, _skip(line, 0) + 1)
    while line[here] != "}":
        key, here = _decoder.raw_decode(line, here)
        here = _skip(line, _skip(line, here) + 1)
        start = here
        value, here = _decoder.raw_decode(line, here)
        if isinstance(value, str):
            found[key] = _string(line, at, start, here)
        elif value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            found[key] = Spelled("" if value is None else line[start:here], ())
        else:
            found.pop(key, None)  # a key given twice: the last counts
        here = _skip(line, here)
        if line[here] == ",":
            here = _skip(line, here + 1)
    return found


def _value(line: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg.lower()} at column {error.colno}") from None


def _skip(line: str, at: int) -> int:
    match = SPACE.match(line, at)
    return match.end() if match else at


def _string(line: str, offset: int, start: int, end: int) -> Spelled:
    """A string from its opening to its closing quotation mark."""
    speller = Speller()
    at = start + 1
    if line.find("\\", at, end) >= 0:
        for escape in ESCAPE.finditer(line, at, end - 1):
            speller.add(line[at : escape.start()], offset + at, offset + escape.start())
            letter = SURROGATE.sub("\ufffd", json.loads(f'"{escape[0]}"'))
            speller.add(letter, offset + escape.start(), offset + escape.end())
            at = escape.end()
    speller.add(line[at : end - 1], offset + at, offset + end - 1)
    return speller.done()
