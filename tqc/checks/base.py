"""What a check owes, and what it is given.

A check is a module with a docstring under six headings (Finds, Why, Flagged, Left alone, Limits,
Source) and a function `run(document, context)`. It keeps no state between calls and opens no file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from tqc.bitext.unknown import Unknown
from tqc.document import Document
from tqc.evidence.model import Candidate, Mention, Missing
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import Glossary
from tqc.language.lexicon import Lexicon


@dataclass(frozen=True)
class Context:
    """What is found once for all checks of a document.

    candidates: possible wrong renderings of glossary names, each with its confidence;
    mentions: places where an approved name stands (sorted by start);
    missing: names of the source that nothing in the translation stands for;
    unknown: what is wrong with names of the source that no glossary has;
    lexicon: how common words of the document's language are.
    """

    glossary: Glossary
    lexicon: Lexicon
    candidates: tuple[Candidate, ...] = ()
    mentions: tuple[Mention, ...] = field(default=())
    missing: tuple[Missing, ...] = field(default=())
    unknown: tuple[Unknown, ...] = field(default=())


class Check(Protocol):
    """A module of checks/FAMILY/NAME.py."""

    __doc__: str | None

    @staticmethod
    def run(document: Document, context: Context) -> Iterator[Finding]:
        """Yield findings in any order, and nothing where it can't judge."""
        ...


def finding(
    check: str,
    document: Document,
    span: Span,
    message: str,
    *,
    severity: Severity,
    confidence: float,
    suggestions: tuple[str, ...] = (),
    evidence: tuple[str, ...] = (),
) -> Finding:
    """A finding of a check that needs no glossary; its text is read off the document."""
    return Finding(
        check=check,
        span=span,
        text=span.of(document.text),
        message=message,
        severity=severity,
        confidence=confidence,
        suggestions=suggestions,
        evidence=evidence,
    )
