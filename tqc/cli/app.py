"""The command group, and the one place where errors become messages and exit statuses.

A subcommand returns its status: 0 nothing found, 1 findings, 2 something the user can mend. What
it raises ends here: TqcError and bad usage are 2; anything unforeseen is a bug, 3, since Python's
own 1 would read as "findings". Subcommands are imported when they are called, so that
`tqc --help` stays instant; their one-line descriptions therefore stand in the table here.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
import traceback
from contextlib import suppress
from typing import NoReturn, cast

import click

from tqc import __version__
from tqc.errors import TqcError
from tqc.rendering.collecting import seldom
from tqc.report.visible import inert, visible_lines

FOUND, MEND, BUG, STOPPED = 1, 2, 3, 130

COMMANDS = {
    "check": ("tqc.cli.check:check", "Mark wrong names, literal terms and garbled spans."),
    "fix": ("tqc.cli.fix:fix", "Repair what is certain; ask about the rest."),
    "baseline": ("tqc.cli.baseline:baseline", "Keep a list of known findings."),
    "config": ("tqc.cli.config:config", "Look at the settings that are in force."),
    "init": ("tqc.cli.config:init", "Write a tqc.toml to begin with."),
    "cache": ("tqc.cli.cache:cache", "Look into or clear what tqc keeps to be faster."),
    "align": ("tqc.cli.align:align", "Pair the sentences of a text with its translation's."),
    "explain": ("tqc.cli.explain:explain", "Say what a check finds, and what it leaves alone."),
    "score": ("tqc.cli.score:score", "Score a translation: BLEU, chrF2++, TER, name accuracy."),
    "eval": ("tqc.cli.evaluate:evaluate", "Measure tqc itself on articles with expected findings."),
    "glossary": ("tqc.cli.glossary:glossary", "Look into, test and convert glossaries."),
}
"""Name of each subcommand: the place of its click command, and its line in the help."""


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is called or its own help is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        return cast(click.Command, getattr(importlib.import_module(module), name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS:
            from difflib import get_close_matches  # for a slip alone

            if near := get_close_matches(args[0], COMMANDS, n=1):
                ctx.fail(f"there is no command “{args[0]}”; did you mean {near[0]}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 nothing found, 1 findings, 2 something to mend, 3 a bug in tqc.",
)
@click.version_option(__version__, prog_name="tqc", message="%(prog)s %(version)s")
@click.option("--config", metavar="FILE", help="Settings. Default: the nearest tqc.toml.")
@click.option("--no-config", is_flag=True, help="Heed no settings file.")
@click.pass_context
def group(context: click.Context, config: str | None, no_config: bool) -> None:
    """Find mistranslated names, literal terms and garbled spans in machine-translated text.

    \b
    Example:
      tqc check drafts/
    """
    from tqc.cli.settled import configure

    configure(context, config, no_config)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command and leave with its status.

    At once, that is: everything is written and every file is closed, and taking a compiled glossary
    apart object by object costs a third of a check.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called: nobody wants to read it
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    with seldom():
        status = run(arguments)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # closed, or whoever read it has gone
            stream.flush()
    os._exit(status)


def run(arguments: list[str] | None = None) -> int:
    """Run the command; the exit status."""
    try:
        status = group.main(arguments, prog_name="tqc", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.UsageError as error:
        error.show()
        return MEND
    except click.ClickException as error:
        say(error.format_message())
        return MEND
    except (click.Abort, KeyboardInterrupt):
        say("stopped")
        return STOPPED
    except TqcError as error:
        say(str(error))
        return MEND
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            say(f"the output can't be written: {(error.strerror or str(error)).lower()}")
            return MEND
        return _bug(error)
    except Exception as error:
        return _bug(error)


def say(message: str) -> None:
    """One message on stderr, safe for a terminal and a CI log whatever the message quotes."""
    lines = f"tqc: {visible_lines(message)}".split("\n")
    click.echo("\n".join(map(inert, lines)), err=True)


def _bug(error: Exception) -> int:
    if os.environ.get("TQC_DEBUG"):
        traceback.print_exception(error)
    say(
        f"a bug in tqc: {type(error).__name__}: {error}\n"
        "  Please report it with the command you ran; TQC_DEBUG=1 shows where it happened."
    )
    return BUG
