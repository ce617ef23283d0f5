"""A new entry put into an editor's file, every other byte of which stays as it is.

The entry is written as text between two others, so comments, quotes, order and line ends survive.
It goes where the ids' order has it if the file is sorted, else to the end. The result is read
again before it is handed back: it must be the old glossary and the new entry, nothing else.
"""

from __future__ import annotations

import re

from tqc.errors import GlossaryError
from tqc.glossary import tree
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile, read
from tqc.glossary.writing import entry, glossary

_ITEM = re.compile(r"( *)- ")
_EMPTY_TERMS = re.compile(r"terms:[ \t]*\[[ \t]*\](?=[ \t]+#|[ \t]*$)")


def add(data: bytes, path: str, name: str, concept: Concept) -> bytes:
    """The file with the entry in it; b"" makes a new file. Raises GlossaryError, also for an id
    that is there already."""
    if not data:
        return glossary(
            GlossaryFile(name, path, (concept,), languages=tuple(concept.names))
        ).encode()
    before = read(data, path, name)
    if concept.id in {one.id for one in before.concepts}:
        raise GlossaryError(
            f"the id “{concept.id}” is there already",
            path=path,
            line=before.line(concept.id),
            remedy="Change that entry, or give the new one another id.",
        )
    added = _inserted(data.decode("utf-8"), path, before, concept).encode()
    after = read(added, path, name)
    rest = tuple(one for one in after.concepts if one.id != concept.id)
    if rest != before.concepts or len(after.concepts) != len(rest) + 1:
        raise GlossaryError(
            "can't tell where a new entry goes",
            path=path,
            remedy="Write terms: with one `- id: …` below it for each entry.",
        )
    return added


def _inserted(text: str, path: str, before: GlossaryFile, concept: Concept) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = [line.removesuffix("\r") for line in text.removeprefix(mark).split("\n")]
    if before.concepts:
        where, new = _between(lines, path, before, concept)
    else:
        where, new = _first(lines, concept)
    return mark + end.join([*lines[:where], *new, *lines[where:]])


def _first(lines: list[str], concept: Concept) -> tuple[int, list[str]]:
    """Where the first entry goes, and its lines; `terms: []` becomes `terms:`."""
    new = [f"  {line}" for line in entry(concept)]
    for at, line in enumerate(lines):
        if _EMPTY_TERMS.match(line):
            lines[at] = _EMPTY_TERMS.sub("terms:", line)
        if lines[at].startswith("terms:"):
            return at + 1, new
    last = len(lines) - (lines[-1] == "")
    return last, ["terms:", *new]


def _between(
    lines: list[str], path: str, before: GlossaryFile, concept: Concept
) -> tuple[int, list[str]]:
    """How many lines go before the entry, and its own, indented and set off as the others are."""
    ids = [one.id for one in before.concepts]
    items = tree.parse("\n".join(lines), path).at(("terms",)).content
    assert isinstance(items, list)
    starts = [item.line - 1 for item in items]
    match = _ITEM.match(lines[starts[0]])
    indent = match.group(1) if match else ""
    new = [f"{indent}{line}" for line in entry(concept)]
    heads = [_above_comments(lines, start) for start in starts]
    spaced = len(heads) > 1 and not lines[heads[1] - 1].strip()
    after = sum(1 for id in ids if id < concept.id) if ids == sorted(ids) else len(ids)
    if after < len(ids):
        return heads[after], [*new, ""] if spaced else new
    return _end(lines, starts[-1], len(indent)), ["", *new] if spaced else new


def _end(lines: list[str], start: int, indent: int) -> int:
    """The number of lines up to the end of the last entry, which begins at `start`."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.strip() and not line.lstrip().startswith("#"):
            if len(line) - len(line.lstrip(" ")) <= indent:
                break
            end = at + 1
    return end


def _above_comments(lines: list[str], where: int) -> int:
    """Before the comment lines right above a line: they belong to what follows."""
    while where > 0 and lines[where - 1].lstrip().startswith("#"):
        where -= 1
    return where
