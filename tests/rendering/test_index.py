"""The compiled glossary and its cache: a file is used only if it is whole, and never needed."""

from __future__ import annotations

import multiprocessing
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rendering.build import GLOSSARY
from tqc.glossary.model import Concept, Glossary
from tqc.rendering.find import Scan
from tqc.rendering.index import open_index
from tqc.rendering.near import halves_near, skeletons, word_key
from tqc.rendering.promise import ANYTHING

DRAFT = "Denglong Labs, once Lantern Fish, flew a red kite."


def results(glossary: Glossary = GLOSSARY) -> list[tuple[str, int, int]]:
    index = open_index(glossary, "en")
    scanned = Scan(DRAFT, index)
    forms = [(m.form.concept, m.span.start, m.span.end) for m in scanned.forms]
    return forms + [(m.name.concept, m.span.start, m.span.end) for m in scanned.lattices(ANYTHING)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path))
    return tmp_path


def kept(folder: Path) -> Path:
    (path,) = folder.glob("names-*.sqlite")
    return path


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def scribble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("not a database at all\n" * 100)


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE words (key, rows)")
    connection.close()


@pytest.mark.parametrize("damage", [cut, scribble, empty, text, foreign])
def test_a_damaged_or_foreign_file_is_made_anew(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    before = results()
    whole = kept(folder).read_bytes()
    damage(kept(folder))
    assert results() == before
    assert kept(folder).read_bytes() == whole


def test_a_whole_file_is_used(folder: Path) -> None:
    before = results()
    written = kept(folder).stat().st_mtime_ns
    assert results() == before
    assert kept(folder).stat().st_mtime_ns == written


def test_nothing_needs_to_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path / "a file" / "cache"))
    (tmp_path / "a file").write_text("in the way of a folder")
    assert results()


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert results()
    finally:
        folder.chmod(stat.S_IRWXU)


def test_two_processes_may_race(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    racers = [context.Process(target=results) for _ in range(2)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert [racer.exitcode for racer in racers] == [0, 0]
    written = kept(folder).stat().st_mtime_ns
    assert results()
    assert kept(folder).stat().st_mtime_ns == written
    assert not list(folder.glob(".*"))


def test_another_glossary_has_another_file(folder: Path) -> None:
    results()
    results(Glossary(GLOSSARY.concepts[:2]))
    assert len(list(folder.glob("names-*"))) == 2


def test_without_names_there_is_nothing_to_find(folder: Path) -> None:
    assert results(Glossary()) == []


def test_what_is_no_rendering_begins_nothing() -> None:
    hits = open_index(GLOSSARY, "en").hits(["lantern", "xyzzy"])
    assert hits["xyzzy"] is None
    assert hits["lantern"] is not None


def test_near_names_are_found_by_their_letters_and_by_their_sound() -> None:
    index = open_index(GLOSSARY, "en")

    def forms(*keys: str) -> set[str]:
        near = index.near(keys)
        some = [one for key in keys if key in near for one in near[key][0]]
        return {index.form(number).text for number, _ in some}

    def names(*keys: str) -> set[tuple[str, str]]:
        near = index.near(keys)
        some = [one for key in keys if key in near for one in near[key][1]]
        return {(index.name(number).source, heard) for number, heard in some}

    assert forms(*halves_near("denglonglab")) == {"Denglong Labs"}
    assert forms(*skeletons("tenglongraps")) == {"Denglong Labs"}
    assert names(*skeletons("hungfunchun")) == {("红风筝", "hongfengzheng")}
    assert names(*skeletons("weyanin")) == {("韦安宁", "weianning")}
    assert forms(word_key("guazi")) == {"Guazi"}
    assert word_key("kite") in index.near([word_key("kite")])  # a part of one
    assert index.near(["nothing like it"]).get("nothing like it") is None


def test_no_key_leads_to_a_term() -> None:
    lantern = Concept("lantern", {"zh": ("灯",), "en": ("lantern",)}, "term")
    index = open_index(Glossary((lantern,)), "en")
    keys = {*halves_near("lantenr"), *skeletons("lantern")}
    assert not keys & index.near(keys).keys()
