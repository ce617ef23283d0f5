"""`--words LANG=FILE`: a dictionary of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.runner import tqc
from tqc.language.sources import SOURCES

GLOSSARY = """
name: house
languages: [de, en]
terms:
  - id: nordlicht
    type: organization
    names:
      de: [Nordlicht Sparkasse]
      en: [Nordlicht Sparkasse]
    context: [Hamburg]
"""
DRAFT = "The Hamburg lender North Light Savings Bank said profits rose. It was founded in 1900."
CHECK = ("check", "draft.txt", "--target-lang", "en", "--no-bundled", "--glossary", "house.yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "words.tsv").write_text(
        "licht\tlight\nnord\tnorth\nsparkasse\tsavings bank\n", encoding="utf-8"
    )
    made, latin = dict(SOURCES._made), set(SOURCES._latin)
    yield
    SOURCES._made, SOURCES._latin = made, latin


def test_names_in_latin_letters_are_translated_by_it() -> None:
    assert tqc(*CHECK).status == 0
    found = tqc(*CHECK, "--words", "de=words.tsv")
    assert found.status == 1
    assert "North Light Savings Bank" in found.text


def test_a_language_that_is_read_by_its_sound_keeps_it() -> None:
    assert tqc(*CHECK, "--words", "ru=words.tsv").status == 0
    assert not SOURCES.reads_latin("ru")
    assert "translit ru" in SOURCES["ru"].version()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("de", "expects a language and a file"),
        ("=words.tsv", "expects a language and a file"),
        ("de=", "expects a language and a file"),
        ("ja-JP=words.tsv", "names in ja are read by a dictionary"),
        ("de=none.tsv", "none.tsv: can't be read"),
        ("de=house.yaml", "house.yaml:2: expected a word, a tab"),
    ],
)
def test_what_else_is_said_is_named(value: str, message: str) -> None:
    result = tqc(*CHECK, "--words", value)
    assert result.status == 2
    assert message in result.err
