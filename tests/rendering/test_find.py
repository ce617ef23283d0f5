"""Listed forms and lattice matches, with their places, in texts of any length and any kind."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rendering.build import found, listed, rendered
from tqc.rendering.pages import LONGEST
from tqc.rendering.promise import ANYTHING
from tqc.rendering.tokens import tokenize

SAID = "Guazi, that is 瓜子, was called a pumpkin seed by Lantern Fish."


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("We met Denglong Labs.", ("lantern", "Denglong Labs", True)),
        ("We met denglong labs.", ("lantern", "denglong labs", False)),
        ("Two Pumpkin Seeds", ("melon-seed", "Pumpkin Seeds", False)),
        ("from 01.Make", ("zero-one", "01.Make", True)),
        ("the Bank of the Riverside", ("bank", "Bank of the Riverside", True)),
        ("Pumpkin the seed", ("melon-seed", "Pumpkin the seed", False)),
        ("Guazi’s owner", ("melon-seed", "Guazi", True)),
    ],
)
def test_listed_forms(text: str, match: tuple[str, str, bool]) -> None:
    assert match in listed(text)


@pytest.mark.parametrize("text", ["Denglong, Labs", "Denglong Lab", "Bank of Riverside", "Guazis"])
def test_approved_forms_stand_as_they_are_written(text: str) -> None:
    assert not any(exact for _, _, exact in listed(text))


def test_places_are_those_of_the_text_and_of_its_tokens() -> None:
    scanned = found(SAID)
    assert tuple(scanned.tokens) == tokenize(SAID)
    places = [(m.first, m.last, m.span) for m in scanned.forms]
    places += [(m.first, m.last, m.span) for m in scanned.lattices(ANYTHING)]
    for first, last, span in places:
        assert scanned.tokens[first].start == span.start
        assert scanned.tokens[last - 1].end == span.end


def test_pages_lose_and_move_nothing() -> None:
    line = f"{SAID}\n\n"
    once = found(line)
    times = 3 * LONGEST // len(line)
    many = found(line * times)
    assert len(many.forms) == times * len(once.forms)
    assert len(many.lattices(ANYTHING)) == times * len(once.lattices(ANYTHING)) > 0
    last, size = (times - 1) * len(line), len(many.tokens) // times
    first = once.lattices(ANYTHING)
    for one, other in zip(first, many.lattices(ANYTHING)[-len(first) :], strict=True):
        assert (other.span.start, other.span.end) == (one.span.start + last, one.span.end + last)
        assert other.first == one.first + (times - 1) * size


@given(st.text(max_size=200))
@settings(max_examples=50)
def test_any_text_can_be_scanned(text: str) -> None:
    scanned = found(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in scanned.lattices(ANYTHING))


LINES = [
    *("lantern fish ", "lantern ", "red the kite ", "the the of ", "a", "1.1", " ", ", "),
    *("鱼", "\x00", "\u202e"),
]


@pytest.mark.parametrize("line", LINES)
def test_time_grows_with_length_alone(line: str) -> None:
    def seconds(times: int) -> float:
        text = line * times
        start = time.process_time()
        found(text)
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 40 * max(seconds(8_000), 0.01)


def test_nothing_in_nothing() -> None:
    assert not rendered("")
    assert not listed("")
