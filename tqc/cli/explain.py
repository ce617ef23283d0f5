"""`tqc explain`: a check's documentation, which is its module's docstring."""

from __future__ import annotations

import inspect

import click

from tqc.checks import catalogue


@click.command()
@click.argument("checks", nargs=-1, metavar="[CHECK]...")
def explain(checks: tuple[str, ...]) -> None:
    """Say what CHECK finds, why it matters, and what it leaves alone; without it, list all checks.

    CHECK is an id as name/literal, or a family as garble.

    \b
    Examples:
      tqc explain name/literal
      tqc explain
    """
    entries = catalogue.chosen(checks)
    if not checks:
        longest = max(len(entry.id) for entry in entries)
        for entry in entries:
            click.echo(f"{entry.id:{longest}}  {documentation(entry.id).partition(chr(10))[0]}")
        return
    for number, entry in enumerate(entries):
        click.echo("\n" * bool(number) + f"{entry.id}\nMQM: {entry.dimension} › {entry.type}\n")
        click.echo(documentation(entry.id))


def documentation(check: str) -> str:
    """The docstring of a check's module."""
    return inspect.getdoc(catalogue.module(check)) or ""
