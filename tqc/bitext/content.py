"""The segments of a document as the checks of whole segments see them: lengths, parts, neighbours.

How long a translation should be is taken from the pair of languages (lengths.py) and, where a
document has enough segments, from its own habit. Sentences are cut only where a check asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tqc.bitext import lengths
from tqc.bitext.align import Bead, align
from tqc.bitext.align.sentences import sentences
from tqc.bitext.coverage import Coverage, coverage
from tqc.document import Document, Segment
from tqc.document.model import MASK
from tqc.finding import Span
from tqc.language.prose import once

HABIT = 8
"""Segments from which a document's own ratio counts beside that of its languages."""

LEAST = 6
"""Characters of a source whose length says anything."""

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Content:
    """A segment, with spaces for what isn't prose, "" for nothing. deviation: by how many standard
    deviations the target is too long, 0 where nothing is known."""

    segment: Segment
    source: str
    target: str
    deviation: float = 0.0


@once
def contents(document: Document) -> Sequence[Content]:
    """The segments of a document, in order; () where the source's language isn't known."""
    if not document.source_language or not document.language:
        return ()
    texts = [
        (_plain(segment.source), _plain(segment.span.of(document.prose)))
        for segment in document.segments
    ]
    model = lengths.model(document.source_language, document.language)
    sizes = [(lengths.length(one), lengths.length(two)) for one, two in texts]
    usual = [pair for pair in sizes if pair[0] >= LEAST and pair[1]]
    if model is not None and len(usual) >= HABIT:
        model = model.fitted(usual)
    return [
        Content(
            segment,
            *pair,
            model.deviation(*size) if model and size[0] >= LEAST and size[1] else 0.0,
        )
        for segment, pair, size in zip(document.segments, texts, sizes, strict=True)
    ]


def sentences_in(text: str, language: str) -> list[Span]:
    """The sentences of a segment."""
    return [span for span, _ in sentences(Document("", "", text), language)]


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences of a segment that belong together; either side may have none. Spans are relative
    to the segment's source and target. near: the texts that it may have got its words from."""

    source: tuple[Span, ...]
    target: tuple[Span, ...]
    near_source: str
    near_target: str


def parts(document: Document, content: Content) -> list[Part]:
    """A segment of several sentences, aligned; [] if it has one on either side."""
    one, other = document.source_language or "", document.language
    ours, theirs = sentences_in(content.source, one), sentences_in(content.target, other)
    if len(ours) < 2 and len(theirs) < 2:
        return []
    texts = [span.of(content.source) for span in ours], [span.of(content.target) for span in theirs]
    beads = align(*texts, one, other)
    found = []
    for at, bead in enumerate(beads):
        near = _near(beads, at)
        found.append(
            Part(
                tuple(ours[bead.source_start : bead.source_end]),
                tuple(theirs[bead.target_start : bead.target_end]),
                " ".join(texts[0][near[0].source_start : near[-1].source_end]),
                " ".join(texts[1][near[0].target_start : near[-1].target_end]),
            )
        )
    return found


def _near(beads: Sequence[Bead], at: int) -> Sequence[Bead]:
    """A bead with both sides by itself; one that lacks a side with what lies between the nearest
    that have both, those included: a long sentence may have become more than a bead can hold."""
    if all(beads[at].kind):
        return beads[at : at + 1]
    first = last = at
    while first > 0 and not all(beads[first].kind):
        first -= 1
    while last < len(beads) - 1 and not all(beads[last].kind):
        last += 1
    return beads[first : last + 1]


def beside(some: Sequence[Content], at: int) -> tuple[str, str]:
    """The sources and the targets of the segments before and after one."""
    near = [*some[max(0, at - 1) : at], *some[at + 1 : at + 2]]
    return "\n".join(one.source for one in near), "\n".join(one.target for one in near)


def covered_source(document: Document, text: str, target: str) -> Coverage:
    """How much of a source text a target holds."""
    assert document.source_language is not None
    return coverage(text, target, document.source_language, document.language)


def covered_target(document: Document, text: str, source: str) -> Coverage:
    """How much of a target text a source accounts for."""
    assert document.source_language is not None
    return coverage(text, source, document.language, document.source_language)


def _plain(text: str) -> str:
    """The text with spaces for what isn't prose: same length, "" if nothing is left."""
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text.replace(MASK, " "))
    return plain if plain.strip() else ""
