"""What a source language owes the lattice: the ways each segment of a name may come out.

A name of n characters is a row of nodes 0 to n. A segment covers some of them and has renderings,
words that a machine may write for it; a segment with one of its renderings is an arc of the name's
rendering lattice, and a walk over arcs, in any order, is one predicted rendering. What a segment
may become doesn't depend on the name it stands in, so names share segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable


class ArcKind(StrEnum):
    """Where the words of a rendering come from; the value is what caches hold."""

    GLOSS = "g"
    """a dictionary gloss of the segment"""
    INHERITED = "i"
    """a gloss of a compound that the character occurs in: 包 → bread, through 面包"""
    ROMAN = "r"
    """the segment's sound in Latin letters"""
    SELF = "s"
    """Latin letters and digits of the name, as themselves"""
    FUSED = "f"
    """a gloss and a romanisation, or two glosses, written as one word: beanbao"""


class Mode(StrEnum):
    """How a segment is to be read."""

    NAME = "n"
    """translated or spelled by its sound"""
    FUSED = "f"
    """likewise, and parts of it may be written as one word"""
    SURNAME = "s"
    """spelled by its sound, the first character as a surname"""
    PERSON = "p"
    """spelled by its sound"""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters `start:end` of a name. inside: a lone character that is part of a dictionary word
    within the name, and so is read by itself less often."""

    start: int
    end: int
    text: str
    mode: Mode
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words a machine may write for a segment.

    words: lower-case, no function words; weight: 0 to 1, the probability that a machine puts the
    segment so, roughly: the renderings of one segment add up to 1 at most; common: how common the
    words are as the name of something else, on the Zipf scale.
    """

    words: tuple[str, ...]
    weight: float
    kind: ArcKind
    common: float = 0.0


class SourceLanguage(Protocol):
    """A module of language/ that names can be predicted from."""

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """The segments of a name that have renderings, in a stable order; none if it can't be
        read. concept_type: as in a glossary; people's names are seldom translated."""
        ...

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """What a segment may become, in a stable order."""
        ...

    def weights(self, name: str) -> tuple[float, ...]:
        """Per character of the name, how much of the name it is: 1, less for particles and
        generic parts (公司, 科技) that are freely dropped."""
        ...

    def version(self) -> str:
        """Changes whenever the renderings do: part of the cache's name."""
        ...


PERSON_TRANSLATED = 0.15
"""How much less often a part of a person's name is translated than of another: pen names are."""

FUSED_WEIGHT = 0.2
"""How much less often two parts are written as one word than apart."""


@runtime_checkable
class FusingLanguage(SourceLanguage, Protocol):
    """A language whose fused renderings follow from their two parts.

    An index keeps the parts alone and puts a word of the draft together from them: all fused words
    of a glossary are more than all its other renderings. `renderings(text, Mode.FUSED)` gives them
    out; `renderings(text, Mode.NAME)` is the same without them.
    """

    def seams(self, text: str) -> Iterable[tuple[str, str]]:
        """The pairs of parts that a fused rendering of the segment may be made of."""
        ...

    def short(self, part: str) -> Sequence[Rendering]:
        """The likeliest single words for a part. Those of two parts make a fused rendering, whose
        weight is theirs multiplied by FUSED_WEIGHT, unless both are romanised."""
        ...
