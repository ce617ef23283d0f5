"""How a figure is written in English, for suggestions; in the manner of the words it replaces."""

from __future__ import annotations

import re

from tqc.language.quantities.model import Kind, Quantity
from tqc.language.quantities.units import CURRENCIES, english

_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SHORT = {"trillion": "tn", "billion": "bn", "million": "m"}
_LETTER = re.compile(r"\d(?:bn|mn|tn|m|b|k|K|M|B|T)$")
_MONTHS = ("January February March April May June July August September October November "
           "December").split()  # fmt: skip
_SIGNS = {"USD": "$", "HKD": "HK$", "TWD": "NT$", "SGD": "S$", "AUD": "A$", "CAD": "C$", "EUR": "€",
          "GBP": "£", "dollar": "$"}  # fmt: skip
SPELLED = 6
"""Digits from which a round number takes a word for its size."""


def number(value: float, like: str = "") -> str:
    """A number; `like` is what it replaces.

    >>> number(380e9), number(380e9, "38bn"), number(22_150_000), number(35_000), number(0.5)
    ('380 billion', '380bn', '22.15 million', '35,000', '0.5')
    """
    for size, word in _SIZES:
        if value >= size and len(short := f"{value / size:.10g}") <= SPELLED:
            return f"{short}{_SHORT[word]}" if _LETTER.search(like) else f"{short} {word}"
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"


def figure(quantity: Quantity) -> str:
    """A figure with its unit.

    >>> from tqc.finding import Span
    >>> figure(Quantity(Span(0, 1), Span(0, 1), 30e6, 30e6, "USD"))
    '$30 million'
    """
    written, unit = bare(quantity), quantity.unit
    if unit in _SIGNS:
        return _SIGNS[unit] + written
    name = english(unit)
    if unit not in CURRENCIES and quantity.low == 1 and name.endswith("s"):
        name = name[:-1]
    return f"{written}{'' if name in ('%', '‰', '') else ' '}{name}"


def bare(quantity: Quantity, like: str = "") -> str:
    """A figure without its unit: a month by its name, a time by the clock."""
    value = quantity.low
    if quantity.kind is Kind.MONTH:
        return _MONTHS[int(value) - 1][: 3 if 0 < len(like) < 4 and like[:3] != "May" else None]
    if quantity.kind is Kind.CLOCK:
        hours, minutes = divmod(int(value), 60)
        if like and not re.search("[AaPp]\\.?[Mm]", like):
            return f"{hours}:{minutes:02}"
        short = f":{minutes:02}" if minutes else ""
        return f"{(hours - 1) % 12 + 1}{short} {'p.m.' if hours >= 12 else 'a.m.'}"
    if quantity.kind is Kind.YEAR:
        return f"{int(value)}"
    if quantity.kind is Kind.ORDINAL or (quantity.kind is Kind.DAY and like[-2:].isalpha()):
        return f"{int(value)}{ending(int(value))}"
    return number(value, like)


def ending(value: int) -> str:
    """Of an ordinal: st, nd, rd, th."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
