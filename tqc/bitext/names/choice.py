"""One choice: which of the stretches stands for a name, or nothing does.

A multinomial logit (softmax) over the stretches and "nothing"; its weights are in weights.json.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, log

from tqc.bitext.names.stretches import Stretch, Values
from tqc.finding import Span

SHARED = frozenset(("taken", "surplus", "contested"))
"""Features of words that may well be another name's: the same words elsewhere may be right."""

MOST_CLAIMED = 0.95

MOST_PLACES = 4
"""Places of the same words that are looked at for stretches that would do as well."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest stretch, with the same words elsewhere in the segment (places). sure: the
    probability that one of them, or a stretch that would do as well, stands for the name;
    nothing: that nothing does."""

    best: Stretch | None
    places: tuple[Stretch, ...]
    sure: float
    nothing: float


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    stored = json.loads(files("tqc.bitext.names").joinpath("weights.json").read_text("utf-8"))
    fitted: dict[str, float] = stored["weights"]
    return fitted


def utility(features: Values) -> float:
    fitted = weights()
    return sum(fitted[name] * value for name, value in features.items() if name != "claimed") - (
        features.get("claimed", 0.0)
    )


def probabilities(
    options: Sequence[Stretch], nothing: Values, rivals: Sequence[float]
) -> list[float]:
    """Of each stretch, that it stands for the name; rivals: how likely others are to be there."""
    worths = [
        utility(option.features) - claimed_by_others(rival)
        for option, rival in zip(options, rivals, strict=True)
    ]
    base = utility(nothing)
    top = max([base, *worths])
    shares = [exp(worth - top) for worth in worths]
    total = sum(shares) + exp(base - top)
    return [share / total for share in shares]


def claimed_by_others(share: float) -> float:
    """What a stretch loses to other names that stand there with a probability: its logarithm."""
    return -log(1 - min(max(share, 0.0), MOST_CLAIMED))


def choose(options: Sequence[Stretch], nothing: Values) -> Choice:
    """Weigh the stretches against nothing."""
    base = utility(nothing)
    worths = [utility(option.features) for option in options]
    top = max([base, *worths])
    shares = [exp(worth - top) for worth in worths]
    total = sum(shares) + exp(base - top)
    none = exp(base - top) / total
    if not options:
        return Choice(None, (), 0.0, none)
    at = max(range(len(options)), key=lambda i: (shares[i], -i))
    best = options[at]
    places = tuple(
        option
        for option in options
        if option is best or (option.key == best.key and not SHARED & option.features.keys())
    )
    sure = sum(
        share
        for share, other in zip(shares, options, strict=True)
        if other.key == best.key
        or any(_as_well(other.span, one.span) for one in places[:MOST_PLACES])
    )
    return Choice(best, places, sure / total, none)


def _as_well(one: Span, best: Span) -> bool:
    """True if two stretches share most of their letters."""
    common = min(one.end, best.end) - max(one.start, best.start)
    return 2 * common >= max(len(one), len(best))
