"""Seconds per check on a megabyte of text and of hostile input; see README.md."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.garble.corpus import CHECKS, Text, check, document_of, read_tsv

HOSTILE = {
    "quotes": '"',
    "brackets": "(",
    "one letter": "a",
    "zero width": "\u200b",
    "ampersands": "&",
    "accents": "é",
    "letter and accent": "Ã ",
    "Han and spaces": "中 ",
    "short lines": "a,\n",
    "backslashes": "\\n",
    "nested braces": "{{",
    "tags": "<b>",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="LANGUAGE.tsv files")
    parser.add_argument("--size", type=int, default=1_000_000, help="code points")
    parser.add_argument("--check", action="append", choices=CHECKS)
    args = parser.parse_args()
    english = "\n".join(text.text for text in read_tsv(args.folder) if text.language == "en")
    inputs = {"English": english + "\n", "English, one line": english.replace("\n", " ")} | HOSTILE
    for name, unit in inputs.items():
        data = (unit * (args.size // len(unit) + 1))[: args.size]
        document = document_of(Text("speed", "en", data))
        megabytes = len(data.encode()) / 1e6
        spent: dict[str, float] = {}
        for check_id in args.check or CHECKS:
            start = time.perf_counter()
            check(document, (check_id,))
            spent[check_id] = time.perf_counter() - start
        total = sum(spent.values())
        parts = " ".join(f"{key.split('/')[1]} {value:.2f}" for key, value in spent.items())
        print(f"{name:20} {megabytes / total:6.2f} MB/s  {total:6.2f} s: {parts}", flush=True)


if __name__ == "__main__":
    main()
