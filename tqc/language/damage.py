"""One place where characters are broken, as the scanners of this folder report it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Damage:
    """`text[start:end]` is broken.

    repair: what stood there, None where that can't be told, "" where the span is to be deleted.
    certain: the repair restores what stood there in at least 99 of 100 cases.
    """

    start: int
    end: int
    what: str
    confidence: float
    repair: str | None = None
    certain: bool = False
