"""A text in pages: as much as is worked on at a time, cut where no name goes on.

Pages bound the memory that a long text takes, and keep what is worked on in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from tqc.rendering.tokens import pieces
from tqc.rendering.vocabulary import BREAK, Vocabulary

LONGEST = 1 << 17
"""Code points of a page, and what a cut may cost at most: a name across it, where a text has no
mark at all in so long a stretch."""


class Page:
    """A stretch of a text. words: as they are written; codes: one letter for each piece; first:
    the number of words before the page."""

    def __init__(self, pieces: Sequence[str], codes: str, offset: int, first: int) -> None:
        self._pieces = pieces
        self._offset = offset
        self.words = pieces[1::2]
        self.codes = codes
        self.first = first

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(map(len, self._pieces), initial=self._offset))

    def start(self, word: int) -> int:
        """Where a word of the page begins, as an offset into the text."""
        return self._ends[2 * word + 1]

    def end(self, word: int) -> int:
        return self._ends[2 * word + 2]


def pages(text: str, vocabulary: Vocabulary) -> Iterator[Page]:
    """The pages of a text, in order."""
    offset = first = 0
    while offset < len(text):
        last = offset + LONGEST >= len(text)
        found = pieces(text[offset : offset + LONGEST])
        codes = vocabulary.codes(found)
        if not last:
            cut = _cut(found, codes)
            if any(found[: cut + 1]):  # else a single word as long as a page
                found, codes = found[: cut + 1], codes[: cut + 1]
        page = Page(found, codes, offset, first)
        yield page
        offset += sum(map(len, found))
        first += len(page.words)


def _cut(found: Sequence[str], codes: str) -> int:
    """The gap to end a page with: the last break that a word can't touch, else the last but one
    gap, for the last word may go on."""
    at = len(codes) - 1
    while (at := codes.rfind(BREAK, 0, at)) > 0:
        if found[at][-1:].isspace():
            return at
    return max(len(codes) - 3, 0)
