"""Whether two readings of figures may be the same figure.

Generous: a figure may be rounded to two digits if it is large, converted into another unit of its
dimension, and stand without its unit. Left out: what the figure belongs to.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from tqc.finding import Span
from tqc.language.quantities import CALENDAR, Kind, Quantity
from tqc.language.quantities.numerals import CHARACTERS
from tqc.language.quantities.units import CURRENCIES, converted, same

NUMERALS = frozenset("0123456789") | CHARACTERS

CLOSE = 1e-6
"""Relative difference of equal values: binary fractions."""
CONVERTED = 0.07
"""Relative difference of a value in another unit: "about 50 miles" for 80 km."""
EXACT = 1e-3
"""The same within one system: 0.5 kg for 1 jin."""
ENGLISH = frozenset(
    "inch foot yard mile acre sqft sqmile gallon pound ounce fahrenheit mph".split()
)
TEMPERATURES = {"celsius", "fahrenheit"}
ROUNDED_FROM = 1000
"""Smaller figures aren't rounded without a word that says so."""

LONGEST_NAME = 20
_LATIN = re.compile(r"(?<![A-Za-z])([A-Za-z]{3,})\s$")

FACTOR, SAME_UNIT, SAME_KIND, COUNTED = range(4)
"""How well a wrong figure fits in the place of a right one, best first."""


def agree(source: list[Quantity], target: list[Quantity]) -> bool:
    """True if some reading of one is the value and the unit of some reading of the other."""
    return any(_equal(one, other) for one in source for other in target)


def exact(source: list[Quantity], target: list[Quantity]) -> bool:
    """True if some readings have one value and, where both have one, one unit; said of figures that
    `agree`: others are rounded, converted or vague."""
    return any(
        (one.low == other.low and one.high == other.high) or one.kind is not other.kind
        for one in source
        for other in target
        if not one.unit or not other.unit or same(one.unit, other.unit)
        if _equal(one, other)
    )


def other_unit(source: list[Quantity], target: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Readings of the same number with units that exclude each other; None where there are none.
    Said of figures that don't `agree`."""
    for one in source:
        for other in target:
            if not (one.unit and other.unit and one.firm and other.firm) or same(
                one.unit, other.unit
            ):
                continue
            if {one.unit, other.unit} == {"percent", "point"} and one.unit == "percent":
                continue  # a lead or a change of 40% is said in points, rightly
            if one.low == one.high and _same_value(one, other):
                return one, other
    return None


def rank(source: Quantity, target: Quantity) -> int | None:
    """How well the target's figure fits in the place of the source's; None if not at all."""
    if source.low != source.high or target.low != target.high:
        return None
    if source.unit == target.unit == "ratio":
        return SAME_UNIT
    if not target.firm and not source.kind is target.kind is Kind.CLOCK:
        return None
    if source.kind in CALENDAR or target.kind in CALENDAR:
        return SAME_UNIT if source.kind is target.kind and source.firm else None
    if source.kind is not target.kind and Kind.ORDINAL in (source.kind, target.kind):
        return None
    both = bool(source.unit and target.unit)
    if both and not same(source.unit, target.unit):
        return None
    if (
        source.firm
        and (both or source.unit not in CURRENCIES)
        and is_factor(source.low, target.low)
    ):
        return FACTOR
    if both:
        return SAME_UNIT
    return None if source.unit or target.unit else SAME_KIND if source.firm else COUNTED


def distance(source: Quantity, target: Quantity) -> float:
    """How far apart two values are, in powers of ten."""
    if source.low <= 0 or target.low <= 0:
        return abs(source.low - target.low)
    return abs(math.log10(target.low / source.low))


def is_factor(one: float, other: float) -> bool:
    """True if one is the other times a power of ten.

    >>> is_factor(38e10, 38e9), is_factor(35, 38)
    (True, False)
    """
    if one <= 0 or other <= 0:
        return False
    power = math.log10(other / one)
    return abs(power) > 0.5 and abs(power - round(power)) < CLOSE


def written(source: str, quantity: Quantity, target: str) -> bool:
    """True if the digits of a bare figure stand in the target as they are, in whatever word."""
    digits = quantity.number.of(source)
    if quantity.unit or not digits.isascii() or not digits[0].isdecimal():
        return False
    return bool(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(digits)}(?!\d)(?![.,]\d)", target))


def other_number(source: str, quantity: Quantity, target: str) -> Quantity | None:
    """The number that a Latin name of the source has in the target, where it has another one:
    iPhone 15 as "iPhone 14"."""
    before = _LATIN.search(
        source, max(0, quantity.number.start - LONGEST_NAME), quantity.number.start
    )
    if before is None or quantity.unit:
        return None
    places = list(
        re.finditer(rf"(?<!\w){re.escape(before[1])}[\s-]?(\d{{1,5}})(?![\w.,]\d)", target)
    )
    if len(places) != 1:
        return None
    span, value = Span(*places[0].span(1)), float(places[0][1])
    return Quantity(span, span, value, value)


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.CLOCK or other.kind is Kind.CLOCK:
        return _same_time(one, other)
    if one.kind in CALENDAR and (other.unit or other.low != other.high):
        return False
    if not one.unit or not other.unit or same(one.unit, other.unit):
        if _same_value(one, other):
            return True
        if other.unit != "degree":
            return False
        warm = replace(other, unit="fahrenheit")
        return _same_measure(replace(one, unit="celsius") if one.unit else one, warm)
    return _same_measure(one, other)


def _same_measure(one: Quantity, other: Quantity) -> bool:
    """Values in two units of one dimension: rounded where only one is of the decimal kind."""
    low, high = (converted(value, one.unit, other.unit) for value in (one.low, one.high))
    if low is None or high is None:
        return False
    if {one.unit, other.unit} == TEMPERATURES and _same_warmth(one, other):
        return True
    slack = (one.unit in ENGLISH) is not (other.unit in ENGLISH)
    away = (CONVERTED if slack else EXACT) * max(abs(low), abs(other.low))
    return low <= other.high + away and other.low <= high + away


def _same_warmth(one: Quantity, other: Quantity) -> bool:
    """True if two differences of temperature agree: 12 degrees Celsius are 21.6 of Fahrenheit."""
    celsius, fahrenheit = (one, other) if one.unit == "celsius" else (other, one)
    return abs(celsius.low * 1.8 - fahrenheit.low) <= 2 * CONVERTED * fahrenheit.low


def _same_time(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind:
        return one.low == other.low
    clock, number = (one, other) if one.kind is Kind.CLOCK else (other, one)
    if number.unit or number.kind is not Kind.NUMBER:
        return False
    return clock.low // 60 % 12 == number.low % 12 and number.low <= 24


def _same_value(one: Quantity, other: Quantity) -> bool:
    slack = CLOSE * max(abs(one.low), abs(other.low))
    if one.low <= other.high + slack and other.low <= one.high + slack:
        return True
    if one.low != one.high or other.low != other.high or {one.kind, other.kind} & CALENDAR:
        return False
    return _rounded(one.low, other.low, one.approximate or other.approximate)


def _rounded(exact: float, short: float, approximate: bool) -> bool:
    """True if the second is the first rounded to two digits or more, or to one that says so."""
    if exact <= 0 or short <= 0 or (not approximate and min(exact, short) < ROUNDED_FROM):
        return False
    if abs(exact - short) > CONVERTED * exact:
        return False
    digits = _digits(short)
    if digits == 1 and not approximate:
        return False
    return abs(float(f"{exact:.{digits - 1}e}") - short) <= CLOSE * short


def _digits(value: float) -> int:
    """Significant digits of a value as people write it.

    >>> _digits(22_150_000.0), _digits(3800.0)
    (4, 2)
    """
    return len(f"{value:.10e}".split("e")[0].replace(".", "").rstrip("0")) or 1
