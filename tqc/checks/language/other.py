"""A sentence or more in another language than the draft's.

Finds: long stretches in another script, and sentences in another language of the same script.
Why: a passage that was never translated can't be read by those the translation is for.
Flagged: a German sentence in an English article; a Chinese paragraph between English ones.
Left alone: quotations, anything in brackets, names, titles, short or mixed sentences, code.
Limits: sentences of fewer than ten lower-case words in the same script aren't judged; shorter
    stretches of another script are garble/residue; silent where the whole draft is foreign.
Source: tqc.language.script for scripts, tqc.language.detect for languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import sub

from tqc.checks.base import Context, finding
from tqc.document import Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.detect import FUNCTION_WORDS, WORD, by_function_words, detected, function_words
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.prose import word_table
from tqc.language.script import PASSAGE, WRITTEN_IN, foreign_to

SENTENCE = re.compile(r"[^\n.!?。！？]{60,}[.!?。！？]?")
SENTENCE_END = re.compile(r"[\n.!?。！？]")
ENOUGH_WORDS = 10
RIVAL = 3
"""How many times as many function words of the other language there must be: in sentences full of
names relatives such as French and Spanish come close to each other."""

QUOTED = '"“”„«»「」『』‘'


def run(document: Document, context: Context) -> Iterator[Finding]:
    language = primary(document.language)
    if not language or detected(document) not in (language, ""):
        return
    text = document.prose
    for passage in foreign_to(document):
        if passage.letters >= PASSAGE and not _quoted(text, passage.start, passage.end):
            yield _finding(document, passage.start, passage.end, "", 0.9)
    for start, end, other in _sentences(document, context.lexicon, language):
        if not _quoted(text, start, end):
            yield _finding(document, start, end, other, 0.9)


def _sentences(
    document: Document, lexicon: Lexicon, language: str
) -> Iterator[tuple[int, int, str]]:
    """Sentences in Latin or Cyrillic script without a word of the draft's own language."""
    text = document.prose
    for stretch in _stretches(document, lexicon, language):
        for match in SENTENCE.finditer(text, *stretch):
            words = WORD.findall(match[0])
            lower = sum(word.islower() for word in words)
            if lower < ENOUGH_WORDS or not _judgeable(words, language):
                continue
            other = by_function_words(match[0])
            if not other or other == language:
                continue
            counts = Counter(words)
            if function_words(counts, language) * RIVAL < function_words(counts, other):
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                yield start, match.end(), other


def _stretches(document: Document, lexicon: Lexicon, language: str) -> Iterator[tuple[int, int]]:
    """Whole sentences between two words of the language's own, where there are enough words."""
    table, text = word_table(document), document.prose
    own = _own_words(language)
    if own is None:
        if language in WRITTEN_IN:
            yield 0, len(text)
        return
    places = [-1, *table.indices(OWN.among(table, lexicon))]
    ends = [*places[1:], len(table.forms)]
    far = map(ENOUGH_WORDS.__lt__, map(sub, ends, places))
    for before, after in compress(zip(places, ends, strict=True), far):
        start, end = table.span(before)[1] if before >= 0 else 0, len(text)
        if before >= 0:  # the sentence that holds the own word is out
            broken = SENTENCE_END.search(text, start)
            start = broken.end() if broken else end
        if after < len(table.forms):
            end = table.starts[after]
            end = max((match.end() for match in SENTENCE_END.finditer(text, start, end)), default=0)
        if start < end:
            yield start, end


def _judgeable(words: list[str], language: str) -> bool:
    """In a draft of another script, only a sentence wholly in Latin letters is a passage."""
    return language not in WRITTEN_IN or all(word[0] < "\u0370" for word in words)


@cache
def _own_words(language: str) -> frozenset[str] | None:
    """The function words of a language that no other one has."""
    if language not in FUNCTION_WORDS:
        return None
    others = {word for key, words in FUNCTION_WORDS.items() if key != language for word in words}
    return FUNCTION_WORDS[language] - others


OWN = FormTest(lambda form, lexicon: form.lower() in (_own_words(lexicon.language) or ()))


def _quoted(text: str, start: int, end: int) -> bool:
    """True if a quotation mark or bracket opens before the passage, on its line, or right in it."""
    line = text.rfind("\n", max(0, start - 300), start) + 1
    before = text[max(line, start - 300) : start]
    if any(mark in QUOTED for mark in text[start : start + 3]) or before.rstrip()[-1:] in QUOTED:
        return bool(before) or text[start] in QUOTED
    opened = before.count("(") + before.count("（") > before.count(")") + before.count("）")
    marks = sum(before.count(mark) for mark in '"“„«「') - sum(before.count(m) for m in "”»」")
    straight = before.count('"') % 2 == 1
    return opened or straight or (marks > 0 and '"' not in before)


def _finding(document: Document, start: int, end: int, other: str, confidence: float) -> Finding:
    named = f" (“{other}”)" if other else ""
    return finding(
        "language/other",
        document,
        Span(start, end),
        f"A passage in another language{named}: translate it",
        severity=Severity.MAJOR,
        confidence=confidence,
    )
