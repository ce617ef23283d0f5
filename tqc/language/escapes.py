r"""Characters written as their codes: HTML entities, whole or maimed, and escapes of other formats.

An entity that lost its ampersand counts where its name is no word: "rdquo;" but not "copy;".
Left out: a lone %20 or =20 that could be a figure, and \n where a path or a formula may stand.
Source: the HTML standard's entities (html.entities), RFC 3986, RFC 2045, JSON's escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from itertools import chain

from tqc.language.damage import Damage

BARE = (
    "nbsp|ensp|emsp|thinsp|zwnj|zwsp|rdquo|ldquo|rsquo|lsquo|bdquo|sbquo|laquo|raquo|lsaquo|rsaquo"
    "|quot|apos|mdash|ndash|hellip|middot|eacute|egrave|agrave|ccedil|ouml|uuml|auml|szlig"
)
"""Names of entities that are no words, and that content systems write."""

_AFTER_AMPERSAND = (
    r"(?:[ ]?(?:amp[ ]?;[ ]?)*"
    r"(?:#[ ]?(?:[xX][0-9a-fA-F]{1,6}|\d{1,7})|[A-Za-z][A-Za-z0-9]{1,30})[ ]?[;；]"
    rf"|(?:{BARE}|amp|lt|gt)\b(?![;=]))"
)
# one pattern a sign: the search for a literal is far faster than that for a class
AMPERSANDS = tuple(re.compile(sign + _AFTER_AMPERSAND) for sign in "&＆")
SEMICOLONS = tuple(map(re.compile, ";；"))
MAIMED = re.compile(
    rf"(?:^|(?<=[^\w&＆]))(?:(?:{BARE})|#(?:x[0-9a-fA-F]{{2,5}}|\d{{2,5}})|(?:amp|lt|gt)(?=;[a-zA-Z/#&]))\Z"
)
MAIMED_LENGTH = 10  # code points from which the longest maimed entity ends at its semicolon
SPACES = frozenset("\xa0\u2002\u2003\u2009")
NOT_LETTERS = re.compile(r"[ ＆；]")

UNICODE = re.compile(r"(?:\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8})+")
BYTES = re.compile(r"(?:\\x[0-9a-fA-F]{2})+")
PERCENT = re.compile(
    r"%(?:[89A-Fa-f][0-9A-Fa-f]%[89A-Fa-f][0-9A-Fa-f](?:%[0-9A-Fa-f]{2})*"
    r"|(?<=[A-Za-z]%)(?:20|2C|3A|22|27)(?=[A-Za-z%]))"
)
PRINTABLE = re.compile(
    r"=(?:[89A-F][0-9A-F]=[89A-F][0-9A-F](?:=[0-9A-F]{2})*"
    r"|(?<=[\w.,]=)\r?\n(?=\w)|(?<=[\w.,]=)20(?=\r?\n))"
)
BREAK = re.compile(r"(?<![\\:])(?:\\r\\n|\\[nt])+(?![a-z])|(?<=[.!?。！？”\"])(?:\\r\\n|\\n)+")
SLASHED = re.compile(r"(?<![\"'“\\])\\[\"'“”]")
CODE = re.compile(r"\\u\{?([0-9a-fA-F]+)\}?", re.IGNORECASE)


def entities(text: str, *, markup: bool) -> Iterator[Damage]:
    """HTML entities that a reader would see.

    markup: the format resolves whole entities, so only maimed and doubled ones are broken.

    >>> [d.repair for d in entities("no. rdquo; R&amp;D", markup=False)]
    ['”', '&']
    """
    if ";" not in text and "；" not in text and "&" not in text:
        return
    for start, end in sorted(_written(text)):
        found = text[start:end]
        written = NOT_LETTERS.sub("", found.replace("＆", "&").replace("；", ";"))
        name = written if written.startswith("&") else "&" + written
        name = name if name.endswith(";") else name + ";"
        last = name[max(name.rfind(";", 0, -1), 0) + 1 :]
        if last[0] != "#" and last not in html5 and last.lower() not in html5:
            continue
        shown = _unescape(name)
        if shown.startswith("&") and len(shown) > 1:
            continue
        whole = found.startswith("&") and " " not in found and found.endswith(";")
        plain = (whole and not found.startswith("&amp;")) or found == "&amp;"
        confidence = 0.4 if markup and plain else 0.98
        repair = _fit(text, start, end, shown)
        yield Damage(start, end, "an HTML entity in the text", confidence, repair, certain=True)


def _written(text: str) -> Iterator[tuple[int, int]]:
    """Where an entity may be written, with its ampersand or without."""
    whole: set[int] = set()
    for match in chain.from_iterable(sign.finditer(text) for sign in AMPERSANDS):
        whole.add(match.end())
        yield match.span()
    for match in chain.from_iterable(sign.finditer(text) for sign in SEMICOLONS):
        low = max(0, match.start() - MAIMED_LENGTH)
        if match.end() not in whole and (maimed := MAIMED.search(text, low, match.start())):
            yield maimed.start(), match.end()


def _unescape(name: str) -> str:
    shown = unescape(name)
    while shown != name:
        name, shown = shown, unescape(shown)
    return unescape(shown.lower()) if len(shown) > 1 else shown


def _fit(text: str, start: int, end: int, shown: str) -> str:
    """A space of any width as a plain one, or as nothing beside another space."""
    if shown not in SPACES:
        return shown
    beside = text[start - 1 : start] + text[end : end + 1]
    return "" if " " in beside else " "


def escapes(text: str, *, markup: bool) -> Iterator[Damage]:
    r"""Codes of JSON, URLs and mail that a reader would see.

    >>> [d.repair for d in escapes("in %E4%B8%AD and \\u4e2d", markup=False)]
    ['中', '中']
    """
    if "\\" in text:
        yield from _backslashes(text, markup=markup)
    if "%" in text:
        yield from _coded(text, PERCENT, "%", "percent-encoded")
    if "=" in text:
        yield from _coded(text, PRINTABLE, "=", "quoted-printable")


def _backslashes(text: str, *, markup: bool) -> Iterator[Damage]:
    for match in UNICODE.finditer(text):
        units = (int(code, 16) for code in CODE.findall(match[0]))
        data = b"".join(
            chr(unit).encode("utf-16-le", "surrogatepass") for unit in units if unit < 0x110000
        )
        repair = data.decode("utf-16-le", "replace")
        bad = "\ufffd" in repair
        yield Damage(*match.span(), "a literal escape", 0.97, None if bad else repair, not bad)
    for match in BYTES.finditer(text):
        try:
            repair = bytes.fromhex(match[0].replace("\\x", "")).decode()
        except UnicodeDecodeError:
            yield Damage(*match.span(), "a literal escape", 0.9)
        else:
            yield Damage(*match.span(), "a literal escape", 0.97, repair, certain=True)
    for match in BREAK.finditer(text):
        if not _in_path(text, match.start()):
            written = match[0].replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\t", "\t")
            yield Damage(*match.span(), "a literal line break or tab", 0.9, written, certain=True)
    if not markup:
        for match in SLASHED.finditer(text):
            yield Damage(
                *match.span(), "an escaped quotation mark", 0.93, match[0][1:], certain=True
            )


LOOK_BACK = 80


def _in_path(text: str, start: int) -> bool:
    token = text[max(0, start - LOOK_BACK) : start].split()
    return (
        bool(token) and text[start - 1] not in " \n" and bool(re.search(r"[\\/]|^\w:", token[-1]))
    )


def _coded(text: str, pattern: re.Pattern[str], sign: str, what: str) -> Iterator[Damage]:
    for match in pattern.finditer(text):
        written = match[0]
        if "\n" in written or written == "=20":
            yield Damage(*match.span(), f"{what} text", 0.85, "", certain=written != "=20")
            continue
        try:
            repair = bytes.fromhex(written.replace(sign, "")).decode()
        except UnicodeDecodeError:
            continue
        yield Damage(*match.span(), f"{what} text", 0.97, repair, certain=True)
