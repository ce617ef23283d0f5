"""Options that several subcommands share: which glossaries, which checks, which languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import click

from tqc.changed import Changes
from tqc.checks.catalogue import chosen
from tqc.cli.words import words_option
from tqc.config.tags import is_tag
from tqc.document.formats import Reading
from tqc.errors import UsageError
from tqc.pipeline import Settings
from tqc.review.threshold import DEFAULT_MIN_CONFIDENCE

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class GlossaryChoice:
    """What --glossary, --bundled and --no-bundled ask for, as tqc.glossary.load takes it."""

    paths: tuple[str, ...]
    bundled: tuple[str, ...] | None
    no_bundled: bool

    @classmethod
    def of(
        cls, glossary: tuple[str, ...], bundled: tuple[str, ...], no_bundled: bool
    ) -> GlossaryChoice:
        """Raises UsageError where the options contradict each other."""
        if bundled and no_bundled:
            raise UsageError("--bundled and --no-bundled exclude each other")
        return cls(glossary, bundled or None, no_bundled)


def source_option(command: F) -> F:
    """--source, for every command that reads drafts."""
    return click.option(
        "--source",
        metavar="FILE",
        help="The text the draft was translated from; {stem} stands for each draft's name.",
    )(command)


def jobs_option(command: F) -> F:
    """--jobs, for every command that reads many drafts."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="Work on this many drafts at a time.",
    )(command)


def glossary_options(command: F) -> F:
    """--glossary, --bundled, --no-bundled, --words."""
    for option in (
        words_option,
        click.option("--no-bundled", is_flag=True, help="Use no glossary that comes with tqc."),
        click.option(
            "--bundled",
            multiple=True,
            metavar="NAME",
            help="Use this bundled glossary only; repeatable. Default: all but cedict-names.",
        ),
        click.option(
            "--glossary",
            multiple=True,
            metavar="FILE|DIR",
            help="Add a glossary of your own, YAML; repeatable. Its entries replace bundled ones.",
        ),
    ):
        command = option(command)
    return command


def check_options(command: F) -> F:
    """What to look for and how sure to be; read by `settings_of`."""
    for option in (
        click.option(
            "--encoding",
            metavar="NAME",
            help="Encoding of the drafts, as gb18030. Default: UTF-8, or what a file declares.",
        ),
        click.option(
            "--field",
            metavar="NAME",
            help="Column or key that holds the text of CSV, TSV or JSON Lines. Default: target.",
        ),
        click.option(
            "--no-known-wrong",
            is_flag=True,
            help="Leave the glossaries' lists of known wrong renderings out.",
        ),
        click.option(
            "--min-confidence",
            type=click.FloatRange(0, 1),
            default=DEFAULT_MIN_CONFIDENCE,
            show_default=True,
            help="Show findings at least this sure, 0 to 1.",
        ),
        click.option(
            "--ignore", multiple=True, metavar="CHECK", help="Leave this check or family out."
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="CHECK",
            help="Run this check or family only, as name/literal or garble; repeatable.",
        ),
        click.option(
            "--target-lang",
            metavar="LANG",
            help="Language of the drafts, as en or pt-BR. Default: found out.",
        ),
        click.option(
            "--source-lang",
            metavar="LANG",
            help="Language translated from, as zh. Default: any that a glossary has.",
        ),
    ):
        command = option(command)
    return command


def paths_argument(command: F) -> F:
    """PATH..., which the settings may give."""

    def named(context: click.Context, _: click.Parameter, paths: tuple[str, ...]) -> object:
        if not paths and not context.resilient_parsing:
            example = f"`{context.command_path} drafts/`"
            raise click.UsageError(f"say what to read, as {example}, or set paths in tqc.toml")
        return paths

    return click.argument("paths", nargs=-1, metavar="PATH...", callback=named)(command)


def change_options(command: F) -> F:
    """--since and --staged; read by `changes_of`."""
    for option in (
        click.option(
            "--staged", is_flag=True, help="Look only at lines staged for the next commit."
        ),
        click.option(
            "--since",
            metavar="REV",
            help="Look only at lines changed in git since this branch or commit.",
        ),
    ):
        command = option(command)
    return command


def changes_of(since: str | None, staged: bool) -> Changes | None:
    """What of the drafts is asked about, None for all; raises UsageError."""
    if since is not None and staged:
        raise UsageError("--since and --staged exclude each other")
    return Changes(since, staged) if since is not None or staged else None


def settings_of(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_confidence: float,
    no_known_wrong: bool,
    target_lang: str | None,
    source_lang: str | None,
    field: str | None,
    encoding: str | None,
) -> Settings:
    """Raises UsageError for a check that doesn't exist, or where no check is left."""
    checks = chosen(select, ignore)
    if not checks:
        raise UsageError("--select and --ignore leave no check to run")
    return Settings(
        checks=tuple(entry.id for entry in checks),
        min_confidence=min_confidence,
        target_language=language(target_lang, "--target-lang"),
        source_language=language(source_lang, "--source-lang"),
        known_wrong=not no_known_wrong,
        reading=Reading(field, encoding),
    )


def language(tag: str | None, option: str) -> str | None:
    """The tag, if it has a BCP 47 tag's shape; raises UsageError."""
    if tag is None:
        return None
    if not is_tag(tag):
        raise UsageError(f"{option}: “{tag}” is no language tag; expected one as en or zh-Hant")
    return tag
