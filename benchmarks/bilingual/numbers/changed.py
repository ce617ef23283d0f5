"""Figures on real text: one number of a good translation changed, how often is it found?

    python -m benchmarks.bilingual.numbers.changed [--language zh ...] [--list]

Rows of ../shared/data/ntrex-dev, read as translations into English; in every row with a number in
digits one of them, drawn at random with a fixed seed, is made ten times as large or gets its digits
turned round. Found means that a finding marks it or its row as lacking a figure.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from dataclasses import replace

from benchmarks.bilingual.numbers.run import CHECKS
from benchmarks.bilingual.quiet import LANGUAGES, check_rows, ntrex
from tqc.pipeline import Settings

SEED = 6
DAYS = 28
_NUMBER = re.compile(r"(?<![\w.,:/$£€#&-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/&-]|[.,]\d)")


def changed(number: str, draw: random.Random) -> str:
    """Another number of the same form: what may be a year stays one, and a day stays one."""
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return str(int(number) + draw.choice((-11, -10, -9, -2, -1, 1)))
    if number.isdecimal() and int(number) <= DAYS:
        return str((int(number) + draw.randrange(1, DAYS - 1)) % DAYS + 1)
    if number.isdecimal() and draw.random() < 0.5:
        return number + "0"
    if number.isdecimal() and number[0] != number[-1] != "0":
        return number[-1] + number[1:-1] + number[0]
    return str(int(number[0]) % 9 + 1) + number[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--language", action="append", help="default: zh, ja, ko, de")
    parser.add_argument("--list", action="store_true", help="show what isn't found")
    arguments = parser.parse_args()
    settings = replace(Settings(), checks=tuple(sorted(set(CHECKS.values()))))
    for language in arguments.language or LANGUAGES:
        draw = random.Random(SEED)
        rows, marks = [], {}
        for line in ntrex(language).splitlines():
            row = json.loads(line)
            numbers = list(_NUMBER.finditer(row["target"]))
            if not numbers:
                continue
            number = draw.choice(numbers)
            new = changed(number[0], draw)
            row["target"] = row["target"][: number.start()] + new + row["target"][number.end() :]
            del row["doc"]  # what a neighbour says would hide what is gone here
            rows.append(row)
            marks[row["id"]] = (number.start(), number.start() + len(new), number[0], new)
        found = set()
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        for document in check_rows(text, settings):
            start, end, _, _ = marks[document.id]
            if any(
                f.finding.span.start < end and start < f.finding.span.end for f in document.findings
            ):
                found.add(document.id)
        print(
            f"{language}: {len(rows)} numbers changed, "
            f"{len(found)} found ({len(found) / len(rows):.3f})"
        )
        for row in rows if arguments.list else ():
            if row["id"] not in found:
                _, _, old, new = marks[row["id"]]
                print(f"  {old} -> {new}: {row['source']} | {row['target']}")


if __name__ == "__main__":
    main()
