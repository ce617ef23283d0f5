"""What may be wrong with a name of the source that no glossary has.

bitext/names finds it (unknown.py), the checks of names and omissions say it. It stands here for
drafts without a source: their checks needn't import what finds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tqc.finding import Span


class Fault(Enum):
    """What is wrong with a name that no glossary has."""

    SLIP = "slip"
    WRONG = "wrong"
    ANOTHER = "another name"
    LITERAL = "literal"
    INCONSISTENT = "inconsistent"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Unknown:
    """span: in the target, the whole segment where something is missing; right: what to write,
    where that is known."""

    span: Span
    fault: Fault
    source: str
    source_span: Span
    right: str | None
