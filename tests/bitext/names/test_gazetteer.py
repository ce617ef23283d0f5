"""Places and bodies of a Chinese source, held to what CC-CEDICT calls them."""

from __future__ import annotations

import pytest

from tests.bitext.names.test_names import faults
from tqc.bitext.names import Fault


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (
            "展览下月移到鹿特丹。",
            "Next month the exhibition moves to Marseille.",
            [(Fault.ANOTHER, "Marseille", "Rotterdam")],
        ),
        ("展览下月移到鹿特丹。", "Next month the exhibition moves to Rotterdam.", []),
        ("展览下月移到鹿特丹。", "Next month the exhibition moves there.", []),
        ("展览下月移到鹿特丹。", "Next month the exhibition moves to Vantubo.", []),
        ("展览由鹿特丹移到马赛。", "The exhibition moves to Marseille.", []),
        ("展览下月移到美国。", "Next month the exhibition moves to Marseille.", []),
        (
            "他在波士顿大学教书。",
            "He teaches at Lisbon University.",
            [(Fault.ANOTHER, "Lisbon University", "Boston University")],
        ),
        ("他在波士顿大学教书。", "He teaches at BU.", []),
        ("他在波士顿大学教书。", "He teaches at Bostan University.", []),
        (
            "他们在葫芦岛过冬。",
            "They spend the winter on Gourd Island.",
            [(Fault.LITERAL, "Gourd Island", "Huludao")],
        ),
        ("他们在葫芦岛过冬。", "They spend the winter in Huludao.", []),
        ("他们在岛上种葫芦。", "They grow gourds on an island.", []),
    ],
)
def test_what_stands_for_a_place_or_a_body(
    source: str, target: str, found: list[tuple[Fault, str, str]]
) -> None:
    assert faults((source, target)) == found


def test_the_right_name_beside_is_enough() -> None:
    rows = [("他们去鹿特丹。", "They go to Marseille."), ("天黑了。", "It was dark in Rotterdam.")]
    assert faults(*rows) == []


def test_a_page_takes_no_time() -> None:
    assert faults(("鹿特丹" * 5000, "Marseille or Rotterdom " * 5000)) == []
