"""Misspellings by ear: keys under which they meet, and how likely they are."""

from __future__ import annotations

import re

import pytest

from tqc.language.sound import tables
from tqc.language.sound.anybody import common, compound, cuts
from tqc.language.sound.letters import usual
from tqc.language.sound.skeleton import skeleton
from tqc.language.sound.spelled import NOTHING, TABLE, told

HEARD = [
    ("volvo", "volwo"),
    ("izvestia", "isvestiya"),
    ("pyaterochka", "piaterotchka"),
    ("miyazaki", "miyasaki"),
    ("hwang", "huang"),
    ("kuaishou", "kwaishow"),
    ("socar", "soka"),
    ("nizhny", "nischni"),
    ("philips", "filips"),
    ("shostakovich", "schostakowitsch"),
]


@pytest.mark.parametrize(("right", "heard"), HEARD)
def test_what_sounds_alike_has_one_skeleton(right: str, heard: str) -> None:
    assert skeleton(heard) == skeleton(right)


@pytest.mark.parametrize(
    ("one", "other"), [("volvo", "toyota"), ("kirin", "kimin"), ("lada", "lama")]
)
def test_other_consonants_have_another(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(("right", "heard"), HEARD)
def test_a_misspelling_is_likelier_than_other_letters(right: str, heard: str) -> None:
    others = [told(right, other) for _, other in HEARD if other != heard]
    assert told(right, heard) > max(others) + 3


def test_letters_that_are_often_mixed_up_cost_least() -> None:
    assert told("miyazaki", "miyasaki") > told("miyazaki", "miyataki") + 1
    assert told("zhengfei", "zhenfei") > told("zhengfei", "zhegfei") + 1


def test_no_way_leads_to_far_more_letters() -> None:
    assert told("ito", "constantinople") == NOTHING


def test_syllables_make_a_name_common() -> None:
    assert common("zhihua", 0.0) > usual("zhihua") + 3
    assert common("satota", 0.0) > usual("satota")
    assert common("hsintien", 0.0) > usual("hsintien")
    assert common("pyaterochka", 0.0) == usual("pyaterochka")


def test_a_word_that_is_written_often_is_common() -> None:
    assert common("schmidt", 4.3) > common("schmidt", 0.0) > common("schmxdt", 0.0)


def test_another_alphabet_is_neither_common_nor_an_error() -> None:
    assert -15 < common("Яндекс".lower(), 0.0) < -5


def test_two_words_put_together() -> None:
    unknown = {piece: 0.0 for cut in cuts("kitebridge") for piece in cut}
    zipfs = unknown | {"kite": 3.7, "bridge": 4.6}
    assert compound("kitebridge", zipfs) > common("kitebridge", 0.0)
    assert compound("kitebridge", unknown) < common("kitebridge", 0.0)
    assert cuts("abc") == []


def test_the_table_says_what_it_is_and_can_be_read() -> None:
    rows = tables.rows(TABLE)
    column = re.compile(r"(?:<[a-z^])?(?:>[a-z$])?=(?:(?:[a-z]+|-):[1-9]\d*(?: |$))+")
    assert [row[0] for row in rows] == sorted("abcdefghijklmnopqrstuvwxyz")
    assert all(column.fullmatch(one) for row in rows for one in row.split("\t")[1:])
