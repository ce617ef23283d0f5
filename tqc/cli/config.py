"""`tqc config show` and `tqc init`: what is set and where, and a settings file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from tqc.cli.settled import current
from tqc.errors import UsageError, WriteError
from tqc.report.visible import visible_lines

TEMPLATE = """\
# Settings of tqc: docs/configuration.md. Options on the command line go before these.

# paths = ["content/"]              # what is checked where no PATH is given
# glossary = ["glossary.yaml"]      # your own names, from this file's folder
# baseline = "tqc-baseline.json"    # known findings: `tqc baseline write PATH` makes it
# source-lang = "zh"                # only glossary entries with a name in this language

min-confidence = 0.8                # show findings at least this sure
fail-on = "major"                   # exit with 1 from this severity up, or never
# max-findings = 0                  # so many still pass
# fail-under = 90                   # the least score of each document

# [[overrides]]                     # what is otherwise for some drafts
# paths = ["archive/"]
# ignore = ["garble/case"]

# [[suppress]]                      # a finding to leave alone
# check = "name/literal"
# text = "Big Fish"
# reason = "the film"
# until = 2027-01-31
"""


@click.group()
def config() -> None:
    """Look at the settings that are in force.

    \b
    Example:
      tqc config show
    """


@config.command()
def show() -> int:
    """Every setting, and the line that it comes from.

    \b
    Example:
      tqc config show
    """
    from tqc.config.model import KEYS
    from tqc.review.suppress import Suppression

    found = current()
    if found is None:
        click.echo("no tqc.toml or [tool.tqc] here or above: every option has its own default")
        return 0
    for key in KEYS:
        if key in found.values:
            click.echo(
                visible_lines(
                    f"{key} = {_toml(found.values[key])}  # {found.path}:{found.lines[key]}"
                )
            )
    for override in found.overrides:
        fields = {
            "select": list(override.select),
            "ignore": list(override.ignore),
            "min-confidence": override.min_confidence,
            "target-lang": override.target_language,
            "source-lang": override.source_language,
        }
        said = ", ".join(f"{key} = {_toml(value)}" for key, value in fields.items() if value)
        click.echo(visible_lines(f"for {', '.join(override.paths)}: {said}"))

    def line(one: Suppression) -> str:
        until = f" until {one.until}" if one.until else ""
        where = f" in {', '.join(one.paths)}" if one.paths else ""
        return f"leave {one.criteria}{where}{until}  # {one.origin}:{one.line}"

    for suppression in found.suppressions:
        click.echo(visible_lines(line(suppression)))
    return 0


def _toml(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


@click.command()
@click.option("--force", is_flag=True, help="Write over a tqc.toml that is there.")
def init(force: bool) -> int:
    """Write a tqc.toml to begin with, here.

    \b
    Example:
      tqc init
    """
    path = Path("tqc.toml")
    if path.exists() and not force:
        raise UsageError("is here already", path=str(path), remedy="--force writes over it.")
    try:
        path.write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"can't be written: {reason}", path=str(path)) from error
    click.echo(f"wrote {path}; `tqc check PATH` heeds it from here down")
    return 0
