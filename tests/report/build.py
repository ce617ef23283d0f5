"""Reports for the tests of output formats, built by hand."""

from __future__ import annotations

from dataclasses import replace

from tqc.document import Block, BlockKind
from tqc.finding import Finding, Severity, Span
from tqc.report import DocumentReport, Problem, Report, Shown
from tqc.report.model import Page
from tqc.report.places import Checkout

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
    fingerprint="0f1e2d",
    place=Span(10, 18),
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
    fingerprint="a9b8c7",
    place=Span(30, 32),
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


TEXT = (
    "# Fans of Big Fish\n\n"
    "Fans of Big Fish met <b>twice</b> & &amp; left {0} [a](b).\n"
    "They left left\nearly \u202eagain.\n"
)
"""A draft with something in it for every format to trip over."""


def placed(text: str, number: int = 0, **changes: object) -> Shown:
    """A finding of the words `text` in TEXT, where they stand for the `number`-th time."""
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(text, start + 1)
    span = Span(start, start + len(text))
    line = TEXT.count("\n", 0, start) + 1
    column = start - (TEXT.rfind("\n", 0, start) + 1) + 1
    finding = replace(NAME.finding, span=span, text=text, **changes)  # type: ignore[arg-type]
    mark = f"{finding.check}-{start}"
    return replace(
        NAME, finding=finding, line=line, column=column, place=span, fingerprint=mark, before=""
    )


def full() -> Report:
    """A run with all that a format may meet: several files, rows, units, a known finding, lines
    without columns, a span over two lines, an empty one, problems, a hostile draft."""
    hostile = "x\n::error::y ##[group]z]]></script><!-- \x00\x1b[31m\u202e\ufffe | `a` {1} %"
    article = DocumentReport(
        id="./drafts/a b.md",
        path="./drafts/a b.md",
        language="en",
        source_language="zh",
        words=20,
        checks=("name/literal", "garble/repetition", "garble/case"),
        findings=(
            placed("Big Fish"),
            placed("Big Fish", 1, state="known"),
            placed(
                "left\nearly", check="garble/repetition", severity=Severity.MINOR, message=hostile
            ),
        ),
        page=Page(
            TEXT,
            (
                Block(Span(2, 18), BlockKind.HEADING),
                Block(Span(20, len(TEXT) - 1), BlockKind.PARAGRAPH),
            ),
            (Span(TEXT.index("<b>"), TEXT.index("<b>") + 3),),
        ),
    )
    row_text = "Big Fish: 大鱼"
    missing = replace(
        NAME.finding, check="omission/name", span=Span(0, 0), text="", severity=Severity.CRITICAL
    )
    in_row = replace(NAME.finding, span=Span(0, 8))
    row = DocumentReport(
        id="r1",
        path="rows.jsonl",
        language=None,
        words=3,
        checks=("name/literal", "omission/name"),
        findings=(
            replace(NAME, finding=in_row, line=4, column=None, place=Span(0, 8), original="大<鱼>"),
            replace(NAME, finding=missing, line=4, column=None, place=Span(0, 0)),
        ),
        page=Page(row_text),
    )
    unit = replace(NAME.finding, segment="u 1", span=Span(0, 8), message=hostile)
    units = DocumentReport(
        id="c.xlf",
        path="c.xlf",
        language="en",
        checks=("name/literal",),
        findings=(
            replace(NAME, finding=unit, line=None, column=None, place=Span(0, 8)),
            replace(NAME, finding=unit, line=None, column=None, place=Span(0, 8)),
        ),
        problems=(Problem("c.xlf", "a bug: ]]> <b>", internal=True),),
    )
    clean = DocumentReport(id="ok.md", path="ok.md", language="en", checks=("name/literal",))
    return Report(
        documents=(article, row, units, clean),
        problems=(Problem("gone.md", "can't be read", 3, "Mend\nit."), Problem(None, "odd")),
        glossaries=(("games", "abc"),),
        min_confidence=0.8,
        checkout=Checkout("/site", "/site/content"),
    )
