"""What a draft says around a name: words near and far, country, sentence starts, headings."""

from __future__ import annotations

import pytest

from tests.evidence.build import surroundings
from tqc.evidence.surroundings import BESIDE, NEAR
from tqc.finding import Span


@pytest.mark.parametrize(
    ("text", "phrase", "places"),
    [
        ("", "moon", []),
        ("the moon and the moon", "moon", [1, 4]),
        ("the moons rise", "moon", []),
        ("Yang Zhilin met Zhilin Yang", "yang zhilin", [0]),
        ("a café and a CAFE", "Café", [1, 4]),
        ("big-tech, big tech", "big tech", [0, 2]),
        ("moon moon moon", "moon moon", [0, 1]),
        ("anything", "", []),
        ("anything", "…", []),
    ],
)
def test_places_of_a_phrase(text: str, phrase: str, places: list[int]) -> None:
    assert surroundings(text).places(phrase) == places


def test_context_is_near_up_to_its_reach_and_far_beyond() -> None:
    between = " ".join(["so"] * (NEAR - 1))
    assert surroundings(f"name {between} kimi").present(["Kimi"], 0, 1) == (["Kimi"], [])
    assert surroundings(f"name {between} so kimi").present(["Kimi"], 0, 1) == ([], ["Kimi"])
    assert surroundings(f"kimi {between} name").present(["Kimi"], NEAR, NEAR + 1)[0] == ["Kimi"]
    assert surroundings("name alone").present(["Kimi"], 0, 1) == ([], [])


def test_the_words_of_the_match_are_not_its_context() -> None:
    around = surroundings("bean buns")
    assert around.present(["bean"], 0, 2) == ([], [])
    assert surroundings("bean buns and bean").present(["bean"], 0, 2) == (["bean"], [])


def test_beside_reaches_a_few_words_on_either_side() -> None:
    around = surroundings("a b c d name e f g h")
    assert around.beside(4, 5) == {"b", "c", "d", "e", "f", "g"}
    assert around.beside(4, 5, 1) == {"d", "e"}
    assert around.beside(0, 1, BESIDE) == {"b", "c", "d"}


def test_culture_counts_different_words_of_the_languages_asked_for() -> None:
    around = surroundings("From Beijing to Tokyo and back to Beijing, by way of Shanghai")
    assert around.culture(["zh"]) == 2
    assert around.culture(["ja", "en"]) == 1
    assert around.culture(["en"]) == 0
    assert around.culture([]) == 0


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        ("Bread is dear", "Bread", True),
        ("So. Bread is dear", "Bread", True),
        ("So: Bread is dear", "Bread", True),
        ("So, “Bread is dear”", "Bread", False),
        ("So. “Bread is dear”", "Bread", True),
        ("So.\nBread is dear", "Bread", True),
        ("# Bread is dear", "Bread", True),
        ("- Bread is dear", "Bread", True),
        ("he buys Bread", "Bread", False),
        ("he, too, buys (Bread)", "Bread", False),
    ],
)
def test_starts_of_sentences(text: str, word: str, starts: bool) -> None:
    around = surroundings(text)
    token = next(t for t in around.tokens if t.start == text.index(word))
    assert around.starts_sentence(token) is starts


def test_a_heading_is_a_heading_and_a_paragraph_none() -> None:
    text = "# Bean buns win\n\nThey have won again, and nobody knows why.\n"
    around = surroundings(text, "draft.md")
    assert around.heading(Span(2, 11))
    assert not around.heading(Span(text.index("They"), text.index("They") + 4))
    assert not around.heading(Span(len(text) - 1, len(text)))
