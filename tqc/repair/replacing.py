"""A file replaced in one step: whoever looks finds the old one or the new one, whole.

The new content is written aside in the same folder, brought to the disk, given the old file's
permissions and renamed over it. Before that, the old file is compared with what was read: an
editor's later change is never lost. Between comparing and renaming lie some microseconds in which
another program could still write; no file system offers better.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from tqc.errors import WriteError


def replace_file(file: str, before: bytes, after: bytes, *, path: str | None = None) -> None:
    """Give a file new content if it still holds `before`; raises WriteError.

    path: as the user knows it, for messages. A link stays, what it points to is replaced.
    """
    shown = file if path is None else path
    target = Path(os.path.realpath(file))
    aside: Path | None = None
    try:
        if not stat.S_ISREG(target.stat().st_mode):
            raise WriteError("isn't a regular file", path=shown)
        if not os.access(target, os.W_OK):
            raise WriteError("is write-protected", path=shown, remedy="Make it writable first.")
        handle, name = mkstemp(dir=target.parent, prefix=".tqc-", suffix=target.suffix)
        aside = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(after)
            out.flush()
            os.fsync(out.fileno())
        shutil.copystat(target, aside)
        with suppress(OSError, AttributeError):  # only root may give a file away
            owner = target.stat()
            os.chown(aside, owner.st_uid, owner.st_gid)
        if target.read_bytes() != before:
            raise WriteError(
                "has changed since it was read, so it was left alone",
                path=shown,
                remedy="Run `tqc fix` again.",
            )
        os.utime(aside)
        os.replace(aside, target)
        aside = None
        _sync_folder(target.parent)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"can't be written: {reason}", path=shown) from error
    finally:
        if aside is not None:
            with suppress(OSError):
                aside.unlink()


def _sync_folder(folder: Path) -> None:
    """Bring the rename to the disk too, where the system knows folders as files."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
