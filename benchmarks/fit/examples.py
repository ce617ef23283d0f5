"""Labelled places to fit the evidence on: {feature: value} and whether the rendering is wrong.

Three sources: the fit half of benchmarks/renderings, with the glossaries' `wrong` lists off and on;
Python's own manual, which is English without a name; and, where it is at hand, half of the WMT23
Chinese-English documents (odd numbers), whose marked spans are left out, since other kinds of
errors are marked there too.
"""

from __future__ import annotations

import json
import pydoc_data.topics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.renderings.data import texts
from tqc.document import Document
from tqc.document.reading import read
from tqc.evidence.assess import index_of
from tqc.evidence.places import mentions, open_places
from tqc.evidence.surroundings import Surroundings
from tqc.evidence.weigh import Weighed, weigh
from tqc.evidence.wording import Values
from tqc.finding import Span
from tqc.glossary.model import Glossary
from tqc.language.lexicon import Lexicon
from tqc.rendering.find import Scan
from tqc.rendering.promise import ANYTHING

SHARED = Path(__file__).parents[3] / "shared" / "data" / "wmt23-dev"


NEGATIVES = Path(__file__).parents[1] / "negatives" / "articles"


@dataclass(frozen=True)
class Example:
    """The features of one place, whether it is a wrong rendering, and its weight in fitting."""

    features: Values
    wrong: bool
    group: str
    text: str


class Maker:
    """Turns texts with marks into examples, with one glossary for all."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary, self.lexicon = glossary, Lexicon("en")
        self.index = index_of(glossary, "en")

    def weighed(self, text: str, known_wrong: bool) -> list[Weighed]:
        document = read("text.txt", text.encode())
        document = Document(**(vars(document) | {"language": "en"}))
        found = Scan(document.prose, self.index)
        around = Surroundings.of(document, found.tokens)
        named = mentions(found, self.glossary)
        places = open_places(
            document, found, found.lattices(ANYTHING), self.glossary, named, known_wrong
        )
        return weigh(places, around, self.lexicon, named, self.glossary.languages)

    def examples(
        self,
        text: str,
        spans: Sequence[tuple[int, int, str | None]],
        group: str,
        known_wrong: bool,
        unknown: Sequence[tuple[int, int]] = (),
    ) -> Iterator[Example]:
        """spans: (start, end, concept or None for any) of wrong renderings; unknown: places that
        say nothing either way."""
        for one in self.weighed(text, known_wrong):
            place = one.place.span
            hit = [
                concept
                for start, end, concept in spans
                if _half(place, start, end) and concept in (None, one.place.concept.id)
            ]
            near = any(place.overlaps(Span(s, e)) for s, e, _ in spans) or any(
                place.overlaps(Span(s, e)) for s, e in unknown
            )
            if hit or not near:
                yield Example(one.features, bool(hit), group, place.of(text))


def _half(place: Span, start: int, end: int) -> bool:
    shared = min(place.end, end) - max(place.start, start)
    return 2 * shared >= end - start and len(place) <= 2 * (end - start) + 10


def from_manual(maker: Maker) -> Iterator[Example]:
    """Technical English without a single name of the glossaries: Python's own manual."""
    for text in pydoc_data.topics.topics.values():
        yield from maker.examples(text, [], "manual", known_wrong=True)


def from_negatives(maker: Maker) -> Iterator[Example]:
    """A hundred and twenty articles in which nothing is wrong, though much looks like it."""
    for path in sorted(NEGATIVES.glob("n[23]-*.txt")):
        yield from maker.examples(path.read_text("utf-8"), [], "negatives", known_wrong=True)


def from_wmt(maker: Maker) -> Iterator[Example]:
    """Chinese news in English by ten systems: what no rater marked is right."""
    if not SHARED.exists():
        return
    gold = {}
    for line in (SHARED / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold[row["id"]] = row["spans"]
    for folder in sorted(SHARED.glob("[0-9]*")):
        if int(folder.name) % 2 == 0:
            continue
        documents: dict[str, list[dict[str, str]]] = {}
        for line in (folder / "segments.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
        for rows in documents.values():
            text, unknown = "", []
            for row in rows:
                for span in gold.get(row["id"], ()):
                    unknown.append((len(text) + span["start"], len(text) + span["end"]))
                text += row["target"] + "\n\n"
            yield from maker.examples(text, [], "wmt", known_wrong=True, unknown=unknown)


def from_renderings(maker: Maker) -> Iterator[Example]:
    """The fit half of the benchmark of wrong renderings; those that translate in small letters too,
    as machines often write them and the benchmark seldom."""
    for text in texts("fit"):
        spans = [(mark.start, mark.end, mark.concept) for mark in text.marks]
        for known in (False, True):
            yield from maker.examples(text.text, spans, "renderings", known)
        small = text.text
        for mark in text.marks:
            if mark.kind == "literal":
                lowered = small[mark.start : mark.end].lower()
                small = small[: mark.start] + lowered + small[mark.end :]
        if small != text.text and len(small) == len(text.text):
            yield from maker.examples(small, spans, "small", False)
