"""Kana in Latin letters, in the spellings that drafts use.

Hepburn with its treatments of long vowels (Tōkyō: Tokyo, Toukyou, Tookyoo, Tohkyoh) and of n
before b, m, p (Shinbun, Shimbun), and Kunrei (si, tu, zya). Macrons are of no account: drafts are
compared without accents. Left out: which of a word's vowels a bearer's own spelling lengthens.
Source of the rules: ANSI Z39.11 (Hepburn), ISO 3602 (Kunrei), and usage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ",
    "t": "たちつてと", "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ",
}  # fmt: skip
_SINGLE = {
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ん": "N",
    "ゔ": "vu", "っ": "Q", "ー": "-",
    "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo",
}  # fmt: skip
_HEPBURN = {
    "si": "shi", "zi": "ji", "ti": "chi", "tu": "tsu", "di": "ji", "du": "zu", "hu": "fu",
}  # fmt: skip
_SMALL_Y = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWEL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_LOANED = {
    "て": "t", "で": "d", "と": "t", "ど": "d", "つ": "ts", "ふ": "f", "ゔ": "v", "う": "w",
    "し": "sh", "じ": "j", "ち": "ch", "く": "kw", "ぐ": "gw", "い": "y",
}  # fmt: skip
"""Consonants before a small vowel, as loanwords have it: ティ ti, ファ fa, ウィ wi, シェ she."""

LONG_DROPPED = 1.0
LONG_AS_WRITTEN = 0.5  # Toukyou: what input methods and machines write
LONG_DOUBLED = 0.15
LONG_WITH_H = 0.2  # Ohtani
M_BEFORE_LABIAL = 0.6
KUNREI = 0.15
"""How likely each spelling is beside plain Hepburn; only the order of size matters."""

KANA = "ぁ-ゖァ-ヺー"
_LONG = re.compile(r"(?:oo|ou|uu|aa|ee|ii|[aeiou]-)")


def hiragana(kana: str) -> str:
    """Katakana as hiragana; everything else stays."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana)


def spellings(kana: str) -> list[tuple[str, float]]:
    """The ways to spell a stretch of kana, with weights, best first; [] if it holds anything else.

    >>> [word for word, _ in spellings("しんぶん")]
    ['shinbun', 'shimbun', 'sinbun', 'simbun']
    >>> [word for word, _ in spellings("トーキョー")][:2]
    ['tokyo', 'tookyoo']
    """
    found: dict[str, float] = {}
    for kunrei in (False, True):
        letters = _letters(hiragana(kana), kunrei)
        if not letters:
            return []
        for spelled, weight in _lengths(letters):
            for written, share in _nasals(spelled):
                total = weight * share * (KUNREI if kunrei else 1.0)
                found[written] = max(total, found.get(written, 0.0))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _letters(kana: str, kunrei: bool) -> str:
    """Letters with N for ん, Q for っ and - for a long vowel; "" for what isn't kana."""
    parts: list[str] = []
    at = 0
    while at < len(kana):
        here, after = kana[at], kana[at + 1 : at + 2]
        if after in _SMALL_VOWEL and here in _LOANED:
            parts.append(_LOANED[here] + _SMALL_VOWEL[after])
            at += 2
            continue
        syllable = _syllable(here, kunrei)
        if not syllable:
            return ""
        if after in _SMALL_Y and syllable.endswith("i"):
            consonant = syllable[:-1]
            glide = "" if consonant in ("sh", "ch", "j") else "y"
            if kunrei and here in "しじちぢ":
                consonant, glide = {"し": "s", "ち": "t"}.get(here, "z"), "y"
            parts.append(consonant + glide + _SMALL_Y[after])
            at += 2
            continue
        parts.append(syllable)
        at += 1
    joined = "".join(parts)
    joined = re.sub(r"Q+ch", "tch" if not kunrei else "cch", joined)
    joined = re.sub(r"Q+(?=([a-z]))", r"\1", joined)
    return joined.replace("Q", "")


def _syllable(char: str, kunrei: bool) -> str:
    if char in _SINGLE:
        return _SINGLE[char]
    for consonant, row in _ROWS.items():
        at = row.find(char)
        if at >= 0:
            plain = consonant + "aiueo"[at]
            if kunrei:
                return {"di": "zi", "du": "zu"}.get(plain, plain)
            return _HEPBURN.get(plain, plain)
    return ""


def _lengths(letters: str) -> Iterator[tuple[str, float]]:
    """The treatments of long vowels; ei and ii within native words are written as they are."""
    if not _LONG.search(letters):
        yield letters.replace("-", ""), 1.0
        return
    for style, weight in (
        ("drop", LONG_DROPPED),
        ("written", LONG_AS_WRITTEN),
        ("double", LONG_DOUBLED),
        ("h", LONG_WITH_H),
    ):
        spelled = _LONG.sub(partial(_long, style), letters)
        yield spelled.replace("-", ""), weight


def _long(style: str, match: re.Match[str]) -> str:
    pair, vowel = match[0], match[0][0]
    if pair in ("ii", "ee"):
        return pair
    if style == "drop":
        return vowel
    if style == "h":
        return vowel + "h" if vowel == "o" else vowel
    if style == "double" or pair[1] == "-":
        return vowel * 2
    return pair


def _nasals(letters: str) -> Iterator[tuple[str, float]]:
    plain = letters.replace("N", "n")
    yield plain, 1.0
    labial = re.sub(r"N(?=[bmp])", "m", letters).replace("N", "n")
    if labial != plain:
        yield labial, M_BEFORE_LABIAL
