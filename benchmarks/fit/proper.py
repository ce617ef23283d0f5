"""Words that English always writes with a capital: tqc/language/en-proper.tsv.

    python -m benchmarks.fit.proper

Those that CC-CEDICT's explanations, which begin in small letters, write so: places, nations,
months, common names of people.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tqc.evidence.cues import GENERIC_ENGLISH
from tqc.language import cedict, tables
from tqc.language.lexicon import Lexicon

TABLE = Path(tables.__file__).with_name("en-proper.tsv")

LEAST_COUNT = 3
SELDOM_SMALL = 50
"""Times that a word has a capital for each time that it hasn't."""
COMMON = 2.5
"""Zipf: rarer words mean something by themselves, capital or not."""

_PINYIN = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"(?<![\w'’.-])[A-Za-z]{3,}(?![\w'’-])")


def main() -> None:
    capital, small = Counter[str](), Counter[str]()
    words = cedict.load()
    for entries in map(words.entries, words):
        for sense in (sense for entry in entries for sense in entry.senses):
            for word in _WORD.findall(_PINYIN.sub("", sense)):
                (small if word.islower() else capital)[word.lower()] += 1
    lexicon = Lexicon("en")
    lexicon.zipfs(capital)
    found = [
        word
        for word, count in capital.items()
        if count >= max(LEAST_COUNT, SELDOM_SMALL * small[word])
        and lexicon.zipf(word) >= COMMON
        and word not in GENERIC_ENGLISH
    ]
    head = "# Words that English always writes with a capital; made by benchmarks/fit/proper.py"
    TABLE.write_text("\n".join([head, *sorted(found)]) + "\n", encoding="utf-8")
    print(f"{len(found)} words")


if __name__ == "__main__":
    main()
