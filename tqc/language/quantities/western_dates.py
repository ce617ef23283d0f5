"""Dates and times in English, German and French: "18 May", "3:30 p.m.", "14.30 Uhr", 2023-02-18.

Given matches of western.py's one scan; DATE and CLOCK are their parts of its pattern. The day
beside a month is read with the numbers.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tqc.finding import Span
from tqc.language.quantities.model import Found, Kind, Quantity, weak
from tqc.language.quantities.words import Words

CLOCK = {
    "en": r"\d{1,2}(?:[:.]\d\d)?\s?[AaPp]\.?[Mm]\b\.?|\d{1,2}:\d\d(?![\d:])",
    "de": r"\d{1,2}(?:[.:]\d\d)?\s?Uhr\b(?:\s\d\d\b)?|\d{1,2}:\d\d(?![\d:])",
    "fr": r"\d{1,2}\s?h(?:eures?)?\b(?:\s?\d\d\b)?|\d{1,2}h\d\d\b|\d{1,2}:\d\d(?![\d:])",
}
_AFTERNOON = re.compile(
    r"\W{1,3}(?:o['’]clock\W)?(?:in the (afternoon|evening)|(at night|that night|tonight)"
    r"|(nachmittags|abends)|de l['’](après-midi)|du (soir))"
)
_MORNING = re.compile(
    r"\W{1,3}(?:o['’]clock\W)?(?:in the morning|this morning|morgens|vormittags|du matin)"
)
DATE = (
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)|"
    r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4})(?!\d)"
)
_IN_DATE = re.compile(
    r"(?:\b(?:[Ii]n|of|by|[Ss]ince|until|till|[Ll]ast|[Nn]ext|[Tt]his|early|late|mid|to|from|for|"
    r"and)[\s-]|\d\w{0,2}\s)$"
)
AMBIGUOUS = frozenset({"may", "march", "mar", "mai", "mars", "dec", "sep", "jan"})


def month(text: str, match: re.Match[str], words: Words) -> Quantity:
    word, value = match[0].casefold(), words.months[match[0].casefold()]
    after = text[match.end() : match.end() + 4].lstrip(". ,")
    sure = (
        word not in AMBIGUOUS
        or after[:1].isdecimal()
        or bool(_IN_DATE.search(text, max(0, match.start() - 8), match.start()))
    )
    return replace(weak(*match.span(), value, firm=sure), kind=Kind.MONTH)


def date(match: re.Match[str]) -> Found:
    span = Span(*match.span())
    year = int(match["y"] or match["c"])
    first, second = int(match["m"] or match["a"]), int(match["d"] or match["b"])
    base = Quantity(span, span, year, year, "", Kind.YEAR)
    found = [base]
    for one, other in {(first, second), (second, first)} if match["a"] else {(first, second)}:
        if 1 <= one <= 12 and 1 <= other <= 31:
            found += [replace(base, low=one, high=one, kind=Kind.MONTH),
                      replace(base, low=other, high=other, kind=Kind.DAY)]  # fmt: skip
    return found, 1.0


def clock(text: str, match: re.Match[str]) -> Found | None:
    numbers = re.findall(r"\d+", match[0])
    hours, minutes = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    if hours > 24 or minutes > 59:
        return None
    half = re.search(r"[AaPp](?=\.?[Mm])", match[0])
    total = hours * 60 + minutes
    span = Span(*match.span())
    if half:
        total = total % 720 + (720 if half[0] in "Pp" else 0)
    elif hours < 12 and _AFTERNOON.match(text, match.end()):
        total += 720
    elif _MORNING.match(text, match.end()):
        half = _MORNING.match(text, match.end())
    one = Quantity(span, span, total % 1440, total % 1440, "", Kind.CLOCK)
    readings = [one]
    if not half and hours <= 12 and ":" in match[0]:
        readings = [
            replace(one, firm=False),
            replace(one, low=(total + 720) % 1440, high=(total + 720) % 1440, firm=False),
        ]
    if "h" in match[0] and "U" not in match[0]:
        readings.append(Quantity(span, span, hours, hours, "hour", firm=False))
    return readings, 1.0
