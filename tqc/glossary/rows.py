"""Concepts from other formats, put through the same schema as YAML.

Every importer ends here: it gives each entry as the mapping that the YAML format would hold, with
the line it came from, and gets back what an editor's own file would have given, or the same errors.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Mapping

from pydantic import ValidationError

from tqc.errors import GlossaryError
from tqc.glossary import schema
from tqc.glossary.reading import GlossaryFile, concept

Row = tuple[int, dict[str, object]]
"""A 1-based line and an entry in the shape of the YAML format; `id` may be missing or empty."""

_WORD = re.compile(r"[a-z0-9]+")


def admit(rows: Iterable[Row], path: str, name: str, description: str = "") -> GlossaryFile:
    """The entries as a file's content; raises GlossaryError for the first that can't be used.

    An entry without an id gets one from its English name, or a number.
    """
    concepts = []
    taken: dict[str, int] = {}
    stems: Counter[str] = Counter()
    for line, content in rows:
        made = {**content, "id": content.get("id") or _identity(content, stems, taken)}
        try:
            entry = schema.Entry.model_validate(made)
        except ValidationError as error:
            detail = error.errors(include_url=False)[0]
            problem, remedy = schema.describe(detail | {"loc": ("terms", 0, *detail["loc"])})
            where = ".".join(str(step) for step in detail["loc"] if isinstance(step, str))
            raise GlossaryError(
                f"{made['id']}: {where}: {problem}", path=path, line=line, remedy=remedy
            ) from None
        if entry.id in taken:
            raise GlossaryError(
                f"the id “{entry.id}” stands twice",
                path=path,
                line=line,
                remedy=f"The first is in line {taken[entry.id]}; join them or rename one.",
            )
        taken[entry.id] = line
        concepts.append(concept(entry, name))
    languages = tuple(dict.fromkeys(language for one in concepts for language in one.names))
    lines = {(identity, ""): line for identity, line in taken.items()}
    return GlossaryFile(
        name, path, tuple(concepts), languages=languages, description=description, lines=lines
    )


def _identity(content: Mapping[str, object], stems: Counter[str], taken: Container[str]) -> str:
    """An id nobody has, counted up from the last one of its stem: cup, cup-2, cup-3."""
    names = content.get("names")
    english = names.get("en", ()) if isinstance(names, dict) else ()
    stem = slug(english[0]) if english and isinstance(english[0], str) else ""
    stem = stem or "entry"
    while True:
        stems[stem] += 1
        identity = stem if stems[stem] == 1 else f"{stem}-{stems[stem]}"
        if identity not in taken:
            return identity


def slug(name: str) -> str:
    """An id from a name in Latin letters; "" if there are none.

    >>> slug("L'Oréal China"), slug("豆包")
    ('l-oreal-china', '')
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "-".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
