"""How many of a text's names `tqc glossary mine` proposes, and how much else.

    python -m benchmarks.glossary.mine [--folder DIR] [--list]

For each document of news in translation (folders that hold segments.jsonl and glossary.yaml, the
names of that document listed by hand) the rows of all its translations are mined with no glossary
known, as the command does it. A listed name counts as proposed if a proposal is one of its source
forms. The documents lie beside the checkout, in ../shared; they aren't part of the project.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tqc.glossary import mining
from tqc.glossary.mining_rows import bilingual
from tqc.glossary.reading import read
from tqc.language.lexicon import Lexicon

SHARED = Path(__file__).parents[3] / "shared" / "data" / "wmt23-dev"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=SHARED)
    parser.add_argument("--list", action="store_true", help="name every miss")
    arguments = parser.parse_args()
    tag, lexicon = mining.tagger(), Lexicon("zh")
    listed = hits = proposed = 0
    for folder in sorted(path.parent for path in arguments.folder.glob("*/segments.jsonl")):
        glossary = read((folder / "glossary.yaml").read_bytes(), str(folder), folder.name)
        rows = bilingual((folder / "segments.jsonl").read_bytes(), "segments.jsonl")
        found = {
            one.source for one in mining.mine(rows, tag) if lexicon.zipf(one.source) < mining.COMMON
        }
        names = [concept.names.get("zh", ()) for concept in glossary.concepts]
        missed = [forms for forms in names if found.isdisjoint(forms)]
        listed += len(names)
        hits += len(names) - len(missed)
        proposed += len(found)
        if arguments.list:
            print(folder.name, *("/".join(forms) for forms in missed))
    if not listed:
        parser.error(f"{arguments.folder} holds no */segments.jsonl")
    print(f"{listed} names, {hits} proposed = {hits / listed:.0%}")
    print(f"{proposed} proposals = {proposed / listed:.2f} for each name")


if __name__ == "__main__":
    main()
