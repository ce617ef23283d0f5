"""Texts that a file spells in its own way: places there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.document.edits import Edit, apply
from tqc.document.spelled import Spelled, Speller
from tqc.finding import Span

FILE = "<b>R&amp;D</b> of <i>tea</i>\nand rice"


def example() -> Spelled:
    """R&D of tea and rice, with a space that the file doesn't have."""
    speller = Speller()
    speller.add("R", 3, 4)
    speller.add("&", 4, 9)
    speller.add("D", 9, 10)
    speller.add(" of ", 14, 18)
    speller.add("tea", 21, 24)
    speller.gap(" ")
    speller.add("and rice", 29, 37)
    return speller.done()


def change(start: int, end: int, text: str) -> str:
    edits = list(example().edits(Edit(Span(start, end), text), lambda words, _: words))
    return apply(FILE, edits)


def test_the_example_is_what_it_says() -> None:
    assert example().text == "R&D of tea and rice"


@pytest.mark.parametrize(
    ("start", "end", "in_file"),
    [
        (0, 1, "R"),
        (0, 3, "R&amp;D"),
        (1, 2, "&amp;"),
        (4, 10, "of <i>tea"),
        (11, 14, "and"),
        (8, 13, "ea</i>\nan"),
        (10, 11, ""),
    ],
)
def test_spans_in_the_file(start: int, end: int, in_file: str) -> None:
    assert example().span(Span(start, end)).of(FILE) == in_file


@pytest.mark.parametrize(
    ("start", "end", "text", "result"),
    [
        (7, 10, "cocoa", "<b>R&amp;D</b> of <i>cocoa</i>\nand rice"),
        (0, 3, "Work", "<b>Work</b> of <i>tea</i>\nand rice"),
        (0, 10, "Sales", "<b></b>Sales<i></i>\nand rice"),
        (1, 10, "S", "<b>R</b>S<i></i>\nand rice"),
        (0, 7, "R&D in ", "<b>R&amp;D</b> in <i>tea</i>\nand rice"),
        (7, 14, "maize", "<b>R&amp;D</b> of <i>maize</i>\nrice"),
        (7, 7, "green ", "<b>R&amp;D</b> of green <i>tea</i>\nand rice"),
        (0, 0, "The ", "<b>The R&amp;D</b> of <i>tea</i>\nand rice"),
        (19, 19, ".", "<b>R&amp;D</b> of <i>tea</i>\nand rice."),
        (0, 10, "R&D of Tea", "<b>R&amp;D</b> of <i>Tea</i>\nand rice"),
        (10, 11, "", FILE),
    ],
)
def test_edits_leave_tags_where_they_are(start: int, end: int, text: str, result: str) -> None:
    assert change(start, end, text) == result


TEXTS = st.text(alphabet="ab& <\u4e2d\U0001f6a2", max_size=12)


@given(st.lists(TEXTS, max_size=6), TEXTS, st.data())
def test_an_edit_changes_the_text_as_it_would_change_a_string(
    texts: list[str], new: str, data: st.DataObject
) -> None:
    """Texts with tags between them; `&` is spelled in five letters."""
    text = "".join(texts)
    start = data.draw(st.integers(0, len(text)))
    edit = Edit(Span(start, data.draw(st.integers(start, len(text)))), new)
    file, spelled = spell(texts)
    made = list(spelled.edits(edit, lambda words, _: words.replace("&", "&amp;")))
    after = apply(file, made)
    assert after.count("|") == file.count("|")
    if spelled.runs:
        assert after.replace("|", "").replace("&amp;", "&") == apply(text, [edit])


def spell(texts: list[str]) -> tuple[str, Spelled]:
    speller, file = Speller(), ""
    for text in texts:
        file += "|"
        for letter in text:
            spelling = "&amp;" if letter == "&" else letter
            speller.add(letter, len(file), len(file) + len(spelling))
            file += spelling
    return file, speller.done()
