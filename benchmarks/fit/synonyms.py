"""Make tqc/language/en-synonyms.tsv: English words that dictionaries put together.

    python -m benchmarks.fit.synonyms      # needs the extra `tqc[ja]`

CC-CEDICT glosses 快 as "rapid; quick" and never as "fast", but dozens of other words as "fast" and
"quick"; JMdict writes "spirit; fairy; elf" as one sense. Two words that stand together much more
often than chance are what one machine or another may put for the same word. Numbers: how many
entries or senses have both, and how strongly the two go together (pointwise mutual information,
base 2).
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log2
from pathlib import Path

from tqc import cache
from tqc.language import cedict
from tqc.language.glosses import FUNCTION_WORDS, renderings
from tqc.language.ja_words import PACKAGE
from tqc.language.lexicon import Lexicon

TABLE = Path(cedict.__file__).with_name("en-synonyms.tsv")
LEAST_ENTRIES = 2
LEAST_TOGETHER = 5.0
MOST = 6
COMMON = 3.0
"""Zipf: machines put common words; rare synonyms would only make noise."""
MOST_SENSES = 12
"""Entries with more senses mix several meanings."""

HEAD = """\
# what: English words that stand as senses of the same Chinese and Japanese words, the closest first
# origin: made by benchmarks/fit/synonyms.py from CC-CEDICT ({version}) and JMdict
# licence: CC BY-SA 4.0    order: by word
word\tsynonyms
"""


def chinese() -> Iterator[set[str]]:
    """The single words that each entry of CC-CEDICT means."""
    dictionary = cedict.load()
    for word in dictionary:
        for entry in dictionary.entries(word):
            if not entry.is_name:
                yield {words[0] for words in renderings(entry.senses) if len(words) == 1}


def japanese() -> Iterator[set[str]]:
    """The glosses of each sense of JMdict that are single words."""
    folder = cache.package_folder(PACKAGE)
    if folder is None:
        raise SystemExit("JMdict is missing: pip install 'tqc[ja]'")
    connection = sqlite3.connect(folder / "jamdict.db")
    senses: dict[int, list[str]] = defaultdict(list)
    query = "SELECT sid, text FROM SenseGloss WHERE +lang = 'eng' ORDER BY rowid"
    for sense, gloss in connection.execute(query):
        senses[sense].append(gloss)
    for glosses in senses.values():
        whole = [words for g in glosses for words, share in renderings([g]).items() if share == 1]
        yield {words[0] for words in whole if len(words) == 1}


def together(groups: Iterable[set[str]]) -> Iterator[tuple[str, str, float]]:
    """Two words that go together, and how strongly in how many groups."""
    words, pairs, total = Counter[str](), Counter[tuple[str, str]](), 0
    for group in groups:
        own = group - FUNCTION_WORDS
        if 1 < len(own) <= MOST_SENSES:
            total += 1
            words.update(own)
            pairs.update(combinations(sorted(own), 2))
    for (one, two), count in pairs.items():
        strength = log2(count * total / (words[one] * words[two]))
        if count >= LEAST_ENTRIES and strength >= LEAST_TOGETHER:
            yield one, two, count * strength


def main() -> None:
    lexicon = Lexicon("en")
    found = [*together([*chinese(), *japanese()])]
    lexicon.zipfs({word for one, two, _ in found for word in (one, two)})
    near: dict[str, list[tuple[float, str]]] = {}
    for one, two, worth in found:
        for word, other in ((one, two), (two, one)):
            if lexicon.zipf(other) >= COMMON:
                near.setdefault(word, []).append((-worth, other))
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD.format(version=cedict.data_version()))
        for word in sorted(near):
            file.write(f"{word}\t{'|'.join(other for _, other in sorted(near[word])[:MOST])}\n")


if __name__ == "__main__":
    main()
