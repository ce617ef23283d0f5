"""Where a name stands as a word of its own, with what grammar puts to it."""

from __future__ import annotations

from time import process_time

import pytest

from tqc.finding import Span
from tqc.language.inflection import find


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Elbe", "the Elbe's banks"),
        ("en", "Elbe", "“ELBE”"),
        ("en", "Smith", "the Smiths"),
        ("de", "Harz", "des Harzes"),
        ("de", "Leipzig", "Leipzigs Norden"),
        ("de", "Rhein", "die Rhein-Brücke"),
        ("it", "Etna", "sull'Etna"),
        ("fr", "Oise", "d’Oise"),
        ("tr", "İzmir", "İzmir'de"),
        ("tr", "İzmir", "İzmirdeki evler"),
        ("tr", "Ankara", "Ankara’nın"),
        ("tr", "Galata Köprüsü", "Galata Köprüsünden"),
        ("ar", "لندن", "ولندن"),
        ("ar", "برلين", "في برلين؟"),
        ("ar", "مصر", "بمصر"),
        ("ko", "부산", "부산에서는"),
        ("ko", "BTS", "BTS는"),
        ("ko", "서울", "“서울”의"),
        ("ja", "東京", "新東京駅"),
        ("ja", "ミラノ", "古都ミラノの"),
        ("ja", "アン", "赤毛のアン・シャーリー"),
        ("zh", "北京", "在北京的"),
        ("th", "เชียงใหม่", "ไปเชียงใหม่กัน"),
        ("xx", "Elbe", "(Elbe)"),
    ],
)
def test_it_stands_there(language: str, name: str, text: str) -> None:
    assert [span.of(text).casefold() for span in find(name, text, language)] == [name.casefold()]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Ares", "shares"),
        ("en", "Elbe", "Elbert"),
        ("de", "Rom", "Roman und Aroma"),
        ("fr", "Leningrad", "Leningradskaja"),
        ("tr", "Ankara", "Ankaralı"),
        ("ar", "شجاع", "الشجاعة"),
        ("ar", "لندن", "سلندنة"),
        ("ko", "부산", "부산물"),
        ("ko", "유리", "파유리"),
        ("ja", "ミラノ", "ミラノヴィッチ"),
        ("xx", "Elbe", "Elbes"),
        ("en", "", "anything"),
        ("en", "Elbe", ""),
    ],
)
def test_it_does_not_stand_there(language: str, name: str, text: str) -> None:
    assert list(find(name, text, language)) == []


def test_places_are_the_texts_own_where_case_folding_changes_lengths() -> None:
    text = "Straßen der İnsel Groß"
    assert list(find("gross", text, "de")) == [Span(18, 22)]
    assert list(find("İnsel", text, "de-AT")) == [Span(12, 17)]


def test_every_place_is_found() -> None:
    assert [span.start for span in find("Rom", "Rom, Roman, Roms", "de")] == [0, 12]


@pytest.mark.parametrize("letter", ["a", "가", "ア", "ا", "北"])
def test_a_long_run_of_letters_costs_no_more_than_its_length(letter: str) -> None:
    begun = process_time()
    list(find(letter * 3, letter * 20_000, "ko"))
    assert process_time() - begun < 3  # quadratic time would take far more
