"""Words that English names are made of: tqc/language/en-name-words.tsv.

    python -m benchmarks.fit.name_words

Counted in the approved English names of the bundled glossaries, people's left out: how common a
word is among the words of names, on the Zipf scale, for those that are much commoner there than in
running text.
"""

from __future__ import annotations

from collections import Counter
from math import log10
from pathlib import Path

from tqc.glossary import load
from tqc.language import tables
from tqc.language.glosses import FUNCTION_WORDS
from tqc.language.lexicon import Lexicon
from tqc.rendering.tokens import words_of

TABLE = Path(tables.__file__).with_name("en-name-words.tsv")
LEAST_COUNT = 8
"""Names with a word; what is rarer says more of these names than of names."""
MUCH_COMMONER = 0.3
"""Powers of ten."""


def main() -> None:
    counts: Counter[str] = Counter()
    for concept in load([]).concepts:
        if concept.type != "person" and not concept.is_term:
            for name in concept.names.get("en", ()):
                counts.update(set(words_of(name)) - FUNCTION_WORDS)
    total = counts.total()
    lexicon = Lexicon("en")
    rows = []
    for word, count in sorted(counts.items()):
        zipf = 9 + log10(count / total)
        usual = count >= LEAST_COUNT and word.isalpha() and len(word) > 1
        if usual and zipf - lexicon.zipf(word) >= MUCH_COMMONER:
            rows.append(f"{word}\t{zipf:.1f}")
    head = "# Words of English names, Zipf frequency there; made by benchmarks/fit/name_words.py"
    TABLE.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} words of {total} in names")


if __name__ == "__main__":
    main()
