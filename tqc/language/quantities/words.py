"""What a language in Latin letters writes figures with: its words for numbers, units and months.

The tables are those of words-LANGUAGE.toml; the numbers up to a thousand are made from their parts.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tqc.language.dates import MONTHS, SHORT

LANGUAGES = ("en", "de", "fr")


@dataclass(frozen=True)
class Words:
    """numbers: below a thousand; sizes: what multiplies the number before it; fractions: parts of
    one ("third") by their denominators; ordinals; months; units: a word or two to a unit;
    vague: words that are a number by themselves, each with readings (low, high, unit)."""

    language: str
    numbers: MappingProxyType[str, float]
    sizes: MappingProxyType[str, float]
    fractions: MappingProxyType[str, float]
    ordinals: MappingProxyType[str, float]
    months: MappingProxyType[str, int]
    units: MappingProxyType[str, str]
    vague: MappingProxyType[str, tuple[tuple[float, float, str], ...]]
    joints: frozenset[str]
    articles: frozenset[str]
    about: re.Pattern[str]
    decimal: str


@lru_cache(maxsize=len(LANGUAGES))
def load(language: str) -> Words:
    """The words of one of LANGUAGES."""
    stored = tomllib.loads(Path(__file__).with_name(f"words-{language}.toml").read_text("utf-8"))
    names = {
        word: int(value) for value, words in stored["numbers"].items() for word in words.split()
    }
    numbers: dict[str, float] = dict(_GENERATORS[language](names))
    ordinals = {w: float(v) for v, words in stored["ordinals"].items() for w in words.split()}
    if language == "en":
        for tens in range(20, 100, 10):
            name = next(word for word, value in names.items() if value == tens)
            ordinals |= {f"{name}-{w}": tens + v for w, v in list(ordinals.items()) if v < 10}
            ordinals[f"{name[:-1]}ieth"] = tens
    months = dict(MONTHS[language])
    if language == "en":
        months |= SHORT
    return Words(
        language,
        MappingProxyType(numbers),
        MappingProxyType({w: float(v) for v, ws in stored["sizes"].items() for w in ws.split()}),
        MappingProxyType(
            {w: float(v) for v, ws in stored["fractions"].items() for w in ws.split()}
        ),
        MappingProxyType(ordinals),
        MappingProxyType(months),
        MappingProxyType(
            {
                name.strip(): unit
                for unit, names in stored["units"].items()
                for name in names.split(",")
            }
        ),
        MappingProxyType(
            {word: tuple(map(_reading, some)) for word, some in stored["vague"].items()}
        ),
        frozenset(stored["joints"].split()),
        frozenset(stored["articles"].split()),
        re.compile(rf"(?:^|\W)(?:{stored['about']})\W*$", re.IGNORECASE),
        stored["decimal"],
    )


def _reading(stored: list[Any]) -> tuple[float, float, str]:
    """[2], [2, "times"] or [20, 99, ""]."""
    low, *rest = stored
    unit = rest.pop() if rest and isinstance(rest[-1], str) else ""
    return float(low), float(rest[0]) if rest else float(low), unit


def _english(names: dict[str, int]) -> dict[str, float]:
    tens = {word: value for word, value in names.items() if 20 <= value < 100}
    ones = {word: value for word, value in names.items() if 1 <= value < 10}
    return names | {f"{t}-{o}": a + b for t, a in tens.items() for o, b in ones.items()}  # type: ignore[return-value]


def _german(names: dict[str, int]) -> dict[str, float]:
    tens = {word: value for word, value in names.items() if 20 <= value < 100}
    ones = {
        ("ein" if v == 1 else w): v
        for w, v in names.items()
        if 1 <= v < 10 and w not in ("eine", "einen", "einem", "einer")
    }
    below = names | {f"{o}und{t}": a + b for t, a in tens.items() for o, b in ones.items()}
    found: dict[str, float] = dict(below)
    for word, value in {"": 1, **ones}.items():
        found[f"{word}hundert"] = 100 * value
        for rest, more in below.items():
            found[f"{word}hundert{rest}"] = 100 * value + more
    for word, value in {"": 1, **ones, **{w: v for w, v in below.items() if v >= 10}}.items():
        found[f"{word}tausend"] = 1000 * value
    found["hundert"], found["tausend"] = 100, 1000
    return found


def _french(names: dict[str, int]) -> dict[str, float]:
    found: dict[str, float] = dict(names)
    small = {word: value for word, value in names.items() if 0 < value < 20}
    for tens, base in [(w, v) for w, v in names.items() if 20 <= v < 100]:
        for word, value in small.items():
            if value < 10 or base in (60, 80):
                found[f"{tens.rstrip('s') if base == 80 else tens}-{word}"] = base + value
        found[f"{tens}-et-un"] = found[f"{tens}-et-une"] = base + 1
    found["soixante-et-onze"] = 71
    return found


_GENERATORS = {"en": _english, "de": _german, "fr": _french}
