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

HEAD = 4  # letters by which a line is known to be worth a look
NETWORK_STARTS = ("share", "like", "print", "weibo", "qq")
"""How a row of share buttons begins."""
TOKENS = ("undefined", "null", "nan", "object object")
"""What programs write where a value is missing."""


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
    """What a language's pages are furnished with.

    head, later: how any of it begins, at the text's start and after a line break: a quick search
        for lines that are worth a look. labels, bars and han match labels at a line's start.
    """

    head: re.Pattern[str]
    later: re.Pattern[str]
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

    start = r"[ \t>*_【\[(（]*+"
    labels, bars, han = words("labels"), words("bars", "any"), words("han", "any")
    lines, begins, assistant = words("lines"), words("begins"), words("assistant")
    first_words = [*lines, *begins, *assistant, *labels, *bars, *han, *NETWORK_STARTS, *TOKENS]
    # "’" and "'" are the same to an assistant's line, so a head ends before either
    heads = {re.split(r"[\s'’]", entry)[0][:HEAD] for entry in (*first_words, "home")}
    head = f"[{re.escape(EDGES)}]*+(?:{any_of(list(heads))})"
    return Furniture(
        head=re.compile(head, re.I),
        later=re.compile("\n" + head, re.I),
        lines=frozenset(lines),
        begins=tuple(begins),
        assistant=tuple(assistant),
        networks=frozenset(words("networks", "any")),
        labels=re.compile(f"{start}((?:{any_of(labels)})\\s?[:：|｜])", re.I) if labels else None,
        bars=re.compile(f"{start}((?:{any_of(bars)})\\s?[|｜丨])(?!\\s*\\|)", re.I),
        han=re.compile(f"{start}((?:{any_of(han)})\\s?[:：|｜丨/／])"),
    )
