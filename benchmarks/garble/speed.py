"""Megabytes a second, and memory so far, on text and on hostile input; see README.md."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage

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


SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
SENTENCES = 5  # in a paragraph of the made-up text
CHARACTERS = 10_000_000  # to go through at each size, at least
TRIES = 3  # of any size, at least; the best counts: other programs only slow a run down


def news(sentences: list[str], size: int) -> str:
    """Paragraphs of sentences in ever new order, so that none is repeated."""
    rng, parts, total = Random(1), [], 0
    while total < size:
        rng.shuffle(sentences)
        for at in range(0, len(sentences), SENTENCES):
            parts.append(" ".join(sentences[at : at + SENTENCES]))
            total += len(parts[-1]) + 2
    return "\n\n".join(parts)[:size]


def seconds(data: str, checks: tuple[str, ...]) -> float:
    """CPU seconds of the checks on a text that was read but not yet looked at."""
    document = document_of(Text("speed", "en", data))
    start = time.process_time()
    check(document, checks)
    return time.process_time() - start


def report(name: str, data: str, checks: tuple[str, ...]) -> None:
    tries = 1 if len(data) > CHARACTERS else max(TRIES, CHARACTERS // len(data))
    spent, megabytes = min(seconds(data, checks) for _ in range(tries)), len(data.encode()) / 1e6
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1e3
    print(f"{name:20} {megabytes / spent:6.2f} MB/s  {spent:6.2f} s  {peak:6.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="LANGUAGE.tsv files")
    parser.add_argument("--size", type=int, default=1_000_000, help="code points")
    parser.add_argument("--scaling", action="store_true", help="English from 10 kB to 100 MB only")
    parser.add_argument("--check", action="append", choices=CHECKS)
    args = parser.parse_args()
    texts = [text.text for text in read_tsv(args.folder) if text.language == "en"]
    sentences = [line for text in texts for line in text.split("\n")]
    checks = tuple(args.check or CHECKS)
    seconds(news(sentences, 10_000), checks)  # opens the word list
    if args.scaling:
        for size in SIZES:
            report(f"{size:,}", news(sentences, size), checks)
        return
    english = news(sentences, args.size)
    inputs = {"English": english, "English, one line": english.replace("\n", " ")} | HOSTILE
    for name, unit in inputs.items():
        report(name, (unit * (args.size // len(unit) + 1))[: args.size], checks)


if __name__ == "__main__":
    main()
