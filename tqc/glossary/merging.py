"""Several glossary files into one, nothing decided silently.

Entries of the same id are joined where they only add to each other: a field that one of them
lacks, further forms, further cues. Where they contradict each other (two types, two usual names, a
form right here and wrong there) that is a conflict, told with both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile

ByLanguage = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction between two entries of one id. first, second: `path:line: what it says`."""

    concept: str
    what: str
    first: str
    second: str

    def __str__(self) -> str:
        return f"{self.concept}: {self.what}\n  {self.first}\n  {self.second}"


def merge(files: Sequence[GlossaryFile], name: str) -> tuple[GlossaryFile, list[Conflict]]:
    """The joined file, its entries sorted by id, and all conflicts; there the first file counts."""
    concepts: dict[str, Concept] = {}
    homes: dict[str, GlossaryFile] = {}
    conflicts: list[Conflict] = []
    for file in files:
        for concept in file.concepts:
            if (known := concepts.get(concept.id)) is None:
                concepts[concept.id], homes[concept.id] = concept, file
                continue
            home = homes[concept.id]
            conflicts += (
                Conflict(
                    concept.id,
                    what,
                    f"{home.path}:{home.line(concept.id)}: {first}",
                    f"{file.path}:{file.line(concept.id)}: {second}",
                )
                for what, first, second in contradictions(known, concept)
            )
            concepts[concept.id] = join(known, concept)
    languages = dict.fromkeys(language for file in files for language in file.languages)
    rules = dict.fromkeys(rule for file in files for rule in file.rules)
    merged = GlossaryFile(
        name,
        name,
        tuple(concepts[id] for id in sorted(concepts)),
        tuple(rules),
        tuple(languages),
        next((file.description for file in files if file.description), ""),
    )
    return merged, conflicts


def contradictions(first: Concept, second: Concept) -> Iterable[tuple[str, str, str]]:
    """(what, the one side, the other) of what two entries can't both be right in."""
    if "name" not in (first.type, second.type) and first.type != second.type:
        yield "type", first.type, second.type
    for field in ("origin", "note"):
        one, other = getattr(first, field), getattr(second, field)
        if one and other and one != other:
            yield field, one, other
    for language in first.names.keys() & second.names.keys():
        one, other = first.names[language][0], second.names[language][0]
        if one != other:
            yield f"usual name in {language}", one, other
    for here, there in ((first, second), (second, first)):
        for language, forms in here.names.items():
            for form in forms:
                if form in there.wrong.get(language, ()):
                    sides = ["right", "wrong"] if here is first else ["wrong", "right"]
                    yield f"“{form}”", *sides  # type: ignore[misc]


def join(first: Concept, second: Concept) -> Concept:
    """All that two entries say; where they contradict each other, what the first says."""
    names = _joined(first.names, second.names, first.wrong)
    return Concept(
        id=first.id,
        names=names,
        type=second.type if first.type == "name" else first.type,
        wrong=_joined(first.wrong, second.wrong, names),
        context=_union(first.context, second.context),
        not_context=_union(first.not_context, second.not_context),
        find=_union(first.find, second.find),
        leave=_union(first.leave, second.leave),
        origin=first.origin or second.origin,
        note=first.note or second.note,
        glossary=first.glossary,
    )


def _joined(first: ByLanguage, second: ByLanguage, against: ByLanguage) -> ByLanguage:
    joined: dict[str, tuple[str, ...]] = {}
    for language in (*first, *(language for language in second if language not in first)):
        further = (
            form for form in second.get(language, ()) if form not in against.get(language, ())
        )
        joined[language] = _union(first.get(language, ()), tuple(further))
    return {language: forms for language, forms in joined.items() if forms}


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
