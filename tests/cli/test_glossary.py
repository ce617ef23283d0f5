"""`tqc glossary` from the outside: what is printed, where, and with which status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import tqc
from tqc.glossary import bundled, mining

TEA = """\
# the kitchen
name: kitchen
languages: [zh, en]
terms:
  - id: tea-kettle
    type: organization
    names: {zh: [茶壶座科技], en: [Chahu Systems]}
    wrong: {en: [Teapot Seat Technology]}
    note: An invented company.
"""


@pytest.fixture(autouse=True)
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: kitchen.yaml in it, an empty cache below, and nothing bundled."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bundled, "folder", lambda: tmp_path / "bundled")
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "kitchen.yaml"
    path.write_text(TEA, encoding="utf-8")
    return path


def test_lint(kitchen: Path) -> None:
    assert tqc("glossary", "lint", "kitchen.yaml").text == "0 faults in 1 entry\n"
    kitchen.write_text(TEA.replace("organization", "org"))
    found = tqc("glossary", "lint", "kitchen.yaml")
    assert found.status == 1
    assert "kitchen.yaml:6: tea-kettle: type: unknown type “org”" in found.text
    (fault,) = json.loads(tqc("glossary", "lint", "--format", "json", ".").text)
    assert fault["line"] == 6


def test_lint_of_nothing() -> None:
    assert "can't be read" in tqc("glossary", "lint", "none.yaml").err
    assert tqc("glossary", "lint", "none.yaml").status == 2


def test_stats() -> None:
    text = tqc("glossary", "stats", "kitchen.yaml").text
    assert "kitchen       1\n" in text
    counted = json.loads(tqc("glossary", "stats", "kitchen.yaml", "--format", "json").text)
    assert counted["all"]["names"] == {"zh": 1, "en": 1}


def test_show() -> None:
    own = ("--glossary", "kitchen.yaml", "--no-bundled")
    assert "en: Chahu Systems" in tqc("glossary", "show", "茶壶座科技", *own).text
    missing = tqc("glossary", "show", "Chahu", *own)
    assert (missing.status, missing.text) == (2, "")
    assert "There is Chahu Systems." in missing.err
    (shown,) = json.loads(tqc("glossary", "show", "tea-kettle", *own, "--format", "json").text)
    assert shown["glossary"] == "kitchen"


@pytest.mark.parametrize("format_", ["csv", "tsv", "jsonl", "tbx"])
def test_out_and_in_again(format_: str, kitchen: Path) -> None:
    out = tqc("glossary", "export", "kitchen.yaml", "-o", f"out.{format_}")
    assert (out.status, out.text, out.err) == (0, "", "")
    assert tqc("glossary", "import", f"out.{format_}", "--name", "x", "-o", "b.yaml").status == 0
    assert tqc("glossary", "diff", "kitchen.yaml", "b.yaml").text == ""
    assert tqc("glossary", "import", f"out.{format_}").out.startswith(b"name: out\n")


def test_export_says_what_is_lost() -> None:
    done = tqc("glossary", "export", "kitchen.yaml", "--format", "tbx", "--tbx-dialect", "core")
    assert done.status == 0
    assert "Teapot Seat" not in done.text
    assert "kitchen.yaml: left out: wrong of 1 entry\n" in done.err
    assert tqc("glossary", "export", "kitchen.yaml").status == 2


def test_import_from_standard_input() -> None:
    done = tqc("glossary", "import", "-", "--format", "csv", stdin="zh,en\n杯,Cup\n".encode())
    assert done.text == (
        "name: glossary\nlanguages: [zh, en]\nterms:\n"
        "  - id: cup\n    names:\n      zh: [杯]\n      en: [Cup]\n"
    )


def test_diff_has_a_status(kitchen: Path) -> None:
    (kitchen.parent / "b.yaml").write_text(TEA.replace("Chahu Systems", "Chahu"))
    found = tqc("glossary", "diff", "kitchen.yaml", "b.yaml")
    assert found.status == 1
    assert "names.en: -Chahu Systems, +Chahu" in found.text
    assert tqc("glossary", "diff", "kitchen.yaml", "kitchen.yaml").status == 0


def test_merge_writes_nothing_while_there_are_conflicts(kitchen: Path) -> None:
    (kitchen.parent / "b.yaml").write_text(TEA.replace("Chahu Systems", "Chahu"))
    found = tqc("glossary", "merge", "kitchen.yaml", "b.yaml", "-o", "c.yaml")
    assert (found.status, found.text) == (1, "")
    assert "kitchen.yaml:5: Chahu Systems\n  b.yaml:5: Chahu\n" in found.err
    assert not Path("c.yaml").exists()
    done = tqc("glossary", "merge", "kitchen.yaml", "b.yaml", "-o", "c.yaml", "--take-first")
    assert done.status == 0
    assert "[Chahu Systems, Chahu]" in Path("c.yaml").read_text(encoding="utf-8")


def test_add(kitchen: Path) -> None:
    new = ("--type", "product", "--name", "zh=杯", "--name", "en=Cup", "--wrong", "en=Goblet")
    assert tqc("glossary", "add", "kitchen.yaml", *new).status == 0
    text = kitchen.read_text(encoding="utf-8")
    assert text.startswith("# the kitchen\n")
    assert "  - id: cup\n    type: product\n" in text
    again = tqc("glossary", "add", "kitchen.yaml", *new)
    assert again.status == 2
    assert "kitchen.yaml:5: the id “cup” is there already" in again.err
    assert kitchen.read_text(encoding="utf-8") == text
    assert "did you mean organization?" in tqc("glossary", "add", "n.yaml", "--type", "org",
                                                "--name", "en=X").err  # fmt: skip
    assert tqc("glossary", "add", "n.yaml", "--name", "X").status == 2
    assert not Path("n.yaml").exists()


def test_coverage(kitchen: Path) -> None:
    (kitchen.parent / "a.txt").write_text("Then Chahu Systems paid Yixing Clay Works. It did.\n")
    own = ("--glossary", "kitchen.yaml", "--no-bundled")
    assert tqc("glossary", "coverage", "a.txt", *own).text == (
        "1 entry found 1 time in 1 document\n     1  tea-kettle\n"
        "1 name in no glossary\n     1  Yixing Clay Works\n"
    )
    assert tqc("glossary", "coverage", "none.txt", *own).status == 2


def test_examples_are_run(kitchen: Path) -> None:
    kitchen.write_text(
        TEA + "    examples:\n      find: [Shares of Teapot Seat Technology fell on Monday.]\n"
        "      leave: [She bought a teapot and a seat on Monday.]\n",
        encoding="utf-8",
    )
    done = tqc("glossary", "test", "kitchen.yaml")
    assert (done.text, done.status) == ("2 sentences of 1 entry, 0 failed\n", 0)
    kitchen.write_text(TEA + "    examples: {find: [Nothing of the kind.]}\n", encoding="utf-8")
    done = tqc("glossary", "test", "kitchen.yaml")
    assert done.status == 1
    assert "tea-kettle: not found: Nothing of the kind.\n" in done.text


def test_mine(kitchen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        mining, "tagger", lambda: lambda sentence: [(char, "x") for char in sentence]
    )
    own = ("--glossary", "kitchen.yaml", "--no-bundled")
    (kitchen.parent / "a.zh.txt").write_text(
        "读《三个陶杯》\n\n读《茶壶座科技》\n", encoding="utf-8"
    )
    (kitchen.parent / "a.en.txt").write_text("Read Three Cups\n\nread Chahu Systems\n")
    done = tqc("glossary", "mine", "a.zh.txt", "a.en.txt", *own)
    assert (done.text, done.err) == ("     1  三个陶杯  Read Three Cups (1)\n", "")
    (kitchen.parent / "a.en.txt").write_text("Read Three Cups\n")
    assert "renderings are a guess" in tqc("glossary", "mine", "a.zh.txt", "a.en.txt", *own).err
    rows = json.dumps({"source": "读《三个陶杯》", "target": "Read it: Three Cups"})
    (kitchen.parent / "a.jsonl").write_text(rows)
    done = tqc("glossary", "mine", "a.jsonl", *own, "--format", "yaml", "-o", "m.yaml")
    assert done.status == 0
    assert tqc("glossary", "lint", "m.yaml").text == "0 faults in 1 entry\n"
    assert tqc("glossary", "mine", "a.zh.txt", *own).status == 2
