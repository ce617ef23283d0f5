"""Make tqc/language/zh-characters.tsv: what English a Chinese character comes out as in words.

    python -m benchmarks.fit.characters

小 is "small; tiny; few; young" in the dictionary and "little" in every second word it begins. IBM
Model 1 (Brown et al. 1993) over the words of CC-CEDICT and their glosses says how likely each
English word is for each character: the data are the dictionary's alone, a word of two to four
characters and a sense of up to four words a pair.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tqc.language import cedict, synonyms
from tqc.language.glosses import phrases

TABLE = Path(synonyms.__file__).with_name("zh-characters.tsv")
ROUNDS = 6
LONGEST_WORD = 4
LEAST = 0.01
"""Chance below which a word is there by accident."""
LEAST_COUNT = 0.8
"""Expected pairs that a word must rest on: once is a curiosity."""
MOST = 24
"""Words kept for a character."""
NONE = ""
"""What English adds by itself."""

Chances = dict[str, dict[str, float]]


def pairs() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Characters of a word, and content words of one of its senses."""
    words = cedict.load()
    return [
        ((*word, NONE), sense)
        for word in words
        if len(word) <= LONGEST_WORD and all("\u3400" <= char <= "\u9fff" for char in word)
        for entry in words.entries(word)
        if not entry.is_name
        for whole in entry.senses
        for sense in phrases(whole)
    ]


def learn(rows: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> tuple[Chances, Chances]:
    """P(English word | character), and the expected count that each rests on."""
    chances: Chances = defaultdict(lambda: defaultdict(lambda: 1e-3))
    counts: Chances = {}
    for _ in range(ROUNDS):
        counts = defaultdict(lambda: defaultdict(float))
        for chars, sense in rows:
            for word in sense:
                total = sum(chances[char][word] for char in chars)
                for char in chars:
                    counts[char][word] += chances[char][word] / total
        chances = defaultdict(lambda: defaultdict(float))
        for char, found in counts.items():
            total = sum(found.values())
            chances[char].update((word, count / total) for word, count in found.items())
    return chances, counts


def main() -> None:
    chances, counts = learn(pairs())
    lines = [
        "# what: English words for Chinese characters inside words, with chances in thousandths",
        f"# origin: made by benchmarks/fit/characters.py from CC-CEDICT ({cedict.data_version()})",
        "# licence: CC BY-SA 4.0    order: by character, the likeliest word first",
        "character\twords",
    ]
    for char in sorted(chances):
        found = sorted(chances[char].items(), key=lambda pair: (-pair[1], pair[0]))
        kept = [
            f"{word} {round(1000 * chance)}"
            for word, chance in found[:MOST]
            if chance >= LEAST and counts[char][word] >= LEAST_COUNT
        ]
        if kept and char != NONE:
            lines.append(f"{char}\t{'|'.join(kept)}")
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines) - 4} characters, {TABLE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
