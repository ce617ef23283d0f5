"""Which format a report is printed in, and the files it is written to besides: --format, --output.

A file is written aside and renamed, so that whoever looks for it finds a whole one. Where one can't
be written, the others still are, and the status says so. Under GitHub Actions the format github
adds its summary to the job's (GITHUB_STEP_SUMMARY).
"""

from __future__ import annotations

import importlib
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar, cast

import click

from tqc.cache import write_aside
from tqc.errors import UsageError
from tqc.report import Problem, Report
from tqc.report.places import Checkout

F = TypeVar("F", bound=Callable[..., object])

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "html")
"""Each is a module of tqc/report with a function `render`."""

PAGES = frozenset({"html"})
"""Formats that show the documents themselves, so that reports must hold them."""


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file that it goes to."""

    format: str
    file: str


def output_options(command: F) -> F:
    """--format and --output."""
    for option in (
        click.option(
            "--output",
            "-o",
            "outputs",
            multiple=True,
            metavar="FORMAT=FILE",
            help="Write the report to a file too, as html=report.html; repeatable.",
        ),
        click.option(
            "--format",
            "format_",
            type=click.Choice(FORMATS),
            default="text",
            show_default=True,
            help="text for people, json for scripts, html to read, the others for CI services.",
        ),
    ):
        command = option(command)
    return command


def parsed(values: Iterable[str]) -> tuple[Output, ...]:
    """What --output asks for; raises UsageError."""
    outputs: dict[str, Output] = {}
    for value in values:
        name, sign, file = value.partition("=")
        if name not in FORMATS or not sign or not file:
            raise UsageError(
                f"--output {value}: expected FORMAT=FILE",
                remedy=f"The formats are {', '.join(FORMATS)}, as in --output html=report.html.",
            )
        if file == "-":
            raise UsageError(
                f"--output {value}: standard output takes --format",
                remedy=f"Write --format {name} instead.",
            )
        if outputs.setdefault(os.path.realpath(file), Output(name, file)).format != name:
            raise UsageError(f"--output {value}: the file is another output's already")
    return tuple(outputs.values())


def needs_pages(format_: str, outputs: Sequence[Output]) -> bool:
    """True if one of the formats shows the documents themselves."""
    return not PAGES.isdisjoint({format_, *(output.format for output in outputs)})


def render(name: str, report: Report) -> str:
    """The report in a format."""
    module = importlib.import_module(f"tqc.report.{name}")
    return cast(str, module.render(report))


def write_outputs(report: Report, format_: str, outputs: Sequence[Output]) -> list[Problem]:
    """Write the files and, for the format github, the job's summary; what couldn't be written."""
    errors: list[Problem] = []
    for output in outputs:
        try:
            _write(output.file, render(output.format, report).encode("utf-8"))
        except OSError as error:
            errors.append(_unwritten(error, output.file))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and "github" in {format_, *(output.format for output in outputs)}:
        from tqc.report.github import summary as summarised

        try:
            with open(summary, "a", encoding="utf-8", newline="") as file:
                file.write(summarised(report))
        except OSError as error:
            errors.append(_unwritten(error, summary))
    return errors


def _unwritten(error: OSError, file: str) -> Problem:
    reason = (error.strerror or str(error)).lower()
    return Problem(file, f"the report can't be written: {reason}")


def _write(file: str, data: bytes) -> None:
    """Replace a file in one step, its permissions kept; write into what is no regular file."""
    try:
        mode = Path(file).stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | 0o666 & ~_umask()
    if not stat.S_ISREG(mode):  # as /dev/stderr, which may link to what has no path
        Path(file).write_bytes(data)
        return
    target = Path(os.path.realpath(file))

    def make(aside: Path) -> None:
        aside.write_bytes(data)
        aside.chmod(stat.S_IMODE(mode))

    write_aside(target, make)


def _umask() -> int:
    """The process's, which can be read only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def located(report: Report) -> Report:
    """The report with the repository that the working directory is in, if it is in one."""
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)
    if top is None:
        return report
    return replace(report, checkout=Checkout(top.as_posix(), here.as_posix()))
