"""A bead: some sentences of the source and those of the target that translate them."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (0, 1), (1, 0))
"""How many sentences of source and target a bead may have."""

SMALL = tuple(kind for kind in KINDS if sum(kind) <= 3)
"""Those that a first look at long texts makes do with: larger ones are rows of these there."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences `source_start:source_end` with `target_start:target_end`, indices from 0.

    One of the two is empty where the translation adds or leaves out a sentence. confidence: 0 to 1,
    how likely exactly this bead is, given all others that the two texts allow.
    """

    source_start: int
    source_end: int
    target_start: int
    target_end: int
    confidence: float = 1.0

    @property
    def kind(self) -> tuple[int, int]:
        """How many sentences of either side.

        >>> Bead(4, 5, 6, 8).kind
        (1, 2)
        """
        return self.source_end - self.source_start, self.target_end - self.target_start
