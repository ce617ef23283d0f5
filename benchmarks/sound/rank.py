"""How often the sound model puts a name's right Latin form first among a thousand.

    python -m benchmarks.sound.rank [--folder DIR] [--names N] [--misses] [NAME...]

Names and candidates come from the held-back tenth of the pairs (pairs.py). The other 999 are Latin
forms drawn at random, those that sound folds to the right one left out; a tie counts as a miss.
Prints the share found, how many right pairs and how many wrong ones score 2, 3 and 4 or more, and
the time of a call.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from time import process_time

from benchmarks.sound.pairs import FOLDER, TABLES, pairs
from tqc.language.sound import Sound
from tqc.language.sound.letters import fold

CANDIDATES = 1000
THRESHOLDS = (2, 3, 4)
SEED = 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", metavar="NAME", default=[*TABLES])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pairs are")
    parser.add_argument("--names", type=int, default=1000, help="names of each file")
    parser.add_argument("--misses", action="store_true", help="list what was put first instead")
    arguments = parser.parse_args()
    print(f"{'':10}{'names':>7}{'first':>8}{'right at 2, 3, 4 or more':>27}{'wrong':>22}  per call")
    for name in arguments.files:
        print(measure(arguments.folder, name, arguments.names, arguments.misses), flush=True)
    return 0


def measure(folder: Path, name: str, number: int, misses: bool) -> str:
    """One row of the table."""
    language = TABLES[name][1]
    held_back = [pair for pair in pairs(folder, name, held_back=True) if fold(pair.latin)]
    forms = sorted({pair.latin for pair in held_back})
    chosen = random.Random(SEED)
    first, right_at, wrong_at = 0, [0] * len(THRESHOLDS), [0] * len(THRESHOLDS)
    begun, calls = process_time(), 0
    for pair in held_back[:number]:
        folded = fold(pair.latin)
        sample = chosen.sample(forms, CANDIDATES + 50)
        others = [form for form in sample if fold(form) != folded][: CANDIDATES - 1]
        sound = Sound(pair.source, language)
        right = sound.score(pair.latin)
        scores = [sound.score(form) for form in others]
        calls += len(scores)
        first += right > max(scores)
        for at, least in enumerate(THRESHOLDS):
            right_at[at] += right >= least
            wrong_at[at] += sum(score >= least for score in scores)
        if misses and right <= max(scores):
            instead = others[scores.index(max(scores))]
            print(f"  {pair.source}: {pair.latin} {right:.1f}, {instead} {max(scores):.1f}")
    size = len(held_back[:number])
    rights = " ".join(f"{100 * count / size:7.1f}%" for count in right_at)
    wrongs = " ".join(f"{100 * count / calls:6.3f}%" for count in wrong_at)
    spent = 1e6 * (process_time() - begun) / calls
    return f"{name:10}{size:7}{100 * first / size:7.1f}% {rights}  {wrongs}{spent:6.0f} µs"


if __name__ == "__main__":
    raise SystemExit(main())
