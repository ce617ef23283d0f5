"""A number that can't be meant as it stands: broken dates, ranges, digit groups, doubled units.

Finds: dates and times that don't exist, date ranges in which a month lost its point, year ranges
that run backwards, digit groups broken by stray signs, a unit given twice, a number glued to a
word.
Why: a reader takes a figure as it is printed, and a wrong one is the dearest error of all.
Flagged: "(317-3.24)" for 3.17-3.24, "65,438+004,500", "$5 dollars", "February 30", "1,00,0".
Left alone: scores (78-65), phone numbers, versions, ISBNs, seasons (2023-24), pages (118-23),
Indian groups (1,00,000), 500-300 BC, lists (1,2,3).
Limits: says nothing of a number that is merely wrong; that takes the source text.
Source: "65438+0" for 1 is a known fault of Chinese-English systems; the rest is the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import Document
from tqc.document.model import MASK
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary
from tqc.language.capitals import written_small
from tqc.language.dates import MONTHS, SHORT, is_date
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.prose import in_gaps, word_table
from tqc.language.wordlist import wordlist

ID = "garble/number"

YEARS = range(1500, 2101)  # four digits outside these are seldom a year
RECENT = 1900  # two years from here on are no page or model numbers
COMMON = 4.5  # Zipf of a word that a number may have been glued to
COMMON_LONG, LONG = 4.0, 5  # a longer word may be rarer: it is no unit's short name
COMMON_SMALL = 3.0  # and rarer still one that is nobody's name
KNOWN_WHOLE = 2.5  # Zipf of "4th", "80s": so common is what belongs together
WINDOW = 40  # code points before a unit in which its number's own sign must stand
LATEST_HOUR = 24
BROADCAST_HOUR = 29  # in Chinese, Japanese and Korean programme guides 25:00 is 1 a.m.
BROADCAST = frozenset({"zh", "ja", "ko"})

NUMERIC = re.compile(r"\d(?:[\d.,:/+~–—-]*\d)?")
ONE = re.compile(r"6[,.]?5[,.]?4[,.]?3[,.]?8\+0([\d,.]*)")
PLUS_GROUP = re.compile(r"\d{1,3}(?:,\d{3})+\+0\d[\d,]*")
LOST_POINT = re.compile(r"(\d{2,4})([-–~—])(\d{1,2})\.(\d{1,2})")
YEAR_RANGE = re.compile(r"(\d{4})[-–—](\d{4})")
ISO_DATE = re.compile(r"(?:19|20)\d\d([-/])(\d\d)\1(\d\d)")
CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
CLOCK_AFTER = re.compile(
    r"\s?[ap]\.?m\b|\s?o'clock"
    r"|,? on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June"
    r"|July|August|(?:Septem|Octo|Novem|Decem)ber)\b"
)
CLOCK_BEFORE = re.compile(
    r"(?i)\b(?:at|until|till|by|as of|since|before|um|bis|ab|à|alle|ore|las|às|в) $"
)
CJK_MONTH = {
    "月": re.compile(r"月(\d{1,3})(?:日|号|號)"),
    "월": re.compile(r"월 ?(\d{1,3})일"),
}
CJK_NUMBER = re.compile(r"(?:^|\D)(\d{1,2})$")
GROUPS = re.compile(r"\d{1,3}(?:,\d+)+")
MIXED_POINTS = re.compile(r"\d,\.\d|\d\.,\d")
INDIAN = re.compile(r"\d{1,2}(?:,\d\d)*,\d{3}")
BEFORE_CHRIST = re.compile(r"\s?(?:BC|B\.C|BCE|v\. ?Chr|av\. J|a\. ?C|до н|M\.Ö|avant)")
APOSTROPHE = re.compile("['’]")
LETTERS = re.compile(r"[^\W\d_]+")
TOUCHING = "-–/#@.,:_&$€£¥+~=^*\\\ufffc"  # a sign that makes a number part of something longer

DAY_AFTER = re.compile(r"\.? (\d{1,2})(?:st|nd|rd|th)?\b(?![:.,]\d|%| ?[ap]\.?m\b| per)")
DAY_BEFORE = re.compile(r"(?<![\w.,:$€£-])(\d{1,2})(?:st|nd|rd|th|\.|º)? (?:of |de )?$")

SCALE = r"[\d.,]*\d(?: (?:thousand|million|billion|trillion))?"
UNIT_BEFORE = {
    **dict.fromkeys(("dollar", "dollars", "usd"), re.compile(rf"\$ ?{SCALE} (?:US )?$")),
    **dict.fromkeys(("euro", "euros", "eur"), re.compile(rf"€ ?{SCALE} $")),
    **dict.fromkeys(("pound", "pounds", "gbp"), re.compile(rf"£ ?{SCALE} $")),
    **dict.fromkeys(("percent", "percents"), re.compile(r"\d ?% ?$|\d per ?cent $")),
    **dict.fromkeys(
        ("kilometers", "kilometres", "km"), re.compile(r"\d ?(?:km|kilomet(?:er|re)s) $")
    ),
    **dict.fromkeys(("kilograms", "kg"), re.compile(r"\d ?(?:kg|kilograms) $")),
}
"""A unit's word, and what before it already says the unit."""

PERCENT = re.compile(r"(?<=\d)%%(?![%\w(])")

UNITS = wordlist("""
    nds rds ths min mins sec secs hrs kms kgs lbs mph kph kmh kwh mwh gwh twh ghz mhz khz bps kbps
    mbps gbps ppm ppb rpm dpi mah usd eur gbp rmb cny jpy tds bit byte bits px fps cal kcal mol atm
    bar bbl btu hpa knots mils inch fold plus ers ish yuan won yen rem deg mmol nmol pts med
    gmt utc est pst bce
    million billion trillion thousand meter metre gram ton tonne
    man men seater storey story bed bedroom door speed piece way point star inning over
""")  # fmt: skip
"""What may stand right behind a number: units, and the second half of 4door, 5star, 3way."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    return findings(ID, Severity.MAJOR, document, context, _slips(document, context.lexicon))


def _slips(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    language = primary(document.language)
    prose = document.prose
    words_matter = language == "en" and not about_code(document)
    for start, end in in_gaps(document, NUMERIC):
        before, after = prose[start - 1 : start], prose[end : end + 1]
        token = prose[start:end]
        if words_matter and after.isalpha() and not before.isalpha():
            yield from _glued(prose, lexicon, start, end)
        if token.isdigit() or before.isalpha() or (before and before in TOUCHING):
            continue
        yield from _groups(token, start, language, after)
        if not after.isalnum():
            yield from _ranges(prose, token, start, before)
            yield from _moments(prose, token, start, language)
    yield from _days(document, lexicon, language)
    if language == "en":
        yield from _doubled_units(document, lexicon)


def _groups(token: str, start: int, language: str, after: str) -> Iterator[Slip]:
    """Digit groups with a stray sign or a wrong length."""
    if "+" in token:
        if match := ONE.search(token):
            yield Slip(
                start + match.start(), start + match.end(),
                f"“{match[0]}” is a machine's slip for a number that begins with 1",
                0.95,
                ("1" + match[1],),
            )  # fmt: skip
        elif match := PLUS_GROUP.search(token):
            yield Slip(
                start + match.start(), start + match.end(),
                f"“{match[0]}” is no number: a plus sign stands inside it",
                0.85,
            )  # fmt: skip
        return
    if MIXED_POINTS.search(token):
        yield Slip(
            start, start + len(token), f"“{token}” has a comma and a point side by side", 0.85
        )
    if "," not in token or not GROUPS.fullmatch(token) or after.isalpha() or after == ")":
        return
    head, *groups = token.split(",")
    if len(groups) < 2 and not (language == "en" and len(groups[0]) > 3):
        return  # 1,5 is a decimal or a list
    if all(len(group) == 3 for group in groups) or INDIAN.fullmatch(token):
        return
    if head[0] != "0" and any(len(group) != 3 and group[0] == "0" for group in groups):
        yield Slip(
            start, start + len(token),
            f"“{token}” isn't grouped like a number",
            0.85,
            _regrouped(token),
        )  # fmt: skip


def _regrouped(number: str) -> tuple[str, ...]:
    digits = number.replace(",", "")
    return (f"{int(digits):,}",) if len(digits) <= 15 else ()


def _ranges(prose: str, token: str, start: int, before: str) -> Iterator[Slip]:
    """Ranges that run backwards."""
    end = start + len(token)
    if match := LOST_POINT.fullmatch(token):
        if prose[end : end + 1] == "%":
            return
        if repair := _with_point(*match.groups()):
            yield Slip(
                start, end,
                f"the range “{token}” runs backwards: a point is lost, as in “{repair}”",
                0.9 if before in {"(", "（"} else 0.72,
                (repair,),
            )  # fmt: skip
    elif match := YEAR_RANGE.fullmatch(token):
        first, last = int(match[1]), int(match[2])
        if last < first and {first, last} <= set(YEARS) and not BEFORE_CHRIST.match(prose, end):
            sure = 0.82 if before == "(" or last >= RECENT else 0.6
            yield Slip(start, end, f"the range “{token}” runs backwards", sure)


def _with_point(digits: str, dash: str, month: str, day: str) -> str:
    """The range "317-3.24" with the point that makes it a range of days, or ""."""
    last = int(month), int(day)
    for cut in (1, 2):
        first, second = digits[:cut], digits[cut:]
        if not 1 <= len(second) <= 2 or "0" in (first[0], second[0]):
            continue
        earlier = int(first), int(second)
        near = earlier < last and last[0] - earlier[0] <= 1
        if near and is_date(*earlier) and is_date(*last):
            return f"{first}.{second}{dash}{month}.{day}"
    return ""


def _moments(prose: str, token: str, start: int, language: str) -> Iterator[Slip]:
    """Dates in figures that no calendar has, and times that no clock shows."""
    end = start + len(token)
    if match := ISO_DATE.fullmatch(token):
        month, day = int(match[2]), int(match[3])
        if not is_date(month, day):
            sure = 0.6 if is_date(day, month) else 0.85  # the day may come before the month
            yield Slip(start, end, f"there is no date “{token}”", sure)
    elif match := CLOCK.fullmatch(token):
        latest = BROADCAST_HOUR if language in BROADCAST else LATEST_HOUR
        if int(match[1]) <= latest and int(match[2]) <= 59:
            return
        if CLOCK_AFTER.match(prose, end) or CLOCK_BEFORE.search(prose, max(0, start - 8), start):
            yield Slip(start, end, f"no clock shows “{token}”", 0.85)


def _month(form: str, language: str) -> int:
    """The number of the month that a form names, or 0."""
    small = APOSTROPHE.split(form.lower(), 1)[0]  # Turkish sets its endings off: Nisan’da
    short = SHORT.get(small, 0) if language == "en" and form.istitle() else 0
    return MONTHS.get(language, {}).get(small, short)


MONTH_NAMES = FormTest(lambda form, lexicon: _month(form, lexicon.language) > 0)
UNIT_WORDS = FormTest(lambda form, lexicon: form.lower() in UNIT_BEFORE)


def _days(document: Document, lexicon: Lexicon, language: str) -> Iterator[Slip]:
    """Days that no year has: "February 30", "31. April", "2月30日"."""
    prose = document.prose
    for sign, pattern in CJK_MONTH.items():
        if sign not in prose:
            continue
        for match in pattern.finditer(prose):
            number = CJK_NUMBER.search(prose, max(0, match.start() - 3), match.start())
            if number and not is_date(int(number[1]), int(match[1])):
                start, end = number.start(1), match.end()
                yield Slip(start, end, f"there is no “{prose[start:end]}”", 0.85)
    table = word_table(document)
    for index in table.indices(MONTH_NAMES.among(table, lexicon)):
        month = _month(table.forms[index], lexicon.language)
        start, end = table.span(index)
        before = DAY_BEFORE.search(prose, max(0, start - 12), start)
        after = DAY_AFTER.match(prose, end) if language == "en" and not before else None
        found = before or after
        if found is None or is_date(month, int(found[1])):
            continue
        day = int(found[1])
        # "may 40" is a verb and a number, "June 55" a year cut short
        verb = language == "en" and table.forms[index].islower()
        sure = 0.6 if verb or not 0 < day < 40 else 0.85
        first, last = (before.start(1), end) if before else (start, found.end())
        yield Slip(first, last, f"there is no “{prose[first:last]}”", sure)


def _doubled_units(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """A unit given twice: "$5 dollars", "5% percent"."""
    table, prose = word_table(document), document.prose
    for start, end in () if about_code(document) else in_gaps(document, PERCENT):
        yield Slip(start, end, "the percent sign stands twice", 0.9, ("%",))
    for index in table.indices(UNIT_WORDS.among(table, lexicon)):
        start, end = table.span(index)
        window = prose[max(0, start - WINDOW) : start]
        if prose[end : end + 1] == "%" and window[-1:] == " ":
            yield Slip(start, end + 1, "“percent” and its sign say the same", 0.9, ("percent",))
            continue
        match = UNIT_BEFORE[table.forms[index].lower()].search(window)
        if match and prose[end : end + 6] != " point":
            begin = start - len(window) + match.start()
            if window[match.start()].isdigit():
                begin = start - len(window) + len(window[: match.start()].rstrip("0123456789.,"))
            yield Slip(
                begin, end,
                f"the unit of “{prose[begin:end]}” is given twice",
                0.9,
                (prose[begin:start].rstrip().removesuffix(" US"),),
            )  # fmt: skip


def _glued(prose: str, lexicon: Lexicon, start: int, end: int) -> Iterator[Slip]:
    """A number with a common word right behind it: "30people", "2023The"."""
    match = LETTERS.match(prose, end)
    before = prose[start - 1 : start]
    if match is None or len(match[0]) < 3 or (before and before in TOUCHING):
        return
    if prose[match.end() : match.end() + 1] in {*"_(-0123456789", MASK}:
        return
    number, word = prose[start:end], match[0]
    small = word.lower()
    if small in UNITS or not (word.islower() or word.istitle()) or ":" in number:
        return
    zipf = lexicon.zipf(small)
    least = COMMON if len(word) < LONG else COMMON_LONG
    if len(word) > LONG and small in written_small():
        least = COMMON_SMALL
    if zipf >= least and lexicon.zipf(number + small) < KNOWN_WHOLE:
        yield Slip(
            start, match.end(),
            f"a space is missing between “{number}” and “{word}”",
            0.85 if zipf >= 5 else 0.81,
            (f"{number} {word}",),
        )  # fmt: skip
