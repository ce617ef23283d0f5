"""Korean names in Latin letters and in English words."""

from __future__ import annotations

import pytest

from tqc.language.base import ArcKind, Mode
from tqc.language.ko import Korean
from tqc.language.ko_hangul import of_person, romanised, spellings
from tqc.language.ko_words import glosses
from tqc.language.tables import rows


def put(text: str, mode: Mode = Mode.NAME) -> dict[str, float]:
    return {" ".join(r.words): r.weight for r in Korean().renderings(text, mode)}


@pytest.mark.parametrize(
    ("word", "official"),
    [  # examples of the official rules of 2000
        ("구미", "gumi"),
        ("백암", "baegam"),
        ("옥천", "okcheon"),
        ("합덕", "hapdeok"),
        ("월곶", "wolgot"),
        ("한밭", "hanbat"),
        ("칠곡", "chilgok"),
        ("대관령", "daegwallyeong"),
        ("종로", "jongno"),
        ("별내", "byeollae"),
        ("왕십리", "wangsimni"),
        ("독도", "dokdo"),
        ("속리산", "songnisan"),
    ],
)
def test_words_are_spelled_by_the_official_rules(word: str, official: str) -> None:
    assert romanised(word) == official


@pytest.mark.parametrize(
    ("surname", "spelled"),
    [
        ("김", {"kim", "gim"}),
        ("이", {"lee", "yi", "rhee"}),
        ("박", {"park", "bak", "pak"}),
        ("최", {"choi", "choe"}),
        ("정", {"jung", "chung", "jeong"}),
        ("남궁", {"namgung", "namkoong"}),
    ],
)
def test_surnames_come_as_their_bearers_spell_them(surname: str, spelled: set[str]) -> None:
    assert spelled <= dict(of_person(surname, Mode.SURNAME)).keys()


@pytest.mark.parametrize(
    ("given", "spelled"),
    [
        ("민우", {"minwoo", "minu"}),
        ("보영", {"boyoung", "boyeong"}),
        ("석열", {"sukyeol", "seogyeol", "seokyeol"}),
        ("흥", {"heung", "hung"}),
    ],
)
def test_given_names_come_in_many_spellings(given: str, spelled: set[str]) -> None:
    assert spelled <= dict(of_person(given, Mode.PERSON)).keys()


def test_a_person_is_surname_given_name_and_syllables() -> None:
    cut = [(s.text, s.mode) for s in Korean().segments("남궁민수", "person")]
    assert cut[:2] == [("남궁", Mode.SURNAME), ("민수", Mode.PERSON)]
    assert [text for text, _ in cut[2:]] == ["민", "수"]


def test_foreigners_are_spelled_word_by_word() -> None:
    cut = [s.text for s in Korean().segments("마리 퀴리", "person")]
    assert cut == ["마리", "퀴리"]


def test_people_are_not_translated() -> None:
    kinds = {
        r.kind
        for s in Korean().segments("이하늘", "person")
        for r in Korean().renderings(s.text, s.mode)
    }
    assert kinds == {ArcKind.ROMAN}


def test_sino_korean_words_are_explained_through_chinese() -> None:
    assert ("catcher",) in glosses("포수")
    assert ("school",) in glosses("학교")
    assert ("sky",) in glosses("하늘")  # a native word: from the table


def test_a_word_is_translated_or_spelled() -> None:
    found = put("은행")
    assert {"bank", "eunhaeng"} <= found.keys()
    assert sum(found.values()) <= 1
    assert sum(put("김", Mode.SURNAME).values()) <= 1


def test_one_syllable_is_a_word_only_where_the_table_has_it() -> None:
    assert "star" in put("별")
    assert [s.text for s in Korean().segments("갉", "name")] == ["갉"]
    assert not any(r.kind is ArcKind.GLOSS for r in Korean().renderings("갉", Mode.NAME))


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("김", {"jin"}), ("박", {"pu", "piao"}), ("이", {"li"}), ("제갈", {"zhuge"})],
)
def test_surnames_may_be_read_as_chinese(name: str, spelled: set[str]) -> None:
    assert spelled <= put(name, Mode.SURNAME).keys()


def test_given_names_and_words_may_be_read_as_chinese() -> None:
    assert {"minyu", "minyou", "minwoo"} <= put("민우", Mode.PERSON).keys()
    assert "guomin" in put("국민")  # 国民, a word
    assert "xinyin" in put("심윤")  # no word: the commonest characters
    assert "gaoguan" not in put("갉갉")
    assert "jiangnan" not in put("강남")  # a place in China


def test_the_particle_of_weighs_nothing() -> None:
    assert Korean().weights("오늘의집") == (1.0, 1.0, 0.0, 1.0)
    assert Korean().weights("회의실") == (1.0, 1.0, 1.0)


def test_what_is_no_hangul_has_no_spelling() -> None:
    assert spellings("abc") == spellings("漢") == spellings("ㄱ") == spellings("") == []
    assert list(Korean().segments("KBS", "media")) == []


@pytest.mark.parametrize(
    "table", ["ko-characters.tsv", "ko-hanja.tsv", "ko-names.tsv", "ko-words.tsv"]
)
def test_tables_are_sorted_without_doubles(table: str) -> None:
    keys = [row[:-1] for row in rows(table)]
    assert keys == sorted(keys)
    assert len(keys) == len({tuple(key) for key in keys})
    assert all(all(row) for row in rows(table))


@pytest.mark.parametrize("name", ["", "\x00", "의", "가" * 400, "\u202e가", "ㅋㅋ", "김" * 300])
@pytest.mark.parametrize("kind", ["person", "name"])
def test_any_name_can_be_cut(name: str, kind: str) -> None:
    cut = list(Korean().segments(name, kind))
    assert all(s.text == name[s.start : s.end] for s in cut)
    assert len(Korean().weights(name)) == len(name)
