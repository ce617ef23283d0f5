"""Runs the sentences that entries carry: what must be found in them, what must be left alone.

How a sentence is checked is handed in, since the pipeline stands above this package.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from tqc.glossary.model import Concept

Check = Callable[[str], Collection[str]]
"""From a sentence to the ids of the concepts that something was found for."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that doesn't do what its entry says. found: what was found instead."""

    concept: Concept
    sentence: str
    must_find: bool
    found: tuple[str, ...]

    def __str__(self) -> str:
        if self.must_find:
            instead = f" (but {', '.join(self.found)})" if self.found else ""
            return f"{self.concept.id}: not found{instead}: {self.sentence}"
        return f"{self.concept.id}: found, but must be left: {self.sentence}"


def run(concepts: Iterable[Concept], check: Check) -> Iterator[Failure]:
    """The failures, in the order of the entries and of the sentences within."""
    for concept in concepts:
        for must_find, sentences in ((True, concept.find), (False, concept.leave)):
            for sentence in sentences:
                found = check(sentence)
                if (concept.id in found) is not must_find:
                    others = tuple(sorted(set(found) - {concept.id}))
                    yield Failure(concept, sentence, must_find, others)
