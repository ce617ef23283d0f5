"""Month names and their lengths, for checks on dates.

Full names and English abbreviations only: short forms in other languages are too often words.
Source: Unicode CLDR's wide format month names (Russian also in the genitive that dates take).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month can have; 29 February isn't held against a year."""

_NAMES = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
}

MONTHS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        language: {name: number for number, name in enumerate(names.split(), 1)}
        for language, names in _NAMES.items()
    }
)
SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
         "oct": 10, "nov": 11, "dec": 12}  # fmt: skip


def is_date(month: int, day: int) -> bool:
    """True if some year has this day.

    >>> is_date(2, 29), is_date(2, 30), is_date(13, 1)
    (True, False, False)
    """
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]
