"""From a dictionary sense to the words a machine may take from it.

"(literary) to close (a door)" gives "close"; "a silver or gold ingot" gives the phrase and, less
likely, its head "ingot". Classifiers, cross-references, grammar notes and surnames give nothing.
The weights fall with the order of senses, because dictionaries and machines both put the common
one first, and with length, because machines prefer a word to a paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, repeat

FUNCTION_WORDS = frozenset(
    "a an the of and or to in on at for from by with as into its it is be being that this which "
    "one's oneself sb sth etc 's".split()
)
"""Words that stand freely between the translated parts of a name and are never part of it."""

PARTICLES = frozenset("up out off down away along forth over back together not no".split())
"""Adverbs of phrasal verbs: part of a phrase, never a rendering of their own."""

LONGEST_PHRASE = 3
"""Glosses with more content words are explanations; only their head is kept."""

SENSE_DECAY = 0.92
"""Each later sense weighs this much of the one before it ..."""
LEAST_SENSE = 0.45
"""... but never less: machines do pick rare senses, which is why names go wrong."""
LENGTH_PENALTY = 0.93
"""For each content word after the first."""
HEAD_PENALTY = 0.75
"""For the head of a longer gloss standing alone."""
OBJECT_PENALTY = 0.6
"""For what a verb is said of, beside the verb."""

_PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\]]*\]|\"")
_NOTE = re.compile(
    r"(?i)^\s*(?:CL:|(?:old |erroneous |japanese )?variant of|used in|see |abbr\. |surname |"
    r"also pr|also written|pr\. |Kangxi|radical|\W*$)|radical in Chinese|classifier for|"
    r"[\u3400-\u9fff]"
)
_SPLIT = re.compile(r"[;,]| or (?=to )")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_CLAUSE = re.compile(r"\b(?:such as|esp\.|e\.g\.|i\.e\.|fig\.|lit\.|of a|used|for|that|which)\b")


def renderings(
    senses: Iterable[str], names: Iterable[str] = (), compound: int = 1
) -> dict[tuple[str, ...], float]:
    """Word tuples that the senses offer, each with its best weight (0 to 1).

    Senses are in dictionary order, most common first; no senses give {}. names: what the word
    names, which is taken as a whole; compound: words of a phrase that is put together like the word
    itself, so that its head alone renders but a part.

    >>> list(renderings(["to cover", "bag", "CL:個|个[ge4]"]))
    [('cover',), ('bag',)]
    >>> renderings(["a silver or gold ingot"])[("ingot",)] < 1
    True
    >>> list(renderings(["social sciences"], compound=4))
    [('social', 'sciences')]
    """
    found: dict[tuple[str, ...], float] = {}
    weight = 1.0
    for sense, whole in chain(zip(senses, repeat(False)), zip(names, repeat(True))):
        for words, share, headed in _phrases(sense):
            if headed and (whole or headed <= compound):
                continue
            value = round(weight * share, 3)
            if value > found.get(words, 0.0):
                found[words] = value
        if found:
            weight = max(LEAST_SENSE, weight * SENSE_DECAY)
    return found


def phrases(sense: str) -> Iterable[tuple[str, ...]]:
    """The content words of each part of a sense, parts too long for a phrase left out.

    >>> list(phrases("to cover; leather bag"))
    [('cover',), ('leather', 'bag')]
    """
    bare = _without_asides(sense)
    for part in () if _NOTE.search(bare) else _SPLIT.split(bare.lower()):
        words = tuple([word for word in _WORD.findall(part) if word not in FUNCTION_WORDS])
        if 0 < len(words) <= LONGEST_PHRASE + 1:
            yield words


@lru_cache(maxsize=65536)  # every third sense stands under several words
def _phrases(sense: str) -> tuple[tuple[tuple[str, ...], float, int], ...]:
    """Words with their weight, and how many the phrase has that they are the head of, or 0."""
    if sense.isalpha() and sense.isascii():  # every second one is a word and nothing else
        word = sense.lower()
        return () if word in FUNCTION_WORDS or _NOTE.search(word) else (((word,), 1.0, 0),)
    bare = _without_asides(sense)
    if _NOTE.search(bare):
        return ()
    found: list[tuple[tuple[str, ...], float, int]] = []
    for part in _SPLIT.split(bare.lower()):
        clause = _CLAUSE.split(part)[0] or part
        words = tuple([w for w in _WORD.findall(clause) if w not in FUNCTION_WORDS])
        if not words:
            continue
        if len(words) <= LONGEST_PHRASE:
            found.append((words, LENGTH_PENALTY ** (len(words) - 1), 0))
        if len(words) > 1:
            # "to roll up": the verb is the head, else the last noun; a machine may take what is
            # done from "to proceed in parallel" all the same
            heads = [words[-1]]
            if part.strip().startswith("to "):
                heads.insert(0, words[0])
            for place, head in enumerate(heads):
                if head not in PARTICLES:
                    penalty = HEAD_PENALTY * LENGTH_PENALTY ** (len(words) - 2)
                    found.append(((head,), penalty * OBJECT_PENALTY**place, len(words)))
    return tuple(found)


def _without_asides(sense: str) -> str:
    for _ in range(2 if "(" in sense or "[" in sense or '"' in sense else 0):  # they nest once
        sense = _PARENTHESIS.sub(" ", sense)
    return sense
