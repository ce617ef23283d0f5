"""CPU time of `tqc check` on one article, from warm and from cold caches.

    python benchmarks/speed.py [DRAFT] [--runs N]

Each run is a new process; user and system time of it and its children count, as CI pays for them.
Cold runs start with an empty cache folder each. The median is shown, with the range. The targets
are 0.5 s warm and 3 s cold; they are printed, not asserted, since machines differ. Python's own
compiled modules are there in either case, as installing brings them.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

DRAFT = Path(__file__).parents[1] / "pairs" / "ai-startups" / "draft.en.txt"
TARGETS = {"warm": 0.5, "cold": 3.0}


def cpu_seconds(draft: Path, cache: str, modules: str) -> float:
    """CPU time of one `tqc check` with its caches and compiled modules in these folders."""
    own = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "tqc", "check", str(draft), "--format", "json"],
        env={**own, "TQC_CACHE_DIR": cache, "PYTHONPYCACHEPREFIX": modules},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode > 1:
        raise SystemExit(f"tqc check ended with status {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(draft: Path, runs: int) -> dict[str, list[float]]:
    """CPU seconds of several runs from warm and from cold caches."""
    times: dict[str, list[float]] = {"cold": [], "warm": []}
    with tempfile.TemporaryDirectory() as modules, tempfile.TemporaryDirectory() as warm:
        cpu_seconds(draft, warm, modules)
        times["warm"] = [cpu_seconds(draft, warm, modules) for _ in range(runs)]
        for _ in range(runs):
            with tempfile.TemporaryDirectory() as cold:
                times["cold"].append(cpu_seconds(draft, cold, modules))
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("draft", type=Path, nargs="?", default=DRAFT)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    for kind, times in measure(arguments.draft, arguments.runs).items():
        print(
            f"{kind}: median {statistics.median(times):.2f} s CPU "
            f"({min(times):.2f} to {max(times):.2f}, {len(times)} runs), target {TARGETS[kind]} s"
        )


if __name__ == "__main__":
    main()
