"""Sentence alignment against the truth, and against other aligners in the same run.

    python -m benchmarks.alignment.run [--pairs zh,ja,…] [--mix news,literature,gaps] [--seeds 3]
                                        [--documents N] [--others] [--list]

The texts are NTREX's, beside the checkout in ../shared, joined and cut at random (corpus.py).
Printed are precision, recall and F1 of links, a link being right if exactly the same sentences are
in it. --others needs what others.py names.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from random import Random

from benchmarks.alignment.corpus import MIXES, Link, Pairs, Text, mixed, news
from tqc.bitext.align import align

Aligner = Callable[[Sequence[str], Sequence[str], str, str], Iterable[Link]]


def ours(
    source: Sequence[str], target: Sequence[str], source_language: str, target_language: str
) -> list[Link]:
    return [
        (
            tuple(range(bead.source_start, bead.source_end)),
            tuple(range(bead.target_start, bead.target_end)),
        )
        for bead in align(source, target, source_language, target_language)
        if all(bead.kind)
    ]


def texts(documents: Iterable[Pairs], mix: str, seeds: int) -> list[Text]:
    return [
        mixed(pairs, MIXES[mix], Random(f"{seed} {number}"))
        for number, pairs in enumerate(documents)
        for seed in range(seeds)
    ]


def measured(
    some: Sequence[Text], aligner: Aligner, languages: tuple[str, str], *, show: bool = False
) -> tuple[int, int, int]:
    """Right, found and true links."""
    right = found = true = 0
    for text in some:
        links = set(aligner(text.source, text.target, *languages))
        right += len(links & text.links)
        found += len(links)
        true += len(text.links)
        for link in sorted(links ^ text.links) if show else ():
            print("+" if link in links else "-", link)
            print("   ", " | ".join(text.source[at] for at in link[0]))
            print("   ", " | ".join(text.target[at] for at in link[1]))
    return right, found, true


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", default="zh,ja,ko,de,ru,ar")
    parser.add_argument("--mix", default=",".join(MIXES))
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--documents", type=int, help="only the first so many")
    parser.add_argument("--others", action="store_true")
    parser.add_argument("--list", action="store_true", help="show every wrong link")
    args = parser.parse_args()
    aligners: dict[str, Aligner] = {"tqc": ours}
    if args.others:
        from benchmarks.alignment.others import OTHERS

        aligners |= OTHERS
    for mix in args.mix.split(","):
        for language in args.pairs.split(","):
            some = texts(islice(news(language), args.documents), mix, args.seeds)
            for name, aligner in aligners.items():
                since = time.process_time()
                right, found, true = measured(some, aligner, (language, "en"), show=args.list)
                seconds = time.process_time() - since
                f1 = 2 * right / (found + true)
                print(
                    f"{mix:10} {language}-en {name:12} F1 {f1:.4f}"
                    f"  P {right}/{found}  R {right}/{true}  {seconds:.1f} s CPU",
                    flush=True,
                )


if __name__ == "__main__":
    main()
