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
from tqc.report.model import DocumentReport, Page, Shown

CONTEXT = 60
"""Code points shown on either side of a finding: with its margin, a line of some 160 columns."""

# Chinese and Japanese, which write no spaces, count by the character, as word processors do.
_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+(?:['’\-][^\W{_CJK}]+)*")


def reports_of(
    examined: Examined, glossary: Glossary, *, keep_pages: bool = False
) -> tuple[DocumentReport, ...]:
    """A report for the document, or for each of its rows, in the order they stand in it."""
    document = examined.document
    shown = [
        _shown(document, found, glossary, mark, keep_pages)
        for found, mark in zip(examined.findings, examined.fingerprints, strict=True)
    ]
    if document.spelled is not None:  # the text of attributes stands behind that of the page
        shown.sort(key=lambda one: one.finding.span)
    whole = DocumentReport(
        id=document.id,
        path=document.path,
        language=document.language or None,
        source_language=document.source_language,
        words=_words(document.prose),
        findings=tuple(shown),
        notes=examined.notes,
        problems=examined.problems,
        checks=examined.checks,
        used=examined.used,
        page=_page(document) if keep_pages else None,
    )
    if document.layout is not Layout.ROWS or not document.parts:
        return (whole,)
    rows: dict[str | None, list[Shown]] = defaultdict(list)
    for one in shown:
        row = replace(one, finding=replace(one.finding, segment=None))
        rows[one.finding.segment].append(row)
    reports = [
        replace(
            whole,
            id=part.id,
            words=_words(part.span.of(document.prose)),
            findings=tuple(rows.get(part.id, ())),
            problems=(),
            page=Page(part.span.of(document.text)) if keep_pages else None,
        )
        for part in document.parts
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
        lines = [part.line or 0 for part in document.parts]
        if len(lines) != len(reports):
            lines = [0] * len(reports)
        placed += zip(lines, reports, strict=True)
    return tuple(report for _, report in sorted(placed, key=lambda pair: pair[0]))


def on_lines(examined: Examined, lines: tuple[range, ...] | None) -> Examined:
    """What was found on some lines of the file, or in a row or unit that stands on one; None: on
    any. What has no line is kept: it can't be told where it stands."""
    if lines is None:
        return examined
    document = examined.document
    asked = [
        (found, mark)
        for found, mark in zip(examined.findings, examined.fingerprints, strict=True)
        if _stands_on(document, found, lines)
    ]
    return replace(
        examined,
        findings=tuple(found for found, _ in asked),
        fingerprints=tuple(mark for _, mark in asked),
    )


def _stands_on(document: Document, found: Finding, lines: tuple[range, ...]) -> bool:
    if document.layout is Layout.WHOLE:
        span = document.in_file(found.span)
        first, last = (
            document.place(span.start)[0],
            document.place(max(span.start, span.end - 1))[0],
        )
    else:
        part = document.part_at(found.span.start)
        if part is None or part.line is None:
            return True
        first, last = part.line, part.line + part.height - 1
    return any(first < each.stop and each.start <= last for each in lines)


def _words(text: str) -> int:
    return sum(len(_WORD.findall(line)) for line in text.split("\n"))


def _page(document: Document) -> Page:
    return Page(document.text, document.blocks, document.protected)


def _shown(
    document: Document, found: Finding, glossary: Glossary, mark: str, keep_page: bool
) -> Shown:
    entry = catalogue.BY_ID[found.check]
    concept = glossary.by_id.get(found.concept) if found.concept else None
    part = document.part_at(found.span.start)
    placed = _placed(document, found)
    line: int | None
    column: int | None
    if document.layout is Layout.WHOLE:
        line, column = document.place(placed.span.start)
        bounds = Span(0, len(document.text))
    else:
        line, column = part.line if part else None, None
        bounds = part.span if part else Span(0, len(document.text))
    before, after = _around(document.text, found.span, bounds)
    return Shown(
        finding=placed,
        dimension=entry.dimension,
        type=entry.type,
        line=line,
        column=column,
        before=before,
        after=after,
        glossary=concept.glossary or None if concept else None,
        fingerprint=mark,
        place=_on_page(document, found.span, part),
        original=_original(document, found) if keep_page else None,
    )


def _on_page(document: Document, span: Span, part: Segment | None) -> Span:
    """A span in the text of the report's page: the document's, or a row's."""
    if document.layout is not Layout.ROWS or part is None:
        return span
    start, end = part.span.start, max(span.start, min(span.end, part.span.end))
    return Span(span.start - start, end - start)


def _original(document: Document, found: Finding) -> str | None:
    """The source of the segment that a finding stands in."""
    segment = document.segment_at(found.span.start)
    return segment.source or None if segment else None


def _placed(document: Document, found: Finding) -> Finding:
    """A finding with places as the report gives them: of the file or part, and of the source's."""
    segment = document.segment_at(found.span.start)
    if segment is not None and found.source_span is not None:
        start = segment.source_start
        moved = Span(found.source_span.start + start, found.source_span.end + start)
        found = replace(found, source_span=document.in_source(moved))
    if document.layout is Layout.WHOLE:
        deletes = found.suggestions[:1] == ("",)
        span = document.in_file(found.span, around=deletes)
        return replace(found, span=span, text=span.of(document.file_text))
    part = document.part_at(found.span.start)
    if part is None:
        return found
    start = part.span.start
    end = min(found.span.end, part.span.end)
    return replace(
        found,
        span=Span(found.span.start - start, max(found.span.start, end) - start),
        text=found.text[: end - found.span.start] if end > found.span.start else found.text,
        segment=part.id,
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
