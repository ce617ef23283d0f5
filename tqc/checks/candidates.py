"""The checks of family name and term are views on the candidates that evidence/ has weighed."""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.document import Document
from tqc.evidence.model import Candidate, Kind
from tqc.finding import Finding, Severity
from tqc.language.roots import stem
from tqc.rendering.tokens import words_of


def findings(
    check: str,
    document: Document,
    context: Context,
    *,
    kinds: frozenset[Kind],
    terms: bool,
    severity: Severity,
    fault: str,
) -> Iterator[Finding]:
    """A finding for each candidate of these kinds, of terms or of names.

    fault: what is wrong, to follow the span in the message: "spells the sound of".
    """
    for candidate in context.candidates:
        if candidate.kind not in kinds or candidate.concept.is_term is not terms:
            continue
        text = candidate.span.of(document.text)
        suggestions = _in_place(document, candidate)
        advice = f": write “{suggestions[0]}”" if suggestions else ""
        yield Finding(
            check=check,
            span=candidate.span,
            text=text,
            message=f"“{text}” {fault} {candidate.source}{advice}",
            severity=severity,
            confidence=candidate.confidence,
            suggestions=suggestions,
            concept=candidate.concept.id,
            source=candidate.source,
            source_span=candidate.source_span,
            evidence=candidate.evidence,
        )


def _in_place(document: Document, candidate: Candidate) -> tuple[str, ...]:
    """The suggestions, those of a term with the number of the words they replace first, and with
    a capital where the words begin a sentence. Names stay as they are."""
    if not candidate.concept.is_term:
        return candidate.suggestions
    text = candidate.span.of(document.text)
    ordered = sorted(candidate.suggestions, key=lambda s: _is_plural(s) != _is_plural(text))
    if text[:1].isupper() and not text[1:2].isupper() and _starts_sentence(document, candidate):
        ordered = [suggestion[:1].upper() + suggestion[1:] for suggestion in ordered]
    return tuple(dict.fromkeys(ordered))


def _is_plural(phrase: str) -> bool:
    last = words_of(phrase)[-1:]
    return bool(last) and last[0].endswith("s") and stem(last[0]) != last[0]


def _starts_sentence(document: Document, candidate: Candidate) -> bool:
    before = document.text[max(0, candidate.span.start - 4) : candidate.span.start].rstrip("\"“' ")
    return not before or before[-1] in ".!?。\n"
