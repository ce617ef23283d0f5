"""Fits the tables of tqc/language/sound from pairs of names: two to three minutes a script.

    python -m benchmarks.sound.fit [--folder DIR] [NAME...]

NAME is one of chinese, katakana, korean, russian, arabic, or latin, the background. One pair in ten
is held back (pairs.py) for benchmarks/sound/rank.py. The same pairs give the same bytes.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.sound.aligning import Example, align, learn, weight
from benchmarks.sound.pairs import FOLDER, TABLES, pairs
from benchmarks.sound.tables import write
from tqc.language.sound.letters import ALPHABET, EDGE, fold
from tqc.language.sound.model import END, HEAD, NO_LETTER
from tqc.language.sound.units import units

LONGEST = {"chinese": 5, "katakana": 4, "korean": 4, "russian": 4, "arabic": 4}
"""Letters of one unit: 朗 is "lang", 施 is "sch" with its vowel, щ is "shch"."""

LEARNING_PAIRS = 30_000
"""Enough for the runs of single units; contexts are counted on all pairs."""

LEAST_ALONE = 1.0
LEAST_IN_CONTEXT = 2.0
"""Weighted counts below which a run is noise, for the unit alone and between neighbours."""

SCALE = 2
"""Counts are written as whole numbers, twice their size."""

BACKGROUND_SMOOTHING = 0.1

REMARKS = """
What: what the units of names in {script} become in Latin letters (tqc/language/sound/model.py).
Columns: unit, then contexts with counts. Sorted. Fitted by benchmarks/sound/fit.py.
Source: NETransliteration-COLING2018 (names from Wikidata), CC0 1.0.
"""
LATIN_REMARKS = """
What: letters of names after two others (tqc/language/sound/letters.py): how often each comes.
Columns: two letters, counts of a to z and of the name's end. Sorted. Fitted by
benchmarks/sound/fit.py. Source: NETransliteration-COLING2018 (names from Wikidata), CC0 1.0.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", default=[*TABLES, "latin"])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pairs are")
    arguments = parser.parse_args()
    for name in arguments.names:
        if name == "latin":
            write("latin", LATIN_REMARKS, background(arguments.folder))
        else:
            script = TABLES[name][0]
            print(name)
            remarks = REMARKS.format(script=script)
            write(script, remarks, rows(examples(arguments.folder, name), LONGEST[name]))
    return 0


def examples(folder: Path, name: str) -> list[Example]:
    script = TABLES[name][0]
    found = [
        Example(units(pair.source, script), fold(pair.latin), weight(pair.bearers))
        for pair in pairs(folder, name, held_back=False)
    ]
    return [example for example in found if example.units and example.letters]


def rows(examples: Sequence[Example], longest: int) -> Iterator[str]:
    """The rows of a script's table."""
    model = learn(examples[:LEARNING_PAIRS], longest)
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    left_out = 0
    for example in examples:
        runs = align(model, example.units, example.letters, longest)
        if runs is None:
            left_out += 1
            continue
        framed = [HEAD, *example.units, END]
        for at, run in enumerate(runs, 1):
            before, unit, behind = framed[at - 1 : at + 2]
            for context in ("", f"<{before}", f">{behind}", f"<{before}>{behind}"):
                counts[unit][context][run] += example.weight  # type: ignore[assignment]
    print(f"  {left_out} of {len(examples)} pairs left out: they don't fit")
    for unit in sorted(counts):
        columns = []
        for context, seen in sorted(counts[unit].items()):
            if column := _column(seen, LEAST_IN_CONTEXT if context else LEAST_ALONE):
                columns.append(f"{context}={column}")
        if columns:
            yield "\t".join([unit, *columns])


def _column(seen: Mapping[str, float], least: float) -> str:
    ranked = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    kept = [(run or NO_LETTER, round(SCALE * count)) for run, count in ranked if count >= least]
    return " ".join(f"{run}:{count}" for run, count in kept)


def background(folder: Path) -> Iterator[str]:
    """The rows of the background: every Latin form of all files once."""
    forms = {fold(pair.latin) for name in TABLES for pair in pairs(folder, name, held_back=False)}
    singles: Counter[str] = Counter()
    doubles: dict[str, Counter[str]] = defaultdict(Counter)
    triples: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms - {""}:
        framed = EDGE * 2 + form + EDGE
        for at in range(2, len(framed)):
            singles[framed[at]] += 1
            doubles[framed[at - 1]][framed[at]] += 1
            triples[framed[at - 2 : at]][framed[at]] += 1
    whole = sum(singles.values())
    for first in sorted(ALPHABET + EDGE):
        for second in sorted(ALPHABET + EDGE):
            if second == EDGE and first != EDGE:
                continue  # nothing comes behind the end
            numbers = []
            pair, alone = triples[first + second], doubles[second]
            for letter in ALPHABET + EDGE:
                share = (alone[letter] + 10 * singles[letter] / whole) / (sum(alone.values()) + 10)
                mixed = (pair[letter] + 20 * share) / (sum(pair.values()) + 20)
                numbers.append(round(10_000 * mixed))
            yield f"{first}{second}\t{','.join(map(str, numbers))}"


if __name__ == "__main__":
    raise SystemExit(main())
