"""Every check against its cases: tests/cases/FAMILY/NAME.toml holds those of FAMILY/NAME.

A case has a name and a target, and what is to be found there at the default confidence: `finds`,
each with `start`, `text` and, where it matters, `suggestion`. Optional: source, source_language,
rows = [{ source, target }] in place of a target (aligned segments of one document, offsets into
their targets with blank lines between), language, path (its suffix decides the format),
min_confidence, known_wrong = false (leaves the glossary's `wrong` lists out), known_miss = true
for what the check can't do yet (a strict expected failure). `[[glossary]]` at the top of a file
gives the concepts for all its cases, as in a glossary file's `terms`; a case's own `glossary` adds
to them, an entry of the same id replacing the shared. They count as bundled with tqc, which wants
more evidence; own = true makes them the user's own.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.cases import CHECKS, Case, check_ids, load_cases, run

HEADINGS = ("Finds:", "Why:", "Flagged:", "Left alone:", "Limits:", "Source:")


def parameters() -> list[Any]:
    return [
        pytest.param(
            case, id=str(case), marks=[pytest.mark.xfail(strict=True)] if case.known_miss else []
        )
        for case in load_cases()
    ]


@pytest.mark.parametrize("case", parameters())
def test_check_finds_exactly_these_spans(case: Case) -> None:
    findings = sorted(run(case), key=lambda finding: finding.span)
    found = [{"start": f.span.start, "text": f.text} for f in findings]
    assert found == [{"start": w["start"], "text": w["text"]} for w in case.finds]
    for finding, wanted in zip(findings, case.finds, strict=True):
        assert finding.check == case.check
        assert finding.text == finding.span.of(case.target)
        if "suggestion" in wanted:
            assert finding.suggestions[:1] == (wanted["suggestion"],)


@pytest.mark.parametrize("check", check_ids())
def test_check_has_cases_to_find_and_to_leave(check: str) -> None:
    cases = [case for case in load_cases() if case.check == check and not case.known_miss]
    assert any(case.finds for case in cases), "no case to find"
    assert sum(not case.finds for case in cases) >= 2, "too few cases to leave alone"


@pytest.mark.parametrize("check", check_ids())
def test_docstring_has_the_six_headings(check: str) -> None:
    lines = (CHECKS[check].__doc__ or "").splitlines()
    starts = [line.split(":")[0] + ":" for line in lines if line.startswith(HEADINGS)]
    assert starts == list(HEADINGS)


def test_every_case_file_belongs_to_a_check() -> None:
    assert {case.check for case in load_cases()} <= set(check_ids())
