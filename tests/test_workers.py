"""Several processes: the results of one, also when one of them dies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tqc.errors import TqcError
from tqc.workers import in_order

WAITING = """
import os, time
from tqc.workers import in_order

def work(number):
    os.write(1, b"%d\\n" % os.getpid())  # at once: two of them write
    time.sleep(60)

if __name__ == "__main__":
    list(in_order(work, [1, 2], 2))
"""


def double(number: int) -> int:
    time.sleep(0.01 * (number % 3))
    return number * 2


def die(number: int) -> int:
    if number == 40:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 9])
def test_results_come_in_the_order_of_what_was_asked(jobs: int) -> None:
    numbers = range(7)
    assert list(in_order(double, numbers, jobs)) == [number * 2 for number in numbers]


def test_a_worker_that_dies_is_told_of() -> None:
    with pytest.raises(TqcError, match="fewer --jobs"):
        list(in_order(die, range(80), 2))


@pytest.mark.skipif(sys.platform == "win32", reason="processes are told apart by signals")
def test_workers_of_a_killed_process_end(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(WAITING, encoding="utf-8")
    command = [sys.executable, str(script)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = {int(parent.stdout.readline()) for _ in range(2)}
        parent.kill()
        for _ in range(100):
            workers = {worker for worker in workers if _runs(worker)}
            if not workers:
                break
            time.sleep(0.05)
    assert not workers


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")  # one that has ended may wait to be looked at
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
