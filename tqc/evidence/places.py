"""Where approved names stand in a draft, and which places are left that may be wrong renderings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from tqc.document import Document
from tqc.evidence.cues import GENERIC_ENGLISH
from tqc.evidence.model import Mention
from tqc.evidence.surroundings import always_capital
from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language.base import ArcKind
from tqc.language.name_words import is_of_names
from tqc.language.roots import root, stem
from tqc.rendering.find import FormMatch, LatticeMatch, Scan
from tqc.rendering.lattice import FormKind
from tqc.rendering.runs import ALL
from tqc.rendering.tokens import Token, words_of
from tqc.rendering.walk import BETWEEN

DASHED = re.compile(r"[-\u2010-\u2014][^\W\d_a-z]")

GENERIC_ROOTS = frozenset(root(word) for word in GENERIC_ENGLISH)

OWNERS = ("organization", "platform", "product")
"""What has products that are called by its name and an ordinary word."""

MOST_OF_A_NAME = 0.8
"""Share that a single part must explain to stand for the whole: what is left is generic."""

LEAST_LINE = 45
"""Code points of the shortest line that text was broken after to fit a width."""

LEAST_STEM, LONGEST_ENDING = 5, 1
"""Letters that two words share if one is made of the other, and those that the shorter may lose."""

MOST_KEPT = 50_000
"""Approved names whose roots are remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """A possible wrong rendering of a concept: tokens first:last of the draft.

    lattice: how the words render the source name, or None for a listed form nothing explains;
    bent: whether they are those of an approved name, in another form or order.
    """

    span: Span
    first: int
    last: int
    concept: Concept
    source: str
    lattice: LatticeMatch | None
    listed: bool
    bent: bool = False

    @property
    def kinds(self) -> set[ArcKind]:
        return {step.arc.option.kind for step in self.lattice.steps} if self.lattice else set()


def mentions(found: Scan, glossary: Glossary) -> list[Mention]:
    """Approved forms, names in their very letters, terms in any case; of overlapping ones the
    longest, then the first."""
    exact = [
        match
        for match in found.forms
        if match.form.kind is FormKind.APPROVED
        and (match.exact or glossary.by_id[match.form.concept].is_term)  # "Open-Source" in a title
    ]
    kept: list[Mention] = []
    end = 0
    for match in sorted(exact, key=lambda m: (m.span.start, -m.span.end)):
        if match.span.start >= end:
            kept.append(Mention(match.span, glossary.by_id[match.form.concept], match.form.text))
            end = match.span.end
    return kept


def other_case(found: Scan, named: Sequence[Mention]) -> list[FormMatch]:
    """Approved forms in another case, where no approved form stands exactly; none within another:
    "Wechat moments" holds "Wechat"."""
    exact = {at for mention in named for at in range(mention.span.start, mention.span.end)}
    kept: list[FormMatch] = []
    end = 0
    for match in sorted(found.forms, key=lambda m: (m.span.start, -m.span.end)):
        if match.form.kind is not FormKind.APPROVED or match.exact or match.span.end <= end:
            continue
        if exact.isdisjoint(range(match.span.start, match.span.end)):
            kept.append(match)
            end = match.span.end
    return kept


def open_places(
    document: Document,
    found: Scan,
    lattices: Sequence[LatticeMatch],
    glossary: Glossary,
    named: Sequence[Mention],
    known_wrong: bool,
) -> list[Place]:
    """Lattice matches and listed wrong forms where no approved name stands; one place for each
    concept and stretch of text."""
    likeliest = {
        (match.name.concept, match.span): match
        for match in sorted(lattices, key=lambda m: (m.gain, m.explained))
    }
    listed = {
        (form.form.concept, form.span): form
        for form in (found.forms if known_wrong else ())
        if form.form.kind is FormKind.WRONG
        and not _two_names(form.span.of(document.prose), form.form.text)
    }
    places: list[Place] = []
    for key, form in listed.items():
        match, concept = likeliest.pop(key, None), glossary.by_id[form.form.concept]
        source = match.name.source if match else first_source(concept, document)
        places.append(Place(form.span, form.first, form.last, concept, source, match, True))
    for match in likeliest.values():
        concept = glossary.by_id[match.name.concept]
        if _is_rendering(match, concept, document, found.tokens, named):
            source = match.name.source
            places.append(Place(match.span, match.first, match.last, concept, source, match, False))
    likely = (_related(place, document, named, found.tokens) for place in places)
    return [place for place in likely if place is not None]


def _is_rendering(
    match: LatticeMatch,
    concept: Concept,
    document: Document,
    tokens: Sequence[Token],
    named: Sequence[Mention],
) -> bool:
    """True if what renders a name's parts may render the name."""
    return not (
        _only_itself(match)
        or _only_a_part(match)
        or _half_named(match, document, tokens, named)
        or _two_lines(match.span, document)
        or (concept.type == "person" and not _as_of_people(match, tokens))
    ) and _in_order(match, concept)


def _as_of_people(match: LatticeMatch, tokens: Sequence[Token]) -> bool:
    """False for "a Jiangnan spring": whatever a person is called has capitals. The sound goes on
    behind a hyphen without one. Half a right name stands with the sound of the other half."""
    kinds = [step.arc.option.kind for step in match.steps]
    if ArcKind.SELF in kinds:
        steps = pairwise(match.steps)
        return {*kinds} == {ArcKind.SELF, ArcKind.ROMAN} and all(
            one.last == other.first for one, other in steps
        )
    return all(
        tokens[step.first].capital
        for step, kind in zip(match.steps, kinds, strict=True)
        if kind is not ArcKind.ROMAN
    )


def _two_lines(span: Span, document: Document) -> bool:
    """True for the end of one row of a list and the beginning of the next: no line of running text
    breaks so early."""
    prose = document.prose
    broken = prose.find("\n", span.start, span.end)
    return broken >= 0 and broken - (prose.rfind("\n", 0, broken) + 1) < LEAST_LINE


def _two_names(text: str, form: str) -> bool:
    """True for "China–Hong Kong": a dash before a capital that the listed form hasn't."""
    return DASHED.search(text) is not None and DASHED.search(form) is None


def first_source(concept: Concept, document: Document) -> str:
    """The first form of a concept in another language than the draft's, for people to see."""
    target = primary(document.language) or "en"
    for language, forms in concept.names.items():
        if language != target:
            return forms[0]
    return next(iter(concept.names.values()))[0]


def _in_order(match: LatticeMatch, concept: Concept) -> bool:
    """False where a sound is spelled back to front: only people's names are turned round."""
    if concept.type == "person" or any(
        step.arc.option.kind is not ArcKind.ROMAN for step in match.steps
    ):
        return True
    starts = [step.arc.start for step in match.steps]
    return starts == sorted(starts)


def _only_itself(match: LatticeMatch) -> bool:
    """True if nothing is rendered: Latin letters of the name, or figures, stand there as such."""
    return all(
        step.arc.option.kind is ArcKind.SELF or step.arc.option.word.isdigit()
        for step in match.steps
    )


def _only_a_part(match: LatticeMatch) -> bool:
    """True for "Riyadh", which is no rendering of 利雅得新月 but of a part of it; a sound may go
    without what says of what kind the thing is."""
    if len(match.steps) > 1 or match.explained >= MOST_OF_A_NAME:
        return False
    (step,) = match.steps
    weights = match.name.weights
    rest = (*weights[: step.arc.start], *weights[step.arc.end :])
    return step.arc.option.kind is not ArcKind.ROMAN or max(rest, default=0.0) == max(weights)


def _half_named(
    match: LatticeMatch, document: Document, tokens: Sequence[Token], named: Sequence[Mention]
) -> bool:
    """True for "Chinese banks" and "AI landscape" in mid-sentence, whose capital says nothing; a
    right name of its own may be the first of them: "Baidu network disk"."""
    first, *others = match.steps
    kinds = {step.arc.option.kind for step in match.steps}
    return (
        bool(others)
        and not kinds & {ArcKind.SELF, ArcKind.ROMAN}
        and always_capital(tokens[first.first], document.prose)
        and not any(tokens[step.first].capital for step in others)
        and not any(
            one.span.start == match.span.start and one.concept.type in OWNERS
            for one in _touching(match.span, named)
        )
    )


def _touching(span: Span, named: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that share a character with a span; they stand in order, none within another."""
    first = bisect_right(named, span.start, key=lambda one: one.span.end)
    return named[first : bisect_left(named, span.end, first, key=lambda one: one.span.start)]


def _related(
    place: Place, document: Document, named: Sequence[Mention], tokens: Sequence[Token]
) -> Place | None:
    """The place, bent or not; None if the words are an approved name, touch one that they don't
    swallow whole, or only shorten or lengthen an approved name of their own concept."""
    for mention in _touching(place.span, named):
        swallowed = place.span.contains(mention.span) and place.span != mention.span
        own = mention.concept.id == place.concept.id and not place.listed
        if (own and not _with_more(place, mention, tokens)) or not swallowed:
            return None
    if place.listed:
        return place  # the glossary says so itself: "hot search" beside "hot search list"
    words = [token for token in tokens[place.first : place.last] if token.key not in BETWEEN]
    keys = tuple(token.key for token in words)
    approved = place.concept.names.get(primary(document.language) or "en", ())
    spoken = place.kinds == {ArcKind.ROMAN}
    related = _is_word_of if spoken else _derives
    own_names = [name for name in approved if all(related(key, name) for key in keys)]
    if not own_names:
        return place
    bent = all(token.capital for token in words) and (
        any(_is_bent(keys, name) for name in approved)
        or not (spoken or any(_has_words(name, keys) for name in own_names))
    )
    return replace(place, bent=True) if bent else None


def _with_more(place: Place, mention: Mention, tokens: Sequence[Token]) -> bool:
    """True for "Xiao Ai Classmate", where Xiao Ai is right: the name with what else its source has
    in words beside it, no such word as says of what kind a thing is ("County", "Capital")."""
    match = place.lattice
    if match is None or match.explained < ALL:
        return False
    if any(token.key in BETWEEN for token in tokens[place.first : place.last]):
        return False
    beside = [
        token
        for step in match.steps
        for token in tokens[step.first : step.last]
        if not mention.span.overlaps(Span(token.start, token.end))
    ]
    return bool(beside) and all(
        token.capital and token.key not in GENERIC_ENGLISH and not is_of_names(token.key)
        for token in beside
    )


def _is_bent(keys: tuple[str, ...], name: str) -> bool:
    """True for "Ants Forest" and "Third New Board", which have all words of a name, but in another
    form than at its end, or in an order that no "of" turns round."""
    every = words_of(name)
    own = tuple(word for word in every if word not in BETWEEN)
    if len(own) < 2 or sorted(map(root, keys)) != sorted(map(root, own)):
        return False
    if [*map(root, keys)] == [*map(root, own)]:
        return keys[:-1] != own[:-1]
    return len(own) == len(every) and keys[-1] != own[0]


def _has_words(name: str, keys: tuple[str, ...]) -> bool:
    """Whether words stand in an approved name in the very form, but for a plural at their end:
    "Communication Bank" isn't short for the Bank of Communications."""
    own = words_of(name)
    *first, last = keys
    return all(key in own or root(key) in GENERIC_ROOTS for key in first) and _is_word_of(
        last, name
    )


def _is_word_of(word: str, name: str) -> bool:
    """Whether a word is of an approved name, be it in the plural: what spells a sound otherwise is
    no ending of it."""
    return stem(word) in {*map(stem, words_of(name)), *GENERIC_ROOTS}


@lru_cache(maxsize=MOST_KEPT)
def _derives(word: str, name: str) -> bool:
    """Whether a word is of an approved name, or may be added to any, in whatever ending: Arabian of
    Saudi Arabia."""
    if root(word) in _roots(name):
        return True
    for own in words_of(name):
        least = max(LEAST_STEM, min(len(word), len(own)) - LONGEST_ENDING)
        if word[:least] == own[:least]:
            return True
    return False


@lru_cache(maxsize=MOST_KEPT)
def _roots(name: str) -> frozenset[str]:
    """Of the words of an approved name, and of those that may be added to any."""
    return GENERIC_ROOTS.union(map(root, words_of(name)))
