"""Seconds per check on a megabyte of text and of hostile input; see README.md."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from random import Random

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


SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SENTENCES = 5  # in a paragraph of the made-up text
TRIES = 3  # the best counts: other programs only ever slow a run down


def news(sentences: list[str], size: int) -> str:
    """Paragraphs of sentences in ever new order, so that none is repeated."""
    rng, parts, total = Random(1), [], 0
    while total < size:
        rng.shuffle(sentences)
        for at in range(0, len(sentences), SENTENCES):
            parts.append(" ".join(sentences[at : at + SENTENCES]))
            total += len(parts[-1]) + 2
    return "\n\n".join(parts)[:size]


def seconds(data: str, checks: tuple[str, ...]) -> dict[str, float]:
    """CPU seconds of each check on a text read anew; the first also makes the word table."""
    document = document_of(Text("speed", "en", data))
    spent: dict[str, float] = {}
    for check_id in checks:
        start = time.process_time()
        check(document, (check_id,))
        spent[check_id] = time.process_time() - start
    return spent


def report(name: str, data: str, checks: tuple[str, ...]) -> None:
    best = min((seconds(data, checks) for _ in range(TRIES)), key=lambda one: sum(one.values()))
    total, megabytes = sum(best.values()), len(data.encode()) / 1e6
    parts = " ".join(f"{key.split('/')[1]} {value:.2f}" for key, value in best.items())
    print(f"{name:20} {megabytes / total:6.2f} MB/s  {total:6.2f} s: {parts}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="LANGUAGE.tsv files")
    parser.add_argument("--size", type=int, default=1_000_000, help="code points")
    parser.add_argument("--scaling", action="store_true", help="English from 10 kB to 10 MB only")
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
