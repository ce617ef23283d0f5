"""One slip is found through the half of the form that it leaves alone, what was only heard through
its consonants."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tqc.rendering.near import (
    LONGEST,
    SHORTEST,
    Distance,
    halves,
    halves_near,
    one_slip,
    skeletons,
)

FORMS = st.text("abcdefg", min_size=SHORTEST, max_size=20)


@given(FORMS, st.data())
def test_every_form_within_one_slip_shares_a_half(form: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(form) - 1))
    letter = data.draw(st.sampled_from("abcdefg"))
    before, after = form[:at], form[at + 1 :]
    slips = [before + after, before + letter + form[at:], before + letter + after]
    wrong = data.draw(st.sampled_from(slips))
    assume(wrong != form)
    assert one_slip(wrong, form)
    assert not halves_near(wrong).isdisjoint(halves(form))


def test_neighbours_may_be_swapped() -> None:
    assert one_slip("latnern", "lantern")


def test_digits_are_never_slips() -> None:
    assert not one_slip("kite2000", "kite3000")


def test_short_and_endless_forms_have_no_halves() -> None:
    assert halves("a" * (SHORTEST - 1)) == halves("a" * (LONGEST + 1)) == []


def test_forms_with_hardly_a_consonant_have_no_skeleton() -> None:
    assert skeletons("aoi") == skeletons("oyama") == skeletons("b" * (LONGEST + 1)) == []
    assert skeletons("aomori") == ["ml"]


def edits(one: str, other: str) -> int:
    """The same as Distance, by the book."""
    row: list[int] = [*range(len(other) + 1)]
    for number, letter in enumerate(one, 1):
        above = row
        row = [number]
        for at, own in enumerate(other):
            row.append(min(above[at + 1] + 1, row[at] + 1, above[at] + (letter != own)))
    return row[-1]


SHORT = st.text("abcd", max_size=12)


@given(SHORT, SHORT)
def test_distance_counts_edits(one: str, other: str) -> None:
    assert Distance(one).to(other) == edits(one, other)
