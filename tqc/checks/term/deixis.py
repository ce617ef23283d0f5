"""A writer's "my country" in news that isn't the writer's.

Finds: "my country", "our country", "my nation" outside quotation marks in third-person text that
    speaks of the source language's country.
Why: 我国 and 我が国 point from where the source was written; the reader stands elsewhere.
Flagged: "my country's AI industry grew" for 我国: China’s.
Left alone: the same inside quotation marks, and in first-person text: essays, speeches, letters.
Limits: a first-person text that never says "I" or "we" besides.
Source: how 我国, 我が国 and 우리나라 are used in news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.checks.base import Context, finding
from tqc.document import Document
from tqc.evidence.cues import CULTURE
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.prose import quotations
from tqc.rendering.tokens import words_of

COUNTRIES = {"zh": "China", "ja": "Japan", "ko": "South Korea"}

DEIXIS = re.compile(r"\b(?:my|our) (?:country|nation|motherland)\b", re.IGNORECASE)
SINGULAR = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|me|my(?! (?:country|nation|motherland)\b)|mine)\b"
)
PLURAL = re.compile(r"\b(?:we|us|ours?(?! (?:country|nation|motherland)\b))\b", re.IGNORECASE)

FIRST_PERSON_EVERY = 100
"""A text with a first-person word in so many words is the writer's own; news may quote a user's
"I" without quotation marks now and then."""

SURE, UNSURE = 0.95, 0.6
CULTURE_WORDS = 2
"""Different words of the country that the text must have before the country is certain."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each "my country"; English drafts only."""
    if primary(document.language) != "en":
        return
    found = list(DEIXIS.finditer(document.prose))
    if not found:
        return
    quoted = quotations(document)
    prose = _without(document.prose, quoted)
    language, seen = _country(prose)
    words = len(prose.split())
    confidence = SURE if seen >= CULTURE_WORDS else UNSURE
    for match in found:
        span = Span(match.start(), match.end())
        pronouns = SINGULAR if match[0][:2].lower() == "my" else PLURAL
        if any(quote.overlaps(span) for quote in quoted):
            continue
        block = document.block_at(span.start)
        around = prose[block.span.start : block.span.end] if block else ""
        own = len(pronouns.findall(prose)) * FIRST_PERSON_EVERY > words
        if own or pronouns.search(around):
            continue
        country = COUNTRIES.get(language, "") if seen else ""
        yield finding(
            "term/deixis",
            document,
            span,
            f"“{match[0]}” speaks from where the source was written: name the country",
            severity=Severity.MAJOR,
            confidence=confidence,
            suggestions=(country, "the country") if country else ("the country",),
        )


def _without(prose: str, spans: Sequence[Span]) -> str:
    """The text with quotations blanked, offsets kept."""
    parts, at = [], 0
    for span in spans:
        parts += [prose[at : span.start], " " * len(span)]
        at = max(at, span.end)
    return "".join([*parts, prose[at:]])


def _country(prose: str) -> tuple[str, int]:
    """The source language whose country the text speaks of most, and by how many words."""
    words = set(words_of(prose))
    seen = {language: len(words & cues) for language, cues in CULTURE.items()}
    language = max(seen, key=lambda key: seen[key])
    return language, seen[language]
