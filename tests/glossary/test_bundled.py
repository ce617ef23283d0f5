"""Every row of the glossaries that come with tqc."""

from __future__ import annotations

import re

import pytest

from tqc.errors import GlossaryError
from tqc.glossary import bundled
from tqc.glossary.lint import lint
from tqc.glossary.reading import GlossaryFile

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@pytest.fixture(scope="module")
def examined() -> tuple[list[GlossaryError], list[GlossaryFile]]:
    return lint((path.name, path.read_bytes(), name) for name, path in bundled.files().items())


def test_there_are_some() -> None:
    assert bundled.files()


def test_nothing_is_wrong_with_any_entry(
    examined: tuple[list[GlossaryError], list[GlossaryFile]],
) -> None:
    assert [str(fault) for fault in examined[0]] == []


def test_each_says_what_it_is(examined: tuple[list[GlossaryError], list[GlossaryFile]]) -> None:
    for file in examined[1]:
        assert f"{file.name}.yaml" == file.path
        assert len(file.languages) >= 2, file.path
        assert file.concepts, file.path


def test_ids_can_be_typed(examined: tuple[list[GlossaryError], list[GlossaryFile]]) -> None:
    ids = [concept.id for file in examined[1] for concept in file.concepts]
    assert [id for id in ids if not KEBAB.fullmatch(id)] == []


def test_every_entry_names_a_translation(
    examined: tuple[list[GlossaryError], list[GlossaryFile]],
) -> None:
    for file in examined[1]:
        for concept in file.concepts:
            assert set(file.languages) <= set(concept.names), concept.id
