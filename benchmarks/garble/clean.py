"""Findings on clean text, to be read one by one; how to call it is in README.md."""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from benchmarks.garble.corpus import CHECKS, Text, check, document_of, read_files, read_tsv


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="LANGUAGE.tsv files")
    parser.add_argument("--file", type=Path, action="append", default=[], help="plain text")
    parser.add_argument("--language", default="en", help="of the plain text")
    parser.add_argument("--check", action="append", choices=CHECKS)
    args = parser.parse_args()
    texts = list(read_tsv(args.folder)) if args.folder else []
    texts += read_files(args.file, args.language)
    by_language: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_language[text.language].append(text)
    for language, some in by_language.items():
        lines = []
        for text in some:
            document = document_of(text)
            for f in check(document, tuple(args.check or CHECKS)):
                around = document.text[max(0, f.span.start - 40) : f.span.end + 40]
                lines.append(f"  {text.id} {f.check} {f.confidence:.2f} {f.text!r} in {around!r}")
        words = sum(text.words for text in some)
        rate = f"one in {words // len(lines)}" if lines else "none"
        print(f"{language}: {words} words, {len(lines)} findings, {rate}", *lines, sep="\n")


if __name__ == "__main__":
    main()
