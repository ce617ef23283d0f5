"""Which names a segment is a part of, and which segments a name has.

Both are asked of every word of a draft, so both are kept as flat lists of numbers that are read at
once when the first word comes: some ten bytes for each segment of each name. Where in a name a
segment stands is asked of few names and told elsewhere (Index.place).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate


class Owners:
    """By number, the names of each segment and the segments of each name.

    lists: `owners`, the names of all segments in a row, of each segment first those of which it is
    nearly all, then the others; `ends`, where either of the two ends; `parts` and `shares`, the
    segments of all names in a row, and how much of its name each is, in percent; `name_ends`, where
    those of each name end.
    """

    def __init__(self, lists: Mapping[str, bytes]) -> None:
        self._ends = array("I", [0, *unpacked(lists["ends"])])
        self._parts = unpacked(lists["parts"])
        self._shares = lists["shares"]
        self._name_ends = array("I", [0, *unpacked(lists["name_ends"])])
        numbers = [*range(len(self._name_ends))]  # the same objects in all sets that are made
        self._owners = [*map(numbers.__getitem__, unpacked(lists["owners"]))]

    def of(self, segments: Iterable[int]) -> frozenset[int]:
        """The names that some segments are parts of."""
        owners, ends = self._owners, self._ends
        return frozenset().union(*[owners[ends[2 * s] : ends[2 * s + 2]] for s in segments])

    def wholes(self, segment: int) -> Sequence[int]:
        """The names of which a segment is nearly all."""
        return self._owners[self._ends[2 * segment] : self._ends[2 * segment + 1]]

    def parts(self, name: int) -> array[int]:
        """The segments of a name, each as often as it stands there."""
        return self._parts[self._name_ends[name] : self._name_ends[name + 1]]

    def share(self, name: int, at: int) -> int:
        """How much of the name one of them is, in percent."""
        return self._shares[self._name_ends[name] + at]


def stored(
    owners: Iterable[tuple[Sequence[int], Sequence[int]]],
    parts: Iterable[Sequence[tuple[int, int]]],
) -> Iterator[tuple[str, bytes]]:
    """The lists as they are kept. owners: of each segment the names of which it is nearly all, and
    the others; parts: of each name its segments with their shares."""
    both = [some for pair in owners for some in pair]
    own = [*parts]
    yield "owners", packed(name for some in both for name in some)
    yield "ends", packed(accumulate(map(len, both)))
    yield "parts", packed(segment for some in own for segment, _ in some)
    yield "shares", bytes(share for some in own for _, share in some)
    yield "name_ends", packed(accumulate(map(len, own)))


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers below 2 ** 32 as four bytes each, alike on every machine."""
    return _little(array("I", numbers)).tobytes()


def unpacked(data: bytes) -> array[int]:
    return _little(array("I", data))


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
