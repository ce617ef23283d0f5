"""What the checks of figures have in common: a finding from a difference."""

from __future__ import annotations

from dataclasses import replace

from tqc.bitext.figures import Difference, Fault
from tqc.checks.base import finding
from tqc.document import Document
from tqc.finding import Finding, Severity
from tqc.language.quantities.units import english
from tqc.language.quantities.writing import bare, figure
from tqc.language.tags import primary

CONFIDENCE = {
    Fault.FACTOR: 0.97,
    Fault.CURRENCY: 0.92,
    Fault.UNIT: 0.9,
    Fault.VALUE: 0.92,
    Fault.MISSING: 0.85,
}
"""What an editor would expect; benchmarks/bilingual/numbers counts how many hold."""


def told(check: str, document: Document, difference: Difference) -> Finding:
    """The finding that a difference is."""
    source, target, fault = difference.source, difference.target, difference.fault
    written = source.span.of(difference.segment.source)
    right = figure(source)
    in_english = primary(document.language) == "en"
    suggestions: tuple[str, ...] = ()
    if target is None:
        span = difference.segment.span
        meaning = "" if difference.date else f" ({right})"
        message = f"{written}{meaning} isn't in the translation"
    elif fault in (Fault.UNIT, Fault.CURRENCY):
        span = target.span
        shown, kind = span.of(document.text), "currency" if fault is Fault.CURRENCY else "unit"
        name = english(source.unit) or source.unit
        message = f"“{shown}” has another {kind}: the source has {written} ({name})"
        suggestions = (right,)
    else:
        span = target.number
        shown = span.of(document.text)
        wrong = f"“{shown}” isn't the source's figure"
        if fault is Fault.FACTOR:
            wrong = f"“{shown}” is {_times(target.low / source.low)}"
        message = f"{wrong}: the source has {written} ({right})"
        suggestions = (bare(source, shown),)
    found = finding(
        check,
        document,
        span,
        message,
        severity=Severity.MAJOR,
        confidence=CONFIDENCE[fault],
        suggestions=suggestions if in_english else (),
        evidence=(f"the segment's source has {written}: {fault.value}",),
    )
    return _with_source(found, difference, written)


def _with_source(found: Finding, difference: Difference, written: str) -> Finding:
    return replace(found, source=written, source_span=difference.source.span)


def _times(ratio: float) -> str:
    """How far off a figure is."""
    return f"{max(ratio, 1 / ratio):,.0f} times too {'large' if ratio > 1 else 'small'}"
