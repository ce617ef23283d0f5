"""`tqc fix`: the certain repairs, or each one that an editor agrees to, written into the drafts."""

from __future__ import annotations

import difflib
import sys
from dataclasses import replace

import click

from tqc.changed import to_mend
from tqc.cli.app import BUG, FOUND, MEND, say
from tqc.cli.check import FAIL_ON, colourful, described
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
from tqc.cli.settled import suppression_option, with_config
from tqc.errors import TqcError, UsageError
from tqc.files import STDIN_PATH, Draft, find_drafts
from tqc.finding import Severity
from tqc.pipeline import load_usable
from tqc.repair.planning import DEFAULT_FIX_CONFIDENCE
from tqc.report.model import Problem, counted
from tqc.report.visible import visible, visible_lines


@click.command(
    epilog="Exit status: 0 nothing left at or above --fail-on, 1 findings left (with --check: or"
    " something to repair), 2 something to mend, 3 a bug."
)
@paths_argument
@click.option("--yes", "-y", is_flag=True, help="Make every certain repair without asking.")
@click.option("--diff", is_flag=True, help="Show what --yes would change; write nothing.")
@click.option("--check", "only_check", is_flag=True, help="Say which files --yes would change.")
@click.option(
    "--fix-confidence",
    type=click.FloatRange(0, 1),
    default=DEFAULT_FIX_CONFIDENCE,
    show_default=True,
    help="Repair without asking what is at least this sure.",
)
@glossary_options
@check_options
@suppression_option
@source_option
@change_options
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="major",
    show_default=True,
    help="Exit with 1 if a finding of this severity or a graver one is left.",
)
@jobs_option
def fix(
    paths: tuple[str, ...],
    yes: bool,
    diff: bool,
    only_check: bool,
    fix_confidence: float,
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    source: str | None,
    suppressions: tuple[str, ...],
    since: str | None,
    staged: bool,
    fail_on: str,
    jobs: int,
    **settings: object,
) -> int:
    """Repair wrong names, literal terms and garbled spans in drafts.

    In a terminal each finding is shown and you decide. --yes makes the certain repairs: what is
    sure, has one thing to write and brings no new finding; the rest stays and is reported by
    `tqc check`. A file is replaced in one step, and not if it changed meanwhile. With --yes and -
    for PATH the repaired text goes to standard output.

    \b
    Examples:
      tqc fix draft.md
      tqc fix drafts/ --diff
      tqc fix drafts/ --yes
      tqc fix drafts/ --since main
    """
    if yes + diff + only_check > 1:
        raise UsageError("--yes, --diff and --check exclude each other")
    asked = not (yes or diff or only_check)
    if asked and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("there is no terminal to ask in", remedy="Say --yes, --diff or --check.")
    chosen = replace(settings_of(**settings), source=source)  # type: ignore[arg-type]
    chosen = with_config(chosen, suppressions)
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    known, errors = load_usable(choice.paths, choice.bundled, no_bundled=choice.no_bundled)
    drafts, missing = find_drafts(paths, None if asked else sys.stdin.buffer)
    if (changes := changes_of(since, staged)) is not None:
        drafts, unstaged = to_mend(drafts, changes)
        missing += unstaged
    for error in (*errors, *missing):
        say(str(error))
    status = MEND if errors or missing else 0
    level = None if fail_on == "never" else Severity[fail_on.upper()]

    from tqc.cli.asking import Asking
    from tqc.repair.drafts import fix_drafts, once

    drafts = once(drafts)
    asking = Asking(known, minimum=fix_confidence, colour=colourful()) if asked else None
    outcomes = fix_drafts(
        drafts,
        known,
        chosen,
        minimum=fix_confidence,
        choose=asking.choose if asking else None,
        jobs=jobs,
    )
    written = yes or asked
    repairs, left = [], 0
    for draft, fixed in zip(drafts, outcomes, strict=False):
        if isinstance(fixed, Problem):
            status = max(status, _problems((fixed,)))
            continue
        changed = fixed.changed
        try:
            if diff:
                _show(draft.path, fixed.before, fixed.after)
            elif written:
                _write(draft, fixed.before, fixed.after)
        except TqcError as error:
            say(str(error))
            status = max(status, MEND)
            continue
        if fixed.repairs or fixed.left:
            _tell(draft.path, len(fixed.repairs), len(fixed.left), written=written)
        left += len(fixed.left)
        repairs += [len(fixed.repairs)] * changed
        for note in fixed.notes:
            say(f"{draft.path}: {note}")
        grave = level is not None and any(one.severity >= level for one in fixed.left)
        status = max(status, FOUND if grave or (only_check and changed) else 0)
        status = max(status, _problems(fixed.problems))
        if asking is not None and asking.stopped:
            break
    if len(drafts) != 1 or not (repairs or left):
        where = f"{len(repairs)} of {counted(len(drafts), 'draft')}"
        _tell(where, sum(repairs), left, written=written)
    return status


def _problems(problems: tuple[Problem, ...]) -> int:
    for problem in problems:
        say(described(problem))
    if any(problem.internal for problem in problems):
        return BUG
    return MEND if problems else 0


def _write(draft: Draft, before: bytes, after: bytes) -> None:
    from tqc.repair.replacing import replace_file

    if draft.path == STDIN_PATH:
        click.echo(after, nl=False)
    elif before != after:
        replace_file(draft.file, before, after, path=draft.path)


def _tell(where: str, repairs: int, left: int, *, written: bool) -> None:
    done = "repaired" if written else "to repair"
    say(f"{where}: {repairs} {done}, {left} left for an editor")


def _show(path: str, before: bytes, after: bytes) -> None:
    """A unified diff, if the file is text."""
    if before == after:
        return
    try:
        old, new = before.decode("utf-8"), after.decode("utf-8")
    except UnicodeDecodeError:
        click.echo(f"Binary file {visible(path)} would change")
        return
    lines = difflib.unified_diff(
        _lines(old), _lines(new), f"a/{path.lstrip('/')}", f"b/{path.lstrip('/')}"
    )
    for line in lines:
        text = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        click.echo(_drawn(text).encode("utf-8", "replace"), nl=False)


def _lines(text: str) -> list[str]:
    """Lines with their line feeds; no other character ends one."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + (
        [text.rpartition("\n")[2]] if text and not text.endswith("\n") else []
    )


def _drawn(text: str) -> str:
    """As it is for a program that applies it, with nothing a terminal obeys for a person."""
    return visible_lines(text) if sys.stdout.isatty() else text
