"""What the words of a match promise by themselves, before anything around them is asked.

Evidence is a sum (evidence/confidence.py), and most of it lies in the words: how likely they are as
that name, how much of it they render, capitals. Where this can't become a finding even with all
that the draft could add for the name, no lattice is walked. A promise is never less than the
evidence of the same words; it may be more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from math import inf

from tqc.language.base import ArcKind
from tqc.rendering.limits import LEAST_EXPLAINED

MOST_GAIN = 10.0
"""Evidence, in powers of ten, beyond which more makes no difference."""

MOST_PARTS = 3
"""Translated words beyond which more make no difference."""


class Look(Enum):
    """How the words of a match may be written: all with a capital, one alone without, or else."""

    CAPITALS = auto()
    SMALL = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Scale:
    """What each is worth, in the units of a log-odds sum.

    base: that anything matches; gain: MOST_GAIN powers of ten; explained: all of the name; parts:
    MOST_PARTS translated words; sound: that all is spelled by its sound; mixed, foreign: some sound
    or Latin letters among translated words; capitals: on all words; small: a single word without
    one; borrowed: that all glosses are of other words with the same characters.
    """

    base: float
    gain: float
    explained: float
    parts: float
    sound: float
    mixed: float
    foreign: float
    capitals: float
    small: float
    borrowed: float

    def promise(
        self,
        gain: float,
        share: float,
        kinds: Collection[ArcKind],
        parts: int,
        look: Look,
        borrowed: float = 0.0,
    ) -> float:
        """Of so many parts, which gain so much and render such a share of the name, 0 to 1, in some
        of these kinds, such a share of them by glosses that are borrowed."""
        most = self.parts * (parts if parts < MOST_PARTS else MOST_PARTS) / MOST_PARTS
        if kinds:
            if ArcKind.SELF in kinds:
                most += self.foreign
            if ArcKind.ROMAN in kinds:
                most = max(most + self.mixed, self.sound)
            elif ArcKind.FUSED in kinds:
                most += self.mixed
        if look is Look.CAPITALS:
            most += self.capitals
        elif look is Look.SMALL:
            most += self.small
        gained = self.gain * min(gain, MOST_GAIN) / MOST_GAIN
        explained = self.explained * explained_share(min(share, 1.0))
        return self.base + gained + explained + most + self.borrowed * borrowed


def explained_share(share: float) -> float:
    """How much of a name is rendered, 0 to 1 from the least that is looked at."""
    return max(0.0, (share - LEAST_EXPLAINED) / (1 - LEAST_EXPLAINED))


class _Anything(dict[int, float]):
    def __missing__(self, name: int) -> float:
        return -inf


ANYTHING: Mapping[int, float] = _Anything()
"""What names must promise where all that may be one is wanted."""

NO_SCALE = Scale(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
"""For those who want anything."""
