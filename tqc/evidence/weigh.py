"""Every place of a draft with its features and its confidence.

Two passes: the first weighs a place by itself, its own words and the right names in the draft; the
second adds what the strong places of the first say of each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tqc.evidence.confidence import confidence
from tqc.evidence.features import Company, Standing, standing, values
from tqc.evidence.model import Mention
from tqc.evidence.places import Place
from tqc.evidence.surroundings import Surroundings
from tqc.evidence.wording import Values
from tqc.finding import Span
from tqc.language.lexicon import Lexicon
from tqc.rendering.tokens import words_of

TELLING = 3.0
"""Zipf: a name with a word this rare is known to those who follow its country."""

STRONG = 0.6
"""Confidence by itself from which a place vouches for the others in the draft."""

BESIDE = 8
"""Tokens on either side of a place within which its right name shows that the draft explains it."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s|\n")

CERTAIN = 0.95
"""Confidence by itself from which a place vouches for the same words elsewhere in the draft."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place, what speaks for and against it, and the confidence that comes of it."""

    place: Place
    features: Values
    sure: float


def weigh(
    places: Sequence[Place],
    around: Surroundings,
    lexicon: Lexicon,
    named: Sequence[Mention],
    languages: frozenset[str],
) -> list[Weighed]:
    """The places in the order given. languages: those that the glossary translates between."""
    lexicon.zipfs(token.key for token in around.tokens)
    culture = around.culture(languages)
    right = {m.concept.id for m in named if not m.concept.is_term}
    telling = {m.concept.id for m in named if _tells(m, lexicon)}
    alike = Counter((place.concept.id, _same(place, around)) for place in places)

    certain: Counter[tuple[str, str]] = Counter()
    sure: set[tuple[str, Span]] = set()

    def company(place: Place, strong: set[str]) -> Company:
        own = place.concept.id
        key = (own, _same(place, around))
        return Company(
            right=own in right,
            sisters=len(telling - {own}),
            strong=len(strong - {own}),
            repeated=alike[key] - 1,
            certain=certain[key] > ((own, place.span) in sure),
        )

    def look(one: Standing, company: Company) -> Weighed:
        features = values(one, company)
        return Weighed(one.place, features, confidence(features))

    named_at: dict[str, list[Span]] = {}
    for mention in named:
        named_at.setdefault(mention.concept.id, []).append(mention.span)
    standings = [
        standing(
            place,
            around,
            lexicon,
            culture,
            _named_beside(place, around, named_at.get(place.concept.id, ())),
        )
        for place in places
    ]
    by_itself = [company(place, set()) for place in places]
    alone = [look(*pair) for pair in zip(standings, by_itself, strict=True)]
    strong = {one.place.concept.id for one in alone if one.sure >= STRONG}
    for one in alone:
        if one.sure >= CERTAIN:
            certain[one.place.concept.id, _same(one.place, around)] += 1
            sure.add((one.place.concept.id, one.place.span))
    together = [company(place, strong) for place in places]
    return [
        look(standings[at], now) if now != before else alone[at]
        for at, (before, now) in enumerate(zip(by_itself, together, strict=True))
    ]


def _named_beside(place: Place, around: Surroundings, spans: Sequence[Span]) -> bool:
    """True for "In the Mood for Love is “Flower-like Years”" at home: the sentence explains a name.
    spans: where the right names of the concept stand."""
    tokens, prose = around.tokens, around.document.prose
    start = tokens[max(place.first - BESIDE, 0)].start
    end = tokens[min(place.last + BESIDE, len(tokens)) - 1].end
    near = spans[bisect_left(spans, start, key=lambda one: one.start) :]
    for one in takewhile(lambda one: one.end <= end, near):
        first, second = sorted((one, place.span))
        if first.end <= second.start and not SENTENCE_END.search(prose, first.end, second.start):
            return True
    return False


def _tells(mention: Mention, lexicon: Lexicon) -> bool:
    """True if a mention speaks of the source country: no term, no ordinary words ("Waves"), and no
    name that English is full of ("Apple", "Abbey Road")."""
    if mention.concept.is_term:
        return False
    return min(lexicon.zipf(word) for word in words_of(mention.name)) <= TELLING


def _same(place: Place, around: Surroundings) -> str:
    return " ".join(token.key for token in around.tokens[place.first : place.last])
