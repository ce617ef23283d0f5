"""`--words LANG=FILE`: a dictionary of one's own for names in another language.

It is registered for the process, before anything is compiled; workers.py hands it on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


def words_option(command: F) -> F:
    """--words; nothing is handed to the command."""

    def used(context: click.Context, _: click.Parameter, values: tuple[str, ...]) -> None:
        if values and not context.resilient_parsing:
            from tqc.language.dictionary import use  # no other run needs it

            for value in values:
                use(value)

    return click.option(
        "--words",
        multiple=True,
        metavar="LANG=FILE",
        expose_value=False,
        callback=used,
        help="A dictionary for names in this language: lines of word, tab, translations;"
        " repeatable.",
    )(command)
