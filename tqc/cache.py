"""Files that can be made again: compiled glossaries, word tables, dictionaries.

A cache file is named by what it is and by a digest of everything it was made from, written aside
and renamed, so that two processes may race for it and the loser loses nothing. What can't be
written (a read-only home) is made anew each time. Only plain data (JSON, SQLite) is ever read
back, never code, so a foreign file can mislead but not run anything.

Every change of a glossary makes a new file of some 20 MB, so what hasn't been used for a month
goes when something new comes, and earlier where all of it is too much. A file's time says when it
was last used, to the day.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import re
import sqlite3
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

BROUGHT = "_compiled"
"""The folder of the package in which a wheel brings finished cache files."""

CHECKSUM_AT = 68
"""Where SQLite's header keeps the four bytes of an application's own number: tqc puts a checksum of
all that follows the header there."""
HEADER = 100

DAY = 24 * 60 * 60
UNUSED_DAYS = 30
MOST_BYTES = 500_000_000
"""A dozen languages' word tables and some twenty glossaries as large as the bundled ones."""

_NAMED = re.compile(r"\.?[a-z][\w-]*-[0-9a-f]{20}\.(?:json|sqlite)(?:\.\w{1,20}|-journal)?")
"""What `place` and `write_aside` call a file."""


def folder() -> Path:
    """Where caches live: $TQC_CACHE_DIR, else the platform's cache folder for tqc."""
    if named := os.environ.get("TQC_CACHE_DIR"):
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / "tqc" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "tqc"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "tqc"


def place(name: str) -> Path:
    """Where a cache file is: among those that the wheel brings, else in the cache folder.

    The wheel brings what the bundled glossaries compile to (hatch_build.py), so that a machine
    that has never run tqc, as CI's, needn't compile them.
    """
    brought = Path(__file__).parent / BROUGHT / name
    if brought.is_file():
        return brought
    path, now = folder() / name, time.time()
    try:
        used = path.stat().st_mtime
    except OSError:  # it will be made
        _tidy(now)
        return path
    if now - used > DAY:
        with suppress(OSError):
            os.utime(path, (now, now))
    return path


def _tidy(now: float) -> None:
    """Delete what nobody has used for long; of more than MOST_BYTES, also what is older than a day,
    so that no file goes that another process is about to open."""
    total = 0
    with suppress(OSError):
        files = [(path.stat().st_mtime, size, path) for path, size in contents()]
        for used, size, path in sorted(files, reverse=True):
            total += size
            days = (now - used) / DAY
            if days > UNUSED_DAYS or (days > 1 and total > MOST_BYTES):
                path.unlink(missing_ok=True)


def contents() -> list[tuple[Path, int]]:
    """The cache files and their sizes, by name: those whose names tqc gives, and what a killed
    process left of one; nothing else that somebody keeps there."""
    found: list[tuple[Path, int]] = []
    with suppress(OSError):
        for path in sorted(folder().iterdir()):
            if _NAMED.fullmatch(path.name) and path.is_file() and not path.is_symlink():
                found.append((path, path.stat().st_size))
    return found


def digest(parts: Iterable[str | bytes]) -> str:
    """A short name for content: the same parts in the same order give the same 20 hex digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()[:20]


@cache
def package_folder(package: str) -> Path | None:
    """Where an installed package keeps its files, without importing it; None if it isn't there."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else None


@cache
def stamp(path: Path) -> str:
    """Changes when a new release brings another data file: asking for its version costs 20 ms."""
    return f"{path.name} {path.stat().st_size}"


def write_aside(path: Path, make: Callable[[Path], None]) -> None:
    """Let `make` write a file beside `path`, then rename it into place; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        make(Path(name))
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def database(path: Path, fill: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    """A read-only SQLite database that `fill` made, now or in an earlier run.

    Only a file that is whole is used: anything else under that name is built anew; where the
    folder can't be written the database is made in memory.
    """
    if _is_whole(path):
        return _open(path)
    try:
        write_aside(path, lambda aside: _write(aside, fill))
        return _open(path)
    except OSError:
        return _build(":memory:", fill)


def _is_whole(path: Path) -> bool:
    """True for a file that has its own checksum: four milliseconds for ten megabytes,
    where SQLite's own check takes a hundred and misses a changed letter."""
    with (
        suppress(OSError, ValueError),
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
        memoryview(data) as view,
    ):
        return len(view) > HEADER and view[CHECKSUM_AT : CHECKSUM_AT + 4] == _checksum(view)
    return False


def _checksum(data: memoryview) -> bytes:
    with data[HEADER:] as body:
        return zlib.crc32(body).to_bytes(4, "big")


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _write(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    _build(str(path), fill).close()
    with path.open("r+b") as file:
        checksum = _checksum(memoryview(file.read()))
        file.seek(CHECKSUM_AT)
        file.write(checksum)


def _build(name: str, fill: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    connection = sqlite3.connect(name, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
    fill(connection)
    connection.execute("COMMIT")
    return connection
