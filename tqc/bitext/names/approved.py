"""Where a name is rightly rendered though no approved form stands letter for letter.

The same letters spaced, hyphened or cased otherwise; a person by one of their names; a name
without what says of what kind it is ("Gaziantep" for Gaziantep Province); an acronym; what comes
from a place ("Vietnamese").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tqc.bitext.names.targets import Target
from tqc.finding import Span
from tqc.glossary.model import Concept
from tqc.language.wordlist import wordlist
from tqc.rendering.find import FormMatch
from tqc.rendering.near import letters
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import BETWEEN

GENERIC = wordlist("""
    company companies corporation corp inc ltd limited co group holding holdings technology
    technologies city province county district prefecture state region town township village island
    republic kingdom mr mrs ms dr sir madam president minister prime premier river lake mountain
    university club fc union states the
""")
"""Words that say of what kind a thing is: English leaves them out once the thing is known."""

TITLES = wordlist("""
    mr mrs ms miss dr sir professor prof president minister premier chairman secretary general
    king queen prince princess coach captain judge senator governor mayor director chief
    ambassador spokesman spokeswoman leader reporter
""")
"""What may stand, with a capital, before a person's surname."""

ADJECTIVES = ("n", "an", "ian", "ese", "i", "ish", "ic", "ans", "ians", "s", "is", "nese", "er")
"""What makes "from there" of a place's name, once its last vowels are gone."""

VOWELS = "aeiouy"

POSSESSIVE = "s"
"""What stands behind an apostrophe."""

DEMONYMS = {
    "argentina": "argentine argentines argentinian argentinians",
    "britain": "british briton britons english scottish welsh",
    "croatia": "croat croats", "czechia": "czech czechs", "denmark": "danish dane danes",
    "england": "english", "finland": "finnish finn finns", "france": "french frenchman frenchmen",
    "germany": "german germans", "greece": "greek greeks", "holland": "dutch", "hungary": "magyar",
    "iceland": "icelandic", "iraq": "iraqi iraqis", "ireland": "irish", "kurdistan": "kurdish kurd",
    "netherlands": "dutch", "norway": "norwegian norwegians", "poland": "polish pole poles",
    "portugal": "portuguese", "scotland": "scottish scot scots", "serbia": "serb serbs",
    "spain": "spanish spaniard spaniards", "sweden": "swedish swede swedes",
    "switzerland": "swiss", "thailand": "thai thais", "turkey": "turkish turk turks",
    "turkiye": "turkish turk turks", "ukraine": "ukrainian ukrainians", "wales": "welsh",
    "peru": "peruvian peruvians", "philippines": "filipino filipinos philippine",
    "united kingdom": "british briton britons", "united states": "american americans america",
}  # fmt: skip
"""What comes from a country by no ending that all share."""

SEATS = wordlist("""
    africa america anhui asia beijing britain busan changsha chengdu china chongqing dalian europe
    fujian guangdong guangxi guangzhou guizhou hainan hangzhou hebei henan hong hubei hunan india
    japan jiangsu jiangxi jilin kong korea kyoto liaoning london macao macau nanjing ningbo osaka
    peking qingdao seoul shaanxi shandong shanghai shanxi shenzhen sichuan singapore suzhou taipei
    taiwan tianjin tokyo vietnam wuhan xiamen xinjiang yunnan zhejiang
""")
"""Places that begin the names of many companies and bodies, and stand for none of them."""

SHORTEST = 3
"""Letters of a part of a person's name that stands for them."""

LEAST_ACRONYM = 2

MANY = 99
"""More words than any name has."""

COMPANY = "organization"

DISTINCT = 4.3
"""Zipf: a rarer word tells which company is meant."""

EVERYDAY = 5.0
"""Zipf: "However", "While": such a word before a surname is no given name."""


def rightly(
    target: Target, concepts: Sequence[Concept], language: str, shared: frozenset[str]
) -> list[Span]:
    """Places where the name is rightly rendered in another form than the approved ones. shared:
    words that names of other people in the segment have as well."""
    found: list[Span] = []
    for concept in concepts:
        names = concept.names.get(language, ())
        found += _other_spacing(target, names, concept.type == "person")
        if concept.type == "person":
            found += _part_of_person(target, names, shared)
        else:
            found += _shortened(target, names, concept.type == COMPANY)
            if concept.type != "place":
                found += _elsewhere(target, names)
            found += _acronym(target, names)
            found += _last_word(target, names)
        found += _from(target, concept, language)
    return _apart(found)


def from_there(target: Target, concepts: Sequence[Concept], language: str) -> list[Span]:
    """Places where what comes from a place stands for its name."""
    return _apart([span for concept in concepts for span in _from(target, concept, language)])


def _from(target: Target, concept: Concept, language: str) -> list[Span]:
    where = concept.type in ("place", "name")
    return _adjective(target, concept.names.get(language, ())) if where else []


def _apart(found: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _other_spacing(target: Target, names: Sequence[str], person: bool) -> list[Span]:
    """An approved name with its spaces and hyphens elsewhere. Only a person's words and initials
    are also cut up ("Kim Joo Ae", "U.K."): "Jing Dong" is a slip."""
    wanted: dict[str, int] = {}
    for name in names:
        wanted[letters(name)] = max(wanted.get(letters(name), 0), len(words_of(name)))
    longest = max(map(len, wanted), default=0)
    found = []
    for first, token in enumerate(target.tokens):
        written = ""
        for last in range(first, len(target.tokens)):
            written += letters(target.tokens[last].key)
            if len(written) > longest:
                break
            cut_up = last - first >= wanted.get(written, MANY) and len(written) > last - first + 1
            if written in wanted and (person or not cut_up):
                found.append(Span(token.start, target.tokens[last].end))
            if not target.joins[last]:
                break
    return found


def _part_of_person(target: Target, names: Sequence[str], shared: frozenset[str]) -> list[Span]:
    """One of a person's names, or some of them, with no other name beside it."""
    parts = {part for name in names for part in words_of(name)} - shared
    tokens = target.tokens
    found = []
    at = 0
    while at < len(tokens):
        if not tokens[at].capital or tokens[at].key not in parts:
            at += 1
            continue
        last = at + 1
        while last < len(tokens) and target.joins[last - 1] and tokens[last].key in parts:
            last += 1
        alone = not _named(target, at - 1, at - 1) and not _named(target, last, last - 1)
        if alone and any(len(token.key) >= SHORTEST for token in tokens[at:last]):
            found.append(Span(tokens[at].start, tokens[last - 1].end))
        at = last
    return found


def _named(target: Target, at: int, joint: int) -> bool:
    """True if a word that touches another at a joint may be part of the same person's name."""
    if not 0 <= at < len(target.tokens) or not target.joins[joint]:
        return False
    word = target.tokens[at]
    if target.hyphens[joint] and len(word.key) > 1:
        return True
    plain = word.key in TITLES or word.key in BETWEEN or target.zipfs[at] > EVERYDAY
    return word.capital and not plain


def _shortened(target: Target, names: Sequence[str], company: bool) -> list[Span]:
    """An approved name, inflected, or without its generic words and those that hold it together."""
    found = []
    for number, name in enumerate(names):
        words = words_of(name)
        plain = [word for word in words if word not in BETWEEN]
        kept = [word for word in plain if word not in GENERIC]
        found += _phrase(target, words)
        usual = company and not number  # "Beijing Moonshot AI" is hardly ever "Beijing"
        for some in (plain, kept, words[:1] if usual and _telling(target, words) else ()):
            if some and len(some) < len(words):
                found += [span for span in _phrase(target, some) if _whole(target, span, words)]
    return found


def _elsewhere(target: Target, names: Sequence[str]) -> list[Span]:
    """A name of several words without the place before them: "Stock Connect" in Hong Kong."""
    found = []
    for name in names:
        words = words_of(name)
        seats = next((at for at, word in enumerate(words) if word not in SEATS), 0)
        if seats and len(words) - seats > 1:
            for span in _phrase(target, words[seats:]):
                capitals = all(word[:1].isupper() for word in span.of(target.text).split())
                if capitals and _whole(target, span, words):
                    found.append(span)
    return found


def _telling(target: Target, words: Sequence[str]) -> bool:
    """True if a company's first word tells which is meant: "Samsung" for Samsung Electronics."""
    word = words[0]
    long = len(word) >= SHORTEST  # "Li" is no short form of Li Auto
    return long and word.isalpha() and word not in SEATS and target.zipf(word) < DISTINCT


def _whole(target: Target, span: Span, words: Sequence[str]) -> bool:
    """False for a part of another, longer name: "Taipa Old Town" is no "Taipa"."""
    first = bisect_left(target.tokens, span.start, key=lambda token: token.start)
    last = bisect_left(target.tokens, span.end, key=lambda token: token.start)
    return not any(
        _named(target, at, joint) and target.tokens[at].key not in words
        for at, joint in ((first - 1, first - 1), (last, last - 1))
    )


def _phrase(target: Target, words: Sequence[str]) -> list[Span]:
    tokens, size = target.tokens, len(words)
    found = []
    for at in range(len(tokens) - size + 1):
        own = _same(tokens[at].key, words[0])
        rest = at + 1
        if not own and size > 1 and tokens[rest].key == POSSESSIVE:  # China's for Chinese
            own, rest = _from_there(tokens[at].key, words[0]), rest + 1
        last = rest + size - 1
        if own and last <= len(tokens) and all(map(_same, _keys(target, rest, last), words[1:])):
            found.append(Span(tokens[at].start, tokens[last - 1].end))
    return found


def _keys(target: Target, first: int, last: int) -> list[str]:
    return [token.key for token in target.tokens[first:last]]


def _same(word: str, own: str) -> bool:
    """True for a word of a name, inflected or as an adjective: Korean for Korea. What lacks the
    name's own s is a slip: "United Nation"."""
    if word == own:
        return True
    if word[:SHORTEST] != own[:SHORTEST] or own == f"{word}s":
        return False
    short, long = sorted((word, own), key=len)
    return long[len(short) :] in ADJECTIVES and long.startswith(short) and len(short) > SHORTEST


def _from_there(place: str, adjective: str) -> bool:
    base = place.rstrip(VOWELS)
    ending = adjective[len(base) :]
    return len(base) > SHORTEST and adjective.startswith(base) and ending in ADJECTIVES


def _last_word(target: Target, names: Sequence[str]) -> list[Span]:
    """ "The Times", of a name that ends so."""
    last = {words[-1] for name in names if len(words := words_of(name)) > 1}
    return [
        Span(token.start, token.end)
        for before, token in pairwise(target.tokens)
        if before.key == "the" and token.key in last and token.capital
    ]


def _acronym(target: Target, names: Sequence[str]) -> list[Span]:
    wanted = set()
    for name in names:
        words = words_of(name)
        for some in (words, [w for w in words if w not in BETWEEN]):
            if len(some) > LEAST_ACRONYM:
                wanted.add("".join(word[0] for word in some))
    return [
        Span(token.start, token.end)
        for token in target.tokens
        if token.key in wanted and target.text[token.start : token.end].isupper()
    ]


def _adjective(target: Target, names: Sequence[str]) -> list[Span]:
    found = []
    for name in names:
        words = words_of(name)
        forms = set(DEMONYMS.get(" ".join(words), "").split())
        if len(words) == 1 and len(words[0]) > SHORTEST:
            bases = {words[0], words[0].rstrip(VOWELS)}
            forms |= {base + end for base in bases for end in ADJECTIVES if len(base) > SHORTEST}
        found += [Span(t.start, t.end) for t in target.tokens if t.key in forms and t.capital]
    return found


def not_within(forms: Iterable[FormMatch], wrong: Iterable[FormMatch]) -> Iterator[FormMatch]:
    """The forms that are no part of a longer one that is listed as wrong for the same name: "Black
    Sesame" in "Black Sesame Intelligence"."""
    longer: defaultdict[str, list[Span]] = defaultdict(list)
    for form in wrong:
        longer[form.form.concept].append(form.span)
    for form in forms:
        if not any(is_part(form.span, span) for span in longer[form.form.concept]):
            yield form


def is_part(part: Span, whole: Span) -> bool:
    """True for a stretch of a longer one."""
    return part != whole and whole.start <= part.start and part.end <= whole.end
