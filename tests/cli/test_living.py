"""Baseline, suppressions, settings and gate, as a team meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import DRAFT
from tests.cli.runner import tqc

WRONG = "Blue Whale Cloud"
SETTINGS = 'no-bundled = true\nglossary = ["house.yaml"]\n'

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def settings(folder: Path) -> Path:
    path = folder / "tqc.toml"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.usefixtures("settings")
class TestBaseline:
    def test_only_what_is_new_fails(self, folder: Path) -> None:
        assert tqc("check", "drafts").status == 1
        written = tqc("baseline", "write", "drafts")
        assert (written.status, written.err) == (
            0,
            "tqc: tqc-baseline.json: 1 known (1 in, 0 out)\n",
        )
        known = ("--baseline", "tqc-baseline.json")
        assert tqc("check", "drafts", *known).status == 0
        (folder / "drafts" / "b.txt").write_text(DRAFT, encoding="utf-8")
        result = tqc("check", "drafts", *known)
        assert result.status == 1
        assert "fails: 1 new finding at or above major" in result.err
        data = json.loads(tqc("check", "drafts", *known, "--format", "json").out)
        states = [f["state"] for doc in data["documents"] for f in doc["findings"]]
        assert states == ["known", "new"]

    def test_update_and_prune(self, folder: Path) -> None:
        assert tqc("baseline", "update", "drafts").status == 2
        tqc("baseline", "write", "drafts")
        (folder / "drafts" / "a.txt").write_text("The lake froze over.\n", encoding="utf-8")
        (folder / "drafts" / "b.txt").write_text(DRAFT, encoding="utf-8")
        data = json.loads(
            tqc("check", "drafts", "--baseline", "tqc-baseline.json", "--format", "json").out
        )
        assert [one["path"] for one in data["gone"]] == ["drafts/a.txt"]
        assert "0 known (0 in, 1 out)" in tqc("baseline", "prune", "drafts").err
        assert "1 known (1 in, 0 out)" in tqc("baseline", "update", "drafts").err
        (folder / "drafts" / "b.txt").write_text(DRAFT.replace("new", "old"), encoding="utf-8")
        assert "1 known (0 in, 0 out)" in tqc("baseline", "prune", "drafts").err

    def test_a_draft_that_cannot_be_read_leaves_the_list_alone(self, folder: Path) -> None:
        tqc("baseline", "write", "drafts")
        before = (folder / "tqc-baseline.json").read_bytes()
        (folder / "drafts" / "a.txt").write_bytes(b"\xff\xfe\x00")
        result = tqc("baseline", "update", "drafts")
        assert result.status == 2
        assert "left as it was" in result.err
        assert (folder / "tqc-baseline.json").read_bytes() == before


class TestSettings:
    def test_the_command_line_goes_before_the_file(self, settings: Path) -> None:
        add(settings, 'fail-on = "never"\n')
        assert tqc("check", "drafts").status == 0
        assert tqc("check", "drafts", "--fail-on", "minor").status == 1
        assert tqc("--no-config", "check", "drafts", "--no-bundled").err != ""

    def test_a_mistake_is_told_with_its_line(self, settings: Path) -> None:
        add(settings, "fail_on = 'minor'\n")
        result = tqc("check", "drafts")
        assert result.status == 2
        assert result.err.startswith(
            "tqc: tqc.toml:3: unknown key “fail_on”\n  Did you mean fail-on"
        )
        assert tqc("explain", "name/literal").status == 0

    def test_a_file_may_be_named(self, settings: Path) -> None:
        settings.rename("other.toml")
        assert tqc("--config", "other.toml", "check", "drafts", "--fail-on", "never").status == 0
        assert tqc("--config", "none.toml", "check", "drafts").status == 2

    def test_it_is_found_from_a_folder_below(
        self, settings: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(settings.parent / "drafts")
        result = tqc("check", "a.txt")
        assert WRONG in result.text
        assert "../tqc.toml:2" in tqc("config", "show").text

    def test_overrides(self, settings: Path) -> None:
        add(settings, '[[overrides]]\npaths = ["drafts/"]\nignore = ["name"]\n')
        assert tqc("check", "drafts").status == 0
        assert 'for drafts/: ignore = ["name"]' in tqc("config", "show").text

    def test_init_writes_a_file_that_is_right(self) -> None:
        assert tqc("init").status == 0
        assert tqc("config", "show").text.startswith("min-confidence = 0.8  # tqc.toml:")
        assert tqc("init").status == 2

    def test_without_a_file(self) -> None:
        assert "no tqc.toml" in tqc("config", "show").text


@pytest.mark.usefixtures("settings")
class TestSuppressions:
    def test_in_the_text(self, folder: Path) -> None:
        draft = folder / "drafts" / "a.txt"
        add(draft, "\n[tqc: ignore-file name/literal reason=“the fish”]\n")
        assert tqc("check", "drafts").status == 0
        assert tqc("fix", "drafts", "--check").status == 0
        draft.write_text(DRAFT.replace(WRONG, "Lanjing Systems") + "[tqc: ignore-file name]\n")
        result = tqc("check", "drafts")
        assert "drafts/a.txt: line 6: the suppression of name hides nothing" in result.err

    def test_in_the_settings_and_in_a_file(self, settings: Path, folder: Path) -> None:
        table = f'[[suppress]]\ntext = "{WRONG}"\nowner = "kim"\n'
        (folder / "known.toml").write_text(table, encoding="utf-8")
        assert tqc("check", "drafts", "--suppressions", "known.toml").status == 0
        add(settings, table)
        assert tqc("check", "drafts").status == 0
        right = DRAFT.replace(WRONG, "Lanjing Systems")
        (folder / "drafts" / "a.txt").write_text(right, encoding="utf-8")
        result = tqc("check", "drafts", "--jobs", "2")
        assert result.status == 0
        note = f'tqc.toml:3: the suppression of text="{WRONG}" hides nothing'
        assert note not in result.err  # it may be for drafts elsewhere
        assert note in tqc("check", ".").err
        settings.write_text(f'paths = ["drafts"]\n{settings.read_text("utf-8")}', "utf-8")
        assert note.replace(":3:", ":4:") in tqc("check").err

    def test_a_mistake_in_the_text_is_told(self, folder: Path) -> None:
        add(folder / "drafts" / "a.txt", "[tqc: ignore nmae]\n")
        result = tqc("check", "drafts")
        assert result.status == 2
        assert "drafts/a.txt:6: there is no check “nmae”\n  Did you mean" in result.err


def test_nothing_to_check_is_no_pass(folder: Path) -> None:
    (folder / "drafts" / "a.txt").write_text("", encoding="utf-8")
    (folder / "drafts" / "b.txt").write_text("\n", encoding="utf-8")
    result = tqc("check", "drafts")
    assert result.status == 2
    assert "no word was read" in result.err
    assert tqc("check", "drafts", "--allow-empty").status == 0


def test_caches_can_be_looked_at_and_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "cache"
    home.mkdir()
    monkeypatch.setenv("TQC_CACHE_DIR", str(home))
    (home / f"names-en-{'0' * 20}.sqlite").write_bytes(b"x" * 2_000_000)
    (home / "mine.json").write_bytes(b"x")
    assert tqc("cache", "info").text == f"{home}: 1 files, 2.0 MB\n"
    assert tqc("cache", "clear").status == 0
    assert [path.name for path in home.iterdir()] == ["mine.json"]
