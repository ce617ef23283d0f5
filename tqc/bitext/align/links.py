"""Which tokens of the source may be which of the target, and how likely.

From shared clues (clues.py), and in a second pass from the two texts themselves: tokens that keep
turning up in sentences that were aligned, and seldom in others, are each other's translation,
whatever the language (`learned`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tqc.bitext.align.clues import Clues

Links = Mapping[str, Mapping[str, float]]
"""Token of one side → tokens of the other, with the probability that it is translated so."""

MOST = 0.9
"""However many clues two tokens share."""

COMMON_CLUE = 40
"""Tokens of one side with the same clue, from which it says nothing."""

MOST_LINKS = 16
"""Of one token; weaker ones are chances."""

TOGETHER = 2
"""Beads in which two tokens must have met to be learned."""
LEAST_DICE = 0.5
"""Twice the beads with both, by the sum of the beads with either."""
MOST_TOKENS = 80
"""A bead with more tokens on either side teaches nothing and costs much."""
MOST_BEADS = 60
"""A token of more beads than this is grammar, or known by now."""


def linked(source: Mapping[str, Clues], target: Mapping[str, Clues]) -> dict[str, dict[str, float]]:
    """Tokens with their clues on both sides → links from source to target; {} for a token that has
    clues and no links."""
    holders: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for token, clues in target.items():
        for clue, weight in clues.items():
            holders[clue].append((token, weight))
    found: dict[str, dict[str, float]] = {}
    for token, clues in source.items():
        to: dict[str, float] = {}
        for clue, weight in clues.items():
            some = holders.get(clue, ())
            if len(some) <= COMMON_CLUE:
                for other, share in some:
                    to[other] = max(weight * share, to.get(other, 0.0))
        if clues:
            found[token] = to if len(to) <= MOST_LINKS else _strongest(to)
    return found


def _strongest(to: Mapping[str, float]) -> dict[str, float]:
    return dict(sorted(to.items(), key=lambda item: (-item[1], item[0]))[:MOST_LINKS])


def inverted(links: Links) -> dict[str, dict[str, float]]:
    """The same links from target to source."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for token, to in links.items():
        for other, weight in to.items():
            found[other][token] = weight
    return found


def learned(
    pairs: Iterable[tuple[Sequence[str], Sequence[str]]], known: Links
) -> dict[str, dict[str, float]]:
    """The links, and those that the tokens of aligned sentences show."""
    sets = [(set(one), set(two)) for one, two in pairs]
    sets = [pair for pair in sets if max(map(len, pair)) <= MOST_TOKENS]
    of_source = Counter(token for one, _ in sets for token in one)
    of_target = Counter(token for _, two in sets for token in two)
    heard = {token for token, count in of_target.items() if TOGETHER <= count <= MOST_BEADS}
    together: Counter[tuple[str, str]] = Counter()
    for one, two in sets:
        others = two & heard
        for token in one:
            if TOGETHER <= of_source[token] <= MOST_BEADS:
                together.update((token, other) for other in others)
    found = {token: dict(to) for token, to in known.items()}
    for (a, b), count in together.items():
        if count >= TOGETHER:
            # a chance meeting of two words that are rare is likelier than one of frequent words
            dice = 2 * (count - 0.5) / (of_source[a] + of_target[b])
            if dice >= LEAST_DICE:
                to = found.setdefault(a, {})
                to[b] = max(min(MOST, dice), to.get(b, 0.0))
    return found
