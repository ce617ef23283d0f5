"""Which entry wins, and that a cache can neither mislead nor break."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tqc.errors import GlossaryError, UsageError
from tqc.glossary import bundled, bundled_names, load

Write = Callable[[str, str], str]

ONE = "terms: [{id: tea, type: term, names: {zh: [茶], en: [tea]}, wrong: {en: [cha leaf]}}]\n"
OTHER = "terms: [{id: tea, names: {zh: [茶], en: [Tea Inc.]}}, {id: cup, names: {en: [Cup]}}]\n"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write) -> Path:
    """Two bundled glossaries, `one` with tea and `two` with a pot."""
    write("shipped/one.yaml", ONE)
    write("shipped/two.yaml", "terms: [{id: pot, names: {zh: [壶], en: [Pot, Kettle]}}]\n")
    monkeypatch.setattr(bundled, "folder", lambda: tmp_path / "shipped")
    return tmp_path / "shipped"


@pytest.mark.usefixtures("shipped")
def test_a_users_entry_replaces_the_bundled_one(write: Write) -> None:
    glossary = load([write("own.yaml", OTHER)])
    assert [concept.id for concept in glossary.concepts] == ["tea", "pot", "cup"]
    assert glossary.by_id["tea"].names["en"] == ("Tea Inc.",)
    assert [name for name, _ in glossary.sources] == ["one", "two", "own"]


@pytest.mark.usefixtures("shipped")
def test_of_two_files_of_the_user_the_later_counts(write: Write) -> None:
    first, second = write("a.yaml", OTHER), write("b.yaml", ONE)
    assert load([first, second], no_bundled=True).by_id["tea"].is_term
    assert not load([second, first], no_bundled=True).by_id["tea"].is_term
    assert load([first, second, first], no_bundled=True) == load([second, first], no_bundled=True)


@pytest.mark.usefixtures("shipped")
def test_bundled_ones_by_name() -> None:
    assert bundled_names() == ["one", "two"]
    assert [concept.id for concept in load([], ["two"]).concepts] == ["pot"]
    assert load([], no_bundled=True).concepts == ()
    with pytest.raises(UsageError, match=r"no bundled glossary “tow”\n.*one, two, cedict-names"):
        load([], ["tow"])


def test_a_folder_is_all_its_files_without_doubles(write: Write, tmp_path: Path) -> None:
    write("own/a.yaml", OTHER)
    write("own/deep/b.yml", "terms: [{id: mug, names: {en: [Mug]}}]")
    write("own/readme.txt", "not a glossary")
    glossary = load([str(tmp_path / "own")], no_bundled=True)
    assert [concept.id for concept in glossary.concepts] == ["tea", "cup", "mug"]
    write("own/c.yaml", ONE)
    with pytest.raises(GlossaryError, match=r"c\.yaml: the id “tea” is also in .*a\.yaml"):
        load([str(tmp_path / "own")], no_bundled=True)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.yaml: no such glossary"):
        load(["none.yaml"], no_bundled=True)
    with pytest.raises(UsageError, match="no glossary"):
        load([str(tmp_path)], no_bundled=True)


@pytest.mark.usefixtures("shipped")
def test_house_style_changes_bundled_entries(write: Write) -> None:
    own = write(
        "own.yaml",
        "disable: [tea]\nprefer: {pot: {en: [Kettle]}}\nadmit: {pot: {en: [Urn]}}\n"
        "forbid: {pot: {en: [Pot]}}\n",
    )
    (pot,) = load([own]).concepts
    assert pot.names["en"] == ("Kettle", "Urn")
    assert pot.wrong["en"] == ("Pot",)


@pytest.mark.usefixtures("shipped")
def test_house_style_admits_what_was_wrong(write: Write) -> None:
    tea = load([write("own.yaml", "admit: {tea: {en: [cha leaf]}}")]).by_id["tea"]
    assert tea.names["en"] == ("tea", "cha leaf")
    assert tea.wrong == {}


@pytest.mark.usefixtures("shipped")
def test_house_style_of_an_unknown_entry(write: Write) -> None:
    own = write("own.yaml", "\nforbid:\n  pott: {en: [Pot]}\n")
    with pytest.raises(GlossaryError, match=r"own\.yaml:3: forbid: .*“pott”\n  Did you mean pot"):
        load([own])
    assert load([own], ["one"]).by_id.keys() == {"tea"}, "pot may just not be asked for"


@pytest.mark.usefixtures("shipped")
def test_house_style_cannot_take_the_last_name(write: Write) -> None:
    own = write("own.yaml", "forbid:\n  tea: {en: [tea]}\n")
    with pytest.raises(GlossaryError, match=r"own\.yaml:2: forbid leaves “tea” without any name"):
        load([own])


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-5],
        lambda data: data.replace("茶".encode(), "水".encode()),
        lambda data: b"{}",
        lambda data: b"\xff\x00",
    ],
)
def test_a_damaged_cache_is_made_again(
    write: Write, own_cache: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = write("own.yaml", ONE)
    first = load([path], no_bundled=True)
    (kept,) = own_cache.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert load([path], no_bundled=True) == first
    assert kept.read_bytes() == whole


def test_without_a_cache_folder_it_just_takes_longer(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert load([write("own.yaml", ONE)], no_bundled=True).by_id.keys() == {"tea"}


def test_a_changed_file_is_read_anew(write: Write) -> None:
    assert load([write("own.yaml", ONE)], no_bundled=True).by_id.keys() == {"tea"}
    assert load([write("own.yaml", OTHER)], no_bundled=True).by_id.keys() == {"tea", "cup"}


def test_the_warm_way_needs_neither_yaml_nor_pydantic(write: Write) -> None:
    path = write("own.yaml", ONE)
    load([path], no_bundled=True)
    code = (
        "import sys; from tqc.glossary import load; load([sys.argv[1]], no_bundled=True);"
        "print(sorted({'yaml', 'pydantic', 'ruamel'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr
