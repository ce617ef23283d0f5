"""Short word lists kept in code, written as running text so that a diff reads."""

from __future__ import annotations


def wordlist(text: str) -> frozenset[str]:
    """The words of a text; what follows a # on a line says where they come from.

    >>> sorted(wordlist("mr mrs  # titles"))
    ['mr', 'mrs']
    """
    return frozenset(word for line in text.split("\n") for word in line.partition("#")[0].split())
