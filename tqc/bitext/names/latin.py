"""What is in Latin letters in a source of another script, and not in its translation.

Addresses, accounts, hashtags, tickers, model numbers and words with capitals in odd places: nobody
translates them. A plain word with a capital counts where English hardly has it ("Kimi", not
"Windows"), an acronym of four letters or more unless words of the translation spell it out; shorter
ones are often translated (SNS: social media). Each may stand in the segment beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.bitext.names.likeness import likeness
from tqc.bitext.unknown import Fault, Unknown
from tqc.document import Document
from tqc.finding import Span
from tqc.glossary.model import primary
from tqc.language.lexicon import Lexicon
from tqc.rendering.near import letters
from tqc.rendering.tokens import words_of

FIRM = re.compile(
    r"https?://[^\s\u3000-\u9fff]+"
    r"|[\w.+-]+@[\w-]+\.[a-z]{2,}"
    r"|[@#][A-Za-z]\w{2,}"
    r"|(?<![\w.])\d{4,6}\.(?:SH|SZ|BJ|SS|HK|TW|KS|T)(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])[A-Za-z][A-Za-z-]*[0-9][A-Za-z0-9-]*"
    r"|(?<![A-Za-z0-9])[A-Z][a-z]{2,}[A-Z][A-Za-z]*"
    r"|(?<![A-Za-z0-9])[a-z][A-Z][a-z]{3,}",
    re.ASCII,
)
WORD = re.compile(r"(?<![A-Za-z0-9@#/._-])(?:[A-Z][a-z]{3,}|[A-Z]{4,6})(?![A-Za-z0-9_/@-]|\.\w)")

NOT_LATIN = ("zh", "ja", "ko", "ru", "uk", "ar", "fa", "th", "el", "bg")

KNOWN = 3.0
"""Zipf: a commoner word may be translated: "App", "Windows", CEO."""

ALIKE = 0.7
"""Likeness of a word that is spelled otherwise on both sides: "Facbook"."""

MOST = 100
"""Different ones of a segment: what has more is a table or a page."""

SMALL = 3
"""Letters of the words that an acronym passes over: of, and, the."""


def latin(document: Document, lexicon: Lexicon) -> Iterator[Unknown]:
    """What is missing, by segment and place in the source."""
    segments = document.segments
    if primary(document.source_language or "") not in NOT_LATIN:
        return
    for at, segment in enumerate(segments):
        if not len(segment.span):
            continue
        found: dict[str, tuple[Span, bool]] = {}
        for pattern, firm in ((FIRM, True), (WORD, False)):
            for match in pattern.finditer(segment.source):
                found.setdefault(match[0], (Span(*match.span()), firm))
        if not 0 < len(found) <= MOST:
            continue
        low, high = max(at - 1, 0), min(at + 1, len(segments) - 1)
        near = document.text[segments[low].span.start : segments[high].span.end]
        there, words = letters(near), list(dict.fromkeys(words_of(near)))
        for text, (span, firm) in sorted(found.items(), key=lambda one: one[1]):
            if letters(text) not in there and (firm or not _translatable(text, words, lexicon)):
                yield Unknown(segment.span, Fault.MISSING, text, span, text)


def _translatable(text: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for a word of English, or what the translation spells out or otherwise."""
    folded = letters(text)
    if lexicon.zipf(folded) >= KNOWN:
        return True
    if any(likeness(folded, word) >= ALIKE for word in words):
        return True
    return text.isupper() and any(
        _spelled_out(folded, words[at : at + 2 * len(folded)]) for at in range(len(words))
    )


def _spelled_out(acronym: str, words: Sequence[str]) -> bool:
    """True if the words begin with its letters: "loan prime rate", "AI-generated content"."""
    left = acronym
    for word in words:
        if left.startswith(word):
            left = left[len(word) :]
        elif word[0] == left[0]:
            left = left[1:]
        elif len(word) > SMALL or left == acronym:
            return False
        if not left:
            return True
    return False
