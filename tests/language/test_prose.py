"""Words, sentences, quotations and titles of a document, with offsets into its text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.document import Block, BlockKind, Document
from tqc.finding import Span
from tqc.language import prose


def document(text: str, language: str = "en", protected: tuple[Span, ...] = ()) -> Document:
    return Document("a", "a", text, language=language, protected=protected)


def words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in prose.words(document(text))]


def sentences_of(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in prose.sentences(document(text, language))]


def quotations_of(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in prose.quotations(document(text, language))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("It isn't 5G, l’été!", ["It", "isn't", "G", "l’été"]),
        ("snake_case x2y", ["snake", "case", "x", "y"]),
        ("e\u0301t\u0065\u0301", ["e\u0301te\u0301"]),
        ("مُحَمَّد قال", ["مُحَمَّد", "قال"]),
        ("ที่นี่ดี", ["ที่นี่ดี"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_protected_text_has_no_words() -> None:
    hidden = document("see code here", protected=(Span(4, 8),))
    assert list(prose.words(hidden)) == [(0, 3), (9, 13)]


@given(st.text(alphabet="ab'’ .\n1_é\u0301ท\u0e35中"))
def test_words_are_in_order_and_begin_with_a_letter(text: str) -> None:
    spans = prose.words(document(text))
    assert all(text[start].isalpha() for start, _ in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Mr. Li of Foo Inc. left at 5 p.m. sharp.", ["Mr. Li of Foo Inc. left at 5 p.m. sharp."]),
        ("J. R. Smith came. He sat.", ["J. R. Smith came.", "He sat."]),
        ("“Why?” he asked. “Go!” She went.", ["“Why?” he asked.", "“Go!”", "She went."]),
        ("It cost 3.5 million. Then", ["It cost 3.5 million.", "Then"]),
        ("One\nTwo", ["One", "Two"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


def test_sentences_without_spaces() -> None:
    assert sentences_of("他走了。“好！”她说。", "zh") == ["他走了。", "“好！”", "她说。"]


def test_sentences_stay_in_their_blocks() -> None:
    text = "A title\n\nOne. Two"
    blocks = (
        Block(Span(0, 7), BlockKind.HEADING),
        Block(Span(9, 17), BlockKind.PARAGRAPH),
    )
    found = prose.sentences(Document("a", "a", text, blocks=blocks))
    assert [span.of(text) for span in found] == ["A title", "One.", "Two"]


@pytest.mark.parametrize(
    ("text", "language", "inside"),
    [
        ('He said "no" and “yes”.', "en", ["no", "yes"]),
        ("„Ja“, sagte er, »nein«.", "de", ["Ja", "nein"]),
        ("« Oui », dit-il.", "fr", [" Oui "]),
        ("彼は「行く」と『海』", "ja", ["行く", "海"]),
        ("It isn’t the dogs’ day", "en", []),
        ("“We sail at dawn.\n“And so do they.”", "en", ["We sail at dawn.", "And so do they."]),
        ("a stray ” and “ here", "en", []),
    ],
)
def test_quotations(text: str, language: str, inside: list[str]) -> None:
    assert quotations_of(text, language) == inside


def test_quoted_asks_for_one_offset() -> None:
    text = 'a "b" c'
    assert [prose.quoted(document(text), at) for at in range(len(text))] == [
        False, False, False, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("The Lord of the Rings", True),
        ("The lord of the old rings came home", False),
        ("12 : 13", False),
    ],
)
def test_title_case(text: str, is_title: bool) -> None:
    whole = document(text)
    assert prose.title_case(whole, prose.paragraphs(whole)[0]) is is_title


def test_tables_are_made_once() -> None:
    whole = document("One two.")
    assert prose.word_table(whole) is prose.word_table(whole)
