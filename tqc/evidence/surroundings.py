"""What a whole draft says about any name in it, found once a document."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from tqc.document import BlockKind, Document
from tqc.evidence.cues import COUNTRIES, CULTURE
from tqc.finding import Span
from tqc.language.proper import is_proper
from tqc.rendering.tokens import Token, words_of

NEAR = 60
"""Tokens on either side: about a paragraph of news."""

BESIDE = 3
"""Tokens on either side that are next to a name, function words included."""

ACRONYM = 3
"""Letters: a longer word in capitals may be one that shouts."""


@dataclass(frozen=True)
class Surroundings:
    """Tokens of a draft, ready to be asked what stands where.

    joined: all tokens with single spaces around each; offsets: where each token starts in it;
    asked: the phrases that were looked for.
    """

    document: Document
    tokens: Sequence[Token]
    joined: str
    offsets: Sequence[int]
    counts: Counter[str]
    asked: dict[str, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, tokens: Sequence[Token]) -> Surroundings:
        offsets, at = [], 1
        for token in tokens:
            offsets.append(at)
            at += len(token.key) + 1
        joined = " " + " ".join(token.key for token in tokens) + " "
        return cls(document, tokens, joined, offsets, Counter(token.key for token in tokens))

    def places(self, phrase: str) -> Sequence[int]:
        """Tokens at which a phrase begins, compared without case, accents and punctuation."""
        found = self.asked.get(phrase)
        if found is None:
            found = self.asked[phrase] = self._places(phrase)
        return found

    def _places(self, phrase: str) -> Sequence[int]:
        words = words_of(phrase)
        if not words or any(word not in self.counts for word in words):
            return []
        wanted, found, at = f" {' '.join(words)} ", [], -1
        while (at := self.joined.find(wanted, at + 1)) >= 0:
            found.append(bisect_left(self.offsets, at + 1))
        return found

    def present(self, phrases: Iterable[str], first: int, last: int) -> tuple[list[str], list[str]]:
        """Those of the phrases that stand near tokens first:last, and those farther off.

        Words of the match itself don't count as its context.
        """
        near, far = [], []
        for phrase in phrases:
            places = self.places(phrase)
            if not places:
                continue
            own = bisect_left(places, first), bisect_left(places, last)
            reached = bisect_left(places, first - NEAR), bisect_left(places, last + NEAR)
            if reached[0] < own[0] or own[1] < reached[1]:
                near.append(phrase)
            elif own != (0, len(places)):
                far.append(phrase)
        return near, far

    def beside(self, first: int, last: int, reach: int = BESIDE) -> set[str]:
        """The words at most `reach` tokens before or after tokens first:last."""
        around = [*self.tokens[max(0, first - reach) : first], *self.tokens[last : last + reach]]
        return {token.key for token in around}

    def culture(self, languages: Iterable[str]) -> int:
        """How many different words of the source language's country the draft has."""
        return culture(self.counts.keys(), languages)

    def source_at(self, offset: int) -> str | None:
        """What a place was translated from: the sources of its segment and of those beside it
        where the texts are aligned, else the whole source text; None where there is none."""
        segments = self.document.segments
        if not segments:
            return self.document.source
        at = max(bisect_left(segments, offset + 1, key=lambda one: one.span.start) - 1, 0)
        return "\n".join(segment.source for segment in segments[max(at - 1, 0) : at + 2])

    def heading(self, span: Span) -> bool:
        """True where capitals say nothing: in a heading."""
        block = self.document.block_at(span.start)
        return block is not None and block.kind is BlockKind.HEADING

    def starts_sentence(self, token: Token) -> bool:
        """True if nothing but quotation marks stands between the token and a sentence end."""
        return starts_sentence(self.document.prose, token.start)


def culture(keys: Set[str], languages: Iterable[str]) -> int:
    """How many of some words are of the country of one of these languages."""
    wanted = {word for language in languages for word in CULTURE.get(language, ())}
    return len(wanted & keys)


def starts_sentence(prose: str, offset: int) -> bool:
    """True if nothing but quotation marks stands between an offset and a sentence end."""
    before = prose[max(0, offset - 4) : offset].rstrip("\"'“‘«( ")
    return not before or before[-1] in ".!?:;…。！？\n\r\t|>-—•*#"


def always_capital(token: Token, prose: str) -> bool:
    """True for a word that has a capital wherever it stands: Japanese, TV."""
    shouted = prose[token.start : token.end].isupper()
    if shouted and token.end - token.start <= ACRONYM:
        return True
    return token.key in COUNTRIES or is_proper(token.key)
