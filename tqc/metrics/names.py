"""Name accuracy: the share of translations that have the one name in question right.

Two measures. M-ETA (manual entity translation accuracy; Conia et al. 2024, SemEval-2025 Task 2): a
translation counts if it holds one of the accepted renderings, both case-folded, anywhere. Strict:
it holds one as a word of its own, inflected or not (language/inflection.py), so that "Ares" isn't
found in "shares". Neither asks whether the rest of the sentence is any good.
Intervals and comparisons are by bootstrap (Koehn 2004): rows drawn with replacement, seeded.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tqc.errors import UsageError
from tqc.language.inflection import find

RESAMPLES = 1000
SEED = 12345
CONFIDENCE = 0.95
"""As sacrebleu has them, so that intervals of all of `tqc score` mean the same."""


@dataclass(frozen=True, slots=True)
class Row:
    """A translation with the renderings of its name that are right.

    id: the same for two systems' translations of one sentence; types: what kind of thing is named;
    language: of the target, BCP 47, or "".
    """

    id: str
    target: str
    mentions: tuple[str, ...]
    system: str = ""
    types: tuple[str, ...] = ()
    language: str = ""

    @property
    def counts(self) -> bool:
        """M-ETA's verdict."""
        folded = self.target.casefold()
        return any(mention.casefold() in folded for mention in self.mentions)

    @property
    def counts_strictly(self) -> bool:
        return any(
            next(find(mention, self.target, self.language), None) is not None
            for mention in self.mentions
        )


@dataclass(frozen=True, slots=True)
class Share:
    """hits of rows; low, high: the bounds between which the share lies, by bootstrap; 0 to 1."""

    hits: int
    rows: int
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.hits / self.rows if self.rows else 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one system, in one language and of one type; None: of all."""

    language: str | None
    system: str
    type: str | None
    m_eta: Share
    strict: Share


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second system has more than the first, over the rows that both have.

    low, high: its bounds; p: how often so large a difference, either way, would come by chance.
    """

    measure: str
    rows: int
    first: float
    second: float
    low: float
    high: float
    p: float

    @property
    def value(self) -> float:
        return self.second - self.first


def groups(rows: Sequence[Row]) -> list[Group]:
    """Languages and systems in the order they come in, each with all its rows, then by type; a
    system with several languages over all of them at the end.

    A row of several types counts for each of them, and once over all.
    """
    judged = [(row, (row.counts, row.counts_strictly)) for row in rows]
    found = []
    which: list[tuple[str | None, str]] = [*dict.fromkeys((r.language, r.system) for r in rows)]
    if len({row.language for row in rows}) > 1:
        which += [(None, system) for system in dict.fromkeys(row.system for row in rows)]
    for language, system in which:
        own = [
            one for one in judged if one[0].system == system and language in (None, one[0].language)
        ]
        for type in (None, *sorted({type for row, _ in own for type in row.types})):
            verdicts = [both for row, both in own if type is None or type in row.types]
            m_eta, strict = (_share([both[at] for both in verdicts]) for at in (0, 1))
            found.append(Group(language, system, type, m_eta, strict))
    return found


def compare(rows: Sequence[Row], first: str, second: str) -> list[Difference]:
    """Paired bootstrap of two systems; raises UsageError where they can't be paired."""
    systems = list(dict.fromkeys(row.system for row in rows))
    for system in (first, second):
        if system not in systems:
            known = ", ".join(systems)
            raise UsageError(f"no rows of the system “{system}”", remedy=f"There are {known}.")
    sides = [
        {(row.language, row.id): row for row in rows if row.system == system}
        for system in (first, second)
    ]
    shared = [key for key in sides[0] if key in sides[1]]
    if not shared:
        raise UsageError(f"“{first}” and “{second}” have no ids in common, so can't be paired")
    pairs = [(sides[0][key], sides[1][key]) for key in shared]
    return [
        _difference("M-ETA", [(one.counts, other.counts) for one, other in pairs]),
        _difference(
            "strict", [(one.counts_strictly, other.counts_strictly) for one, other in pairs]
        ),
    ]


def _share(verdicts: Sequence[bool]) -> Share:
    hits, rows = sum(verdicts), len(verdicts)
    drawn = sorted(_resampled([(1, hits), (0, rows - hits)], rows))
    low, high = _bounds(drawn)
    return Share(hits, rows, low, high)


def _difference(measure: str, pairs: Sequence[tuple[bool, bool]]) -> Difference:
    size = len(pairs)
    gained = sum(second > first for first, second in pairs)
    lost = sum(first > second for first, second in pairs)
    drawn = sorted(_resampled([(1, gained), (-1, lost), (0, size - gained - lost)], size))
    observed = (gained - lost) / size
    # centred on no difference, how often at least as far out (Koehn 2004, as sacrebleu does it)
    extreme = sum(abs(share - observed) >= abs(observed) for share in drawn)
    low, high = _bounds(drawn)
    return Difference(
        measure=measure,
        rows=size,
        first=sum(first for first, _ in pairs) / size,
        second=sum(second for _, second in pairs) / size,
        low=low,
        high=high,
        p=(extreme + 1) / (RESAMPLES + 1),
    )


def _resampled(values: Sequence[tuple[int, int]], size: int) -> Iterable[float]:
    """Means of RESAMPLES samples of `size` rows; values: a row's value, and how many rows have it.

    Rows of one value are alike, so drawing a row is drawing a value by its count.
    """
    draw = random.Random(SEED)
    kinds = [value for value, _ in values]
    counts = [count for _, count in values]
    for _ in range(RESAMPLES):
        yield sum(draw.choices(kinds, counts, k=size)) / size


def _bounds(drawn: Sequence[float]) -> tuple[float, float]:
    """The middle CONFIDENCE of sorted values."""
    outside = round(len(drawn) * (1 - CONFIDENCE) / 2)
    return drawn[outside], drawn[-outside - 1]
