"""The words of furniture.toml, folded and ready to look up, for garble/residue.

A line is folded before it is compared: lower case, no marks of markup or punctuation at its ends.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

EDGES = " \t\r#*_>|•·-–—=[](){}（）【】「」<»«›‹:：.。…!！▼▲↓↑→"


def fold(line: str) -> str:
    """A line as the lists have it.

    >>> fold("**Popular  Articles:**")
    'popular articles'
    """
    # lower() would make two characters of the dotted capital of Turkish
    spaced = " ".join(line.split()).strip(EDGES)
    return spaced.replace("İ", "i").lower()


@dataclass(frozen=True)
class Furniture:
    """What a language's pages are furnished with; labels, bars and han find labels."""

    lines: frozenset[str]
    begins: tuple[str, ...]
    assistant: tuple[str, ...]
    networks: frozenset[str]
    labels: re.Pattern[str] | None
    bars: re.Pattern[str]
    han: re.Pattern[str]


@cache
def _tables() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))


@cache
def furniture(language: str) -> Furniture:
    tables = _tables()

    def words(table: str, key: str = language) -> list[str]:
        return tables[table].get(key, [])

    def any_of(names: list[str]) -> str:
        return "|".join(sorted(map(re.escape, names), key=len, reverse=True))

    start = r"(?m)^[ \t>*_【\[(（]*+"
    labels = words("labels")
    return Furniture(
        lines=frozenset(words("lines")),
        begins=tuple(words("begins")),
        assistant=tuple(words("assistant")),
        networks=frozenset(words("networks", "any")),
        labels=re.compile(f"{start}((?:{any_of(labels)})\\s?[:：|｜])", re.I) if labels else None,
        bars=re.compile(f"{start}((?:{any_of(words('bars', 'any'))})\\s?[|｜丨])(?!\\s*\\|)", re.I),
        han=re.compile(f"{start}((?:{any_of(words('han', 'any'))})\\s?[:：|｜丨/／])"),
    )
