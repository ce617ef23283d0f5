"""A text in pages: as much as is worked on at a time, cut where no name goes on.

Pages bound the memory that a long text takes, and keep what is worked on in the processor's cache.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from sys import intern

from tqc.rendering.tokens import pieces
from tqc.rendering.vocabulary import BEGINS, BREAK, Vocabulary

LONGEST = 1 << 14
"""Code points of a page: its pieces fit a processor's cache, which makes half the difference. A
name is lost at its end only if a text has no mark at all in so long a stretch."""

MOST_KEPT = 1 << 24
"""Code points of a text whose pages are kept while it is worked on; they take ten times as much."""


class Page:
    """A stretch of a text. pieces: its gaps and words in turn; words: as they are written; codes:
    one letter for each piece; first: the number of words before the page."""

    def __init__(self, pieces: Sequence[str], codes: str, offset: int, first: int) -> None:
        self.pieces = pieces
        self._offset = offset
        self.words = pieces[1::2]
        self.codes = codes
        self.first = first

    @cached_property
    def _ends(self) -> Sequence[int]:
        return array("Q", accumulate(map(len, self.pieces), initial=self._offset))

    @cached_property
    def beginnings(self) -> bytes:
        """For each word 1 if it begins listed forms, else 0."""
        return self.codes[1::2].encode("latin-1").translate(BEGINS)

    def gap(self, word: int) -> str:
        """What stands before a word of the page."""
        return self.pieces[2 * word]

    def start(self, word: int) -> int:
        """Where a word of the page begins, as an offset into the text."""
        return self._ends[2 * word + 1]

    def end(self, word: int) -> int:
        return self._ends[2 * word + 2]


class Pages:
    """The pages of a text, in order; those of a long one are made anew for everybody who goes
    through them."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        vocabulary.forget()
        self._kept = [*_pages(text, vocabulary)] if len(text) <= MOST_KEPT else None

    def __iter__(self) -> Iterator[Page]:
        if self._kept is not None:
            yield from self._kept
            return
        for page in _pages(self._text, self._vocabulary):
            yield page
            self._vocabulary.forget()


def _pages(text: str, vocabulary: Vocabulary) -> Iterator[Page]:
    offset = first = 0
    while offset < len(text):
        end = min(offset + LONGEST, len(text))
        found = [*map(intern, pieces(text[offset:end]))]
        codes = vocabulary.codes(found)
        if end < len(text):
            cut = _cut(found, codes) + 1
            if any(found[:cut]):  # else a single word as long as a page
                end -= sum(map(len, found[cut:]))
                found, codes = found[:cut], codes[:cut]
        page = Page(found, codes, offset, first)
        yield page
        offset = end
        first += len(page.words)


def _cut(found: Sequence[str], codes: str) -> int:
    """The gap to end a page with: the last break that a word can't touch, else the last but one
    gap, for the last word may go on."""
    at = len(codes) - 1
    while (at := codes.rfind(BREAK, 0, at)) > 0:
        if found[at][-1:].isspace():
            return at
    return max(len(codes) - 3, 0)
