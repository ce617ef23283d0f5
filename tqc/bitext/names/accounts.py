"""Which words of the target the source accounts for: of a name itself, and of all the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tqc.bitext.names.sources import NAME_ZIPF, SourceName
from tqc.glossary.model import Concept
from tqc.language import zh_words
from tqc.language.roots import stem
from tqc.rendering.tokens import words_of

ABBREVIATION = 2
"""Characters of a name that may be short for several."""

CAPITALISED = re.compile(r"(?<![\[(a-z])\b[A-Z][a-z]{3,}")


def other_stems(
    source: str, name: SourceName, names: Sequence[SourceName], target: str
) -> Counter[str]:
    """Stems of the target words that the rest of a source segment accounts for."""
    found: Counter[str] = Counter()
    if name.language == "zh" and target == "en":
        words = zh_words.load()
        cut = words.cut(source, {n.text: NAME_ZIPF for n in names})
        for start, end in cut:
            if start >= name.span.end or end <= name.span.start:
                word = words.get(source[start:end])
                if word is not None:
                    found.update(word.stems)
    found.update(stem(word) for word in words_of(source))
    return found


def glosses_of(name: SourceName, concept: Concept) -> Mapping[str, int]:
    """What the characters of a Chinese name mean that its lattice leaves out, each with its place:
    of a person's name what its characters mean, of an abbreviation what it abbreviates (澳 is
    Macau, and Australia)."""
    person = concept.type == "person"
    if name.language != "zh" or not (person or len(name.text) <= ABBREVIATION):
        return {}
    words = zh_words.load()
    found: dict[str, int] = {}
    for at, char in enumerate(name.text):
        word = words.get(char)
        if word is None:
            continue
        for base in word.stems if person else proper_stems(word.senses):
            found[base] = found.get(base, 0) | 1 << at
    return found


def proper_stems(senses: Iterable[str]) -> set[str]:
    """Stems of the capitalised words of some senses."""
    return {stem(word.lower()) for sense in senses for word in CAPITALISED.findall(sense)}
