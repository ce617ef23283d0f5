"""Recall and repair on corrupted clean text; how to call it is in README.md."""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.garble.corpus import CHECKS, Text, check, document_of, read_tsv
from benchmarks.garble.kinds import KINDS, Corrupted
from tqc.checks.garble.encoding import CERTAIN
from tqc.finding import Finding
from tqc.glossary.model import primary

SHORTEST = 80  # code points: shorter lines are headlines and offer little to corrupt
ROWS = 3  # sentences of a document that make a paragraph
SOLID = ("zh", "ja")  # sentences follow each other without a space


def paragraphs(folder: Path, each: int, seed: int) -> list[Text]:
    """`each` paragraphs of every language, of neighbouring sentences, drawn with the seed."""
    found: dict[str, list[Text]] = {}
    for text in read_tsv(folder):
        rows = [row for row in text.text.split("\n") if len(row) >= SHORTEST]
        space = "" if primary(text.language) in SOLID else " "
        for at in range(0, len(rows) - ROWS + 1, ROWS):
            part = Text(f"{text.id}-{at}", text.language, space.join(rows[at : at + ROWS]))
            found.setdefault(text.language, []).append(part)
    rng = Random(seed)
    return [text for some in found.values() for text in rng.sample(some, min(each, len(some)))]


def judge(text: Text, made: Corrupted) -> tuple[Finding | None, bool, bool]:
    """The first finding there; whether it claims a certain repair; whether that is right."""
    findings = check(document_of(replace(text, text=made.text)), CHECKS)
    hits = [f for f in findings if f.span.start <= made.end and made.start <= f.span.end]
    certain = [f for f in hits if CERTAIN in f.evidence]
    if not certain:
        return (hits[0] if hits else None), False, False
    repaired, shift = made.text, 0
    for f in sorted(certain, key=lambda f: f.span):
        repaired = (
            repaired[: f.span.start + shift] + f.suggestions[0] + repaired[f.span.end + shift :]
        )
        shift += len(f.suggestions[0]) - len(f.span)
    same = " ".join(repaired.split()) == " ".join(text.text.split())  # any space for any space
    return hits[0], True, same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="LANGUAGE.tsv files: document, tab, sentence")
    parser.add_argument("--each", type=int, default=25, help="paragraphs of each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", choices=sorted(KINDS))
    parser.add_argument("--list", action="store_true", help="print misses and wrong repairs")
    args = parser.parse_args()
    texts = paragraphs(args.folder, args.each, args.seed)
    print(
        f"{len(texts)} paragraphs, {len({t.language for t in texts})} languages, seed {args.seed}"
    )
    for name in args.kind or KINDS:
        count: Counter[str] = Counter()
        for text in texts:
            rng = Random(f"{args.seed} {name} {text.id} {text.language}")
            if (made := KINDS[name](rng, text.text, text.language)) is None:
                continue
            finding, claimed, restored = judge(text, made)
            count.update(made=1, hit=finding is not None, claimed=claimed, restored=restored)
            if args.list and (finding is None or (claimed and not restored)):
                around = made.text[max(0, made.start - 30) : made.end + 30]
                print(f"  {'missed' if finding is None else 'repair'} {text.language} {around!r}")
        recall = count["hit"] / count["made"] if count["made"] else 0.0
        repairs = f"{count['restored']}/{count['claimed']}" if count["claimed"] else "-"
        print(
            f"{name:26} {count['hit']:4}/{count['made']:<4} recall {recall:.3f}  repairs {repairs}"
        )


if __name__ == "__main__":
    main()
