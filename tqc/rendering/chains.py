"""Which names words that stand together may render, and what each of them promises at most.

Nothing but sums of what single words are worth (hits.py): a walk along the lattice finds less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from tqc.language.base import ArcKind
from tqc.rendering.hits import SPECIAL, Hit
from tqc.rendering.index import Index
from tqc.rendering.limits import CAPITALS_GAIN, LEAST_EXPLAINED
from tqc.rendering.promise import MOST_PARTS, Look
from tqc.rendering.vocabulary import Kept
from tqc.rendering.walk import MOST_BETWEEN

LONGEST_LINK = MOST_BETWEEN + 1
"""Known words from one part of a name to the next: those of a phrase, and function words."""

LEAST_PERCENT = round(LEAST_EXPLAINED * 100)

Chain = Mapping[int, tuple[float, int]]
"""Names that words which are linked may render; what they may be worth to each, and its share."""

Link = tuple[int, tuple[float, int], tuple[float, int]]
"""A name that two words may render, and what either may be worth to it, with its share."""

Links = Kept[tuple[Hit, Hit], Sequence[Link]]
"""By the earlier word and the later one."""

Promised = tuple[Look, int, float, int]
"""How words are written that may render a name, what they may be worth to it, and its share."""


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
    parts = min(len(known), MOST_PARTS)
    told = [(one, 1) for one in _alone(known)]
    told += [(one, parts) for one in _chained(known, least, index.links)]
    ways = [(kind, _special(known, kind)) for kind in SPECIAL] if told else []
    found: dict[int, float] = {}
    for (look, name, worth, share), some in told:
        segments = index.segments(name)
        kinds = [kind for kind, own in ways if own and not own.isdisjoint(segments)]
        promised = index.scale.promise(worth, share / 100, kinds, some, look)
        if name not in found or promised > found[name]:
            found[name] = promised
    return found


def _alone(known: Iterable[Known]) -> Iterator[Promised]:
    """What single words may render."""
    for hit, capital, _ in known:
        small = Look.PLAIN if hit.phrases else Look.SMALL
        look = small if capital is False else Look.CAPITALS
        for name in hit.named if capital else hit.alone:
            yield look, name, *hit.told[name]


def _special(known: Iterable[Known], kind: ArcKind) -> Set[int]:
    """The segments that some of the words may render in a way."""
    return set().union(*[one.hit.special.get(kind, ()) for one in known])


def _chained(known: Sequence[Known], least: float, kept: Links) -> Iterator[Promised]:
    """What words, each linked to the next, may render, if they may be worth so much and explain
    enough of it. A name may come several times. Where all words have a capital a little less is
    enough.

    Two words are linked where nothing but function words, or a phrase that the first one begins,
    stands between.
    """
    looks = [(Look.PLAIN, least, [True for _ in known])]
    capitals = [one.capital is not False for one in known]
    if sum(capitals) > 1:
        looks.append((Look.CAPITALS, least - CAPITALS_GAIN, capitals))
    chains: dict[Look, list[Chain]] = {
        look: [] for look, _, _ in looks
    }  # by the word they end with
    for at in range(len(known)):
        links = [*_links(known, at, kept)]
        for look, enough, counts in looks:
            ending: dict[int, tuple[float, int]] = {}
            for before, link in links if counts[at] else ():
                if counts[before]:
                    so_far = chains[look][before]
                    for name, own, other in link:
                        reached = so_far.get(name) or other
                        worth, share = own[0] + reached[0], own[1] + reached[1]
                        if name in ending:
                            worth = max(worth, ending[name][0])
                            share = max(share, ending[name][1])
                        ending[name] = worth, share
            for name, (worth, share) in ending.items():
                if worth >= enough and share >= LEAST_PERCENT:
                    yield look, name, worth, share
            chains[look].append(ending)


def _links(known: Sequence[Known], at: int, kept: Links) -> Iterator[tuple[int, Sequence[Link]]]:
    """The words that a word may be linked with, before it, and the names that both may render."""
    hit = known[at].hit
    over = True  # whether nothing but function words stands between
    for before in range(at - 1, max(-1, at - LONGEST_LINK - 1), -1):
        other, _, passes = known[before]
        if over or other.phrases:
            link = kept.get((other, hit))
            if link is None:
                names = hit.names & other.names
                link = tuple([(name, hit.told[name], other.told[name]) for name in names])
                kept.put((other, hit), link)
            if link:
                yield before, link
        over = over and passes
