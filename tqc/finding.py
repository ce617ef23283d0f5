"""What tqc reports: a finding, and the span of text that it is about.

Offsets are Unicode code points, 0-based and half-open, into the document's text exactly as it
was read: no newline translation, no normalisation. This module imports nothing from tqc.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """Harm done if the finding is right. MQM's levels; ordered, so a threshold is `>=`."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The stretch `text[start:end]`, in code points; empty only where something is missing.

    >>> Span(3, 5).overlaps(Span(5, 8))
    False
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: start {self.start}, end {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True if some code point is in both: spans that only touch don't overlap."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True if every code point of the other is in this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in the target that an editor should look at; not yet confirmed as an error.

    confidence: 0 to 1, the share of such findings that held when they were last measured.
    suggestions: what to write instead, best first; empty where there is none to offer. An empty
        string among them means "delete the span".
    concept: the id of the glossary entry; source: its name as it stands in the source text, else
        the glossary's first form; source_span: its place in the source text, if there is one.
    """

    check: str
    span: Span
    text: str
    message: str
    severity: Severity
    confidence: float
    suggestions: tuple[str, ...] = ()
    concept: str | None = None
    source: str | None = None
    source_span: Span | None = None
    evidence: tuple[str, ...] = ()
    segment: str | None = None
    state: str = "new"
