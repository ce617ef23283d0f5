"""The probability of letters, summed over all ways to share them out among the units of a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LONGEST = 7
"""Letters that any unit becomes at most: syllables have up to six, Japanese readings more."""

UNSEEN = tuple(1e-3 * 0.05**length for length in range(LONGEST + 1))
"""Letters that a unit was never seen to become, by their number: noise, and slips of writers.
A slip costs about as much as the letter before it brought (1 in 20)."""

BEAM = 1e-7
"""Ways this much unlikelier than the best one so far aren't followed: only wrong names notice."""


def likelihood(units: Sequence[Mapping[str, float]], letters: str, longest: int = LONGEST) -> float:
    """P(letters | units); units: per unit the shares of what it becomes; longest: letters that one
    of them becomes at most, LONGEST at most.

    >>> round(likelihood([{"ka": 0.5, "ca": 0.5}, {"to": 0.9, "": 0.1}], "kato"), 3)
    0.45
    """
    last = len(letters)
    reached = [1.0, *[0.0] * last]
    for at, shares in enumerate(units):
        least = max(reached) * BEAM
        open_ends = longest * (len(units) - at - 1)  # letters that the other units can take
        following = [0.0] * (last + 1)
        get = shares.get
        for start, so_far in enumerate(reached):
            if so_far <= least:
                continue
            left = last - start
            for length in range(max(0, left - open_ends), min(longest, left) + 1):
                end = start + length
                following[end] += so_far * get(letters[start:end], UNSEEN[length])
        reached = following
    return reached[last]
