"""English words in Hangul, by the official rules for loan words.

Vowels go by their sound, weak ones also by their letters, as Korean often does (카메라);
voiceless stops are finals after a short vowel, others take 으; r is written before vowels only.
Where usage varies several spellings come, the likeliest first. Left out: words borrowed by other
ways (빵, 셔츠).
Source of the rules: 외래어 표기법 (Republic of Korea, 1986), tables 1 and chapter 3.1, and usage.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from benchmarks.fit.loan_sounds import Sound, combined, heard

_CONSONANTS = {
    "B": "ㅂ", "CH": "ㅊ", "D": "ㄷ", "DH": "ㄷ", "F": "ㅍ", "G": "ㄱ", "HH": "ㅎ", "JH": "ㅈ",
    "K": "ㅋ", "L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "P": "ㅍ", "R": "ㄹ", "S": "ㅅ", "SH": "ㅅy",
    "T": "ㅌ", "TH": "ㅅ", "V": "ㅂ", "Y": "y", "Z": "ㅈ", "ZH": "ㅈ",
}  # fmt: skip
_FINALS = {"P": "ㅂ", "T": "ㅅ", "K": "ㄱ"}
"""Voiceless stops behind a short vowel."""
_SOMETIMES = {"G": "ㄱ", "B": "ㅂ", "D": "ㅅ"}
"""Voiced stops that usage may treat likewise: 웹, 빅, 굿."""
_NASAL = {"M": "ㅁ", "N": "ㄴ", "NG": "ㅇ"}
_FILLED = {"CH": "ㅊㅣ", "JH": "ㅈㅣ", "ZH": "ㅈㅣ", "SH": "ㅅㅣ"}
"""Consonants without a vowel that take another one than 으."""

_STRONG = {
    "AE": ["ㅐ"], "AW": ["ㅏㅜ"], "AY": ["ㅏㅣ"], "EH": ["ㅔ"], "EY": ["ㅔㅣ"], "IY": ["ㅣ"],
    "OW": ["ㅗ"], "OY": ["ㅗㅣ"], "UH": ["ㅜ"], "UW": ["ㅜ"], "AO": ["ㅗ"], "ER": ["ㅓ"],
}  # fmt: skip
_BEFORE_R = {
    "AE": ["ㅐㅓ"], "AY": ["ㅏㅣㅓ"], "EH": ["ㅔㅓ"], "IH": ["ㅣㅓ"], "IY": ["ㅣㅓ"],
    "UH": ["ㅜㅓ"],
}  # fmt: skip
"""Vowels with an r that no vowel follows, where the r is heard."""

_GLIDES = {"ㅏ": "ㅑ", "ㅓ": "ㅕ", "ㅗ": "ㅛ", "ㅜ": "ㅠ", "ㅐ": "ㅒ", "ㅔ": "ㅖ", "ㅣ": "ㅣ"}
_ROUNDED = {"ㅏ": "ㅘ", "ㅓ": "ㅝ", "ㅐ": "ㅙ", "ㅔ": "ㅞ", "ㅣ": "ㅟ", "ㅗ": "ㅝ", "ㅜ": "ㅜ"}
_BEFORE_W = ("K", "G", "HH")
"""Consonants that are written in one syllable with a w: 퀵, but 트윈."""
_MELTING = ("ㅈ", "ㅊ")
"""Consonants that no y is written after."""

_SHORT = frozenset("AA AE AH AO EH IH UH".split())
_LIQUID = frozenset("L R M N W Y".split())
_INITIAL = {
    jamo: chr(0x1100 + at) for at, jamo in enumerate("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
}
_VOWEL = {chr(0x314F + at): chr(0x1161 + at) for at in range(21)}
_FINAL = {"ㄱ": "\u11a8", "ㄴ": "\u11ab", "ㄹ": "\u11af", "ㅁ": "\u11b7", "ㅂ": "\u11b8",
          "ㅅ": "\u11ba", "ㅇ": "\u11bc"}  # fmt: skip


def spellings(sounds: Sequence[Sound]) -> list[str]:
    """The word in Hangul, the likeliest spelling first.

    >>> from benchmarks.fit.loan_sounds import sounds
    >>> spellings(sounds("market", "M AA1 R K AH0 T".split()))
    ['마컷', '마커트', '마켓', '마케트', '마킷', '마키트']
    """
    return [text for letters in combined(_parts(sounds)) if (text := _written(letters))]


def _parts(sounds: Sequence[Sound]) -> Iterator[list[str]]:
    """Options for each sound, as letters: a consonant is an initial where a vowel follows it, a
    final where none does; w and y change the vowel behind them."""
    for at, sound in enumerate(sounds):
        before = sounds[at - 1] if at else None
        after = sounds[at + 1] if at + 1 < len(sounds) else None
        if sound.is_vowel:
            if heard(sound):
                yield _vowels(sound, before, after, sounds[at + 2 : at + 3])
        elif sound.phoneme == "R" and not (after and after.is_vowel):
            continue
        elif after and heard(after):
            yield _initial(sound, before, after)
        else:
            yield _final(sound, before, after)


def _initial(sound: Sound, before: Sound | None, after: Sound) -> list[str]:
    """A consonant before a vowel."""
    name = sound.phoneme
    if name == "W":
        return ["w"]
    if name == "NG":
        return ["ㅇㅇ", "ㅇㄱ"]
    if name == "S" and before and before.phoneme == "T":
        return [""]
    own = name == "Y" and after.phoneme != "UW" and sound.letters[:1] in ("i", "e")
    if own and before and not before.is_vowel:
        return ["ㅣ"]  # union is yu-ni-eon
    if name == "L" and before is not None and before.phoneme not in ("M", "N", "NG", "R"):
        return ["ㄹㄹ"]
    if sound.letters in ("nn", "mm"):
        return [_CONSONANTS[name], _CONSONANTS[name] * 2]
    return [_CONSONANTS[name]]


def _final(sound: Sound, before: Sound | None, after: Sound | None) -> list[str]:
    """A consonant that no vowel follows."""
    name = sound.phoneme
    if name in ("W", "Y"):
        return [name.lower()]
    if name in _NASAL:
        return [f"ㄹㅡ{_NASAL[name]}" if before and before.phoneme == "L" else _NASAL[name]]
    if name == "L":
        return ["ㄹㄹ" if after and after.phoneme == "Y" else "ㄹ"]
    if after and (after.phoneme == "Y" or (after.phoneme == "W" and name in _BEFORE_W)):
        return [_CONSONANTS[name]]
    if name == "T" and after and after.phoneme == "S":
        return ["ㅊ"]
    if name == "S" and before and before.phoneme == "T":
        return ["ㅡ"]
    if name == "D" and after and after.phoneme == "Z":
        return [""]
    filled = _FILLED.get(name, f"{_CONSONANTS[name]}ㅡ")
    if name == "SH" and after:
        return ["ㅅㅠ", filled]
    short = before is not None and before.phoneme in _SHORT and heard(before)
    liquid = after is not None and (after.phoneme in _LIQUID or after.is_vowel)
    if name in _FINALS and short and not liquid:
        return [_FINALS[name], filled]
    if name in _FINALS and (short or after is None):
        return [filled, _FINALS[name]]
    if short and after is None and name in _SOMETIMES:
        return [filled, _SOMETIMES[name]]
    if name == "Z" and after is None:
        return [filled, "ㅅㅡ"]
    return [filled]


def _vowels(
    sound: Sound, before: Sound | None, after: Sound | None, later: Sequence[Sound]
) -> list[str]:
    """How a vowel may be written. later: what comes behind `after`."""
    name, first = sound.phoneme, sound.letters[:1]
    closed = after is not None and after.phoneme == "R" and not (later and later[0].is_vowel)
    if closed and name in _BEFORE_R:
        return _BEFORE_R[name]
    if closed and name == "AO" and not later:
        return ["ㅗㅓ", "ㅗ"]
    match name:
        case "AA":
            return ["ㅗ", "ㅏ"] if first == "o" else ["ㅏ"]
        case "AE":
            return ["ㅐ", "ㅏ"]
        case "AH" if after is None:
            return ["ㅏ"]
        case "AH" if sound.stressed:
            return ["ㅓ", "ㅗ"] if first == "o" else ["ㅓ"]
        case "AH":
            return _weak(sound.letters, before, after)
        case "EH" if after and after.phoneme == "R":
            return ["ㅔ", "ㅐ", "ㅔㅓ"]
        case "IH" if first == "e":
            return ["ㅣ", "ㅔ"]
        case "UW" if first in ("u", "e") and before and before.phoneme in ("T", "D", "N", "S"):
            return ["ㅠ", "ㅜ"]
        case "ER" if sound.letters == "ar":
            return ["ㅓ", "ㅏ"]
        case "OW" if sound.letters == "ow" and after is None:
            return ["ㅗ", "ㅗㅜ"]
        case "ER" if before is not None and before.phoneme == "AW":
            return ["wㅓ"]
        case "AW" if after is not None and after.is_vowel:
            return ["ㅏ"]
    return _STRONG.get(name, ["ㅣ"])


def _weak(letters: str, before: Sound | None, after: Sound | None) -> list[str]:
    """A vowel without stress: by its sound, or by its letters."""
    own = {"a": "ㅏ", "e": "ㅔ", "i": "ㅣ", "o": "ㅗ", "u": "ㅓ", "y": "ㅣ"}.get(letters[:1], "ㅓ")
    options = ["ㅓ", own] if len(letters) < 2 else ["ㅓ"]
    if letters == "i" or (letters == "o" and not (after and after.phoneme == "N")):
        options.reverse()
    if letters == "e":
        options.append("ㅣ")
    if after is not None and after.phoneme in ("N", "L", "M") and letters in ("e", "o", "i"):
        options.append("ㅡ")
        if before is not None and before.phoneme in ("CH", "JH", "SH", "S", "Z"):
            options.append("ㅣ")
    return options


def _written(letters: str) -> str:
    """Letters as syllables."""
    found: list[tuple[str, str, str]] = []
    initial, glide = "", ""
    for letter, after in zip(letters, f"{letters[1:]} ", strict=True):
        if letter in "wy":
            glide = f"{glide}{letter}"
        elif letter in _VOWEL:
            found.append((initial, _glided(letter, glide, initial), ""))
            initial, glide = "", ""
        elif after in _VOWEL or after in "wy":
            initial = letter
        elif found and not found[-1][2] and letter in _FINAL:
            found[-1] = (*found[-1][:2], letter)
        else:
            found.append((letter, "ㅡ", ""))
    if initial or glide:
        return ""  # no vowel behind it: no word of Korean sounds
    text = "".join(
        _INITIAL[first or "ㅇ"] + _VOWEL[vowel] + (_FINAL[last] if last else "")
        for first, vowel, last in found
    )
    return unicodedata.normalize("NFC", text)


def _glided(vowel: str, glide: str, initial: str) -> str:
    for one in glide:
        if one == "w":
            vowel = _ROUNDED.get(vowel, vowel)
        elif initial not in _MELTING:
            vowel = _GLIDES.get(vowel, vowel)
    return vowel
