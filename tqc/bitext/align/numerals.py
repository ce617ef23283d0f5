"""The digits of a number without its size: 28亿, 2.8 billion and 2,800,000,000 are all "28".

That is all an alignment needs; what a figure is worth is for the checks of numbers.
"""

from __future__ import annotations

import re
import unicodedata

HAN_DIGITS = {char: str(n) for n, char in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "两": "2",
}
HAN_SIZES = {"十": 10, "百": 100, "千": 1000}
HAN_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

ENGLISH = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"thirty": "3", "forty": "4", "fifty": "5", "first": "1", "second": "2", "third": "3"}

_HAN_NUMBER = re.compile("[一二三四五六七八九两十][零〇一二三四五六七八九十百千万萬亿億兆两]+")
_NO_DIGIT = re.compile(r"\D+")
MOST = 30
"""Characters of a number; what is longer is hostile input."""


def digits(number: str) -> str:
    """The digits of a number written with digits, zeros at both ends left out; "" for zero.

    >>> digits("2,800.50"), digits("٢٫٨"), digits("0")
    ('28005', '28', '')
    """
    plain = _NO_DIGIT.sub("", number)[:MOST]
    return "".join(str(unicodedata.digit(char, 0)) for char in plain).strip("0")


def han_number(text: str, start: int) -> tuple[str, int]:
    """The digits of a number in Chinese numerals that begins there, and its length; ("", 0) where
    none does. A lone numeral is a word like others.

    >>> han_number("二十五人", 0), han_number("三千八百亿元", 0), han_number("十分", 0)
    (('25', 3), ('38', 5), ('', 0))
    """
    match = _HAN_NUMBER.match(text, start)
    if match is None or len(match[0]) > MOST:
        return "", 0
    total = part = digit = 0
    for char in match[0]:
        if char in HAN_DIGITS:
            digit = digit * 10 + int(HAN_DIGITS[char])  # 二〇二三 is read digit by digit
        elif char in HAN_SIZES:
            part += (digit or 1) * HAN_SIZES[char]
            digit = 0
        else:
            total = (total + part + digit) * HAN_LARGE[char]
            part = digit = 0
    return str(total + part + digit).strip("0"), len(match[0])
