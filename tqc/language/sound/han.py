"""How each Chinese character is read where it is at home: the sound of names that aren't foreign.

范明政 is Fan Mingzheng to a Chinese, and the Vietnamese whose name it is writes Pham Minh Chinh. A
name is read by one system throughout. Spellings are those that people's names have: Pinyin,
Wade-Giles without marks (Taiwan), the Hong Kong government's, Vietnamese without marks, Korean as
in passports, Japanese in Hepburn.
Left out: Japanese names by heart (language/ja.py reads those that a dictionary has).
Source: Unihan's kMandarin, kCantonese, kVietnamese, kHangul, kJapaneseOn and kJapaneseKun, spelled
by benchmarks/sound/readings.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tqc.language.sound import tables

SYSTEMS = ("pinyin", "wade-giles", "hong-kong", "vietnamese", "korean", "japanese")
"""The table's columns behind character and simplified form; spellings in them, the usual first."""


def simplified(char: str) -> str:
    """The simplified form of a character, or itself.

    >>> simplified("維"), simplified("A")
    ('维', 'A')
    """
    row = _table().get(char)
    return (row[: row.index("\t")] or char) if row else char


def spellings(char: str) -> Sequence[Sequence[str]]:
    """Per system the spellings of a character, some empty; () if it isn't known.

    >>> [spelled[0] for spelled in spellings("明")[:5]]
    ['ming', 'ming', 'ming', 'minh', 'myung']
    """
    row = _table().get(char)
    return [column.split() for column in row.split("\t")[1:]] if row else ()


@lru_cache(maxsize=len(SYSTEMS))
def syllables(system: str) -> frozenset[str]:
    """Every spelling that a system has."""
    number = SYSTEMS.index(system)
    return frozenset(
        spelling for row in _table().values() for spelling in row.split("\t")[number + 1].split()
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Character → the rest of its row, split when it is asked for."""
    return {row[0]: row[2:] for row in tables.rows("han")}
