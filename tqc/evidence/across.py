"""What the source text says of names: pairs of bitext/names as candidates and missing names.

A stretch that stands for a name becomes a candidate of the kind that its letters and words show,
and takes the place of what the draft alone made one think: the choice was made with all that the
draft has to offer at hand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import exp, log

from tqc.bitext.names.listed import Unlisted
from tqc.bitext.names.settling import Paired
from tqc.bitext.names.stretches import Stretch
from tqc.document import Document
from tqc.evidence.model import Candidate, Kind, Missing
from tqc.finding import Span
from tqc.glossary.model import Concept, primary
from tqc.language.wordlist import wordlist
from tqc.rendering.tokens import words_of

SCALE, SHIFT = 0.9, 1.8
"""From the probability of a choice to the share of such findings that held, in log odds: read off
the odd documents of WMT23 by tenths (0.4 to 0.5 held in four of five). What a choice splits among
neighbouring stretches is one place to an editor."""

LEAST = 0.2
"""Below it a pair is dropped: no threshold that makes sense would show it."""

MOST = 0.99

SLIP = 0.4
"""Likeness to an approved name (feature approved_like) from which it is a slip in spelling."""
BY_SOUND = 0.8
"""Likeness to the source name's own sound from which it is romanised."""
TRANSLATED = 0.5
"""Share of the name that the words translate from which it is literal."""

DOUBT = 0.5
"""Share of a confidence that is left where the source word may be no name of the concept."""

SPELLED = 6
"""Letters of a name in pinyin or the like that nothing else is spelled as: "Tengxun", not "Ali"."""

MISSING = 0.35
"""Probability that nothing stands for a name from which it is missing."""

MISSING_SCALE, MISSING_SHIFT = 0.5, 1.7

REFERRED = 2.0
"""Log odds taken from a missing person where a pronoun may stand for them."""

UNLISTED = 0.9
"""How often a name is wrong or left out if no rendering that the glossary lists is in the whole
translation: of human translations one in ten has another right one."""
UNLISTED_HERE = 0.4
"""The same where one is elsewhere in it: a pronoun or a short form may stand here."""

PRONOUNS = wordlist("he she him her his hers who whose they their them it its")

MOST_SUGGESTIONS = 3


def candidates(document: Document, pairs: Iterable[Paired]) -> Iterator[Candidate]:
    """Wrong renderings, one for each place."""
    target = primary(document.language) or "en"
    for paired in pairs:
        best = paired.choice.best
        spelled = best is not None and len(best.key) >= SPELLED and _by_sound(best)
        concept = paired.open.name.concepts[0]
        doubtful = (paired.open.doubtful and not spelled) or _other_sense(document, concept)
        sure = round(calibrated(paired.choice.sure) * (DOUBT if doubtful else 1.0), 2)
        if sure < LEAST:
            continue
        for stretch in paired.choice.places:
            yield Candidate(
                span=stretch.span,
                concept=concept,
                kind=_kind(stretch),
                source=paired.open.name.text,
                confidence=sure,
                suggestions=tuple(concept.names.get(target, ())[:MOST_SUGGESTIONS]),
                evidence=_notes(paired, stretch),
                source_span=paired.open.name.span,
            )


def _other_sense(document: Document, concept: Concept) -> bool:
    """True if the draft speaks of what the name means elsewhere, and of nothing that goes with it:
    月之暗面 is an album beside Pink Floyd."""
    text = document.prose.casefold()

    def there(words: Iterable[str]) -> bool:
        return any(word.casefold() in text for word in words)

    return there(concept.not_context) and not there(concept.context)


def missing(document: Document, pairs: Sequence[Paired]) -> Iterator[Missing]:
    """Names that nothing stands for, once a segment."""
    told: set[tuple[int, str]] = set()
    wrong = {p.open.name.text for p in pairs if p.choice.sure > p.choice.nothing}
    for paired in pairs:
        one = paired.open
        key = (one.segment, one.name.text)
        likely = max(MISSING, paired.choice.sure)
        if one.here or one.seen or paired.choice.nothing < likely or key in told:
            continue
        told.add(key)
        segment = document.segments[one.segment]
        concept = one.name.concepts[0]
        words = set(words_of(segment.span.of(document.prose)))
        known = one.anywhere or one.name.text in wrong
        referred = concept.type == "person" and known and not PRONOUNS.isdisjoint(words)
        shift = MISSING_SHIFT - REFERRED * referred
        sure = _logistic(paired.choice.nothing, MISSING_SCALE, shift)
        yield Missing(
            span=segment.span,
            concept=concept,
            source=one.name.text,
            source_span=one.name.span,
            confidence=sure * (DOUBT if one.doubtful or _other_sense(document, concept) else 1.0),
            elsewhere=one.anywhere,
        )


def unlisted(
    document: Document, alone: Iterable[Candidate], names: Iterable[Unlisted]
) -> tuple[list[Candidate], tuple[Missing, ...]]:
    """Where all that is known are the listed renderings: the terms, slips in the spelling of names
    that are open, and the other open names as missing.

    Names in another case aren't told: what has capitals in a name differs between languages.
    """
    opened = {(one.segment, one.name.text): one for one in names}
    ids = {(one.segment, c.id): key for key, one in opened.items() for c in one.name.concepts}
    kept = []
    for candidate in alone:
        key = ids.get((_segment(document, candidate.span), candidate.concept.id))
        if candidate.concept.is_term:
            kept.append(candidate)
        elif candidate.kind is Kind.SPELLING and key and candidate.confidence >= UNLISTED:
            kept.append(candidate)
            opened.pop(key, None)
    lost = tuple(
        Missing(
            span=document.segments[one.segment].span,
            concept=one.name.concepts[0],
            source=one.name.text,
            source_span=one.name.span,
            confidence=UNLISTED_HERE if one.anywhere else UNLISTED,
            elsewhere=one.anywhere,
        )
        for one in opened.values()
    )
    return kept, lost


def _segment(document: Document, place: Span) -> int:
    """The number of the segment that a place is in."""
    return bisect_right(document.segments, place.start, key=lambda one: one.span.start) - 1


def merge(
    document: Document, alone: Sequence[Candidate], across: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates of both texts, each as the draft alone has it where that is surer of the same
    name; and those of the draft alone that no choice was made about: terms, names in another case,
    and what isn't part of the running text."""
    kept: list[Candidate] = []
    names: list[Candidate] = []
    for one in alone:
        chosen = not (one.concept.is_term or one.kind is Kind.CASE)
        (names if chosen and document.segment_at(one.span.start) else kept).append(one)
    return [*kept, *(_surer(one, names) for one in across)]


def _surer(both: Candidate, alone: Iterable[Candidate]) -> Candidate:
    same = (o for o in alone if o.concept.id == both.concept.id and o.span.overlaps(both.span))
    best = max(same, key=lambda one: one.confidence, default=both)
    if best.confidence <= both.confidence:
        return both
    return replace(best, source=both.source, source_span=both.source_span)


def _by_sound(stretch: Stretch) -> bool:
    return stretch.features.get("sound_like", 0.0) >= BY_SOUND


def _kind(stretch: Stretch) -> Kind:
    features = stretch.features
    if _by_sound(stretch):
        return Kind.ROMANISED
    if features.get("approved_like", 0.0) >= SLIP:
        return Kind.SPELLING
    if features.get("covered", 0.0) >= TRANSLATED:
        return Kind.LITERAL
    return Kind.WRONG


def _notes(paired: Paired, stretch: Stretch) -> tuple[str, ...]:
    """What counted, for people."""
    said = [f"the source segment has {paired.open.name.text}, its right name isn't here"]
    features = stretch.features
    if features.get("approved_like", 0.0) >= SLIP:
        said.append("spelled nearly like an approved name")
    if features.get("sound_like", 0.0) >= SLIP:
        said.append("sounds like the source name")
    if features.get("covered", 0.0) >= TRANSLATED:
        said.append("translates parts of the source name")
    if "agrees" in features:
        said.append("stands in other segments whose source has the name")
    if "alone" in features:
        said.append("no other word of the source accounts for it")
    return tuple(said)


def calibrated(chance: float) -> float:
    """The confidence of a choice made with this probability.

    >>> calibrated(0.4) >= 0.8 > calibrated(0.3)
    True
    """
    return _logistic(chance, SCALE, SHIFT)


def _logistic(chance: float, scale: float, shift: float) -> float:
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    odds = scale * log(chance / (1 - chance)) + shift
    return min(round(1 / (1 + exp(-odds)), 2), MOST)
