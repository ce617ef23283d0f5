"""People whom no glossary has, by the spellings of each character of their names."""

from __future__ import annotations

import pytest

from tests.bitext.names.test_names import faults
from tqc.bitext.names import Fault


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("罗絮清昨天到了。", "Luo Xuqing arrived yesterday.", []),
        ("罗絮清昨天到了。", "Xuqing Luo arrived yesterday.", []),
        ("罗絮清昨天到了。", "Lo Hsu-ching arrived yesterday.", []),
        (
            "罗絮清昨天到了。",
            "Luo Shuqing arrived yesterday.",
            [(Fault.SLIP, "Luo Shuqing", "Luo Xuqing")],
        ),
        (
            "罗絮清昨天到了。",
            "Luo Jianbo arrived yesterday.",
            [(Fault.WRONG, "Luo Jianbo", "Luo Xuqing")],
        ),
        (
            "范廷政昨天到了。",
            "Pham Dinh Thanh arrived yesterday.",
            [(Fault.SLIP, "Pham Dinh Thanh", "Pham Dinh Chinh")],
        ),
        (
            "金珠爱昨天到了。",
            "Kim Hyun-hye arrived yesterday.",
            [(Fault.WRONG, "Kim Hyun-hye", "Kim Joo-ae")],
        ),
        ("羅絮清昨天到了。", "Luo Xuqing arrived yesterday.", []),
        ("罗絮清昨天到了。", "Jerry Luo arrived yesterday.", []),
        ("罗絮清昨天到了。", "Luo Street was empty yesterday.", []),
        ("罗絮清和罗建波到了。", "Luo Xuqin and Luo Jianbao arrived.", []),
        ("罗马昨天下雨。", "Luo Shuqing got wet yesterday.", []),
    ],
)
def test_surname_and_given_name(
    source: str, target: str, found: list[tuple[Fault, str, str]]
) -> None:
    assert faults((source, target)) == found


def test_another_person_of_the_document_is_no_wrong_name() -> None:
    rows = [("罗建波到了。", "Luo Jianbo arrived."), ("罗絮清没来。", "Luo Jianbo was alone.")]
    assert faults(*rows) == []


def test_two_systems_are_two_spellings() -> None:
    rows = [
        ("范廷政到了。", "Pham Dinh Chinh arrived."),
        ("范廷政很累。", "Pham Dinh Chinh was tired."),
        ("范廷政走了。", "Fan Tingzheng left."),
    ]
    assert faults(*rows) == [(Fault.INCONSISTENT, "Fan Tingzheng", "Pham Dinh Chinh")]


def test_hostile_rows_take_linear_time() -> None:
    assert faults(("罗" * 20000, "Luo " * 20000)) == []
