"""Which English words a capital says nothing about, and which it does.

en-small.txt holds the words that edited text writes small in mid-sentence; its head says whence
they come. Every other word may be a name, a title, an institution or a defined term.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def written_small() -> frozenset[str]:
    """The words, in lower case, that nothing in the world is called by alone.

    >>> "interest" in written_small(), "guardian" in written_small()
    (True, False)
    """
    text = files(__package__).joinpath("en-small.txt").read_text("utf-8")
    return frozenset(text.split("\n"))  # the head's lines are no words
