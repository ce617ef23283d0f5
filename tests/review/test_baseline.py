"""A baseline knows its findings again after the text has moved and changed around them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tqc.document.reading import read
from tqc.errors import ReadError
from tqc.finding import Finding, Severity, Span
from tqc.report.model import DocumentReport, Report, Shown
from tqc.review.baseline import (
    Baseline,
    compare,
    empty,
    pruned,
    read_baseline,
    updated,
    write_baseline,
)
from tqc.review.fingerprint import fingerprints
from tqc.review.gate import Gate, judge

WORDS = {"Bigfish": "name/literal", "Smalfish": "name/spelling", "yearWhen": "garble/spacing"}

SENTENCES = [
    "Bigfish opened a harbour office in spring.",
    "Nobody had asked for it.",
    "The lake froze early, and Bigfish closed the office again.",
    "A second lake froze a week later.",
    "It was a cold yearWhen the boats came.",
    "The men of Smalfish went home.",
    "They came back with nets and with Bigfish at their side.",
    "The mayor of the town made a speech.",
]


def document(text: str, path: str = "a.txt", checks: dict[str, str] = WORDS) -> DocumentReport:
    found: list[Finding] = []
    for word, check in checks.items():
        at = text.find(word)
        while at >= 0:
            found.append(
                Finding(
                    check=check,
                    span=Span(at, at + len(word)),
                    text=word,
                    message="",
                    severity=Severity.MAJOR,
                    confidence=0.9,
                    concept="fish" if "fish" in word else None,
                )
            )
            at = text.find(word, at + 1)
    found.sort(key=lambda one: one.span)
    marks = fingerprints(read(path, text.encode()).text, found)
    shown = tuple(
        Shown(one, "", "", fingerprint=mark) for one, mark in zip(found, marks, strict=True)
    )
    return DocumentReport(path, path, "en", words=len(text.split()), findings=shown)


def report(*documents: DocumentReport) -> Report:
    return Report(documents)


@pytest.fixture
def baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Baseline:
    monkeypatch.chdir(tmp_path)
    return updated(report(document("\n".join(SENTENCES))), empty("base.json"))


def new(found: Report) -> list[str]:
    return [
        shown.finding.text
        for each in found.documents
        for shown in each.findings
        if shown.finding.state == "new"
    ]


def test_nothing_known_comes_back_as_new_after_the_text_was_rewritten(baseline: Baseline) -> None:
    reworded = [
        sentence.replace(" the ", " that ").replace("came", "arrived") + " So they say."
        if number % 2
        else sentence
        for number, sentence in enumerate(SENTENCES)
    ]
    text = "\n".join([*(f"A new line, number {n}." for n in range(50)), *reworded])
    found = compare(report(document(text)), baseline)
    assert new(found) == []
    assert found.gone == ()
    assert judge(found, Gate()).exit_status() == 0


def test_even_if_every_sentence_and_the_check_has_changed(baseline: Baseline) -> None:
    text = "\n".join(f"Well: {sentence.lower()}" for sentence in SENTENCES)
    for word in WORDS:
        text = text.replace(word.lower(), word)
    other = {**WORDS, "Bigfish": "name/wrong"}
    assert new(compare(report(document(text, checks=other)), baseline)) == []


def test_one_more_of_the_same_is_new(baseline: Baseline) -> None:
    text = "\n".join([*SENTENCES, "Then Bigfish came too."])
    found = compare(report(document(text)), baseline)
    assert new(found) == ["Bigfish"]
    assert found.documents[0].findings[-1].finding.state == "new"
    assert judge(found, Gate()).exit_status() == 1
    assert judge(found, Gate(max_findings=1)).exit_status() == 0


def test_the_same_in_another_file_is_new(baseline: Baseline) -> None:
    assert new(compare(report(document("Bigfish.", "b.txt")), baseline)) == ["Bigfish"]


def test_what_was_mended_is_gone(baseline: Baseline) -> None:
    text = "\n".join(SENTENCES).replace("yearWhen", "year when")
    (gone,) = compare(report(document(text)), baseline).gone
    assert (gone.path, gone.text) == ("a.txt", "yearWhen")
    assert compare(report(document(text)), baseline, partly=True).gone == ()


def test_a_file_of_findings_is_read_as_it_was_written(baseline: Baseline) -> None:
    write_baseline("base.json", baseline)
    first = Path("base.json").read_bytes()
    again = read_baseline("base.json")
    assert set(again.known) == set(baseline.known)
    write_baseline("base.json", again)
    assert Path("base.json").read_bytes() == first


def test_paths_start_from_the_baselines_folder(
    baseline: Baseline, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert new(compare(report(document(SENTENCES[0], "../a.txt")), baseline)) == []
    assert new(compare(report(document(SENTENCES[0], "./../deep/../a.txt")), baseline)) == []


def test_update_takes_in_and_prune_only_takes_out(baseline: Baseline) -> None:
    Path("a.txt").write_text("")
    text = "\n".join([*SENTENCES[2:], "Then Bigfish and yearWhen came too."])
    now = report(document(text))
    kept = len(baseline.known)
    assert len(updated(now, baseline).known) == kept + 1
    less = pruned(report(document("\n".join([*SENTENCES[2:5], "One yearWhen."]))), baseline)
    assert sorted(one.text for one in less.known) == ["Bigfish", "yearWhen"]


def test_prune_forgets_files_that_are_no_more(baseline: Baseline) -> None:
    Path("b.txt").write_text("")
    both = updated(report(document("Bigfish.", "b.txt")), baseline)
    less = pruned(report(document("Bigfish.", "b.txt")), both)
    assert [one.path for one in less.known] == ["b.txt"]
    assert {one.path for one in updated(report(), both).known} == {"a.txt", "b.txt"}


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("{", 1, "isn't JSON"),
        ('{"version": 1,\n "findings": [,]}', 2, "isn't JSON"),
        ('{"version": 9}', 1, "version 1"),
        ("[]", 1, "version 1"),
        ('{"version": 1, "findings": [{"path": 3}]}', None, "finding 1"),
        ("[" * 100_000, None, "isn't JSON"),
    ],
)
def test_what_is_no_baseline_is_refused(
    tmp_path: Path, content: str, line: int | None, problem: str
) -> None:
    path = tmp_path / "base.json"
    path.write_text(content)
    with pytest.raises(ReadError, match=problem) as caught:
        read_baseline(str(path))
    assert caught.value.line == line


class TestGate:
    def test_a_score_that_is_too_low(self) -> None:
        found = report(document(" ".join(SENTENCES)))
        result = judge(replace(found, fail_on=None), Gate(fail_under=90))
        assert result.exit_status() == 1
        assert result.failures == ("a.txt: score 59.7, below 90",)
        assert judge(replace(found, fail_on=None), Gate(fail_under=59)).exit_status() == 0

    def test_not_a_word_to_check_is_no_pass(self) -> None:
        for found in (report(), report(document(""), document(" ", "b.txt"))):
            assert judge(found, Gate()).exit_status() == 2
            assert judge(found, Gate(allow_empty=True)).exit_status() == 0
