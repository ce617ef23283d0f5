"""Figures: how many wrong ones are found, and how many findings are right.

    python -m benchmarks.bilingual.numbers.run [--half fit|held] [--list]

pairs.tsv holds sentences written for this project with right translations, a third of them also
with one figure wrong in one of ten ways. A wrong pair is found if the check of its kind marks the
place; every other finding is false. Rules were tuned on the odd rows only ("fit").
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tqc.pipeline import Settings, check

PAIRS = Path(__file__).with_name("pairs.tsv")
HALVES = ("fit", "held")
CHECKS = {
    "value": "number/value",
    "factor": "number/value",
    "missing": "number/value",
    "unit": "number/unit",
    "currency": "number/unit",
    "point": "number/unit",
    "day": "number/date",
    "month": "number/date",
    "year": "number/date",
    "time": "number/date",
}
_CHOICE = re.compile(r"\{([^|}]*)\|([^}]*)\}")


@dataclass(frozen=True)
class Pair:
    """way: how the target is wrong, "" if it is right; start, end: where."""

    id: str
    language: str
    half: str
    source: str
    target: str
    way: str = ""
    start: int = 0
    end: int = 0


def pairs() -> list[Pair]:
    """The right pair of every row, and the wrong one where it has one."""
    found: list[Pair] = []
    lines = [line for line in PAIRS.read_text("utf-8").splitlines() if not line.startswith("#")]
    for number, line in enumerate(lines):
        language, way, source, written = line.split("\t")
        half = HALVES[number % 2]
        right = _CHOICE.sub(lambda m: m[1], written)
        found.append(Pair(f"{number}-right", language, half, source, right))
        if choice := _CHOICE.search(written):
            wrong = " ".join(_CHOICE.sub(lambda m: m[2], written).split())
            start, end = choice.start(), choice.start() + len(choice[2])
            found.append(Pair(f"{number}-wrong", language, half, source, wrong, way, start, end))
    return found


def found_in(some: list[Pair]) -> dict[str, list[tuple[str, int, int, str]]]:
    """The findings of the family number on each pair."""
    rows = [
        {
            "id": p.id,
            "source": p.source,
            "target": p.target,
            "source_lang": p.language,
            "target_lang": "en",
        }
        for p in some
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pairs.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        checks = tuple(sorted(set(CHECKS.values())))
        report = check([str(path)], settings=Settings(checks=checks))
    return {
        document.id: [
            (one.finding.check, one.finding.span.start, one.finding.span.end, one.finding.message)
            for one in document.findings
        ]
        for document in report.documents
    }


def score(name: str, some: list[Pair], list_: bool) -> None:
    findings = found_in(some)
    hits, false = 0, 0
    wrong, by_way = Counter(p.way for p in some if p.way), Counter[str]()
    for pair in some:
        here = findings.get(pair.id, [])
        right = [
            f
            for f in here
            if pair.way and f[0] == CHECKS[pair.way] and f[1] <= pair.end and pair.start <= f[2]
        ]
        false += len(here) - len(right)
        hits += bool(right)
        by_way[pair.way] += bool(right)
        if list_ and (len(here) > len(right) or (pair.way and not right)):
            print(f"  {pair.way or 'right'}: {pair.source} | {pair.target}")
            for one in here:
                print("     ", one)
    total = sum(wrong.values())
    print(
        f"{name:5} {len(some)} pairs, {total} wrong: precision {hits / max(hits + false, 1):.3f} "
        f"({hits}/{hits + false}), recall {hits / max(total, 1):.3f} ({hits}/{total}); "
        + ", ".join(f"{way} {by_way[way]}/{count}" for way, count in sorted(wrong.items()))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--half", choices=HALVES, action="append", help="default: both, and all")
    parser.add_argument("--list", action="store_true", help="show every miss and false finding")
    arguments = parser.parse_args()
    everything = pairs()
    for half in arguments.half or HALVES:
        score(half, [pair for pair in everything if pair.half == half], arguments.list)
    if not arguments.half:
        score("all", everything, False)


if __name__ == "__main__":
    main()
