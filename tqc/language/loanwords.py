"""English words behind katakana and hangul, by their sound: 컬리 is "curly", and スター "star".

The table spells some 22,000 English words as Japanese and Korean would; machines go the other way
and write back any English word that is spelled so, or nearly so. l and r, b and v, s and th are one
letter in both, so that what one spelling stands for is a list. A spelling that is only alike in a
long vowel, a doubled consonant, a final one's voice or the like counts less.
Needed only while a glossary is compiled. Left out: what was borrowed in pieces (パソコン, 에어컨);
the tables of words have the commonest.
Source: benchmarks/fit/loanwords.py, from the CMU Pronouncing Dictionary.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from tqc.language.lexicon import Lexicon
from tqc.language.tables import rows

TABLE = "loanwords.tsv.gz"

MOST_WORDS = 6
LATER_WORD = 0.7
"""Words of one spelling, and each next to the commoner one before it."""

ALIKE = 0.3
"""How much less a machine takes a word that is spelled a little differently."""

LEAST_ALIKE = {"ja": 3, "ko": 4}
"""Kana of a spelling, and letters of one in hangul: shorter ones are all alike."""

_KANA = {
    "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ", "ティ": "チ", "ディ": "ジ",
    "トゥ": "ツ", "ウィ": "ウイ", "ウェ": "ウエ", "ウォ": "ウオ", "イヤ": "イア", "ー": "",
    "ッ": "",
}  # fmt: skip
_SAME_KANA = re.compile("|".join(_KANA))
_LONG_E = re.compile(
    "(?<=[エケゲセゼテデネヘベペメレェ])イ|(?<=[オコゴソゾトドノホボポモロォョ])ウ"
)
_FINAL_KANA = str.maketrans("グドズ", "クトス")

_INITIALS = "ㄱㅋㄴㄷㅌㄹㅁㅂㅍㅅㅅ ㅈㅈㅊㅋㅌㅍㅎ"
"""The initials of Unicode's order, each as a loan word may have it: 까페 is 카페."""
_VOWELS = "ㅏㅔㅑㅔㅓㅔㅕㅔㅗㅘㅞㅞㅛㅜㅝㅞㅟㅠ ㅢㅣ"
"""The vowels, ㅐ and ㅔ one, and none for the one that only carries a consonant."""
_AFTER_J = str.maketrans("ㅑㅕㅛㅠ", "ㅏㅓㅗㅜ")
_FINALS = " KKKㄴㄴㄴTㄹKㅁPTTPㄹㅁPPTTㅇTTKTPT"
_CLOSING = str.maketrans("ㄱㅋㄷㅌㅂㅍ", "KKTTPP")
"""Stops at a syllable's end and such as only carry a vowel, voiced or not: 로봇, 로보트."""

Words = Sequence[tuple[str, float]]
Stretch = tuple[int, int]
Spelled = Mapping[str, list[tuple[bool, str]]]
"""Words by a spelling, and whether they have a likelier one."""


@lru_cache(maxsize=65536)
def words(text: str, language: str) -> Words:
    """English words that a stretch in katakana (ja) or hangul (ko) may stand for by its sound, with
    weights to 1, best first; [] if there is none.

    >>> words("カメラ", "ja")
    [('camera', 1.0)]
    >>> dict(words("ライト", "ja")).keys() >= {"light", "right", "write"}
    True
    >>> ("big", 0.3) in words("ビック", "ja"), ("curly", 1.0) in words("컬리", "ko")
    (True, True)
    """
    spelled, alike = _tables(language)
    found: dict[str, float] = {}
    near = alike.get(_long_key(text, language), [])
    for some, share in ((spelled.get(text, []), 1.0), (near, ALIKE)):
        zipfs = _lexicon().zipfs([word for _, word in some]) if len(some) > 1 else {}
        ranked = sorted(some, key=lambda one: (one[0], -zipfs.get(one[1], 0.0), one[1]))
        for place, (_, word) in enumerate(ranked):
            found.setdefault(word, share * LATER_WORD**place)
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [(word, round(weight, 3)) for word, weight in best[:MOST_WORDS]]


def cut(run: str, known: Callable[[str], bool], shortest: int, longest: int) -> list[Stretch]:
    """The fewest known words, two at least, that a run is made of throughout; [] if it isn't.

    >>> cut("abc", {"a", "ab", "c"}.__contains__, 1, 3)
    [(0, 2), (2, 3)]
    """
    best: dict[int, Stretch] = {0: (0, 0)}  # by an end: how many words, and where the last begins
    for end in range(shortest, len(run) + 1):
        for start in range(max(0, end - longest), end - shortest + 1):
            count = best[start][0] + 1 if start in best else 0
            if count and (end not in best or count < best[end][0]) and known(run[start:end]):
                best[end] = count, start
    found: list[Stretch] = []
    end = len(run) if len(run) in best else 0
    while end:
        start = best[end][1]
        found.insert(0, (start, end))
        end = start
    return found if len(found) > 1 else []


def kana_key(kana: str) -> str:
    """What katakana are but for differences that usage knows, or ears don't.

    >>> kana_key("ビッグ") == kana_key("ビック"), kana_key("ヴァニラ") == kana_key("バニラ")
    (True, True)
    """
    plain = _LONG_E.sub("", _SAME_KANA.sub(lambda match: _KANA[match[0]], kana))
    return plain[:-1] + plain[-1:].translate(_FINAL_KANA)


def hangul_key(hangul: str) -> str:
    """The same for hangul; anything else stays.

    >>> hangul_key("로봇") == hangul_key("로보트"), hangul_key("비즈") == hangul_key("비지")
    (True, True)
    """
    joined = "".join(map(_syllable, hangul)).replace("ㄹㄹ", "ㄹ")
    return joined[:-1] + joined[-1:].replace("ㅈ", "ㅅ")


@lru_cache(maxsize=4096)
def _syllable(char: str) -> str:
    """The letters of a syllable that can be heard."""
    if not "가" <= char <= "힣":
        return char
    code = ord(char) - ord("가")
    first, vowel = _INITIALS[code // 588], _VOWELS[code // 28 % 21]
    last = _FINALS[code % 28]
    if first in "ㅈㅊ":
        vowel = vowel.translate(_AFTER_J)
        if vowel == "ㅣ" and last == " ":
            vowel = " "
    if vowel == " ":
        first = first.translate(_CLOSING)
    return f"{first}{vowel}{last}".replace(" ", "")


KEYS: Mapping[str, Callable[[str], str]] = {"ja": kana_key, "ko": hangul_key}


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon("en")


def _long_key(text: str, language: str) -> str:
    """The key of a spelling, "" for one that is too short to be like another."""
    key = KEYS[language](text)
    return key if len(text if language == "ja" else key) >= LEAST_ALIKE[language] else ""


@lru_cache(maxsize=2)
def _tables(language: str) -> tuple[Spelled, Spelled]:
    """English words by their spelling, and by the key of it."""
    spelled: defaultdict[str, list[tuple[bool, str]]] = defaultdict(list)
    alike: defaultdict[str, list[tuple[bool, str]]] = defaultdict(list)
    column = [*KEYS].index(language) + 1
    for row in rows(TABLE):
        for place, one in enumerate(row[column].split()):
            spelled[one].append((place > 0, row[0]))
    for one, own in spelled.items():
        if key := _long_key(one, language):
            alike[key].extend(own)
    return dict(spelled), dict(alike)
