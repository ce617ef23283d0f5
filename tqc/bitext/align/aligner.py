"""Two rows of sentences → beads: clues, links, a first path, what it teaches, the second path."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from tqc.bitext.align import corridor
from tqc.bitext.align.beads import KINDS, SMALL, Bead
from tqc.bitext.align.clues import NAME, SAME_NAME, Clues, Reader
from tqc.bitext.align.endings import unfinished
from tqc.bitext.align.links import learned, linked
from tqc.bitext.align.scoring import LengthModel, Scorer, Side
from tqc.bitext.align.search import Lattice
from tqc.language.script import scripts_of
from tqc.language.tags import primary

TEACHES = 0.5
"""Confidence from which a bead of the first path is learned from."""

SHORT = 400
"""Sentences of both texts together, up to which the first look is a full one."""

Names = Sequence[tuple[Sequence[str], Sequence[str]]]
"""For each known name its forms in the source's language and in the target's."""


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_language: str,
    target_language: str,
    *,
    names: Names = (),
    source_opens: Sequence[bool] | None = None,
    target_opens: Sequence[bool] | None = None,
) -> list[Bead]:
    """The beads of two texts, given as sentences in order; languages are BCP 47, "" if unknown.

    source_opens, target_opens: which sentences begin a paragraph, a heading, a list item, where
    that is known. Every sentence is in one bead; no sentences give no beads.

    >>> beads = align(["他来了。我很高兴。"], ["He came.", "I was glad."], "zh", "en")
    >>> [bead.kind for bead in beads]
    [(1, 2)]
    """
    if not source or not target:
        added = [Bead(0, 0, at, at + 1) for at in range(len(target))]
        return added + [Bead(at, at + 1, 0, 0) for at in range(len(source))]
    sounds = not _share_letters(source_language, target_language)
    readers = [Reader(one, sounds=sounds) for one in (source_language, target_language)]
    texts = source, target
    present = _present(names, *texts)
    marked = [[forms[side] for forms in present] for side in (0, 1)]
    ours, theirs = (
        _side(reader, sentences, named, opens)
        for reader, sentences, named, opens in zip(
            readers, texts, marked, (source_opens, target_opens), strict=True
        )
    )
    links = linked(_clues(readers[0], ours), _clues(readers[1], theirs))
    total = sum(ours.lengths), sum(theirs.lengths)
    lengths = LengthModel(log(max(1, total[1]) / max(1, total[0])))
    scorer = Scorer(ours, theirs, links, lengths)
    kinds = KINDS if len(ours) + len(theirs) <= SHORT else SMALL
    lattice = Lattice(scorer, corridor.first(ours, theirs, links), kinds)
    path = lattice.rated(lattice.best())
    good = [bead for bead in path if bead.confidence >= TEACHES and all(bead.kind)]
    links = learned([(_tokens(ours, bead, 0), _tokens(theirs, bead, 1)) for bead in good], links)
    lengths = lengths.fitted([(_length(ours, bead, 0), _length(theirs, bead, 1)) for bead in good])
    lattice = Lattice(Scorer(ours, theirs, links, lengths), corridor.second(path))
    return lattice.rated(lattice.best())


def _side(
    reader: Reader,
    sentences: Sequence[str],
    names: Sequence[Sequence[str]],
    opens: Sequence[bool] | None,
) -> Side:
    tokens = [reader.tokens(sentence) for sentence in sentences]
    for number, forms in enumerate(names):
        for found, sentence in zip(tokens, sentences, strict=True):
            low = sentence.casefold()
            if any(form in low for form in forms):
                found.append(f"{NAME}{number}")
    lengths = [sum(not char.isspace() for char in sentence) for sentence in sentences]
    return Side(tokens, lengths, opens or [False] * len(sentences), unfinished(sentences))


def _present(names: Names, source: Sequence[str], target: Sequence[str]) -> list[list[list[str]]]:
    """The names that either text may hold, casefolded, only the forms that both do."""
    texts = ["\n".join(sentences).casefold() for sentences in (source, target)]
    found = []
    for pair in names:
        forms = [
            [low for form in side if (low := form.casefold()) in text]
            for side, text in zip(pair, texts, strict=True)
        ]
        if all(forms):
            found.append(forms)
    return found


def _clues(reader: Reader, side: Side) -> dict[str, Clues]:
    return {
        token: {token: SAME_NAME} if token[0] == NAME else reader.clues(token)
        for token in side.share
    }


def _share_letters(one: str, other: str) -> bool:
    return scripts_of(primary(one)) == scripts_of(primary(other))


def _range(bead: Bead, which: int) -> tuple[int, int]:
    ranges = ((bead.source_start, bead.source_end), (bead.target_start, bead.target_end))
    return ranges[which]


def _tokens(side: Side, bead: Bead, which: int) -> list[str]:
    start, end = _range(bead, which)
    return [token for sentence in side.tokens[start:end] for token in sentence]


def _length(side: Side, bead: Bead, which: int) -> int:
    start, end = _range(bead, which)
    return sum(side.lengths[start:end])
