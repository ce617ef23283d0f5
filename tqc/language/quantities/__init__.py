"""The figures of a text by language: how much, of what, and where.

One function; LANGUAGES says of which languages. A reader never fails: what it can't make out is no
figure.
"""

from __future__ import annotations

from tqc.language.quantities.model import CALENDAR, Kind, Quantity
from tqc.language.tags import primary

__all__ = ["CALENDAR", "LANGUAGES", "Kind", "Quantity", "read"]

LANGUAGES = frozenset({"zh", "ja", "ko", "en", "de", "fr"})


def read(text: str, language: str) -> list[Quantity]:
    """The figures of a text, by place, the likeliest reading of a place first; none in a language
    that isn't one of LANGUAGES.

    >>> [(q.span.of("US$22.15 million"), q.low, q.unit) for q in read("US$22.15 million", "en")]
    [('US$22.15 million', 22150000.0, 'USD')]
    """
    language = primary(language)
    if language in ("zh", "ja"):
        from tqc.language.quantities import han

        return han.read(text, language)
    if language == "ko":
        from tqc.language.quantities import korean

        return korean.read(text)
    if language in LANGUAGES:
        from tqc.language.quantities import western

        return western.read(text, language)
    return []
