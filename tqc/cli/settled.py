"""What a settings file says, as the commands take it, and the options that let a team live with
tqc: baseline, suppressions, gate."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import click

from tqc.errors import UsageError

if TYPE_CHECKING:
    from tqc.config.model import Config
    from tqc.examine import Settings

F = TypeVar("F", bound=Callable[..., object])

CONFIGURED = frozenset({"check", "fix", "baseline", "config"})
"""The subcommands that a settings file speaks of; no other looks for one."""


def configure(context: click.Context, path: str | None, none: bool) -> None:
    """Find and read the settings; they become the defaults of the options."""
    if context.invoked_subcommand not in CONFIGURED:
        return
    if path is not None and none:
        raise UsageError("--config and --no-config exclude each other")
    found = None if none else path or _nearest()
    if found is None:
        return
    from tqc.config.reading import read_config

    config = read_config(found)
    options = {key.replace("-", "_"): value for key, value in config.values.items()}
    context.obj = config
    context.default_map = dict.fromkeys(CONFIGURED - {"baseline"}, options)
    subcommands = dict.fromkeys(("write", "update", "prune"), options)
    context.default_map["baseline"] = subcommands


def _nearest() -> str | None:
    from tqc.config.places import find_config

    found = find_config(Path.cwd())
    return None if found is None else os.path.relpath(found)


def current() -> Config | None:
    """The settings file that is in force, if there is one."""
    context = click.get_current_context(silent=True)
    return None if context is None else cast("Config | None", context.find_root().obj)


def with_config(settings: Settings, files: Sequence[str] = ()) -> Settings:
    """The settings with the overrides and suppressions of the file, and those of other files."""
    config = current()
    suppressions = config.suppressions if config else ()
    if files:
        from tqc.config.reading import read_suppressions

        for path in files:
            suppressions += read_suppressions(path)
    overrides = config.overrides if config else ()
    return replace(settings, suppressions=suppressions, overrides=overrides)


def suppression_option(command: F) -> F:
    """--suppressions, for every command that looks at findings."""
    return click.option(
        "--suppressions",
        multiple=True,
        metavar="FILE",
        help="A file of findings to leave alone, TOML; repeatable.",
    )(command)


def gate_options(command: F) -> F:
    """When a run fails."""
    for option in (
        click.option(
            "--allow-empty", is_flag=True, help="Pass even if there was not a word to check."
        ),
        click.option(
            "--fail-under",
            type=click.FloatRange(max=100),
            metavar="SCORE",
            help="Exit with 1 if a document's score (100 less its MQM penalty per 100 words) is"
            " lower.",
        ),
        click.option(
            "--max-findings",
            type=click.IntRange(min=0),
            default=0,
            show_default=True,
            help="Pass with this many findings at or above --fail-on.",
        ),
        click.option(
            "--baseline", metavar="FILE", help="Known findings, which don't fail; see tqc baseline."
        ),
    ):
        command = option(command)
    return command
