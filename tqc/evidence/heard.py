"""Names that are nearly right: a slip in the spelling, or a name as somebody heard it.

How like the words are to a glossary name is for alike.py; here the draft is asked. Two names that
both exist may be as like as a name and its misspelling, so much depends on what speaks for the one:
its right form elsewhere in the draft, its context words, other names of its field. A person wants
some of this, for real people have all the names there are; of other names a likeness may be so
great, and the word so strange, that nothing more is needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from typing import NamedTuple

from tqc.document import Document
from tqc.evidence.alike import HARDLY, Likeness, Words, likenesses, splits
from tqc.evidence.cues import BY_TYPE, COUNTRIES, GENERIC_ENGLISH, OTHER, SURNAMES
from tqc.evidence.model import Candidate, Kind, Mention
from tqc.evidence.slips import ABBREVIATION, source_of
from tqc.evidence.surroundings import Surroundings
from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language.lexicon import UNKNOWN, Lexicon
from tqc.rendering.index import Index
from tqc.rendering.near import SHORTEST, letters
from tqc.rendering.tokens import HYPHENS, Token, joined

RARE = 3.5
"""Zipf: of words that some know, a person's name may be: Wang Fay, Lei June."""

MOST_WORDS = 3
"""Tokens of a name that is looked at: the syllables behind hyphens are some."""

RIGHT, CONTEXT, MORE_CONTEXT, FAR_CONTEXT, FIELD, CUE = 2.0, 2.0, 0.5, 0.7, 0.3, 0.3
MOST_OF_FIELD = 2
"""What speaks for a name, in powers of ten: its right form in the draft; a context word near, and
another; one elsewhere; each other name of its glossary, so many at most; a word beside it that goes
with its type. One name of a hundred has a context word within a paragraph by chance."""

RIGHT_OF_PLACE = 1.0
"""The first of these where neighbours are called alike: Hsinchu and Hsinpu."""

OTHERS = -2.0
"""A person's right name that comes later than what is like it, and not oftener: who is spoken of is
somebody else, and only told apart from the one whom everybody knows."""

PART = -2.5
"""A part of a longer name: Yang Luchan is not of Luchen."""

LEAST_MARGIN = 1.0
"""Likeness by which a name must be before the next: two that are as near speak for neither."""

EVEN, STEEP = 3.85, 1.15
"""A score at which one of two findings holds, and how soon it is more; from the fit half of
benchmarks/renderings, and from text that is right."""

PERSON, SURNAME = -0.5, -0.5
"""A person; and one by a single word, which many are called."""

STRANGER = 7.0
"""Score from which a person needs nothing that speaks for them: of people whom no glossary has not
one in a thousand is so like somebody whom one has (benchmarks/sound/namesakes.py)."""

WEAK, MOST = 0.5, 0.97

MOST_SUGGESTIONS = MOST_NOTED = 3

TITLES = frozenset().union(GENERIC_ENGLISH, COUNTRIES, *BY_TYPE.values())
"""Words that stand beside names with a capital: President, Company, Chinese."""


class Group(NamedTuple):
    """Words that may be one name: tokens first:last. rarest: how common the rarest of them is (Zipf
    scale)."""

    first: int
    last: int
    span: Span
    words: Words
    rarest: float

    @property
    def known(self) -> bool:
        """Whether its words are so well known that they are nothing but a name that was cut up."""
        return self.rarest >= RARE


class Support(NamedTuple):
    """What speaks for a name at a place: how much, and as phrases for people."""

    score: float
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a draft has of right names, and how it writes those that nobody knows.

    right: by concept, where its right names stand, in order; fields: by glossary, how many of
    these concepts are its; spoken_of: all their names; written: where words stand that may be a
    name.
    """

    around: Surroundings
    lexicon: Lexicon
    right: Mapping[str, Sequence[Span]]
    fields: Mapping[str, int]
    spoken_of: Set[str]
    written: Mapping[Words, Sequence[Span]]

    @classmethod
    def of(
        cls,
        around: Surroundings,
        lexicon: Lexicon,
        mentions: Sequence[Mention],
        groups: Sequence[Group],
        target: str,
    ) -> _Draft:
        right: defaultdict[str, list[Span]] = defaultdict(list)
        written: defaultdict[Words, list[Span]] = defaultdict(list)
        for mention in mentions:
            right[mention.concept.id].append(mention.span)
        for group in groups:
            written[group.words].append(group.span)
        return cls(
            around,
            lexicon,
            right,
            Counter({one.concept.id: one.concept.glossary for one in mentions}.values()),
            {name for mention in mentions for name in mention.concept.names.get(target, ())},
            written,
        )

    def inside(self, concept: Concept, group: Group) -> Sequence[Span]:
        """Right names of a concept that are a part of the words that are looked at."""
        right, span = self.right.get(concept.id, ()), group.span
        return right[
            bisect_left(right, span.start, key=_start) : bisect_left(right, span.end, key=_start)
        ]

    def elsewhere(self, concept: Concept, group: Group) -> tuple[int, int]:
        """Where the first right name of a concept stands that isn't inside, and how many there are;
        (0, 0) for none."""
        right, inside = self.right.get(concept.id, ()), self.inside(concept, group)
        if len(right) == len(inside):
            return 0, 0
        first = right[len(inside)] if inside and right[0] == inside[0] else right[0]
        return first.start, len(right) - len(inside)

    def is_about(self, concept: Concept, group: Group) -> bool:
        """Whether the right name stands before what is like it, or oftener."""
        first, times = self.elsewhere(concept, group)
        other = self.written[group.words]
        return first < other[0].start or times > len(other)

    def of_field(self, concept: Concept) -> int:
        """How many other names of its glossary the draft has."""
        return self.fields.get(concept.glossary, 0) - (concept.id in self.right)

    def may_be(self, group: Group, one: Likeness) -> bool:
        """False for what the words can't be: what is heard is written as a name."""
        if one.split:
            return self._may_be_cut(group, one)
        if group.rarest >= HARDLY and one.concept.type != "person":
            return False
        prose = self.around.document.prose
        if any(own.of(prose) == one.right for own in self.inside(one.concept, group)):
            return False  # "At Torikizoku"
        return one.slip or any(map(str.isupper, group.words[0]))

    def _may_be_cut(self, group: Group, one: Likeness) -> bool:
        """False where the words are an English phrase, or a person: Green Land, and Wu Han, who
        isn't from Wuhan."""
        around, keys = self.around, [letters(word) for word in group.words]
        if around.heading(group.span) or (one.concept.type == "place" and keys[0] in SURNAMES):
            return False
        return not any(self.lexicon.association(*pair) for pair in pairwise(keys))


def _start(span: Span) -> int:
    return span.start


def misheard(
    document: Document,
    around: Surroundings,
    mentions: Sequence[Mention],
    glossary: Glossary,
    lexicon: Lexicon,
    index: Index,
) -> Iterator[Candidate]:
    """Unknown words, alone or as capitalised groups, that are nearly an approved name, or nearly
    what a source name sounds like."""
    target = primary(document.language) or "en"
    named = {at: m.span for m in mentions for at in range(m.span.start, m.span.end)}
    groups = [
        group for group in _groups(document, around.tokens, lexicon) if _is_open(group.span, named)
    ]
    names = [group.words for group in groups if not group.known]
    others = [group.words for group in groups if group.known]
    like = {
        **likenesses(names, glossary, index, lexicon),
        **splits(others, glossary, index, lexicon),
    }
    draft = _Draft.of(around, lexicon, mentions, groups, target)
    for group in groups:
        meant = [one for one in like.get(group.words, ()) if draft.may_be(group, one)]
        best = [(one, _support(one.concept, group, draft)) for one in meant]
        best.sort(key=lambda pair: (-pair[0].score - pair[1].score, pair[0].concept.id))
        if best and not _has_rival(best):
            one, support = best[0]
            if not any(around.present(one.concept.not_context, group.first, group.last)):
                yield _candidate(group, one, support, target)


def _is_open(span: Span, named: Mapping[int, Span]) -> bool:
    """False for what is a right name, or shares words with one; a part may be right: Nadella Satia.
    named: right names, by every place in them."""
    ends = (named.get(span.start), named.get(span.end - 1))
    return all(one is None or (one != span and span.contains(one)) for one in ends)


def _groups(document: Document, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Group]:
    """Single unknown words, and two or three joined ones, capitalised or behind a hyphen."""
    prose = document.prose
    known = lexicon.zipfs({token.key for token in tokens})
    for at, token in enumerate(tokens):
        rarest = known[token.key]
        if not token.capital:
            if rarest < UNKNOWN and len(token.key) >= SHORTEST:
                yield _group(prose, tokens, at, at + 1, rarest)
            continue
        if rarest < HARDLY and not _cut(prose, tokens, at, at + 1):
            group = _group(prose, tokens, at, at + 1, rarest)
            if not (group.words[0].isupper() and len(group.words[0]) <= ABBREVIATION):
                yield group
        for last in range(at + 2, min(at + MOST_WORDS, len(tokens)) + 1):
            before, after = tokens[last - 2], tokens[last - 1]
            behind_hyphen = prose[before.end : after.start] in HYPHENS
            if not (after.capital or behind_hyphen) or not joined(prose, before, after):
                break
            rarest = min(rarest, known[after.key])
            if not _cut(prose, tokens, at, last):
                yield _group(prose, tokens, at, last, rarest)


def _group(prose: str, tokens: Sequence[Token], first: int, last: int, rarest: float) -> Group:
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Group(first, last, span, tuple(span.of(prose).split()), rarest)


def _cut(prose: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for half of a hyphenated name: the Lee Seol of Lee Seol-ju."""
    start, end = tokens[first].start, tokens[last - 1].end
    return (prose[start - 1 : start] in HYPHENS and prose[start - 2 : start - 1].isalpha()) or (
        prose[end : end + 1] in HYPHENS and prose[end + 1 : end + 2].isalpha()
    )


def _place(group: Group, around: Surroundings) -> float:
    """What the words beside it say: those of a longer name are hardly one by themselves."""
    tokens, prose = around.tokens, around.document.prose
    beside = []
    if group.first:
        before = tokens[group.first - 1]
        if before.key in SURNAMES or not around.starts_sentence(before):
            beside.append((before, tokens[group.first]))
    if group.last < len(tokens):
        beside.append((tokens[group.last - 1], tokens[group.last])[::-1])
    for other, own in beside:
        gap = prose[min(other.end, own.end) : max(other.start, own.start)]
        if other.capital and gap == " " and other.key not in TITLES:
            return PART
    return 0.0


def _support(concept: Concept, group: Group, draft: _Draft) -> Support:
    around, person = draft.around, concept.type == "person"
    near, far = around.present(concept.context, group.first, group.last)
    # Moonshot speaks of those in whose context is Moonshot AI
    near += [word for word in concept.context if word in draft.spoken_of and word not in near]
    score = _place(group, around)
    notes: list[str] = []
    if draft.elsewhere(concept, group)[1]:
        if person and not draft.is_about(concept, group):
            score += OTHERS
        else:
            score += RIGHT_OF_PLACE if concept.type == "place" else RIGHT
            notes.append("the right name stands elsewhere in the draft")
    if near:
        score += CONTEXT + MORE_CONTEXT * (len(near) > 1)
        notes.append(f"{', '.join(near[:MOST_NOTED])} nearby")
    elif far:
        score += FAR_CONTEXT
    if person:
        score += PERSON if len(group.words) > 1 else PERSON + SURNAME
    score += FIELD * min(draft.of_field(concept), MOST_OF_FIELD)
    if not BY_TYPE.get(concept.type, OTHER).isdisjoint(around.beside(group.first, group.last)):
        score += CUE
    return Support(score, tuple(notes))


def _has_rival(best: Sequence[tuple[Likeness, Support]]) -> bool:
    """True where another name is about as likely; one of the same form is the same thing twice."""
    (first, support), *others = best
    names = {name for forms in first.concept.names.values() for name in forms}
    least = first.score + support.score - LEAST_MARGIN
    return any(
        one.score + other.score > least
        and names.isdisjoint(name for forms in one.concept.names.values() for name in forms)
        for one, other in others
    )


def _candidate(group: Group, one: Likeness, support: Support, target: str) -> Candidate:
    score = one.score + support.score
    sure = 1 / (1 + exp(-STEEP * (score - EVEN)))
    if one.concept.type == "person" and not support.notes and score < STRANGER:
        sure = min(sure, WEAK)
    said, kind = f"sounds nearly like {one.source}", Kind.ROMANISED
    suggestions = one.concept.names.get(target, ())[:MOST_SUGGESTIONS]
    if one.right:
        said = "one letter from an approved form" if one.slip else f"spelled nearly as {one.right}"
        if one.split:
            said = f"{one.right}, cut otherwise"
        kind, suggestions = Kind.SPELLING, (one.right,)
    return Candidate(
        group.span,
        one.concept,
        kind,
        one.source or source_of(one.concept),
        min(round(sure, 2), MOST),
        suggestions,
        (said, *support.notes),
    )
