"""A term translated word for word.

Finds: words that translate the parts of a known term, or that the glossary lists as a wrong
    rendering, where English has another expression.
Why: "C-end" and "flat replacement" mean nothing to a reader who doesn't know the Chinese.
Flagged: "growth on the C-end" for C端: consumer.
Left alone: "the dead-end street"; "large factories" in a piece on steel.
Limits: renderings that are good English in another sense need the term's context in the draft.
Source: the glossary; CC-CEDICT for what the parts of a term mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.checks.candidates import findings
from tqc.document import Document
from tqc.evidence.model import Kind
from tqc.finding import Finding, Severity


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each literal term; any order."""
    yield from findings(
        "term/literal",
        document,
        context,
        kinds=frozenset({Kind.LITERAL, Kind.ROMANISED, Kind.WRONG}),
        terms=True,
        severity=Severity.MAJOR,
        fault="puts word for word",
    )
