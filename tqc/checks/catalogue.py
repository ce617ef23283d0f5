"""The one table of checks: each id, and its place in MQM.

`FAMILY/NAME` is the module tqc.checks.FAMILY.NAME; it is imported when the check is first run or
explained, so that naming a check costs nothing. A check's documentation is its module's docstring
and isn't repeated here.

Dimensions and types are MQM Core's own words (MQM 2.0, themqm.org/error-types-2/typology). A
rendering that could never be the name is Mistranslation; a valid one that the glossary doesn't
approve is Inconsistent with terminology resource. MQM counts capitals and glued words as Spelling.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from types import ModuleType
from typing import cast

from tqc.checks.base import Context
from tqc.document import Document
from tqc.errors import UsageError
from tqc.finding import Finding

Run = Callable[[Document, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table. needs_source: it is silent without a source text."""

    id: str
    dimension: str
    type: str
    needs_source: bool = False

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]


_TERMINOLOGY, _ACCURACY = "Terminology", "Accuracy"
_LINGUISTIC, _LOCALE = "Linguistic conventions", "Locale conventions"

TABLE = (
    Entry("name/literal", _ACCURACY, "Mistranslation"),
    Entry("name/romanised", _TERMINOLOGY, "Inconsistent with terminology resource"),
    Entry("name/spelling", _LINGUISTIC, "Spelling"),
    Entry("name/case", _LINGUISTIC, "Spelling"),
    Entry("name/wrong", _ACCURACY, "Mistranslation"),
    Entry("name/inconsistent", _TERMINOLOGY, "Inconsistent use of terminology"),
    Entry("term/literal", _TERMINOLOGY, "Wrong term"),
    Entry("term/deixis", _ACCURACY, "Mistranslation"),
    Entry("garble/encoding", _LINGUISTIC, "Character encoding"),
    Entry("garble/residue", _ACCURACY, "Untranslated"),
    Entry("garble/spacing", _LINGUISTIC, "Spelling"),
    Entry("garble/nonword", _LINGUISTIC, "Spelling"),
    Entry("garble/repetition", _ACCURACY, "Addition"),
    Entry("garble/quote", _LINGUISTIC, "Punctuation"),
    Entry("garble/number", _LOCALE, "Number format"),
    Entry("garble/case", _LINGUISTIC, "Spelling"),
    Entry("garble/fragment", _LINGUISTIC, "Grammar"),
    Entry("omission/name", _ACCURACY, "Omission", needs_source=True),
    Entry("omission/text", _ACCURACY, "Omission", needs_source=True),
    Entry("addition/text", _ACCURACY, "Addition", needs_source=True),
    Entry("length/ratio", _ACCURACY, "Omission", needs_source=True),
    Entry("untranslated/segment", _ACCURACY, "Untranslated", needs_source=True),
    Entry("number/value", _ACCURACY, "Mistranslation", needs_source=True),
    Entry("number/unit", _ACCURACY, "Mistranslation", needs_source=True),
    Entry("number/date", _ACCURACY, "Mistranslation", needs_source=True),
    Entry("language/other", _ACCURACY, "Untranslated"),
    Entry("language/draft", _ACCURACY, "Untranslated"),
)

BY_ID = {entry.id: entry for entry in TABLE}
FAMILIES = tuple(dict.fromkeys(entry.family for entry in TABLE))
NEED_GLOSSARY = frozenset({"name", "term"})
"""Families that are off for a draft whose language no loaded glossary has."""


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Entry, ...]:
    """The checks to run, in the table's order: those selected (all if none is), less those ignored.

    Each may be an id or a family, or several with commas between; raises UsageError for others.

    >>> [entry.id for entry in chosen(["term"], ["term/deixis"])]
    ['term/literal']
    """
    wanted, unwanted = _expand(select), _expand(ignore)
    return tuple(
        entry for entry in TABLE if (entry.id in wanted or not wanted) and entry.id not in unwanted
    )


def find(check: str) -> Entry:
    """The row of an id; raises UsageError, which names the nearest ids."""
    if check in BY_ID:
        return BY_ID[check]
    near = get_close_matches(check, [*BY_ID, *FAMILIES], n=3)
    hint = f"Did you mean {', '.join(near)}?" if near else "`tqc explain` lists the checks."
    raise UsageError(f"there is no check “{check}”", remedy=hint)


def module(check: str) -> ModuleType:
    """The module of a check, imported now."""
    return importlib.import_module(f"tqc.checks.{check.replace('/', '.')}")


def runner(check: str) -> Run:
    return cast(Run, module(check).run)


def _expand(names: Iterable[str]) -> set[str]:
    ids: set[str] = set()
    for name in (part.strip() for names_ in names for part in names_.split(",")):
        if name in FAMILIES:
            ids.update(entry.id for entry in TABLE if entry.family == name)
        elif name:
            ids.add(find(name).id)
    return ids
