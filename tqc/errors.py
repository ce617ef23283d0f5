"""What a user can mend. The command prints these without a traceback and exits 2."""

from __future__ import annotations


class TqcError(Exception):
    """Something the user can put right.

    path: the file as the user named it, or None; line: 1-based, or None.
    problem: what is wrong and what was expected; remedy: what to do, or "".
    `str()` of it is one block: "path:line: problem" and the remedy on an indented second line.
    """

    def __init__(
        self, problem: str, *, path: str | None = None, line: int | None = None, remedy: str = ""
    ) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        place = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(f"{place}{problem}" + (f"\n  {remedy}" if remedy else ""))


class UsageError(TqcError):
    """The call itself is wrong: an unknown check id, a pattern that matches nothing."""


class ReadError(TqcError):
    """A file that can't be read as what it claims to be."""


class GlossaryError(TqcError):
    """A glossary that can't be used: where it is, what is wrong, what to do."""


class ConfigError(TqcError):
    """A settings file that says something that tqc can't do."""


class WriteError(TqcError):
    """A file that can't be written, or can't hold what is to be written."""
