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

from tqc.errors import TqcError, UsageError
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
    root, git = _repository(drafts[0])
    lines = _staged(git) if changes.staged else _since(git, changes.since)
    found: list[Draft] = []
    for draft in drafts:
        name = _name(draft, root)
        if name in lines:
            data = git("cat-file", "blob", f":{name}") if changes.staged else None
            found.append(replace(draft, lines=lines[name], data=data))
    return found


def to_mend(drafts: Sequence[Draft], changes: Changes) -> tuple[list[Draft], list[TqcError]]:
    """The changed drafts as they are in the working tree, where they are to be repaired, and why
    others can't be: a file that differs from what is staged has other lines."""
    found = only_changed(drafts, changes)
    if not (changes.staged and found):
        return found, []
    root, git = _repository(found[0])
    differ = {os.fsdecode(name) for name in git("diff", "--name-only", "-z").split(b"\0")}
    usable: list[Draft] = []
    errors: list[TqcError] = []
    for draft in found:
        if _name(draft, root) in differ:
            problem = "has changes that aren't staged, so it was left alone"
            errors.append(TqcError(problem, path=draft.path, remedy="Stage or stash them first."))
        else:
            usable.append(replace(draft, data=None))
    return usable, errors


def after_edits(lines: Lines, before: bytes, after: bytes) -> Lines:
    """Where some lines of a file are once it has been edited; what was put in their place with
    them.

    >>> after_edits((range(3, 4),), b"a\\nb\\nc\\n", b"b\\nC\\n")
    (range(2, 3),)
    """
    old, new = before.split(b"\n"), after.split(b"\n")
    if lines is None or len(old) == len(new):
        return lines
    from difflib import SequenceMatcher

    found: list[range] = []
    for kind, old_start, old_stop, start, stop in SequenceMatcher(None, old, new).get_opcodes():
        for each in lines:
            first, last = max(each.start - 1, old_start), min(each.stop - 1, old_stop)
            if first >= last:
                continue
            if kind == "equal":
                found.append(range(start + first - old_start + 1, start + last - old_start + 1))
            elif start < stop:
                found.append(range(start + 1, stop + 1))
    return tuple(found)


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


def _repository(draft: Draft) -> tuple[str, _Git]:
    folder = os.path.dirname(os.path.abspath(draft.file))
    top = _Git(folder)("rev-parse", "--show-toplevel")
    root = os.path.realpath(os.fsdecode(top.rstrip(b"\n")))
    return root, _Git(root)


def _name(draft: Draft, root: str) -> str:
    """A draft as git names it."""
    return os.path.relpath(os.path.realpath(draft.file), root).replace(os.sep, "/")


def _since(git: _Git, revision: str | None) -> Mapping[str, Lines]:
    revision = "HEAD" if revision is None else revision
    try:
        commit = git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except UsageError:
        raise UsageError(
            f"--since: git knows no “{revision}”",
            remedy="Name a branch or a commit. In CI it may have to be fetched first.",
        ) from None
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
