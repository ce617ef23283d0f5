"""`tqc glossary`: look into, test and convert glossaries. Each command calls one module.

The modules of tqc.glossary are imported by the commands that need them: lint loads OpenCC, most
others yaml and pydantic, and `--help` should wait for none of these.
"""

from __future__ import annotations

import click

from tqc.cli.glossary import convert, edit, look, measure


@click.group()
def glossary() -> None:
    """Look into, test and convert glossaries.

    \b
    Example:
      tqc glossary lint terms/
    """


for command in (
    measure.lint,
    measure.test,
    measure.coverage,
    measure.stats,
    look.show,
    look.diff,
    edit.add,
    edit.merge,
    edit.mine,
    convert.import_,
    convert.export,
):
    glossary.add_command(command)
