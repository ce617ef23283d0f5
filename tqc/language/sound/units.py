"""A source name as the units that the sound model has seen: what is written with one sound.

Chinese characters in their simplified form; kana as katakana, a small one with the kana before it;
Hangul taken apart into initial, vowel and final; Cyrillic and Arabic letters without marks that
only some writers put. All else (spaces, the dot between the parts of a foreign name) is left out.
"""

from __future__ import annotations

import unicodedata

from tqc.language.sound import han

_SMALL = frozenset("ァィゥェォャュョヮ")
_TODAY = {"ヰ": "イ", "ヱ": "エ", "ヂ": "ジ", "ヅ": "ズ"}
"""Kana that sound like others today."""

_SILENT_INITIAL = "\u110b"
"""The ㅇ that a syllable without a consonant begins with."""

_CYRILLIC = str.maketrans(
    {
        **{"і": "и", "ї": "йи", "є": "е", "ґ": "г", "ў": "у", "ј": "й", "љ": "ль", "њ": "нь"},
        **{"ђ": "дж", "ћ": "ч", "џ": "дж", "ѓ": "г", "ќ": "к", "ѕ": "дз", "ә": "а", "ғ": "г"},
        **{"қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х"},
    }
)
"""Letters of other languages as Russian would write their sound, for which the model is fitted."""

_ARABIC = str.maketrans({"ی": "ي", "ى": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ے": "ي", "ڤ": "ف"})
"""Persian and Urdu shapes of Arabic letters."""

SCRIPTS = {
    "zh": "chinese",
    "ja": "kana",
    "ko": "hangul",
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "kk"), "cyrillic"),
    **dict.fromkeys(("ar", "fa", "ur"), "arabic"),
}
"""By primary subtag, the table of the model that serves a language."""


def units(name: str, script: str) -> tuple[str, ...]:
    """The units of a name.

    >>> units("キャロル・リード", "kana")
    ('キャ', 'ロ', 'ル', 'リ', 'ー', 'ド')
    >>> units("維斯伯恩", "chinese")
    ('维', '斯', '伯', '恩')
    """
    text = unicodedata.normalize("NFKC", name).lower()
    if script == "chinese":
        return tuple([han.simplified(char) for char in text if char.isalpha()])
    if script == "kana":
        return _kana(text)
    if script == "hangul":
        taken_apart = unicodedata.normalize("NFD", text)
        return tuple([c for c in taken_apart if c.isalpha() and c != _SILENT_INITIAL])
    if script == "cyrillic":
        text = text.translate(_CYRILLIC)
    elif script == "arabic":
        # marks off, so that all alefs are one letter
        text = unicodedata.normalize("NFKD", text).translate(_ARABIC).replace("\u0640", "")
    return tuple([char for char in text if char.isalpha()])


def _kana(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for char in text:
        if "ぁ" <= char <= "ゖ":
            char = chr(ord(char) + ord("ァ") - ord("ぁ"))
        char = _TODAY.get(char, char)
        if char in _SMALL and found:
            found[-1] += char
        elif char.isalpha():
            found.append(char)
    return tuple(found)
