"""The context that a case's check runs in: the glossary of the case, and what is found with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tqc.checks.base import Context
from tqc.document import Document
from tqc.evidence.assess import assess_both
from tqc.glossary.model import Glossary
from tqc.glossary.reading import concept
from tqc.glossary.schema import Entry
from tqc.language.lexicon import Lexicon


@cache
def lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def glossary_of(rows: Iterable[Mapping[str, Any]], name: str) -> Glossary:
    """Concepts from rows such as a glossary file has under `terms`, held to the same rules.

    name: the glossary's; a bundled one's entries are trusted less than those of a user's own.
    """
    entries = (Entry.model_validate(row) for row in rows)
    return Glossary(tuple(concept(entry, name) for entry in entries))


def context_for(document: Document, glossary: Glossary, known_wrong: bool = True) -> Context:
    """The real evidence on the document; known_wrong as for `assess`."""
    words = lexicon(document.language)
    return Context(glossary, words, *assess_both(document, glossary, words, known_wrong))
