"""A figure of a text: where it stands, what it is worth, and of what.

One place may have several readings ("5m" is metres or millions, 三成 is 30 per cent or three
tenths): each is a Quantity of its own with the same span. Which of them is meant shows only when
two texts are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tqc.finding import Span


class Kind(Enum):
    """What a figure counts. Of a date, month, day and year are figures of their own."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    CLOCK = "clock"
    """minutes since midnight"""


CALENDAR = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.CLOCK})


@dataclass(frozen=True, slots=True)
class Quantity:
    """One reading of a figure.

    span: with its unit; number: without it, but with its size ("38 billion").
    low, high: what it is worth, different only where the text is vague (数百: 200 to 999).
    unit: an id of units.UNITS, "" where it counts things.
    approximate: the text says "about", "nearly", "more than".
    firm: written so that a translation must have it; not so small words ("one", "two"), names with
        digits, items of a list, and second readings.
    """

    span: Span
    number: Span
    low: float
    high: float
    unit: str = ""
    kind: Kind = Kind.NUMBER
    approximate: bool = False
    firm: bool = True


Found = tuple[list[Quantity], float]
"""All readings of a place, and the size that is written with its number (1e6 in "3 million")."""


def weak(
    start: int,
    end: int,
    value: float,
    unit: str = "",
    *,
    kind: Kind = Kind.NUMBER,
    firm: bool = False,
) -> Quantity:
    """A reading whose number is the whole of it; not firm unless it is said."""
    span = Span(start, end)
    return Quantity(span, span, value, value, unit, kind, False, firm)
