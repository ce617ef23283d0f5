"""The value of a number in Chinese characters, or in digits with Chinese or Korean sizes.

Left out: everything about what the number counts.
"""

from __future__ import annotations

import re

DIGITS = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12,
         "만": 10**4, "억": 10**8, "조": 10**12}  # fmt: skip
DIGITS |= dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True)) | {"영": 0, "공": 0}
CHARACTERS = frozenset(DIGITS) | frozenset("十百千万萬亿億兆廿")

_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|\S")
_SIZES = re.compile(f"[{''.join(SMALL)}{''.join(LARGE)}]+")
_POINT = re.compile("[点點]")
LONGEST = 40
"""Characters; what is longer is hostile input."""


def value(written: str) -> tuple[float, float, float] | None:
    """Least and greatest value of a number, and the size it is written with; None for none.

    >>> value("3万5000"), value("二〇二三"), value("数百万")
    ((35000, 35000, 10000), (2023, 2023, 1), (2000000, 9990000.0, 1000000))
    """
    if len(written) > LONGEST:
        return None
    written = written.replace("廿", "二十")
    if written[0] in "数數几幾수":
        size = _whole("一" + written[1:])
        return (
            None if size is None else (2 * size, 9.99 * size // 1 if size > 99 else 9 * size, size)
        )
    if decimal := _POINT.search(written):
        return _decimal(written, decimal.start())
    if all(char in DIGITS for char in written):
        return _spelled(written)
    loose = any(char in "多余餘几幾" for char in written)
    total = _whole(re.sub("[多余餘几幾]", "", written) if loose else written)
    if total is None:
        return None
    return total, total, _size(written)


def _size(written: str) -> float:
    """The size of a number with one part ("3万"): what the other end of a range may share."""
    parts = _SIZES.findall(written)
    if len(parts) != 1:
        return 1
    size: float = 1
    for char in parts[0]:
        size *= LARGE.get(char) or SMALL[char]
    return size if written[0].isdecimal() or size >= 10**4 else 1


def _spelled(written: str) -> tuple[float, float, float]:
    """二〇二三 digit by digit; 三四 is three or four."""
    digits = [DIGITS[char] for char in written]
    if len(digits) == 2 and digits[1] == digits[0] + 1 and digits[0] > 0:
        return digits[0], digits[1], 1
    number = 0
    for digit in digits:
        number = number * 10 + digit
    return number, number, 1


def _decimal(written: str, point: int) -> tuple[float, float, float] | None:
    """三点五, 二点三亿."""
    tail = written[point + 1 :]
    digits = re.match(f"[{''.join(DIGITS)}]+", tail)
    before = value(written[:point]) if point else None
    if digits is None or before is None:
        return None
    number = before[0] + float("0." + "".join(str(DIGITS[char]) for char in digits[0]))
    size = 1.0
    for char in tail[digits.end() :]:
        size *= LARGE.get(char) or SMALL.get(char) or 1
    return number * size, number * size, size


def _whole(written: str) -> float | None:
    total: float = 0
    section: float = 0
    digit: float | None = None
    last_large = last = 0
    for token in _TOKEN.findall(written):
        if token[0].isdecimal():
            plain = token.replace(",", "")
            digit = float(plain) if "." in plain else int(plain)
            last = 0
        elif token in DIGITS:
            if digit:
                return None  # 十四五 is a name
            digit = DIGITS[token]
        elif token in SMALL:
            section += (1 if digit is None else digit or 1) * SMALL[token]
            digit, last = None, SMALL[token]
        elif token in LARGE:
            size = LARGE[token]
            section += digit or 0
            if total and size > last_large:
                total = (total + section) * size
            else:
                total += (section or 1) * size
            section, digit, last_large, last = 0, None, size, size
        else:
            return None
    if digit is not None:
        short = last > 10 and written[-1] in DIGITS and written[-2] not in "零〇"
        section += digit * (last // 10) if short else digit
    return _exact(total + section)


def _exact(value: float) -> float:
    """Without the dust of binary fractions: 22.15万 is 221,500."""
    return round(value, 6) if value < 1e9 else round(value, 0)
