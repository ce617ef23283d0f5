"""A sentence of the translation that nothing in the source accounts for.

Finds: a sentence of whose words the source, here and beside, has next to none, in a translation
that is too long.
Why: systems make things up, repeat what stood elsewhere, or add remarks of their own.
Flagged: the second sentence of "The port closed. As a language model I cannot name the ships that
were stuck." for 港口关闭了。
Left alone: a short sentence, an explanation that takes up the source's words, a moved sentence.
Limits: an added clause isn't seen; a language without a dictionary here is judged by common words.
Source: what translations and strangers have in common was measured on one half of the WMT 2023
Chinese-English news; docs/alignment.md has what came of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.content import Content, beside, contents, covered_target, parts, sentences_in
from tqc.checks.base import Context, finding
from tqc.document import Document, Layout
from tqc.finding import Finding, Severity, Span

ID = "addition/text"
CONFIDENCE = 0.85

LONG = 1.0
"""Standard deviations by which a translation with a sentence too many is too long."""
KNOWN = 8
FOUND = 0.05
"""Of so many words or more, the share that the source may have by chance ..."""
QUARTER = 0.25
"""... or this much of what it has of the whole segment, if that is more."""

LOOSELY = 0.25
"""The same of the whole source, which has more by chance: with more nothing needs aligning."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    some = contents(document)
    for at, content in enumerate(some):
        if not content.target:
            continue
        near = beside(some, at)[0]
        if not content.source:
            if document.layout is Layout.WHOLE and _added(document, content.target, near):
                yield _finding(document, content.segment.span)
        elif content.deviation >= LONG:
            start = content.segment.span.start
            for span in _foreign(document, content, near):
                yield _finding(document, Span(start + span.start, start + span.end))


def _foreign(document: Document, content: Content, others: str) -> Iterator[Span]:
    """The sentences of a segment's target that its source doesn't account for."""
    elsewhere = others if document.layout is Layout.WHOLE else ""
    sentences = sentences_in(content.target, document.language)
    if not any(_added(document, s.of(content.target), content.source, LOOSELY) for s in sentences):
        return
    found = max(FOUND, QUARTER * covered_target(document, content.target, content.source).share)
    for part in parts(document, content):
        for span in part.target:
            sentence, source = span.of(content.target), f"{part.near_source}\n{elsewhere}"
            if _added(document, sentence, source, found):
                yield span


def _added(document: Document, sentence: str, source: str, found: float = FOUND) -> bool:
    covered = covered_target(document, sentence, source)
    return covered.known >= KNOWN and covered.share <= found


def _finding(document: Document, span: Span) -> Finding:
    return finding(
        ID,
        document,
        span,
        "nothing in the source accounts for this sentence; delete it unless it is meant",
        severity=Severity.MAJOR,
        confidence=CONFIDENCE,
        suggestions=("",),
    )
