"""Time and memory of aligning two long texts.

    python -m benchmarks.alignment.speed [--sentences 10000]

The text is made up: Chinese words drawn as often as they occur, each translated by a gloss that its
dictionary entry has, or by some other word; sentences are joined and cut as in novels (corpus.py).
"""

from __future__ import annotations

import argparse
import resource
import time
from bisect import bisect
from itertools import accumulate
from random import Random

from benchmarks.alignment.corpus import MIXES, Pairs, mixed
from benchmarks.alignment.run import measured, ours
from tqc.bitext.align import dictionary
from tqc.language.lexicon import bins

KEPT = 0.6
"""Of the words, how many are translated by a gloss."""


def made_up(count: int, chance: Random) -> Pairs:
    listed = dictionary.words("zh")
    assert listed is not None
    words = [(word, 10 ** (value / 100 - 6)) for value, some in bins("zh") for word in sorted(some)]
    shares = list(accumulate(share for _, share in words))
    listed.load("".join({word[0] for word, _ in words}))

    def drawn() -> str:
        return words[bisect(shares, chance.random() * shares[-1])][0]

    def rendered(word: str) -> str:
        stems = [stem for stem in listed.stems(word) if stem[0] != dictionary.READING]
        return chance.choice(stems) if stems and chance.random() < KEPT else f"x{len(word)}"

    pairs = []
    for _ in range(count):
        sentence = [drawn() for _ in range(chance.randint(4, 30))]
        english = " ".join(rendered(word) for word in sentence)
        pairs.append(("".join(sentence) + "。", english + "."))
    return pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=10_000)
    args = parser.parse_args()
    text = mixed(made_up(args.sentences, Random(1)), MIXES["literature"], Random(2))
    print(f"{len(text.source):,} x {len(text.target):,} sentences")
    since = time.process_time()
    right, found, true = measured([text], ours, ("zh", "en"))
    seconds = time.process_time() - since
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.1f} s CPU, {peak:.0f} MB, F1 {2 * right / (found + true):.4f}")


if __name__ == "__main__":
    main()
