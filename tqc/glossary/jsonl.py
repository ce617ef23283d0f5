"""Glossaries as JSON Lines: one entry a line, with the keys of the YAML format.

Holds all of an entry; the file's own name, description and house style don't fit.
"""

from __future__ import annotations

import json

from tqc.errors import GlossaryError
from tqc.glossary import rows
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile
from tqc.glossary.tables import house_style_lost


def write(file: GlossaryFile) -> tuple[str, list[str]]:
    """The lines, and what they couldn't hold."""
    lines = (json.dumps(entry(concept), ensure_ascii=False) for concept in file.concepts)
    return "".join(f"{line}\n" for line in lines), house_style_lost(file)


def entry(concept: Concept) -> dict[str, object]:
    """A concept as the mapping that the YAML format holds, without what is empty."""
    examples = {"find": concept.find, "leave": concept.leave}
    content: dict[str, object] = {
        "id": concept.id,
        "type": concept.type,
        "names": concept.names,
        "wrong": concept.wrong,
        "context": concept.context,
        "not_context": concept.not_context,
        "examples": {key: sentences for key, sentences in examples.items() if sentences},
        "origin": concept.origin,
        "note": concept.note,
    }
    return {key: value for key, value in content.items() if value}


def read(data: bytes, path: str, name: str) -> tuple[GlossaryFile, list[str]]:
    """The entries of the lines; raises GlossaryError with the line of the first fault."""
    content: list[rows.Row] = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise GlossaryError(f"not JSON: {error}", path=path, line=number) from None
        if not isinstance(value, dict):
            raise GlossaryError("expected an object on each line", path=path, line=number)
        content.append((number, value))
    return rows.admit(content, path, name), []
