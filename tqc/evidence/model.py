"""Where a glossary name may stand in a draft: rightly (Mention) or wrongly (Candidate)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tqc.finding import Span
from tqc.glossary.model import Concept


class Kind(Enum):
    """How a rendering is wrong; the values are the NAME of the check ids."""

    LITERAL = "literal"
    ROMANISED = "romanised"
    SPELLING = "spelling"
    CASE = "case"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Mention:
    """An approved name of a concept, standing in the draft."""

    span: Span
    concept: Concept
    name: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a wrong rendering of a concept's name may stand.

    source: the source name it would render; confidence: 0 to 1, calibrated;
    suggestions: approved names, best first; evidence: what counted, as phrases for people;
    source_span: where the name stands in the source of its segment, if that is known; rivals: the
    right name of another concept, which the words may be nearly as likely.
    """

    span: Span
    concept: Concept
    kind: Kind
    source: str
    confidence: float
    suggestions: tuple[str, ...]
    evidence: tuple[str, ...]
    source_span: Span | None = None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A name of the source that nothing in its target segment stands for. span: the segment's;
    elsewhere: the name is rightly rendered somewhere in the document."""

    span: Span
    concept: Concept
    source: str
    source_span: Span
    confidence: float
    elsewhere: bool
