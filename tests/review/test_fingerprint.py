"""Fingerprints: the same for the same fault in the same sentence, whatever is around it."""

from __future__ import annotations

import pytest

from tqc.finding import Finding, Severity, Span
from tqc.review.fingerprint import REACH, fingerprints, sentence

SENTENCE = "The chief of Big Fish, Ms. Li, met her bankers at 9.30 on Friday."


def marks(text: str, words: str = "Big Fish", concept: str | None = "dayu") -> list[str]:
    """The fingerprints of all places where some words stand."""
    findings, start = [], text.find(words)
    while start >= 0:
        span = Span(start, start + len(words))
        findings.append(
            Finding(
                check="name/literal",
                span=span,
                text=words,
                message="",
                severity=Severity.MAJOR,
                confidence=1,
                concept=concept,
            )
        )
        start = text.find(words, span.end)
    return fingerprints(text, findings)


@pytest.mark.parametrize(
    "text",
    [
        "A line.\n" * 50 + SENTENCE,
        f"Another beginning! {SENTENCE} Another end.",
        f"另一句。{SENTENCE}\n完。",
        SENTENCE.replace("Big Fish, Ms", "Big Fish — ms"),
        SENTENCE.replace(" met", "  met"),
        f"“{SENTENCE}”",
        SENTENCE.upper().replace("BIG FISH", "Big Fish"),
        f"No Big Shark here. {SENTENCE} A Big Fish there.",
    ],
)
def test_it_stays_while_others_change(text: str) -> None:
    assert marks(SENTENCE)[0] in marks(text)


@pytest.mark.parametrize(
    "other",
    [
        marks(SENTENCE.replace("chief", "lawyer")),
        marks(SENTENCE.replace("Big Fish", "Big Shark"), "Big Shark", concept="shark"),
        marks(SENTENCE, "bankers"),
        marks(SENTENCE, concept="dayu-games"),
        marks(SENTENCE, concept=None),
    ],
)
def test_another_fault_has_another(other: list[str]) -> None:
    assert len(other) == 1
    assert marks(SENTENCE) != other


def test_without_an_entry_the_words_count() -> None:
    assert marks(SENTENCE, "bankers", None) != marks(SENTENCE, "Friday", None)


def test_no_two_of_a_document_are_alike() -> None:
    found = marks(f"{SENTENCE}\n" * 5 + "Big Fish and Big Fish, Big Fish.")
    assert len(set(found)) == len(found) == 8


def test_a_huge_line_is_not_read_for_each_finding() -> None:
    text = "Big Fish " * 2_000
    assert len(sentence(text, Span(9_000, 9_008))) <= 2 * REACH + 8
    assert len(set(marks(text))) == 2_000
