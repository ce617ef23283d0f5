"""docs/glossary.md: its files are valid, and its commands print what it says they print."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.runner import tqc
from tqc.glossary import bundled

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"
_BLOCK = re.compile(r"```(yaml|text|console)\n(.*?)```", re.DOTALL)
_COMMAND = re.compile(r"^\$ tqc (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def blocks() -> Iterator[tuple[str, str]]:
    for match in _BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        yield match.group(1), match.group(2)


def test_the_page_tells_the_truth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bundled, "folder", lambda: tmp_path / "bundled")
    ran = 0
    for kind, content in blocks():
        if kind == "yaml":
            name = content.partition("\n")[0].removeprefix("name: ")
            Path(f"{name}.yaml").write_text(content, encoding="utf-8")
        elif kind == "text":
            Path("draft.txt").write_text(content, encoding="utf-8")
        else:
            for command, expected in _COMMAND.findall(content):
                done = tqc(*shlex.split(command))
                assert done.text + done.err == expected, command
                ran += 1
    assert ran > 5
