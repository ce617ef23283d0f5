"""`--words LANG=FILE`: a dictionary of the user's own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from copy import copy
from pathlib import Path
from unittest.mock import patch

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


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, caches: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TQC_CACHE_DIR", str(caches))
    (tmp_path / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "words.tsv").write_text(
        "licht\tlight\nnord\tnorth\nsparkasse\tsavings bank\n", encoding="utf-8"
    )
    kept = {name: copy(value) for name, value in vars(SOURCES).items()}
    yield
    vars(SOURCES).update(kept)


@pytest.fixture
def anew() -> Iterator[None]:
    """Workers that inherit nothing, as on Windows and macOS."""
    method = multiprocessing.get_start_method()
    multiprocessing.set_start_method("spawn", force=True)
    yield
    multiprocessing.set_start_method(method, force=True)


def test_names_in_latin_letters_are_translated_by_it() -> None:
    assert tqc(*CHECK).status == 0
    found = tqc(*CHECK, "--words", "de=words.tsv")
    assert found.status == 1
    assert "North Light Savings Bank" in found.text


def test_a_language_that_is_read_by_its_sound_keeps_it() -> None:
    assert tqc(*CHECK, "--words", "ru=words.tsv").status == 0
    assert not SOURCES.reads_latin("ru")
    assert "translit ru" in SOURCES["ru"].version()


@pytest.mark.usefixtures("anew")
def test_workers_know_it(tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(DRAFT, encoding="utf-8")
    run = (*CHECK, "second.txt", "--words", "de=words.tsv", "--words", "ru=words.tsv")
    one, two = tqc(*run), tqc(*run, "--jobs", "2")
    assert two.text.count("major name/literal") == 2
    assert (one.out, one.err, one.status) == (two.out, two.err, two.status)


class TestSettings:
    @pytest.fixture(autouse=True)
    def settings(self, tmp_path: Path) -> Path:
        names = tmp_path / "names"
        names.mkdir()
        (tmp_path / "words.tsv").rename(names / "words.tsv")
        path = tmp_path / "tqc.toml"
        path.write_text('words = ["de=names/words.tsv"]\n', encoding="utf-8")
        return path

    @pytest.mark.parametrize("command", ["check", "fix --check", "baseline write"])
    def test_they_may_name_it(self, command: str) -> None:
        with patch.object(SOURCES, "register", wraps=SOURCES.register) as register:
            tqc(*command.split(), *CHECK[1:])
        (call,) = register.call_args_list
        assert call.args[0] == "de"

    def test_its_place_is_told_from_the_settings_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path / "names")
        shown = tqc("config", "show").text
        assert shown == 'words = ["de=../names/words.tsv"]  # ../tqc.toml:1\n'
        (tmp_path / "names" / "words.tsv").write_text("licht\n", encoding="utf-8")
        result = tqc("check", "../draft.txt")
        assert result.status == 2
        assert result.err.startswith("tqc: ../names/words.tsv:1: expected a word, a tab")

    def test_the_command_line_goes_before_it(self) -> None:
        assert tqc(*CHECK, "--words", "fr=names/words.tsv").status == 0

    def test_a_mistake_has_its_line(self, settings: Path) -> None:
        settings.write_text('jobs = 1\nwords = "words.tsv"\n', encoding="utf-8")
        result = tqc(*CHECK)
        assert result.status == 2
        assert result.err.startswith("tqc: tqc.toml:2: “words”: --words expects a language and a")


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
