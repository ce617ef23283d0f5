"""A new entry leaves every other byte of an editor's file alone."""

from __future__ import annotations

import pytest

from tqc.errors import GlossaryError
from tqc.glossary.adding import add
from tqc.glossary.model import Concept

CUP = Concept("cup", {"zh": ("杯",), "en": ("Cup",)}, glossary="tea")
ENTRY = "  - id: cup\n    names:\n      zh: [杯]\n      en: [Cup]\n"

BEFORE = """\
# our glossary
name: tea
terms:   # keep sorted
  # about bowls
  - id: bowl
    names: {zh: [碗], en: ["Bowl"]}  # in the kitchen
"""
AFTER = """\
  # about pots
  - id: pot
    names:
      zh:
        - 壶
      en: [Pot]
    note: |
      A pot.
      - not an entry
# the end
"""


def added(text: str, concept: Concept = CUP) -> str:
    return add(text.encode(), "tea.yaml", "tea", concept).decode()


def test_it_goes_between_two_entries_and_their_comments() -> None:
    assert added(BEFORE + AFTER) == BEFORE + ENTRY + AFTER


def test_windows_line_ends_stay() -> None:
    text = (BEFORE + AFTER).replace("\n", "\r\n")
    assert added(text) == (BEFORE + ENTRY + AFTER).replace("\n", "\r\n")


def test_a_byte_order_mark_stays() -> None:
    assert added("\ufeff" + BEFORE + AFTER) == "\ufeff" + BEFORE + ENTRY + AFTER


def test_blank_lines_between_entries_are_kept_up() -> None:
    assert added(BEFORE + "\n" + AFTER) == BEFORE + "\n" + ENTRY + "\n" + AFTER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "name: tea\nlanguages: [zh, en]\nterms:\n" + ENTRY),
        ("name: tea\n", "name: tea\nterms:\n" + ENTRY),
        ("name: tea", "name: tea\nterms:\n" + ENTRY.removesuffix("\n")),
        ("terms: []  # none yet\n", "terms:  # none yet\n" + ENTRY),
        (BEFORE, BEFORE + ENTRY),
        (BEFORE + "disable: [x]\n", BEFORE + ENTRY + "disable: [x]\n"),
        ("terms:\n- id: a\n  names: {zh: [碗]}\n",
         "terms:\n- id: a\n  names: {zh: [碗]}\n" + ENTRY.replace("\n  ", "\n")[2:]),
        ("terms:\n- id: z\n  names: {zh: [碗]}\n- id: a\n  names: {zh: [碟]}",
         "terms:\n- id: z\n  names: {zh: [碗]}\n- id: a\n  names: {zh: [碟]}\n"
         + ENTRY.replace("\n  ", "\n")[2:].removesuffix("\n")),
    ],
)  # fmt: skip
def test_where_it_goes_otherwise(text: str, expected: str) -> None:
    assert added(text) == expected


def test_an_id_that_is_there_is_refused() -> None:
    with pytest.raises(GlossaryError, match=r"tea\.yaml:5: the id “bowl” is there already"):
        added(BEFORE, Concept("bowl", {"zh": ("碗",)}))


def test_entries_on_one_line_are_refused() -> None:
    with pytest.raises(GlossaryError, match="tea"):
        added("terms: [{id: bowl, names: {zh: [碗]}}]\n")
