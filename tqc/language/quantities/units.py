"""Units of measure, time and money: what may be compared with what.

A unit has a dimension and its size in that dimension; two of one dimension convert (25 miles are
40 km), others don't. Each currency is a dimension of its own. Names of units in a language stand
with the language. Left out: units that news doesn't use, and slang for money.
Source: the SI brochure and NIST Handbook 44; mu, jin, tsubo and pyeong by their legal definitions.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """english: how it is written after a figure, for suggestions and messages."""

    dimension: str
    size: float
    english: str


UNITS = {
    "ratio": Unit("ratio", 1.0, ""),
    "percent": Unit("ratio", 0.01, "%"),
    "permille": Unit("ratio", 0.001, "‰"),
    "times": Unit("ratio", 1.0, "times"),
    "point": Unit("point", 1.0, "percentage points"),
    "bp": Unit("point", 0.01, "basis points"),
    "second": Unit("time", 1.0, "seconds"),
    "minute": Unit("time", 60.0, "minutes"),
    "hour": Unit("time", 3600.0, "hours"),
    "day": Unit("time", 86400.0, "days"),
    "week": Unit("time", 604800.0, "weeks"),
    "month": Unit("months", 1.0, "months"),
    "quarter": Unit("months", 3.0, "quarters"),
    "year": Unit("months", 12.0, "years"),
    "decade": Unit("months", 120.0, "decades"),
    "century": Unit("months", 1200.0, "centuries"),
    "mm": Unit("length", 0.001, "mm"),
    "cm": Unit("length", 0.01, "cm"),
    "m": Unit("length", 1.0, "metres"),
    "km": Unit("length", 1000.0, "km"),
    "li": Unit("length", 500.0, "li"),
    "inch": Unit("length", 0.0254, "inches"),
    "foot": Unit("length", 0.3048, "feet"),
    "yard": Unit("length", 0.9144, "yards"),
    "mile": Unit("length", 1609.344, "miles"),
    "m2": Unit("area", 1.0, "square metres"),
    "km2": Unit("area", 1e6, "square kilometres"),
    "hectare": Unit("area", 1e4, "hectares"),
    "mu": Unit("area", 10000 / 15, "mu"),
    "acre": Unit("area", 4046.86, "acres"),
    "sqft": Unit("area", 0.092903, "square feet"),
    "sqmile": Unit("area", 2.58999e6, "square miles"),
    "tsubo": Unit("area", 3.305785, "tsubo"),
    "m3": Unit("volume", 1.0, "cubic metres"),
    "litre": Unit("volume", 0.001, "litres"),
    "ml": Unit("volume", 1e-6, "ml"),
    "gallon": Unit("volume", 0.00378541, "gallons"),
    "mg": Unit("mass", 1e-6, "mg"),
    "g": Unit("mass", 0.001, "grams"),
    "kg": Unit("mass", 1.0, "kg"),
    "jin": Unit("mass", 0.5, "jin"),
    "tonne": Unit("mass", 1000.0, "tonnes"),
    "pound": Unit("mass", 0.453592, "pounds"),
    "ounce": Unit("mass", 0.0283495, "ounces"),
    "celsius": Unit("celsius", 1.0, "°C"),
    "fahrenheit": Unit("fahrenheit", 1.0, "°F"),
    "W": Unit("power", 1.0, "watts"),
    "kW": Unit("power", 1e3, "kilowatts"),
    "MW": Unit("power", 1e6, "megawatts"),
    "GW": Unit("power", 1e9, "gigawatts"),
    "kWh": Unit("energy", 1.0, "kilowatt-hours"),
    "MWh": Unit("energy", 1e3, "megawatt-hours"),
    "GWh": Unit("energy", 1e6, "gigawatt-hours"),
    "TWh": Unit("energy", 1e9, "terawatt-hours"),
    "kmh": Unit("speed", 1.0, "km/h"),
    "mph": Unit("speed", 1.609344, "mph"),
    "CNY": Unit("CNY", 1.0, "yuan"),
    "USD": Unit("USD", 1.0, "US dollars"),
    "HKD": Unit("HKD", 1.0, "Hong Kong dollars"),
    "TWD": Unit("TWD", 1.0, "New Taiwan dollars"),
    "SGD": Unit("SGD", 1.0, "Singapore dollars"),
    "AUD": Unit("AUD", 1.0, "Australian dollars"),
    "CAD": Unit("CAD", 1.0, "Canadian dollars"),
    "JPY": Unit("JPY", 1.0, "yen"),
    "KRW": Unit("KRW", 1.0, "won"),
    "EUR": Unit("EUR", 1.0, "euros"),
    "GBP": Unit("GBP", 1.0, "pounds"),
    "CHF": Unit("CHF", 1.0, "Swiss francs"),
    "RUB": Unit("RUB", 1.0, "roubles"),
    "INR": Unit("INR", 1.0, "rupees"),
}

CURRENCIES = frozenset(
    "CNY USD HKD TWD SGD AUD CAD JPY KRW EUR GBP CHF RUB INR dollar yuanyen".split()
)

LOOSE = {
    "dollar": frozenset({"USD", "HKD", "TWD", "SGD", "AUD", "CAD"}),
    "yuanyen": frozenset({"CNY", "JPY"}),
    "sterling": frozenset({"GBP", "pound"}),
    "degree": frozenset({"celsius", "fahrenheit"}),
    "metre-or-minute": frozenset({"m", "minute"}),
    "kilo": frozenset({"kg", "km", "kmh"}),
    "ton": frozenset({"tonne"}),
    "km": frozenset({"kmh"}),  # 时速80公里
    "mile": frozenset({"mph"}),
}
"""What a sign or word may mean that several units share: "$", "¥", "pounds"."""


def english(unit: str) -> str:
    """A unit's English name; "" for none and for those without one."""
    return UNITS[unit].english if unit in UNITS else ""


def same(a: str, b: str) -> bool:
    """True if two units may be one: equal, or one a sign that covers the other."""
    return a == b or b in LOOSE.get(a, ()) or a in LOOSE.get(b, ())


def converted(value: float, unit: str, to: str) -> float | None:
    """A value in another unit of its dimension, None where there is no way.

    >>> converted(90, "minute", "hour"), converted(20, "celsius", "fahrenheit")
    (1.5, 68.0)
    """
    if unit == "celsius" and to == "fahrenheit":
        return value * 9 / 5 + 32
    if unit == "fahrenheit" and to == "celsius":
        return (value - 32) * 5 / 9
    one, other = UNITS.get(unit), UNITS.get(to)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    return value * one.size / other.size
