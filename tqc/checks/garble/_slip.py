"""What the scanners of a garble check hand to its `run`: a place, what is wrong, what to write."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from math import ceil
from typing import NamedTuple

from tqc.checks.base import Context, finding
from tqc.document import Document
from tqc.evidence.model import Mention
from tqc.finding import Finding, Severity, Span
from tqc.language.prose import once

CODE_SIGNS = ("()", "::", "</", "!=", "==")
CODE_STARTS = tuple(map(re.compile, (r"_[a-z]", r"--[a-z]")))  # each a fast search for its sign
CODE_SHARE = 1 / 1500  # such marks per code point; news has none, a manual one in a few lines
CODE_FEWEST = 2


class Slip(NamedTuple):
    """start and end in code points; repairs: best first, "" deletes the span."""

    start: int
    end: int
    message: str
    confidence: float
    repairs: tuple[str, ...] = ()


def findings(
    check: str,
    severity: Severity,
    document: Document,
    context: Context,
    slips: Iterable[Slip],
) -> Iterator[Finding]:
    """Findings for slips that don't lie in an approved name, which is right by definition."""
    mentions = context.mentions
    starts = [mention.span.start for mention in mentions]
    for slip in slips:
        # a mention may begin before the slip, so the one before its start is looked at too
        near = max(0, bisect_left(starts, slip.start) - 1)
        if any(
            mention.span.start <= slip.start
            and slip.end <= mention.span.end
            and _as_written(document, mention)
            for mention in mentions[near : near + 3]
        ):
            continue
        yield finding(
            check,
            document,
            Span(slip.start, slip.end),
            slip.message,
            severity=severity,
            confidence=round(slip.confidence, 2),
            suggestions=slip.repairs,
        )


def kept(document: Document, start: int, end: int) -> bool:
    """True if the source of this place has the same code (ASCII): kept on purpose, not garbled."""
    segment, text = document.segment_at(start), document.text[start:end]
    return segment is not None and text.isascii() and text.isprintable() and text in segment.source


def _as_written(document: Document, mention: Mention) -> bool:
    """False for a term in other capitals than its own: an everyday word isn't right in any."""
    return mention.concept.type != "term" or mention.span.of(document.text) == mention.name


@once
def about_code(document: Document) -> bool:
    """True for a text about programs, where odd capitals and points are identifiers."""
    text = document.text
    enough = max(CODE_FEWEST, ceil(CODE_SHARE * len(text)))
    seen = sum(map(text.count, CODE_SIGNS))
    starts = chain.from_iterable(pattern.finditer(text) for pattern in CODE_STARTS)
    return seen + sum(1 for _ in islice(starts, max(0, enough - seen))) >= enough
