"""Count the findings of `tqc check` on articles in which there is nothing to find.

Runs the command itself, at its default threshold and with every bundled glossary, so that what is
counted is what an editor would see. Prints each finding and a table of articles, and exits 0
whatever it finds: the numbers are for reading, and no test depends on them.

    python benchmarks/negatives/run.py                             # the articles of this folder
    python benchmarks/negatives/run.py benchmarks/negatives/kept/*  # nothing was fitted on these
    python benchmarks/negatives/run.py pairs/*/corrected.en.*      # any other text that is right
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ARTICLES = Path(__file__).parent / "articles"
# Rates are given for this many words: about a day's reading for one editor.
RATE_WORDS = 10_000
# `tqc check` exits 0 without findings and 1 with some; anything else is a failure of the run.
USABLE_STATUS = (0, 1)


def check(paths: list[str], options: list[str]) -> list[dict[str, Any]]:
    """The `documents` of the command's JSON, in the order given."""
    command = [sys.executable, "-m", "tqc", "check", "--format", "json", *options, *paths]
    result = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if result.returncode not in USABLE_STATUS:
        raise SystemExit(f"tqc check ended with status {result.returncode}")
    documents: list[dict[str, Any]] = json.loads(result.stdout)["documents"]
    return documents


def label(document: dict[str, Any]) -> str:
    """A short name that still tells pairs/a/draft from pairs/b/draft."""
    path = Path(document["path"])
    return path.name if path.parent.name == ARTICLES.name else f"{path.parent.name}/{path.name}"


def excerpt(document: dict[str, Any], finding: dict[str, Any], width: int = 30) -> str:
    """The words around a finding, on one line."""
    with Path(document["path"]).open(encoding="utf-8", newline="") as file:
        text = file.read()
    start, end = finding["start"], finding["end"]
    before, after = text[max(0, start - width) : start], text[end : end + width]
    return f"…{before}[{text[start:end]}]{after}…".replace("\n", " ")


def report(documents: list[dict[str, Any]]) -> str:
    """Each finding, then a line for each article that has some, then the totals."""
    lines, checks = [], Counter[str]()
    for document in documents:
        for found in document["findings"]:
            checks[found["check"]] += 1
            meant = found["concept"] or "-"
            lines.append(
                f"{label(document)}:{found['start']}  {found['check']}"
                f"  {found['confidence']:.2f}  {meant}  {excerpt(document, found)}"
            )
    lines.append(f"{'article':36}{'words':>7}{'findings':>10}")
    for document in documents:
        count = len(document["findings"])
        lines.append(f"{label(document):36}{document['words']:7}{count:10}")
    words = sum(document["words"] for document in documents)
    findings = checks.total()
    rate = RATE_WORDS * findings / words if words else 0.0
    lines.append(f"{'all':36}{words:7}{findings:10}  = {rate:.2f} in {RATE_WORDS} words")
    clean = sum(not document["findings"] for document in documents)
    lines.append(f"{clean} of {len(documents)} articles without a finding")
    lines += [f"  {count:4}  {check_id}" for check_id, count in checks.most_common()]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", default=[str(ARTICLES)], help="files or folders")
    parser.add_argument("--min-confidence", help="default: that of tqc check")
    args = parser.parse_args()
    options = ["--min-confidence", args.min_confidence] if args.min_confidence else []
    print(report(check(args.paths, options)))


if __name__ == "__main__":
    main()
