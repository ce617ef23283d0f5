"""What the words of a match must promise for each name, given what a draft says of that name.

The features of a place (features.py) are of its words or of what stands around them. The latter are
known, or bounded, for a whole draft before any lattice is walked: whether it has a context word of
the entry, its right name, a word of the source country. What the words must bring is the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import inf

from tqc.document import Document
from tqc.evidence.confidence import sum_for, weights
from tqc.evidence.cues import KINDS
from tqc.evidence.features import culture_share, is_bundled, room
from tqc.evidence.model import Mention
from tqc.evidence.surroundings import culture
from tqc.glossary.model import Concept, Glossary
from tqc.rendering.find import Scan
from tqc.rendering.index import Index
from tqc.rendering.lattice import FormKind
from tqc.rendering.tokens import words_of

ROUNDING = 0.01
"""Features and confidences are rounded: a place just below a threshold may reach it."""

ANYWHERE = ("cue", "repeated", "sisters", "company")
"""Features that any place may have in full."""

MOST_KEPT = 50_000
"""Lists of context words whose first words are remembered."""


class Needs(dict[int, float]):
    """By its number in an index, what a name must promise (rendering/promise.py) in one draft to
    reach a confidence. What the same words, surely meant as the name elsewhere in the draft, add to
    a place isn't reckoned with.

    found: the draft as read; named: the right names in it; least: that confidence. A name of which
    a listed wrong form stands there needs nothing: what renders it by itself says how it came.
    kinds, called: words right behind which a name needs less, and by how much.
    """

    kinds = KINDS

    def __init__(
        self,
        document: Document,
        found: Scan,
        named: Sequence[Mention],
        glossary: Glossary,
        index: Index,
        least: float,
    ) -> None:
        super().__init__()
        self._weights = weights()
        self.called = self._weights["called"]
        self._keys = found.keys
        self._page = room(found.size)
        self._listed = {one.form.concept for one in found.forms if one.form.kind is FormKind.WRONG}
        self._right = {mention.concept.id for mention in named if not mention.concept.is_term}
        self._document = document
        self._glossary = glossary
        self._index = index
        spoken_of = (
            culture_share(culture(found.keys, glossary.languages)) * self._weights["culture"]
        )
        most = sum(self._weights[name] for name in ANYWHERE) + spoken_of
        self._needed = sum_for(least) - most - ROUNDING

    def __missing__(self, number: int) -> float:
        concept = self._glossary.by_id[self._index.name(number).concept]
        listed = concept.id in self._listed
        needed = self[number] = -inf if listed else self._needed - self._more(concept)
        return needed

    def _more(self, concept: Concept) -> float:
        """The most that the draft says for an entry."""
        worth = self._weights
        more = worth["own"] if not is_bundled(concept) else 0.0
        if concept.id in self._right:
            more += worth["right"]
        if concept.is_term:
            more += worth["term_predicted"] + worth["term_gain"]  # at most
        if concept.context:
            if concept.is_term or _first_words(concept.context).isdisjoint(self._keys):
                more += worth["context_absent"] + self._page * worth["context_absent_page"]
            else:
                more += worth["context_near"] + worth["context_far"]
        if self._document.segments:
            more += worth["in_source"]
        elif self._document.source is not None:
            names = chain.from_iterable(concept.names.values())
            has = any(name in self._document.source for name in names)
            more += worth["in_source" if has else "not_in_source"]
        return more


@lru_cache(maxsize=MOST_KEPT)
def _first_words(phrases: Sequence[str]) -> frozenset[str]:
    """The first words of some phrases: where none of them stands, no phrase does."""
    return frozenset(words[0] for words in map(words_of, phrases) if words)
