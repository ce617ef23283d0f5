"""A concept and its names in each language; a glossary is a set of concepts.

Plain frozen data, made by the readers of this folder, which validate. Languages are BCP 47 and
compare by primary subtag, so the keys of `names` and `wrong` are primary subtags in lower case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tqc.language.tags import primary as primary

TYPES = (
    "person",
    "organization",
    "product",
    "platform",
    "media",
    "place",
    "event",
    "work",
    "program",
    "index",
    "term",
    "name",
)


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and what it is called.

    names: per language, the usual form first, all of them right; wrong: per language, known wrong
    renderings; context and not_context: words that make this sense likely or unlikely in a text.
    """

    id: str
    names: Mapping[str, tuple[str, ...]]
    type: str = "name"
    wrong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    context: tuple[str, ...] = ()
    not_context: tuple[str, ...] = ()
    find: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    origin: str = ""
    note: str = ""
    glossary: str = ""

    @property
    def is_term(self) -> bool:
        return self.type == "term"


@dataclass(frozen=True)
class Glossary:
    """Concepts from one or several files, later files replacing earlier entries of the same id.

    sources: (name, content digest) of every file, in the order loaded.
    """

    concepts: tuple[Concept, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Concept]:
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def languages(self) -> frozenset[str]:
        return frozenset(lang for concept in self.concepts for lang in concept.names)


def merge(glossaries: Iterable[Glossary], disabled: Iterable[str] = ()) -> Glossary:
    """One glossary of several: the later entry of an id replaces the earlier in its place."""
    concepts: dict[str, Concept] = {}
    sources: list[tuple[str, str]] = []
    for glossary in glossaries:
        concepts.update(glossary.by_id)
        sources.extend(glossary.sources)
    for name in disabled:
        concepts.pop(name, None)
    return Glossary(tuple(concepts.values()), tuple(sources))
