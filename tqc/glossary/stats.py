"""How much a glossary holds, by file: what `tqc glossary stats` shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tqc.glossary.model import Concept


@dataclass
class Counts:
    """Of one glossary, or of all together. by_type and names are in the order of first use."""

    concepts: int = 0
    by_type: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    with_wrong: int = 0
    with_context: int = 0
    with_examples: int = 0
    with_origin: int = 0
    with_note: int = 0

    def add(self, concept: Concept) -> None:
        self.concepts += 1
        self.by_type[concept.type] += 1
        for language, forms in concept.names.items():
            self.names[language] += len(forms)
        for language, forms in concept.wrong.items():
            self.wrong[language] += len(forms)
        self.with_wrong += bool(concept.wrong)
        self.with_context += bool(concept.context or concept.not_context)
        self.with_examples += bool(concept.find or concept.leave)
        self.with_origin += bool(concept.origin)
        self.with_note += bool(concept.note)

    def plain(self) -> dict[str, int | dict[str, int]]:
        """As JSON has it."""
        return {
            key: dict(value) if isinstance(value, Counter) else value
            for key, value in vars(self).items()
        }


def count(concepts: Iterable[Concept]) -> tuple[Counts, dict[str, Counts]]:
    """All together, and each glossary by name."""
    total, each = Counts(), dict[str, Counts]()
    for concept in concepts:
        total.add(concept)
        each.setdefault(concept.glossary, Counts()).add(concept)
    return total, each


def text(total: Counts, each: dict[str, Counts]) -> str:
    """A table of the glossaries, then the totals."""
    width = max((len(name) for name in each), default=0)
    lines = [f"{name:{width}}  {one.concepts:6}" for name, one in each.items()]
    if len(each) != 1:
        lines.append(f"{'all':{width}}  {total.concepts:6}")
    lines += [
        "",
        f"types     {_listed(total.by_type.most_common())}",
        f"names     {_listed(total.names.items())}",
        f"wrong     {_listed(total.wrong.items())}",
        f"entries   with wrong {total.with_wrong}, with cue words {total.with_context}, "
        f"with examples {total.with_examples}, with origin {total.with_origin}, "
        f"with note {total.with_note}",
    ]
    return "\n".join(lines) + "\n"


def _listed(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts) or "none"
