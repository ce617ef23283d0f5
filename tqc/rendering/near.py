"""Near misses: forms of a name that are one slip away from what the glossary approves.

One slip leaves the first or the second half of a form as it is, so forms are indexed by their
halves, and a word of the draft meets every form within one insertion, deletion, substitution or
swap of neighbours (but for a swap across the middle) by half a dozen look-ups.
"""

from __future__ import annotations

SHORTEST = 6
"""Letters: of two shorter names one slip apart, both may well exist."""

LONGEST = 40
"""Letters: what is longer is a sentence more than a name."""


def letters(text: str) -> str:
    """The letters and digits of a name in lower case: what a slip is measured on."""
    return "".join(filter(str.isalnum, text.casefold()))


def halves(form: str) -> list[str]:
    """The keys of a form of letters; none for one that is too short or too long.

    >>> halves("doubao")
    ['dou|', '|bao']
    """
    if not SHORTEST <= len(form) <= LONGEST:
        return []
    middle = len(form) // 2
    return [f"{form[:middle]}|", f"|{form[middle:]}"]


def halves_near(word: str) -> set[str]:
    """The keys of every form that is at most one slip away from a word of letters."""
    keys: set[str] = set()
    if not SHORTEST - 1 <= len(word) <= LONGEST + 1:
        return keys
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        keys |= {f"{word[:middle]}|", f"|{word[len(word) - (length - middle) :]}"}
    return keys


def one_slip(wrong: str, right: str) -> bool:
    """True if one insertion, deletion, substitution or swap of neighbours leads to the right form.

    Digits are never slips: Qwen2 and Qwen3 are two things.

    >>> one_slip("appgrowning", "appgrowing"), one_slip("qwen2", "qwen3"), one_slip("abcd", "abcd")
    (True, False, False)
    """
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return False
    if [c for c in wrong if c.isdigit()] != [c for c in right if c.isdigit()]:
        return False
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    a, b = wrong[start:], right[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b if len(a) > len(b) else a == b[1:]
