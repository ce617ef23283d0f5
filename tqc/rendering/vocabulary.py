"""What the pieces of a text are to a glossary, remembered from text to text.

A text becomes a string of codes, one letter for each of its pieces, and regular expressions find
in it, at C's speed, the few places that are worth a look. What two words have in common is worked
out once for each pair that stands side by side somewhere: news repeats itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from tqc.rendering.hits import Hit
from tqc.rendering.tokens import fold, joins
from tqc.rendering.walk import BETWEEN, MOST_BETWEEN

JOIN, BREAK = " ", "|"
"""Gaps that may and may not stand within a name."""

CODES = {
    # may begin a listed form: (no, yes)
    "other": (".", ":"),
    "function": ("f", "F"),
    "known": ("k", "K"),
    "alone": ("a", "A"),
}
"""Words no name knows; function words that may stand within a name; words that some name knows;
words that could render one nearly whole."""

MOST_PARTS = 99
"""Known words in a row: what is longer is no name, and costs more than its length."""

RUNS = re.compile(rf"[kKaA](?:(?: [fF]){{0,{MOST_BETWEEN}}} [kKaA]){{1,{MOST_PARTS}}}|[aA]")
"""Words that may render a name together, with function words between them but not around."""

FORMS = re.compile(r"[:FKA]")
"""Words that a listed form begins with."""

LONGEST_GAP = 8
"""Code points of a gap that is remembered; longer ones hardly come twice."""

MOST_KEPT = 1_000_000
"""Entries: a text of random letters must not fill the memory."""

Lookup = Callable[[Iterable[str]], Mapping[str, Hit | None]]


class _Codes(dict[str, str]):
    """Codes by piece; a gap that isn't there yet is judged when it comes."""

    def __missing__(self, gap: str) -> str:
        code = JOIN if joins(gap) else BREAK
        if len(gap) <= LONGEST_GAP:
            self[gap] = code
        return code


class Vocabulary:
    """Pieces as they are written: their codes, their keys, and what they may begin."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._codes = _Codes()
        self._common: dict[tuple[str, str], frozenset[int]] = {}
        self.keys: dict[str, str] = {}
        self.hits: dict[str, Hit] = {}

    def codes(self, pieces: Sequence[str]) -> str:
        """One letter for each piece; afterwards `keys` has every word of them, and `hits` those
        that begin anything."""
        words = set(pieces[1::2])
        if len(self._codes) + len(words) > MOST_KEPT:
            self._codes.clear()
            self.keys.clear()
            self.hits.clear()
        if new := words - self.keys.keys():
            self._learn(sorted(new))
        return "".join(map(self._codes.__getitem__, pieces))

    def _learn(self, words: Sequence[str]) -> None:
        keys = {word: fold(word) for word in words}
        hits = self._lookup(keys.values())
        for word, key in keys.items():
            hit = hits[key]
            kind = "function" if key in BETWEEN else "other"
            if hit is not None:
                self.hits[word] = hit
                kind = "alone" if hit.alone else "known" if hit.names else kind
            self._codes[word] = CODES[kind][hit is not None and bool(hit.forms)]
        self.keys.update(keys)

    def common(self, first: str, second: str) -> frozenset[int]:
        """The names that two words know both."""
        pair = (first, second)
        names = self._common.get(pair)
        if names is None:
            if len(self._common) > MOST_KEPT:
                self._common.clear()
            one, two = self.hits[first].names, self.hits[second].names
            names = self._common[pair] = one & two
        return names
