"""Names of languages that a table of words and their sound explain."""

from __future__ import annotations

import pytest

from tqc.language.base import ArcKind, Mode
from tqc.language.sources import WORDED, Sources
from tqc.language.tables import rows
from tqc.language.translit_hindi import spellings
from tqc.language.worded import TABLE, Worded


def put(language: str, text: str, mode: Mode = Mode.NAME) -> dict[str, float]:
    return {" ".join(r.words): r.weight for r in Worded(language).renderings(text, mode)}


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("ru", "утренняя", {"morning", "utrennyaya"}),  # the table has the masculine
        ("ru", "Звёзды", {"star", "zvyozdy"}),
        ("uk", "нову", {"new", "novu"}),
        ("el", "Φωνή", {"voice", "foni"}),
        ("el", "Κόκκινη", {"red", "kokkini"}),
        ("ar", "المدينة", {"city"}),
        ("ar", "أخبار", {"news"}),
        ("fa", "ستاره", {"star"}),
        ("th", "ภูเขา", {"mountain"}),
        ("hi", "पर्वत", {"mountain", "parvat"}),
        ("vi", "Núi", {"mountain", "nui"}),
    ],
)
def test_a_word_is_translated_or_spelled(language: str, word: str, expected: set[str]) -> None:
    found = put(language, word)
    assert expected <= found.keys()
    assert sum(found.values()) <= 1 + 1e-9


def test_words_that_the_table_lacks_are_spelled() -> None:
    kinds = {r.kind for r in Worded("ru").renderings("Бобруйск", Mode.NAME)}
    assert kinds == {ArcKind.ROMAN}


def test_people_are_not_translated() -> None:
    assert {"wolf", "volk"} <= put("ru", "Волк").keys()
    assert "wolf" not in put("ru", "Волк", Mode.PERSON)


def test_function_words_weigh_nothing_and_generic_ones_little() -> None:
    assert Worded("ru").weights("Банк и я") == (0.35,) * 4 + (0.0,) * 3 + (1.0,)
    assert Worded("ru").weights("Банк") == (1.0,) * 4
    assert [s.text for s in Worded("el").segments("Το Φως", "media")] == ["Φως"]


def test_thai_words_are_found_in_a_run_with_what_is_left_beside_them() -> None:
    cut = {s.text for s in Worded("th").segments("พรรคดาวกข", "organization")}
    assert {"พรรค", "ดาว", "กข"} <= cut


def test_phrases_of_the_table_are_one_segment() -> None:
    assert "hoa sen" in {s.text for s in Worded("vi").segments("hoa sen", "name")}
    assert "lotus" in put("vi", "hoa sen")


def test_vietnamese_is_read_though_its_letters_are_latin() -> None:
    assert Sources().reads_latin("vi")
    assert not Sources().reads_latin("de")


def test_ukrainian_may_be_spelled_as_in_russian() -> None:
    assert {"kharkiv", "kharkov"} <= put("uk", "Харків").keys()  # the table's form
    assert {"zymovy", "zimovy"} & put("uk", "Зимовий").keys()  # by the letters
    assert "grib" in put("uk", "Гриб", Mode.PERSON)


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("जागरण", "jagran"),
        ("करोड़पति", "karorpati"),
        ("मोदी", "modi"),
        ("हिन्दी", "hindi"),
        ("दिल्ली", "dilli"),
        ("समाचार", "samachar"),
        ("अंबानी", "anbani"),
        ("क", "ka"),
    ],
)
def test_devanagari_drops_the_unwritten_vowel_where_it_is_silent(word: str, spelled: str) -> None:
    assert spellings(word)[0][0] == spelled


@pytest.mark.parametrize("other", ["", "abc", "漢字", "ा", "\u094d", "\u093c"])
def test_what_is_no_devanagari_word_has_no_spelling(other: str) -> None:
    assert spellings(other) == []


def test_the_table_has_no_word_twice() -> None:
    keys = [(language, word) for language, word, _ in rows(TABLE)]
    assert keys == sorted(set(keys))
    assert {language for language, _ in keys} <= set(WORDED)


@pytest.mark.parametrize("language", WORDED)
@pytest.mark.parametrize(
    "name", ["", "\x00", "\u0301", "щ" * 5000, "พรรค" * 900, "a" * 50, "\u202eα"]
)
def test_any_name_can_be_cut(language: str, name: str) -> None:
    reader = Worded(language)
    for segment in reader.segments(name, "name"):
        assert segment.text == name[segment.start : segment.end]
        assert all(all(r.words) for r in reader.renderings(segment.text, segment.mode))
    assert len(reader.weights(name)) == len(name)
