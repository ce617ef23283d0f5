"""Caches don't grow for ever, and what is in use stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tqc import cache


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, days: float, size: int = 1) -> Path:
    """A file that was used so many days ago."""
    path = folder / name
    path.write_bytes(b"x" * size)
    then = time.time() - days * cache.DAY
    os.utime(path, (then, then))
    return path


def named(letter: str) -> str:
    return f"names-en-{letter * 20}.sqlite"


def test_what_is_long_unused_goes_when_something_new_comes(home: Path) -> None:
    old, used, own = put(home, named("a"), 40), put(home, named("b"), 20), put(home, "own.txt", 40)
    cache.place(named("b"))
    assert old.exists()
    cache.place(named("c"))
    assert [path.exists() for path in (old, used, own)] == [False, True, True]


def test_what_is_used_is_young_again(home: Path) -> None:
    path = put(home, named("a"), 29)
    assert cache.place(named("a")) == path
    assert time.time() - path.stat().st_mtime < cache.DAY


def test_too_much_is_made_less_but_not_by_what_was_used_today(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 25)
    sizes = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 2, "e": 3}
    files = [put(home, named(letter), days, 10) for letter, days in sizes.items()]
    cache.place(named("f"))
    assert [path.exists() for path in files] == [True, True, True, False, False]


def test_a_folder_that_is_not_there_is_none_of_its_business(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TQC_CACHE_DIR", str(home / "none"))
    assert cache.place(named("a")) == home / "none" / named("a")
    assert not (home / "none").exists()
