"""Names of other scripts in Latin letters."""

from __future__ import annotations

import pytest

from tqc.language.base import ArcKind, Mode
from tqc.language.sources import TRANSLITERATED
from tqc.language.tables import rows
from tqc.language.translit import TABLE, Transliterated


def spelled(language: str, word: str) -> list[str]:
    return [text for text, _ in Transliterated(language).spellings(word)]


@pytest.mark.parametrize(
    ("language", "word", "first", "others"),
    [
        ("ru", "Достоевский", "dostoyevsky", {"dostoevskii", "dostoevskij", "dostojewskij"}),
        ("ru", "Хрущёв", "khrushchyov", {"chrouschtschjow"}),
        ("ru", "Михаил", "mikhail", {"mihail", "michail"}),
        ("ru", "Юрий", "yury", {"iurii", "jurij"}),
        ("ru", "Ельцин", "yeltsin", {"eltsin", "jelzin"}),
        ("ru", "Алекса́ндр", "aleksandr", {"alexandr"}),
        ("uk", "Київ", "kyiv", set()),
        ("uk", "Зеленський", "zelensky", {"zelenskyi", "zelenskyj"}),
        ("uk", "Харків", "kharkiv", {"harkiv", "charkiw"}),
        ("bg", "Пловдив", "plovdiv", set()),
        ("sr", "Ђоковић", "djokovic", set()),
        ("el", "Θεσσαλονίκη", "thessaloniki", set()),
        ("el", "Μπακογιάννη", "bakogianni", set()),
        ("el", "Παπαδόπουλος", "papadopoulos", set()),
        ("ar", "سليم", "salim", {"selim", "saleem"}),
        ("th", "เชียงใหม่", "chiangmai", set()),
        ("th", "กรุงเทพ", "krungthep", set()),
    ],
)
def test_the_usual_spelling_comes_first(
    language: str, word: str, first: str, others: set[str]
) -> None:
    found = spelled(language, word)
    assert found[0] == first
    assert others <= set(found)


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [
        ("ar", "محمد", {"mohamed", "muhamad"}),
        ("ar", "خالد", {"khalid", "khaled"}),
        ("ar", "الجزيرة", {"aljazira", "jazira"}),
        ("fa", "حسن", {"hasan", "hassan"}),
    ],
)
def test_vowels_that_arabic_leaves_out_are_guessed(
    language: str, word: str, wanted: set[str]
) -> None:
    assert wanted & set(spelled(language, word)) == wanted


@pytest.mark.parametrize("language", TRANSLITERATED)
def test_letters_of_another_script_are_not_spelled(language: str) -> None:
    assert spelled(language, "漢字") == []
    assert spelled(language, "한글") == []


def test_names_are_cut_into_words_and_only_spelled() -> None:
    russian = Transliterated("ru")
    cut = list(russian.segments("Лев Толстой", "person"))
    assert [s.text for s in cut] == ["Лев", "Толстой"]
    found = [r for s in cut for r in russian.renderings(s.text, s.mode)]
    assert {r.kind for r in found} == {ArcKind.ROMAN}
    assert ("tolstoy",) in {r.words for r in found}


def test_weights_add_up_to_one_at_most() -> None:
    for word in ("Александр", "Ядуллаев"):
        found = list(Transliterated("ru").renderings(word, Mode.NAME))
        assert sum(r.weight for r in found) <= 1


def test_every_row_has_a_spelling_in_every_system() -> None:
    keys = []
    for language, key, *systems in rows(TABLE):
        assert len(systems) == 4
        assert all(text in ("=", "-") or (text.isascii() and text.isalpha()) for text in systems)
        keys.append((language, key))
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", TRANSLITERATED)
@pytest.mark.parametrize("name", ["", "\x00", "\u0301", "щ" * 5000, "م" * 40, "ก" * 40, "\u202eα"])
def test_any_name_can_be_cut(language: str, name: str) -> None:
    reader = Transliterated(language)
    for segment in reader.segments(name, "name"):
        assert segment.text == name[segment.start : segment.end]
        assert all(all(r.words) for r in reader.renderings(segment.text, segment.mode))
    assert len(reader.weights(name)) == len(name)
