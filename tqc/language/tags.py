"""Language tags, BCP 47. They are compared by primary subtag: en-GB is served by what serves en."""

from __future__ import annotations


def primary(language: str) -> str:
    """The primary subtag of a BCP 47 tag, in lower case.

    >>> primary("zh-Hant-TW")
    'zh'
    """
    return language.replace("_", "-").split("-")[0].lower()
