"""Names of the source that a target gives by the meaning of their parts: "Peony River" for 牡丹江.

The lattice of rendering/ is built for the few names that are asked about, in memory, and walked
through the one segment that should hold them. Only what renders a name whole, in at least two
parts and by its words alone, counts: the name is in no glossary, so nothing else speaks for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary
from tqc.language.base import ArcKind
from tqc.language.lexicon import Lexicon
from tqc.rendering import compiling
from tqc.rendering.find import Scan
from tqc.rendering.index import Index
from tqc.rendering.promise import ANYTHING
from tqc.rendering.runs import ALL

LEAST_PARTS = 2
"""A single word has too many other reasons to stand there."""


def literally(
    concepts: Sequence[Concept], text: str, lexicon: Lexicon
) -> Iterator[tuple[str, Span]]:
    """Ids of concepts, and where in a text their names stand by meaning alone."""
    for concept in concepts:
        (name, *_) = concept.names["zh"]
        reading = Scan(text, _index(name, concept.type, lexicon.language))
        for match in reading.lattices(ANYTHING):
            worded = all(step.arc.option.kind is ArcKind.GLOSS for step in match.steps)
            if worded and len(match.steps) >= LEAST_PARTS and match.explained > ALL:
                yield concept.id, match.span


@lru_cache(maxsize=256)
def _index(name: str, type_: str, target: str) -> Index:
    """Of one name, kept for the translations of several systems."""
    connection = sqlite3.connect(":memory:")
    concept = Concept(id=name, names={"zh": (name,), target: ()}, type=type_)
    compiling.fill(connection, Glossary((concept,)), target)
    return Index(connection, Lexicon(target))
