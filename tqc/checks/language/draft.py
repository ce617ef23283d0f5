"""A whole draft in another language than the one declared.

Finds: a draft whose running text is in another language; the span is its first block.
Why: every other check reads the draft by its language, so their silence would mean nothing.
Flagged: a German article that is checked with --target-lang en.
Left alone: drafts with quotations or names in another language, and texts too short to tell.
Limits: close relatives (Serbian and Croatian) aren't told apart; a list of names has no language.
Source: tqc.language.detect, on 3,000 code points of its start, middle and end.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.base import Context, finding
from tqc.document import Document, Layout
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.detect import detect, detected
from tqc.language.prose import quotations

ENOUGH = 40  # code points of prose: a title alone is no draft
ENOUGH_ROW = 200  # a row is a sentence, and may be a title or a motto


def _only_quoted(document: Document, declared: str) -> bool:
    """True for a short text that is mostly a quotation in another language."""
    parts, at = [], 0
    for span in quotations(document):
        parts.append(document.prose[at : span.start])
        at = span.end
    return at > 0 and detect("".join((*parts, document.prose[at:]))) in ("", declared)


def run(document: Document, context: Context) -> Iterator[Finding]:
    declared = primary(document.language)
    enough = ENOUGH_ROW if document.layout is Layout.ROWS else ENOUGH
    if not declared or len(document.text) < enough:
        return
    found = detected(document)
    if not found or found == declared or _only_quoted(document, declared):
        return
    first = document.blocks[0].span if document.blocks else Span(0, len(document.text))
    yield finding(
        "language/draft",
        document,
        first,
        f"The draft is in “{found}”, not in “{declared}”: translate it, or declare its language",
        severity=Severity.CRITICAL,
        confidence=0.95,
    )
