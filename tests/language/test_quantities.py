"""Figures of a text: value, unit and kind of the likeliest reading of each place."""

from __future__ import annotations

import time

import pytest

from tqc.language.quantities import LANGUAGES, Kind, read
from tqc.language.quantities.units import UNITS, converted
from tqc.language.quantities.words import load

READINGS: tuple[tuple[str, str, list[tuple[str, float, str]]], ...] = (
    ("zh", "投入３８００亿元", [("３８００亿元", 380e9, "CNY")]),
    ("zh", "近1.5 万亿港元", [("1.5 万亿港元", 1.5e12, "HKD")]),
    ("zh", "三千八百亿元", [("三千八百亿元", 380e9, "CNY")]),
    ("zh", "两万三千人", [("两万三千人", 23000, "")]),
    ("zh", "百分之十五", [("百分之十五", 15, "percent")]),
    ("zh", "打七五折", [("七五折", 75, "percent")]),
    ("zh", "上升3.5个百分点", [("3.5个百分点", 3.5, "point")]),
    ("zh", "5至8万千瓦", [("5", 50000, "kW"), ("8万千瓦", 80000, "kW")]),
    ("zh", "卖三块五，打折三元二角", [("三块五", 3.5, "CNY"), ("三元二角", 3.2, "CNY")]),
    (
        "zh",
        "一块三明治，三块五花肉，两块5个",
        [("一块", 1, "CNY"), ("三块", 3, "CNY"), ("两块", 2, "CNY"), ("5个", 5, "")],
    ),
    ("zh", "一些人统一看法，十分万一", []),
    ("zh", "苹果5G手机、A380和iPhone15", []),
    ("ja", "約2億3千万円", [("2億3千万円", 230e6, "JPY")]),
    ("ja", "1万2,000社", [("1万2,000社", 12000, "")]),
    ("ja", "約3割", [("3割", 30, "percent")]),
    ("ja", "三菱と六本木と一部", []),
    ("ko", "1조2000억원", [("1조2000억원", 1.2e12, "KRW")]),
    ("ko", "2억 3천만 달러", [("2억 3천만 달러", 230e6, "USD")]),
    ("ko", "일본과 사회와 만일", []),
    ("en", "US$22.15 million", [("US$22.15 million", 22.15e6, "USD")]),
    ("en", "380bn yuan", [("380bn yuan", 380e9, "CNY")]),
    (
        "en",
        "three hundred and eighty thousand",
        [("three hundred and eighty thousand", 380000, "")],
    ),
    ("en", "two and a half million", [("two and a half million", 2.5e6, "")]),
    ("en", "half a million", [("half a million", 5e5, "")]),
    ("en", "two-thirds", [("two-thirds", 0.666667, "ratio")]),
    ("en", "RMB 3-5 million", [("RMB 3", 3e6, "CNY"), ("5 million", 5e6, "CNY")]),
    ("en", "a 20-degree day", [("20-degree", 20, "degree"), ("day", 24, "hour")]),
    ("de", "1.234,5 Mrd. Euro", [("1.234,5 Mrd. Euro", 1234.5e9, "EUR")]),
    ("de", "zweiundzwanzig Tage", [("zweiundzwanzig Tage", 22, "day")]),
    ("fr", "22,15 millions d'euros", [("22,15 millions d'euros", 22.15e6, "EUR")]),
    ("fr", "quatre-vingt-dix jours", [("quatre-vingt-dix jours", 90, "day")]),
)


@pytest.mark.parametrize(("language", "text", "wanted"), READINGS)
def test_the_first_reading_of_each_place(
    language: str, text: str, wanted: list[tuple[str, float, str]]
) -> None:
    first = {one.number: one for one in reversed(read(text, language))}
    found = [
        (one.span.of(text), round(one.low, 6), one.unit)
        for one in sorted(first.values(), key=lambda one: one.number)
    ]
    assert found == wanted


Y, M, D, T = Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.CLOCK
CALENDAR = (
    ("zh", "2023年2月18日下午3点半", [(Y, 2023), (M, 2), (D, 18), (T, 930)]),
    ("zh", "晚上12点05分", [(T, 5)]),
    ("ja", "令和5年8月6日午後8時", [(Y, 2023), (M, 8), (D, 6), (T, 1200)]),
    ("ko", "8월 6일 오전 9시 10분", [(M, 8), (D, 6), (T, 550)]),
    ("en", "February 18, 2023, at 3:30 p.m.", [(M, 2), (D, 18), (Y, 2023), (T, 930)]),
    ("en", "18 May", [(D, 18), (M, 5)]),
    ("en", "January-March 2022", [(M, 1), (M, 3), (Y, 2022)]),
    ("de", "am 3. Juli um 14.30 Uhr", [(D, 3), (M, 7), (T, 870)]),
    ("fr", "le 1er mars à 9 h", [(D, 1), (M, 3), (T, 540)]),
)


@pytest.mark.parametrize(("language", "text", "wanted"), CALENDAR)
def test_dates_and_times(language: str, text: str, wanted: list[tuple[Kind, float]]) -> None:
    first = {one.number: (one.kind, one.low) for one in reversed(read(text, language))}
    assert [first[place] for place in sorted(first)] == wanted


def test_units_of_all_tables_are_known() -> None:
    from tqc.language.quantities.units import LOOSE

    known = UNITS.keys() | LOOSE.keys()
    for language in ("en", "de", "fr"):
        assert set(load(language).units.values()) <= known


def test_units_convert_within_their_dimension_only() -> None:
    assert converted(1, "hour", "minute") == 60
    assert converted(1, "hour", "km") is None
    assert converted(100, "celsius", "fahrenheit") == 212


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(
    "unit",
    ["9", "1,", "十", "9万", "one ", "twenty-", "3 million ", "\x00", "百分之", "1 234 ", "한 "],
)
def test_hostile_text_takes_linear_time(language: str, unit: str) -> None:
    """Ten times the text in much less than a hundred times the time; nothing is raised."""

    def spent(count: int) -> float:
        start = time.process_time()
        read(unit * count, language)
        return time.process_time() - start

    spent(100)
    short, long = (min(spent(count) for _ in range(3)) for count in (1000, 10_000))
    assert long < 60 * max(short, 0.002)


def test_an_unknown_language_has_no_figures() -> None:
    assert read("3 million", "th") == []
