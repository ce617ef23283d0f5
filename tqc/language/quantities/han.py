"""Figures in Chinese and Japanese: 3800亿元, 百分之十五, 三成, 2月18日, 下午3点半, 令和5年.

Numbers in digits count wherever they stand, but not as part of a Latin word (5G, A380). Numbers in
characters count only before something that is counted or measured, and not within a longer word of
the dictionary (三星, 一些, 四川); Japanese ones not after another kanji. What is counted stands in
han.toml. Left out: formal numerals (壹), numbers above 兆, and 几, 数 without a size.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tqc.finding import Span
from tqc.language import zh_words
from tqc.language.quantities import numerals
from tqc.language.quantities.model import Kind, Quantity
from tqc.language.quantities.ranges import Figure, share

_WIDE = str.maketrans("０１２３４５６７８９％．：～－", "0123456789%.:~-")

_D = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_N = "零〇一二三四五六七八九两兩"
_SIZE = r"(?:千(?![克米瓦卡伏赫帕]|万瓦)|百(?!分)|兆(?![瓦赫字])|[十万萬亿億])"
_NUMBER = re.compile(
    rf"(?P<clock>\d{{1,2}}:\d{{2}}(?![\d:]))|"
    rf"(?P<digits>(?:{_D})(?:[多余餘几幾]?\s?{_SIZE}+(?:(?:{_D}){_SIZE}+)*(?:(?:\d,\d{{3}}|\d{{1,4}})(?![\d.,年月]))?)?)(?!分[のノ之])|"
    rf"(?P<vague>[数數几幾]{_SIZE}+)|"
    rf"(?P<han>[{_N}十百千万萬亿億兆廿]{{1,24}}(?:[点點][{_N}]+(?=[万亿个個倍%]))?(?:[多余餘几幾]{_SIZE}+)?)"
)
_PARTS = re.compile(r"(?P<of>百|千|万|[二三四五六七八九十\d]{1,3})分(?:之|の)$")
_PERIOD = re.compile(
    r"(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚间|晚|深夜|夜里|夜间|当晚|今晚|午前|午後|朝|夜|夕方|深夜|未明)$"
)
AFTERNOON = frozenset("下午 傍晚 晚上 晚间 晚 深夜 夜里 夜间 当晚 今晚 午後 夜 夕方".split())
_MINUTES = re.compile(rf"\s?(?:([{_N}十\d]{{1,3}})分(?!之|の|钟|间)|(半)|([一三])刻)")
_CENTIMETRES = re.compile(r"\d{1,2}(?![\d.,])")
_CHANGE = re.compile(rf"([{_N}\d])(?:([毛角])|(?![\d.,:{_N}十百千万萬亿億半]))")
_ERA = re.compile(r"(令和|平成|昭和|大正|民国|民國)$")
_DECADE_OF = re.compile(r"\s?[\d一二三四五六七八九]0?十?年代")
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民国": 1911, "民國": 1911}
"""The year before an era's first: 令和5年 is 2018 + 5."""
_ABOUT = re.compile(
    r"(?:约|約|近|超|逾|达|达到|超过|超過|大约|将近|ほぼ|およそ|最多|至少|不到|不足|未満|不满)$"
)
_CURRENCY = re.compile(
    r"(US\$|HK\$|NT\$|A\$|S\$|\$|US\$|＄|€|£|¥|￥|₩|USD|RMB|HKD|人民币|港币|美金)\s?$"
)
SIGNS = {"US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "S$": "SGD", "$": "dollar",
         "＄": "dollar", "€": "EUR", "£": "GBP", "¥": "yuanyen", "￥": "yuanyen", "₩": "KRW",
         "USD": "USD", "RMB": "CNY", "HKD": "HKD", "人民币": "CNY", "港币": "HKD",
         "美金": "USD"}  # fmt: skip
_LATER = re.compile(r"\s?(?:多|余|餘|以上|左右|超|强|弱|程度|あまり|余り)")
_LASTS = re.compile("间|間|来|來|前|后|後|以|多|余|内|之|期|ぶり|连|連|目")
_GROWTH = re.compile("[增涨升高多伸上翻扩]")
_WORD_OF_SCORE = re.compile(r"\s?(?:比|[-:：])\s?\d{1,3}(?!\d)")
MONEY = ("块", "塊", "元")
LOOK = 4
"""Characters before a figure that say what it is."""
SMALL_DIGITS = 2
"""Numbers up to this are also written without one: both, the other, a."""


@lru_cache(maxsize=2)
def _units(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What may follow a number in a language, and its unit ("" for what is only counted)."""
    stored = tomllib.loads(Path(__file__).with_name("han.toml").read_text("utf-8"))
    names = {
        word: unit
        for part in ("both", language)
        for unit, words in stored[part].items()
        for word in words.split()
    }
    names.update(dict.fromkeys(stored[language]["counted"].split(), ""))
    names.update(
        (word, word) for word in "年 月 日 号 號 时 時 点 點 成 折 割 倍 番 世纪 世紀".split()
    )
    longest = sorted(names, key=len, reverse=True)
    ascii_end = "|".join(
        re.escape(name) for name in longest if name[-1].isascii() and name.isalnum()
    )
    others = "|".join(
        re.escape(name) for name in longest if not (name[-1].isascii() and name.isalnum())
    )
    return re.compile(rf"\s?(?:(?:{ascii_end})(?![A-Za-z])|{others})"), names


def read(text: str, language: str) -> list[Quantity]:
    """The figures of a text, by place."""
    text = text.translate(_WIDE)
    if not any(char in _STARTS for char in text):
        return []
    pattern, names = _units(language)
    figures: list[Figure] = []
    at = 0
    while match := _NUMBER.search(text, at):
        found = (
            _clock_figure(text, match)
            if match["clock"]
            else _figure(text, match, language, pattern, names)
        )
        at = match.end()
        if found is not None:
            figures.append(found)
            at = max(at, found.readings[0].span.end)
    return list(share(text, figures))


_STARTS = frozenset("0123456789数數几幾廿十百千万萬亿億兆" + _N)


def _clock_figure(text: str, match: re.Match[str]) -> Figure | None:
    hours, minutes = map(int, match[0].split(":"))
    period = _PERIOD.search(text, max(0, match.start() - LOOK), match.start())
    if hours > 24 or minutes > 59:
        return None
    span = Span(*match.span())
    return Figure(_times(span, span, hours * 60 + minutes, period[1] if period else None))


def _times(span: Span, number: Span, minutes: int, period: str | None) -> list[Quantity]:
    """Readings of a time of day; without a word for the half of the day it may be either."""
    if period in AFTERNOON and minutes < 720:
        minutes += 720
    elif (
        period in AFTERNOON and period not in ("下午", "午後") and minutes >= 720 and minutes < 780
    ):
        minutes -= 720  # 晚上12点 is midnight
    minutes %= 1440
    firm = period is not None
    one = Quantity(span, number, minutes, minutes, "", Kind.CLOCK, False, firm)
    if firm or minutes >= 720:
        return [one]
    return [one, replace(one, low=minutes + 720.0, high=minutes + 720.0)]


def _figure(
    text: str, match: re.Match[str], language: str, pattern: re.Pattern[str], names: dict[str, str]
) -> Figure | None:
    start, end = match.span()
    written, before = match[0], text[max(0, start - LOOK) : start]
    in_digits = match["digits"] is not None
    if in_digits and _in_latin(text, start):
        return None
    later = _LATER.match(text, end) if in_digits or match["han"] else None
    unit_match = pattern.match(text, later.end() if later else end)
    if unit_match is None and later:
        later, unit_match = None, pattern.match(text, end)
    word = unit_match[0].strip() if unit_match else ""
    stop = unit_match.end() if unit_match else end
    if not word and in_digits and end < len(text) and text[end].isascii() and text[end].isalpha():
        return None
    ordinal = before.endswith("第")
    share_of = _PARTS.search(text, max(0, start - 6), start)
    if share_of and not ordinal:
        return _fraction(text, match, share_of)
    if match["han"] and not _counts(
        text, match, word, language, ordinal=ordinal, counted=not names.get(word)
    ):
        return None
    value = numerals.value(written.replace(" ", ""))
    if value is None:
        return None
    low, high, size = value
    about = (
        later is not None or any(c in "多余餘几幾" for c in written) or bool(_ABOUT.search(before))
    )
    number, span = Span(start, end), Span(start, stop)
    firm = _is_firm(match, low, word)
    if in_digits and _scored(text, start, end, low):
        firm = False
    plain = Quantity(
        span, number, low, high, "", Kind.NUMBER, about or low != high, firm and low == high
    )
    if ordinal:
        return Figure([replace(plain, span=Span(start - 1, end), kind=Kind.ORDINAL)], size)
    special = _special(text, plain, word, stop, before, language)
    if special is not None:
        return Figure(special, size)
    unit = names.get(word, "")
    if not unit and (sign := _CURRENCY.search(text, max(0, start - 6), start)):
        plain = replace(plain, span=Span(sign.start(), stop))
        unit = SIGNS[sign[1]]
    readings = [replace(plain, unit=unit)]
    if word == "米" and (parts := _CENTIMETRES.match(text, stop)):  # 1米85
        low = high = low + int(parts[0].ljust(2, "0")) / 100
        tall = replace(readings[0], span=Span(span.start, parts.end()), low=low, high=high)
        return Figure([replace(tall, number=tall.span)], size)
    if language == "zh" and word in MONEY and (paid := _paid(text, readings[0], stop, pattern)):
        return Figure([paid], size)
    half = text[stop : stop + 1] == "半" and unit
    if half:
        readings = [replace(readings[0], low=low + 0.5, high=low + 0.5), *readings]
    return Figure(readings, size)


def _paid(text: str, sum_: Quantity, stop: int, pattern: re.Pattern[str]) -> Quantity | None:
    """A sum with its tenths, 九块九, 3元5角, or None: 三块五花肉 are three pieces of meat."""
    tenths = _CHANGE.match(text, stop)
    value = numerals.value(tenths[1]) if tenths else None
    if tenths is None or value is None:
        return None
    if not tenths[2]:
        begun = (text[stop:end] for end in range(stop + 2, min(len(text), stop + 4) + 1))
        word = pattern.match(text, tenths.end()) or any(map(zh_words.load().get, begun))
        if word or text[stop - 1] == "元":
            return None
    low = sum_.low + value[0] / 10
    span = Span(sum_.span.start, tenths.end())
    return replace(sum_, span=span, number=span, low=low, high=low)


def _in_latin(text: str, start: int) -> bool:
    """True if the digits belong to a Latin word or to a number that begins before."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isascii() and (before.isalpha() or before in "._/"):
        return True
    return before == "-" and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha()


def _is_firm(match: re.Match[str], low: float, word: str) -> bool:
    if match["vague"]:
        return False
    if match["digits"]:
        before = match.string[max(0, match.start() - 2) : match.start()]
        after_name = before[-1:] == " " and before[:1].isascii() and before[:1].isalpha()
        item = match.start() == 0 and match.string[match.end() : match.end() + 1] in (
            ".",
            "、",
            ")",
        )
        behind = match.string[match.end() : match.end() + 1]
        lone = not word and low % 1 == 0 and match[0].isdecimal()  # of a sequel, a list, the police
        small = lone and (low < 10 or (low < 1000 and not "\u3040" <= behind <= "\u9fff"))
        return (low > SMALL_DIGITS or low % 1 != 0) and not after_name and not item and not small
    return len(match[0]) > 1 and low > 10 and bool(word)


def _scored(text: str, start: int, end: int, low: float) -> bool:
    """True for the two sides of a score: 3比1, 2-0."""
    if low >= 200:
        return False
    before = text[max(0, start - 5) : start]
    return bool(_WORD_OF_SCORE.match(text, end) or re.search(r"\d\s?(?:比|[-:])\s?$", before))


def _counts(
    text: str, match: re.Match[str], word: str, language: str, *, ordinal: bool, counted: bool
) -> bool:
    """True if a number in characters is a number and no part of another word."""
    start, end = match.span()
    if not word and not ordinal:
        return False
    if language == "ja":
        before = text[start - 1] if start else ""
        behind = text[end + len(word) : end + len(word) + 1]
        if end - start == len(word) == 1 and "\u4e00" <= behind <= "\u9fff":
            return ordinal  # 六本木
        return ordinal or not ("\u4e00" <= before <= "\u9fff") or before in "約計各同前後月年の"
    return ordinal or not _in_word(text, start, end, end + len(word), counted)


def _in_word(text: str, start: int, end: int, stop: int, counted: bool) -> bool:
    """True if a dictionary word begins before the number or goes on behind what it counts, or is
    the two together where that isn't a measure (十分: very)."""
    words = zh_words.load()
    if counted and words.get(text[start:stop]):
        return True
    for begin in range(max(0, start - 2), start):
        for finish in range(start + 1, min(len(text), stop + 1) + 1):
            if words.get(text[begin:finish]) and not set(text[begin:start]) <= numerals.CHARACTERS:
                return True
    return any(
        words.get(text[start:finish]) for finish in range(stop + 1, min(len(text), stop + 3) + 1)
    )


def _fraction(text: str, match: re.Match[str], part: re.Match[str]) -> Figure | None:
    """百分之十五, 三分之二: the number of parts is after, what they are parts of before."""
    value, of = numerals.value(match[0]), numerals.value(part["of"])
    if value is None or of is None or of[0] == 0:
        return None
    span = Span(part.start(), match.end())
    if part["of"] in "百千万":
        low, unit = value[0] * 100 / of[0], "percent"
    else:
        low, unit = value[0] / of[0], "ratio"
    return Figure([Quantity(span, span, low, low, unit, firm=part["of"] in "百千万")])


def _special(
    text: str, plain: Quantity, word: str, stop: int, before: str, language: str
) -> list[Quantity] | None:
    """Dates, times, tenths and multiples; None for every other figure."""
    low = plain.low
    whole = low == int(low)
    follows = text[stop : stop + 2]
    if word == "年":
        return _years(text, plain, follows)
    if word in ("世纪", "世紀"):
        decade = _DECADE_OF.match(text, stop)
        return [replace(plain, kind=Kind.ORDINAL, firm=plain.firm and decade is None)]
    if follows[:1] in ("后", "後") and not word and low < 100 and low % 5 == 0:  # 95后: born after
        return [replace(plain, firm=False)]
    if text[stop : stop + 1] == "代" and low % 10 == 0 and low < 100:  # 10代: in one's teens
        return [
            replace(plain, high=low + 9, firm=False),
            replace(plain, high=low + 9, unit="year", firm=False),
        ]
    if word == "月":
        return [replace(plain, kind=Kind.MONTH, firm=True)] if whole and 1 <= low <= 12 else [plain]
    if word in ("日", "号", "號"):
        if not (whole and 1 <= low <= 31):
            return [replace(plain, unit="day" if word == "日" else "")]
        day = replace(plain, kind=Kind.DAY, firm=before.rstrip()[-1:] == "月")
        return [day, replace(plain, unit="day", firm=False)]
    if word in ("时", "時", "点", "點"):
        return _hours(text, plain, stop)
    if word in ("成", "割"):
        if follows[:1] in set("立为員员功本人果長长分熟都绩") or not 0 < low <= 10:
            return [replace(plain, firm=False)]
        tenths = replace(plain, low=low * 10, high=plain.high * 10, unit="percent")
        rest = replace(tenths, low=100 - low * 10, high=100 - low * 10, firm=False)
        return [tenths, rest] if follows[:1] == "引" else [tenths]
    if word == "折":
        percent = low * 10 if low < 10 else low
        price = replace(plain, low=percent, high=percent, unit="percent")
        return [price, replace(price, low=100 - percent, high=100 - percent, firm=False)]
    if word in ("倍", "番"):
        return _multiple(text, plain, word)
    return None


def _multiple(text: str, plain: Quantity, word: str) -> list[Quantity]:
    """增长2倍 is to three times as much, and often said loosely; 翻两番 is four times."""
    if word == "番":
        value = 2.0 ** min(plain.low, 10.0)
        return [replace(plain, low=value, high=value, unit="times", firm=False)]
    times = replace(plain, unit="times", firm=plain.firm and plain.low > 2)
    grown = _GROWTH.search(text, max(0, plain.span.start - 6), plain.span.start)
    if not grown and plain.low != 1:
        return [times]
    return [times, replace(times, low=plain.low + 1, high=plain.high + 1)]


def _years(text: str, plain: Quantity, follows: str) -> list[Quantity]:
    low, start = int(plain.low), plain.span.start
    long = len(plain.number) == 4 and 1000 <= low <= 2200
    era = _ERA.search(text, max(0, start - 2), start)
    if era:
        span = Span(era.start(), plain.span.end)
        year = ERAS[era[1]] + low
        return [replace(plain, span=span, low=year, high=year, kind=Kind.YEAR),
                replace(plain, span=span, kind=Kind.YEAR, firm=False)]  # fmt: skip
    if long:
        return [replace(plain, kind=Kind.YEAR)]
    duration = replace(plain, unit="year")
    if follows.startswith("半"):
        return [replace(duration, low=plain.low + 0.5, high=plain.high + 0.5), duration]
    if (
        plain.low != low
        or low > 99
        or (low < 10 and not follows.startswith("代"))
        or _LASTS.match(follows)
    ):
        return [duration]
    this, last = (
        replace(plain, low=c + low, high=c + low, kind=Kind.YEAR, firm=False)
        for c in (2000.0, 1900.0)
    )
    return [replace(duration, firm=False), last, this]


def _hours(text: str, plain: Quantity, stop: int) -> list[Quantity]:
    """3点半 is a time of day; 3000点 and 2.5点 are points of an index."""
    start = plain.span.start
    if plain.low != int(plain.low) or plain.low > 24:
        return [plain]
    period = _PERIOD.search(text, max(0, start - LOOK), start)
    more = _MINUTES.match(text, stop)
    minutes = 0
    if more:
        value = numerals.value(more[1] or more[3]) if not more[2] else None
        minutes = 30 if value is None else int(value[0]) * (15 if more[3] else 1)
        stop = more.end()
    if not period and not more:
        return [
            replace(plain, firm=False),
            *_times(plain.span, plain.number, int(plain.low) * 60, None),
        ]
    span = Span(start, stop)
    return _times(span, span, int(plain.low) * 60 + minutes, period[1] if period else None)
