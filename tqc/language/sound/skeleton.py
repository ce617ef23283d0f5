"""The consonants of a name as the ear keeps them apart: a key under which mishearings meet.

Vowels, h, y and doubled letters are left out; letters that scripts or speakers mix up are one: l
and r, b, p, f, v and w, c, k, g and q, all that hisses. A key finds candidates, it judges none
(spelled.py, and sound.score for a source name): Volvo and Falafel nearly have one skeleton.
Left out: slips that change a class or add a consonant (rendering/near.py meets most of them).
"""

from __future__ import annotations

import re

HISS = re.compile(
    r"tsch|dsch|sch|tch|dzh|dj|zh|ch|sh|cz|tz|ts|dz|ss|x(?=i)|c(?=[eiy])|q(?!u[aeio]|$)"
)
"""What is heard as s, in English, German, French, Polish or pinyin letters."""

NASAL = re.compile(r"ng(?![aeiou])")
GLIDE = re.compile(r"(?<![cgkpstz])h[uw](?=[aeio])")
"""Hua and wa, Hwang and Huang."""
MUTE = re.compile(
    r"(?<=[aeiouy])r(?![aeiouyr])|(?<=[dt])r(?![aeiouyr])|(?<=[cdghkqst])w|w(?![aeiouy])"
)
"""Soka for Socar, Purdoo for Pudu: not every speaker of English sounds it. A w behind a consonant,
or before one, is a u."""

CLASSES = str.maketrans(
    {
        **dict.fromkeys("lr", "l"),
        **dict.fromkeys("bpfvw", "p"),
        **dict.fromkeys("ckgq", "k"),
        **dict.fromkeys("szj", "s"),
        **dict.fromkeys("td", "t"),
        "x": "ks",
        **dict.fromkeys("aeiouhy", " "),
    }
)

REPEATED = re.compile(r"(.)\1+")
"""Doubled letters; what a vowel stands between is heard twice."""


def skeleton(letters: str) -> str:
    """The skeleton of the letters a to z of a name (letters.fold), all words in one.

    >>> skeleton("perekrestok") == skeleton("perekriostok"), skeleton("zhenfei")
    (True, 'snp')
    >>> skeleton("volwo") == skeleton("volvo"), skeleton("wangchuanfu")
    (True, 'pnsnp')
    """
    heard = HISS.sub("s", NASAL.sub("n", GLIDE.sub("w", letters)))
    heard = MUTE.sub("", heard).replace("ph", "f")
    return REPEATED.sub(r"\1", heard.translate(CLASSES)).replace(" ", "")
