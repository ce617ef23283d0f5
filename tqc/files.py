"""From what the user typed to the files that are read: names, folders, patterns and `-`.

A draft's path is the argument as typed, with the rest joined by "/" for a file in a folder. Folders
give the files that hold drafts by their suffixes, in the order of their names, without what begins
with a dot and what a .gitignore leaves out (ignored.py); a file that is named outright or by a
pattern is read whatever its suffix. Links to folders aren't followed, so that no loop can trap the
walk. Files are opened when their turn comes, not here.
"""

# ruff: noqa: PTH100, PTH112, PTH113, PTH116, PTH207 - Path would drop the "./" that was typed, and raises
# where os.path says no: on a name that is too long, in a folder that may not be entered

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from tqc.document import formats
from tqc.document.reading import MARKDOWN
from tqc.errors import ReadError, TqcError, UsageError
from tqc.ignored import Ignored

SUFFIXES = frozenset({".txt", ".text", *MARKDOWN, *formats.SUFFIXES}) - formats.DATA
"""What a folder is searched for, compared without case."""

STDIN = "-"
STDIN_PATH = "<stdin>"


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be checked. path: as the user sees it; data: its bytes, if they're read already.
    lines: those that are asked about, from 1; None for all of them."""

    path: str
    file: str
    data: bytes | None = None
    lines: tuple[range, ...] | None = None

    def read(self) -> bytes:
        """The file's bytes; raises ReadError."""
        if self.data is not None:
            return self.data
        try:
            # what isn't one may never end, such as a named pipe; /dev/fd/63 is the shell's <(…)
            if not (stat.S_ISREG(os.stat(self.file).st_mode) or self.file.startswith("/dev/")):
                raise ReadError("can't be read: it isn't a regular file", path=self.path)
            return Path(self.file).read_bytes()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ReadError(f"can't be read: {reason}", path=self.path) from error


def find_drafts(
    arguments: Iterable[str], stdin: BinaryIO | None = None
) -> tuple[list[Draft], list[TqcError]]:
    """The drafts that some arguments name, in their order and each once, and what went wrong."""
    drafts: dict[str, Draft] = {}
    errors: list[TqcError] = []
    for argument in arguments:
        try:
            for draft in _matches(argument, stdin, errors):
                key = STDIN_PATH if draft.data is not None else os.path.abspath(draft.file)
                drafts.setdefault(key, draft)
        except TqcError as error:
            errors.append(error)
    return list(drafts.values()), errors


def _matches(argument: str, stdin: BinaryIO | None, errors: list[TqcError]) -> Iterator[Draft]:
    """errors: takes what of a folder can't be read; the rest of it is."""
    if argument == STDIN and stdin is not None:
        yield Draft(STDIN_PATH, STDIN, stdin.read())
    elif os.path.isdir(argument):
        yield from _in_folder(argument, errors)
    elif os.path.lexists(argument) or not glob.has_magic(argument):
        if not os.path.lexists(argument):
            raise UsageError("there is no such file or folder", path=_shown(argument))
        yield Draft(_shown(argument), argument)
    else:
        found = sorted(glob.glob(argument, recursive=True))
        files = [path for path in found if not os.path.isdir(path)]
        if not files:
            raise UsageError("the pattern matches no file", path=_shown(argument))
        yield from (Draft(_shown(path), path) for path in files)


def _in_folder(folder: str, errors: list[TqcError]) -> Iterator[Draft]:
    before = len(errors)
    top = folder.rstrip("/") or ("/" if folder else "")
    empty = True
    for path in _walk(top, Ignored.above(top), errors):
        empty = False
        yield Draft(_shown(path), path)
    if empty and len(errors) == before:
        kinds = ", ".join(sorted(SUFFIXES))
        raise UsageError(f"the folder holds no draft ({kinds})", path=_shown(folder))


def _walk(folder: str, ignored: Ignored, errors: list[TqcError]) -> Iterator[str]:
    """Files of a known suffix under a folder, depth first, by name."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        errors.append(ReadError(f"can't be read: {reason}", path=_shown(folder)))
        return
    ignored = ignored.within(folder, any(entry.name == ".gitignore" for entry in entries))
    for entry in entries:
        path = f"{folder.rstrip('/')}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not ignored.leaves_out(path, folder=True):
                yield from _walk(path, ignored, errors)
        elif (
            PurePath(entry.name).suffix.lower() in SUFFIXES
            and os.path.isfile(path)  # entry.is_file raises where links go in circles
            and not ignored.leaves_out(path)
        ):
            yield path


def _shown(path: str) -> str:
    """A path as text that can be encoded: a name may hold bytes that are no UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
