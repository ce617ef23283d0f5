"""What .gitignore files leave out of a folder, as gitignore(5) says.

Counted are the files in the folder that is searched, in those below it, and in those above it up
to the repository that it lies in; patterns that a user has elsewhere (.git/info/exclude, the global
file) are not. A folder that is named outright is searched even if a pattern leaves it out.
"""

# ruff: noqa: PTH100, PTH113, PTH118, PTH120 - as in files.py: names may be no path at all

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns that hold somewhere, outermost first, each with its folder's absolute path."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: str) -> Ignored:
        """The patterns of the folders above one, if it lies in a repository."""
        top = os.path.abspath(folder)
        above: list[str] = []
        while not os.path.lexists(os.path.join(top, ".git")):
            parent = os.path.dirname(top)
            if parent == top:
                return cls()
            above.append(parent)
            top = parent
        ignored = cls()
        for parent in reversed(above):
            ignored = ignored.within(parent, os.path.isfile(os.path.join(parent, NAME)))
        return ignored

    def within(self, folder: str, has_own: bool) -> Ignored:
        """The patterns that hold in a folder; has_own: it has a .gitignore of its own."""
        if not has_own:
            return self
        from pathspec import GitIgnoreSpec  # slow to import

        try:
            text = Path(folder, NAME).read_bytes().decode("utf-8", "surrogateescape")
        except OSError:
            return self
        spec = GitIgnoreSpec.from_lines(text.splitlines())
        return Ignored((*self.specs, (os.path.abspath(folder), spec)))

    def leaves_out(self, path: str, *, folder: bool = False) -> bool:
        """True if the last pattern that matches a path leaves it out; deeper ones count first."""
        if not self.specs:
            return False
        full = os.path.abspath(path)
        for base, spec in reversed(self.specs):
            relative = os.path.relpath(full, base).replace(os.sep, "/")
            verdict = spec.check_file(f"{relative}/" if folder else relative).include
            if verdict is not None:
                return verdict
        return False
