"""`tqc check --source`: the source text is evidence, and its absence never stops the check."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

GLOSSARY = """\
name: house
languages: [zh, en]
terms:
  - id: moonshot-ai
    type: organization
    names: {zh: [月之暗面], en: [Moonshot AI]}
"""
DRAFT = "The firm is called dark side of the moon, and it grows.\n"


def check(folder: Path, *options: str) -> tuple[int, list[str], list[str]]:
    """Status, texts found, messages of problems."""
    (folder / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "a.en.txt").write_text(DRAFT, encoding="utf-8")
    command = [sys.executable, "-m", "tqc", "check", str(folder / "a.en.txt"), "--no-bundled"]
    command += ["--format", "json", "--glossary", str(folder / "house.yaml"), *options]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    report = json.loads(result.stdout)
    found = [f["text"] for d in report["documents"] for f in d["findings"]]
    return result.returncode, found, [error["message"] for error in report["errors"]]


@pytest.mark.parametrize(
    ("source", "found"), [("月之暗面成长很快。", ["dark side of the moon"]), ("月亮很圆。", [])]
)
def test_the_name_in_the_source_decides(tmp_path: Path, source: str, found: list[str]) -> None:
    (tmp_path / "a.zh.txt").write_text(source, encoding="utf-8")
    pattern = str(tmp_path / "{stem}.zh.txt")
    assert check(tmp_path, "--source", pattern)[1] == found


def test_a_missing_source_is_said_and_the_draft_is_checked(tmp_path: Path) -> None:
    status, _, problems = check(tmp_path, "--source", str(tmp_path / "none.txt"))
    assert status == 2
    assert len(problems) == 1
    assert "source" in problems[0]
