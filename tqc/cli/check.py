"""`tqc check`: parse, call the pipeline, print, return the status."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

import click

from tqc.cli.app import say
from tqc.cli.options import GlossaryChoice, check_options, glossary_options, settings_of
from tqc.cli.progress import progress_bar
from tqc.errors import UsageError
from tqc.finding import Severity
from tqc.pipeline import check as run_check
from tqc.report import Problem, Report, json, text

FAIL_ON = [severity.label for severity in Severity] + ["never"]
RENDERERS: dict[str, Callable[[Report], str]] = {"text": text.render, "json": json.render}


@click.command(
    epilog="Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something to mend, 3 a bug."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help="text for people, json for scripts.",
)
@glossary_options
@check_options
@click.option(
    "--source",
    metavar="FILE",
    help="The text the draft was translated from; {stem} stands for each draft's name.",
)
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="major",
    show_default=True,
    help="Exit with 1 from this severity up.",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Check this many drafts at a time.",
)
def check(
    paths: tuple[str, ...],
    format_: str,
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    source: str | None,
    fail_on: str,
    jobs: int,
    **settings: object,
) -> int:
    """Mark wrong names, literal terms and garbled spans in drafts.

    PATH is a file, a folder (its text and Markdown files), a pattern in quotation marks, or - for
    standard input.

    \b
    Examples:
      tqc check draft.md
      tqc check drafts/ --glossary house.yaml --format json > findings.json
      tqc check 'drafts/**/*.md' --select name,term --min-confidence 0.9
      tqc check drafts/*.en.md --source 'sources/{stem}.zh.md'
      pbpaste | tqc check -
    """
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    chosen = replace(settings_of(**settings), source=source)  # type: ignore[arg-type]
    if source and len(paths) > 1 and "{stem}" not in source:
        raise UsageError(
            "--source names one file for several drafts",
            remedy="Write a pattern, such as --source 'sources/{stem}.zh.txt'.",
        )
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
        )
    render = RENDERERS[format_]
    if format_ == "text" and colourful():
        render = text.render_colour
    for problem in report.all_problems:
        say(_described(problem))
    for note in _notes(report):
        say(note)
    click.echo(render(report).encode("utf-8"), nl=False)
    return report.exit_status()


def colourful() -> bool:
    """True where standard output is a terminal that wants colours (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def _described(problem: Problem) -> str:
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
        f"{where[0]}{f' and {len(where) - 1} more' if where[1:] else ''}: {note}"
        for note, where in paths.items()
    ]
