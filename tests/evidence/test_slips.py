"""Names that are nearly right: in another case, or a letter away."""

from __future__ import annotations

import pytest

from tests.evidence.build import candidates, spans
from tqc.evidence.slips import LIKELY, SURE, WEAK


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("then Bilibilli won", "Bilibilli"),  # a letter more
        ("then Biliili won", "Biliili"),  # one less
        ("then Bilibiki won", "Bilibiki"),  # another
        ("then Bilibiil won", "Bilibiil"),  # two swapped
        ("then Bilibilli’s team won", "Bilibilli"),
    ],
)
def test_spelling_slip(text: str, words: str) -> None:
    found = spans(f"Bilibili lost, {text}.")
    assert [(kind, word) for kind, word in found if kind == "spelling"] == [("spelling", words)]


@pytest.mark.parametrize(
    "text",
    [
        "two Bilibilis",
        "a Bilibili-like site",
        "Bilabial sounds",  # two letters away
        "Sofu",  # too short
    ],
)
def test_no_spelling_slip(text: str) -> None:
    assert spans(text) == []


def test_a_slip_in_a_short_name_wants_support() -> None:
    (alone,) = candidates("then Doubap won")
    (beside,) = candidates("Doubao lost, then Doubap won")
    (context,) = candidates("then the chatbot Doubap won")
    assert (alone.confidence, beside.confidence, context.confidence) == (WEAK, SURE, SURE)


def test_a_slip_in_a_persons_name_wants_the_right_form_in_the_draft() -> None:
    (alone,) = candidates("then Wang Xiaochuen won")
    (beside,) = candidates("Wang Xiaochuan lost, then Wang Xiaochuen won")
    assert (alone.confidence, beside.confidence) == (WEAK, LIKELY)
    assert beside.suggestions == ("Wang Xiaochuan",)
    assert beside.evidence == (
        "one letter from an approved form",
        "the right form stands elsewhere in the draft",
    )
