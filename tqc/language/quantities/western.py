"""Figures in English, German and French: "$22.15 million", "380bn", "zwei Drittel", "14 h 30".

Reads generously, since most of what it reads is a translation that may have put a figure in any
way: words that are a number ("a dozen", "doubled", "decade") are readings too, but never firm.
Words and units stand in words-LANGUAGE.toml. Left out: Roman numerals, numbers above a trillion
in words, dates by weekday.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from tqc.finding import Span
from tqc.language.quantities import western_dates
from tqc.language.quantities.model import Found, Kind, Quantity, weak
from tqc.language.quantities.ranges import Figure, share
from tqc.language.quantities.words import Words, load

_GROUPED = {"en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
            "de": r"\d{1,3}(?:[.\u202f\u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?",
            "fr": r"\d{1,3}(?:[ .\u202f\u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"}  # fmt: skip
_WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+){0,5}"
_ORDINAL = {"en": r"(?:st|nd|rd|th)\b", "de": r"(?!)", "fr": r"(?:er|re|e|ème)\b"}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_SIGN = re.compile(
    r"(US\$|HK\$|NT\$|AU?\$|CA?\$|S\$|\$|RMB|CNY|USD|HKD|EUR|€|¥|£|₩|CN¥|JPY|KRW)\s?$"
)
SIGNS = {"US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
         "CA$": "CAD", "S$": "SGD", "$": "dollar", "RMB": "CNY", "CNY": "CNY", "CN¥": "CNY",
         "USD": "USD", "HKD": "HKD", "EUR": "EUR", "€": "EUR", "¥": "yuanyen", "£": "GBP",
         "₩": "KRW", "JPY": "JPY", "KRW": "KRW"}  # fmt: skip
_GAP = re.compile(r"[\s-]+")
_NEXT = re.compile(r"[^\W\d_]+\.?")
_HALF_A = re.compile(r"(?:\sof)?\san?(?=\s)")
_OF = re.compile(r"^(?:de\s|d['’])")
_HALF = re.compile(r"[\s-]+(?:and[\s-]+an?[\s-]+(half|quarter)|et (demie?)|1/2)\b")
_OUT_OF = re.compile(r"(?:\s(?:in|out of|in every|von|sur)\s|/)$")
_HALF_OF = re.compile(
    r"(?:\b(half|quarter of|quarter)\s)?\b(an?|eine?|einen|un|une|the)[\s-](half[\s-])?$"
)
_DECADE = re.compile(r"[’']?(?:s|er)\b")
_CAPITAL_BEFORE = re.compile(r"[^.!?:;\n“\"(]\s[A-Z][\w’'-]*\s$")
_PLURAL = re.compile(r"\s(?:[a-z-]+\s)?[a-z-]+s\b")
LOOK = 24
"""Characters before a figure that say what it is."""


@lru_cache(maxsize=4)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Figures and words of a text; a unit after a number; a month with a day's number before."""
    words = load(language)
    scan = re.compile(
        rf"(?P<date>{western_dates.DATE})|"
        rf"(?P<frac>(?P<over>\d{{1,2}})/(?P<under>\d{{1,2}})(?![\d/]))|(?P<clock>{western_dates.CLOCK[language]})|"
        rf"(?P<num>{_GROUPED[language]})(?P<vulgar>[{''.join(_VULGAR)}])?(?P<ord>{_ORDINAL[language]})?|"
        rf"(?P<word>{_WORD})|(?P<half>[{''.join(_VULGAR)}])"
    )
    names = sorted(words.units, key=len, reverse=True)
    short = "|".join(re.escape(n) for n in names if len(n) < 3 and n not in ("%", "‰", "°C"))
    long = "|".join(
        re.escape(n).replace(r"\ ", r"\s") for n in names if len(n) > 2 and n[-1].isalnum()
    )
    of = r"(?:de\s|d['’])?" if language == "fr" else ""
    unit = re.compile(rf"[\s-]{{0,2}}{of}(?:(?:(?i:{long})|{short})(?!\w)|°[CF]|[%‰℃℉°])")
    months = "|".join(sorted(words.months, key=len, reverse=True))
    return scan, unit, re.compile(rf"(?:st|nd|rd|th|er|\.)?(?:\s+(?:of|de))?\s+(?i:{months})\b")


def read(text: str, language: str) -> list[Quantity]:
    """The figures of a text, by place."""
    words = load(language)
    scan, _, _ = _patterns(language)
    figures: list[Figure] = []
    at = 0
    day_next = -1
    while match := scan.search(text, at):
        at = match.end()
        if match["word"] is not None:
            word = match["word"].casefold()
            if word in words.months and (match[0][0].isupper() or language == "fr"):
                figures.append(Figure([western_dates.month(text, match, words)]))
                day_next = at
                continue
            head = word.partition("-")[0]
            if head != word and head in words.months and match[0][0].isupper():  # January-March
                at = match.start() + len(head)
                figures.append(
                    Figure([weak(match.start(), at, words.months[head], kind=Kind.MONTH)])
                )
                continue
            found, at = _word(text, match, word, words)
        elif match["num"] is not None:
            close = day_next >= 0 and text[day_next : match.start()].strip(". ") == ""
            found = _digits(text, match, words, is_day=close)
        elif match["clock"] is not None:
            found = western_dates.clock(text, match)
        elif match["date"] is not None:
            found = western_dates.date(match)
        elif match["frac"] is not None:
            found = _slashed(match)
        else:
            found = [weak(match.start(), at, _VULGAR[match[0]], "ratio")], 1.0
        if found is not None:
            readings, size = found
            figures.append(Figure(readings, size))
            at = max(at, *(one.span.end for one in readings))
    return list(share(text, figures))


def _slashed(match: re.Match[str]) -> Found | None:
    """2/3: a fraction; 9/11, 24/7: two numbers, of a date or not."""
    over, under = int(match["over"]), int(match["under"])
    span = Span(*match.span())
    if not under:
        return None
    numbers = [Quantity(span, span, value, value, firm=False) for value in (over, under)]
    return [Quantity(span, span, over / under, over / under, "ratio", firm=False), *numbers], 1.0


def _digits(text: str, match: re.Match[str], words: Words, *, is_day: bool) -> Found | None:
    start, end = match.start(), match.end()
    written = match["num"]
    if len(written) > 40:
        return None
    plain = re.sub(r"[^\d,.]", "", written)
    group = "." if words.decimal == "," else ","
    value = float(plain.replace(group, "").replace(",", "."))
    if match["vulgar"]:
        value += _VULGAR[match["vulgar"]]
    glued = _glued(text, start)
    if match["ord"]:
        kind = Kind.DAY if is_day or _patterns(words.language)[2].match(text, end) else Kind.ORDINAL
        return [replace(weak(start, end, value, firm=value > 1), kind=kind)], 1.0
    if value <= 31 and value == int(value) and not glued:
        month_after = _patterns(words.language)[2].match(text, end)
        if (is_day and value) or month_after:
            return [replace(weak(start, end, value, firm=True), kind=Kind.DAY)], 1.0
    return _measured(text, start, end, value, words, glued=glued, digits=written)


def _glued(text: str, start: int) -> bool:
    """True for digits of a name: G20, COVID-19, F-16."""
    before = text[max(0, start - 2) : start]
    if before[-1:].isalpha():
        return not _SIGN.search(text, max(0, start - 4), start)
    return before[-1:] in ("-", "/", "_", "#") and before[:1].isalpha() and len(before) > 1


def _word(text: str, match: re.Match[str], word: str, words: Words) -> tuple[Found | None, int]:
    """What a word is worth, and where to go on."""
    start, end = match.span()
    found = words.numbers.get(word)
    if found is None and "-" in word and word not in words.vague and word not in words.ordinals:
        parts = word.split("-")
        for count in (2, 1):
            head = "-".join(parts[:count])
            if count < len(parts) and head in words.numbers:
                end = start + len(head)
                return _measured(text, start, end, words.numbers[head], words), end
        if (
            parts[0] in words.vague
            or parts[0] in words.ordinals
            or parts[0] in words.fractions
            or parts[0] in words.articles
            or parts[0] in words.sizes
        ):
            word, end = parts[0], start + len(parts[0])
        elif parts[-1] in words.vague or parts[-1] in words.months:
            return None, start + len(parts[0])
    if found is not None:
        return _measured(text, start, end, found, words), end
    if word in words.sizes and len(word) > 2:
        return _lone_size(text, start, end, word, words), end
    readings: list[Quantity] = []
    if word in words.fractions:
        readings.append(weak(start, end, 1 / words.fractions[word], "ratio"))
    if word in words.ordinals:
        readings.append(replace(weak(start, end, words.ordinals[word]), kind=Kind.ORDINAL))
    if word == "half" and (of := _HALF_A.match(text, end)):
        size = _NEXT.match(text, of.end() + 1)
        if size and size[0].casefold() in words.sizes:
            return _measured(text, start, of.end(), 0.5, words), of.end()
        unit, stop = _unit(text, of.end(), words)
        if unit:
            readings.append(replace(weak(start, stop, 0.5, unit), number=Span(start, end)))
    for low, high, unit in words.vague.get(word, ()):
        readings.append(replace(weak(start, end, low, unit), high=high))
    if word in ("noon", "midday", "midnight"):
        readings.append(
            replace(weak(start, end, 0 if word == "midnight" else 720), kind=Kind.CLOCK)
        )
    return ((readings, 1.0) if readings else None), end


def _lone_size(text: str, start: int, end: int, word: str, words: Words) -> Found | None:
    """A million, "half a million", "several hundred"; the number before is no number word."""
    before = _HALF_OF.search(text, max(0, start - LOOK), start)
    if before is None:
        size = words.sizes[word]
        after = _unit(text, end, words)
        several = replace(weak(start, after[1], 2 * size, after[0]), high=9.99 * size)
        return [several, replace(several, low=size, high=size)], size
    part = (
        0.25 if (before[1] or "").startswith("quarter") else 0.5 if before[1] or before[3] else 1.0
    )
    return _measured(text, start, start, part, words)


def _unit(text: str, at: int, words: Words) -> tuple[str, int]:
    match = _patterns(words.language)[1].match(text, at)
    if match is None:
        return "", at
    name = _OF.sub("", match[0].strip(" -\u00a0\u202f\n"))
    unit = words.units.get(name) or words.units.get(" ".join(name.casefold().split()), "")
    return unit, match.end() if unit else at


def _measured(
    text: str,
    start: int,
    end: int,
    value: float,
    words: Words,
    *,
    glued: bool = False,
    digits: str = "",
) -> Found | None:
    """A number with the words that go on with it, and what it measures."""
    value, end, size, in_m = _whole(text, start, end, value, words, bool(digits))
    unit, stop = _unit(text, end, words)
    sign = _SIGN.search(text, max(0, start - 4), start)
    begin = start
    if sign and not unit:
        unit, begin = SIGNS[sign[1]], sign.start()
    elif sign:
        unit, begin = (SIGNS[sign[1]] if unit in ("dollar", "m") else unit), sign.start()
    about = bool(words.about.search(text, max(0, start - LOOK), begin))
    bare = bool(digits) and not unit and size == 1 and value < 1000
    named = glued or (bare and bool(_CAPITAL_BEFORE.search(text, max(0, start - LOOK), start)))
    firm = not named and ((value != 1 and bool(digits)) or value > 2 or size > 1)
    base = Quantity(
        Span(begin, stop), Span(start, end), value, value, unit, Kind.NUMBER, about, firm
    )
    readings = [base]
    if unit and (half := _HALF.match(text, stop)):  # "two years and a half"
        more = 0.25 if half[1] == "quarter" else 0.5
        readings = [replace(base, low=value + more, high=value + more), base]
    if digits and size == 1 and len(digits) in (2, 4) and digits.isdecimal() and not sign:
        if _DECADE.match(text, end):
            years = [value] if len(digits) == 4 else [value, 1900 + value, 2000 + value]
            kinds = [
                replace(base, low=year, high=year, kind=Kind.YEAR, firm=False) for year in years
            ]
            return [*kinds, replace(base, firm=False, high=value + 9)], size
        if len(digits) == 4 and 1000 <= value <= 2200 and not unit and not _PLURAL.match(text, end):
            readings = [replace(base, kind=Kind.YEAR)]
    if in_m and not sign:
        readings.append(
            replace(base, low=value / size, high=value / size, unit="metre-or-minute", firm=False)
        )
    elif unit in ("quarter", "second") or not unit:
        part = _fraction(text, end, words)
        if part and value < 100 and size == 1:
            low, both = value / part[0], Span(start, part[1])
            span = Span(begin, part[1])
            ratio = replace(base, span=span, number=both, unit="ratio", low=low, high=low)
            return [
                replace(ratio, firm=False),
                replace(base, number=ratio.number, firm=False),
            ], size
        earlier = _OUT_OF.search(text, max(0, start - 10), start)
        if earlier and value > 1:
            readings.append(replace(base, low=1 / value, high=1 / value, unit="ratio", firm=False))
    return readings, size


def _fraction(text: str, at: int, words: Words) -> tuple[float, int] | None:
    gap = _GAP.match(text, at)
    word = _NEXT.match(text, gap.end()) if gap else None
    if word is None or word[0].casefold() not in words.fractions:
        return None
    return words.fractions[word[0].casefold()], word.end()


def _whole(
    text: str, start: int, end: int, value: float, words: Words, in_digits: bool
) -> tuple[float, int, float, bool]:
    """Value, end and size of a number that may go on: "three hundred and eighty", "2.5 million";
    and whether its size is the one letter m."""
    glued = (
        re.compile(r"(?:mn|bn|tn|trn|mln|bln|[kKmMbBT])(?!\w)").match(text, end)
        if in_digits
        else None
    )
    if glued:
        size = words.sizes.get(glued[0])
        if size:
            return value * size, glued.end(), size, glued[0] == "m"
    total, section, size = 0.0, value, 1.0
    while True:
        if half := _HALF.match(text, end):
            part = 0.25 if half[1] == "quarter" else 0.5
            if total and not section:  # un million et demi
                total += part * size
            else:
                section += part
            end = half.end()
        gap = _GAP.match(text, end)
        if gap is None and end != start:
            break
        word_at = gap.end() if gap else end
        word = _NEXT.match(text, word_at)
        if word is None:
            break
        name = word[0].casefold()
        dotted = name in ("mio.", "mrd.", "tsd.", "bn.")
        name = name.rstrip(".")
        if name in words.sizes and len(name) > 1:
            size_here = words.sizes[name]
            if size_here < 1000:
                section *= size_here
            else:
                total, section = total + section * size_here, 0.0
            size *= size_here
            end = word.end() if dotted or word[0][-1] != "." else word.end() - 1
            continue
        if in_digits and not (section == 0 and total):
            break
        and_ = name in words.joints
        if and_:
            next_gap = _GAP.match(text, word.end())
            word = _NEXT.match(text, next_gap.end()) if next_gap else None
            name = word[0].casefold().rstrip(".") if word else ""
        more = words.numbers.get(name)
        if (
            more is not None
            and word is not None
            and (pair := re.match(r"-[a-z]+", text[word.end() : word.end() + 8]))
        ):
            longer = words.numbers.get(name + pair[0])
            if longer is not None:
                more, name = longer, name + pair[0]
        if word is None or more is None or not _goes_on(section, total, more, and_):
            break
        section += more
        end = word.start() + len(name)
    if end == start:
        return value, end, size, False
    return total + section, end, size, False


def _goes_on(section: float, total: float, more: float, joined: bool) -> bool:
    """True if a number word continues the number: after hundreds, thousands, tens."""
    if section == 0:
        return total >= 1000 and more > 0
    if section % 100 == 0:
        return 0 < more < 100
    return not joined and section % 10 == 0 and section % 100 >= 20 and 0 < more < 10
