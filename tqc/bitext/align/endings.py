"""How much each sentence of a text looks like the first part of one that goes on in the next.

Texts come in lines that were wrapped or cut anywhere; a translation is cut elsewhere. What ends
without a full stop goes on, all the more if the next begins in lower case; a heading has no full
stop either, but what follows it begins with a capital. Thai has no full stops, verse and lists few:
where most of a text has none, nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tqc.document.blocks import ends_sentence

GOES_ON, MAY_GO_ON, NEW = 1.0, 0.6, 0.2
"""No full stop, and the next sentence begins with a small letter, a script without capitals, or a
capital."""

LEAST_ENDED = 0.4
"""Share of sentences with a full stop from which its absence says anything."""


def unfinished(sentences: Sequence[str]) -> list[float]:
    """For each sentence 0 for one that ends, up to 1 for one that goes on.

    >>> unfinished(["He went", "to town.", "She stayed."])
    [1.0, 0.0, 0.0]
    """
    ends = [ends_sentence(sentence) for sentence in sentences]
    if sum(ends) < LEAST_ENDED * len(ends):
        return [0.0] * len(ends)
    following = [*sentences[1:], ""]
    return [0.0 if end else _open(after) for end, after in zip(ends, following, strict=True)]


def _open(after: str) -> float:
    start = next((char for char in after if char.isalpha()), "A")
    if start.islower():
        return GOES_ON
    return NEW if start.isupper() else MAY_GO_ON
