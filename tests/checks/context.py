"""The context that a case's check runs in: the glossary of the case, and what is found with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from tqc.checks.base import Context
from tqc.document import Document
from tqc.glossary.model import Concept, Glossary
from tqc.language.lexicon import Lexicon


@cache
def lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def concept(row: Mapping[str, Any]) -> Concept:
    """A concept from a row such as a glossary file has under `terms`."""
    return Concept(
        id=row["id"],
        names={language: tuple(forms) for language, forms in row["names"].items()},
        wrong={language: tuple(forms) for language, forms in row.get("wrong", {}).items()},
        type=row.get("type", "name"),
        context=tuple(row.get("context", ())),
        not_context=tuple(row.get("not_context", ())),
        glossary="case",
    )


def context_for(document: Document, rows: Sequence[Mapping[str, Any]]) -> Context:
    glossary = Glossary(tuple(concept(row) for row in rows))
    return Context(glossary=glossary, lexicon=lexicon(document.language))
