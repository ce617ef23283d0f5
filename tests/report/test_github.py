"""Annotations: what GitHub shows, and nothing in them that it obeys."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.report.build import GARBLE, NAME, full, report, with_severity
from tqc.finding import Severity
from tqc.report import Problem
from tqc.report.github import SHOWN_PER_LEVEL, SUMMARY_BYTES, render, summary
from tqc.report.visible import visible_lines

COMMAND = re.compile(r"^\s*::(\w+)|##\[")
"""What the runner takes for a command."""


def test_a_finding_is_a_command_with_its_place() -> None:
    assert render(report(NAME)).split("\n")[0] == (
        "::warning file=a.md,line=1,endLine=1,col=11,endColumn=19,title=name/literal (97%25)::"
        "“Big Fish” translates the name 大鱼 word for word; write “Dayu” or “Dayu Games”"
    )


def test_ten_of_a_level_are_commands_the_gravest_and_surest_and_the_rest_are_lines() -> None:
    surer = replace(NAME, finding=replace(NAME.finding, confidence=0.99, message="surer"))
    many = [NAME] * 15 + [GARBLE] * 3 + [with_severity(NAME, Severity.CRITICAL)] * 2 + [surer]
    lines = render(report(*many)).split("\n")
    levels = [match[1] for line in lines if (match := COMMAND.match(line))]
    assert {level: levels.count(level) for level in set(levels)} == {
        "error": 2,
        "warning": SHOWN_PER_LEVEL,
        "notice": 3,
    }
    assert sum("::surer" in line for line in lines) == 1
    assert sum(line.startswith("a.md:1:11: major name/literal") for line in lines) == 6
    assert lines[-2] == "21 findings in 1 document"


def test_a_draft_gives_no_command() -> None:
    text = render(full())
    commands = [line for line in text.split("\n") if COMMAND.search(line)]
    known = re.compile(r"^::(error|warning|notice) [^:]*::")
    assert all(known.match(line) for line in commands)
    assert len(commands) == 6 + 3
    assert visible_lines(text) == text


def test_a_path_ends_no_property() -> None:
    odd = replace(report(NAME).documents[0], path="a,b:c%\n::error::d.md")
    line = render(replace(report(NAME), documents=(odd,))).split("\n")[0]
    assert line.startswith("::warning file=a%2Cb%3Ac%25⏎%3A%3Aerror%3A%3Ad.md,line=1,")


def test_a_line_of_the_log_is_no_command_either() -> None:
    odd = replace(report().documents[0], id="::stop::x", path="::stop::x", findings=(NAME,) * 11)
    lines = render(replace(report(), documents=(odd,))).split("\n")
    assert lines[10].startswith(": :stop::x:1:11: ")


def test_what_a_baseline_knows_is_left_out() -> None:
    known = replace(NAME, finding=replace(NAME.finding, state="known"))
    assert render(report(known)) == "0 new, 1 known in 1 document\n"


def test_what_was_not_checked_leaves_room_for_findings() -> None:
    critical = [with_severity(NAME, Severity.CRITICAL)] * 9
    problems = tuple(Problem(f"{number}.md", "odd") for number in range(9))
    lines = render(report(*critical, problems=problems)).split("\n")
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == SHOWN_PER_LEVEL
    assert sum("title=not checked" in line for line in errors) == 5
    assert sum("title=not checked" in line for line in lines) == 9


def test_why_the_gate_is_shut_is_said() -> None:
    assert "::error title=tqc::score 3" in render(replace(report(), failures=("score 3",)))


def test_the_summary_is_a_table_that_a_draft_cant_break() -> None:
    lines = summary(full()).split("\n")
    rows = [line for line in lines if line.startswith("| ")]
    unescaped = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    assert unescaped == [6] * (2 + 6)
    assert not re.search(r"(?<!\\)[<>`]", "".join(rows[2:]))


def test_the_summary_stays_below_what_github_takes() -> None:
    text = summary(report(*[NAME] * 20_000))
    assert len(text.encode()) < SUMMARY_BYTES + 100
    assert re.search(r"and \d+ more: see the log\.\n$", text)
