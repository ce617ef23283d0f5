"""`tqc check` as a user meets it: what it prints, where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import DRAFT
from tests.cli.runner import Result, tqc

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)
HOUSE = ("--no-bundled", "--glossary", "house.yaml")
WRONG = "Blue Whale Cloud"


def report(result: Result) -> Any:
    data = json.loads(result.out)
    jsonschema.validate(data, SCHEMA)
    return data


def check(*arguments: str, stdin: bytes = b"") -> Any:
    """The JSON report of a run with the tests' glossary alone."""
    return report(tqc("check", *HOUSE, "--format", "json", *arguments, stdin=stdin))


def ids(data: Any) -> list[str]:
    return [document["id"] for document in data["documents"]]


def wrong_names(data: Any) -> list[str]:
    return [
        finding["text"]
        for document in data["documents"]
        for finding in document["findings"]
        if finding["check"].startswith("name/")
    ]


@pytest.mark.usefixtures("folder")
class TestFindings:
    def test_a_known_wrong_name_is_found_with_place_and_repair(self) -> None:
        data = check("drafts/a.txt")
        (finding,) = data["documents"][0]["findings"]
        assert finding["text"] == DRAFT[finding["start"] : finding["end"]] == WRONG
        assert (finding["line"], finding["column"]) == (1, 18)
        assert finding["suggestions"] == ["Lanjing Systems"]
        assert (finding["concept"], finding["source"]) == ("bluewhale", "蓝鲸云")

    def test_the_text_report_names_file_line_and_column(self) -> None:
        result = tqc("check", *HOUSE, "drafts/a.txt")
        assert result.status == 1
        assert result.text.startswith("drafts/a.txt:1:18: ")
        assert "Lanjing Systems" in result.text
        assert "bluewhale (蓝鲸云) in tests" in result.text
        assert result.err == ""

    def test_the_same_run_gives_the_same_bytes_whatever_the_jobs(self, folder: Path) -> None:
        for number in range(9):
            (folder / "drafts" / f"b{number}.md").write_text(DRAFT * number, encoding="utf-8")
        one, two, three = (
            tqc("check", *HOUSE, "drafts", "nowhere", "--format", "json", "--jobs", jobs)
            for jobs in ("1", "2", "3")
        )
        assert one.out == two.out == three.out
        assert (one.err, one.status) == (two.err, two.status) == (three.err, three.status)
        assert len(report(one)["documents"]) == 10

    def test_select_and_ignore(self) -> None:
        assert wrong_names(check("drafts/a.txt", "--select", "garble")) == []
        assert wrong_names(check("drafts/a.txt", "--select", "name,term")) == [WRONG]
        assert wrong_names(check("drafts/a.txt", "--ignore", "name")) == []

    def test_a_language_that_the_glossary_lacks_as_source(self) -> None:
        assert wrong_names(check("drafts/a.txt", "--source-lang", "zh-Hans")) == [WRONG]
        assert wrong_names(check("drafts/a.txt", "--source-lang", "ko")) == []

    def test_min_confidence_is_in_the_report(self) -> None:
        assert check("drafts/a.txt", "--min-confidence", "0.25")["run"]["min_confidence"] == 0.25


@pytest.mark.usefixtures("folder")
class TestFiles:
    def test_standard_input(self) -> None:
        data = check("-", stdin=DRAFT.encode())
        assert ids(data) == ["<stdin>"]
        assert wrong_names(data) == [WRONG]

    def test_a_folder_gives_known_files_by_name(self, folder: Path) -> None:
        drafts = folder / "drafts"
        (drafts / "sub").mkdir()
        for name in ("z.md", "B.TXT", "sub/c.md", "photo.jpg", ".hidden.md"):
            (drafts / name).write_text("", encoding="utf-8")
        expected = ["drafts/B.TXT", "drafts/a.txt", "drafts/sub/c.md", "drafts/z.md"]
        assert ids(check("drafts")) == ids(check("drafts/")) == expected

    def test_a_pattern_reaches_into_folders(self, folder: Path) -> None:
        (folder / "drafts" / "sub").mkdir()
        (folder / "drafts" / "sub" / "b.txt").write_text("", encoding="utf-8")
        assert ids(check("drafts/**/*.txt")) == ["drafts/a.txt", "drafts/sub/b.txt"]

    def test_a_file_named_twice_is_checked_once(self) -> None:
        assert ids(check("drafts/a.txt", "./drafts/a.txt", "drafts")) == ["drafts/a.txt"]

    def test_a_name_that_looks_like_a_pattern_is_taken_as_it_is(self, folder: Path) -> None:
        (folder / "[a].txt").write_text("", encoding="utf-8")
        assert ids(check("[a].txt")) == ["[a].txt"]

    @pytest.mark.parametrize("missing", ["nowhere.txt", "no*.md", "empty", ""])
    def test_what_matches_nothing_is_an_error_and_the_rest_is_checked(
        self, folder: Path, missing: str
    ) -> None:
        (folder / "empty").mkdir()
        result = tqc("check", *HOUSE, "--format", "json", missing, "drafts/a.txt")
        data = report(result)
        assert result.status == 2
        assert [error["path"] for error in data["errors"]] == [missing]
        assert f"tqc: {missing}: " in result.err
        assert wrong_names(data) == [WRONG]


@pytest.mark.usefixtures("folder")
class TestBadInput:
    def test_not_utf_8_names_file_and_line(self, folder: Path) -> None:
        (folder / "bad.txt").write_bytes("好的\n".encode() + "好的\n".encode("gbk"))
        result = tqc("check", *HOUSE, "--format", "json", "bad.txt", "drafts/a.txt")
        assert result.status == 2
        (error,) = report(result)["errors"]
        assert (error["path"], error["line"]) == ("bad.txt", 2)
        assert "bad.txt:2: " in result.err
        assert "Traceback" not in result.err
        assert wrong_names(report(result)) == [WRONG]

    @pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n", b" "])
    def test_an_empty_file_has_no_findings(self, folder: Path, content: bytes) -> None:
        (folder / "empty.txt").write_bytes(content)
        result = tqc("check", *HOUSE, "--format", "json", "empty.txt")
        assert (result.status, result.err) == (0, "")
        (document,) = report(result)["documents"]
        assert (document["words"], document["findings"]) == (0, [])

    def test_a_nul_hides_no_name(self, folder: Path) -> None:
        (folder / "nul.txt").write_bytes(b"A \x00 sign.\n" + DRAFT.encode())
        result = tqc("check", *HOUSE, "nul.txt")
        assert result.status == 1
        assert WRONG in result.text
        assert "\x00" not in result.text

    def test_a_huge_line_is_checked_to_its_end_and_shown_in_part(self, folder: Path) -> None:
        line = "The bank has said that it will open on Monday, and the shops will too. " * 10_000
        (folder / "huge.txt").write_text(line + DRAFT, encoding="utf-8")
        result = tqc("check", *HOUSE, "huge.txt", "--select", "name")
        assert f"huge.txt:1:{len(line) + DRAFT.index(WRONG) + 1}: " in result.text
        assert max(map(len, result.text.split("\n"))) < 300

    def test_a_byte_order_mark_is_no_part_of_the_text(self, folder: Path) -> None:
        (folder / "bom.txt").write_bytes(b"\xef\xbb\xbf" + DRAFT.encode())
        (finding,) = check("bom.txt")["documents"][0]["findings"]
        assert finding["start"] == DRAFT.index(WRONG)

    def test_a_folder_that_is_a_link_to_itself(self, folder: Path) -> None:
        (folder / "drafts" / "loop").symlink_to(folder / "drafts")
        assert ids(check("drafts")) == ["drafts/a.txt"]

    def test_a_link_to_nowhere(self, folder: Path) -> None:
        (folder / "dead.txt").symlink_to("gone.txt")
        result = tqc("check", *HOUSE, "dead.txt")
        assert result.status == 2
        assert "dead.txt: can't be read" in result.err

    def test_a_bug_in_a_check_is_status_3_and_hides_nothing_else(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> None:
            raise KeyError("oops")

        monkeypatch.setattr("tqc.checks.garble.encoding.run", broken)
        result = tqc("check", *HOUSE, "--format", "json", "drafts/a.txt")
        assert result.status == 3
        assert "a bug in tqc in garble/encoding: KeyError: 'oops'" in result.err
        assert wrong_names(report(result)) == [WRONG]


@pytest.mark.usefixtures("folder")
class TestStatusAndUsage:
    @pytest.mark.parametrize(
        ("fail_on", "status"), [("minor", 1), ("major", 1), ("critical", 0), ("never", 0)]
    )
    def test_fail_on(self, fail_on: str, status: int) -> None:
        result = tqc("check", *HOUSE, "drafts/a.txt", "--fail-on", fail_on)
        assert (result.status, "Lanjing Systems" in result.text) == (status, True)

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["drafts", "--select", "name/nothing"],
            ["drafts", "--ignore", "nothing"],
            ["drafts", "--select", "name", "--ignore", "name"],
            ["drafts", "--min-confidence", "2"],
            ["drafts", "--format", "pdf"],
            ["drafts", "--target-lang", "English"],
            ["drafts", "--bundled", "x", "--no-bundled"],
            ["drafts", "--jobs", "0"],
            ["drafts", "--no-such-option"],
        ],
    )
    def test_bad_usage_is_status_2(self, arguments: list[str]) -> None:
        result = tqc("check", *arguments)
        assert (result.status, result.out) == (2, b"")
        assert result.err
        assert "Traceback" not in result.err

    def test_a_glossary_that_cannot_be_used_is_named_and_the_rest_is_checked(
        self, folder: Path
    ) -> None:
        (folder / "bad.yaml").write_text("name: bad\nlanguages: [zh, en]\nterms: 5\n")
        result = tqc("check", *HOUSE, "--glossary", "bad.yaml", "drafts/a.txt", "--format", "json")
        assert result.status == 2
        assert "bad.yaml:3" in result.err
        assert wrong_names(report(result)) == [WRONG]

    def test_a_bundled_name_that_does_not_exist(self) -> None:
        result = tqc("check", "--bundled", "nowhere", "drafts/a.txt")
        assert result.status == 2
        assert "nowhere" in result.err

    def test_a_draft_in_a_language_without_glossary(self, folder: Path) -> None:
        (folder / "de.txt").write_text(
            "Der neue Chef von Blue Whale Cloud hat das nicht gesagt, und die Bank auch nicht.",
            encoding="utf-8",
        )
        result = tqc("check", *HOUSE, "de.txt", "--format", "json")
        assert wrong_names(report(result)) == []
        assert report(result)["documents"][0]["language"] == "de"
        assert result.err.count("\n") == 1
        assert "names and terms are off" in result.err

    def test_the_note_comes_once_for_all_drafts(self, folder: Path) -> None:
        for name in ("x.txt", "y.txt", "z.txt"):
            (folder / name).write_text("It is in the city.", encoding="utf-8")
        result = tqc("check", *HOUSE, "--target-lang", "fr", "x.txt", "y.txt", "z.txt")
        assert result.err.startswith("tqc: x.txt and 2 more: ")
        assert result.err.count("\n") == 1
