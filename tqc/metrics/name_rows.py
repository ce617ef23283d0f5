"""Reads the rows that name accuracy is computed from: JSON Lines with id, target and mentions.

    {"id": "gpt:Q90_0", "system": "gpt", "types": ["Place"], "target_lang": "de",
     "target": "Wo liegt Paris?", "mentions": ["Paris"]}

`system`, `types` and `target_lang` may be left out; without `system` the file's name without its
suffix is the system's. A system's name before a colon in an id is left off when systems are paired.
Other fields are of no account. A target of null is a translation that is missing: it has no name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from tqc.document.reading import decode
from tqc.errors import ReadError
from tqc.files import Draft
from tqc.metrics.names import Row

EXAMPLE = '{"id": "1", "target": "…", "mentions": ["…"]}'


def read_rows(paths: Iterable[str], language: str = "") -> list[Row]:
    """The rows of some files, in their order; raises ReadError at the first that can't be used.

    language: of the rows that don't name theirs.
    """
    found: dict[tuple[str, str, str], str] = {}
    rows: list[Row] = []
    for path in paths:
        before = len(rows)
        for line, row in _rows(path, language):
            key = (row.language, row.system, row.id)
            if key in found:
                problem = f"a second row of “{row.system}” with the id “{row.id}”"
                raise ReadError(f"{problem}; the first is {found[key]}", path=path, line=line)
            found[key] = f"{path}:{line}"
            rows.append(row)
        if len(rows) == before:
            raise ReadError("holds no row", path=path, remedy=f"Expected lines as {EXAMPLE}.")
    return rows


def _rows(path: str, language: str) -> Iterator[tuple[int, Row]]:
    text = decode(path, Draft(path, path).read())
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ReadError(f"no JSON: {error}", path=path, line=number) from error
        if not isinstance(row, dict):
            raise _unusable(path, number, "a row is an object")
        yield number, _row(path, number, row, language)


def _row(path: str, line: int, row: dict[str, object], default: str) -> Row:
    id, target, mentions = row.get("id"), row.get("target"), row.get("mentions")
    system, types = row.get("system"), row.get("types")
    language = row.get("target_lang")
    if not isinstance(id, str | int) or isinstance(id, bool) or id == "":
        raise _unusable(path, line, "“id” must be a string or a whole number")
    if "target" not in row or not (target is None or isinstance(target, str)):
        raise _unusable(path, line, "“target” must be a string, or null where there is none")
    listed = _strings(mentions)
    if not listed or "" in listed:
        raise _unusable(path, line, "“mentions” must list one accepted rendering or more")
    if not (system is None or isinstance(system, str)):
        raise _unusable(path, line, "“system” must be a string")
    if not (language is None or isinstance(language, str)):
        raise _unusable(path, line, "“target_lang” must be a string")
    of_types = () if types is None else _strings(types)
    if of_types is None:
        raise _unusable(path, line, "“types” must be a list of strings")
    named = system or PurePath(path).stem
    return Row(
        str(id).removeprefix(f"{named}:"),
        target or "",
        listed,
        named,
        of_types,
        language or default,
    )


def _strings(value: object) -> tuple[str, ...] | None:
    """A list of strings; a string is a list of one, None anything else."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return None


def _unusable(path: str, line: int, problem: str) -> ReadError:
    return ReadError(problem, path=path, line=line, remedy=f"Expected a row as {EXAMPLE}.")
