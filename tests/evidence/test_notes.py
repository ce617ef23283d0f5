"""What a finding says of its evidence, for people to read."""

from __future__ import annotations

import pytest

from tests.evidence.build import candidates, draft, values_of, weighed
from tqc.evidence.features import notes


def said(text: str, source: str | None = None) -> tuple[str, ...]:
    one = weighed(draft(text, source=source))[0]
    return notes(one.place, one.features, ())


@pytest.mark.parametrize(
    ("text", "note", "otherwise"),
    [
        ("Then Evening Ferry won.", "listed as a wrong rendering", "Some bean buns."),
        (
            "Doubao or bean buns.",
            "the right name stands elsewhere in the draft",
            "Sohu or bean buns.",
        ),
        (
            "Users of bean buns.",
            "a word beside it goes with such a name",
            "Eaters of bean buns.",
        ),
        ("They met Bean Buns.", "capitalised", "They met bean buns."),
        (
            "Sohu or bean buns.",
            "other names of the glossary in the draft",
            "Berlin or bean buns.",
        ),
    ],
)
def test_a_feature_that_counts_is_said(text: str, note: str, otherwise: str) -> None:
    assert note in said(text)
    assert note not in said(otherwise)


def test_the_explained_characters_are_counted_without_particles() -> None:
    assert said("Then Moon Dark Side won.")[0].startswith("3 of 3 characters explained: ")
    assert "2 of 3 characters explained" in said("The dark side won.")[0]


def test_a_listed_form_that_nothing_explains_has_no_count() -> None:
    assert not any("explained" in note for note in said("Then Evening Ferry won."))


def test_the_source_text_is_said_only_if_it_has_the_name() -> None:
    note = "the source text has the name"
    assert note in said("Some bean buns.", source="豆包")
    assert note not in said("Some bean buns.", source="面包")
    assert note not in said("Some bean buns.")


def test_the_context_words_are_named_three_at_most() -> None:
    one = weighed(draft("Some bean buns."))[0]
    found = notes(one.place, values_of(draft("Some bean buns."), "bean buns"), "abcd")
    assert "a, b, c nearby" in found


def test_a_candidate_names_the_context_that_stands_near_it() -> None:
    (found,) = candidates("Kimi of Dark Side of the Moon is Yang Zhilin's; Sohu likes it.")
    assert "Kimi, Yang Zhilin nearby" in found.evidence
