"""What speaks for and against a possible wrong rendering, as numbers.

Every feature is 0 to 1 (0: absent), so that a weight is what the full feature is worth. The list
FEATURES is the order in which fitting and scoring hold them; notes() says for people which
counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log2

from tqc.evidence.cues import BY_TYPE, CALLED, CULTURES, GLOSSING, LONG_SURNAMES, OTHER, SURNAMES
from tqc.evidence.places import Place
from tqc.evidence.surroundings import Surroundings
from tqc.evidence.wording import Values, wording
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Concept
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.language.pinyin import is_pinyin, is_syllable
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import BETWEEN

FEATURES = (
    "bias",
    "explained",  # share of the name that the words render, from the least looked at (0.6) to all
    "gain",  # powers of ten by which the words are likelier as this name than as plain English
    "slight",  # ... where they are hardly likelier: in full where not at all
    "loose",  # other function words than "of", "the", "and" or "’s" between the parts
    "bent",  # the words of an approved name in another form or order
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
    "person_translated",  # words that a person's name means: hardly anybody is called so
    "foreign",  # Latin letters of the source name stand in it: C-end
    "cue",  # a word beside it that goes with the type of name
    "called",  # the word before it says of what kind it is, as of this name: the housing site Shell
    "glossed",  # the draft says that it explains a name: "means", "literally"
    "context_near",  # context words of the entry in the paragraph: half of each, up to two
    "context_far",  # ... elsewhere in the draft
    "context_absent",  # the entry lists context words, and the draft has none of them
    "context_absent_page",  # ... though it is long enough (in full from a page of text on)
    "context_absent_listed",  # ... and the rendering is listed, in small letters or on a page: what
    # vouches for it is its field
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
    "any_name",  # nothing but words that many names are made of: National Science Board
    "longer_single",  # ... and one word only
    "headless",  # ... whose last word follows: National Institute of Fine Arts
    "linked",  # ... that goes on with "of" or "for": Bureau of Labor Statistics
    "term_predicted",  # a term that isn't listed: its words are mostly ordinary
    "term_gain",  # ... by how much they are likelier as this term, as in "gain"
    "in_source",  # the source text has the name; of aligned texts, the segment or one beside it
    "not_in_source",  # there is a source text, and it hasn't
)

EVERYDAY = 2.5
"""Zipf: words above it are in any newspaper; a phrase with a rarer word is odd anywhere."""
SENTENCE, PAGE = 40, 150
"""Tokens: a sentence or two may say nothing of a name's surroundings; on a page they would show."""
NEWSPAPER = 4.3
"""Zipf: once in 50,000 words, a word is in every other newspaper."""
HALF_TOLD = 0.5
FAR = 6
"""Tokens on either side within which a word says that the draft explains a name."""


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


@dataclass(frozen=True, slots=True)
class Standing:
    """A place as it stands in its draft, before anything is asked of the others.

    found: its features so far; spoken_of: whether a context word of the entry is in the draft;
    stranger: whether it is a person's name by its sound alone; lost: what it counts, 0 to 1, if
    nothing in the draft speaks of the entry or the source country.
    """

    place: Place
    found: Values
    spoken_of: bool
    stranger: bool
    lost: float


def standing(
    place: Place, around: Surroundings, lexicon: Lexicon, culture: int, named_beside: bool = False
) -> Standing:
    """What a place says that doesn't depend on other places. culture: how many words of the source
    country the draft has; named_beside: whether the right name of the same concept stands beside
    it."""
    tokens = around.tokens[place.first : place.last]
    content = [token for token in tokens if token.key not in BETWEEN] or list(tokens)
    found: Values = {"bias": 1.0} | wording(place, content, around, lexicon)
    predicted_term = place.concept.is_term and not place.listed
    if predicted_term:
        found["capitals"] = 0.0  # a term has none: "B-Side" is a record, "Rose Shao" no 少帅
    # a term's context is its field, which tells listed words from ordinary ones, not guessed ones
    cues_of = () if predicted_term else place.concept.context
    near, far = around.present(cues_of, place.first, place.last)
    against_near, against_far = around.present(place.concept.not_context, place.first, place.last)
    own = not is_bundled(place.concept)
    everyday = all(lexicon.zipf(token.key) > EVERYDAY for token in content)
    absent = bool(place.concept.context) and not near and not far
    page = room(len(around.tokens))
    cues = BY_TYPE.get(place.concept.type, OTHER)
    found |= {
        "cue": float(not cues.isdisjoint(around.beside(place.first, place.last))),
        "called": float(_called(place, around)),
        "glossed": float(_glossed(around.beside(place.first, place.last, FAR)) or named_beside),
        "context_near": min(_telling(near, lexicon), 2) / 2,
        "context_far": min(_telling(far, lexicon), 2) / 2,
        "context_absent": float(absent),
        "context_absent_page": float(absent) * page,
        "context_absent_listed": float(absent and place.listed)
        * (page if found["capitals"] else 1.0),
        "context_absent_single": float(absent and found["single"] > 0),
        "own": float(own),
        "not_context": min(len(against_near) + len(against_far) / 2, 2) / 2,
        "culture": culture_share(culture),
        "term_predicted": float(predicted_term),
        "term_gain": found.get("gain", 0.0) if predicted_term else 0.0,
    }
    source = around.source_at(place.span.start)
    if source is not None:
        names = {place.source, *chain.from_iterable(place.concept.names.values())}
        found["in_source" if any(name in source for name in names) else "not_in_source"] = 1.0
    return Standing(
        place,
        {name: round(value, 4) for name, value in found.items() if value},
        spoken_of=bool(near or far),
        stranger=place.concept.type == "person"
        and place.kinds <= {ArcKind.ROMAN, ArcKind.SELF}
        and not _of_no_chinese([token.key for token in content]),
        lost=page if everyday and not own and not culture else 0.0,
    )


def _of_no_chinese(keys: Sequence[str]) -> bool:
    """True for "Zhongben Cong": pinyin, but no surname and given name of a Chinese. Whoever is
    called so in a draft is a foreigner whose name was spelled by its characters."""
    if len(keys) != 2 or not all(map(is_pinyin, keys)):
        return False
    first, last = keys
    return not is_syllable(first) and first not in LONG_SURNAMES and last not in SURNAMES


def _called(place: Place, around: Surroundings) -> bool:
    """True for "the housing platform Shell": a name in apposition to what it is a name of."""
    if not place.first or not around.tokens[place.first].capital:
        return False
    before = around.tokens[place.first - 1]
    gap = around.document.prose[before.end : place.span.start]
    kinds = CALLED.get(place.concept.type, ())
    return before.key in kinds and not gap.strip(" \"“‘'")


def values(one: Standing, company: Company) -> Values:
    """The features of one place in its company; those that are 0 are left out."""
    known = one.spoken_of or company.right
    more = {
        "unsupported_person": float(one.stranger and not known),
        "out_of_place": 0.0 if known or company.sisters or company.strong else one.lost,
        "right": float(company.right),
        "sisters": min(company.sisters, 3) / 3,
        "company": min(company.strong, 2) / 2,
        "certain_elsewhere": float(company.certain),
        "repeated": _logarithmic(company.repeated, 7),
    }
    return one.found | {name: round(value, 4) for name, value in more.items() if value}


def _telling(phrases: Iterable[str], lexicon: Lexicon) -> float:
    """How much these context words tell: one that is in any newspaper ("film") half as much as one
    that is in few ("drone")."""
    return sum(
        1.0 if min(map(lexicon.zipf, words_of(phrase)), default=0.0) < NEWSPAPER else HALF_TOLD
        for phrase in phrases
    )


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
