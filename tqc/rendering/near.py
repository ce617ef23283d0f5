"""Near misses: forms that are a slip away from what the glossary approves, or that sound alike.

One slip leaves the first or the second half of a form as it is, so forms are indexed by their
halves, and a word of the draft meets every form within one insertion, deletion, substitution or
swap of neighbours (but for a swap across the middle) by half a dozen look-ups. What was written by
ear may differ in more letters, but seldom in its skeleton (language/sound/skeleton.py).
"""

from __future__ import annotations

from tqc.language.sound.letters import fold
from tqc.language.sound.skeleton import skeleton

SHORTEST = 6
"""Letters: of two shorter names one slip apart, both may well exist."""

LONGEST = 40
"""Letters: what is longer is a sentence more than a name."""

SHORTEST_HEARD, LEAST_CONSONANTS = 4, 2
"""Letters and consonants of a name that may be known by its sound."""


def letters(text: str) -> str:
    """The letters and digits of a name in lower case: what a slip is measured on."""
    return "".join(filter(str.isalnum, text.casefold()))


def halves(form: str) -> list[str]:
    """The keys of a form of letters; none for one that is too short or too long.

    >>> halves("doubao")
    ['dou|', '|bao']
    """
    if not SHORTEST <= len(form) <= LONGEST:
        return []
    middle = len(form) // 2
    return [f"{form[:middle]}|", f"|{form[middle:]}"]


def halves_near(word: str) -> set[str]:
    """The keys of every form that is at most one slip away from a word of letters."""
    keys: set[str] = set()
    if not SHORTEST - 1 <= len(word) <= LONGEST + 1:
        return keys
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        keys |= {f"{word[:middle]}|", f"|{word[len(word) - (length - middle) :]}"}
    return keys


def skeletons(form: str) -> list[str]:
    """The key of a form of letters under which all that sounds like it is found; none for one with
    less than two consonants, of which there are too many.

    >>> skeletons("volvo"), skeletons("ito")
    (['plp'], [])
    """
    if not SHORTEST_HEARD <= len(form) <= LONGEST:
        return []
    key = skeleton(fold(form))
    return [key] if len(key) >= LEAST_CONSONANTS else []


def word_key(word: str) -> str:
    """The key of a word that approved forms are made of; it leads to those that are this word."""
    return f"={word}"


class Distance:
    """How many letters must be put in, left out or replaced to make other letters of these; made
    once for many.

    >>> Distance("volwo").to("volvo"), Distance("tving").to("teaving")
    (1, 2)
    """

    def __init__(self, letters: str) -> None:
        self._size = len(letters)
        self._places: dict[str, int] = {}
        for at, letter in enumerate(letters):
            self._places[letter] = self._places.get(letter, 0) | 1 << at

    def to(self, other: str) -> int:
        """In steps of a whole row of the table at once (Myers 1999, Hyyrö 2003)."""
        if not self._size:
            return len(other)
        places, whole, last = self._places, (1 << self._size) - 1, 1 << self._size - 1
        more, less, distance = whole, 0, self._size
        for letter in other:
            same = places.get(letter, 0)
            diagonal = (((same & more) + more) ^ more) | same | less
            up, down = less | (whole & ~(diagonal | more)), more & diagonal
            distance += bool(up & last) - bool(down & last)
            up = up << 1 | 1
            more = (down << 1 | ~(diagonal | up)) & whole
            less = diagonal & up & whole
        return distance


def one_slip(wrong: str, right: str) -> bool:
    """True if one insertion, deletion, substitution or swap of neighbours leads to the right form.

    Digits are never slips: Qwen2 and Qwen3 are two things.

    >>> one_slip("appgrowning", "appgrowing"), one_slip("qwen2", "qwen3"), one_slip("abcd", "abcd")
    (True, False, False)
    """
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return False
    if [c for c in wrong if c.isdigit()] != [c for c in right if c.isdigit()]:
        return False
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    a, b = wrong[start:], right[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b if len(a) > len(b) else a == b[1:]
