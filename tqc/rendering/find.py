"""Where the names of a compiled glossary stand in a draft, rightly or wrongly.

The draft is read page by page as a string of codes (vocabulary.py): they say where a listed form
may begin, and where words stand together that names know (runs.py). What is found here is not
yet an error: the same words may be right in this text (evidence/ decides).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from tqc.finding import Span
from tqc.rendering.hits import NameRow
from tqc.rendering.index import Index
from tqc.rendering.lattice import ARTICLES, Form, FormKind
from tqc.rendering.pages import Page, Pages
from tqc.rendering.runs import Found, Run
from tqc.rendering.tokens import Token, Tokens, pieces
from tqc.rendering.vocabulary import BREAK, RUNS, Vocabulary
from tqc.rendering.walk import Step

STRAIGHT = str.maketrans("’‘", "''")


class FormMatch(NamedTuple):
    """A listed form standing in the draft. exact: in the very letters of the glossary."""

    span: Span
    form: Form
    exact: bool
    first: int
    last: int


class LatticeMatch(NamedTuple):
    """Words that render a source name by its lattice. number: the name's in the index; explained:
    share of its weight, 0 to 1; gain: evidence in powers of ten (walk.Walk)."""

    span: Span
    number: int
    name: NameRow
    steps: tuple[Step, ...]
    explained: float
    first: int
    last: int
    gain: float


@dataclass(frozen=True, slots=True)
class _Read:
    """What going through a text once tells: see `Scan`."""

    keys: Set[str]
    size: int
    forms: Sequence[FormMatch]


class Scan:
    """A text read with an index. What it finds is given as it is, also where it overlaps: which of
    it counts is decided with more evidence."""

    def __init__(self, text: str, index: Index) -> None:
        self.text = text
        self._index = index
        self._pages = Pages(text, index.vocabulary)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """All its words, in order."""
        return Tokens(self.text)

    @property
    def keys(self) -> Set[str]:
        """Its different words, folded."""
        return self._read.keys

    @property
    def size(self) -> int:
        """How many words it has."""
        return self._read.size

    @property
    def forms(self) -> Sequence[FormMatch]:
        """The listed forms in it."""
        return self._read.forms

    @cached_property
    def _read(self) -> _Read:
        words = self._index.vocabulary
        met: set[str] = set()
        keys: set[str] = set()
        forms: list[FormMatch] = []
        size = 0
        for page in self._pages:
            size += len(page.words)
            new = set(page.words).difference(met)
            met |= new
            keys.update(map(words.keys.__getitem__, new))
            for at, begun in _begun(page, words):
                for form in begun:
                    last = _stands(page, at, form, words)
                    if last is not None:
                        forms.append(_form(self.text, page, at, last, form))
        return _Read(keys, size, forms)

    def lattices(
        self, needs: Mapping[int, float], kinds: Set[str] = frozenset(), called: float = 0.0
    ) -> list[LatticeMatch]:
        """The names rendered in it that promise enough. needs: by number, what a name must promise
        (promise.py) in this text; kinds: words with which it needs less, and how much, right behind
        one of them."""
        words = self._index.vocabulary
        found: dict[tuple[Run, bool], Sequence[Found]] = {}  # the same runs come again
        matches: list[LatticeMatch] = []
        for page, first, run in self._runs():
            if run.promised:  # most promise nothing
                before = words.keys[page.words[first - 1]] if first else ""
                likelier = before in kinds or run.has(kinds)
                if (run, likelier) not in found:
                    found[run, likelier] = run.found(needs, called if likelier else 0.0)
                matches += [_lattice(page, first, one) for one in found[run, likelier]]
        return matches

    def lattices_of(self, names: Set[int]) -> list[LatticeMatch]:
        """All that may render some names, by number, whatever they promise."""
        return [
            _lattice(page, first, one)
            for page, first, run in (self._runs() if names else ())
            for one in run.found_of(names)
        ]

    def _runs(self) -> Iterator[tuple[Page, int, Run]]:
        """The runs of known words, each with its page and its first word there."""
        kept = self._index.runs
        for page in self._pages:
            for match in RUNS.finditer(page.codes):
                start, end = match.span()
                key = tuple(page.pieces[start:end])
                run = kept.get(key)
                if run is None:
                    run = Run(key[::2], page.codes[start + 1 : end : 2], self._index)
                    kept.put(key, run)
                yield page, start // 2, run


def _begun(page: Page, words: Vocabulary) -> Iterator[tuple[int, Sequence[Form]]]:
    """The words of a page with which listed forms may begin, and these; most words begin none."""
    begins = page.beginnings
    pairs = compress(zip(page.words, [*page.words[1:], ""], strict=False), begins)
    begun = [*map(words.begun.__getitem__, pairs)]
    places = compress(range(len(begins)), begins)
    return compress(zip(places, begun, strict=True), begun)


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
        if page.codes[2 * place] == BREAK and not _same_mark(page.gap(place), form, number):
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
        found.number,
        found.name,
        tuple([Step(step.arc, ahead + step.first, ahead + step.last) for step in walk.steps]),
        found.explained,
        ahead + walk.first,
        ahead + walk.last,
        walk.gain,
    )
