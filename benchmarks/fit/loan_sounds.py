"""The sounds of an English word, each with the letters that it is spelled with.

Japanese and Korean write the weak vowels of a loan word by its letters, not by its sound: camera is
ka-me-ra. So the letters of a word are laid beside its phonemes (ARPABET, as in the CMU Pronouncing
Dictionary) at the least cost. Left out: which syllables are stressed, but for AH and ER, that are
another vowel where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())

_BEGIN = {
    "B": "b", "CH": "ct", "D": "d", "DH": "t", "F": "fp", "G": "gx", "HH": "hw", "JH": "jgd",
    "K": "kcqx", "L": "l", "M": "m", "N": "nkgpm", "NG": "n", "P": "p", "R": "rw", "S": "scxzp",
    "SH": "stcx", "T": "td", "TH": "t", "V": "vf", "W": "wuoq", "Y": "yieu", "Z": "zsx",
    "ZH": "sgz",
}  # fmt: skip
"""The letters that a consonant's spelling may begin with."""

_ABSENT = 1.0
"""The cost of a sound that no letter stands for, as the vowel in "table" ..."""
_VOWEL_LETTER = 0.2
_OTHER_LETTER = 0.3
"""... and of each further letter of a spelling."""

LONGEST_SPELLING = 4
MOST_SPELLINGS = 48
"""Of one pronunciation; words with more doubtful vowels than that are long and no names."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A phoneme without its stress, whether it is stressed, and the letters that it stands for."""

    phoneme: str
    stressed: bool
    letters: str

    @property
    def is_vowel(self) -> bool:
        return self.phoneme in VOWELS


def sounds(word: str, phonemes: Sequence[str]) -> list[Sound]:
    """The sounds of a word; an ER before a vowel is a vowel and an R.

    >>> [sound.letters for sound in sounds("kitchen", "K IH1 CH AH0 N".split())]
    ['k', 'i', 'tch', 'e', 'n']
    """
    plain = [phoneme.rstrip("012") for phoneme in phonemes]

    @cache
    def best(at: int, letter: int) -> tuple[float, tuple[str, ...]]:
        if at == len(plain):
            rest = len(word) - letter
            return (0.0, ()) if not rest else (rest * 2.0, ())
        options = []
        for end in range(letter, min(len(word), letter + LONGEST_SPELLING) + 1):
            cost = _cost(plain[at], word[letter:end])
            if cost is not None:
                later, told = best(at + 1, end)
                options.append((cost + later, (word[letter:end], *told)))
        return min(options)

    letters = best(0, 0)[1]
    found: list[Sound] = []
    for at, (name, phoneme) in enumerate(zip(plain, phonemes, strict=True)):
        own, stressed = letters[at], phoneme[-1:] in "12"
        if name == "ER" and at + 1 < len(plain) and plain[at + 1] in VOWELS:
            found += [Sound("AH", stressed, own[:1]), Sound("R", False, "r")]
        elif name != "W" or own or not at or plain[at - 1] not in VOWELS:  # the w of "visual"
            found.append(Sound(name, stressed, own))
    return found


def heard(sound: Sound) -> bool:
    """True for a vowel, but a weak one that no letter stands for: the second one of "table"."""
    return sound.is_vowel and (bool(sound.letters) or sound.phoneme not in ("AH", "IH", "ER"))


def _cost(phoneme: str, letters: str) -> float | None:
    """What it costs that a sound is spelled so; None where it can't be."""
    if not letters:
        return _ABSENT
    if phoneme in VOWELS:
        if letters[0] not in "aeiouy":
            return None
        own = "aeiouywr" if phoneme == "ER" else "aeiouyw"
        return sum(_VOWEL_LETTER if char in own else _OTHER_LETTER * 2 for char in letters[1:])
    if letters[0] not in _BEGIN[phoneme]:
        return None
    return sum(
        _VOWEL_LETTER if char == letters[0] else _OTHER_LETTER * (2 if char in "aiou" else 1)
        for char in letters[1:]
    )


def combined(parts: Iterable[Sequence[str]]) -> list[str]:
    """The spellings that come of the options of each part, those of the first options first.

    >>> combined([["a"], ["b", "c"]])
    ['ab', 'ac']
    """
    found = {"": 0}
    for options in filter(None, parts):
        longer: dict[str, int] = {}
        for text, cost in found.items():
            for place, option in enumerate(options):
                longer.setdefault(text + option, cost + place)
        found = dict(sorted(longer.items(), key=lambda item: item[1])[:MOST_SPELLINGS])
    return list(found)
