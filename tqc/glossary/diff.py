"""What two glossaries differ in, entry by entry; order within a file doesn't count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tqc.glossary.model import Concept

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a concept that differs; `before` or `after` is empty where it is new or gone."""

    field: str
    before: Value
    after: Value

    def __str__(self) -> str:
        if isinstance(self.before, str) or isinstance(self.after, str):
            return f"{self.field}: {self.before or '(none)'} → {self.after or '(none)'}"
        gone = [f"-{form}" for form in self.before if form not in self.after]
        new = [f"+{form}" for form in self.after if form not in self.before]
        moved = "" if gone or new else f"order {', '.join(self.after)}"
        return f"{self.field}: {', '.join([*gone, *new]) or moved}"


@dataclass(frozen=True)
class Difference:
    """added and removed: ids, sorted; changed: the changes by id."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, tuple[Change, ...]]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def diff(before: Iterable[Concept], after: Iterable[Concept]) -> Difference:
    """What it takes to get from one set of concepts to the other."""
    old, new = ({concept.id: concept for concept in side} for side in (before, after))
    changes = {id: tuple(changes_of(old[id], new[id])) for id in sorted(old.keys() & new.keys())}
    return Difference(
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
        {id: found for id, found in changes.items() if found},
    )


def changes_of(before: Concept, after: Concept) -> Iterator[Change]:
    """The fields that differ, in the order of the format; the glossary's name doesn't count."""
    old, new = fields(before), fields(after)
    for field in dict.fromkeys((*old, *new)):
        empty: Value = "" if isinstance(old.get(field) or new.get(field), str) else ()
        pair = old.get(field, empty), new.get(field, empty)
        if pair[0] != pair[1]:
            yield Change(field, *pair)


def fields(concept: Concept) -> dict[str, Value]:
    """The entry as flat fields: names.zh, wrong.en, context …, without the empty ones."""
    flat: dict[str, Value] = {"type": concept.type}
    flat.update({f"names.{language}": forms for language, forms in concept.names.items()})
    flat.update({f"wrong.{language}": forms for language, forms in concept.wrong.items()})
    flat |= {
        "context": concept.context,
        "not_context": concept.not_context,
        "examples.find": concept.find,
        "examples.leave": concept.leave,
        "origin": concept.origin,
        "note": concept.note,
    }
    return {field: value for field, value in flat.items() if value}


def text(difference: Difference) -> str:
    """One line an entry added or removed, a block an entry changed."""
    lines = [f"- {id}" for id in difference.removed]
    lines += [f"+ {id}" for id in difference.added]
    for id, changes in difference.changed.items():
        lines.append(f"~ {id}")
        lines += (f"    {change}" for change in changes)
    return "".join(f"{line}\n" for line in lines)
