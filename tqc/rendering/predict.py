"""The likeliest wrong renderings of a concept's names, for people to look at.

Scanning never lists them: it walks the lattice where a draft gives reason to. Here the lattice is
walked by itself, in source order, best first.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest

from tqc.glossary.model import Concept, primary
from tqc.language.sources import SOURCES
from tqc.rendering.lattice import TRANSLATED, Name, names
from tqc.rendering.tokens import words_of

BEAM = 60
"""Partial renderings kept at each character; below them nothing likely remains."""

PER_SEGMENT = 6
"""Renderings tried for each segment, the likeliest first."""

INSIDE_SHARE = 0.3
"""How much less often a character is read by itself that is part of a word (walk.INSIDE_COST)."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A rendering in lower case, of one source form. weight: its probability, roughly."""

    text: str
    source: str
    weight: float


def likeliest(concept: Concept, target: str, count: int = 10) -> list[Prediction]:
    """The likeliest renderings that aren't approved, best first; [] where none can be predicted."""
    approved = {" ".join(words_of(form)) for forms in concept.names.values() for form in forms}
    best: dict[str, Prediction] = {}
    for name in names(concept, target):
        for weight, text in _renderings(name, primary(target)):
            known = best.get(text)
            if text not in approved and (known is None or known.weight < weight):
                best[text] = Prediction(text, name.source, weight)
    return sorted(best.values(), key=lambda p: (-p.weight, p.text))[:count]


def _renderings(name: Name, target: str) -> list[tuple[float, str]]:
    beams: list[dict[str, float]] = [{} for _ in range(len(name.source) + 1)]
    beams[0][""] = 1.0
    for at in range(len(name.source)):
        here = nlargest(BEAM, beams[at].items(), key=lambda item: item[1])
        if not name.weights[at]:  # a particle: it may vanish
            _add(beams[at + 1], here, "", 1.0)
        for segment in name.segments:
            if segment.start != at:
                continue
            options = [
                option
                for option in SOURCES[name.language].renderings(segment.text, segment.mode)
                if target == "en" or option.kind not in TRANSLATED
            ]
            for option in nlargest(PER_SEGMENT, options, key=lambda option: option.weight):
                share = option.weight * (INSIDE_SHARE if segment.inside else 1.0)
                _add(beams[segment.end], here, " ".join(option.words), share)
    return [(weight, text) for text, weight in beams[-1].items() if text]


def _add(beam: dict[str, float], before: list[tuple[str, float]], words: str, share: float) -> None:
    for text, weight in before:
        longer = f"{text} {words}".strip()
        beam[longer] = max(beam.get(longer, 0.0), weight * share)
