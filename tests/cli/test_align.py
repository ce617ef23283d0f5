"""`tqc align`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import tqc

CHINESE = "港口昨天关闭了。三艘船被困在海湾里。\n\n市长将于周五访问该岛。\n"
ENGLISH = (
    "The port closed yesterday. Three ships are stuck in the bay.\n\n"
    "The mayor will visit the island on Friday.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.zh.txt").write_text(CHINESE, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(ENGLISH, encoding="utf-8")


def test_languages_are_found_out() -> None:
    data = json.loads(tqc("align", "a.zh.txt", "a.en.txt", "--format", "json").out)
    assert (data["source"]["language"], data["target"]["language"]) == ("zh", "en")
    assert [bead["kind"] for bead in data["beads"]] == ["1-1"] * 3


def test_what_it_writes_can_be_checked(tmp_path: Path) -> None:
    result = tqc("align", "a.zh.txt", "a.en.txt", "--format", "tsv")
    assert (result.status, result.err) == (0, "")
    (tmp_path / "a.tsv").write_bytes(result.out)
    checked = json.loads(tqc("check", "a.tsv", "--no-bundled", "--format", "json").out)
    assert [document["id"] for document in checked["documents"]] == ["1", "2", "3"]


def test_standard_input() -> None:
    piped = tqc("align", "-", "a.en.txt", stdin=CHINESE.encode())
    assert piped.out == tqc("align", "a.zh.txt", "a.en.txt").out


def test_lines() -> None:
    text = tqc("align", "a.zh.txt", "a.en.txt", "--lines").text
    assert [line.split()[1] for line in text.split("\n") if line[:1].isdigit()] == ["1-1", "1-1"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone.txt", "a.en.txt"), "gone.txt: can't be read"),
        (("-", "-"), "only one of the two"),
        (("a.zh.txt", "a.en.txt", "--source-lang", "!"), "--source-lang"),
    ],
)
def test_what_can_be_mended(arguments: tuple[str, ...], said: str) -> None:
    result = tqc("align", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert said in result.err
