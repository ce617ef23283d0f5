"""Which lines of which drafts have changed in git: what --since and --staged ask about.

Since a revision means since the commit at which it and HEAD parted, so that what others have
committed meanwhile doesn't count; files that git doesn't know yet count whole. Staged means what
the next commit would change, and the drafts are read as they would be committed.
"""

# ruff: noqa: PTH100, PTH120 - as in files.py: names are passed on as they were typed

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from tqc.errors import UsageError
from tqc.files import Draft

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
QUOTED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
SIGNS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13}
DIFF = (
    *("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)

Lines = tuple[range, ...] | None
"""Changed lines, from 1; None for all."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is asked about: since a revision, or what is staged."""

    since: str | None = None
    staged: bool = False


def only_changed(drafts: Sequence[Draft], changes: Changes) -> list[Draft]:
    """The drafts that have changed, each with its lines. Raises UsageError where git can't say."""
    if not drafts:
        return []
    if any(draft.data is not None for draft in drafts):
        raise UsageError("standard input has no lines that git knows of")
    folder = os.path.dirname(os.path.abspath(drafts[0].file))
    top = _Git(folder)("rev-parse", "--show-toplevel")
    root = os.path.realpath(os.fsdecode(top.rstrip(b"\n")))
    git = _Git(root)
    lines = _staged(git) if changes.staged else _since(git, changes.since)
    found: list[Draft] = []
    for draft in drafts:
        name = os.path.relpath(os.path.realpath(draft.file), root).replace(os.sep, "/")
        if name in lines:
            data = git("cat-file", "blob", f":{name}") if changes.staged else None
            found.append(replace(draft, lines=lines[name], data=data))
    return found


@dataclass(frozen=True, slots=True)
class _Git:
    folder: str

    def __call__(self, *arguments: str) -> bytes:
        import subprocess  # 8 ms that a check without git needn't pay

        command = ["git", "-c", "core.quotePath=false", *arguments]
        try:
            done = subprocess.run(command, cwd=self.folder, capture_output=True, check=True)
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", "replace").strip().split("\n")[0]
            raise UsageError(f"git says: {said}", path=self.folder) from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise UsageError(f"git can't be run: {reason}", path=self.folder) from None
        return done.stdout


def _since(git: _Git, revision: str | None) -> Mapping[str, Lines]:
    revision = "HEAD" if revision is None else revision
    commit = git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    base = commit.decode("ascii").strip()
    with suppress(UsageError):  # no common history, as in a shallow clone: the revision itself then
        base = git("merge-base", base, "HEAD").decode("ascii").strip()
    new = git("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
    return {**_parsed(git(*DIFF, base, "--")), **{os.fsdecode(name): None for name in new if name}}


def _staged(git: _Git) -> Mapping[str, Lines]:
    return _parsed(git(*DIFF, "--cached", "--"))


def _parsed(diff: bytes) -> Mapping[str, Lines]:
    """Changed lines by file name; a binary file has changed as a whole."""
    found: dict[str, Lines] = {}
    for part in re.split(rb"^diff --git ", diff, flags=re.MULTILINE)[1:]:
        head, _, _ = part.partition(b"\n@@")
        name = re.search(rb"^\+\+\+ (\"?)b/(.*?)\1\t?$", head, re.MULTILINE)
        binary = re.search(rb"^Binary files .* and (\"?)b/(.*)\1 differ$", head, re.MULTILINE)
        if name:
            hunks = [(int(hunk[1]), int(hunk[2] or 1)) for hunk in HUNK.finditer(part)]
            ranges = tuple(range(start, start + count) for start, count in hunks if count)
            if ranges:
                found[_unquoted(name)] = ranges
        elif binary:
            found[_unquoted(binary)] = None
    return found


def _unquoted(name: re.Match[bytes]) -> str:
    """A file name as it is: git quotes those with quotation marks or control characters."""
    if not name[1]:
        return os.fsdecode(name[2])

    def sign(escape: re.Match[bytes]) -> bytes:
        code = escape[1]
        return bytes([int(code, 8)]) if len(code) == 3 else bytes([SIGNS.get(code, code[0])])

    return os.fsdecode(QUOTED.sub(sign, name[2]))
