"""The figures of a source against those of its translation: which are missing, which are others.

A figure of the source is there if any reading of it agrees with any reading of a figure of the
target segment, or of the segments next to it. What is left over on both sides is paired by what it
counts: dates with dates, yuan with yuan. Left out: figures that only the target has, figures that
changed places, and sums of money that were converted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tqc.bitext import agreement
from tqc.document import Document
from tqc.document.model import Segment
from tqc.finding import Span
from tqc.glossary.model import Glossary
from tqc.language.quantities import CALENDAR, LANGUAGES, Kind, Quantity, read
from tqc.language.quantities.units import CURRENCIES
from tqc.language.tags import primary

Readings = list[Quantity]


class Fault(Enum):
    MISSING = "missing"
    VALUE = "another value"
    FACTOR = "a factor of ten"
    UNIT = "another unit"
    CURRENCY = "another currency"


@dataclass(frozen=True, slots=True)
class Difference:
    """source: what the segment's source says, its spans there; target: what stands in its place,
    its spans in the document's text, None where nothing does."""

    fault: Fault
    segment: Segment
    source: Quantity
    target: Quantity | None
    date: bool = False


NEAR = 2
"""Segments before and behind where a figure may stand if the alignment is off."""
MOST = 300
"""Figures of one segment: with more it is a table, and every figure is held against every other."""
MOST_MISSING = 3
"""More figures missing from one segment mean that it is another sentence's translation."""
SMALL = 2
"""Numbers up to this are written in too many ways."""
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:last|this|next|same|that|"
    r"previous|current|coming|earlier|following|the|past) "
    r"(?:year|month|week|day|spring|summer|autumn|fall|winter)|"
    r"gestern|heute|morgen|hier|aujourd'hui|demain|annual|year-on-year|years? ago|year earlier)\b",
    re.IGNORECASE,
)
"""What a date may be rephrased as."""
_memory: tuple[Document, Glossary, tuple[Difference, ...]] | None = None


def differences(document: Document, glossary: Glossary) -> tuple[Difference, ...]:
    """What differs, by place; worked out once for all checks of a document."""
    global _memory
    if _memory is not None and _memory[0] is document and _memory[1] is glossary:
        return _memory[2]
    source, target = primary(document.source_language or ""), primary(document.language)
    found: tuple[Difference, ...] = ()
    if source in LANGUAGES and target in LANGUAGES and document.segments:
        found = tuple(_compare(document, source, target, Names.of(glossary, source)))
    _memory = (document, glossary, found)
    return found


def _compare(document: Document, source: str, target: str, names: Names) -> Iterator[Difference]:
    texts = [segment.span.of(document.text) for segment in document.segments]
    figures = [grouped(read(text, target)) for text in texts]
    for number, segment in enumerate(document.segments):
        if not segment.source or not texts[number].strip() or segment.source == texts[number]:
            continue
        wanted = [
            readings
            for readings in grouped(read(segment.source, source))
            if not names.hold(segment.source, readings[0].span)
        ]
        if not wanted or max(len(wanted), len(figures[number])) > MOST:
            continue
        near = range(max(0, number - NEAR), min(len(figures), number + NEAR + 1))
        around = [figures[i] for i in near if i != number and len(figures[i]) <= MOST]
        yield from _segment(segment, texts[number], wanted, figures[number], around)


def grouped(quantities: Sequence[Quantity]) -> list[Readings]:
    """The readings of each place."""
    places: defaultdict[tuple[int, int], Readings] = defaultdict(list)
    for quantity in quantities:
        places[quantity.number.start, quantity.number.end].append(quantity)
    return list(places.values())


def _segment(
    segment: Segment,
    text: str,
    wanted: list[Readings],
    here: list[Readings],
    around: list[list[Readings]],
) -> Iterator[Difference]:
    lost: list[Readings] = []
    loose: list[Readings] = []
    taken: set[int] = set()
    same: set[int] = set()
    for readings in wanted:
        matches = [i for i, other in enumerate(here) if agreement.agree(readings, other)]
        taken.update([i for i in matches if i not in taken][:1])
        if not matches:
            lost.append(readings)
        elif not any(agreement.exact(readings, here[i]) for i in matches):
            loose.append(readings)
        same.update(matches)
    if not lost and not loose:
        return
    found: list[Difference] = []
    missing = 0
    dates = {i for i in same if here[i][0].kind in CALENDAR}
    taken.update(same - dates)  # a date that stands twice may stand for two
    for readings in lost:
        difference = _explained(segment, text, readings, here, taken, around)
        if difference is None:
            continue
        if difference.target is None:
            missing += 1
        found.append(difference)
    for readings in loose:
        difference = _beside(segment, readings, here, taken)
        if difference is not None:
            found.append(difference)
    if missing > MOST_MISSING or (missing > 1 and missing == len(wanted)):
        found = [one for one in found if one.target is not None]
    moved = segment.span.start
    for one in _whole_dates(found):
        yield replace(one, target=_moved(one.target, moved)) if one.target else one


def _beside(
    segment: Segment, readings: Readings, here: list[Readings], taken: set[int]
) -> Difference | None:
    """A wrong figure beside one that roughly agrees: "400 km (190 miles)" for 300 km, "2,000 of the
    thousands" for 1000; in the same unit, or next to vague words alone."""
    first = _first(readings)
    vague = all(
        one.low != one.high for other in here if agreement.agree(readings, other) for one in other
    )
    if not first.firm or not (first.unit or vague):
        return None
    for i, other in enumerate(here):
        if i in taken or first.unit != other[0].unit:
            continue
        rank = agreement.rank(first, other[0])
        if rank is not None:
            taken.add(i)
            fault = Fault.FACTOR if rank == agreement.FACTOR else Fault.VALUE
            return Difference(fault, segment, first, other[0])
    return None


def _whole_dates(found: list[Difference]) -> Iterator[Difference]:
    """With month and day that are both missing as one."""
    last: Difference | None = None
    for one in found:
        if last is not None and _one_date(last, one):
            span = Span(last.source.span.start, one.source.span.end)
            last = replace(last, source=replace(last.source, span=span))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _one_date(last: Difference, one: Difference) -> bool:
    both = last.date and one.date and last.target is None and one.target is None
    return both and one.source.span.start - last.source.span.end <= 1


def _first(readings: Readings) -> Quantity:
    """The likeliest firm reading, or else the likeliest."""
    return next((one for one in readings if one.firm), readings[0])


def _moved(quantity: Quantity, by: int) -> Quantity:
    span, number = quantity.span, quantity.number
    return replace(
        quantity,
        span=Span(span.start + by, span.end + by),
        number=Span(number.start + by, number.end + by),
    )


def _explained(
    segment: Segment,
    text: str,
    readings: Readings,
    here: list[Readings],
    taken: set[int],
    around: list[list[Readings]],
) -> Difference | None:
    """What became of a figure that agrees with none of the segment; None if nothing is wrong."""
    first = _first(readings)
    date = first.kind in CALENDAR
    free = [i for i in range(len(here)) if i not in taken]
    for i in [*free, *sorted(taken)]:
        other = agreement.other_unit(readings, here[i])
        if other is not None:
            taken.add(i)
            money = other[0].unit in CURRENCIES and other[1].unit in CURRENCIES
            return Difference(Fault.CURRENCY if money else Fault.UNIT, segment, *other)
    if agreement.written(segment.source, first, text):
        return None
    if (number := agreement.other_number(segment.source, first, text)) is not None:
        return Difference(Fault.VALUE, segment, first, number)
    if any(agreement.agree(readings, other) for some in around for other in some):
        return None
    best = min(
        (
            (rank, agreement.distance(first, one), i, one)
            for i in free
            for one in here[i]
            if (rank := agreement.rank(first, one)) is not None
        ),
        key=lambda found: found[:3],
        default=None,
    )
    if best is not None and (best[0] != agreement.COUNTED or _alone(readings, here, free)):
        rank, _, i, one = best
        taken.add(i)
        fault = Fault.FACTOR if rank == agreement.FACTOR else Fault.VALUE
        return Difference(fault, segment, first, one, date)
    if not first.firm or first.kind is Kind.ORDINAL:
        return None
    if first.unit in CURRENCIES and any(one.unit in CURRENCIES for i in free for one in here[i]):
        return None
    if date and (first.kind is Kind.CLOCK or _RELATIVE.search(text)):
        return None
    return Difference(Fault.MISSING, segment, first, None, date)


def _alone(readings: Readings, here: list[Readings], free: list[int]) -> bool:
    """True if a small number that is counted with has a single number left to stand for it."""
    left = [i for i in free if here[i][0].firm and not here[i][0].unit]
    return len(left) == 1 and readings[0].low > SMALL


class Names:
    """The names of a glossary that have a number in them (五粮液, 36氪): no figures."""

    def __init__(self, names: Mapping[str, list[tuple[int, str]]]) -> None:
        self._names = names

    _built: tuple[Glossary, str, Names] | None = None

    @classmethod
    def of(cls, glossary: Glossary, language: str) -> Names:
        built = cls._built
        if built is not None and built[0] is glossary and built[1] == language:
            return built[2]
        names: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for concept in glossary.concepts:
            for name in concept.names.get(language, ()):
                for at, char in enumerate(name):
                    if char in agreement.NUMERALS:
                        names[char].append((at, name))
        built = (glossary, language, cls(names))
        cls._built = built
        return built[2]

    def hold(self, text: str, span: Span) -> bool:
        """True if the figure that begins there is part of a name, and not all of it."""
        return any(
            text.startswith(name, span.start - at)
            for at, name in self._names.get(text[span.start], ())
            if at <= span.start and len(name) > 1
        )
