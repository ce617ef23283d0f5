"""`tqc check`: parse, call the pipeline, print, return the status."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from dataclasses import replace

import click

from tqc.cli.app import say
from tqc.cli.options import (
    GlossaryChoice,
    change_options,
    changes_of,
    check_options,
    glossary_options,
    jobs_option,
    paths_argument,
    settings_of,
    source_option,
)
from tqc.cli.outputs import located, needs_pages, output_options, parsed, render, write_outputs
from tqc.cli.progress import progress_bar
from tqc.cli.settled import gate_options, suppression_option, with_config
from tqc.errors import UsageError
from tqc.finding import Severity
from tqc.pipeline import check as run_check
from tqc.report import Problem, Report, text
from tqc.review.baseline import compare, read_baseline
from tqc.review.gate import Gate, judge

FAIL_ON = [severity.label for severity in Severity] + ["never"]


@click.command(
    epilog="Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something to mend, 3 a bug."
)
@paths_argument
@output_options
@glossary_options
@check_options
@source_option
@suppression_option
@gate_options
@change_options
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="major",
    show_default=True,
    help="Exit with 1 from this severity up.",
)
@jobs_option
def check(
    paths: tuple[str, ...],
    format_: str,
    outputs: tuple[str, ...],
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    source: str | None,
    suppressions: tuple[str, ...],
    baseline: str | None,
    max_findings: int,
    fail_under: float | None,
    allow_empty: bool,
    since: str | None,
    staged: bool,
    fail_on: str,
    jobs: int,
    **settings: object,
) -> int:
    """Mark wrong names, literal terms and garbled spans in drafts.

    PATH is a file, a folder, a pattern in quotation marks, or - for standard input. Text, Markdown,
    HTML, DOCX, subtitles, XLIFF, TMX and PO are read from folders; JSON Lines, CSV and TSV when
    they are named. Without PATH, what `paths` of the settings says.

    \b
    Examples:
      tqc check draft.md
      tqc check drafts/ --glossary house.yaml --format json > findings.json
      tqc check 'drafts/**/*.md' --select name,term --min-confidence 0.9
      tqc check drafts/*.en.md --source 'sources/{stem}.zh.md'
      tqc check content/ --since origin/main
      tqc check segments.jsonl
      pbpaste | tqc check -
    """
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    chosen = replace(settings_of(**settings), source=source)  # type: ignore[arg-type]
    known = read_baseline(baseline) if baseline is not None else None
    if source and len(paths) > 1 and "{stem}" not in source:
        raise UsageError(
            "--source names one file for several drafts",
            remedy="Write a pattern, such as --source 'sources/{stem}.zh.txt'.",
        )
    changes = changes_of(since, staged)
    files = parsed(outputs)
    chosen = replace(with_config(chosen, suppressions), keep_pages=needs_pages(format_, files))
    with progress_bar() as progress:
        report = run_check(
            paths,
            glossaries=choice.paths,
            bundled=choice.bundled,
            no_bundled=choice.no_bundled,
            settings=chosen,
            fail_on=None if fail_on == "never" else Severity[fail_on.upper()],
            jobs=jobs,
            stdin=sys.stdin.buffer,
            progress=progress,
            changes=changes,
        )
    if known is not None:
        report = compare(report, known, partly=changes is not None)
    # that nothing has changed is no sign of a mistake
    report = judge(report, Gate(max_findings, fail_under, allow_empty or changes is not None))
    report = located(report)
    unwritten = write_outputs(report, format_, files)
    report = replace(report, problems=(*report.problems, *unwritten))
    colour = format_ == "text" and colourful()
    printed = text.render_colour(report) if colour else render(format_, report)
    for problem in report.all_problems:
        say(described(problem))
    for note in _notes(report):
        say(note)
    for failure in (report.failures or ()) if baseline or max_findings or fail_under else ():
        say(f"fails: {failure}")
    click.echo(printed.encode("utf-8"), nl=False)
    return report.exit_status()


def colourful() -> bool:
    """True where standard output is a terminal that wants colours (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def described(problem: Problem) -> str:
    place = [problem.path] if problem.path is not None else []
    if place and problem.line is not None:
        place.append(str(problem.line))
    message = ": ".join([":".join(place), problem.message] if place else [problem.message])
    return f"{message}\n  {problem.remedy}" if problem.remedy else message


def _notes(report: Report) -> list[str]:
    """Each note once, with the drafts that it is about."""
    paths: dict[str, list[str]] = defaultdict(list)
    for document in report.documents:
        for note in document.notes:
            paths[note].append(document.path)
    return [
        *report.notes,
        *(
            f"{where[0]}{f' and {len(where) - 1} more' if where[1:] else ''}: {note}"
            for note, where in paths.items()
        ),
    ]
