"""Where the names of a compiled glossary stand in a draft, rightly or wrongly.

The draft is read page by page as a string of codes (vocabulary.py): they say where a listed form
may begin, and where words stand together that names know (runs.py). What is found here is not
yet an error: the same words may be right in this text (evidence/ decides).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from tqc.finding import Span
from tqc.rendering.hits import NameRow
from tqc.rendering.index import Index
from tqc.rendering.lattice import ARTICLES, Form, FormKind
from tqc.rendering.pages import Page, pages
from tqc.rendering.runs import Found, found_in
from tqc.rendering.tokens import Token, Tokens, pieces
from tqc.rendering.vocabulary import JOIN, RUNS, Vocabulary
from tqc.rendering.walk import Step

STRAIGHT = str.maketrans("’‘", "''")


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


def scan(text: str, index: Index, only: frozenset[int] | None = None) -> Scan:
    """Find listed forms and lattice matches in a text; offsets are the text's own.

    Overlapping matches are all given: which of them counts is decided with more evidence. only:
    numbers of the names whose lattices are wanted, None for all.
    """
    forms: list[FormMatch] = []
    lattices: list[LatticeMatch] = []
    words, runs = index.vocabulary, index.runs
    for page in pages(text, words):
        written = page.words
        begun = [*map(words.begun.__getitem__, zip(written, page.following, strict=True))]
        for at in compress(range(len(begun)), begun):
            for form in begun[at]:
                last = _stands(page, at, form, words)
                if last is not None:
                    forms.append(_form(text, page, at, last, form))
        for match in RUNS.finditer(page.codes) if only is None or only else ():
            first = match.start() // 2
            run = tuple(written[first : match.end() // 2])
            found = runs.get(run) if only is None else found_in(run, index, only)
            if found is None:
                found = found_in(run, index)
                runs.put(run, found)
            for one in found:
                lattices.append(_lattice(page, first, one))
    return Scan(Tokens(text), tuple(forms), tuple(lattices))


def _form(text: str, page: Page, at: int, last: int, form: Form) -> FormMatch:
    span = Span(page.start(at), page.end(last - 1))
    found = span.of(text)
    exact = found == form.text or _letters(found) == _letters(form.text)
    return FormMatch(span, form, exact, page.first + at, page.first + last)


def _stands(page: Page, at: int, form: Form, words: Vocabulary) -> int | None:
    """The place behind a form whose first word is `at` of a page, or None if it doesn't stand
    there."""
    place = at + 1
    for number, own in enumerate(form.words[1:], 1):
        if form.kind is FormKind.WRONG and own not in ARTICLES:
            while page.words[place : place + 1] and page.words[place] in words.articles:
                place += 1
        if place >= len(page.words):
            return None
        if page.codes[2 * place] != JOIN and not _same_mark(page.gap(place), form, number):
            return None
        if not form.says(own, words.keys[page.words[place]]):
            return None
        place += 1
    return place


def _same_mark(gap: str, form: Form, number: int) -> bool:
    """True if a gap that would end a name is the form's own, before its word of this number: the
    comma of "Run, Brothers"."""
    own = pieces(form.text)[-2 * (len(form.words) - number) - 1]
    same = gap.translate(STRAIGHT).split() == own.translate(STRAIGHT).split()
    return same and bool(own.strip()) and "\n" not in gap


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))


def _lattice(page: Page, first: int, found: Found) -> LatticeMatch:
    """A walk in its place. first: the word of the page at which its run begins."""
    walk, ahead = found.walk, page.first + first
    return LatticeMatch(
        Span(page.start(first + walk.first), page.end(first + walk.last - 1)),
        found.name,
        tuple([Step(step.arc, ahead + step.first, ahead + step.last) for step in walk.steps]),
        found.explained,
        ahead + walk.first,
        ahead + walk.last,
        walk.gain,
    )
