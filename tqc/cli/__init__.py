"""The command `tqc`, one module a subcommand; app.py holds them together."""

from tqc.cli.app import main

__all__ = ["main"]
