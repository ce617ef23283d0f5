"""A file is the old one or the new one, whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tqc.errors import WriteError
from tqc.repair.replacing import replace_file

KILLED_AFTER = (0.0, 0.002, 0.004, 0.008, 0.016, 0.032)
"""Seconds from the first write on: some kills hit a write, some a rename."""

WRITER = """
import sys
from tqc.repair.replacing import replace_file
old, new = b"o" * 3_000_000, b"n" * 3_000_000
print("ready", flush=True)
while True:
    replace_file(sys.argv[1], old, new)
    replace_file(sys.argv[1], new, old)
"""


def test_content_goes_and_permissions_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(str(file), b"old", b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    target = tmp_path / "deep" / "a.md"
    target.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    replace_file(str(link), b"old", b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"an editor's own")
    with pytest.raises(WriteError, match="has changed"):
        replace_file(str(file), b"old", b"new", path="drafts/a.md")
    assert file.read_bytes() == b"an editor's own"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(WriteError, match="write-protected"):
        replace_file(str(file), b"old", b"new")


@pytest.mark.parametrize("delay", KILLED_AFTER)
def test_killed_at_any_instant_it_leaves_one_of_the_two(tmp_path: Path, delay: float) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"o" * 3_000_000)
    command = [sys.executable, "-c", WRITER, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
    data = file.read_bytes()
    assert len(data) == 3_000_000
    assert set(data) in ({ord("o")}, {ord("n")})
