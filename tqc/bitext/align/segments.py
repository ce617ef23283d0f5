"""Two documents → the segments of the draft, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.bitext.align.aligner import Names, align
from tqc.bitext.align.beads import Bead
from tqc.bitext.align.sentences import as_lines, sentences
from tqc.document import Document, Segment
from tqc.errors import ReadError
from tqc.finding import Span
from tqc.glossary.model import Glossary
from tqc.language.tags import primary

MOST_SENTENCES = 50_000
"""Of either text: a very long novel's, in a gigabyte or two."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A bead in its texts: the span in the source, the span in the draft, either may be empty."""

    source: Span
    draft: Span
    bead: Bead


def segments_of(
    draft: Document,
    source: Document,
    source_language: str,
    target_language: str,
    glossary: Glossary | None = None,
) -> tuple[Segment, ...]:
    """The draft cut into what has a source sentence of its own, in order, numbered from "1".

    A source sentence without translation is a segment with an empty span, where the translation
    would stand; a sentence of the draft without source is one whose source is "".
    """
    pairs = pairs_of(draft, source, source_language, target_language, glossary)
    return tuple(
        Segment(
            id=str(number),
            span=pair.draft,
            source=pair.source.of(source.text),
            source_start=pair.source.start,
        )
        for number, pair in enumerate(pairs, 1)
    )


def pairs_of(
    draft: Document,
    source: Document,
    source_language: str,
    target_language: str,
    glossary: Glossary | None = None,
    *,
    lines: bool = False,
) -> list[Pair]:
    """The aligned sentences of two documents, in order; raises ReadError for more than
    MOST_SENTENCES. lines: each line is one sentence already."""
    ours = as_lines(source) if lines else sentences(source, source_language)
    theirs = as_lines(draft) if lines else sentences(draft, target_language)
    for document, some in ((source, ours), (draft, theirs)):
        if len(some) > MOST_SENTENCES:
            raise ReadError(
                f"has {len(some):,} sentences; {MOST_SENTENCES:,} can be aligned",
                path=document.path,
                remedy="Align it part by part.",
            )
    beads = align(
        [span.of(source.prose) for span, _ in ours],
        [span.of(draft.prose) for span, _ in theirs],
        source_language,
        target_language,
        names=names_of(glossary, source_language, target_language) if glossary else (),
        source_opens=[opens for _, opens in ours],
        target_opens=[opens for _, opens in theirs],
    )
    return list(_placed(beads, [span for span, _ in ours], [span for span, _ in theirs]))


def names_of(glossary: Glossary, source_language: str, target_language: str) -> Names:
    """For each concept its names in the source's language, and those, right or known to be wrong,
    in the draft's."""
    one, other = primary(source_language), primary(target_language)
    return [
        (concept.names[one], (*concept.names[other], *concept.wrong.get(other, ())))
        for concept in glossary.concepts
        if one in concept.names and other in concept.names
    ]


def _placed(beads: Sequence[Bead], ours: Sequence[Span], theirs: Sequence[Span]) -> Iterator[Pair]:
    before_source = before_draft = 0
    for bead in beads:
        source = _covered(ours[bead.source_start : bead.source_end], before_source)
        draft = _covered(theirs[bead.target_start : bead.target_end], before_draft)
        before_source, before_draft = source.end, draft.end
        yield Pair(source, draft, bead)


def _covered(spans: Sequence[Span], before: int) -> Span:
    """From the first to the last of the spans; empty behind the one before if there are none."""
    return Span(spans[0].start, spans[-1].end) if spans else Span(before, before)
