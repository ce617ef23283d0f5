"""Fits tqc/language/sound/spelled.tsv.gz: how spellings of one name in Latin letters differ.

    python -m benchmarks.sound.variants [--folder DIR]

Two Latin forms that Wikidata pairs with the same form in another script, and whose letters are
mostly the same, are taken for spellings of one name as its bearers, or those who heard it, wrote
it: Westfalen and Westphalen, Vranitzky and Wranitzky. Each is aligned with the other, both ways
round. One pair in ten is held back, as in fit.py. The same pairs give the same bytes.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from benchmarks.sound.aligning import Example
from benchmarks.sound.fit import rows
from benchmarks.sound.pairs import FOLDER, TABLES, pairs
from benchmarks.sound.tables import write
from tqc.language.sound.letters import fold

MOST_FORMS = 8
"""Latin forms of one source form, those with most bearers: rarer ones are often errors."""

LEAST_ALIKE, LEAST_LETTERS, MOST_LONGER = 0.7, 4, 3
"""Share of letters that two spellings have in common; short names are alike by chance."""

WEIGHT = 0.5
"""What a pair counts, so that what was seen in one pair alone, or in fewer than four with the same
letters beside it, is left out (fit.rows)."""

LONGEST = 3
"""Letters that one letter becomes: j in "djinn", c behind s."""

REMARKS = """
What: what letters of names become where the same name is spelled otherwise
(tqc/language/sound/spelled.py).
Columns: letter, then contexts with counts. Sorted. Fitted by benchmarks/sound/variants.py.
Source: NETransliteration-COLING2018 (names from Wikidata), CC0 1.0.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pairs are")
    arguments = parser.parse_args()
    found = sorted(spellings(arguments.folder, held_back=False))
    print(f"{len(found)} pairs of spellings")
    examples = [
        Example(tuple(one), other, WEIGHT) for pair in found for one, other in (pair, pair[::-1])
    ]
    write("spelled", REMARKS, rows(examples, LONGEST))
    return 0


def spellings(folder: Path, *, held_back: bool) -> set[tuple[str, str]]:
    """Pairs of Latin forms, folded, that one name has."""
    return {pair for name in TABLES for pair in _of_script(folder, name, held_back)}


def _of_script(folder: Path, name: str, held_back: bool) -> Iterator[tuple[str, str]]:
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs(folder, name, held_back=held_back):
        if len(folded := fold(pair.latin)) >= LEAST_LETTERS:
            forms[pair.source][folded] += pair.bearers
    for bearers in forms.values():
        usual = [form for form, _ in bearers.most_common(MOST_FORMS)]
        for one, other in combinations(sorted(usual), 2):
            if abs(len(one) - len(other)) <= MOST_LONGER and _alike(one, other) >= LEAST_ALIKE:
                yield one, other


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


if __name__ == "__main__":
    raise SystemExit(main())
