"""`tqc fix` with an editor at the keys, through a pseudo-terminal."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from select import select

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals")

WRONG, RIGHT = "Blue Whale Cloud", "Lanjing Systems"
THREE = f"{WRONG} of Ningbo rose.\n\n{WRONG} fell again.\n\nThe chief of {WRONG} slept.\n"
QUESTIONS = (b"/?] ", b"write: ")
PAUSE = 0.1
"""Seconds before an answer: Python loses an interrupt that comes just before it waits for input."""
PATIENCE = 20.0
"""Seconds without a word from it: it waits for an answer that isn't to come."""
HOUSE = ("--target-lang", "en", "--no-bundled", "--glossary", "house.yaml")


def fix(path: str, answers: Sequence[str]) -> tuple[int, str]:
    """Its status and all that the terminal showed; an answer is typed at each question."""
    child, terminal = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background ignores it
        os.execv(sys.executable, [sys.executable, "-m", "tqc", "fix", path, *HOUSE])
    shown, left = b"", list(answers)
    with suppress(OSError):  # how Linux says that it has ended
        while select([terminal], [], [], PATIENCE)[0] and (data := os.read(terminal, 4096)):
            shown += data
            if left and shown.endswith(QUESTIONS):
                time.sleep(PAUSE)
                os.write(terminal, left.pop(0).encode())
    os.close(terminal)  # which ends it too, if it still waits
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


@pytest.mark.parametrize(
    ("answers", "status", "names", "said"),
    [
        (("n\n", "y\n", "q\n"), 1, (WRONG, RIGHT, WRONG), "1 of 2 drafts: 1 repaired, 2 left"),
        (("e\n", "\n", "e\n", "Whale\n", "a\n"), 0, ("Whale", RIGHT, RIGHT), "4 repaired, 0 left"),
        (("y\n", "\x03"), 130, (WRONG, WRONG, WRONG), "stopped"),
        (("y\n", "\x04"), 130, (WRONG, WRONG, WRONG), "stopped"),
    ],
    ids=["quit", "edit and all", "interrupted", "end of input"],
)
def test_what_is_chosen_is_written(
    answers: Sequence[str], status: int, names: Sequence[str], said: str, folder: Path
) -> None:
    (folder / "drafts" / "a.txt").write_text(THREE, encoding="utf-8")
    (folder / "drafts" / "b.txt").write_text(f"{WRONG} of Ningbo rose.\n", encoding="utf-8")
    left, shown = fix("drafts", answers)
    assert (left, said in shown) == (status, True), shown
    written = (folder / "drafts" / "a.txt").read_text(encoding="utf-8")
    first, second, third = names
    assert (
        written
        == f"{first} of Ningbo rose.\n\n{second} fell again.\n\nThe chief of {third} slept.\n"
    )
