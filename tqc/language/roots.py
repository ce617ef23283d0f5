"""English words brought to a common form, so that "cyclic" and "to cycle" can meet.

`stem` undoes inflection only (buns → bun, retained → retain); `root` also strips derivation
(circular, circulate → circul). Both work by suffix, without a dictionary, so that they are total,
fast and stable: they may join words that are unrelated, never split a word's own inflections.
The suffix lists are those of the Porter and Lancaster stemmers, cut down to what glosses show.
"""

from __future__ import annotations

from functools import lru_cache

_DERIVATIONS = (
    "isation", "ization", "ational", "iveness", "fulness", "ousness", "ability", "ibility",
    "ically", "ation", "ition", "ative", "itive", "ional", "ously", "ively", "ingly", "ality",
    "ence", "ance", "ency", "ancy", "ible", "able", "ical", "ment", "ness", "less",
    "ion", "ity", "ive", "ous", "ist", "ism", "ize", "ise", "ate", "ent", "ant", "ary", "ory",
    "ial", "ual", "ian", "ful", "ish", "est", "al", "ar", "ic", "er", "or", "ly", "en",
    "y", "e",
)  # fmt: skip

_SUFFIXES = tuple(dict.fromkeys(s[:-1] if s[-1] == "e" and len(s) > 2 else s for s in _DERIVATIONS))
"""The same as they look once `stem` has taken a final e."""

MIN_STEM = 3
"""What inflection must leave: "bus" keeps its s, "bags" loses it."""

MIN_ROOT = 4
"""What derivation must leave: shorter roots join words at random."""

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A lower-case word without plural, -ed or -ing, and without a final e.

    >>> [stem(w) for w in ("buns", "batteries", "retained", "running", "cars", "news", "bus")]
    ['bun', 'battery', 'retain', 'run', 'car', 'news', 'bus']
    """
    if len(word) <= MIN_STEM or not word.isascii() or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > MIN_STEM + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ews")):
        return _without_e(word[:-1])
    for suffix in ("ing", "ed"):
        bare = word[: -len(suffix)]
        if word.endswith(suffix) and len(bare) >= MIN_STEM and not _VOWELS.isdisjoint(bare):
            return _without_e(_undoubled(bare))
    return _without_e(word)


@lru_cache(maxsize=200_000)
def root(word: str) -> str:
    """A lower-case word without inflection and derivation.

    >>> len({root(w) for w in ("circular", "circulate", "circulation", "circle")})
    1
    >>> root("cyclic") == root("cycle"), root("interactive") == root("interactions")
    (True, True)
    """
    bare = stem(word)
    if not bare.isascii() or not bare.isalpha():
        return bare
    for _ in range(2):  # "technological": -al, then -ic
        for suffix in _SUFFIXES:
            if bare.endswith(suffix) and len(bare) - len(suffix) >= MIN_ROOT:
                bare = bare[: -len(suffix)]
                break
        else:
            break
    if bare.endswith("cul"):
        bare = bare[:-3] + "cl"  # circul(ar), circl(e)
    return bare


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > MIN_STEM + 1 else word


def _undoubled(word: str) -> str:
    double = len(word) > MIN_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if double else word
