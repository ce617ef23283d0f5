"""The checks of names share what is wrong with names of the source that no glossary has."""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.unknown import Fault
from tqc.checks.base import Context
from tqc.document import Document
from tqc.finding import Finding, Severity

CONFIDENCE = 0.85
"""All of 60 findings on the odd documents of WMT23, checked without any glossary, held; none was
made on 20,000 words of human translations from Chinese."""

BY_DICTIONARY = 0.8
"""Hardly any stands in those documents: what a dictionary says of a place isn't all there is."""

CONFIDENCES = {Fault.ANOTHER: BY_DICTIONARY, Fault.LITERAL: BY_DICTIONARY}


def findings(
    check: str, document: Document, context: Context, fault: Fault, what: str
) -> Iterator[Finding]:
    """A finding for each such name. what: the message, with {text}, {source} and {right}."""
    for one in context.unknown:
        if one.fault is not fault:
            continue
        text = one.span.of(document.text)
        missing = fault is Fault.MISSING
        yield Finding(
            check=check,
            span=one.span,
            text=text,
            message=what.format(text=text, source=one.source, right=one.right),
            severity=Severity.MINOR,
            confidence=CONFIDENCES.get(fault, CONFIDENCE),
            suggestions=(one.right,) if one.right and not missing else (),
            source=one.source,
            source_span=one.source_span,
            evidence=("the name is in no glossary",),
        )
