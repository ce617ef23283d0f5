"""Names that are right but for their case."""

from __future__ import annotations

import pytest

from tests.evidence.build import candidates, spans
from tqc.evidence.slips import LIKELY, SURE


@pytest.mark.parametrize(
    "text",
    [
        "waves on the lake",  # an ordinary word
        "a moonshot-ai-v1 file",  # an identifier
        "see doubao.com",
        "IN BEIJING ERNIE BOT WINS",  # shouted, several words
        "a Consumer",  # a term
    ],
)
def test_no_case_slip(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("they like DouBao now", "DouBao"),
        ("they like DOUBAO now", "DOUBAO"),
        ("they like doubao's jokes", "doubao"),
        ("they like Wang\nXiaoChuan now", "Wang\nXiaoChuan"),
        ("they read Waves now, WAVES", "WAVES"),
    ],
)
def test_case_slip(text: str, words: str) -> None:
    assert spans(text) == [("case", words)]


def test_case_slip_of_a_concept_with_context_is_surer_with_it() -> None:
    (alone,) = candidates("they like DouBao now")
    (near,) = candidates("they like DouBao, a chatbot, now")
    assert (alone.confidence, near.confidence) == (LIKELY, SURE)
    assert near.suggestions == ("Doubao",)
    assert near.source == "豆包"


def test_headings_and_sentence_starts_may_have_capitals() -> None:
    assert spans("# DOUBAO AND KIMI WIN\n\nThey did so again.", "draft.md") == []
    assert spans("# They like DouBao now\n\nThey do.", "draft.md") == [("case", "DouBao")]
