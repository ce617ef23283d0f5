"""English words in katakana, by the rules that Japanese writes loan words by.

Strong vowels go by their sound, weak ones by their letters; consonants without a vowel take u (o
after t and d, i after ch and j); a stop after a short vowel is doubled at a word's end. Where usage
varies several spellings come, the likeliest first. Left out: words borrowed by other ways (シャツ,
ケーキ, and whatever came from Dutch, German or French).
Source of the rules: the Japanese cabinet's notice on the writing of loan words (外来語の表記,
1991), and usage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from benchmarks.fit.loan_sounds import Sound, combined, heard

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ",
    "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ",
    "r": "ラリルレロ", "t": "タ ティ トゥ テ ト", "d": "ダ ディ ドゥ デ ド",
    "f": "ファ フィ フ フェ フォ", "w": "ワ ウィ ウ ウェ ウォ", "y": "ヤ イ ユ イエ ヨ",
    "S": "シャ シ シュ シェ ショ", "C": "チャ チ チュ チェ チョ", "J": "ジャ ジ ジュ ジェ ジョ",
    "T": "ツァ ツィ ツ ツェ ツォ",
}  # fmt: skip
"""Kana by their consonant: S, C, J and T are sh, ch, j and ts."""
_KANA = {
    consonant + vowel: kana
    for consonant, row in _ROWS.items()
    for vowel, kana in zip("aiueo", row.split() if " " in row else row, strict=True)
}
_ALONE = {"t": "ト", "d": "ド", "C": "チ", "J": "ジ", "S": "シュ", "n": "ン", "Q": "ッ", "-": "ー"}
"""Consonants without a vowel, beside those that take u; what doubles, and what lengthens."""
_MELTED = {"t": "C", "s": "S", "z": "J", "S": "S", "C": "C", "J": "J"}
"""Consonants that a y behind them changes."""
_GLIDES = {"a": "ャ", "u": "ュ", "o": "ョ"}
_MORA = re.compile(r"([kgsztdnhbpmrfSCJT]?)([yw]?)([aiueo])|(.)")

_CONSONANTS = {
    "B": "b", "CH": "C", "D": "d", "DH": "z", "F": "f", "G": "g", "HH": "h", "JH": "J", "K": "k",
    "L": "r", "M": "m", "N": "n", "P": "p", "R": "r", "S": "s", "SH": "S", "T": "t", "TH": "s",
    "V": "b", "W": "w", "Y": "y", "Z": "z", "ZH": "J",
}  # fmt: skip
_STRONG = {
    "AE": ["a"], "AO": ["o-", "o"], "AW": ["au"], "AY": ["ai"], "EH": ["e"], "ER": ["a-"],
    "EY": ["e-", "ei"], "IY": ["i-", "i"], "OW": ["o-", "o"], "OY": ["oi"], "UH": ["u"],
    "UW": ["u-"],
}  # fmt: skip
_WITH_R = {
    "AA": ["a-"], "AE": ["ea", "a"], "AH": ["a-"], "AO": ["o-"], "AW": ["aua"], "AY": ["aia"],
    "EH": ["ea", "e-"], "IH": ["ia", "i-"], "IY": ["ia"], "OW": ["o-"], "UH": ["ua"], "UW": ["ua"],
}  # fmt: skip
"""Vowels with an r that no vowel follows."""
_WEAK = {"a": ["a"], "e": ["e", "a", "i"], "o": ["o", "a"], "u": ["a", "u"]}
_BROAD = ("ou", "ia", "ea")
"""Letters of a weak vowel that is a: famous, special, ocean."""

_SHORT = frozenset("AE AH EH IH AA UH AO".split())
_DOUBLED = frozenset("P T K CH D G JH SH".split())
"""Consonants that are doubled behind a short vowel; not b."""
_SPELLED_DOUBLE = frozenset("pp tt ck tch dd gg cc cch dg sh".split())


def spellings(sounds: Sequence[Sound]) -> list[str]:
    """The word in katakana, the likeliest spelling first.

    >>> from benchmarks.fit.loan_sounds import sounds
    >>> spellings(sounds("camera", "K AE1 M ER0 AH0".split()))[0]
    'カメラ'
    """
    return [_written(letters) for letters in combined(_parts(sounds))]


def _parts(sounds: Sequence[Sound]) -> Iterator[list[str]]:
    """Options for each sound, in the letters of the tables above."""
    for at, sound in enumerate(sounds):
        before, after = sounds[:at], sounds[at + 1 :]
        if heard(sound):
            yield _vowels(sound, before, after)
        elif not sound.is_vowel:
            yield from _consonant(sound, before, after)


def _consonant(
    sound: Sound, before: Sequence[Sound], after: Sequence[Sound]
) -> Iterator[list[str]]:
    name, follows = sound.phoneme, after[0] if after else None
    next_name = follows.phoneme if follows else ""
    if name == "R" and before and before[-1].is_vowel and not (follows and follows.is_vowel):
        return
    if name == "NG":
        yield ["n" if next_name in ("K", "G") else "ng"]
    elif name == "M" and next_name in ("P", "B"):
        yield ["n"]
    elif name + next_name in ("TS", "DZ"):
        yield ["T" if name == "T" else ""]
    elif name == "S" and before and before[-1].phoneme == "T":
        return
    elif name == "Y" and sound.letters in ("i", "e") and before and next_name != "UW":
        yield ["i"]  # "union" is yu-ni-on
    else:
        yield _doubling(sound, before, after)
        own = _CONSONANTS[name]
        front = follows is not None and heard(follows) and follows.phoneme in ("IH", "IY")
        yield [own, {"t": "C", "d": "J"}[own]] if front and own in "td" else [own]


def _vowels(sound: Sound, before: Sequence[Sound], after: Sequence[Sound]) -> list[str]:
    """How a vowel may be written."""
    name, letters, first = sound.phoneme, sound.letters, sound.letters[:1]
    follows = after[0] if after else None
    into_vowel = follows is not None and follows.is_vowel
    r = follows is not None and follows.phoneme == "R"
    if r and name in _WITH_R and not (after[1:] and after[1].is_vowel):
        if name == "AO" and not after[1:]:
            return ["oa", "o-"]
        return ["o-"] if name in ("AA", "AH") and first == "o" else _WITH_R[name]
    if follows and _is_age(sound, follows):
        return ["e-"]
    match name:
        case "AA":
            return ["o", "a"] if first == "o" else ["a"] if r else ["a", "a-"]
        case "AO" if letters == "o" and after and not r:
            return ["o", "o-"]
        case "AE" if before and before[-1].phoneme in ("K", "G"):
            return ["a", "ya"]
        case "AH" if sound.stressed:
            return ["a", "o"] if first == "o" else ["a"]
        case "AH":
            return _weak(letters, before, after)
        case "AW" if into_vowel:
            return ["aw"]  # tower is ta-wa
        case "EH" if r and first == "a":
            return ["a", "ea", "e"]
        case "EY" if letters[1:]:
            return ["ei", "e-"]
        case "IH" if r:
            return ["i-", "i", "e"] if first == "e" else ["i-", "i"]
        case "IH":
            return ["e", "i"] if first in ("e", "a") else ["i"]
        case "IY" if into_vowel:
            return ["e", "i"] if letters == "e" else ["i"]
        case "OW" if letters == "o" and not after:
            return ["o", "o-"]
        case "UW" if first in ("u", "e") and before and before[-1].phoneme in ("T", "D", "N", "S"):
            return ["yu-", "u-"]
    return _STRONG[name]


def _weak(letters: str, before: Sequence[Sound], after: Sequence[Sound]) -> list[str]:
    """A vowel without stress, by its letters; before n at the end it is hardly there."""
    if letters in ("o", "e") and [sound.phoneme for sound in after] in (["N"], ["N", "Z"]):
        melted = before and before[-1].phoneme in ("CH", "JH")
        return [letters, "i" if melted else "u", "a"]
    if letters.startswith("io"):
        return ["o"]
    if letters[:2] in _BROAD:
        return ["a"]
    return _WEAK.get(letters[:1], ["i"])


def _doubling(sound: Sound, before: Sequence[Sound], after: Sequence[Sound]) -> list[str]:
    """Whether a consonant is doubled: behind a short vowel at the end of the word or before its s,
    or, here usage varies, where it is spelled so."""
    if sound.phoneme not in _DOUBLED or not before or not heard(before[-1]):
        return []
    vowel = before[-1]
    if vowel.phoneme not in _SHORT or vowel.letters[1:] in ("u", "w") or _is_age(vowel, sound):
        return []
    if [one.phoneme for one in after] in ([], ["S"], ["Z"]) or sound.letters == "x":
        return ["Q"]
    spelled = sound.letters in _SPELLED_DOUBLE or vowel.phoneme == "UH"
    return ["Q", ""] if vowel.stressed and spelled else []


def _is_age(vowel: Sound, after: Sound) -> bool:
    """True for the end of "message", me-se-ji."""
    return vowel.phoneme in ("AH", "IH") and vowel.letters == "a" and after.phoneme == "JH"


def _written(letters: str) -> str:
    """Letters in kana.

    >>> _written("kwi-nmyu-ta-wa-")
    'クイーンミューターワー'
    """
    return "".join(_mora(match) for match in _MORA.finditer(letters))


def _mora(match: re.Match[str]) -> str:
    consonant, glide, vowel, alone = match.groups()
    if alone:
        return _ALONE.get(alone) or _KANA[f"{alone if alone not in 'wy' else ''}u"]
    if not glide:
        return _KANA[consonant + vowel]
    if not consonant:
        return _KANA[glide + vowel]
    if glide == "w":  # queen is ku-i-n, twin tsu-i-n
        wide = vowel in "au"
        head = "T" if consonant == "t" and not wide else consonant
        return (_ALONE.get(head) or _KANA[f"{head}u"]) + _KANA["w" * wide + vowel]
    if consonant in _MELTED:
        return _KANA[_MELTED[consonant] + vowel]
    if vowel not in _GLIDES:
        return _KANA[consonant + vowel]
    return _KANA[f"{consonant}{'e' if consonant == 'd' else 'i'}"][0] + _GLIDES[vowel]
