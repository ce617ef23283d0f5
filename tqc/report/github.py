"""Annotations for GitHub Actions: one workflow command a finding, and a summary of the job.

GitHub shows ten annotations of a level and step, so the gravest and surest ten of each are given
as commands. The other findings are lines of the log, which nothing reads as a command, and all of
them stand in the summary, Markdown for the file that GITHUB_STEP_SUMMARY names (cli/outputs.py
puts it there). What a baseline knows is left out: it isn't this change's doing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tqc.finding import Severity
from tqc.report.model import DocumentReport, Problem, Report, Shown
from tqc.report.places import in_repository
from tqc.report.visible import inert, visible, visible_lines
from tqc.report.wording import said

LEVELS = ("notice", "notice", "warning", "error")  # by Severity
SHOWN_PER_LEVEL = 10
"""What GitHub shows of a level for a step; it drops further ones without a word."""

TROUBLES = 5
"""So many of the errors may say what wasn't checked and why the run fails."""

SUMMARY_BYTES = 900_000
"""GitHub refuses a summary of more than 1 MiB."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$:@-])")

Row = tuple[DocumentReport, Shown]


def render(report: Report) -> str:
    """Commands, then the findings beyond what GitHub shows, then a line of counts."""
    rows = list(_rows(report))
    troubles = [_problem(report, problem) for problem in report.all_problems]
    troubles += [f"::error title=tqc::{escape(visible(why))}" for why in report.failures or ()]
    chosen = _annotated(rows, min(len(troubles), TROUBLES))
    lines = troubles[:TROUBLES]
    lines += [_command(report, *row) for row, shown in zip(rows, chosen, strict=True) if shown]
    lines += [_line(report, *row) for row, shown in zip(rows, chosen, strict=True) if not shown]
    lines += [inert(line) for line in troubles[TROUBLES:]]
    lines.append(_counts(report))
    return "".join(f"{line}\n" for line in lines)


def escape(value: str, also: str = "") -> str:
    """Percent-encode what would end the command; `also=":,"` for a property's value."""
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + also else char for char in value)


def summary(report: Report) -> str:
    """The findings as a Markdown table, as many as the summary may hold."""
    rows = list(_rows(report))
    head = f"### tqc: {_counts(report)}\n\n"
    problems = "".join(
        f"- {_markdown(f'{p.path}: ' if p.path else '')}{_markdown(p.message)}\n"
        for p in report.all_problems
    )
    if problems:
        head += f"Not checked:\n\n{problems}\n"
    head += "".join(f"**Failed:** {_markdown(reason)}\n\n" for reason in report.failures or ())
    if not rows:
        return head
    head += "| place | severity | check | finding | write |\n| --- | --- | --- | --- | --- |\n"
    parts, size = [head], len(head.encode())
    for number, (doc, shown) in enumerate(rows):
        found = shown.finding
        write = " or ".join(_markdown(s) if s else "(delete it)" for s in found.suggestions)
        cells = (_markdown(_place(report, doc, shown)), found.severity.label, found.check)
        row = f"| {' | '.join((*cells, _markdown(found.message), write))} |\n"
        size += len(row.encode())
        if size > SUMMARY_BYTES:
            parts.append(f"\nand {len(rows) - number} more: see the log.\n")
            break
        parts.append(row)
    return "".join(parts)


def _rows(report: Report) -> Iterator[Row]:
    for doc in report.documents:
        for shown in doc.findings:
            if shown.finding.state == "new":
                yield doc, shown


def _annotated(rows: list[Row], errors: int) -> list[bool]:
    """Which of the rows become annotations: of each level the gravest, then the surest; so many
    errors are taken already."""
    by_weight = sorted(range(len(rows)), key=lambda i: _weight(rows[i][1]), reverse=True)
    chosen = [False] * len(rows)
    count = Counter({"error": errors})
    for index in by_weight:
        level = LEVELS[rows[index][1].finding.severity]
        count[level] += 1
        chosen[index] = count[level] <= SHOWN_PER_LEVEL
    return chosen


def _weight(shown: Shown) -> tuple[Severity, float]:
    return shown.finding.severity, shown.finding.confidence


def _command(report: Report, doc: DocumentReport, shown: Shown) -> str:
    found = shown.finding
    place = {"file": in_repository(doc.path, report.checkout)}
    if shown.line is not None:
        breaks, last = found.text.count("\n"), found.text.rpartition("\n")[2]
        place |= {"line": str(shown.line), "endLine": str(shown.line + breaks)}
        if shown.column is not None and not breaks and last:  # GitHub wants columns on one line
            place |= {"col": str(shown.column), "endColumn": str(shown.column + len(last))}
    place["title"] = f"{found.check} ({found.confidence:.0%})"
    return f"::{LEVELS[found.severity]} {_properties(place)}::{escape(visible(said(found)))}"


def _problem(report: Report, problem: Problem) -> str:
    place = {"title": "not checked"}
    if problem.path is not None:
        place["file"] = in_repository(problem.path, report.checkout)
    if problem.line is not None:
        place["line"] = str(problem.line)
    said = f"{problem.message}\n{problem.remedy}" if problem.remedy else problem.message
    return f"::error {_properties(place)}::{escape(visible_lines(said))}"


def _properties(values: Mapping[str, str]) -> str:
    return ",".join(f"{key}={escape(visible(value), ':,')}" for key, value in values.items())


def _line(report: Report, doc: DocumentReport, shown: Shown) -> str:
    found = shown.finding
    line = f"{_place(report, doc, shown)}: {found.severity.label} {found.check}: {said(found)}"
    return inert(visible(line))


def _place(report: Report, doc: DocumentReport, shown: Shown) -> str:
    path = in_repository(doc.path, report.checkout)
    numbers = [str(n) for n in (shown.line, shown.column) if n is not None]
    segment = doc.segment_of(shown)
    return ":".join([path, *numbers]) + (f" [{segment}]" if segment else "")


def _counts(report: Report) -> str:
    problems = len(report.all_problems)
    return report.headline() + (f", {problems} not checked" if problems else "")


def _markdown(text: str) -> str:
    """Text that Markdown takes as it is, in a table's cell too."""
    return _MARKDOWN.sub(r"\\\1", visible(text))
