"""JUnit XML: Jenkins' schema, true counts, and XML whatever a draft holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.report.build import GARBLE, NAME, full, report
from tqc.report import Problem, Report
from tqc.report.junit import render

SCHEMA = Path(__file__).with_name("schemas") / "junit-10.xsd"


def parsed(case: Report) -> ElementTree.Element:
    return ElementTree.fromstring(render(case).encode())


@pytest.mark.parametrize(
    "case", [full(), report(), replace(report(NAME), failures=("a & b",)), Report(documents=())]
)
def test_it_is_what_jenkins_schema_says(case: Report) -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(render(case).encode()))
    with pytest.raises(etree.DocumentInvalid):
        schema.assertValid(etree.fromstring(b"<testsuites><testsuite/></testsuites>"))


def test_a_case_per_file_and_check_passes_included() -> None:
    suites = parsed(full()).findall("testsuite")
    cases = {suite.get("name"): [c.get("name") for c in suite] for suite in suites}
    assert cases == {
        "content/drafts/a b.md": ["input", "name/literal", "garble/repetition", "garble/case"],
        "content/rows.jsonl": ["input", "name/literal", "omission/name"],
        "content/c.xlf": ["input", "name/literal"],
        "content/ok.md": ["input", "name/literal"],
        "content/gone.md": ["input"],
        "tqc": ["input"],
    }


def test_the_counts_are_those_of_the_cases() -> None:
    root = parsed(full())
    for element in (root, *root.findall("testsuite")):
        for count, tag in (("tests", ""), ("failures", "/failure"), ("errors", "/error")):
            cases = {id(case) for case in element.iter("testcase")}
            if tag:
                cases = {id(c) for c in element.iter("testcase") if c.find(tag[1:]) is not None}
            assert element.get(count) == str(len(cases)), (element.get("name"), count)


def test_only_what_is_new_and_grave_fails_its_case() -> None:
    known = replace(NAME, finding=replace(NAME.finding, state="known"))
    root = parsed(report(known, GARBLE))
    assert root.get("failures") == "0"
    outputs = [output.text or "" for output in root.iter("system-out")]
    assert "major (known) 97%" in outputs[0]
    assert "minor 80%: a control character" in outputs[1]


def test_the_gate_has_the_last_word() -> None:
    assert parsed(replace(report(NAME), failures=())).get("failures") == "0"
    shut = parsed(replace(report(), failures=("score 3.0, below 90",)))
    assert shut.get("failures") == "1"
    (failure,) = shut.iter("failure")
    assert failure.get("message") == "score 3.0, below 90"


def test_a_draft_that_could_not_be_read_is_an_error() -> None:
    root = parsed(report(problems=(Problem("b.md", "can't\x00 be read"),)))
    (error,) = root.iter("error")
    assert error.get("message") == "can't␀ be read"
