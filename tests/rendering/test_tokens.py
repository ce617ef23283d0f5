"""Words and gaps are cut alike in pieces and in tokens, and lose nothing of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.rendering.tokens import Tokens, fold, joined, joins, pieces, tokenize, words_of

TEXT = st.text(st.one_of(st.characters(), st.sampled_from("aZ 9.,'’-\n鱼é_")), max_size=60)


@given(TEXT)
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(TEXT)
def test_tokens_are_the_words_among_the_pieces(text: str) -> None:
    tokens = tokenize(text)
    assert [text[token.start : token.end] for token in tokens] == pieces(text)[1::2]
    assert [token.key for token in tokens] == [*words_of(text)]
    assert tuple(Tokens(text)) == tokens


def test_a_figure_is_one_word() -> None:
    assert words_of("36,717 in 2.5 h at 10:30, v2.5") == (
        "36,717",
        "in",
        "2.5",
        "h",
        "at",
        "10:30",
        "v2",
        "5",
    )


def test_east_asian_characters_are_no_words() -> None:
    assert words_of("鱼Kite灯 カイト") == ("kite",)


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Café", "cafe"), ("ＡＩ", "ai"), ("STRASSE", "strasse"), ("straße", "strasse")],
)
def test_folding_takes_away_case_width_and_accents(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("gap", [" ", "", "-", " – ", "'", "\n", " \r\n> ", ".", "” "])
def test_a_name_may_hold(gap: str) -> None:
    assert joins(gap)


@pytest.mark.parametrize("gap", [", ", ". ", "\n\n", " \n \n", "; ", "鱼", " -- ", "("])
def test_a_name_ends_at(gap: str) -> None:
    assert not joins(gap)


def test_joined_looks_between_two_tokens() -> None:
    text = "Red Kite, flown"
    red, kite, flown = tokenize(text)
    assert joined(text, red, kite)
    assert not joined(text, kite, flown)
