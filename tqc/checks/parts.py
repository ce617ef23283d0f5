"""A document too long to be looked at in one piece: its parts, for the checks that can do with one.

What garble/* and language/other judge stands within a few paragraphs, and tables of all words of a
hundred megabytes would fill the memory of a small machine. A part ends between two blocks. What is
lost: a paragraph repeated, a tag closed or a footnote explained in another part isn't seen there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tqc.checks.base import Context
from tqc.checks.catalogue import Entry
from tqc.document import Block, Document
from tqc.finding import Finding, Span

PART = 1_000_000
"""Code points: five hundred articles; an article is never cut, and tables stay below 200 MB."""

LOCAL = ("garble/", "language/other")


@dataclass(frozen=True, slots=True)
class Part:
    """start: where the part begins in the whole document's text; context: its own mentions."""

    start: int
    document: Document
    context: Context

    def moved(self, found: Finding) -> Finding:
        """A finding of this part as one of the whole document."""
        if self.start == 0:
            return found
        return replace(found, span=_shifted(found.span, self.start))


def parts(
    document: Document, context: Context, checks: Sequence[Entry]
) -> Iterator[tuple[Part, Sequence[Entry]]]:
    """The parts of a document in turn, each with the checks to run on it."""
    whole = Part(0, document, context)
    cuts = _cuts(document)
    if len(cuts) < 3:
        yield whole, checks
        return
    local = [entry for entry in checks if entry.id.startswith(LOCAL)]
    yield whole, [entry for entry in checks if entry not in local]
    for start, end in pairwise(cuts):
        yield Part(start, _cut(document, start, end), _within(context, start, end)), local


def _cuts(document: Document) -> list[int]:
    """Where parts begin, and where the last one ends."""
    cuts = [0]
    if len(document.text) > PART:
        for block in document.blocks:
            if block.span.start >= cuts[-1] + PART:
                cuts.append(block.span.start)
    return [*cuts, len(document.text)]


def _cut(document: Document, start: int, end: int) -> Document:
    text = document.text[start:end]
    first = bisect_left(document.blocks, start, key=lambda block: block.span.start)
    last = bisect_left(document.blocks, end, key=lambda block: block.span.start)
    blocks = tuple(  # by the thousand: `replace` would take twice the time
        Block(_shifted(block.span, -start), block.kind) for block in document.blocks[first:last]
    )
    first = bisect_left(document.protected, start, key=lambda span: span.end)
    last = bisect_left(document.protected, end, key=lambda span: span.start)
    protected = tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in document.protected[first:last]
    )
    first = bisect_left(document.segments, start, key=lambda segment: segment.span.start)
    last = bisect_left(document.segments, end, key=lambda segment: segment.span.start)
    segments = tuple(
        replace(segment, span=_shifted(segment.span, -start))
        for segment in document.segments[first:last]
    )
    return Document(
        document.id,
        document.path,
        text,
        blocks,
        protected,
        document.language,
        document.source_language,
        segments=segments,
        layout=document.layout,
        markup=document.markup,
    )


def _within(context: Context, start: int, end: int) -> Context:
    mentions = tuple(
        replace(mention, span=_shifted(mention.span, -start))
        for mention in context.mentions
        if start <= mention.span.start and mention.span.end <= end
    )
    return replace(context, candidates=(), mentions=mentions)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
