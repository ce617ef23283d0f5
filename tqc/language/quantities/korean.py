"""Figures in Korean: 3만5천 명, 2억 3천만 원, 15퍼센트, 8월 6일 오후 3시, 세 달.

Numbers in Hangul count only before something that is counted or measured, as a word of their own.
Left out: Hanja numerals, and native numbers above ten, which news writes in digits.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tqc.finding import Span
from tqc.language.quantities import numerals
from tqc.language.quantities.model import Kind, Quantity
from tqc.language.quantities.ranges import Figure, share

_D = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIZE = r"(?:[십백천]?[만억조]|[천백십](?=\s?[\d만억조원명개여])|[천백])"
_SINO = "일이삼사오육칠팔구십백천만억조"
_NUMBER = re.compile(
    rf"(?P<clock>\d{{1,2}}:\d{{2}}(?![\d:]))|"
    rf"(?P<digits>(?:{_D})(?:여?\s?{_SIZE}(?![가-힣]{{3}}(?<!원)))*(?:\s?(?:{_D})\s?{_SIZE})*"
    rf"(?:(?<=[만억조천])\s?\d{{1,3}}(?:,\d{{3}}|\d)?(?![\d.]|[년월일시]))?)|"
    rf"(?<![가-힣])(?P<vague>수\s?[십백천만억조]+)|"
    rf"(?<![가-힣])(?P<sino>[{_SINO}]{{2,12}})(?=\s?(?:명|원|년|개월|퍼센트|%|달러|킬로|미터|가구|개))|"
    rf"(?<![가-힣])(?P<native>한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=\s(?:명|달|시간|번|개|살|차례|곳|대|마리))"
)
NATIVE = {w: n for n, w in enumerate("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), 1)}
_PERIOD = re.compile(r"(오전|오후|새벽|아침|저녁|밤|낮)\s?$")
AFTERNOON = frozenset({"오후", "저녁", "밤", "낮"})
_MINUTES = re.compile(r"\s?(?:(\d{1,2})분|(반))")
_AND_A_HALF = re.compile(r"\s?반(?=\s|$)")
_ABOUT = re.compile(r"(?:약|거의|최대|최소|무려)\s?$")
_LATER = re.compile(r"\s?(?:여|넘는|이상|가량|정도)(?=\s|[가-힣])\s?")
_OF = re.compile(r"\s?분의\s?(\d+(?:\.\d+)?|[일이삼사오육칠팔구])")
_SIGN = re.compile(r"(US\$|\$|€|£|¥|₩)\s?$")
SIGNS = {"US$": "USD", "$": "dollar", "€": "EUR", "£": "GBP", "¥": "yuanyen", "₩": "KRW"}
_SCORE = re.compile(r"\s?(?:대|[-:])\s?\d{1,3}(?![\d.])")
LOOK = 6
CENTURIES = (2000, 1900)
"""Of years in two digits."""
SMALL = 2
"""Numbers up to this are also written without one: both, the other, a."""


@lru_cache(maxsize=1)
def _units() -> tuple[re.Pattern[str], dict[str, str]]:
    stored = tomllib.loads(Path(__file__).with_name("korean.toml").read_text("utf-8"))
    names = {word: unit for unit, words in stored["units"].items() for word in words.split()}
    names.update((word, word) for word in "년 월 일 시 할 배".split())
    longest = sorted(names, key=len, reverse=True)
    latin = "|".join(re.escape(name) for name in longest if name.isascii() and name.isalpha())
    others = "|".join(
        re.escape(name) for name in longest if not (name.isascii() and name.isalpha())
    )
    return re.compile(rf"\s?(?:(?:{latin})(?![A-Za-z/])|{others})"), names


def read(text: str) -> list[Quantity]:
    """The figures of a text, by place."""
    figures: list[Figure] = []
    at = 0
    while match := _NUMBER.search(text, at):
        found = _figure(text, match)
        at = match.end()
        if found is not None:
            figures.append(found)
            at = max(at, found.readings[0].span.end)
    return list(share(text, figures))


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    span = Span(start, end)
    if match["clock"]:
        hours, minutes = map(int, match[0].split(":"))
        return (
            None
            if hours > 24 or minutes > 59
            else Figure(_times(text, span, start, hours * 60 + minutes))
        )
    if match["native"]:
        low = high = float(NATIVE[match["native"]])
        size = 1.0
    else:
        value = numerals.value(re.sub(r"[\s여]", "", match[0]))
        if value is None:
            return None
        low, high, size = value
    before = text[start - 1] if start else ""
    if match["digits"] and before and before.isascii() and (before.isalpha() or before in "._/"):
        return None
    if match["digits"] and before == "-" and text[max(0, start - 2)].isalpha():
        return None
    if part := _OF.match(text, end):
        over = numerals.value(part[1])
        if over and low:
            return Figure(
                [
                    Quantity(
                        Span(start, part.end()),
                        span,
                        over[0] / low,
                        over[0] / low,
                        "ratio",
                        firm=False,
                    )
                ]
            )
    pattern, names = _units()
    later = _LATER.match(text, end)
    unit_match = pattern.match(text, later.end() if later else end)
    word = unit_match[0].strip() if unit_match else ""
    stop = unit_match.end() if unit_match else end
    if not word and end < len(text) and text[end].isascii() and text[end].isalpha():
        return None
    about = bool(later) or bool(_ABOUT.search(text, max(0, start - 4), start)) or "여" in match[0]
    scored = low < 200 and bool(
        _SCORE.match(text, end)
        or re.search(r"\d\s?(?:대|[-:])\s?$", text[max(0, start - 5) : start])
    )
    named = before == " " and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha()
    firm = (
        bool(match["digits"] or match["sino"])
        and low == high
        and (low > SMALL or low % 1 != 0)
        and not named
        and not scored
    )
    plain = Quantity(
        Span(start, stop), span, low, high, "", Kind.NUMBER, about or low != high, firm
    )
    if before == "제" or text[stop : stop + 2] == "번째":
        return Figure([replace(plain, kind=Kind.ORDINAL)], size)
    return Figure(_readings(text, plain, word, names, stop), size)


def _readings(
    text: str, plain: Quantity, word: str, names: dict[str, str], stop: int
) -> list[Quantity]:
    low, start = plain.low, plain.span.start
    whole = low == int(low)
    if word == "년":
        if len(plain.number) == 4 and 1000 <= low <= 2200:
            return [replace(plain, kind=Kind.YEAR)]
        duration = replace(plain, unit="year")
        if _AND_A_HALF.match(text, stop):
            return [replace(duration, low=low + 0.5, high=low + 0.5), duration]
        if not whole or low < 10 or low > 99 or text[stop : stop + 1] in ("간", "째", "여", "만"):
            return [duration]
        years = (c + low for c in CENTURIES)
        return [
            replace(duration, firm=False),
            *(replace(plain, low=y, high=y, kind=Kind.YEAR, firm=False) for y in years),
        ]
    if word == "월" and whole and 1 <= low <= 12:
        return [replace(plain, kind=Kind.MONTH, firm=True)]
    if word == "일" and whole and 1 <= low <= 31:
        after_month = text[max(0, start - 2) : start].rstrip()[-1:] == "월"
        return [
            replace(plain, kind=Kind.DAY, firm=after_month),
            replace(plain, unit="day", firm=False),
        ]
    if word == "시" and whole and low <= 24:
        more = _MINUTES.match(text, stop)
        minutes = (30 if more[2] else int(more[1])) if more else 0
        span = Span(start, more.end() if more else stop)
        return _times(text, span, start, int(low) * 60 + minutes)
    if word == "할":
        return [replace(plain, low=low * 10, high=plain.high * 10, unit="percent")]
    if word == "배":
        times = replace(plain, unit="times", firm=plain.firm and low > 2)
        return (
            [times, replace(times, low=low + 1, high=low + 1, firm=False)] if low == 1 else [times]
        )
    if (
        text[stop : stop + 1] == "대" and not word and low % 10 == 0 and low < 100
    ):  # 10대: in one's teens
        return [
            replace(plain, high=low + 9, firm=False),
            replace(plain, high=low + 9, unit="year", firm=False),
        ]
    unit = names.get(word, "")
    if unit in ("년", "월", "일", "시"):
        unit = {"년": "year", "월": "month", "일": "day", "시": ""}[unit]
    if not unit and (sign := _SIGN.search(text, max(0, start - LOOK), start)):
        return [replace(plain, span=Span(sign.start(), plain.span.end), unit=SIGNS[sign[1]])]
    readings = [replace(plain, unit=unit)]
    if unit and _AND_A_HALF.match(text, stop):
        readings.insert(0, replace(readings[0], low=low + 0.5, high=low + 0.5))
    return readings


def _times(text: str, span: Span, start: int, minutes: int) -> list[Quantity]:
    period = _PERIOD.search(text, max(0, start - 4), start)
    if period and period[1] in AFTERNOON and minutes < 720:
        minutes += 720
    elif period and period[1] in ("밤", "오전", "새벽") and 720 <= minutes < 780:
        minutes -= 720
    minutes %= 1440
    one = Quantity(span, span, minutes, minutes, "", Kind.CLOCK, False, period is not None)
    if period or minutes >= 720:
        return [one]
    return [one, replace(one, low=minutes + 720, high=minutes + 720)]
