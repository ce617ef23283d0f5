"""The report for people: its words, its marks, and nothing in it that a terminal obeys."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.report.build import GARBLE, NAME, report
from tqc.finding import Finding, Span
from tqc.report import Problem, Shown
from tqc.report.text import SPAN_HEAD, SPAN_TAIL, render, render_colour


def longer(shown: Shown, text: str) -> Shown:
    found: Finding = replace(shown.finding, text=text, span=Span(0, len(text)))
    return replace(shown, finding=found)


def test_a_finding_and_the_summary() -> None:
    assert render(report(NAME)) == (
        "a.md:1:11: major name/literal (97%)\n"
        "    … fans of Big Fish met.\n"
        "              ^^^^^^^^\n"
        "  “Big Fish” translates the name 大鱼 word for word\n"
        "  write: Dayu or Dayu Games\n"
        "  entry: dayu (大鱼) in games\n"
        "  why: capitals; two cue words\n"
        "\n"
        "1 finding in 1 document (1 major)\n"
        "      1 name/literal\n"
    )


def test_marks_stand_under_the_span_after_wide_characters() -> None:
    lines = render(report(GARBLE)).split("\n")
    assert lines[1] == "    好的 ␛]<U+202E>end"
    assert lines[2] == " " * (4 + 5) + "^^"


def test_to_delete_is_said_in_words() -> None:
    assert "  write: nothing (delete it)\n" in render(report(GARBLE))


def test_a_suggestion_that_the_message_names_is_not_repeated() -> None:
    found = replace(NAME.finding, message="write “Dayu”")
    text = render(report(replace(NAME, finding=found)))
    assert "  write “Dayu”\n  or: Dayu Games\n" in text
    one = replace(found, suggestions=("Dayu",))
    assert text.replace("  or: Dayu Games\n", "") == render(report(replace(NAME, finding=one)))


def test_nothing_found_is_said_too() -> None:
    assert render(report()) == "no findings in 1 document\n"


def test_problems_are_counted() -> None:
    assert "1 problem " in render(report(problems=(Problem("b.md", "can't be read"),)))


def test_a_draft_can_neither_break_lines_nor_steer_the_terminal() -> None:
    bad = "x\n\r\t\x1b[2Jy\x9b\u202e\u200bz"
    text = render(report(longer(NAME, bad), replace(GARBLE, before=bad)))
    assert all(char == "\n" or char.isprintable() for char in text)
    assert len(text.split("\n")) == len(render(report(NAME, GARBLE)).split("\n"))


def test_a_draft_gives_a_ci_runner_no_command() -> None:
    bad = replace(longer(NAME, "::stop-commands::x"), before="", after=" ##[group]y")
    lines = render(report(bad)).split("\n")
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
    assert "    : :stop-commands::x ## [group]y" in lines


def test_a_long_span_is_shortened() -> None:
    marked = render(report(longer(NAME, "ab" * 5000))).split("\n")[2].strip()
    assert marked == "^" * (SPAN_HEAD + SPAN_TAIL + 1)


def test_colour_changes_no_word_and_breaks_no_line() -> None:
    wide = replace(NAME, before="long " * 60)
    coloured = render_colour(report(wide, GARBLE))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(report(wide, GARBLE))


def test_a_bracket_in_a_draft_is_no_markup() -> None:
    assert "[red]x[/red]" in render_colour(report(replace(NAME, before="[red]x[/red] ")))
