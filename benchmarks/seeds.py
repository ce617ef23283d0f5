"""Accuracy on five real articles marked by hand: `tqc check` on them, its report to their scorer.

    python benchmarks/seeds.py [--folder DIR] [--list]

The articles lie beside the checkout, in ../shared: seeds/*.txt, gold/seeds.jsonl (one line
{"id", "spans"} for each) and bench/score.py, which is called as `score.py GOLD.jsonl REPORT.json`.
They aren't part of the project, and nothing in it may be fitted to them.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", type=Path, default=SHARED, help="where seeds/ and gold/ are")
    parser.add_argument("--list", action="store_true", help="name every miss and false finding")
    arguments = parser.parse_args()
    drafts = sorted(str(path) for path in (arguments.folder / "seeds").glob("*.txt"))
    if not drafts:
        parser.error(f"{arguments.folder / 'seeds'} holds no *.txt")
    gold = arguments.folder / "gold" / "seeds.jsonl"
    score = arguments.folder / "bench" / "score.py"
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [sys.executable, "-m", "tqc", "check", *drafts, "--format", "json"]
        status = subprocess.run(command, stdout=report, check=False).returncode
        if status > 1:
            return status
        scorer = [sys.executable, str(score), str(gold), report.name]
        return subprocess.run([*scorer, *["--list"] * arguments.list], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
