"""How much likelier some sentences are as each other's translation than as strangers.

All scores are natural logarithms of such ratios, so they may be added along a path. The words of
one side are explained by those of the other as in IBM's first model (Brown and others 1993; for
alignment, Moore 2002): a word comes from a word that it is linked to, or from the text at large.
Both directions are tried and count half. Lengths count as in Gale and Church (1993), on a scale of
ratios, because the languages' characters hold different amounts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, log1p, sqrt

from tqc.bitext.align.links import Links, inverted

PRIORS = {
    (1, 1): log(0.84), (1, 2): log(0.08), (2, 1): log(0.08), (1, 3): log(0.004),
    (3, 1): log(0.004), (2, 2): log(0.004), (0, 1): log(0.012), (1, 0): log(0.012),
}  # fmt: skip
"""How often each kind of bead occurs: between Gale and Church's counts (89% 1-1) and literature."""

TRANSLATED = 0.6
"""Share of a sentence's words that come from a word of the other sentence at all."""

WORDS_WEIGHT = 0.8
"""Words of one sentence aren't independent of each other, so each counts for less."""


@dataclass(frozen=True)
class LengthModel:
    """The ratio of lengths in characters without white space, target to source: log-normal.

    mean: of the logarithm of the ratio; spread: its standard deviation where both sides together
    have REFERENCE characters, wider in shorter sentences.
    """

    mean: float
    spread: float = 0.22

    def score(self, source: int, target: int) -> float:
        """How well two lengths fit, against two strangers' lengths."""
        off, variance = self._off(source, target)
        fit = max(-off * off / (2 * variance), WORST_LENGTH)
        return fit - 0.5 * log(variance) - STRANGERS

    def _off(self, source: int, target: int) -> tuple[float, float]:
        source, target = max(source, 1), max(target, 1)
        size = source * exp(self.mean) + target
        factor = ALWAYS + (1 - ALWAYS) * REFERENCE / size
        return log(target / source) - self.mean, self.spread * self.spread * factor

    def deviation(self, source: int, target: int) -> float:
        """How many standard deviations the target is too long, negative if too short."""
        off, variance = self._off(source, target)
        return off / sqrt(variance)

    def fitted(self, lengths: Sequence[tuple[int, int]]) -> LengthModel:
        """The model that lengths of sentences taken to be translations show, this one being worth
        DOUBT of them."""
        total = sum(one for one, _ in lengths), sum(two for _, two in lengths)
        mean = log(max(1, total[1]) / max(1, total[0])) if lengths else self.mean
        model = LengthModel(mean, self.spread)
        offs = (model._off(*pair) for pair in lengths)
        squares = sum(min(off * off / variance, OUTLIER) for off, variance in offs)
        return LengthModel(mean, self.spread * sqrt((DOUBT + squares) / (DOUBT + len(lengths))))


REFERENCE = 200
ALWAYS = 0.4
"""Of the variance, what doesn't shrink as sentences grow: some translators always write more."""
STRANGERS = 1.0
"""Minus the logarithm of the variance that two sentences' ratio has by chance, halved, and more:
fitted."""
WORST_LENGTH = -12.0
"""Words may outweigh any length."""
DOUBT = 12
OUTLIER = 9.0
UNLINKED = 0.35
"""Of that penalty, what a word pays that the dictionary knows and whose glosses are nowhere in the
other text: it may have been put in other words, or left out."""

BROKEN = 1.5
OPEN_TOGETHER, OPEN_ALONE = 1.0, 1.0
"""Paragraphs, where both texts have them: a bead over the end of one is rare, and both sides of a
bead mostly begin one or neither does."""

CUT_ALONE, CUT_TOGETHER = 3.5, 0.5
"""A bead that ends in the middle of a sentence, on one side or on both."""

MOST_KEPT = 2000
"""Groups of each side: more than a row of the search needs."""

_ODDS = TRANSLATED / (1 - TRANSLATED)
_NOTHING = log(1 - TRANSLATED)


class Side:
    """The sentences of one text: their tokens, their lengths, which of them begin a block, and how
    much each looks like the beginning of one that goes on."""

    def __init__(
        self,
        tokens: Sequence[Sequence[str]],
        lengths: Sequence[int],
        opens: Sequence[bool],
        unfinished: Sequence[float],
    ) -> None:
        self.lengths = lengths
        self.opens = opens
        self.unfinished = unfinished
        self.tokens = tokens
        self.counts = [Counter(sentence) for sentence in tokens]
        total: Counter[str] = Counter()
        for count in self.counts:
            total.update(count)
        size = total.total() + 0.5 * len(total)
        self.share = {token: (count + 0.5) / size for token, count in total.items()}

    def __len__(self) -> int:
        return len(self.tokens)


class Group:
    """Sentences of one side taken together: their own tokens, and those that they explain."""

    __slots__ = ("broken", "counts", "length", "linked", "opens", "size", "to", "unfinished")

    def __init__(self, side: Side, start: int, end: int, links: Links) -> None:
        if end - start == 1:
            counts: Mapping[str, int] = side.counts[start]
        else:
            total = Counter(side.counts[start])
            for at in range(start + 1, end):
                total.update(side.counts[at])
            counts = total
        self.counts = counts
        self.length = sum(side.lengths[start:end])
        self.size = max(1, sum(counts.values()))
        self.opens = side.opens[start]
        self.unfinished = side.unfinished[end - 1]
        self.broken = sum(side.opens[start + 1 : end])
        self.to: dict[str, float] = {}
        self.linked = 0.0
        to = self.to
        for token, count in counts.items():
            others = links.get(token)
            if others is None:
                continue
            self.linked += count if others else count * UNLINKED
            if others:
                for other, weight in others.items():
                    to[other] = to.get(other, 0.0) + weight * count


class Scorer:
    """The score of any bead of two texts. Groups are kept while the search is near them."""

    def __init__(self, source: Side, target: Side, links: Links, lengths: LengthModel) -> None:
        self.source, self.target = source, target
        self._links, self._back = links, inverted(links)
        self._lengths = lengths
        self._from: dict[tuple[int, int], Group] = {}
        self._to: dict[tuple[int, int], Group] = {}
        self._gain_source = {t: _ODDS / share for t, share in source.share.items()}
        self._gain_target = {t: _ODDS / share for t, share in target.share.items()}
        opening = [sum(side.opens) / max(1, len(side)) for side in (source, target)]
        # where one text has no paragraphs, or a paragraph a sentence, they say nothing
        self._blocks = (
            min(opening) > 0.02 and max(opening) < 0.9 and min(opening) > 0.5 * max(opening)
        )

    def source_group(self, start: int, end: int) -> Group:
        return _kept(self._from, self.source, start, end, self._links)

    def target_group(self, start: int, end: int) -> Group:
        return _kept(self._to, self.target, start, end, self._back)

    def score(self, one: Group, two: Group) -> float:
        """The words and lengths of two groups, without the prior of their kind."""
        words = _explained(one, two, self._gain_target) + _explained(two, one, self._gain_source)
        value = 0.5 * WORDS_WEIGHT * words + self._lengths.score(one.length, two.length)
        value -= CUT_ALONE * abs(one.unfinished - two.unfinished)
        value -= CUT_TOGETHER * min(one.unfinished, two.unfinished)
        if self._blocks:
            value -= (one.broken + two.broken) * BROKEN
            if one.opens or two.opens:
                value += OPEN_TOGETHER if one.opens and two.opens else -OPEN_ALONE
        return value


def _kept(
    known: dict[tuple[int, int], Group], side: Side, start: int, end: int, links: Links
) -> Group:
    group = known.get((start, end))
    if group is None:
        if len(known) >= MOST_KEPT:
            known.clear()
        group = known[start, end] = Group(side, start, end, links)
    return group


def _explained(one: Group, two: Group, gain: Mapping[str, float]) -> float:
    """What the first group says of the second one's tokens."""
    to, counts, size = one.to, two.counts, one.size
    value = two.linked * _NOTHING
    for token in to.keys() & counts.keys():
        value += counts[token] * log1p(gain[token] * to[token] / size)
    return value
