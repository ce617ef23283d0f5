"""P(Latin letters | unit) for the units of a source name, each in its surroundings.

A unit (units.py) becomes none to five letters; which ones depends on the unit before and behind:
ス is "s" at a word's end and "su" within Japanese names. Counts come from aligned names
(benchmarks/sound/fit.py); what was counted for both neighbours together is mixed with what was
counted for each and for the unit alone, by how much was seen (Witten and Bell 1991).
A table's row: the unit, then columns of a context and what became of the unit in it, as counts:
"<ア>ト" is behind ア and before ト, "<^" at the head, ">$" at the end; the empty one is any
context, and "-" is no letter at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tqc.language.sound import tables

FITTED = ("chinese", "kana", "hangul", "cyrillic", "arabic")
"""What there is a table for."""

HEAD, END = "^", "$"
NO_LETTER = "-"

Shares = Mapping[str, float]
"""Letters → their share; adds up to 1 over all letters, or is empty."""


def shares(units: Sequence[str], at: int, script: str) -> Shares:
    """What becomes of the unit at a place of a name; {} for a unit never seen."""
    before = units[at - 1] if at else HEAD
    behind = units[at + 1] if at + 1 < len(units) else END
    return _in_context(script, units[at], before, behind)


@lru_cache(maxsize=16384)
def _in_context(script: str, unit: str, before: str, behind: str) -> Shares:
    seen = _seen(script, unit)
    if not seen:
        return {}
    alone = _mixed(seen.get("", {}), {})
    head = _mixed(seen.get(f"<{before}", {}), alone)
    tail = _mixed(seen.get(f">{behind}", {}), alone)
    either = {
        letters: (head.get(letters, 0.0) + tail.get(letters, 0.0)) / 2
        for letters in dict.fromkeys([*head, *tail])
    }
    return _mixed(seen.get(f"<{before}>{behind}", {}), either)


def _mixed(counts: Mapping[str, int], wider: Shares) -> Shares:
    """Shares by these counts; the more kinds they have for their number, the more of the wider."""
    if not counts:
        return wider
    total = sum(counts.values())
    kinds = len(counts) if wider else 0
    found = {letters: share * kinds / (total + kinds) for letters, share in wider.items()}
    for letters, count in counts.items():
        found[letters] = found.get(letters, 0.0) + count / (total + kinds)
    return found


@lru_cache(maxsize=4096)
def _seen(script: str, unit: str) -> Mapping[str, Mapping[str, int]]:
    """Context → letters → count."""
    found: dict[str, dict[str, int]] = {}
    row = _rows(script).get(unit, "")
    for column in row.split("\t") if row else ():
        context, _, counted = column.partition("=")
        found[context] = {
            "" if letters == NO_LETTER else letters: int(count)
            for letters, _, count in (one.partition(":") for one in counted.split(" "))
        }
    return found


@lru_cache(maxsize=8)
def _rows(script: str) -> Mapping[str, str]:
    """Unit → the rest of its row, taken apart when it is asked for."""
    split = (row.partition("\t") for row in tables.rows(script))
    return {unit: rest for unit, _, rest in split}
