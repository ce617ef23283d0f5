"""All candidates of a draft with their confidences, and where approved names stand.

Two passes: the first weighs every place by itself and its own words; the second adds what the
strong ones of the first say of the whole draft. Of candidates that overlap, the likelier stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tqc.document import Document
from tqc.evidence.confidence import confidence
from tqc.evidence.cues import GENERIC_ENGLISH
from tqc.evidence.features import ORDINARY, Company, Place, Values, notes, values
from tqc.evidence.model import Candidate, Kind, Mention
from tqc.evidence.slips import case_slips, spelling_slips
from tqc.evidence.surroundings import Surroundings
from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.language.roots import root
from tqc.rendering.find import FormMatch, LatticeMatch, Scan, scan
from tqc.rendering.index import Index, open_index
from tqc.rendering.lattice import FormKind
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import BETWEEN

STRONG = 0.6
"""Confidence by itself from which a candidate vouches for the others in the draft."""

LEAST = 0.2
"""Below it a candidate is dropped: no threshold that makes sense would show it."""

_indexes: dict[int, tuple[Glossary, str, Index]] = {}


def assess(
    document: Document, glossary: Glossary, lexicon: Lexicon, known_wrong: bool = True
) -> tuple[tuple[Candidate, ...], tuple[Mention, ...]]:
    """Possible wrong renderings, and approved names that stand in the draft; both by place.

    known_wrong: False leaves every `wrong` list of the glossary out.
    """
    if not glossary.concepts:
        return (), ()
    index = _index(glossary, primary(document.language) or "en")
    found = scan(document.prose, index)
    around = Surroundings.of(document, found.tokens)
    mentions = _mentions(found, glossary)
    places = [
        place
        for place in _places(document, found, glossary, known_wrong)
        if not _is_approved(place, document, mentions)
    ]
    candidates = [
        *_weigh(places, around, lexicon, mentions, glossary),
        *case_slips(document, _other_case(found, mentions), around, glossary, lexicon),
        *spelling_slips(document, around, mentions, glossary, lexicon, index),
    ]
    return tuple(_apart(candidates)), tuple(mentions)


def _index(glossary: Glossary, target: str) -> Index:
    """The index of a glossary, kept while the process checks more documents with it."""
    kept = _indexes.get(id(glossary))
    if kept is None or kept[0] is not glossary or kept[1] != target:
        kept = (glossary, target, open_index(glossary, target))
        _indexes[id(glossary)] = kept
    return kept[2]


def _mentions(found: Scan, glossary: Glossary) -> list[Mention]:
    """Exact approved forms; of overlapping ones the longest, then the first."""
    exact = [m for m in found.forms if m.exact and m.form.kind is FormKind.APPROVED]
    kept: list[Mention] = []
    end = 0
    for match in sorted(exact, key=lambda m: (m.span.start, -m.span.end)):
        if match.span.start >= end:
            kept.append(Mention(match.span, glossary.by_id[match.form.concept], match.form.text))
            end = match.span.end
    return kept


def _other_case(found: Scan, mentions: Sequence[Mention]) -> list[FormMatch]:
    """Approved forms in another case, where no approved form stands exactly."""
    exact = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    return [
        match
        for match in found.forms
        if match.form.kind is FormKind.APPROVED
        and not match.exact
        and exact.isdisjoint(range(match.span.start, match.span.end))
    ]


def _places(
    document: Document, found: Scan, glossary: Glossary, known_wrong: bool
) -> Iterable[Place]:
    """Lattice matches and listed wrong forms, one place for each concept and stretch of text."""
    lattices = {
        (match.name.concept, match.span): match
        for match in sorted(found.lattices, key=lambda m: m.gain)
    }
    listed: set[tuple[str, Span]] = set()
    for form in found.forms:
        key = (form.form.concept, form.span)
        if form.form.kind is FormKind.WRONG and known_wrong and key not in listed:
            listed.add(key)
            lattice = lattices.get(key)
            concept = glossary.by_id[form.form.concept]
            source = lattice.name.source if lattice else _first_source(concept, document)
            yield Place(form.span, form.first, form.last, concept, source, lattice, True)
    for key, match in lattices.items():
        if key not in listed:
            concept = glossary.by_id[match.name.concept]
            if not _only_itself(match):
                yield Place(
                    match.span, match.first, match.last, concept, match.name.source, match, False
                )


def _only_itself(match: LatticeMatch) -> bool:
    """True if nothing is rendered: the Latin letters of the name stand there as they are."""
    return all(step.arc.option.kind is ArcKind.SELF for step in match.steps)


def _is_approved(place: Place, document: Document, mentions: Sequence[Mention]) -> bool:
    """True if the words are an approved name, stand inside one, or only shorten their own one."""
    for mention in mentions:
        if mention.span.start >= place.span.end:
            break
        if mention.span.overlaps(place.span):
            inside = place.span.contains(mention.span) and place.span != mention.span
            if not inside or (mention.concept.id == place.concept.id and not _adds(place, mention)):
                return True
    target = primary(document.language) or "en"
    words = {root(w) for w in words_of(place.span.of(document.prose))} - BETWEEN
    for name in place.concept.names.get(target, ()):
        approved = {root(w) for w in words_of(name)} | {root(w) for w in GENERIC_ENGLISH}
        if words <= approved:
            return True
    return False


def _adds(place: Place, mention: Mention) -> bool:
    """True if a place says more than the approved name in it: "China Hong Kong"."""
    return len(place.span) > len(mention.span) + 2


def _weigh(
    places: Sequence[Place],
    around: Surroundings,
    lexicon: Lexicon,
    mentions: Sequence[Mention],
    glossary: Glossary,
) -> Iterable[Candidate]:
    lexicon.zipfs(token.key for token in around.tokens)
    culture = around.culture(glossary.languages)
    named = {m.concept.id for m in mentions if not m.concept.is_term}
    telling = {m.concept.id for m in mentions if _tells(m, lexicon)}
    alike = Counter((p.concept.id, _same(p, around)) for p in places)

    def company(place: Place, strong: set[str]) -> Company:
        own = place.concept.id
        return Company(
            right=own in named,
            sisters=len(telling - {own}),
            strong=len(strong - {own}),
            repeated=alike[own, _same(place, around)] - 1,
        )

    alone = [values(p, around, lexicon, company(p, set()), culture) for p in places]
    strong = {
        place.concept.id
        for place, found in zip(places, alone, strict=True)
        if confidence(found) >= STRONG
    }
    for place in places:
        found = values(place, around, lexicon, company(place, strong), culture)
        sure = round(confidence(found), 2)
        if sure >= LEAST:
            yield _candidate(place, found, sure, around)


def _tells(mention: Mention, lexicon: Lexicon) -> bool:
    """True if a mention can only be the name: not a term, and no ordinary word like "Waves"."""
    if mention.concept.is_term:
        return False
    words = words_of(mention.name)
    return len(words) > 1 or lexicon.zipf(words[0]) <= ORDINARY


def _same(place: Place, around: Surroundings) -> str:
    return " ".join(token.key for token in around.tokens[place.first : place.last])


def _candidate(place: Place, found: Values, sure: float, around: Surroundings) -> Candidate:
    near, _ = around.present(place.concept.context, place.first, place.last)
    target = primary(around.document.language) or "en"
    return Candidate(
        span=_with_generic(place, around),
        concept=place.concept,
        kind=_kind(place),
        source=place.source,
        confidence=sure,
        suggestions=tuple(place.concept.names.get(target, ())[:3]),
        evidence=notes(place, found, near),
    )


def _kind(place: Place) -> Kind:
    kinds = place.kinds
    if not kinds:
        return Kind.WRONG
    if kinds <= {ArcKind.ROMAN, ArcKind.SELF}:
        return Kind.ROMANISED
    return Kind.LITERAL


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
    """By place, with no two overlapping: the likelier stays, then the longer."""
    kept: list[Candidate] = []
    ranked = sorted(
        candidates, key=lambda c: (-c.confidence, -len(c.span), c.span.start, c.concept.id)
    )
    for candidate in ranked:
        if not any(candidate.span.overlaps(other.span) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.span)


def _first_source(concept: Concept, document: Document) -> str:
    target = primary(document.language) or "en"
    for language, forms in concept.names.items():
        if language != target:
            return forms[0]
    return next(iter(concept.names.values()))[0]
