"""The part of garble/repetition that looks for a unit repeated at once: words, phrases, loops.

One pass over a document's words (or its characters, where words aren't spaced): a dictionary says
where the present pair stood last, and only if that is near is the text in between compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, islice, pairwise
from operator import eq
from typing import NamedTuple

from tqc.document import Document
from tqc.language.prose import ANY_MARK, Words, word_table

LONGEST_PHRASE = 60  # words: a long sentence
WINDOW = 1024  # words whose pairs are remembered at a time: few enough for a processor's cache
LONGEST_RUN = 60  # characters, in scripts without spaces
GRAM = 3  # characters: pairs recur too often in Chinese to be worth a look


class Loop(NamedTuple):
    """A unit that stands `times` times in a row: the first from start to unit_end, the last to end.

    between: what stands between the first two; words: how many there are in a unit.
    """

    start: int
    unit_end: int
    end: int
    times: int
    between: str
    words: int


def phrases(document: Document) -> Iterator[Loop]:
    """Word sequences of two words or more that are repeated at once."""
    table, prose = word_table(document), document.prose
    low, starts = table.low, table.starts
    done = 0
    for before, index in _again(low):
        period = index - before
        if before < done or index + period > len(low):
            continue
        if low[index - 1] != low[index + period - 1]:
            continue  # mostly; spares the copying
        if not _same(table, prose, before, index, period):
            continue
        times = 2
        at = index
        while at + 2 * period <= len(low) and _same(table, prose, at, at + period, period):
            at += period
            times += 1
        done = at + period
        unit_end = table.span(index - 1)[1]
        yield Loop(
            starts[before],
            unit_end,
            table.span(at + period - 1)[1],
            times,
            prose[unit_end : starts[index]],
            period,
        )


def _again(low: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a pair of words stood last, and where it stands again within a phrase's length."""
    never = -LONGEST_PHRASE - 1
    for start in range(0, len(low), WINDOW):
        last: dict[tuple[str, str], int] = {}
        get = last.get
        new = start + LONGEST_PHRASE if start else 0  # what the window before has seen
        pairs = pairwise(low[start : start + WINDOW + LONGEST_PHRASE + 1])
        for index, key in enumerate(pairs, start):
            before = get(key, never)
            last[key] = index
            if 2 <= index - before <= LONGEST_PHRASE and index >= new:
                yield before, index


def _same(table: Words, prose: str, first: int, second: int, period: int) -> bool:
    """True if both units are alike to the letter, figures and punctuation included."""
    low = table.low
    if low[first : first + period] != low[second : second + period]:
        return False
    one = prose[table.starts[first] : table.span(first + period - 1)[1]]
    two = prose[table.starts[second] : table.span(second + period - 1)[1]]
    return len(one) == len(two) and one.lower() == two.lower()


def doubled(document: Document) -> Iterator[int]:
    """Indices of words that are followed by themselves, with white space between."""
    table = word_table(document)
    for index in compress(count(), map(eq, table.low, islice(table.low, 1, None))):
        gap = table.gaps[index + 1]
        beside = table.gaps[index][-1:]
        behind = table.gaps[index + 2][:1]
        hung = (beside and beside in "'’-") or (behind and behind in "-_")
        if gap.isspace() and gap.count("\n") < 2 and not hung:
            yield index  # not "2020'de de", "что что-то"


def runs(prose: str) -> Iterator[Loop]:
    """Character sequences repeated at once, for scripts without spaces."""
    last: dict[str, int] = {}
    done = 0
    for index in range(len(prose) - GRAM + 1):
        key = prose[index : index + GRAM]
        before = last.get(key, -1)
        last[key] = index
        period = index - before
        if before < done or period > LONGEST_RUN or not key[0].isalpha():
            continue
        unit = prose[before:index]
        if prose[index : index + period] != unit or not ANY_MARK.sub("", unit).isalpha():
            continue
        end = index + period
        while prose.startswith(unit, end):
            end += period
        done = end
        yield Loop(before, index, end, (end - before) // period, "", period)
