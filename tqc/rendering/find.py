"""Where the names of a compiled glossary stand in a draft, rightly or wrongly.

The draft is read page by page as a string of codes (vocabulary.py). Only where the words of one
run could together render most of a name is that name's lattice walked. What is found here is not
yet an error: the same words may be right in this text (evidence/ decides).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.finding import Span
from tqc.language.base import ArcKind
from tqc.language.roots import stem
from tqc.rendering.hits import Arc, NameRow
from tqc.rendering.index import Index
from tqc.rendering.lattice import ARTICLES, Form, FormKind
from tqc.rendering.limits import LEAST_EXPLAINED, LEAST_GAIN
from tqc.rendering.pages import Page, pages
from tqc.rendering.tokens import Token, Tokens
from tqc.rendering.vocabulary import FORMS, JOIN, RUNS, Vocabulary
from tqc.rendering.walk import MOST_BETWEEN, STEP_COST, Step, Walk, best_walk, covered

ALL = 0.999
"""A share of 1, as far as adding up decimals gives it."""

MOST_ARTICLES = 2
"""Articles in a row that are passed over within a listed wrong form."""


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
    forms: list[FormMatch] = []
    lattices: list[LatticeMatch] = []
    words = index.vocabulary
    for page in pages(text, words):
        for found in FORMS.finditer(page.codes):
            forms += _forms(text, page, found.start() // 2, words, index)
        for found in RUNS.finditer(page.codes):
            run = Run(page.words[found.start() // 2 : found.end() // 2], words)
            if names := run.promising():
                first = found.start() // 2
                for row, walk in _walks(run, sorted(names), index):
                    lattices.append(_lattice(page, first, row, walk))
    return Scan(Tokens(text), tuple(forms), tuple(lattices))


def _forms(text: str, page: Page, at: int, words: Vocabulary, index: Index) -> Iterator[FormMatch]:
    """The listed forms that begin with word `at` of a page."""
    listed = words.hits[page.words[at]].forms
    numbers = listed.get("", ())
    if len(listed) > 1 or not numbers:
        for later in page.words[at + 1 : at + 2 + MOST_ARTICLES]:
            key = words.keys[later]
            if key not in ARTICLES:
                numbers = (*numbers, *listed.get(stem(key), ()))
                break
    for number in numbers:
        form = index.form(number)
        last = _stands(page, at, form, words)
        if last is not None:
            span = Span(page.start(at), page.end(last - 1))
            exact = _letters(span.of(text)) == _letters(form.text)
            yield FormMatch(span, form, exact, page.first + at, page.first + last)


def _stands(page: Page, at: int, form: Form, words: Vocabulary) -> int | None:
    """The place behind a form that begins at word `at`, or None if it doesn't stand there."""
    place, end, wrong = at, len(page.words), form.kind is FormKind.WRONG
    for number, word in enumerate(form.words):
        if number and wrong and word not in ARTICLES:
            while place < end and words.keys[page.words[place]] in ARTICLES:
                place += 1
        if place >= end:
            return None
        key = words.keys[page.words[place]]
        same = stem(key) == stem(word) if wrong else key == word
        if not same or (place > at and page.codes[2 * place] != JOIN):
            return None
        place += 1
    return place


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))


class Run:
    """Words of a draft that belong together and that some names know.

    hits are those of the words that a name knows, with their places in the run.
    """

    def __init__(self, words: Sequence[str], vocabulary: Vocabulary) -> None:
        self._words = words
        self._vocabulary = vocabulary

    def promising(self) -> set[int]:
        """Names that one word renders nearly whole, or that two words near each other know: the
        only ones a walk can explain."""
        hits, common = self._vocabulary.hits, self._vocabulary.common
        names: set[int] = set()
        for here, word in enumerate(self._words):
            hit = hits.get(word)
            if hit is None or not hit.names:
                continue
            if hit.alone:
                names |= hit.alone
            for before in self._words[max(0, here - MOST_BETWEEN - 1) : here]:
                if before in hits and (both := common(before, word)):
                    names |= both
        return names

    def keys(self) -> list[str]:
        return [self._vocabulary.keys[word] for word in self._words]

    def arcs(self, name: int) -> list[Sequence[Arc]]:
        """Word by word the arcs of a name."""
        hits = self._vocabulary.hits
        return [hits[word].arcs(name) if word in hits else () for word in self._words]


def _walks(run: Run, names: Sequence[int], index: Index) -> Iterator[tuple[NameRow, Walk]]:
    """The best walks of every name that the words of a run could render, none overlapping
    another of the same name."""
    keys = run.keys()
    for number in names:
        arcs = run.arcs(number)
        if not _could_do(arcs):
            continue
        row = index.name(number)
        walks: list[Walk] = []
        for at, some in enumerate(arcs):
            walk = best_walk(keys, at, arcs) if some else None
            if not walk or walk.gain < LEAST_GAIN:
                continue
            if covered(walk.steps, row) >= _least_explained(walk):
                walks.append(walk)
        taken: list[Walk] = []
        for walk in sorted(walks, key=lambda w: (-w.gain, w.first)):
            if all(walk.last <= other.first or other.last <= walk.first for other in taken):
                taken.append(walk)
                yield row, walk


def _lattice(page: Page, first: int, row: NameRow, walk: Walk) -> LatticeMatch:
    """A walk in its place. first: the word of the page at which its run begins."""
    ahead = page.first + first
    return LatticeMatch(
        Span(page.start(first + walk.first), page.end(first + walk.last - 1)),
        row,
        tuple(Step(s.arc, ahead + s.first, ahead + s.last) for s in walk.steps),
        covered(walk.steps, row),
        ahead + walk.first,
        ahead + walk.last,
        walk.gain,
    )


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
