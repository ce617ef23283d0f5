"""From what was found in a document to its report: lines, segments, the words around a finding."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tqc.checks import catalogue
from tqc.document import Document, Layout, Segment
from tqc.examine import Examined
from tqc.finding import Finding, Span
from tqc.glossary import Glossary
from tqc.report.model import DocumentReport, Shown

CONTEXT = 60
"""Code points shown on either side of a finding: with its margin, a line of some 160 columns."""

# Chinese and Japanese, which write no spaces, count by the character, as word processors do.
_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+(?:['’\-][^\W{_CJK}]+)*")


def reports_of(examined: Examined, glossary: Glossary) -> tuple[DocumentReport, ...]:
    """A report for the document, or for each of its rows, in the order they stand in it."""
    document = examined.document
    shown = [_shown(document, found, glossary) for found in examined.findings]
    whole = DocumentReport(
        id=document.id,
        path=document.path,
        language=document.language or None,
        source_language=document.source_language,
        words=_words(document.prose),
        findings=tuple(shown),
        notes=examined.notes,
        problems=examined.problems,
    )
    if document.layout is not Layout.ROWS or not document.segments:
        return (whole,)
    rows: dict[str | None, list[Shown]] = defaultdict(list)
    for one in shown:
        row = replace(one, finding=replace(one.finding, segment=None))
        rows[one.finding.segment].append(row)
    reports = [
        replace(
            whole,
            id=segment.id,
            words=_words(segment.span.of(document.prose)),
            findings=tuple(rows.get(segment.id, ())),
            problems=(),
        )
        for segment in document.segments
    ]
    reports[0] = replace(reports[0], problems=examined.problems)
    return tuple(reports)


def in_file_order(
    documents: Iterable[tuple[Document, tuple[DocumentReport, ...]]],
) -> tuple[DocumentReport, ...]:
    """The reports of a file's documents; rows as they stand in the file, though the rows of one
    text may be anywhere in it."""
    placed: list[tuple[int, DocumentReport]] = []
    for document, reports in documents:
        lines = [segment.line or 0 for segment in document.segments]
        if len(lines) != len(reports):
            lines = [0] * len(reports)
        placed += zip(lines, reports, strict=True)
    return tuple(report for _, report in sorted(placed, key=lambda pair: pair[0]))


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _shown(document: Document, found: Finding, glossary: Glossary) -> Shown:
    entry = catalogue.BY_ID[found.check]
    concept = glossary.by_id.get(found.concept) if found.concept else None
    segment = document.segment_at(found.span.start)
    line: int | None
    column: int | None
    if document.layout is Layout.WHOLE:
        line, column = document.place(found.span.start)
        bounds = Span(0, len(document.text))
    else:
        line, column = segment.line if segment else None, None
        bounds = segment.span if segment else Span(0, len(document.text))
    before, after = _around(document.text, found.span, bounds)
    return Shown(
        finding=_placed(found, segment, document.layout),
        dimension=entry.dimension,
        type=entry.type,
        line=line,
        column=column,
        before=before,
        after=after,
        glossary=concept.glossary or None if concept else None,
    )


def _placed(found: Finding, segment: Segment | None, layout: Layout) -> Finding:
    """A finding with places as the report gives them: of the segment, and of the source's file."""
    if segment is None:
        return found
    if found.source_span is not None and segment.source_start:
        start = segment.source_start
        moved = Span(found.source_span.start + start, found.source_span.end + start)
        found = replace(found, source_span=moved)
    if layout is Layout.WHOLE:
        return found
    start = segment.span.start
    end = min(found.span.end, segment.span.end)
    return replace(
        found,
        span=Span(found.span.start - start, max(found.span.start, end) - start),
        text=found.text[: end - found.span.start] if end > found.span.start else found.text,
        segment=segment.id,
    )


def _around(text: str, span: Span, bounds: Span) -> tuple[str, str]:
    """What stands on the same line before and after a span, at most CONTEXT of each."""
    left = max(bounds.start, span.start - CONTEXT)
    right = min(bounds.end, span.end + CONTEXT)
    before = text[left : span.start]
    after = text[span.end : right]
    first, last = before.rfind("\n"), after.find("\n")
    if first >= 0:
        before = before[first + 1 :]
    elif left > bounds.start and text[left - 1] != "\n":
        before = "…" + before
    if last >= 0:
        after = after[:last]
    elif right < bounds.end and text[right] != "\n":
        after += "…"
    return before, after.rstrip("\r")
