"""Chinese people's names that no glossary has, in the translation by the spellings of a syllable.

范明政 may be Fan Mingzheng, Pham Minh Chinh or Fan Ming-cheng: each system spells every character
in a few ways (language/sound/han.py), and one name keeps to one system. A surname of the source,
with one or two characters that are no words, and capitalised words that begin with one of that
surname's spellings and go on with syllables of the same system are one person. If the syllables
aren't those of the characters, the name is wrong: "Pham Minh Thanh".
Left out: given names that are no syllables of any system (Jack Ma), Japanese names, whose
characters have too many readings, and surnames of two characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from tqc.document import Document
from tqc.finding import Span
from tqc.language import zh_words
from tqc.language.sound import han
from tqc.rendering.near import letters

SYSTEMS = range(len(han.SYSTEMS) - 1)
"""The systems that are looked at, by their number: all but the Japanese."""

APART, TIED = ("vietnamese", "hong-kong"), ("wade-giles", "korean")
"""Systems that write the syllables of a given name as words, and those that tie them by a hyphen;
the others write them as one."""

MOST_GIVEN = 2
"""Characters of a given name."""

MOST_RUNS, MOST_NAMES = 60, 30
"""Of a segment: what has more is a list or a page, and every one is held against every other."""

FUNCTION_WORDS = frozenset(
    "的了在是和与及对向将被把从由为也就都又还到走来去说于以让使给等表周前后中上下则并且而但"
    "称出会要能可已即因所我你他她它这那其之有无不没某很最更再才只先今昨当时年月日后内外"
)
"""Characters that are hardly ever in a name."""

WORD = re.compile(r"[A-Z][a-zà-ỹ]+(?:-[A-Za-z][a-zà-ỹ]*)*|[A-Z][a-zà-ỹ]*-[A-Za-z][a-zà-ỹ]*")
RUN = re.compile(rf"(?:{WORD.pattern})(?:[ \u00a0](?:{WORD.pattern}))*")
HAN = re.compile("[\u4e00-\u9fff]")


Known = Callable[[int], tuple[Collection[Span], Collection[Span]]]
"""For a segment, by number: the places in its source and target that are names of a glossary."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name of the source and what stands for it. right: what to write instead, None where it is
    right as it is; system: how it is spelled; alike: a syllable of the given name is right."""

    segment: int
    name: str
    source_span: Span
    span: Span
    system: str
    right: str | None = None
    alike: bool = True


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words that may be one person's. given: letters of the given name; turned: it
    stands before the surname; next: the word behind, if it has a capital."""

    span: Span
    family: str
    given: str
    turned: bool
    next: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A surname and the characters that may be the given name. listed: the dictionary has it."""

    text: str
    span: Span
    listed: bool


def people(document: Document, known: Known, surnames: Collection[str]) -> list[Person]:
    """Those that are found on both sides, by segment and place in the source."""
    found: list[Person] = []
    left: list[tuple[int, list[_Name], list[_Run]]] = []
    for at, segment in enumerate(document.segments):
        theirs, ours = known(at)
        runs = [*islice(_runs(document.text, segment.span, ours), MOST_RUNS)]
        names = [*_names(segment.source, surnames, theirs, runs)] if runs else []
        if not names:
            continue
        right = [*_right(at, names, runs)]
        found += right
        settled = {person.source_span.start for person in right}
        left.append((at, [name for name in names if name.span.start not in settled], runs))
    real = {letters(person.span.of(document.text)) for person in found}
    for at, names, runs in left:
        strange = [run for run in runs if letters(run.span.of(document.text)) not in real]
        found += _wrong(at, names, strange)
    return sorted(found, key=lambda person: (person.segment, person.source_span))


def _runs(text: str, place: Span, known: Collection[Span]) -> Iterator[_Run]:
    """Two or three capitalised words side by side, in either order."""
    for match in RUN.finditer(text, place.start, place.end):
        words = [Span(*word.span()) for word in WORD.finditer(text, *match.span())]
        folded = [letters(word.of(text)) for word in words]
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + MOST_GIVEN + 1)):
                span = Span(words[first].start, words[last].end)
                if any(span.overlaps(other) for other in known):
                    continue
                some = folded[first : last + 1]
                behind = folded[last + 1] if last + 1 < len(words) else ""
                yield _Run(span, some[0], "".join(some[1:]), False, behind)
                yield _Run(span, some[-1], "".join(some[:-1]), True, behind)


def _names(
    source: str, surnames: Collection[str], known: Collection[Span], runs: Sequence[_Run]
) -> Iterator[_Name]:
    """Surnames that some run has, with the characters behind."""
    families = {run.family for run in runs}
    starts = [
        at
        for at, char in enumerate(source)
        if char in surnames and not families.isdisjoint(_all(char))
    ]
    if not starts:
        return
    words = zh_words.load()
    begun = dict(words.cut(source))
    ends = frozenset(begun.values())
    for at in starts[:MOST_NAMES]:
        if at not in begun:
            continue
        word = words.get(source[at : begun[at]])
        for end in range(at + 2, at + 2 + MOST_GIVEN):
            span = Span(at, end)
            listed = begun[at] == end
            begins_name = word is not None and word.name and 1 < begun[at] - at != len(span)
            if end not in ends or begins_name or not all(map(_may_be_given, source[at + 1 : end])):
                continue
            if not any(span.overlaps(other) for other in known):
                yield _Name(source[at:end], span, listed)


def _may_be_given(char: str) -> bool:
    return bool(HAN.match(char)) and char not in FUNCTION_WORDS


def _right(at: int, names: Sequence[_Name], runs: Sequence[_Run]) -> Iterator[Person]:
    """Names that a run spells rightly, the longer ones first."""
    settled: set[int] = set()
    longest = {name.span.start: name.span.end for name in names}
    for name in sorted(names, key=lambda one: (-len(one.text), one.span)):
        for run in runs if name.span.start not in settled else ():
            number = _system(name.text, run)
            cut_off = longest[name.span.start] > name.span.end and not run.turned
            if number is None or (cut_off and run.next in _inventory(number)):
                continue
            settled.add(name.span.start)
            yield Person(at, name.text, name.span, run.span, han.SYSTEMS[number])


def _system(name: str, run: _Run) -> int | None:
    """The system that spells the name so."""
    for number in SYSTEMS:
        if run.family in _of(name[0], number) and run.given in _givens(name[1:], number):
            return number
    return None


def _wrong(at: int, names: Sequence[_Name], runs: Sequence[_Run]) -> Iterator[Person]:
    """Names whose surname a run has, with other syllables of its system: as many as the name has
    characters."""
    told: set[int] = set()
    taken: list[Span] = []
    for name in sorted(names, key=lambda one: (-len(one.text), one.span)):
        rivals = any(
            one.text[0] == name.text[0] and one.text not in _beginnings(name, names)
            for one in names
        )
        if name.listed or rivals or name.span.start in told:
            continue  # two of one surname: which is which can't be told
        for run in sorted(runs, key=lambda one: (-len(one.span), one.span)):
            person = _mistaken(at, name, run)
            if person is not None and not any(run.span.overlaps(span) for span in taken):
                told.add(name.span.start)
                taken.append(run.span)
                yield person
                break


def _beginnings(name: _Name, names: Sequence[_Name]) -> set[str]:
    """What may be the same person's name, cut off elsewhere."""
    return {one.text for one in names if one.span.start == name.span.start}


def _mistaken(at: int, name: _Name, run: _Run) -> Person | None:
    for number in SYSTEMS:
        if run.turned or run.family not in _of(name.text[0], number):
            continue
        given = name.text[1:]
        syllables = _syllables(run.given, len(given), number)
        usual = [_of(char, number)[:1] for char in given]
        if syllables is None or not all(usual) or run.next in _inventory(number):
            continue
        system = han.SYSTEMS[number]
        right = _written(run.family, [one[0] for one in usual], system)
        alike = any(s in _of(char, number) for s, char in zip(syllables, given, strict=True))
        return Person(at, name.text, name.span, run.span, system, right, alike)
    return None


def _written(family: str, given: Sequence[str], system: str) -> str:
    if system in APART:
        return " ".join(part.title() for part in (family, *given))
    if system in TIED:
        return f"{family.title()} {'-'.join(given).capitalize()}"
    return f"{family.title()} {''.join(given).capitalize()}"


def _syllables(given: str, count: int, number: int) -> tuple[str, ...] | None:
    """The letters cut into so many syllables of a system; None if they can't be."""
    known = _inventory(number)
    if count == 1:
        return (given,) if given in known else None
    for at in range(1, len(given)):
        if given[:at] in known and given[at:] in known:
            return given[:at], given[at:]
    return None


@lru_cache(maxsize=4096)
def _givens(given: str, number: int) -> frozenset[str]:
    return frozenset("".join(some) for some in product(*(_of(char, number) for char in given)))


@lru_cache(maxsize=16384)
def _of(char: str, number: int) -> Sequence[str]:
    spelled = han.spellings(char)
    return spelled[number] if spelled else ()


@lru_cache(maxsize=1024)
def _all(char: str) -> frozenset[str]:
    """A surname in all systems."""
    return frozenset(spelling for number in SYSTEMS for spelling in _of(char, number))


def _inventory(number: int) -> frozenset[str]:
    return han.syllables(han.SYSTEMS[number])
