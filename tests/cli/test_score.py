"""`tqc score --names` and `--compare`; plain scores are tested in test_others.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import tqc

ROWS = [
    {"id": f"{system}:{number}", "system": system, "target_lang": "de", "types": ["River"],
     "target": f"Die {name} steigt.", "mentions": ["Elbe"]}
    for system, names in (("one", ("Elbe", "Alba", "Elberfeld")), ("two", ("Elbe", "Elbe", "Ems")))
    for number, name in enumerate(names)
]  # fmt: skip


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    Path("ref.txt").write_text("The ship left the port at noon .\nIt rained all day .\n" * 5)
    Path("good.txt").write_text("The ship left the port at noon .\nIt rained all day !\n" * 5)
    Path("bad.txt").write_text("A boat has gone at twelve .\nIt rained all day .\n" * 5)


def test_names_as_json() -> None:
    result = tqc("score", "--names", "rows.jsonl", "--format", "json")
    assert (result.status, result.err) == (0, "")
    data = json.loads(result.out)
    overall = {g["system"]: g for g in data["groups"] if g["type"] is None}
    assert overall["one"]["m_eta"]["hits"] == 2
    assert overall["one"]["strict"]["hits"] == 1
    assert overall["one"]["m_eta"]["value"] == pytest.approx(2 / 3, abs=1e-6)
    assert overall["two"]["rows"] == 3
    assert data["bootstrap"]["resamples"] == 1000
    assert tqc("score", "--names", "rows.jsonl", "--format", "json").out == result.out


def test_names_as_text() -> None:
    lines = tqc("score", "--names", "rows.jsonl").text.splitlines()
    assert lines[0] == "one de"
    assert "66.67" in lines[2]
    assert "33.33" in lines[2]
    assert lines[3].split()[0] == "River"


def test_two_systems_of_one_file() -> None:
    arguments = ("score", "--names", "rows.jsonl", "--compare", "one", "two")
    comparison = json.loads(tqc(*arguments, "--format", "json").out)["comparison"]
    assert comparison["rows"] == 3
    assert [d["measure"] for d in comparison["differences"]] == ["M-ETA", "strict"]
    assert comparison["differences"][1]["difference"] == pytest.approx(1 / 3, abs=1e-6)
    assert "two less one, over 3 rows of both:" in tqc(*arguments).text


def test_two_files_are_two_systems() -> None:
    for name in ("one", "two"):
        own = [{**row, "system": None, "id": n % 3} for n, row in enumerate(ROWS)
               if row["system"] == name]  # fmt: skip
        Path(f"{name}.jsonl").write_text("\n".join(map(json.dumps, own)), encoding="utf-8")
    arguments = ("--names", "one.jsonl", "--names", "two.jsonl", "--compare", "one", "two")
    assert "over 3 rows of both" in tqc("score", *arguments).text


def test_two_translations_compared() -> None:
    result = tqc("score", "--compare", "bad.txt", "good.txt", "ref.txt", "--format", "json")
    scores = {score["name"]: score for score in json.loads(result.out)["scores"]}
    assert list(scores) == ["BLEU", "chrF2++", "TER"]
    assert scores["BLEU"]["scores"][0] < scores["BLEU"]["scores"][1]
    assert scores["BLEU"]["p"] < 0.05
    text = tqc("score", "--compare", "bad.txt", "good.txt", "ref.txt").text
    assert f"{scores['BLEU']['scores'][1]:.2f}" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing to score"),
        (("good.txt",), "REFERENCE is missing"),
        (("--compare", "good.txt", "bad.txt"), "REFERENCE is missing"),
        (("--names", "rows.jsonl", "ref.txt"), "--names takes no"),
        (("--names", "gone.jsonl"), "gone.jsonl"),
        (("--names", "ref.txt"), "ref.txt:1: "),
        (("--names", "rows.jsonl", "--compare", "one", "six"), "six"),
        (("--compare", "good.txt", "rows.jsonl", "ref.txt"), "rows.jsonl"),
    ],
)
def test_what_cannot_be_scored(arguments: tuple[str, ...], message: str) -> None:
    result = tqc("score", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert message in result.err
