"""Which names words that stand together may render, and what each of them promises at most.

Nothing but sums of what single words are worth (hits.py): a walk along the lattice finds less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tqc.rendering.hits import SPECIAL, Hit
from tqc.rendering.index import Index
from tqc.rendering.limits import CAPITALS_GAIN, LEAST_EXPLAINED
from tqc.rendering.promise import MOST_PARTS, Look
from tqc.rendering.walk import MOST_BETWEEN

LONGEST_LINK = MOST_BETWEEN + 1
"""Known words from one part of a name to the next: those of a phrase, and function words."""

LEAST_PERCENT = round(LEAST_EXPLAINED * 100)


class Known(NamedTuple):
    """A word of a run that some name knows. capital: whether it has one, None if it has none to
    have; passes: whether it may also stand between two parts of a name."""

    hit: Hit
    capital: bool | None
    passes: bool


def promises(
    words: Iterable[str],
    hits: Iterable[Hit | None],
    capitals: Iterable[bool | None],
    index: Index,
) -> Mapping[int, float]:
    """By number the names that one word of a run could render, or several that are linked, each at
    its best, with the promise of that (promise.py)."""
    passing, least = index.vocabulary.passing, index.least_gain
    known = [
        Known(hit, capital, word in passing)
        for word, hit, capital in zip(words, hits, capitals, strict=True)
        if hit and hit.names
    ]
    found: dict[int, float] = {}
    special = [
        (kind, [names for one in known for names in one.hit.special.get(kind, ())])
        for kind in SPECIAL
    ]

    def add(name: int, worth: float, share: int, parts: int, look: Look) -> None:
        kinds = [kind for kind, some in special if any(name in names for names in some)]
        promised = index.scale.promise(worth, share / 100, kinds, parts, look)
        if name not in found or promised > found[name]:
            found[name] = promised

    for hit, capital, _ in known:
        small = Look.PLAIN if hit.phrases else Look.SMALL
        look = small if capital is False else Look.CAPITALS
        for name in hit.alone:
            add(name, hit.worths[name], hit.shares[name], 1, look)
    parts = min(len(known), MOST_PARTS)
    for name, worth, share in _chained(known, least):
        add(name, worth, share, parts, Look.PLAIN)
    if sum(one.capital is not False for one in known) > 1:
        for name, worth, share in _chained(known, least - CAPITALS_GAIN, capitals=True):
            add(name, worth, share, parts, Look.CAPITALS)
    return found


def _chained(
    known: Sequence[Known], least: float, *, capitals: bool = False
) -> Iterator[tuple[int, float, int]]:
    """Names to which words, each linked to the next, may be worth so much and of which they may
    explain enough; that worth, and the share in percent. A name may come several times.

    Two words are linked where nothing but function words, or a phrase that the first one begins,
    stands between. capitals: only words with a capital count.
    """
    chains: list[Mapping[int, tuple[float, int]]] = []  # for each word those that end with it
    for at, (hit, capital, _) in enumerate(known):
        ending: dict[int, tuple[float, int]] = {}
        over = True  # whether nothing but function words stands between
        worths, shares = hit.worths, hit.shares
        counts = not capitals or capital is not False
        for before in range(at - 1, max(-1, at - LONGEST_LINK - 1), -1) if counts else ():
            other, has_one, passes = known[before]
            if (over or other.phrases) and (not capitals or has_one is not False):
                chain = chains[before]
                for name in other.names & hit.names:
                    worth, share = chain.get(name) or (other.worths[name], other.shares[name])
                    worth += worths[name]
                    share += shares[name]
                    if name in ending:
                        worth = max(worth, ending[name][0])
                        share = max(share, ending[name][1])
                    ending[name] = worth, share
            over = over and passes
        for name, (worth, share) in ending.items():
            if worth >= least and share >= LEAST_PERCENT:
                yield name, worth, share
        chains.append(ending)
