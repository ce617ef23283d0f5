"""How fast names are looked for in long text, and what compiling a large glossary costs.

    python benchmarks/rendering_speed.py [--concepts N ...] [--megabytes N] [--once]

The text is made of the sentences of edited English news (../shared/data/ntrex-dev) where it is at
hand, else of this project's own articles, which are full of names; they are shuffled anew each time
round, in paragraphs of five; with --once words are drawn at random instead, by how common they are,
so that nothing repeats itself. Up to as many concepts as the bundled glossaries have come from
there; more are synthetic, named with two or three words of CC-CEDICT drawn at random. CPU time of
one process; the bare scan is ahocorasick_rs over the same text with the words that those names may
begin with. Nothing is asserted: machines differ.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from ahocorasick_rs import AhoCorasick

from tqc.document import Document
from tqc.evidence.assess import index_of
from tqc.evidence.needs import Needs
from tqc.evidence.places import mentions
from tqc.evidence.weigh import STRONG
from tqc.examine import restrict
from tqc.glossary import Concept, Glossary, load
from tqc.language import cedict
from tqc.language.lexicon import Lexicon, bins
from tqc.rendering.collecting import seldom
from tqc.rendering.find import Scan
from tqc.rendering.index import Index, open_index

T = TypeVar("T")

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "data" / "ntrex-dev" / "en.tsv"
SEED = 20240501
SENTENCE = re.compile(r"(?<=[.!?])\s+")
PARAGRAPH = 5
SHORTEST_SENTENCE = 20
SENTENCE_WORDS = 18
WARM = 0.05
"""Share of the text that is scanned first, unmeasured: a long text has its vocabulary soon."""


def articles() -> list[str]:
    """The sentences of edited news, or else of the project's own English articles."""
    if NEWS.exists():
        rows = NEWS.read_text(encoding="utf-8").splitlines()
        return [row.partition("\t")[2] for row in rows if len(row) > SHORTEST_SENTENCE]
    paths = sorted([*ROOT.glob("benchmarks/negatives/articles/*"), *ROOT.glob("pairs/*/*.en.*")])
    texts = (path.read_text(encoding="utf-8") for path in paths)
    return [s for text in texts for s in SENTENCE.split(text) if len(s) >= SHORTEST_SENTENCE]


def repeated(size: int, dice: random.Random) -> Iterator[str]:
    """Paragraphs of the articles' sentences, in another order each time round."""
    sentences = articles()
    while size > 0:
        dice.shuffle(sentences)
        for at in range(0, len(sentences), PARAGRAPH):
            paragraph = " ".join(sentences[at : at + PARAGRAPH])
            size -= len(paragraph) + 2
            yield paragraph


def unrepeated(size: int, dice: random.Random) -> Iterator[str]:
    """Paragraphs of English words, each as frequent as in English and in no order at all."""
    listed = [(word, 10 ** (value / 100)) for value, words in bins("en") for word in words]
    words = [word for word, _ in listed]
    sums = list(accumulate(weight for _, weight in listed))
    while size > 0:
        drawn = dice.choices(words, cum_weights=sums, k=SENTENCE_WORDS * PARAGRAPH)
        sentences = (
            " ".join(drawn[at : at + SENTENCE_WORDS]).capitalize() + "."
            for at in range(0, len(drawn), SENTENCE_WORDS)
        )
        paragraph = " ".join(sentences)
        size -= len(paragraph) + 2
        yield paragraph


def concepts(count: int, dice: random.Random) -> Glossary:
    """Bundled concepts with a Chinese name, or synthetic ones if there aren't so many."""
    bundled = restrict(load([]), "en", "zh")
    if count <= len(bundled.concepts):
        return Glossary(tuple(dice.sample(bundled.concepts, count)))
    words = sorted(word for word in cedict.load() if 2 <= len(word) <= 3)
    return Glossary(
        tuple(
            Concept(
                id=f"made-{number}",
                names={"zh": ("".join(dice.sample(words, dice.choice((2, 2, 3)))),)}
                | {"en": (f"Made{number}",)},
            )
            for number in range(count)
        )
    )


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def measure(count: int, text: str, dice: random.Random) -> None:
    megabytes = len(text.encode()) / 1e6
    glossary = concepts(count, dice)
    Lexicon("en")  # a table of its own; benchmarks/speed.py has what it costs
    cold, _ = timed(lambda: open_index(glossary, "en"))
    warm, index = timed(lambda: index_of(glossary, "en"))
    with seldom():  # as in a check
        first = text[: int(len(text) * WARM)]
        new, _ = timed(lambda: look(first, glossary, index))
        words = len(index.vocabulary.keys)
        seconds, (forms, matches) = timed(lambda: look(text, glossary, index))
    bare, hits = timed(lambda: bare_scan(text, index))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} concepts: compiled in {cold:.2f} s, loaded in {warm:.3f} s")
    print(
        f"  scan {megabytes / seconds:.1f} MB/s ({megabytes:.1f} MB, {forms} forms, "
        f"{matches} lattice matches)"
    )
    print(f"  before that {words} words met for the first time in {new:.2f} s")
    print(
        f"  bare Aho-Corasick {megabytes / bare:.1f} MB/s ({hits} hits), "
        f"{seconds / bare:.1f} times as fast; memory so far {memory:.0f} MB"
    )


def look(text: str, glossary: Glossary, index: Index) -> tuple[int, int]:
    """How many listed forms stand in a text, and how many matches a check looks at in it."""
    document, found = Document("", "", text), Scan(text, index)
    named = mentions(found, glossary)
    needs = Needs(document, found, named, glossary, index, STRONG)
    return len(found.forms), len(found.lattices(needs, needs.kinds, needs.called))


def bare_scan(text: str, index: Index) -> int:
    """The number of places where a trigger of the index stands in the text."""
    triggers = [word for word in index.vocabulary.hits if len(word) > 1]
    return len(AhoCorasick(triggers).find_matches_as_indexes(text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--concepts", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--megabytes", type=float, default=8.0)
    parser.add_argument("--once", action="store_true", help="text that doesn't repeat itself")
    arguments = parser.parse_args()
    dice = random.Random(SEED)
    size = int(arguments.megabytes * 1e6)
    text = "\n\n".join((unrepeated if arguments.once else repeated)(size, dice))
    with tempfile.TemporaryDirectory() as cache:
        os.environ["TQC_CACHE_DIR"] = cache
        for count in arguments.concepts:
            measure(count, text, dice)


if __name__ == "__main__":
    main()
