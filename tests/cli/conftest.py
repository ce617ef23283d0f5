"""A folder with a draft, a glossary of the tests' own, and the pipeline's caches elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

GLOSSARY = """\
name: tests
description: an invented company
languages: [zh, en]
terms:
  - id: bluewhale
    type: organization
    names:
      zh: [蓝鲸云]
      en: [Lanjing Systems]
    wrong:
      en: [Blue Whale Cloud]
    context: [Ningbo, surgical robots]
"""

DRAFT = (
    "The new chief of Blue Whale Cloud met her bankers in the city of Ningbo on Friday.\n\n"
    "The company from China makes surgical robots.\n\n"
    "They agreed that the company would sell its shares in the spring of the next year.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: house.yaml and drafts/a.txt in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path
