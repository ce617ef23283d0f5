"""The part of garble/repetition that looks for a unit repeated at once: words, phrases, loops.

One pass over a document's words (or its characters, where words aren't spaced): a dictionary says
where the present pair stood last, and only if that is near is the text in between compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import add
from typing import NamedTuple

from tqc.document import Document
from tqc.language.prose import word_table

LONGEST_PHRASE = 60  # words: a long sentence
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
    low = [*map(str.lower, table.forms)]
    starts = table.starts
    ends = [*map(add, starts, map(len, table.forms))]
    last: dict[tuple[str, str], int] = {}
    never = -LONGEST_PHRASE - 1
    done = 0
    get = last.get
    for index, key in enumerate(pairwise(low)):
        before = get(key, never)
        last[key] = index
        period = index - before
        if period > LONGEST_PHRASE or period < 2 or before < done or index + period > len(low):
            continue
        if not _same(prose, low, starts, ends, before, index, period):
            continue
        times = 2
        at = index
        while at + 2 * period <= len(low) and _same(
            prose, low, starts, ends, at, at + period, period
        ):
            at += period
            times += 1
        done = at + period
        yield Loop(
            starts[before],
            ends[before + period - 1],
            ends[at + period - 1],
            times,
            prose[ends[index - 1] : starts[index]],
            period,
        )


def _same(
    prose: str,
    low: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    first: int,
    second: int,
    period: int,
) -> bool:
    """True if both units are alike to the letter, figures and punctuation included."""
    if low[first + period - 1] != low[second + period - 1]:
        return False  # mostly; spares the copying
    if low[first : first + period] != low[second : second + period]:
        return False
    one = prose[starts[first] : ends[first + period - 1]]
    two = prose[starts[second] : ends[second + period - 1]]
    return len(one) == len(two) and one.lower() == two.lower()


def doubled(document: Document) -> Iterator[int]:
    """Indices of words that are followed by themselves, with white space between."""
    table, prose = word_table(document), document.prose
    low = [*map(str.lower, table.forms)]
    for index, (first, second) in enumerate(pairwise(low)):
        if first == second:
            end = table.span(index)[1]
            gap = prose[end : table.starts[index + 1]]
            beside = prose[table.starts[index] - 1 : table.starts[index]]
            after = table.span(index + 1)[1]
            behind = prose[after : after + 1]
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
        if prose[index : index + period] != unit or not unit.isalpha():
            continue
        end = index + period
        while prose.startswith(unit, end):
            end += period
        done = end
        yield Loop(before, index, end, (end - before) // period, "", period)
