"""`tqc fix` as a user meets it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.conftest import DRAFT
from tests.cli.runner import Result, tqc
from tqc.cli.asking import Asking
from tqc.document.reading import read
from tqc.examine import Settings, examine
from tqc.glossary import load

HOUSE = ("--no-bundled", "--glossary", "house.yaml")
WRONG, RIGHT = "Blue Whale Cloud", "Lanjing Systems"
REPAIRED = DRAFT.replace(WRONG, RIGHT)

pytestmark = pytest.mark.usefixtures("folder")


def fix(*arguments: str, stdin: bytes = b"") -> Result:
    return tqc("fix", *HOUSE, *arguments, stdin=stdin)


def test_yes_writes_and_a_second_run_changes_nothing() -> None:
    result = fix("drafts", "--yes")
    assert (result.status, result.out) == (0, b"")
    assert "drafts/a.txt: 1 repaired, 0 left" in result.err
    assert Path("drafts/a.txt").read_text() == REPAIRED
    assert fix("drafts", "--check").status == 0


def test_diff_shows_and_writes_nothing() -> None:
    result = fix("drafts/a.txt", "--diff")
    assert f"-The new chief of {WRONG} met" in result.text
    assert f"+The new chief of {RIGHT} met" in result.text
    assert result.text.startswith("--- a/drafts/a.txt\n+++ b/drafts/a.txt\n@@ ")
    assert Path("drafts/a.txt").read_text() == DRAFT


def test_check_fails_where_something_would_change() -> None:
    result = fix("drafts/a.txt", "--check")
    assert (result.status, result.out) == (1, b"")
    assert "1 to repair" in result.err
    assert Path("drafts/a.txt").read_text() == DRAFT


def test_what_is_left_fails() -> None:
    result = fix("drafts/a.txt", "--yes", "--fix-confidence", "1")
    assert result.status == 1
    assert "0 repaired, 1 left" in result.err


def test_standard_input_goes_to_standard_output() -> None:
    assert fix("-", "--yes", stdin=DRAFT.encode()).out == REPAIRED.encode()


@pytest.mark.parametrize("how", ["--yes", "--diff", "--check"])
def test_all_is_the_same_whatever_the_jobs(how: str, folder: Path) -> None:
    drafts = folder / "drafts"
    results: list[tuple[Result, list[bytes]]] = []
    for jobs in ("1", "2", "3"):
        for number in range(7):
            (drafts / f"b{number}.md").write_text(DRAFT * number, encoding="utf-8")
        (drafts / "a.txt").write_text(DRAFT, encoding="utf-8")
        (drafts / "b5.md").write_bytes(b"\xff\xff")
        result = fix("drafts", "nowhere", how, "--jobs", jobs)
        results.append((result, [path.read_bytes() for path in sorted(drafts.iterdir())]))
    first, _, _ = results
    assert results == [first] * 3
    assert first[0].status == 2
    assert "b5.md:1: byte 0xff" in first[0].err
    assert "6 of 8 drafts" in first[0].err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_link_and_what_it_points_to_are_one_file(jobs: str, folder: Path) -> None:
    (folder / "drafts" / "b.txt").symlink_to("a.txt")
    result = fix("drafts", "--yes", "--jobs", jobs)
    assert (result.status, result.err) == (
        0,
        "tqc: drafts/a.txt: 1 repaired, 0 left for an editor\n",
    )
    assert (folder / "drafts" / "b.txt").is_symlink()


def test_a_file_that_changes_meanwhile_is_kept_and_the_others_are_repaired(folder: Path) -> None:
    (folder / "drafts" / "b.txt").write_text(DRAFT, encoding="utf-8")
    original = Path.read_bytes

    def edited(path: Path) -> bytes:
        data = original(path)
        if path.name == "a.txt":
            path.write_bytes(data + b"More.\n")
        return data

    with patch.object(Path, "read_bytes", edited):
        result = fix("drafts", "--yes")
    assert result.status == 2
    assert "drafts/a.txt: has changed since it was read" in result.err
    assert WRONG in (folder / "drafts" / "a.txt").read_text()
    assert (folder / "drafts" / "b.txt").read_text() == REPAIRED


class TestChangedLines:
    """Of two wrong names one is known to git, the other is new."""

    @pytest.fixture(autouse=True)
    def repository(self, folder: Path) -> Path:
        old = f"The old chief of {WRONG} met her bankers in town.\n\n"
        new = f"The new chief of {WRONG} met them in Ningbo, and nobody knows why.\n"
        draft = folder / "drafts" / "a.txt"
        draft.write_text(old, encoding="utf-8")
        for command in (["init"], ["add", "."], ["commit", "--message=x"]):
            git(*command)
        draft.write_text(f"An empty line.\n\n{old}{new}", encoding="utf-8")
        self.left = f"An empty line.\n\n{old}{new.replace(WRONG, RIGHT)}"
        return folder

    @pytest.mark.parametrize("which", [("--since", "HEAD"), ("--staged",)])
    def test_only_they_are_repaired(self, repository: Path, which: tuple[str, ...]) -> None:
        git("add", ".")
        result = fix("drafts", *which, "--yes")
        assert result.status == 0
        assert "drafts/a.txt: 1 repaired, 0 left" in result.err
        assert Path("drafts/a.txt").read_text(encoding="utf-8") == self.left

    def test_what_differs_from_what_is_staged_is_left_alone(self, repository: Path) -> None:
        git("add", ".")
        later = self.left.replace(RIGHT, WRONG) + "More.\n"
        Path("drafts/a.txt").write_text(later, encoding="utf-8")
        result = fix("drafts", "--staged", "--yes")
        assert result.status == 2
        assert "drafts/a.txt: has changes that aren't staged" in result.err
        assert Path("drafts/a.txt").read_text(encoding="utf-8") == later


def git(*arguments: str) -> None:
    command = ("git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments)
    subprocess.run(command, check=True, capture_output=True)


def test_without_a_terminal_it_asks_for_a_word() -> None:
    result = fix("drafts")
    assert result.status == 2
    assert "--yes, --diff or --check" in result.err


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ("y", [RIGHT]),
        ("n", []),
        ("? y", [RIGHT]),
        ("a", [RIGHT]),
        ("s", []),
        ("1", [RIGHT]),
        ("e Lanjing", ["Lanjing"]),
        ("q", []),
    ],
)
def test_an_editor_is_asked(answers: str, written: list[str]) -> None:
    glossary = load(["house.yaml"], no_bundled=True)
    given = iter(answers.split())
    shown: list[str] = []
    asking = Asking(glossary, lambda prompt: next(given), shown.append)
    found = examine(read("a.txt", DRAFT.encode()), glossary, Settings())
    assert [repair.edit.text for repair in asking.choose([found])] == written
    assert any(WRONG in line for line in shown)


def test_what_is_skipped_is_the_rest_of_the_file() -> None:
    glossary = load(["house.yaml"], no_bundled=True)
    asked: list[str] = []

    def skip(prompt: str) -> str:
        asked.append(prompt)
        return "s"

    found = examine(read("a.txt", DRAFT.encode()), glossary, Settings())
    assert Asking(glossary, skip, lambda line: None).choose([found, found]) == []
    assert len(asked) == 1
