"""Parallel texts whose true links are known, because they were cut and joined at random here.

A text is a list of pairs of lines that translate each other. On either side neighbouring lines are
joined and lines are cut in two, each with a chance of its own, and lines are left out; the links
that follow from it are the truth. All chances come from one seed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

SHARED = Path(__file__).parents[3] / "shared" / "data"
NEWS = SHARED / "ntrex-dev"

Pairs = list[tuple[str, str]]
Link = tuple[tuple[int, ...], tuple[int, ...]]
"""Sentences of the source and of the target, by number."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Chances that a line is joined to the next, cut in two, or left out, on either side."""

    join: float
    cut: float
    drop: float = 0.0


MIXES = {
    "news": Mix(join=0.10, cut=0.10),
    "literature": Mix(join=0.20, cut=0.20),
    "gaps": Mix(join=0.10, cut=0.10, drop=0.05),
}
"""As edited news is, as novels are (a third of the links aren't 1-1), and with lines missing."""


@dataclass(frozen=True, slots=True)
class Text:
    """Sentences of two texts, and the links between them, those of left-out lines not."""

    source: list[str]
    target: list[str]
    links: frozenset[Link]


def news(source: str, target: str = "en") -> Iterator[Pairs]:
    """The documents of NTREX in two languages."""
    documents: dict[str, Pairs] = {}
    sides = [(NEWS / f"{one}.tsv").read_text("utf-8").split("\n") for one in (source, target)]
    for one, two in zip(*sides, strict=False):
        if one and two:
            name, _, line = one.partition("\t")
            documents.setdefault(name, []).append((line, two.partition("\t")[2]))
    yield from documents.values()


def mixed(pairs: Sequence[tuple[str, str]], mix: Mix, chance: Random) -> Text:
    """A text of the pairs of lines, joined and cut."""
    sides = [_pieces([pair[side] for pair in pairs], mix, chance) for side in (0, 1)]
    # lines that any piece joins belong to one link
    group = list(range(len(pairs)))
    for pieces in sides:
        for _, lines in pieces:
            for line in range(lines[0] + 1, lines[-1] + 1):
                group[line] = min(group[line], group[line - 1])
    for line in range(1, len(group)):
        if group[line] < line:
            group[line] = group[group[line]]
    links: dict[int, tuple[list[int], list[int]]] = {}
    for side, pieces in enumerate(sides):
        for number, (_, lines) in enumerate(pieces):
            links.setdefault(group[lines[0]], ([], []))[side].append(number)
    return Text(
        [text for text, _ in sides[0]],
        [text for text, _ in sides[1]],
        frozenset((tuple(a), tuple(b)) for a, b in links.values() if a and b),
    )


def _pieces(lines: Sequence[str], mix: Mix, chance: Random) -> list[tuple[str, range]]:
    """What the lines become, each piece with the lines that it is of."""
    pieces: list[tuple[str, range]] = []
    at = 0
    while at < len(lines):
        end = at + 1
        if chance.random() < mix.drop:
            at = end
            continue
        if end < len(lines) and chance.random() < mix.join:
            end += 1
        space = "" if _UNSPACED.search(lines[at]) else " "
        text = space.join(lines[at:end])
        cuts = [m.start() for m in _PLACE.finditer(text) if 0.2 < m.start() / len(text) < 0.8]
        if end == at + 1 and cuts and chance.random() < mix.cut:
            place = chance.choice(cuts)
            pieces += [
                (text[:place].strip(), range(at, end)),
                (text[place:].strip(), range(at, end)),
            ]
        else:
            pieces.append((text, range(at, end)))
        at = end
    return pieces


_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_PLACE = re.compile(r"(?<=[,;:，、；：。.!?！？؛،])\s*(?=\S)| (?=\S)")
"""Where a line may be cut: behind punctuation or at a space."""
