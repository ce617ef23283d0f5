"""The words of a draft, folded for comparison, each with its place.

Scanning works on `pieces`, plain strings in C; tokens, which know where they stand, are made of
them only for a draft that somebody looks at closely. A token is a run of letters and digits of
alphabetic scripts; East Asian characters are none, so "Kimi插图" holds the one token "kimi".
Folding takes away case, width and accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple, overload

TOKEN = re.compile(
    # 36,717 is one figure, no 36; the digit stands first because that is quick to rule out
    r"([0-9](?<![^\W_][0-9])[0-9]*(?:[.,:/][0-9]+)+(?![^\W_])"
    r"|[^\W_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+)"
)
"""A figure, or letters and digits without underscore, kana, hangul and Han characters."""

GAP = re.compile(
    r"[ \t\u00a0]*(?:\r?\n[ \t\u00a0>]*)?"  # a line may break inside a name, a paragraph may not
    r"|[ \u00a0]?[-\u2010-\u2013·&+][ \u00a0]?"
    r"|['’‘ʼ] ?"  # Citizens’ Bank
    r"|\."  # 01.AI, k1.5: a word follows at once
    r"|[\"“”] ?| ?[\"“”]"
)
"""What may stand between two words of one name."""

HYPHENS = ("-", "\u2010", "\u2011")
"""Behind these a word of a name needs no capital: Qing-xia."""


LONGEST_KEPT, MOST_KEPT = 40, 50_000
"""Letters of a word, and words, whose folded form is remembered."""


class Token(NamedTuple):
    """A word of the draft. key: folded; capital: its first letter is upper case."""

    start: int
    end: int
    key: str
    capital: bool


def fold(word: str) -> str:
    """Without case, width and accents; not of the same length, so only for comparing.

    >>> fold("Dòubāo"), fold("ＡＩ")
    ('doubao', 'ai')
    """
    return _folded(word) if len(word) <= LONGEST_KEPT else _fold(word)


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


_folded = lru_cache(maxsize=MOST_KEPT)(_fold)


def pieces(text: str) -> list[str]:
    """The text in pieces: a gap, a word, a gap, a word, and so on; the first and the last is a gap.

    >>> pieces("Kimi, 01.AI")
    ['', 'Kimi', ', ', '01', '.', 'AI', '']
    """
    return TOKEN.split(text)


@lru_cache(maxsize=1)
def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of a text in order; offsets in code points. Kept for the next who asks: several
    look at the words of one document."""
    found = pieces(text)
    words = found[1::2]
    ends = [*accumulate(map(len, found))]
    capitals = [word[0].isupper() for word in words]
    return tuple(map(Token, ends[::2], ends[1::2], map(fold, words), capitals))


class Tokens(Sequence[Token]):
    """The tokens of a text, made when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _all(self) -> tuple[Token, ...]:
        return tokenize(self._text)

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        return self._all[at]

    def __iter__(self) -> Iterator[Token]:
        return iter(self._all)


@lru_cache(maxsize=MOST_KEPT)
def words_of(name: str) -> tuple[str, ...]:
    """The folded tokens of a name.

    >>> words_of("Dark Side of the Moon"), words_of("01.AI")
    (('dark', 'side', 'of', 'the', 'moon'), ('01', 'ai'))
    """
    return tuple(fold(match[0]) for match in TOKEN.finditer(name))


def joined(text: str, before: Token, after: Token) -> bool:
    """True if two neighbouring tokens may belong to one name: no clause ends between them."""
    return joins(text[before.end : after.start])


def joins(gap: str) -> bool:
    """True for a gap that may stand within a name."""
    return GAP.fullmatch(gap) is not None
