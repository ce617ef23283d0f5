"""Make tqc/language/en-synonyms.tsv: English words that Chinese dictionary entries put together.

    python -m benchmarks.fit.synonyms

CC-CEDICT glosses 快 as "rapid; quick" and never as "fast", but dozens of other words as both "fast"
and "quick". Two words that stand as senses of the same entry much more often than chance are what
one machine or another may put for the same character. Numbers: how many entries have both, and how
strongly the two go together (pointwise mutual information, base 2).
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import log2
from pathlib import Path

from tqc.language import cedict
from tqc.language.glosses import FUNCTION_WORDS, renderings
from tqc.language.lexicon import Lexicon

TABLE = Path(cedict.__file__).with_name("en-synonyms.tsv")
LEAST_ENTRIES = 2
LEAST_TOGETHER = 4.0
MOST = 10
COMMON = 3.0
"""Zipf: machines put common words; rare synonyms would only make noise."""
MOST_SENSES = 12
"""Entries with more senses mix several meanings."""

HEAD = """\
# what: English words that stand as senses of the same Chinese words, the closest first
# origin: made by benchmarks/fit/synonyms.py from CC-CEDICT ({version})
# licence: CC BY-SA 4.0    order: by word
word\tsynonyms
"""


def main() -> None:
    words, pairs, total = Counter[str](), Counter[tuple[str, str]](), 0
    dictionary = cedict.load()
    for chinese in dictionary:
        for entry in dictionary.entries(chinese):
            senses = {w[0] for w in renderings(entry.senses) if len(w) == 1} - FUNCTION_WORDS
            if entry.is_name or not 1 < len(senses) <= MOST_SENSES:
                continue
            total += 1
            words.update(senses)
            pairs.update(combinations(sorted(senses), 2))
    lexicon = Lexicon("en")
    lexicon.zipfs(words)
    near: dict[str, list[tuple[float, str]]] = {}
    for (one, two), count in pairs.items():
        together = log2(count * total / (words[one] * words[two]))
        if count < LEAST_ENTRIES or together < LEAST_TOGETHER:
            continue
        for word, other in ((one, two), (two, one)):
            if lexicon.zipf(other) >= COMMON:
                near.setdefault(word, []).append((-count * together, other))
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD.format(version=cedict.data_version()))
        for word in sorted(near):
            file.write(f"{word}\t{'|'.join(other for _, other in sorted(near[word])[:MOST])}\n")


if __name__ == "__main__":
    main()
