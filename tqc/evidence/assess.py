"""All candidates of a draft with their confidences, and where approved names stand.

Of candidates that overlap the likelier stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tqc.bitext.unknown import Unknown
from tqc.document import Document
from tqc.evidence.confidence import scale, sum_for
from tqc.evidence.cues import GENERIC_ENGLISH
from tqc.evidence.features import is_bundled, notes
from tqc.evidence.heard import misheard
from tqc.evidence.model import Candidate, Kind, Mention, Missing
from tqc.evidence.needs import Needs
from tqc.evidence.places import Place, mentions, open_places, other_case
from tqc.evidence.slips import case_slips
from tqc.evidence.surroundings import Surroundings
from tqc.evidence.weigh import CERTAIN, STRONG, Weighed, weigh
from tqc.finding import Span
from tqc.glossary.model import Glossary, primary
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.rendering.find import LatticeMatch, Scan
from tqc.rendering.index import Index, open_index
from tqc.rendering.near import Distance, letters
from tqc.rendering.tokens import words_of

if TYPE_CHECKING:
    from tqc.bitext.names.sources import SourceNames

LEAST = 0.2
"""Below it a candidate is dropped: no threshold that makes sense would show it."""

MOST = 0.99
"""Nothing that was guessed is certain."""

AMBIGUOUS = 0.89
"""Words that may be either of two names are shown, with both; no repair chooses between them."""

CLEARLY = 2.0
"""In a log-odds sum, by how much one name must be likelier than another: seven to one."""

TINY = 1e-12
"""What a confidence at least leaves to doubt."""

MOST_SUGGESTIONS = 3

MOST_INDEXES = 8
"""Glossaries whose indexes are kept: a program may load one for every text that it checks."""

_indexes: dict[int, tuple[Glossary, str, Index]] = {}


def assess(
    document: Document, glossary: Glossary, lexicon: Lexicon, known_wrong: bool = True
) -> tuple[tuple[Candidate, ...], tuple[Mention, ...]]:
    """Possible wrong renderings, and approved names that stand in the draft; both by place.

    known_wrong: False leaves every `wrong` list of the glossary out.
    """
    return assess_both(document, glossary, lexicon, known_wrong)[:2]


def assess_both(
    document: Document,
    glossary: Glossary,
    lexicon: Lexicon,
    known_wrong: bool = True,
    least: float = LEAST,
) -> tuple[tuple[Candidate, ...], tuple[Mention, ...], tuple[Missing, ...], tuple[Unknown, ...]]:
    """The same, the names of the source that are missing, and what is wrong with names that no
    glossary has. least: a confidence below which nobody asks for a candidate."""
    if any(segment.source for segment in document.segments):
        return _assess_aligned(document, glossary, lexicon, known_wrong)
    if not glossary.concepts:
        return (), (), (), ()
    index = index_of(glossary, primary(document.language) or "en")
    found = Scan(document.prose, index)
    named = mentions(found, glossary)
    needs = Needs(document, found, named, glossary, index, min(max(least, LEAST), STRONG))
    lattices = found.lattices(needs, needs.kinds, needs.called)
    alone = _alone(document, glossary, lexicon, index, found, named, lattices, known_wrong, True)
    return tuple(_apart(alone)), tuple(named), (), ()


def _assess_aligned(
    document: Document, glossary: Glossary, lexicon: Lexicon, known_wrong: bool
) -> tuple[tuple[Candidate, ...], tuple[Mention, ...], tuple[Missing, ...], tuple[Unknown, ...]]:
    """The same of a document whose segments have sources."""
    # what reads sources costs as much to import as all the rest, and most drafts have none
    from tqc.bitext.names import names_of, pair, unknown
    from tqc.bitext.names.listed import LEARNT, unlisted
    from tqc.evidence import across

    strange: tuple[Unknown, ...] = ()
    learnt = primary(document.language) in ("", LEARNT)
    if not glossary.concepts:
        if learnt:
            strange = tuple(unknown(document, lexicon, (), names_of(glossary, LEARNT)))
        return (), (), (), strange
    index = index_of(glossary, primary(document.language) or "en")
    known = names_of(glossary, primary(document.language) or "en")
    found = Scan(document.prose, index)
    named = mentions(found, glossary)
    lattices = found.lattices_of(_in_source(document, known, index))
    alone = _alone(
        document, glossary, lexicon, index, found, named, lattices, known_wrong, not learnt
    )
    lost: tuple[Missing, ...] = ()
    if learnt:
        pairs = pair(document, glossary, index, lexicon, found.forms, known_wrong)
        alone = across.merge(document, alone, list(across.candidates(document, pairs)))
        lost = tuple(across.missing(document, pairs))
        right = [mention.span for mention in named]
        strange = tuple(unknown(document, lexicon, right, names_of(glossary, LEARNT)))
    else:
        alone, lost = across.unlisted(document, alone, unlisted(document, glossary))
    return tuple(_apart(alone)), tuple(named), lost, strange


def _alone(
    document: Document,
    glossary: Glossary,
    lexicon: Lexicon,
    index: Index,
    found: Scan,
    named: Sequence[Mention],
    lattices: Sequence[LatticeMatch],
    known_wrong: bool,
    slips: bool,
) -> list[Candidate]:
    """What the draft alone makes one think. lattices: the matches that are looked at; slips: look
    for slips in spelling, too."""
    cases = other_case(found, named)

    def places_of(matches: Sequence[LatticeMatch]) -> list[Place]:
        return open_places(document, found, matches, glossary, named, known_wrong)

    places = places_of(lattices)
    if not (places or cases or slips):
        return []  # most segments that have a source
    around = Surroundings.of(document, found.tokens)
    weighed = weigh(places, around, lexicon, named, glossary.languages)
    if repeated := _repeated(weighed, lattices, found):
        places = places_of([*lattices, *repeated])
        weighed = weigh(places, around, lexicon, named, glossary.languages)
    # where two are as good as certain, what is left of doubt decides
    ranked = sorted(_own_first(weighed), key=lambda one: (-one.sure, one.place.concept.id))
    target = primary(document.language) or "en"
    ranked_at: dict[Span, list[Weighed]] = {}
    for one in ranked:
        ranked_at.setdefault(one.place.span, []).append(one)
    candidates = [
        *(
            _candidate(one, around, _rival(one, ranked_at, target))
            for one in ranked
            if one.sure >= LEAST
        ),
        *case_slips(document, cases, around, glossary, lexicon, named),
    ]
    if slips:
        candidates += misheard(document, around, named, glossary, lexicon, index)
    return candidates


def _repeated(
    weighed: Sequence[Weighed], lattices: Sequence[LatticeMatch], found: Scan
) -> list[LatticeMatch]:
    """Matches that weren't looked at, of names that some words of the draft surely render: these
    words may stand there, too."""
    certain = [one.place.lattice for one in weighed if one.sure >= CERTAIN]
    sure = frozenset(match.number for match in certain if match)
    known = {(match.number, match.span) for match in lattices}
    return [one for one in found.lattices_of(sure) if (one.number, one.span) not in known]


def _in_source(document: Document, known: SourceNames, index: Index) -> frozenset[int]:
    """Numbers of the names and terms that the source has: no others are looked for."""
    keys: set[tuple[str, str]] = set()
    source = "\n".join(segment.source for segment in document.segments)
    keys.update(known.terms_in(source))
    for segment in document.segments:
        for name in known.find(segment.source, document.source_language):
            keys.update((concept.id, name.text) for concept in name.concepts)
    return frozenset(index.numbers[key] for key in keys if key in index.numbers)


def index_of(glossary: Glossary, target: str) -> Index:
    """The index of a glossary, kept while the process checks more documents with it."""
    kept = _indexes.get(id(glossary))
    if kept is None or kept[0] is not glossary or kept[1] != target:
        kept = (glossary, target, open_index(glossary, target, scale()))
        if len(_indexes) >= MOST_INDEXES:
            _indexes.clear()
        _indexes[id(glossary)] = kept
    return kept[2]


def _own_first(weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Without bundled entries where a glossary that somebody chose has the same source name: that
    says what it is called. Whether the words are this name is as sure as either entry makes it."""
    sure: defaultdict[tuple[Span, str], float] = defaultdict(float)
    for one in weighed:
        key = (one.place.span, one.place.source)
        sure[key] = max(sure[key], one.sure)
    own = {
        (one.place.span, one.place.source) for one in weighed if not is_bundled(one.place.concept)
    }
    for one in weighed:
        key = (one.place.span, one.place.source)
        if key not in own:
            yield one
        elif not is_bundled(one.place.concept):
            yield replace(one, sure=sure[key])


def _odds(sure: float) -> float:
    return sum_for(min(max(sure, TINY), 1 - TINY))


def _rival(
    one: Weighed, ranked_at: Mapping[Span, Sequence[Weighed]], target: str
) -> Weighed | None:
    """Another name that the same words may be, nearly as likely, and that is written otherwise.
    ranked_at: all that words may be, the likeliest first."""
    names = one.place.concept.names.get(target, ())
    for other in ranked_at[one.place.span]:
        if not any(name in names for name in _suggestions(other.place, target)[:1]):
            return other if _odds(one.sure) - _odds(other.sure) <= CLEARLY else None
    return None


def _candidate(weighed: Weighed, around: Surroundings, rival: Weighed | None) -> Candidate:
    place = weighed.place
    near, _ = around.present(place.concept.context, place.first, place.last)
    target = primary(around.document.language) or "en"
    return Candidate(
        span=_with_generic(place, around),
        concept=place.concept,
        kind=_kind(place, around, target),
        source=place.source,
        confidence=min(round(weighed.sure, 2), MOST),
        suggestions=_suggestions(place, target),
        evidence=notes(place, weighed.features, near),
        rivals=_suggestions(rival.place, target)[:1] if rival else (),
    )


def _suggestions(place: Place, target: str) -> tuple[str, ...]:
    """The approved names, the usual one first; of a person's sound, those with as many words:
    Nadella for "Nadela"."""
    names = place.concept.names.get(target, ())
    if place.concept.type == "person" and place.kinds == {ArcKind.ROMAN}:
        size = place.last - place.first
        names = tuple(sorted(names, key=lambda name: abs(len(words_of(name)) - size)))
    return names[:MOST_SUGGESTIONS]


def _kind(place: Place, around: Surroundings, target: str) -> Kind:
    kinds = place.kinds
    if not kinds:
        return Kind.WRONG
    text = letters(place.span.of(around.document.prose))
    if any(letters(name) == text for name in place.concept.names.get(target, ())):
        return Kind.SPELLING  # "Pin Duoduo": the approved sound, split otherwise
    if ArcKind.SELF in kinds and _slipped(place, around, target):
        return Kind.SPELLING
    if kinds <= {ArcKind.ROMAN, ArcKind.SELF}:
        return Kind.ROMANISED
    return Kind.LITERAL


def _slipped(place: Place, around: Surroundings, target: str) -> bool:
    """True for "Miyasaki Hayao": each word is one of the name, or a letter away from one."""
    own = [*map(Distance, chain.from_iterable(map(words_of, place.concept.names.get(target, ()))))]
    words = [token.key for token in around.tokens[place.first : place.last]]
    return place.concept.type == "person" and all(
        any(one.to(word) <= 1 for one in own) for word in words
    )


def _with_generic(place: Place, around: Surroundings) -> Span:
    """The span with a capitalised "Corporation" or the like behind it: part of the wrong name."""
    span, tokens = place.span, around.tokens
    if place.concept.type != "organization" or not tokens[place.first].capital:
        return span
    for token in tokens[place.last : place.last + 1]:
        gap = around.document.prose[span.end : token.start]
        if gap == " " and token.capital and token.key in GENERIC_ENGLISH:
            return Span(span.start, token.end)
    return span


def _apart(candidates: Iterable[Candidate]) -> list[Candidate]:
    """By place, with no two overlapping: the likelier stays, of two about as likely the longer, of
    two like each other in all that the first."""
    kept: list[Candidate] = []
    spans: list[Span] = []  # theirs, by place; as none overlaps another, neighbours tell
    ranked = sorted(
        candidates,
        key=lambda c: (-round(c.confidence, 1), -len(c.span), -c.confidence, c.span),
    )
    for candidate in ranked:
        at = bisect_left(spans, candidate.span)
        if not any(candidate.span.overlaps(span) for span in spans[max(at - 1, 0) : at + 1]):
            spans.insert(at, candidate.span)
            kept.insert(at, candidate)
    return [_hedged(one) if one.rivals else one for one in kept]


def _hedged(one: Candidate) -> Candidate:
    """With all names that it may be, and too unsure for a repair."""
    return replace(
        one,
        confidence=min(one.confidence, AMBIGUOUS),
        suggestions=(*one.suggestions[:1], *one.rivals),
    )
