"""Text from a draft made safe to print: what a terminal would obey or hide becomes visible."""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories that no terminal draws: controls, formats (direction marks, zero-width
joiners, soft hyphens), private use, halves of surrogate pairs, line and paragraph separators."""

_PLAIN = re.compile(r"[ -~]*")
_NAMED = {"\n": "⏎", "\r": "␍", "\t": " ", "\x1b": "␛", "\0": "␀"}


def visible(text: str) -> str:
    """The text with every hidden character drawn, so that it holds no line break either.

    >>> visible("a\\x1b[31mb\\u202ec")
    'a␛[31mb<U+202E>c'
    """
    if _PLAIN.fullmatch(text):
        return text
    return "".join(
        _NAMED.get(char, f"<U+{ord(char):04X}>") if unicodedata.category(char) in _HIDDEN else char
        for char in text
    )


def width(text: str) -> int:
    """How many columns a terminal gives to a visible text: two for a Chinese character.

    >>> width("B站"), width("e\\u0301")
    (3, 1)
    """
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "FW" else 1
        for char in text
    )


def inert(line: str) -> str:
    """A line that no CI runner takes for a command: GitHub's begin with :: or hold ##[ anywhere.

    >>> inert("  ::error::a"), inert("a ##[group]b"), inert("a::b")
    ('  : :error::a', 'a ## [group]b', 'a::b')
    """
    return re.sub(r"^(\s*):(?=:)", r"\1: ", line).replace("##[", "## [")


def visible_lines(text: str) -> str:
    """The same, but line feeds stay: for a message of several lines."""
    return "\n".join(visible(line) for line in text.split("\n"))
