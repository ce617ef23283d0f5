"""Figures that stand next to each other and are read together.

The two ends of a range share what is written once: "3-5 million euros", 10至20万元, "$2-3bn". A
measure in two units is one measure: 三年零六个月, "an hour and 20 minutes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from tqc.language.quantities.model import Kind, Quantity
from tqc.language.quantities.units import CURRENCIES, converted

_JOINT = re.compile(r"\s?(?:[-–—~～〜至到から]|to|and|or|bis|und|à|et|에서|내지)+\s?")
LONGEST_JOINT = 6
_SUM = re.compile(r"\s?(?:零|又|and|und|et|,)?\s?")
_PARTS = {
    ("year", "month"),
    ("hour", "minute"),
    ("minute", "second"),
    ("foot", "inch"),
    ("week", "day"),
}


@dataclass(slots=True)
class Figure:
    """All readings of one place, the likeliest first, and the size written with its number (1e4 in
    3万, 1 where there is none)."""

    readings: list[Quantity]
    size: float = 1.0


def share(text: str, figures: Sequence[Figure]) -> Iterable[Quantity]:
    """All readings, with those added that the other end of a range gives."""
    for one, other in pairwise(figures):
        first, second = one.readings[0], other.readings[0]
        gap = second.span.start - first.span.end
        if (first.unit, second.unit) in _PARTS and gap <= LONGEST_JOINT:
            _add_sum(text, one, other)
            continue
        if not 0 < gap <= LONGEST_JOINT or first.low > second.low * other.size:
            continue
        if not _JOINT.fullmatch(text, first.span.end, second.span.start):
            continue
        if first.unit in CURRENCIES and not second.unit and first.kind is second.kind:
            other.readings.insert(0, replace(second, unit=first.unit))
        if one.size == 1.0 and first.kind in (Kind.NUMBER, second.kind):
            if other.size != 1.0:
                low = first.low * other.size
                unit = first.unit or second.unit
                one.readings.insert(0, replace(first, low=low, high=low, unit=unit))
                one.readings[1] = replace(first, unit=unit, firm=False)
            elif second.unit and not first.unit:
                one.readings.insert(0, replace(first, unit=second.unit, firm=second.firm))
            elif second.kind is not Kind.NUMBER and not first.unit:
                one.readings.insert(0, replace(first, kind=second.kind))
        elif second.unit and not first.unit and first.kind is second.kind:
            one.readings.insert(0, replace(first, unit=second.unit))
    return chain.from_iterable(figure.readings for figure in figures)


def _add_sum(text: str, one: Figure, other: Figure) -> None:
    """A reading of the whole for both parts."""
    first, second = one.readings[0], other.readings[0]
    if not _SUM.fullmatch(text, first.span.end, second.span.start):
        return
    more = converted(first.low, first.unit, second.unit)
    if more is not None and second.low < (converted(1, first.unit, second.unit) or 0):
        whole = more + second.low
        for figure in (one, other):
            reading = figure.readings[0]
            figure.readings.append(
                replace(reading, low=whole, high=whole, unit=second.unit, firm=False)
            )
