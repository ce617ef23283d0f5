"""Where a name stands in a text as a word of its own, as it is or with what grammar puts to it.

Ankara stands in the Turkish "Ankara'da" and "Ankarada", Rom in the German "Roms", 서울 in 서울에서,
لندن in ولندن ("and London"); "Ares" doesn't stand in "shares".
Only what is written before or behind an unchanged name is known, for the languages below; any other
language's names must stand as they are.
Left out: changes within a name (des Großen Gatsby, Прагу for Прага).
Scripts without spaces between words have no boundaries that could be told here: a name of Chinese
characters, hiragana or Thai stands wherever its letters do, one of katakana in a run of its own.
Source of the endings: Duden (German), Göksel and Kerslake 2005 (Turkish), Yeon and Brown 2011
(Korean), Ryding 2005 (Arabic).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tqc.finding import Span
from tqc.language.tags import primary

LONGEST_AFFIX = 12
"""Letters that grammar puts to a name at most: what is longer is another word."""

_KOREAN = """
    은 는 이 가 을 를 의 에 에게 에서 께서 께 로 으로 와 과 랑 이랑 도 만 까지 부터 처럼 보다 들 님
    씨 라는 이라는 라고 이라고 란 이란 나 이나 며 이며 인 이다 였다 이었다 였나요 이었나요
    인가요 인지 라면 이라면 여 이여 야 아 든 이든 조차 마저 밖에 마다 대로 만큼 하고 한테 같은 풍
"""

BEHIND = {
    "en": r"e?s",
    "de": r"e|e?[sn]|ens|ns",
    "nl": r"en|s",
    "es": r"e?s",
    "pt": r"s",
    "fr": r"[sx]",
    # plural, whose it is, case, ki, "is"; each with the consonant that a vowel before it calls for
    "tr": r"(?:l[ae]r)?(?:[sny]?[ıiuü])?[ny]?(?:[ıiuü]n|[ae]|[dt][ae]n?|l[ae]|c[ae]|[ıiuü])?"
    r"(?:ki)?(?:(?:y?[dt])[ıiuü]r?)?",
    "ar": r"ا|ي|ه|ها|هم|هما|نا|ين|ون|ان|ات",
    "ko": f"(?:{'|'.join(_KOREAN.split())}){{1,3}}",
}
"""By language, what may be written behind a name (of another language's words too, as in BTS는)."""

BEFORE = {"ar": r"[وف]?(?:لل|[بكلس]?(?:ال)?)"}
"""What may be written before it: and, in, to, the."""

_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc\uff66-\uff9f]")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_SPACED = re.compile(r"[^\W_]")
"""Letters of the scripts that set words apart by spaces, once the others are ruled out."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30a0\u31f0-\U0003ffff]")

_Fold = tuple[str, list[int]]


def find(name: str, text: str, language: str) -> Iterator[Span]:
    """Where the name stands in the text, inflected or not, by place; case is of no account.

    The spans are of the name alone, without what grammar put to it.

    >>> [span.start for span in find("Ankara", "Ankara'da, ankaralı ve Ankarada", "tr")]
    [0, 23]
    """
    wanted = name.casefold()
    if not wanted:
        return
    folded, places = _fold(text)
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if _is_whole(folded, at, end, primary(language)):
            yield Span(places[at], places[end - 1] + 1)
        at = folded.find(wanted, at + 1)


@lru_cache(maxsize=64)
def _fold(text: str) -> _Fold:
    """The text without case, and for each of its letters the place it comes from."""
    parts = [char.casefold() for char in text]
    return "".join(parts), [at for at, part in enumerate(parts) for _ in part]


def _is_whole(text: str, start: int, end: int, language: str) -> bool:
    return _ends_word(text, end, language) and _begins_word(text, start, language)


def _begins_word(text: str, start: int, language: str) -> bool:
    """True if nothing but a boundary, or what the language puts before a name, is before it."""
    begun = start
    while begun and start - begun <= LONGEST_AFFIX and _joined(text[begun - 1], text[begun]):
        begun -= 1
    return begun == start or _matches(BEFORE, language, text[begun:start])


def _ends_word(text: str, end: int, language: str) -> bool:
    """The same behind it. An apostrophe sets a Turkish name apart from its endings."""
    until = end
    while (
        until < len(text)
        and until - end <= LONGEST_AFFIX
        and _joined(text[until - 1], text[until], language if until == end else "")
    ):
        until += 1
    return until == end or _matches(BEHIND, language, text[end:until])


def _matches(rules: dict[str, str], language: str, affix: str) -> bool:
    rule = rules.get(language)
    return rule is not None and re.fullmatch(rule, _bare(affix)) is not None


def _bare(affix: str) -> str:
    """Without vowel marks (Arabic) and the dot that case-folding leaves of a Turkish İ."""
    return "".join([char for char in affix if not unicodedata.combining(char)])


def _joined(before: str, behind: str, language: str = "") -> bool:
    """True if two neighbours are of one word. language: Korean writes particles behind all else."""
    if language == "ko" and _HANGUL.match(behind):
        return before.isalnum()
    kinds = _kind(before), _kind(behind)
    return kinds[0] == kinds[1] != ""


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    """What a letter can be joined with: letters of its kind; "" for none."""
    if _KATAKANA.match(char):
        return "katakana"
    if _HANGUL.match(char):
        return "hangul"
    if _UNSPACED.match(char):
        return ""
    return "spaced" if _SPACED.match(char) or unicodedata.combining(char) else ""
