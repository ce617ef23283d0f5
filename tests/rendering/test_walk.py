"""A walk renders different parts of one name, in any order, function words between them."""

from __future__ import annotations

import pytest

from tests.rendering.build import found, rendered
from tqc.rendering.promise import ANYTHING


@pytest.mark.parametrize(
    "words",
    [
        "Lantern Fish",
        "fish lanterns",
        "fish of the lantern",
        "Denglong fish",
        "lantern-fish",
        "Lantern\nFish",
        "Lantern “Fish",
        "Lanterns’ Fish",
    ],
)
def test_parts_in_any_order(words: str) -> None:
    assert ("lantern", words) in rendered(f"He works at {words}, they say.")


@pytest.mark.parametrize(
    "words",
    [
        "lantern, fish",
        "lantern. Fish",
        "lantern\n\nfish",
        "lantern (fish",
        "lantern and of the in fish",
        "lantern swims after fish",
    ],
)
def test_no_walk_over_a_mark_or_another_word(words: str) -> None:
    assert not any("fish" in found.lower() and "lantern" in found for _, found in rendered(words))


def test_no_part_twice() -> None:
    text = "lantern fish lantern fish"
    matches = [m for m in found(text).lattices(ANYTHING) if m.name.concept == "lantern"]
    assert sorted((m.span.start, m.span.end) for m in matches) == [(0, 12), (13, 25)]


def test_a_person_takes_the_whole_sound() -> None:
    assert ("wei-an", "Wei Anning") in rendered("She is Wei Anning.")
    assert not any(concept == "wei-an" for concept, _ in rendered("She is Wei An."))


def test_a_word_renders_as_much_of_the_name_as_it_may() -> None:
    """凤 is a phoenix, too, and rarer as one."""
    (match,) = [m for m in found("Phoenix Web").lattices(ANYTHING) if m.name.concept == "phoenix"]
    assert [(s.arc.start, s.arc.end) for s in match.steps] == [(0, 2), (2, 3)]


def test_steps_say_which_words_and_what_they_explain() -> None:
    (match,) = [m for m in found("a red kite").lattices(ANYTHING) if m.name.source == "红风筝"]
    assert [(step.first, step.last) for step in match.steps] == [(1, 2), (2, 3)]
    assert (match.first, match.last, round(match.explained, 2)) == (1, 3, 1.0)
