"""Where links between words come from: dictionaries, the table of common words, stems."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqc.bitext.align import common, dictionary
from tqc.bitext.align.clues import Reader
from tqc.bitext.align.links import inverted, learned, linked


def test_korean_words_have_stems() -> None:
    assert any("bank" in stems for _, stems in dictionary.LISTS["ko"][1]())


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "it", "ko", "pt", "ru", "tr"])
def test_the_table_has_a_column_for_each_language(language: str) -> None:
    table = common._table(language)
    assert len(table) > 300
    assert all(form == common.folded(form) for form in table)


def test_a_table_row_is_told_by_its_english_word() -> None:
    lines = (Path(common.__file__).parent / common.TABLE).read_text("utf-8").split("\n")
    keys = [line.split("\t")[0] for line in lines if line and line[0] != "#"][1:]
    assert len(keys) == len(set(keys))


def test_words_with_endings_and_proclitics() -> None:
    assert "war" in common.english("ru", "войной")
    assert "govern" in common.english("ar", "والحكومة")
    assert common.english("de", "Kindergartentante") == ()


def test_numbers_are_one_token_in_any_writing() -> None:
    for language, text in (("zh", "二十五"), ("zh", "２５"), ("ar", "٢٥"), ("en", "2,500")):
        assert Reader(language).tokens(text) == ["#25"]


def test_links_follow_shared_clues() -> None:
    chinese, english = Reader("zh"), Reader("en")
    one = {token: chinese.clues(token) for token in chinese.tokens("银行2.8亿，林晓梅")}
    other = {
        token: english.clues(token) for token in english.tokens("Banks lent 280 to Lin Xiaomei")
    }
    links = linked(one, other)
    assert links["银行"].keys() == {"bank"}
    assert "#28" in links["#28"]
    assert inverted(links)["bank"] == {"银行": links["银行"]["bank"]}


def test_words_that_keep_meeting_are_learned() -> None:
    pairs = [(["ruk", "a"], ["boat", "the"]), (["ruk", "b"], ["boat", "an"]), (["c"], ["the"])]
    assert learned(pairs, {})["ruk"].keys() == {"boat"}


def test_other_languages_have_no_dictionary() -> None:
    assert dictionary.words("de") is None
