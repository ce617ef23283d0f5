"""Numbers are kept as they are; segments and names lead to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.rendering.owners import Owners, packed, stored, unpacked

OWNERS = [([2], [0, 1]), ([], [1]), ([1], [])]
"""Of three segments the names that they are nearly all of, and the others."""

PARTS = [[(0, 20)], [(0, 30), (1, 30), (2, 70)], [(0, 90), (0, 90)]]
"""The same told of each name, with its share of it."""


@pytest.fixture
def owners() -> Owners:
    return Owners(dict(stored(OWNERS, PARTS)))


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_are_kept(numbers: list[int]) -> None:
    assert [*unpacked(packed(numbers))] == numbers


def test_four_bytes_alike_everywhere() -> None:
    assert packed([1, 258]) == bytes([1, 0, 0, 0, 2, 1, 0, 0])


def test_segments_lead_to_names(owners: Owners) -> None:
    assert [owners.of([segment]) for segment in range(3)] == [{0, 1, 2}, {1}, {1}]
    assert owners.of([1, 2]) == {1}
    assert owners.of([]) == set()
    assert [[*owners.wholes(segment)] for segment in range(3)] == [[2], [], [1]]


def test_names_lead_to_segments(owners: Owners) -> None:
    found = [
        [(part, owners.share(name, at)) for at, part in enumerate(owners.parts(name))]
        for name in range(len(PARTS))
    ]
    assert found == PARTS


def test_nothing() -> None:
    assert Owners(dict(stored([], []))).of([]) == set()
