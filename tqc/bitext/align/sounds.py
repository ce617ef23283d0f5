"""The consonants of a word in six classes, whatever its script: names are spelled by their sound.

A transliteration keeps a name's consonants better than its vowels, and even those only by where
they are made: the Arabic p is a b, the Japanese l an r. So Putin, Путин and بوتين are all "PTN".
Left out: Chinese characters, whose sound isn't in them. Good for guessing which sentence holds a
name, for nothing finer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tqc.language.ja_kana import hiragana

LETTERS = {
    "P": "bpfv бпвф βπφ بپفڤ בפףו บปผฝพฟภ ばびぶべぼぱぴぷぺぽふゔ ᄇᄈᄑᆸᇁ",
    "T": "dtþð дт δτθ تثدذطضظ דטתת ฎฏฐฑฒดตถทธ たてとだでど ᄃᄄᄐᆮᇀ",
    "K": "gkcqx гкхґқғ γκχξ خغقكکگ גכךק กขฃคฅฆ かきくけこがぎぐげご ᄀᄁᄏᆨᆩᆿ",
    "S": "szjß жзсцчшщ σςζψ جزسشصژچ זסצץש จฉชซฌศษส さしすせそざじずぜぞちつぢづ ᄉᄊᄌᄍᄎᆺᆻᆽᆾ",
    "R": "lr лр λρ لر לר รลฬ らりるれろ ᄅᆯ",
    "N": "mn мнң μν منں מםנן งญณนม まみむめもなにぬねのん ᄂᄆᆫᆷᆼ",
}
"""Latin, Cyrillic, Greek, Arabic, Hebrew, Thai, kana, hangul. Letters of no class aren't heard:
vowels, w, y and h, which transliterations add and drop."""

CLASS = {ord(c): group for group, letters in LETTERS.items() for c in letters.replace(" ", "")}

SPOKEN = {
    "sch": "s", "sh": "s", "ce": "se", "ci": "si", "cy": "sy", "x": "ks", "ng": "n",
}  # fmt: skip
"""Latin spellings that don't sound as their letters do."""

_SILENCED = re.compile(".\u0e4c")
"""Thai: a letter with this mark isn't spoken."""


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The classes of a word's consonants, repetitions once; "" if it has none.

    >>> consonants("Putin"), consonants("Путин"), consonants("بوتين"), consonants("ロンドン")
    ('PTN', 'PTN', 'PTN', 'RNTN')
    """
    plain = _SILENCED.sub("", hiragana(word.casefold()))
    if plain[:1] < "\u0250":
        for written, spoken in SPOKEN.items():
            plain = plain.replace(written, spoken)
    if not "\u3040" < plain[:1] < "\u3100":  # voiced kana are letters of their own
        plain = unicodedata.normalize("NFD", plain)
    found: list[str] = []
    for char in plain:
        group = CLASS.get(ord(char))
        if group and (not found or found[-1] != group):
            found.append(group)
    return "".join(found)
