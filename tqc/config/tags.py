"""Whether what a user typed is a language tag: only its shape (BCP 47), not whether it exists."""

from __future__ import annotations


def is_tag(text: str) -> bool:
    """True for the shape of a language tag.

    >>> [is_tag(text) for text in ("en", "zh-Hant-TW", "english", "zh_TW", "")]
    [True, True, False, False, False]
    """
    first, *others = text.split("-")
    shaped = all(part.isascii() and part.isalnum() and len(part) <= 8 for part in (first, *others))
    return shaped and first.isalpha() and 2 <= len(first) <= 3
