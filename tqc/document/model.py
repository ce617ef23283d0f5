"""A document as the checks see it: its text, its blocks, and what in it is not prose.

Knows nothing of checks or file formats. Offsets are code points into `text`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from tqc.document.spelled import Spelled
from tqc.errors import TqcError
from tqc.finding import Span

MASK = "\ufffc"
"""Stands in `prose` for every protected code point: OBJECT REPLACEMENT CHARACTER, so that what
stands on either side of a link target or a tag is never taken for neighbouring words."""


class BlockKind(Enum):
    """What a block is for the checks; HEADING covers titles and everything set in Title Case, LABEL
    what isn't part of the running text, as a picture's description."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row, without the blank lines around it."""

    span: Span
    kind: BlockKind


class Layout(Enum):
    """How a report speaks of places: in the whole text, or segment by segment."""

    WHOLE = "whole"
    """offsets go into the file's text, lines and columns are the file's"""
    UNITS = "units"
    """one document whose findings name their part, with offsets into it: XLIFF, TMX, PO, DOCX"""
    ROWS = "rows"
    """each part is a document of the report: JSON Lines, tables"""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text that has a source of its own: a row, a unit, or sentences aligned by tqc.

    span: its place in Document.text, empty where the translation has nothing.
    source: what it was translated from, "" where the translation adds something; of no meaning in
        `Document.named`.
    source_start: where `source` begins in Document.source if that is a file of its own, else 0.
    line: the line of the file that the segment begins on, from 1, or None where that says nothing;
    height: how many lines it takes there.
    """

    id: str
    span: Span
    source: str
    source_start: int = 0
    line: int | None = None
    height: int = 1


@dataclass(frozen=True)
class Document:
    """One text to be checked.

    id, path: as the user typed them (`-` is `<stdin>`); a row of a bilingual file has the row's id.
    language: BCP 47, or "" while it is not known; source_language: likewise, or None.
    protected: sorted, disjoint spans that are not prose (code, URLs, link targets, tags, front
        matter); line breaks inside them are not masked in `prose`.
    markup: True where the format gives character entities a meaning (Markdown, HTML).
    source: the whole of what it was translated from, or None.
    segments: sorted, disjoint pieces with their sources, where those are known; the segments of a
        bilingual file stand in `text` one after the other with blank lines between.
    named: the pieces that a report's places name, where they aren't the segments: the paragraphs
        of a DOCX file, the rows of a file without sources.
    file, spelled: the file's text and where `text` stands in it, where the two differ (HTML,
        subtitles, marks of Markdown): `text` is what a reader sees. Places in reports are the
        file's.
    source_spelled: likewise where `source` stands in its own file, if that differs.
    seams: offsets where the file has a placeholder or a picture that the text has no letter for,
        so that what stands on either side doesn't meet; sorted.
    furnished: True for a whole web page: its navigation is its own and no residue of another's.
    problems: what of the file couldn't be read; the rest is here.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...] = ()
    protected: tuple[Span, ...] = ()
    language: str = ""
    source_language: str | None = None
    source: str | None = None
    segments: tuple[Segment, ...] = ()
    layout: Layout = Layout.WHOLE
    markup: bool = False
    named: tuple[Segment, ...] = ()
    file: str = ""
    spelled: Spelled | None = None
    source_spelled: Spelled | None = None
    seams: tuple[int, ...] = ()
    furnished: bool = False
    problems: tuple[TqcError, ...] = ()

    @cached_property
    def prose(self) -> str:
        """`text` with protected code points but line breaks as MASK: same length and offsets."""
        if not self.protected:
            return self.text
        parts: list[str] = []
        at = 0
        for span in self.protected:
            parts.append(self.text[at : span.start])
            hidden = span.of(self.text)
            parts.append("\n".join(MASK * len(line) for line in hidden.split("\n")))
            at = span.end
        parts.append(self.text[at:])
        return "".join(parts)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find, at = self.file_text.find, 0
        while (at := find("\n", at) + 1) > 0:
            starts.append(at)
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset into `file_text`, from 1; a line ends at a line feed alone.

        >>> Document("a", "a", "ab\\ncd").place(4)
        (2, 2)
        """
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """The span of a 1-based line of `file_text` without its line feed."""
        start = self._line_starts[line - 1]
        last = line == len(self._line_starts)
        return Span(start, len(self.file_text) if last else self._line_starts[line] - 1)

    @cached_property
    def line_count(self) -> int:
        return len(self._line_starts)

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [segment.span.start for segment in self.segments]

    def segment_at(self, offset: int) -> Segment | None:
        """The segment that holds an offset, or None: an empty one holds where it stands."""
        index = bisect_right(self._segment_starts, offset) - 1
        if index >= 0 and offset <= self.segments[index].span.end:
            return self.segments[index]
        return None

    @property
    def file_text(self) -> str:
        """The text that places of a WHOLE report go into: the decoded file."""
        return self.text if self.spelled is None else self.file

    def in_file(self, span: Span, *, around: bool = False) -> Span:
        """Where a span of `text` stands in `file_text`; around: with the marks around it."""
        return span if self.spelled is None else self.spelled.span(span, around=around)

    def in_source(self, span: Span) -> Span:
        """Where a span of `source` stands in the source's file."""
        return span if self.source_spelled is None else self.source_spelled.span(span)

    @property
    def parts(self) -> tuple[Segment, ...]:
        """What the report of a layout other than WHOLE names: rows, units, paragraphs."""
        return self.named or self.segments

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.parts]

    def part_at(self, offset: int) -> Segment | None:
        """The part that holds an offset, or None."""
        index = bisect_right(self._part_starts, offset) - 1
        if index >= 0 and offset <= self.parts[index].span.end:
            return self.parts[index]
        return None

    def has_seam(self, span: Span) -> bool:
        """True if a placeholder stands within a span of the text, or right before it."""
        index = bisect_left(self.seams, span.start)
        return index < len(self.seams) and self.seams[index] < span.end

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset < self.blocks[index].span.end:
            return self.blocks[index]
        return None
