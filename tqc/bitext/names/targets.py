"""A target segment as the search for a name sees it: its words, and what accounts for each.

A word is accounted for by the name (it is in an approved rendering, or the name's lattice can
become it), by another word of the source (a gloss), by another name that stands there rightly, or
by nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tqc.finding import Span
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.language.roots import stem
from tqc.rendering.hits import Arc
from tqc.rendering.index import Index
from tqc.rendering.tokens import HYPHENS, Token, joined, tokenize
from tqc.rendering.walk import BETWEEN

SENTENCE_END = '.!?:;…。！？\n\r"“'
"""What stands before a word whose capital says nothing."""

GLOSSED = 0.7
"""A word that translates a character of a person's name, as people's names hardly are."""

ABBREVIATED = frozenset("mr mrs ms dr st prof gen col capt rep sen gov jr sr".split())
"""Words after which a full stop ends no sentence."""


@dataclass(frozen=True)
class Target:
    """The words of a target segment. text: the document's; offsets are the document's, too;
    zipfs: how common each word is; zipf: the same of any word."""

    text: str
    span: Span
    tokens: Sequence[Token]
    zipfs: Sequence[float]
    zipf: Callable[[str], float]

    @classmethod
    def of(cls, text: str, span: Span, lexicon: Lexicon) -> Target:
        tokens = [
            Token(token.start + span.start, token.end + span.start, token.key, token.capital)
            for token in tokenize(span.of(text))
        ]
        known = lexicon.zipfs(token.key for token in tokens)
        return cls(text, span, tokens, [known[token.key] for token in tokens], lexicon.zipf)

    @cached_property
    def joins(self) -> list[bool]:
        """Whether each word and the next may belong to one name; False for the last."""
        text, tokens = self.text, self.tokens
        pairs = pairwise(tokens)
        return [
            *(
                joined(text, before, after)
                or (before.key in ABBREVIATED and text[before.end : after.start] == ". ")
                for before, after in pairs
            ),
            False,
        ]

    @cached_property
    def hyphens(self) -> list[bool]:
        """Whether a hyphen ties each word to the next, as Jong to un; False for the last. Between
        two words with a capital, and before one, it may be a dash."""
        text, tokens = self.text, self.tokens
        pairs = pairwise(tokens)
        return [
            *(text[a.end : b.start] in HYPHENS and a.capital and not b.capital for a, b in pairs),
            False,
        ]

    @cached_property
    def content(self) -> list[bool]:
        return [token.key not in BETWEEN for token in self.tokens]

    @cached_property
    def first(self) -> list[bool]:
        """Whether each word begins a sentence, so that its capital says nothing."""
        found = []
        for token in self.tokens:
            before = self.text[max(self.span.start, token.start - 3) : token.start].rstrip(" '‘(")
            found.append(not before or before[-1] in SENTENCE_END)
        return found

    @cached_property
    def stems(self) -> list[str]:
        return [stem(token.key) for token in self.tokens]

    def groups(self, spans: Iterable[Span]) -> list[int | None]:
        """For each word the number of the span that it is in, or None."""
        found: list[int | None] = [None] * len(self.tokens)
        for number, span in enumerate(spans):
            first = bisect_left(self._starts, span.start)
            for at in range(first, len(self.tokens)):
                if self.tokens[at].end > span.end:
                    break
                found[at] = number
        return found

    def within(self, spans: Iterable[Span]) -> list[bool]:
        """Whether each word is in one of some spans."""
        return [number is not None for number in self.groups(spans)]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]


@dataclass(frozen=True, slots=True)
class Own:
    """What a name itself accounts for in a target. share: for each word 0 to 1; bits: which
    characters of the source name it renders; spoken: whether it does so by its sound alone."""

    share: list[float]
    bits: list[int]
    spoken: list[bool]


def own(
    target: Target,
    approved: frozenset[str],
    numbers: Sequence[int],
    index: Index,
    glosses: Mapping[str, int],
) -> Own:
    """approved: stems of the words of approved renderings; numbers: of the name in the index;
    glosses: further stems with the characters of the name that they translate, as bits."""
    names = frozenset(numbers)
    hits = index.hits(token.key for token in target.tokens)
    share, bits, spoken = [], [], []
    for at, token in enumerate(target.tokens):
        hit = hits.get(token.key)
        arcs: list[Arc] = []
        if hit is not None and target.content[at]:
            arcs = [
                arc
                for own_arcs in hit.arcs(names).values()
                for arc in own_arcs
                if _stands(arc, target, at)
            ]
        named = target.content[at] and target.stems[at] in approved
        glossed = glosses.get(target.stems[at], 0) if target.content[at] else 0
        share.append(1.0 if named or arcs else GLOSSED * bool(glossed))
        best = max(arcs, key=lambda arc: (arc.end - arc.start, arc.worth), default=None)
        bits.append(best.bits if best else glossed)
        spoken.append(bool(arcs) and all(arc.option.kind is ArcKind.ROMAN for arc in arcs))
    return Own(share, bits, spoken)


def _stands(arc: Arc, target: Target, at: int) -> bool:
    """True if the further words of an arc follow."""
    place = at
    for word in arc.option.rest:
        place += 1
        while place < len(target.tokens) and not target.content[place]:
            place += 1
        if place >= len(target.tokens) or target.stems[place] != stem(word):
            return False
    return True
