"""Where the names of a compiled glossary stand in a draft, rightly or wrongly.

Words that any name knows are gathered into runs; only where the words of one run could together
render most of a name is that name's lattice walked. What is found here is not yet an error: the
same words may be right in this text (evidence/ decides).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.finding import Span
from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.index import Arc, Hit, Index, NameRow
from tqc.rendering.lattice import ARTICLES, Form, FormKind
from tqc.rendering.limits import LEAST_EXPLAINED, LEAST_GAIN
from tqc.rendering.tokens import Token, joined, tokenize
from tqc.rendering.walk import BETWEEN, MOST_BETWEEN, STEP_COST, Step, Walk, best_walk, covered

ALL = 0.999
"""A share of 1, as far as adding up decimals gives it."""


@dataclass(frozen=True, slots=True)
class FormMatch:
    """A listed form standing in the draft. exact: in the very letters of the glossary."""

    span: Span
    form: Form
    exact: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LatticeMatch:
    """Words that render a source name by its lattice. explained: share of its weight, 0 to 1;
    gain: evidence in powers of ten (walk.Walk)."""

    span: Span
    name: NameRow
    steps: tuple[Step, ...]
    explained: float
    first: int
    last: int
    gain: float


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything found in one text. tokens: all its words, in order."""

    tokens: Sequence[Token]
    forms: tuple[FormMatch, ...]
    lattices: tuple[LatticeMatch, ...]


def scan(text: str, index: Index) -> Scan:
    """Find listed forms and lattice matches in a text; offsets are the text's own.

    Overlapping matches are all given: which of them counts is decided with more evidence.
    """
    tokens = tokenize(text)
    hits = index.hits(token.key for token in tokens)
    found = [hits[token.key] for token in tokens]
    forms = tuple(_forms(text, tokens, found, index))
    lattices = tuple(
        match
        for start, end in _runs(text, tokens, found)
        for match in _walks(text, tokens, found, start, end, index)
    )
    return Scan(tokens, forms, lattices)


def _forms(
    text: str, tokens: Sequence[Token], found: Sequence[Hit | None], index: Index
) -> Iterator[FormMatch]:
    for at, hit in enumerate(found):
        if hit is None or not hit.forms:
            continue
        later = (t.key for t in tokens[at + 1 : at + 4] if t.key not in ARTICLES)
        ahead = stem(next(later, ""))
        for number in (*hit.forms.get("", ()), *(hit.forms.get(ahead, ()) if ahead else ())):
            form = index.form(number)
            last = _stands(text, tokens, at, form)
            if last is not None:
                span = Span(tokens[at].start, tokens[last - 1].end)
                exact = _letters(span.of(text)) == _letters(form.text)
                yield FormMatch(span, form, exact, at, last)


def _stands(text: str, tokens: Sequence[Token], at: int, form: Form) -> int | None:
    """The token behind a form that begins at token `at`, or None if it doesn't stand there."""
    place = at
    for number, word in enumerate(form.words):
        if number and form.kind is FormKind.WRONG and word not in ARTICLES:
            while place < len(tokens) and tokens[place].key in ARTICLES:
                place += 1
        if place >= len(tokens):
            return None
        if form.kind is FormKind.WRONG:
            same = stem(tokens[place].key) == stem(word)
        else:
            same = tokens[place].key == word
        if not same or (place > at and not joined(text, tokens[place - 1], tokens[place])):
            return None
        place += 1
    return place


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isalnum())


def _runs(
    text: str, tokens: Sequence[Token], found: Sequence[Hit | None]
) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that some name knows, with function words between them but not around."""
    start = last = -1  # the run so far is tokens[start:last]
    for at, hit in enumerate(found):
        known = hit is not None and bool(hit.names)
        inside = start >= 0 and joined(text, tokens[at - 1], tokens[at])
        if start >= 0 and not (inside and (known or tokens[at].key in BETWEEN)):
            yield start, last
            start = -1
        if known:
            start, last = (at if start < 0 else start), at + 1
    if start >= 0:
        yield start, last


def _walks(
    text: str,
    tokens: Sequence[Token],
    found: Sequence[Hit | None],
    start: int,
    end: int,
    index: Index,
) -> Iterator[LatticeMatch]:
    """The best walks of every name that the words of a run could render, none overlapping
    another of the same name."""
    hits = [(at, hit) for at in range(start, end) if (hit := found[at]) and hit.names]
    for number in sorted(_promising(hits)):
        arcs = [hit.arcs(number) if hit else () for hit in found[start:end]]
        if not _could_do(arcs):
            continue
        row = index.name(number)
        walks: list[Walk] = []
        for at in range(start, end):
            walk = best_walk(text, tokens, at, arcs[at - start :]) if arcs[at - start] else None
            if not walk or walk.gain < LEAST_GAIN:
                continue
            if covered(walk.steps, row) >= _least_explained(walk):
                walks.append(walk)
        taken: list[Walk] = []
        for walk in sorted(walks, key=lambda w: (-w.gain, w.first)):
            if all(walk.last <= other.first or other.last <= walk.first for other in taken):
                taken.append(walk)
                yield LatticeMatch(
                    Span(tokens[walk.first].start, tokens[walk.last - 1].end),
                    row,
                    walk.steps,
                    covered(walk.steps, row),
                    walk.first,
                    walk.last,
                    walk.gain,
                )


def _promising(hits: Sequence[tuple[int, Hit]]) -> set[int]:
    """Names that one word of a run renders nearly whole, or that two words near each other
    know: the only ones a walk can explain."""
    names: set[int] = set()
    for here, (at, hit) in enumerate(hits):
        names |= hit.alone
        for before, other in reversed(hits[:here]):
            if at - before > MOST_BETWEEN + 1:
                break
            if not hit.names.isdisjoint(other.names):
                names |= hit.names & other.names
    return names


def _could_do(arcs: Sequence[Sequence[Arc]]) -> bool:
    """Whether the words of a run, each at its best, would explain enough of a name."""
    known = [some for some in arcs if some]
    share = sum(max(arc.place.share for arc in some) for some in known)
    told = sum(max(arc.option.evidence for arc in some) - STEP_COST for some in known)
    return share >= LEAST_EXPLAINED and told >= LEAST_GAIN


def _least_explained(walk: Walk) -> float:
    """All of the name where only its sound was spelled: half a pinyin name is another name."""
    spoken = all(step.arc.option.kind is ArcKind.ROMAN for step in walk.steps)
    return ALL if spoken else LEAST_EXPLAINED
