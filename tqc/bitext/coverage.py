"""How much of one text's words another text in another language accounts for.

Of the words that a dictionary or their own form would let one recognise in the other language
(clues.py), the share that is there. A translation has half of them or more, a stranger few; what is
said in other words is missed, so a high share tells more than a low one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tqc.bitext.align.clues import EXACT, MARKS, PREFIX, READING, SOUND, Reader
from tqc.language.script import scripts_of
from tqc.language.tags import primary

COMMON = frozenset("i you he she it we they be have do not s a the of to in and".split())
"""Stems that stand in any English sentence."""

GUESSED = PREFIX + SOUND
"""Clues that chance gives too."""
UNCERTAIN = GUESSED + EXACT + READING
"""Clues by which a word may be recognised, but needn't: most words of German aren't English."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of `known` words, so many are `found` in the other text."""

    known: int
    found: int

    @property
    def share(self) -> float:
        return self.found / self.known if self.known else 1.0


def coverage(text: str, other: str, language: str, other_language: str) -> Coverage:
    """How much of a text's words are in another text of another language.

    >>> coverage("医生在医院工作。", "The doctor works at the hospital.", "zh", "en").share > 0.5
    True
    """
    one, two = readers(language, other_language)
    here, there = one.tokens(text), two.tokens(other)
    offered = {clue for token in set(there) for clue in two.clues(token)}
    known = found = 0
    for token in dict.fromkeys(here):
        if token in MARKS:
            continue
        clues = {c for c in one.clues(token) if c not in COMMON and c[0] not in GUESSED}
        met = not clues.isdisjoint(offered)
        found += met
        known += met or any(clue[0] not in UNCERTAIN for clue in clues)
    return Coverage(known, found)


@lru_cache(maxsize=16)
def readers(language: str, other_language: str) -> tuple[Reader, Reader]:
    sounds = scripts_of(primary(language)) != scripts_of(primary(other_language))
    return Reader(language, sounds=sounds), Reader(other_language, sounds=sounds)
