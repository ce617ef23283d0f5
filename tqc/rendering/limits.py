"""What a match must at least have to be looked at; scanning and the index both hold to it."""

from __future__ import annotations

from math import log10

LEAST_EXPLAINED = 0.6
"""Share of a name's weight that the words must render."""

LEAST_GAIN = 3.6
"""Evidence, in powers of ten, below which chance alone explains the words; what is above it but
promises too little for its draft (promise.py) is left out all the same."""

LEAST_EVIDENCE = 0.8
"""A rendering less than some six times likelier than the bare word tells nothing."""

LEAST_WEIGHT = 0.002
"""Share of a segment's renderings: one that comes less than once in five hundred times isn't looked
for. Such are half of all that there would be to look up, and 3 in 650 of what would be found."""

FEW_NAMES = 12_500
"""Names for which LEAST_GAIN is enough; ten times as many meet as many more places by chance."""

CAPITALS_GAIN = 1.8
"""What capitals are worth: one word in twelve of running text has one, nearly every word of a
name; that the words of a name go together makes it once, not for each of them."""

LONE_CAPITAL_GAIN = 1.0
"""The same of a single word: it may begin a sentence, or be somebody else's name."""


def least_gain(names: int) -> float:
    """The least evidence that counts in a glossary of so many names.

    >>> least_gain(500), least_gain(125_000)
    (3.6, 4.6)
    """
    return LEAST_GAIN + _more(names)


def least_evidence(names: int) -> float:
    """The least evidence of a rendering that is kept in a glossary of so many names: it counts only
    together with others, and their sum must reach more there. Twice as much more, since what tells
    least is most of what there is to keep.

    >>> least_evidence(500), least_evidence(125_000)
    (0.8, 2.8)
    """
    return LEAST_EVIDENCE + 2 * _more(names)


def _more(names: int) -> float:
    """Powers of ten by which a glossary has more than a few names."""
    return max(0.0, log10(max(names, 1) / FEW_NAMES))
