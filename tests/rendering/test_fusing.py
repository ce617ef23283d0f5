"""A word of the draft is put together from words for two parts of a name."""

from __future__ import annotations

import pytest

from tests.rendering.build import rendered
from tqc.rendering.fusing import Half, keys, put_together, splits

KITE, SEED, SOUND = (
    Half(0, "kite", 0.5, False),
    Half(1, "seed", 0.4, False),
    Half(1, "zi", 0.2, True),
)
JOINS = {0: {1: [7]}}


def fused(word: str, *halves: Half) -> list[tuple[str, int]]:
    by_key: dict[str, list[Half]] = {}
    for half in halves:
        for key in keys(half.word):
            by_key.setdefault(key, []).append(half)
    pairs = [pair for pair in splits(word) if by_key.keys() >= {*pair}]
    return [(one.word, one.segment) for one in put_together(word, pairs, by_key, JOINS)]


@pytest.mark.parametrize("word", ["kiteseed", "kiteseeds"])
def test_two_words_in_one(word: str) -> None:
    assert fused(word, KITE, SEED) == [("kiteseed", 7)]


def test_one_part_may_be_spelled_by_its_sound_but_not_both() -> None:
    assert fused("kitezi", KITE, SOUND) == [("kitezi", 7)]
    assert fused("guazi", Half(0, "gua", 0.5, True), SOUND) == []


@pytest.mark.parametrize("word", ["kite", "seedkite", "kiteseedling"])
def test_nothing_else(word: str) -> None:
    assert fused(word, KITE, SEED) == []


def test_no_second_part_is_taken_for_an_inflection() -> None:
    assert fused("kites", KITE, SEED) == []


def test_parts_that_make_no_segment() -> None:
    assert fused("seedkite", Half(1, "seed", 0.4, False), Half(0, "kite", 0.5, False)) == []


def test_in_a_draft() -> None:
    assert ("melon-seed", "Melonseed") in rendered("The app Melonseed was closed.")
