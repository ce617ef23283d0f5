"""What a Chinese word means, for one who translates names: what machines make of it, then what the
dictionary says.

zh-words.tsv holds what systems make of words and characters of names where a dictionary explains or
has nothing; CC-CEDICT the rest. Proper nouns of the dictionary are apart: they are taken whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tqc.language import cedict, tables

TABLE = "zh-words.tsv"

_SHORT_FOR = re.compile(r"\b(?:[Aa]bbr\.|short name) for ([^)/]*)")
_CAPITALS = re.compile(
    r"(?:the )?((?!Abbr|CL:)[A-Z][A-Za-z]++(?:[ -](?:of (?:the )?)?[A-Z][A-Za-z]++)*+)(?! or )"
)
_IN_A_PLACE = re.compile(r"^[A-Z].*(?:,| (?:of|in)) [A-Z]")
_HAN = re.compile(r"[\u3400-\u9fff\u3007]+")


def is_word(text: str, words: cedict.Cedict) -> bool:
    """True for a word of the dictionary or of the table."""
    return text in words or text in _usual()


@lru_cache(maxsize=1)
def _usual() -> dict[str, tuple[str, ...]]:
    """What machines make of words of names, by word."""
    return tables.senses(TABLE)


def senses(word: str, words: cedict.Cedict) -> list[str]:
    """What a word is usually put as, then its senses in dictionary order."""
    found = [*_usual().get(word, ())]
    found += [
        _without_place(_explained(sense, entry.pinyin))
        for entry in words.entries(word)
        if not entry.is_name
        for sense in entry.senses
    ]
    if len(word) == 2 and word[0] == word[1] and not (found or named(word, words)):
        return senses(word[0], words)  # 滴滴 is "Drip" as often as "Drip Drip"
    return found


def named(word: str, words: cedict.Cedict) -> list[str]:
    """What a word names, in its short form too."""
    # 寒武纪 is "Cambrian geological period" in the dictionary, and a machine's "Cambrian" here
    proper = [sense for entry in words.entries(word) if entry.is_name for sense in entry.senses]
    found = [match[1] for sense in proper if (match := _CAPITALS.match(sense))]
    return found + [long for entry in words.entries(word) for long in _in_full(entry, words)]


def _in_full(entry: cedict.Entry, words: cedict.Cedict) -> Iterator[str]:
    """What a short form is short for: Shanghai for 沪, North Atlantic Treaty Organization for
    北约."""
    for match in filter(None, map(_SHORT_FOR.search, entry.senses)):
        if name := _CAPITALS.match(match[1]):
            yield name[1]
        for full in _HAN.findall(match[1])[-1:]:  # traditional|simplified
            for one in words.entries(full)[:1]:
                name = _CAPITALS.match(one.senses[0])
                yield name[1] if name else one.senses[0]


def _without_place(sense: str) -> str:
    """A name without where it is: of "Wong Tai Sin district of Kowloon, Hong Kong" the first."""
    name = _CAPITALS.match(sense) if _IN_A_PLACE.search(sense) else None
    return name[1] if name else sense


def _explained(sense: str, reading: str) -> str:
    """The explanation of a sense that is the word's own sound: "bao (steamed stuffed bun)"."""
    head, _, explanation = sense.partition(" (")
    if explanation and reading.startswith(head.lower()):
        return explanation.rstrip(")")
    return sense
