"""Tables of words and what machines make of them are what their heads say."""

from __future__ import annotations

import pytest

from tqc.glossary import load
from tqc.language import cedict, tables

NAMES = ("zh-words.tsv", "ja-words.tsv", "ko-words.tsv")
MOST_WORDS = 8
"""Of a rendering: longer ones explain."""


@pytest.mark.parametrize("name", NAMES)
def test_every_word_stands_once_and_in_order(name: str) -> None:
    words = [word for word, _ in tables.rows(name)]
    assert words == sorted(set(words))


@pytest.mark.parametrize("name", NAMES)
def test_renderings_are_short_english(name: str) -> None:
    for word, told in tables.senses(name).items():
        assert told, word
        for one in told:
            assert one.isascii(), word
            assert one == one.strip(), word
            assert len(one.split()) <= MOST_WORDS, word


def test_what_differs_in_inflection_alone_stands_once() -> None:
    for told in tables.senses("zh-words.tsv").values():
        assert len({*told}) == len(told)
    assert "lemons" not in tables.senses("zh-words.tsv")["柠檬"]


def test_no_name_of_a_glossary_is_listed_whole() -> None:
    """What a name becomes is predicted from its parts; a table of whole names would be a list of
    wrong renderings by another name."""
    known = cedict.load()
    whole = {
        known.simplified(form)
        for concept in load([]).concepts
        if not concept.is_term
        for form in concept.names.get("zh", ())
    }
    listed = tables.senses("zh-words.tsv").keys()
    assert [word for word in listed if word in whole and word not in known] == []


ORDINARY = {
    "ja": "中日 国会 楽天 紅白 維新 連合",
    "ko": "기아 농심 농협 다방 당근 도깨비 롯데 미생 비무장지대 빙그레 설날 세븐틴 수능 수협 신세계"
    " 오뚜기 오리온 진로 추석 카카오 코스닥 태극전사 파묘 한가위 한강",
}
"""Words of the language, or of another, that somebody is also called by: these tables are all the
dictionary that there is."""


@pytest.mark.parametrize("language", ORDINARY)
def test_of_japanese_and_korean_names_only_words_are_listed_whole(language: str) -> None:
    whole = {
        form
        for concept in load([]).concepts
        if not concept.is_term
        for form in concept.names.get(language, ())
    }
    listed = tables.senses(f"{language}-words.tsv").keys()
    assert whole & listed <= set(ORDINARY[language].split())
