"""Characters that can't be seen or have no agreed shape: controls, private use, zero width, bidi.

What a script needs is left alone: joiners in Arabic, Indic scripts and emoji, zero-width spaces in
Thai, Khmer, Lao and Burmese, direction marks in right-to-left languages. Overrides of direction can
make a text read other than it is stored (CVE-2021-42574), so they are looked for in code as well.
Source: Unicode 16, chapters 9, 23 and UAX 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.language.damage import Damage

RIGHT_TO_LEFT = frozenset(("ar", "he", "fa", "ur", "yi", "ps"))
SOLID = frozenset(("th", "km", "lo", "my", "bo", "dz"))
"""Written without spaces, so that a zero-width space marks where a line may break."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+"
    "|[\xad\u200b-\u200d\u2060-\u2064\ufeff\u180e]+"
    "|[\u200e\u200f\u061c]+"
    "|[\u202a-\u202e\u2066-\u2069]"
    "|[\ue000-\uf8ff\U000f0000-\U0010fffd]+"
    "|\ufffd+"
)
ANY = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ue000-\uf8ff\ufeff\ufffd\U000f0000-\U0010fffd]+"
)
BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0e0": "→"}
"""Symbol and Wingdings as word processors export them."""

CONTRACTED = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
JOINED = re.compile(
    r"[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1f000-\u1faff]|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]"
)


def hidden(text: str, language: str, seen: str) -> Iterator[Damage]:
    """Every hidden character that the language has no use for.

    seen: every character that the text has, once or more: tells what needn't be looked for.

    >>> [(d.start, d.repair) for d in hidden("wo\\u200brd", "en", "dorw\\u200b")]
    [(2, '')]
    """
    if not ANY.search(seen):
        return
    for match in _hits(text):
        start, end = match.span()
        char = match[0][0]
        before, after = text[start - 1 : start], text[end : end + 1]
        if char == "\ufffd":
            contracted = language == "en" and before.isalpha() and CONTRACTED.match(text, end)
            yield Damage(start, end, "a character that was lost", 0.98, "’" if contracted else None)
        elif char < "\x20" or char == "\x7f":
            page = (
                match[0] == "\x0c" and before in "\n" and after in "\r\n"
            )  # a printer's page break
            yield Damage(start, end, "a control character", 0.5 if page else 0.97, "", certain=True)
        elif "\x80" <= char <= "\x9f":
            yield _c1(match)
        elif char >= "\ue000" and char != "\ufeff":
            yield Damage(start, end, "a private-use character", 0.9, BULLETS.get(match[0]))
        elif "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069":
            override = char in "\u202d\u202e"
            if override or language not in RIGHT_TO_LEFT:
                yield Damage(start, end, "a bidirectional control", 0.95, "", certain=True)
        elif char in "\u200e\u200f\u061c":
            if language not in RIGHT_TO_LEFT and not JOINED.match(before or " "):
                yield Damage(start, end, "a direction mark", 0.85, "", certain=True)
        elif (confidence := _zero_width(char, before, after, language)) > 0:
            yield Damage(start, end, "an invisible character", confidence, "", certain=True)


def _hits(text: str) -> Iterator[re.Match[str]]:
    """Matches of HIDDEN: one class finds the few places to look at."""
    for place in ANY.finditer(text):
        yield from HIDDEN.finditer(text, *place.span())


def _c1(match: re.Match[str]) -> Damage:
    """A C1 control is what Windows-1252 keeps its quotation marks and dashes in."""
    try:
        repair = match[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return Damage(*match.span(), "a control character", 0.97, "", certain=False)
    beside = match.string[max(0, match.start() - 1) : match.end() + 1].strip(match[0])
    alone = beside.isascii()  # else it may be a part of longer rubbish
    return Damage(*match.span(), "Windows-1252 read as Latin-1", 0.97, repair, certain=alone)


def _zero_width(char: str, before: str, after: str, language: str) -> float:
    if language in SOLID and char in "\u200b\u200d\u200c":
        return 0.0
    if char in "\u200c\u200d" and (JOINED.match(before or " ") or JOINED.match(after or " ")):
        return 0.0
    if (
        char == "\xad"
    ):  # typeset text has them rightly; inside a word they still hide it from search
        return 0.8 if before.isalpha() and after.isalpha() else 0.6
    inside = before.isalnum() and after.isalnum()
    return 0.95 if inside else 0.6  # beside a space it does little harm
