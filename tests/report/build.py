"""Reports for the tests of output formats, built by hand."""

from __future__ import annotations

from dataclasses import replace

from tqc.finding import Finding, Severity, Span
from tqc.report import DocumentReport, Problem, Report, Shown

NAME = Shown(
    finding=Finding(
        check="name/literal",
        span=Span(10, 18),
        text="Big Fish",
        message="“Big Fish” translates the name 大鱼 word for word",
        severity=Severity.MAJOR,
        confidence=0.9666,
        suggestions=("Dayu", "Dayu Games"),
        concept="dayu",
        source="大鱼",
        evidence=("capitals", "two cue words"),
    ),
    dimension="Accuracy",
    type="Mistranslation",
    line=1,
    column=11,
    before="… fans of ",
    after=" met.",
    glossary="games",
)

GARBLE = Shown(
    finding=Finding(
        check="garble/encoding",
        span=Span(30, 32),
        text="\x1b]",
        message="a control character",
        severity=Severity.MINOR,
        confidence=0.8,
        suggestions=("",),
    ),
    dimension="Linguistic conventions",
    type="Character encoding",
    line=2,
    column=5,
    before="好的 ",
    after="\u202eend",
)


def report(*shown: Shown, problems: tuple[Problem, ...] = ()) -> Report:
    """A report of one document with these findings."""
    document = DocumentReport(
        id="a.md", path="a.md", language="en", source_language="zh", words=7, findings=shown
    )
    return Report(
        documents=(document,),
        problems=problems,
        glossaries=(("games", "abc"),),
        min_confidence=0.8,
    )


def with_severity(shown: Shown, severity: Severity) -> Shown:
    return replace(shown, finding=replace(shown.finding, severity=severity))
