"""The public API: there, cheap to import, and doing what the commands do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tqc
from tests.cli.conftest import DRAFT, GLOSSARY

WRONG, RIGHT = "Blue Whale Cloud", "Lanjing Systems"


@pytest.fixture
def glossary(tmp_path: Path) -> str:
    path = tmp_path / "house.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return str(path)


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, tqc; print(*sorted(m for m in sys.modules if m.startswith('tqc')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["tqc"]


@pytest.mark.parametrize("name", tqc.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(tqc, name)
    assert isinstance(value, str) or value.__doc__
    assert name in dir(tqc)
    page = Path(__file__).parents[1] / "docs" / "api.md"
    assert f"tqc.{name}" in page.read_text(encoding="utf-8")


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        tqc.nonsense  # noqa: B018


def test_a_text_is_checked_and_repaired(glossary: str) -> None:
    names = tqc.load_glossary([glossary], no_bundled=True)
    (shown,) = tqc.check_text(DRAFT, names).findings
    assert shown.finding.text == WRONG
    assert tqc.fix_text(DRAFT, names) == DRAFT.replace(WRONG, RIGHT)


def test_files_are_checked_and_repaired(tmp_path: Path, glossary: str) -> None:
    draft = tmp_path / "a.md"
    draft.write_text(DRAFT, encoding="utf-8")
    (dry,) = tqc.fix([str(draft)], glossaries=[glossary], no_bundled=True)
    assert dry.changed
    assert draft.read_text(encoding="utf-8") == DRAFT
    tqc.fix([str(draft)], glossaries=[glossary], no_bundled=True, write=True)
    assert draft.read_text(encoding="utf-8") == DRAFT.replace(WRONG, RIGHT)
    assert tqc.check([str(draft)], glossaries=[glossary], no_bundled=True).found == 0
    with pytest.raises(tqc.TqcError):
        tqc.fix([str(tmp_path / "nowhere.md")])
