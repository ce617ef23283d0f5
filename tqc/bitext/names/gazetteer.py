"""Places and bodies of a Chinese source that no glossary has, held to what CC-CEDICT calls them.

Quiet before all: a name counts as wrong only where the dictionary's English is nowhere near, and
one stretch of capitals is left that no other word of the source accounts for. For a place it must
be the name of another place that the source hasn't ("Hanoi" for 岘港); for a body it must have a
word in common with the right name and another that it hasn't ("Yangon Evening News" for 扬子晚报).
Or else the words of the name's parts stand there (literal.py).
Left out: people, what every system knows (美国), and names that the dictionary has also as words.
Source: CC-CEDICT, CC BY-SA 4.0.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tqc.bitext.names.approved import rightly
from tqc.bitext.names.doubt import FAMOUS
from tqc.bitext.names.likeness import likeness
from tqc.bitext.names.literal import literally
from tqc.bitext.names.people import Known
from tqc.bitext.names.stretches import accounted
from tqc.bitext.names.targets import Target
from tqc.bitext.unknown import Fault, Unknown
from tqc.document import Document
from tqc.finding import Span
from tqc.glossary import cedict
from tqc.glossary.model import Concept
from tqc.language import zh_words
from tqc.language.lexicon import Lexicon
from tqc.language.roots import stem
from tqc.language.wordlist import wordlist
from tqc.rendering.near import letters
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import BETWEEN

PLACE = re.compile(
    r"\b(?:capital|city|county|district|province|prefecture|municipality|island|river|lake|mountain"
    r"|peninsula|port|town|township|village|strait|sultanate|region)\b|, [A-Z][a-z]+$",
    re.IGNORECASE,
)
BODY = wordlist("""
    academy administration agency airlines alliance assembly association bank bureau college
    commission company corporation council court daily exchange federation group hospital institute
    league library ministry museum news organization post press society times union university
""")
"""Words of which one ends the English name of a body or a paper, or stands before its "of"."""

DIVISIONS = "县府州盟"
"""What names of prefectures end in."""

SPELLED_ALIKE = 0.75
"""Likeness to a right name from which another spelling is as good: Yangtse, Yangtze."""

WITHIN = ("of", "the", "and", "for")
"""Small words within a name."""

LONGEST_RUN = 6
"""Words of a stretch."""

MOST_WORDS, LONGEST_SOURCE = 200, 500
"""Words and characters of a segment: what is longer is a page."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name of the source that the dictionary has."""

    text: str
    span: Span
    concept: Concept

    @property
    def place(self) -> bool:
        return self.concept.type == "place"


def wrongly(document: Document, lexicon: Lexicon, known: Known) -> Iterator[Unknown]:
    """What stands for such names and isn't right, by segment."""
    for at, segment in enumerate(document.segments):
        if not len(segment.span) or not 0 < len(segment.source) <= LONGEST_SOURCE:
            continue
        theirs, ours = known(at)
        names = _listed(segment.source, theirs)
        if not names:
            continue
        targets = _near(document, at, lexicon)
        target = targets[0]
        if any(len(one.tokens) > MOST_WORDS for one in targets):
            continue
        lost = [name for name in names if not any(_stands(name, one) for one in targets)]
        if not lost:
            continue
        taken = [*ours, *_right(names, target)]
        runs = [*_runs(target, taken, _others(segment.source, lost))]
        named: list[_Listed] = []
        for name in lost:
            fitting = [run for run in runs if _fits(name, run.of(document.text), segment.source)]
            rivals = [one for one in lost if one.place == name.place]
            if len(fitting) == 1 and len(rivals) == 1:
                right = name.concept.names["en"][0]
                yield Unknown(fitting[0], Fault.ANOTHER, name.text, name.span, right)
                named.append(name)
        others = [name for name in lost if name not in named]
        yield from _by_meaning(document, at, others, taken, lexicon)


def _by_meaning(
    document: Document, at: int, lost: Sequence[_Listed], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Unknown]:
    """Those of the lost names that a segment has by the meaning of their parts."""
    span = document.segments[at].span
    by_id = {name.concept.id: name for name in lost}
    concepts = [name.concept for name in lost]
    for id, found in literally(concepts, span.of(document.prose), lexicon):
        place = Span(span.start + found.start, span.start + found.end)
        if not any(place.overlaps(other) for other in taken):
            name = by_id[id]
            yield Unknown(place, Fault.LITERAL, name.text, name.span, name.concept.names["en"][0])


def _near(document: Document, at: int, lexicon: Lexicon) -> list[Target]:
    """The target of a segment, then those beside."""
    some = [one for one in (at, at - 1, at + 1) if 0 <= one < len(document.segments)]
    return [Target.of(document.prose, document.segments[one].span, lexicon) for one in some]


def _listed(source: str, known: Collection[Span]) -> list[_Listed]:
    """Such names, each where it stands first."""
    names = _in_dictionary(source)
    found = [name for name in names if not any(name.span.overlaps(other) for other in known)]
    return list({name.text: name for name in reversed(found)}.values())[::-1]


@lru_cache(maxsize=256)
def _in_dictionary(source: str) -> tuple[_Listed, ...]:
    """Kept, since the translations of several systems have one source."""
    words = zh_words.load()
    names = {
        text: concept
        for text, word in words.names(source)
        if word.zipf < FAMOUS and (concept := _concept(text, word.senses)) is not None
    }
    return tuple(
        _Listed(source[start:end], Span(start, end), concept)
        for start, end in (words.cut(source) if names else ())
        if (concept := names.get(source[start:end])) is not None
    )


@lru_cache(maxsize=4096)
def _concept(word: str, senses: Sequence[str]) -> Concept | None:
    """A place or a body with its English names; None for anything else."""
    english = [name for sense in senses for name in cedict.english_names(sense)]
    if not english:
        return None
    if any(PLACE.search(sense) for sense in senses):
        type_ = "place"
        if word[-1] not in DIVISIONS:  # the dictionary says so of every city above a county
            english = [name.removesuffix(" Prefecture") for name in english]
    elif all(map(_is_body, english)):
        type_ = "organization"
    else:
        return None
    return Concept(id=word, names={"zh": (word,), "en": tuple(english)}, type=type_)


def _is_place(form: str) -> bool:
    word = zh_words.load().get(form)
    return word is not None and any(PLACE.search(sense) for sense in word.senses)


def _is_body(name: str) -> bool:
    words = words_of(name.partition(" of ")[0])
    return len(words_of(name)) > 1 and bool(words) and words[-1] in BODY


def _stands(name: _Listed, target: Target) -> bool:
    text = letters(target.span.of(target.text))
    if any(letters(one) in text for one in name.concept.names["en"]):
        return True
    return bool(rightly(target, (name.concept,), "en", frozenset()))


def _right(names: Sequence[_Listed], target: Target) -> list[Span]:
    return [span for name in names for span in rightly(target, (name.concept,), "en", frozenset())]


def _others(source: str, lost: Sequence[_Listed]) -> Mapping[str, int]:
    """Stems of the words that the rest of the source accounts for."""
    words = zh_words.load()
    own = [name.span for name in lost]
    found: defaultdict[str, int] = defaultdict(int)
    for start, end in words.cut(source):
        word = words.get(source[start:end])
        if word is not None and not any(start < one.end and one.start < end for one in own):
            for base in word.stems:
                found[base] += 1
    for one in words_of(source):
        found[stem(one)] += 1
    return found


def _runs(target: Target, taken: Sequence[Span], other: Mapping[str, int]) -> Iterator[Span]:
    """Stretches of words with capitals that nothing else accounts for, as long as they go, and
    that no other capital touches."""
    tokens, joins = target.tokens, target.joins
    loose = [_loose(target, at, taken, other) for at in range(len(tokens))]
    at = 0
    while at < len(tokens):
        if not loose[at]:
            at += 1
            continue
        first, last = at, at + 1
        while last < len(tokens) and joins[last - 1] and (loose[last] or _within(target, last)):
            last += 1
        at = last
        while not loose[last - 1]:
            last -= 1
        touched = any(
            0 <= beside < len(tokens) and joins[joint] and tokens[beside].capital
            for beside, joint in ((first - 1, first - 1), (last, last - 1))
        )
        if last - first <= LONGEST_RUN and not touched:
            yield Span(tokens[first].start, tokens[last - 1].end)


def _within(target: Target, at: int) -> bool:
    return target.tokens[at].key in WITHIN


def _loose(target: Target, at: int, taken: Sequence[Span], other: Mapping[str, int]) -> bool:
    token = target.tokens[at]
    span = Span(token.start, token.end)
    return (
        token.capital
        and not any(span.overlaps(one) for one in taken)
        and not accounted(token.key, target.stems[at], other)
    )


def _fits(name: _Listed, text: str, source: str) -> bool:
    """True if a stretch can be nothing but the name, and isn't right."""
    right = name.concept.names["en"]
    if name.place:
        forms = [form for form in cedict.called(text) if _is_place(form)]
        strange = bool(forms) and not any(form in source for form in forms)
        return strange and not any(_alike(words_of(text), words_of(one)) for one in right)
    words = _content(text)
    best = max(map(_content, right), key=lambda one: len(one.keys() & words.keys()))
    other = [words[base] for base in words if base not in best]
    lacking = [best[base] for base in best if base not in words]
    return len(other) < len(words) and bool(other and lacking) and not _alike(other, lacking)


def _content(text: str) -> dict[str, str]:
    """Its words by their stems."""
    return {stem(word): word for word in words_of(text) if word not in BETWEEN}


def _alike(some: Sequence[str], others: Sequence[str]) -> bool:
    return likeness("".join(some), "".join(others)) >= SPELLED_ALIKE
