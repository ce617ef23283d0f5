"""What the words of a place say by themselves: what they render, how they are written, what touches
them. Features as in features.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tqc.evidence.cues import COUNTRIES, GENERIC_ENGLISH, PERSON, SURNAMES
from tqc.evidence.places import Place
from tqc.evidence.surroundings import Surroundings, always_capital
from tqc.language.base import ArcKind
from tqc.language.lexicon import UNKNOWN, Lexicon
from tqc.language.name_words import commoner, is_of_names
from tqc.language.pinyin import is_pinyin
from tqc.language.roots import stem
from tqc.rendering.lattice import ARTICLES
from tqc.rendering.promise import MOST_GAIN, MOST_PARTS, explained_share
from tqc.rendering.tokens import HYPHENS, Token
from tqc.rendering.walk import BETWEEN

COMMON = 7.0
"""Zipf: words at or above this ("the") add nothing to a phrase's rarity."""
RARITY_SCALE = 10.0
ORDINARY = 3.3
"""Zipf: a word above it is in every reader's vocabulary."""
PAIR_SCALE = 4.0
"""Association, in powers of ten, of the words of a firm phrase."""

SLIGHT = 3.0
"""Powers of ten: below it, words on every other page are as likely as some name of thousands."""

CLEAR, FAINT = 6.0, 4.0
"""Powers of ten by which a sound is likelier as this name: three syllables make a name of its own,
two that a place is called by are as good as nobody's."""

LINKS = frozenset(("a", "an", "and", "for", "of", "s", "the"))
"""Function words that hold a name together; "to" or "by" belong to a sentence."""

NAME_LINKS = frozenset(("of", "for"))
"""What holds two ends of a longer name together."""

Values = dict[str, float]


def wording(
    place: Place, content: Sequence[Token], around: Surroundings, lexicon: Lexicon
) -> Values:
    """The features of the words of a place. content: its tokens without function words."""
    tokens = around.tokens[place.first : place.last]
    found = _form(place, content, around, lexicon)
    found["loose"] = float(_is_loose(place, tokens) and not place.listed)
    return found | _look(place, content, around, lexicon)


def _form(place: Place, content: Sequence[Token], around: Surroundings, lexicon: Lexicon) -> Values:
    """Features of the words themselves."""
    frequencies = [lexicon.zipf(token.key) for token in content]
    rarity = min(sum(max(0.0, COMMON - z) for z in frequencies) / RARITY_SCALE, 1.0)
    pair = max((_association(*pair, lexicon) for pair in _across(place, around)), default=0.0)
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
        "bent": float(place.bent),
        "foreign": float(ArcKind.SELF in kinds and len(kinds) > 1),
        "person_translated": float(translated and place.concept.type == "person"),
    }
    if place.lattice and spoken:
        found["faint"] = min(max(CLEAR - place.lattice.gain, 0.0) / (CLEAR - FAINT), 1.0)
    if place.lattice:
        found["explained"] = explained_share(place.lattice.explained)
        gain = place.lattice.gain - _as_any_name(place, around, lexicon)
        found["gain"] = min(max(gain, 0.0) / MOST_GAIN, 1.0)
        found["slight"] = max(0.0, 1 - max(gain, 0.0) / SLIGHT)
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


def _association(first: str, second: str, lexicon: Lexicon) -> float:
    """How firm a phrase two words are, in the plural, too."""
    own = lexicon.association(first, second)
    return max(own, lexicon.association(first, stem(second))) if second.endswith("s") else own


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


def _look(place: Place, content: Sequence[Token], around: Surroundings, lexicon: Lexicon) -> Values:
    """Capitals, and what they say here: nothing of a word that would have one anyway, unless it is
    no word but as a name."""
    capitals = any(token.capital for token in content) and all(
        token.capital or token.key[0].isdigit() or _continued(token, around) for token in content
    )
    prose = around.document.prose
    capitals = capitals and any(t.capital and not always_capital(t, prose) for t in content)
    words = [token for token in content if lexicon.zipf(token.key) > UNKNOWN]
    meant = capitals and not (words and around.heading(place.span))
    # "Real-time translation" at a sentence's start has the capital of the sentence
    if meant and content[0] in words and not any(token.capital for token in content[1:]):
        meant = not around.starts_sentence(content[0])
    single = len(content) == 1
    longer = meant and not place.listed and _longer(place, around)
    return {
        "capitals": float(meant),
        "single_bare": float(single and not meant),
        "longer": float(longer),
        "longer_single": float(longer and single),
        "any_name": float(capitals and all(is_of_names(token.key) for token in content)),
        "headless": float(capitals and not place.listed and _headless(place, around)),
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


def _headless(place: Place, around: Surroundings) -> bool:
    """True if the capitalised word behind the match is what it would be called by, were it a longer
    name: "National Institute of Fine" Arts. Words that any name may have behind it don't count."""
    prose = around.document.prose
    after = around.tokens[place.last] if place.last < len(around.tokens) else None
    return bool(
        after
        and after.capital
        and prose[place.span.end : after.start] == " "
        and after.key not in GENERIC_ENGLISH
    )


def _linked(place: Place, around: Surroundings) -> bool:
    """True if the words are one end of a name that has another with "of" or "for" between: "State
    Bank of India", "Office for National Statistics". What says who somebody is, and of what country
    something is, may stand beside any name: "CEO of Moonshot"."""
    prose, tokens = around.document.prose, around.tokens
    after = [*tokens[place.last : place.last + 3]]
    within = any(token.key in NAME_LINKS for token in tokens[place.first : place.last])
    links = {*NAME_LINKS, "and"} if within else NAME_LINKS  # Union of General and Municipal Workers
    if after and after[0].key in links and prose[place.span.end : after[0].start] == " ":
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
