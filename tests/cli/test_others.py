"""`tqc score`, `tqc eval` and `tqc explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import DRAFT
from tests.cli.runner import tqc
from tqc.checks.catalogue import BY_ID

WRONG = "Blue Whale Cloud"


@pytest.fixture
def segments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hyp.txt").write_text("The ship left the harbour at noon .\nIt rained .\n")
    (tmp_path / "ref.txt").write_text("The ship left the port at noon .\nIt rained .\n")
    (tmp_path / "short.txt").write_text("The ship left the port at noon .\n")
    return tmp_path


@pytest.mark.usefixtures("segments")
class TestScore:
    def test_text_has_three_scores_with_signatures(self) -> None:
        lines = tqc("score", "hyp.txt", "ref.txt").text.splitlines()
        assert [line.split()[0] for line in lines] == ["BLEU", "chrF2++", "TER"]
        assert all("version:" in line for line in lines)

    def test_json_holds_the_same_scores(self) -> None:
        data = json.loads(tqc("score", "hyp.txt", "ref.txt", "--format", "json").out)
        assert data["segments"] == 2
        text = tqc("score", "hyp.txt", "ref.txt").text
        for score in data["scores"]:
            assert f"{score['score']:.2f}  {score['signature']}" in text

    def test_several_references(self) -> None:
        assert "nrefs:2" in tqc("score", "hyp.txt", "ref.txt", "hyp.txt").text

    def test_lengths_that_differ_name_both_files(self) -> None:
        result = tqc("score", "hyp.txt", "ref.txt", "short.txt")
        assert (result.status, result.out) == (2, b"")
        assert "hyp.txt" in result.err
        assert "short.txt" in result.err

    def test_a_missing_file(self) -> None:
        assert tqc("score", "hyp.txt", "gone.txt").status == 2


class TestEval:
    @pytest.fixture
    def pairs(self, folder: Path) -> Path:
        start = DRAFT.index(WRONG)
        span = {"start": start, "end": start + len(WRONG), "text": WRONG, "check": "name/literal"}
        span |= {"category": "name", "severity": "major", "sure": True, "correct": ["Lanjing"]}
        for name, draft in (("good", DRAFT), ("clean", DRAFT.replace(WRONG, "Lanjing Systems"))):
            (folder / "pairs" / name).mkdir(parents=True)
            (folder / "pairs" / name / "draft.en.txt").write_text(draft, encoding="utf-8")
            row = {"id": name, "spans": [span] if name == "good" else []}
            (folder / "pairs" / name / "expected.jsonl").write_text(json.dumps(row))
        return folder / "pairs"

    @pytest.mark.usefixtures("pairs")
    def test_json_has_counts_and_rates_per_check_and_family(self) -> None:
        arguments = ("--no-bundled", "--glossary", "house.yaml", "--format", "json")
        result = tqc("eval", "pairs", *arguments)
        assert (result.status, result.err) == (0, "")
        data = json.loads(result.out)
        assert data["families"]["name"]["hits"] == data["families"]["name"]["exact"] == 1
        assert data["families"]["name"]["f1"] == 1
        assert data["checks"]["name/literal"]["gold"] == 1
        assert data["families"]["garble"]["precision"] is None
        assert data["run"]["pairs"] == 2

    @pytest.mark.usefixtures("pairs")
    def test_text_ends_with_what_the_numbers_depend_on(self) -> None:
        text = tqc("eval", "pairs", "--no-bundled", "--glossary", "house.yaml").text
        assert "min_confidence 0.8" in text
        assert "glossaries: tests " in text

    @pytest.mark.usefixtures("pairs")
    def test_no_pairs(self) -> None:
        result = tqc("eval", "drafts")
        assert (result.status, result.out) == (2, b"")


class TestExplain:
    @pytest.mark.parametrize("id", BY_ID)
    def test_every_check_is_explained_under_six_headings(self, id: str) -> None:
        text = tqc("explain", id).text
        assert text.startswith(f"{id}\nMQM: ")
        for heading in ("Finds", "Why", "Flagged", "Left alone", "Limits", "Source"):
            assert f"\n{heading}: " in text

    def test_without_a_name_all_are_listed(self) -> None:
        lines = tqc("explain").text.splitlines()
        assert [line.split()[0] for line in lines] == list(BY_ID)

    def test_an_unknown_check(self) -> None:
        result = tqc("explain", "garble/spelling")
        assert result.status == 2
        assert "name/spelling" in result.err
