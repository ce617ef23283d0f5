"""--format and --output: several formats of one run, each whole or not there at all."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.runner import Result, tqc
from tqc.cli.outputs import FORMATS, needs_pages, parsed

HOUSE = ("--no-bundled", "--glossary", "house.yaml")


def check(*arguments: str) -> Result:
    return tqc("check", *HOUSE, *arguments)


@pytest.mark.usefixtures("folder")
class TestOutputs:
    def test_all_formats_of_one_run(self, folder: Path) -> None:
        outputs = [word for name in FORMATS for word in ("--output", f"{name}=out/{name}")]
        result = check("drafts/a.txt", *outputs)
        assert (result.status, result.err) == (1, "")
        for name in FORMATS:
            printed = check("drafts/a.txt", "--format", name)
            assert (folder / "out" / name).read_bytes() == printed.out
            assert b"Blue Whale Cloud" in printed.out
        assert result.out == (folder / "out" / "text").read_bytes()

    def test_the_page_holds_the_draft(self, folder: Path) -> None:
        check("drafts/a.txt", "-o", "html=a.html")
        assert "surgical robots" in (folder / "a.html").read_text(encoding="utf-8")

    def test_a_file_is_replaced_and_keeps_its_permissions(self, folder: Path) -> None:
        (folder / "a.json").write_text("old")
        (folder / "a.json").chmod(0o640)
        check("drafts/a.txt", "-o", "json=a.json")
        assert json.loads((folder / "a.json").read_bytes())["version"] == 1
        assert stat.S_IMODE((folder / "a.json").stat().st_mode) == 0o640
        assert sorted(path.name for path in folder.iterdir()) == ["a.json", "drafts", "house.yaml"]

    def test_a_new_file_has_the_usual_permissions(self, folder: Path) -> None:
        (folder / "plain").touch()
        check("drafts/a.txt", "-o", "json=a.json")
        assert (folder / "a.json").stat().st_mode == (folder / "plain").stat().st_mode

    def test_a_link_stays_and_a_device_is_written_to(self, folder: Path) -> None:
        (folder / "real.json").write_text("old")
        (folder / "link.json").symlink_to("real.json")
        result = check("drafts/a.txt", "-o", "json=link.json", "-o", f"text={os.devnull}")
        assert result.status == 1
        assert (folder / "link.json").is_symlink()
        assert json.loads((folder / "real.json").read_bytes())
        assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)

    def test_what_cant_be_written_is_said_and_the_rest_is_done(self, folder: Path) -> None:
        result = check("drafts/a.txt", "-o", "json=drafts", "-o", "html=b.html")
        assert result.status == 2
        assert "tqc: drafts: the report can't be written: " in result.err
        assert "Blue Whale Cloud" in result.text
        assert (folder / "b.html").is_file()

    @pytest.mark.parametrize("value", ["html", "pdf=a.pdf", "=a", "html=", "json=-"])
    def test_what_makes_no_sense_is_refused(self, folder: Path, value: str) -> None:
        result = check("drafts/a.txt", "--output", value)
        assert (result.status, result.out) == (2, b"")
        assert f"--output {value}" in result.err

    def test_one_file_for_two_formats_is_refused(self) -> None:
        result = check("drafts/a.txt", "-o", "json=a", "-o", "html=./a")
        assert result.status == 2

    def test_paths_start_at_the_top_of_the_repository(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / ".git").mkdir()
        monkeypatch.chdir(folder / "drafts")
        house = ("--no-bundled", "--glossary", "../house.yaml")
        for path in ("a.txt", "./a.txt", "../drafts/a.txt", str(Path.cwd() / "a.txt")):
            result = tqc("check", *house, path, "--format", "gitlab")
            assert json.loads(result.out)[0]["location"]["path"] == "drafts/a.txt"

    def test_the_job_summary_is_added_to(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        summary = folder / "summary.md"
        summary.write_text("Before.\n")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
        check("drafts/a.txt")
        assert summary.read_text() == "Before.\n"
        check("drafts/a.txt", "--format", "github")
        assert summary.read_text(encoding="utf-8").startswith("Before.\n### tqc: 1 finding in 1 ")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "drafts"))
        assert check("drafts/a.txt", "-o", "github=x").status == 2


def test_texts_are_kept_only_for_formats_that_show_them() -> None:
    assert needs_pages("html", ())
    assert needs_pages("text", parsed(["html=a.html"]))
    assert not needs_pages("text", parsed([f"{n}={n}" for n in FORMATS if n != "html"]))
