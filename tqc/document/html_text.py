"""Text of an HTML page as a browser shows it: white space collapsed, character references resolved,
each letter with its place in the file."""

from __future__ import annotations

import re
from html import unescape

from tqc.document.spelled import Speller

LETTERS = re.compile(
    r"[ \t\r\n\f]{2,}|[\t\r\n\f]"  # a single space is a letter like others
    r"|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\xad"
)
WHITE = " \t\r\n\f"
SOFT_HYPHEN = "\xad"


class Shown:
    """Text put together from pieces of a file, without white space at its start and end."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._space: tuple[int, int, str] | None = None  # white space that isn't written yet
        self._picture = False  # whether one stands where the white space does
        self.speller = Speller()
        self.seams: list[int] = []
        """Where pictures stand."""

    @property
    def length(self) -> int:
        return self.speller.length

    @property
    def untouched(self) -> bool:
        """True while there is nothing, not even white space."""
        return not self.length and self._space is None

    def part(self, sign: str = " ") -> None:
        """Keep apart what comes next by a sign that the file doesn't have."""
        if sign == "\n" or self._space is None:
            self._space = (0, 0, sign)

    def picture(self) -> None:
        """A picture, or another thing that is no text, but parts what stands on either side."""
        self.part()
        self._picture = True

    def settle(self) -> None:
        """Write the white space that stands before what comes next, but none at the start."""
        if self._picture and self.length:
            self.seams.append(self.length)
        if self._space is not None and self.length:
            start, end, sign = self._space
            if end > start:
                self.speller.add(sign, start, end)
            else:
                self.speller.gap(sign)
        self._space, self._picture = None, False

    def add(self, start: int, end: int) -> None:
        """What the file has at start to end."""
        bare = self._file[start:end].strip(WHITE)
        first = self._file.find(bare, start) if bare else end
        if first > start:
            self._space = self._space or (start, first, " ")
        at, last = first, first + len(bare)
        for match in LETTERS.finditer(self._file, first, last):
            self._letters(self._file[at : match.start()], at, match.start())
            at = match.end()
            sign = match[0]
            if sign[0] in WHITE:
                self._space = (*match.span(), " ")
            elif (letters := unescape(sign)) == SOFT_HYPHEN:  # it parts no word
                self.speller.swallow(*match.span())
            else:
                self._letters(letters, *match.span())
        self._letters(self._file[at:last], at, last)
        if bare and last < end:
            self._space = (last, end, " ")

    def _letters(self, letters: str, start: int, end: int) -> None:
        if letters:
            self.settle()
            self.speller.add(letters, start, end)
