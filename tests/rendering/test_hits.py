"""What a word is worth to a name, told when it is asked."""

from __future__ import annotations

import pytest

from tqc.language.base import ArcKind
from tqc.rendering.hits import Hit, Names, Option, Place, Row, parsed, stored, ways
from tqc.rendering.owners import Owners
from tqc.rendering.owners import stored as lists

OWNERS = [([], [0, 1]), ([1], []), ([], [0]), ([], [0])]
PARTS = [[(0, 20), (2, 30), (3, 50)], [(0, 40), (1, 80)]]
"""A name of three characters; one of two, which are also a segment together."""

NAMES = Names(Owners(dict(lists(OWNERS, PARTS))), lambda _, at: Place(at, at + 1, False), 3.6)


def row(evidence: dict[int, int], *words: str) -> Row:
    return Row(Option(ArcKind.GLOSS, words[0], words[1:]), [*evidence], [*evidence.values()])


def hit(*rows: Row) -> Hit:
    return Hit({}, ways("lamp", rows), NAMES)


def told(found: Hit, name: int) -> tuple[float, int]:
    worth, share = found.told[name]
    return round(worth, 6), share


def test_rows_are_kept() -> None:
    kept = {"g lamp": [(1, 300), (7, 70_000)], "r deng long": [(2, 12)]}
    found = [(*row.option, [*row.segments], [*row.told]) for row in parsed(*stored(kept))]
    assert found == [
        (ArcKind.GLOSS, "lamp", (), [1, 7], [300, 70_000]),
        (ArcKind.ROMAN, "deng", ("long",), [2], [12]),
    ]
    assert [*parsed(*stored({}))] == []


def test_the_most_that_a_word_is_worth() -> None:
    found = hit(row({0: 260}, "lamp"), row({0: 360, 2: 160}, "lamps"))
    assert found.names == {0, 1}
    assert told(found, 1) == (3.0, 40)


def test_the_longer_part_is_the_greater() -> None:
    assert told(hit(row({1: 160, 0: 360}, "lamp")), 1) == (3.0, 80)


@pytest.mark.parametrize("order", [(2, 3), (3, 2)])
def test_of_several_parts_the_most(order: tuple[int, int]) -> None:
    assert told(hit(row(dict.fromkeys(order, 260), "lamp")), 0) == (2.0, 50)


def test_a_derived_word_is_worth_less_and_a_faint_one_nothing() -> None:
    assert told(hit(row({0: 260}, "lampist")), 1) == (1.0, 40)
    assert not hit(row({0: 60}, "lamp")).may_begin()


def test_nearly_all_of_a_name() -> None:
    assert hit(row({1: 430}, "lamp")).alone == {1}
    assert not hit(row({1: 400}, "lamp")).may_be_all(capital=False)


def test_a_capital_makes_a_single_word_likelier() -> None:
    found = hit(row({1: 400}, "lamp"))
    assert found.named == {1}
    assert found.may_be_all(capital=True)
    assert not hit(row({1: 300}, "lamp")).may_be_all(capital=True)


def test_phrases_count_where_they_go_on() -> None:
    found = hit(row({1: 430}, "lamp", "posts"))
    assert not found.names
    assert found.goes_on == {"post"}
    assert found.may_be_all(capital=False)
    after = found.before(["post", "light"])
    assert after.phrases
    assert told(after, 1) == (3.7, 80)
    assert found.before(["post"]) is found.before(["light", "post"])


def test_arcs_come_in_the_order_of_the_renderings() -> None:
    found = hit(row({3: 260, 0: 360}, "lamp"), row({0: 260}, "lamps"))
    arcs = found.arcs({0})[0]
    assert [(arc.start, arc.option.word) for arc in arcs] == [
        (2, "lamp"),
        (0, "lamp"),
        (0, "lamps"),
    ]
