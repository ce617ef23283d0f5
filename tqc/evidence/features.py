"""What speaks for and against a possible wrong rendering, as numbers.

Every feature is 0 to 1 (0: absent), so that a weight is what the full feature is worth. The list
FEATURES is the order in which fitting and scoring hold them; notes() says for people which
counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from math import log2

from tqc.evidence.cues import BY_TYPE, COUNTRIES, CULTURES, GLOSSING, OTHER, PERSON, SURNAMES
from tqc.evidence.places import Place
from tqc.evidence.surroundings import Surroundings
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Concept
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.language.name_words import commoner
from tqc.language.pinyin import is_pinyin
from tqc.rendering.lattice import ARTICLES
from tqc.rendering.promise import MOST_GAIN, MOST_PARTS, explained_share
from tqc.rendering.tokens import Token
from tqc.rendering.walk import BETWEEN

FEATURES = (
    "bias",
    "explained",  # share of the name that the words render, from the least looked at (0.6) to all
    "gain",  # powers of ten by which the words are likelier as this name than as plain English
    "loose",  # other function words than "of", "the", "and" or "’s" between the parts
    "borrowed",  # share of the steps that are glosses of other words with the same character
    "parts",  # translated words: a third of each, up to three
    "collocation",  # two of the parts are an ordinary English pair
    "single",  # one word only, and an ordinary one
    "single_bare",  # ... without a capital that means something
    "capitals",  # every content word has one, where lower case was to be expected
    "listed",  # the glossary lists the rendering as wrong
    "listed_rare",  # ... and its words are rare in English
    "listed_only",  # ... and nothing else explains it
    "romanised",  # the source sound in Latin letters, all of it
    "romanised_word",  # ... but also an English word
    "faint",  # ... and so short, or so common, that others may be called so
    "mixed",  # part translated, part romanised: beanbao
    "foreign",  # Latin letters of the source name stand in it: C-end
    "cue",  # a word beside it that goes with the type of name
    "glossed",  # the draft says that it explains a name: "means", "literally"
    "context_near",  # context words of the entry in the paragraph: half of each, up to two
    "context_far",  # ... elsewhere in the draft
    "context_absent",  # the entry lists context words, and the draft has none of them
    "context_absent_page",  # ... though it is long enough (in full from a page of text on)
    "context_absent_single",  # ... and the match is one ordinary word
    "not_context",  # words of the entry that make the sense unlikely
    "right",  # the right name of the same concept elsewhere in the draft
    "like_a_person",  # pinyin that is a surname and a given name, for what is no person
    "unsupported_person",  # a person's name by its sound, and nothing in the draft speaks of them
    "sisters",  # other names of the same glossaries, rightly rendered: a third of each, up to three
    "company",  # other strong candidates in the draft: half of each, up to two
    "certain_elsewhere",  # the same words, with better evidence, are surely this name elsewhere
    "repeated",  # the same rendering again in the draft (log scale, 1 is 7)
    "culture",  # words of the source country: a third of each, up to three
    "own",  # the entry is in a glossary that somebody chose for this text, not in a bundled one
    "out_of_place",  # everyday words, in a bundled entry's name, and nothing in the draft, no name,
    # no word, speaks of the entry or the source country (in full from a page of text on)
    "longer",  # part of a longer capitalised name
    "linked",  # ... that goes on with "of" or "for": Bureau of Labor Statistics
    "term_predicted",  # a term that isn't listed: its words are mostly ordinary
    "in_source",  # the source text has the name; of aligned texts, the segment or one beside it
    "not_in_source",  # there is a source text, and it hasn't
)

COMMON = 7.0
"""Zipf: words at or above this ("the") add nothing to a phrase's rarity."""
RARITY_SCALE = 10.0
ORDINARY = 3.3
"""Zipf: a word above it is in every reader's vocabulary."""
EVERYDAY = 2.5
"""Zipf: words above it are in any newspaper; a phrase with a rarer word is odd anywhere."""
SENTENCE, PAGE = 40, 150
"""Tokens: a sentence or two may say nothing of a name's surroundings; on a page they would show."""
FAR = 6
"""Tokens on either side within which a word says that the draft explains a name."""
PAIR_SCALE = 4.0
"""Association, in powers of ten, of the words of a firm phrase."""

CLEAR, FAINT = 6.0, 4.0
"""Powers of ten by which a sound is likelier as this name: three syllables make a name of its own,
two that a place is called by are as good as nobody's."""

HYPHENS = "-\u2010\u2011"

LINKS = frozenset(("a", "an", "and", "for", "of", "s", "the"))
"""Function words that hold a name together; "to" or "by" belong to a sentence."""

NAME_LINKS = frozenset(("of", "for"))
"""What holds two ends of a longer name together."""

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Company:
    """What else the draft holds. right: ids of concepts with an approved name in it;
    sisters: how many others of the same kind of glossary; strong: other strong candidates;
    repeated: how often the same rendering stands in it besides; certain: whether one of those is
    beyond doubt."""

    right: bool = False
    sisters: int = 0
    strong: int = 0
    repeated: int = 0
    certain: bool = False


def values(
    place: Place, around: Surroundings, lexicon: Lexicon, company: Company, culture: int
) -> Values:
    """The features of one place; those that are 0 are left out."""
    tokens = around.tokens[place.first : place.last]
    content = [token for token in tokens if token.key not in BETWEEN] or list(tokens)
    found: Values = {"bias": 1.0}
    found |= _form(place, content, around, lexicon)
    found["loose"] = float(_is_loose(place, tokens) and not place.listed)
    found |= _look(place, content, around)
    predicted_term = place.concept.is_term and not place.listed
    if predicted_term and ArcKind.ROMAN in place.kinds:
        found["capitals"] = 0.0  # "Rose Shao" is somebody, no 少帅
    # a term's context is its field, which tells listed words from ordinary ones, not guessed ones
    cues_of = () if predicted_term else place.concept.context
    near, far = around.present(cues_of, place.first, place.last)
    against_near, against_far = around.present(place.concept.not_context, place.first, place.last)
    own = not is_bundled(place.concept)
    everyday = all(lexicon.zipf(token.key) > EVERYDAY for token in content)
    alone = not (culture or company.sisters or company.strong or company.right or near or far)
    spoken = place.kinds <= {ArcKind.ROMAN}
    stranger = place.concept.type == "person" and spoken and not (near or far or company.right)
    lost = alone and everyday and not own
    absent = bool(place.concept.context) and not near and not far
    beside = around.beside(place.first, place.last)
    page = room(len(around.tokens))
    cues = BY_TYPE.get(place.concept.type, OTHER)
    found |= {
        "cue": float(not cues.isdisjoint(beside)),
        "glossed": float(_glossed(around.beside(place.first, place.last, FAR))),
        "context_near": min(len(near), 2) / 2,
        "context_far": min(len(far), 2) / 2,
        "context_absent": float(absent),
        "context_absent_page": float(absent) * page,
        "context_absent_single": float(absent and "single" in found and found["single"] > 0),
        "own": float(own),
        "unsupported_person": float(stranger),
        "out_of_place": float(lost) * page,
        "not_context": min(len(against_near) + len(against_far) / 2, 2) / 2,
        "right": float(company.right),
        "sisters": min(company.sisters, 3) / 3,
        "company": min(company.strong, 2) / 2,
        "certain_elsewhere": float(company.certain),
        "repeated": _logarithmic(company.repeated, 7),
        "culture": culture_share(culture),
        "term_predicted": float(predicted_term),
    }
    source = around.source_at(place.span.start)
    if source is not None:
        names = {place.source, *chain.from_iterable(place.concept.names.values())}
        found["in_source" if any(name in source for name in names) else "not_in_source"] = 1.0
    return {name: round(value, 4) for name, value in found.items() if value}


def _glossed(beside: Set[str]) -> bool:
    """Whether the words beside a name say that the draft explains it: "whose Chinese name is"."""
    return not GLOSSING.isdisjoint(beside) or ("name" in beside and not CULTURES.isdisjoint(beside))


def room(tokens: int) -> float:
    """How much a text of so many tokens would say of a name's surroundings, 0 to 1."""
    return min(max(tokens - SENTENCE, 0) / (PAGE - SENTENCE), 1.0)


def culture_share(words: int) -> float:
    """The feature "culture" for so many words of the source country."""
    return min(words, 3) / 3


def is_bundled(concept: Concept) -> bool:
    """True for an entry of a glossary that comes with tqc."""
    return concept.glossary in _bundled()


@lru_cache(maxsize=1)
def _bundled() -> frozenset[str]:
    return frozenset(bundled_names())


def _form(place: Place, content: Sequence[Token], around: Surroundings, lexicon: Lexicon) -> Values:
    """Features of the words themselves."""
    frequencies = [lexicon.zipf(token.key) for token in content]
    rarity = min(sum(max(0.0, COMMON - z) for z in frequencies) / RARITY_SCALE, 1.0)
    pair = max((lexicon.association(*pair) for pair in _across(place, around)), default=0.0)
    ordinary = len(content) == 1 and frequencies[0] > ORDINARY
    kinds = place.kinds
    spoken = kinds <= {ArcKind.ROMAN} and bool(kinds)
    translated = bool(kinds & {ArcKind.GLOSS, ArcKind.INHERITED})
    found: Values = {
        "collocation": min(pair / PAIR_SCALE, 1.0),
        "single": float(ordinary),
        "listed": float(place.listed),
        "listed_only": float(place.listed and place.lattice is None),
        "listed_rare": rarity if place.listed and not ordinary else 0.0,
        "romanised": float(spoken),
        "romanised_word": float(spoken and ordinary),
        "like_a_person": float(bool(kinds) and _like_a_person(place, content, around)),
        "mixed": float(ArcKind.FUSED in kinds or (ArcKind.ROMAN in kinds and translated)),
        "foreign": float(ArcKind.SELF in kinds and len(kinds) > 1),
    }
    if place.lattice and spoken:
        found["faint"] = min(max(CLEAR - place.lattice.gain, 0.0) / (CLEAR - FAINT), 1.0)
    if place.lattice:
        found["explained"] = explained_share(place.lattice.explained)
        gain = place.lattice.gain - _as_any_name(place, around, lexicon)
        found["gain"] = min(max(gain, 0.0) / MOST_GAIN, 1.0)
        steps = place.lattice.steps
        borrowed = sum(s.arc.option.kind is ArcKind.INHERITED for s in steps)
        found["borrowed"] = borrowed / len(steps)
        translated_parts = sum(s.arc.option.kind is not ArcKind.ROMAN for s in steps)
        found["parts"] = min(translated_parts, MOST_PARTS) / MOST_PARTS
    return found


def _as_any_name(place: Place, around: Surroundings, lexicon: Lexicon) -> float:
    """What of the gain any capitalised name has that is made of such words: National Bank."""
    if place.lattice is None:
        return 0.0
    return sum(
        commoner(token.key, lexicon.zipf(token.key))
        for step in place.lattice.steps
        if step.arc.option.kind is not ArcKind.ROMAN
        for token in around.tokens[step.first : step.last]
        if token.capital
    )


def _across(place: Place, around: Surroundings) -> Iterator[tuple[str, str]]:
    """The words on either side of each seam between parts: one of several parts may be a phrase."""
    if place.lattice is None or len(place.lattice.steps) == 1:
        keys = [token.key for token in around.tokens[place.first : place.last]]
        yield from pairwise(key for key in keys if key not in BETWEEN)
        return
    for before, after in pairwise(place.lattice.steps):
        spoken = ArcKind.ROMAN in (before.arc.option.kind, after.arc.option.kind)
        if after.first == before.last and not spoken:
            yield around.tokens[after.first - 1].key, around.tokens[after.first].key


def _like_a_person(place: Place, content: Sequence[Token], around: Surroundings) -> bool:
    """A surname and a given name, in either order, within the match or with the word beside it."""
    if place.concept.type == "person" or not all(
        token.capital and is_pinyin(token.key) for token in content
    ):
        return False
    if len(content) == 2:
        return content[0].key in SURNAMES or content[1].key in SURNAMES
    if len(content) > 1:
        return False
    prose, beside = around.document.prose, []
    if place.first:
        beside.append((around.tokens[place.first - 1], place.first - 1))
    if place.last < len(around.tokens):
        beside.append((around.tokens[place.last], place.last - 1))
    return any(
        token.capital
        and token.key in SURNAMES
        and prose[around.tokens[at].end : around.tokens[at + 1].start] == " "
        for token, at in beside
    )


def _look(place: Place, content: Sequence[Token], around: Surroundings) -> Values:
    """Capitals, and what they say here."""
    capitals = any(token.capital for token in content) and all(
        token.capital or token.key[0].isdigit() or _continued(token, around) for token in content
    )
    heading = around.heading(place.span)
    first = content[0]
    meant = capitals and not heading
    if meant and len(content) == 1 and around.starts_sentence(first):
        meant = False
    single = len(content) == 1
    return {
        "capitals": float(meant),
        "single_bare": float(single and not meant),
        "longer": float(meant and not place.listed and _longer(place, around)),
        "linked": float(capitals and not place.listed and _linked(place, around)),
    }


def _is_loose(place: Place, tokens: Sequence[Token]) -> bool:
    """Whether the words hang together as in a sentence, or as two of a list: "Zheng and Wu"."""
    loose = set(BETWEEN - LINKS)
    if place.lattice and len(place.lattice.steps) == 2:
        loose.add("and")
    if not tokens[-1].capital:
        loose |= {"a", "an"}  # "make a robot"
    return any(token.key in loose for token in tokens)


def _continued(token: Token, around: Surroundings) -> bool:
    """True behind a hyphen: "En-da"."""
    return token.start > 0 and around.document.prose[token.start - 1] in HYPHENS


def _longer(place: Place, around: Surroundings) -> bool:
    """True if a capitalised word touches the match with nothing but a space between."""
    prose = around.document.prose
    before = around.tokens[place.first - 1] if place.first else None
    after = around.tokens[place.last] if place.last < len(around.tokens) else None
    touched = before is not None and prose[before.end : place.span.start] in (" ", "-")
    # "At Parallel Technology": a sentence's first word has its capital for another reason
    named = before and before.capital and before.key not in BETWEEN
    if before and touched and named and not around.starts_sentence(before):
        return True
    return bool(after and after.capital and prose[place.span.end : after.start] in (" ", "-"))


def _linked(place: Place, around: Surroundings) -> bool:
    """True if the words are one end of a name that has another with "of" or "for" between: "State
    Bank of India", "Office for National Statistics". What says who somebody is, and of what country
    something is, may stand beside any name: "CEO of Moonshot"."""
    prose, tokens = around.document.prose, around.tokens
    after = [*tokens[place.last : place.last + 3]]
    if after and after[0].key in NAME_LINKS and prose[place.span.end : after[0].start] == " ":
        named = next((token for token in after[1:] if token.key not in ARTICLES), None)
        if named and named.capital and named.key not in COUNTRIES:
            return True
    at = place.first - 1
    while at > 0 and tokens[at].key in ARTICLES:
        at -= 1
    if at <= 0 or tokens[at].key not in NAME_LINKS:
        return False
    head = tokens[at - 1]
    spaced = not prose[head.end : tokens[at].start].strip(" ")
    return spaced and head.capital and head.key not in PERSON and not around.starts_sentence(head)


def _logarithmic(count: int, full: int) -> float:
    return min(log2(1 + count) / log2(1 + full), 1.0)


def notes(place: Place, found: Values, near: Iterable[str]) -> tuple[str, ...]:
    """The evidence that counted, as short phrases for people, the strongest kind first."""
    said: list[str] = []
    if place.listed:
        said.append("listed as a wrong rendering")
    if place.lattice:
        characters = [c for c in place.lattice.name.weights if c]
        covered = {
            at
            for step in place.lattice.steps
            for at in range(step.arc.start, step.arc.end)
            if place.lattice.name.weights[at]
        }
        words = ", ".join(step.arc.option.word for step in place.lattice.steps)
        said.append(f"{len(covered)} of {len(characters)} characters explained: {words}")
    if found.get("right"):
        said.append("the right name stands elsewhere in the draft")
    context = list(near)[:3]
    if context:
        said.append(f"{', '.join(context)} nearby")
    if found.get("cue"):
        said.append("a word beside it goes with such a name")
    if found.get("capitals"):
        said.append("capitalised")
    if found.get("company") or found.get("sisters"):
        said.append("other names of the glossary in the draft")
    if found.get("in_source"):
        said.append("the source text has the name")
    return tuple(said)
