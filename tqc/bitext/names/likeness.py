"""How alike two strings of letters are: what share of both they have in common, in order.

The longest common subsequence by bits (Hyyrö 2004): one step for each letter, however long the
other string is.
"""

from __future__ import annotations

from functools import lru_cache


def likeness(first: str, second: str) -> float:
    """0 to 1: twice the letters they have in common, in order, over all letters.

    >>> likeness("kimjooae", "kimjuae"), likeness("abc", "xyz")
    (0.8, 0.0)
    """
    if not first or not second:
        return 0.0
    places = _places(second)
    whole = (1 << len(second)) - 1
    row = whole
    for letter in first:
        here = row & places.get(letter, 0)
        row = ((row + here) | (row - here)) & whole
    common = len(second) - row.bit_count()
    return 2 * common / (len(first) + len(second))


@lru_cache(maxsize=4096)
def _places(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, letter in enumerate(text):
        found[letter] = found.get(letter, 0) | 1 << at
    return found
