"""`tqc baseline`: write, update and prune the list of known findings."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from tqc.cli.app import say
from tqc.cli.check import described
from tqc.cli.options import (
    GlossaryChoice,
    check_options,
    glossary_options,
    jobs_option,
    paths_argument,
    settings_of,
    source_option,
)
from tqc.cli.settled import suppression_option, with_config
from tqc.pipeline import check
from tqc.report.model import Report
from tqc.review.baseline import (
    DEFAULT,
    Baseline,
    Known,
    empty,
    pruned,
    read_baseline,
    updated,
    write_baseline,
)

Change = Callable[[Report, Baseline], Baseline]


@click.group()
def baseline() -> None:
    """Keep a list of known findings, so that `tqc check --baseline FILE` fails on new ones only.

    \b
    Example:
      tqc baseline write content/
      tqc check content/ --baseline tqc-baseline.json
    """


def _options(command: Callable[..., int]) -> Callable[..., int]:
    for option in (
        suppression_option,
        check_options,
        glossary_options,
        source_option,
        jobs_option,
        click.option(
            "--baseline", default=DEFAULT, show_default=True, metavar="FILE", help="The list."
        ),
        paths_argument,
    ):
        command = option(command)
    return command


@baseline.command()
@_options
def write(paths: tuple[str, ...], baseline: str, **options: Any) -> int:
    """Make the list anew. Every finding of PATH, and nothing else, becomes known.

    \b
    Example:
      tqc baseline write content/
    """
    return _change(paths, baseline, updated, new=True, **options)


@baseline.command()
@_options
def update(paths: tuple[str, ...], baseline: str, **options: Any) -> int:
    """Bring the list up to date for PATH. What is new becomes known, what is gone goes.

    \b
    Example:
      tqc baseline update content/
    """
    return _change(paths, baseline, updated, new=False, **options)


@baseline.command()
@_options
def prune(paths: tuple[str, ...], baseline: str, **options: Any) -> int:
    """Take out what is gone from PATH. Files that are no more go too; nothing becomes known.

    \b
    Example:
      tqc baseline prune content/
    """
    return _change(paths, baseline, pruned, new=False, **options)


def _change(
    paths: tuple[str, ...],
    file: str,
    change: Change,
    *,
    new: bool,
    source: str | None,
    jobs: int,
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    suppressions: tuple[str, ...],
    **settings: object,
) -> int:
    chosen = replace(settings_of(**settings), source=source)  # type: ignore[arg-type]
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    before = empty(file) if new else read_baseline(file)
    report = check(
        paths,
        glossaries=choice.paths,
        bundled=choice.bundled,
        no_bundled=choice.no_bundled,
        settings=with_config(chosen, suppressions),
        fail_on=None,
        jobs=jobs,
        stdin=sys.stdin.buffer,
    )
    for problem in report.all_problems:
        say(described(problem))
    if report.all_problems:  # what couldn't be read must not drop out of the list
        say(f"{file} was left as it was")
        return report.exit_status()
    after = change(report, before)
    write_baseline(file, after)
    old, now = _counted(before), _counted(after)
    come, gone = (now - old).total(), (old - now).total()
    say(f"{file}: {len(after.known)} known ({come} in, {gone} out)")
    return 0


def _counted(baseline: Baseline) -> Counter[Known]:
    """The entries without their fingerprints: what stands in a reworded sentence hasn't come in."""
    return Counter(replace(one, fingerprint="") for one in baseline.known)
