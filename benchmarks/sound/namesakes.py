"""How often a real name that no glossary has is like one that a glossary has.

    python -m benchmarks.sound.namesakes [--list]

The bundled glossaries are cut in halves, at random with a seed; the unknown names of each half are
looked for among those of the other. A likeness (tqc/evidence/alike.py) that many of them reach says
nothing, whatever it was fitted on. Left out: names whose source form, or English form, both have.
Prints, by type, the share of names that reach a score; --list: the names, the likest first.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqc.evidence.alike import HARDLY, Likeness, likenesses
from tqc.evidence.heard import RARE
from tqc.glossary import Glossary, load
from tqc.glossary.model import Concept
from tqc.language.lexicon import Lexicon
from tqc.rendering.index import open_index
from tqc.rendering.tokens import words_of

SCORES = (2, 3, 3.5, 4, 4.5, 5, 6, 7)
LEAST_NAMES = 100
"""Names of a type that a share is given for."""
SEED = 5


class Found(NamedTuple):
    concept: Concept
    name: str
    like: Likeness


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--list", action="store_true", help="each name and what it is like")
    arguments = parser.parse_args()
    concepts = [one for one in load(()).concepts if one.names.get("en") and not one.is_term]
    random.Random(SEED).shuffle(concepts)
    middle = len(concepts) // 2
    halves = concepts[:middle], concepts[middle:]
    tried: Counter[str] = Counter()
    found = [*compare(*halves, tried), *compare(*halves[::-1], tried)]
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for one in found:
        scores[one.concept.type].append(one.like.score)
    print(f"{'':14}{'names':>7}", *(f"{least:>7}" for least in SCORES))
    for kind, number in tried.most_common():
        if number >= LEAST_NAMES:
            shares = (sum(score >= least for score in scores[kind]) / number for least in SCORES)
            print(f"{kind:14}{number:7}", *(f"{100 * share:6.1f}%" for share in shares))
    for one in sorted(found, key=lambda one: -one.like.score) if arguments.list else ():
        print(f"{one.like.score:5.1f} {one.name}: {one.like.right or one.like.source}")


def compare(
    known: Sequence[Concept], others: Sequence[Concept], tried: Counter[str]
) -> Iterator[Found]:
    """What the unknown names of the second half are like in the first; counts those looked for."""
    glossary, lexicon = Glossary(tuple(known)), Lexicon("en")
    index = open_index(glossary, "en")
    forms = {form.lower() for one in known for forms in one.names.values() for form in forms}
    for concept in others:
        name = concept.names["en"][0]
        if any(form.lower() in forms for own in concept.names.values() for form in own):
            continue
        rarest = min(map(lexicon.zipf, words_of(name)))
        if rarest >= (RARE if " " in name else HARDLY):
            continue
        tried[concept.type] += 1
        words = tuple(name.split())
        for like in likenesses([words], glossary, index, lexicon).get(words, ())[:1]:
            if rarest < HARDLY or like.concept.type == "person":
                yield Found(concept, name, like)


if __name__ == "__main__":
    main()
