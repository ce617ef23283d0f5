"""Every bundled entry can be found: its listed wrong renderings, and its likeliest predicted one.

Asked of the engine's scan, which tells where an entry may stand; how sure tqc is of it there
depends on the text around, and is not asked here. Approved names alone must give no finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pytest

from tqc.glossary import load
from tqc.glossary.model import Concept, Glossary
from tqc.pipeline import Settings, check_text
from tqc.rendering.find import Scan
from tqc.rendering.index import Index, open_index
from tqc.rendering.lattice import FormKind
from tqc.rendering.predict import likeliest
from tqc.rendering.promise import ANYTHING

PREDICTED_EVERY = 12
"""Predicting takes some milliseconds a name, so of the entries every twelfth is asked."""

LEAST_PREDICTED = 0.9
"""The walk leaves out what is hardly likelier as a rendering than as plain English."""


@dataclass(frozen=True)
class Lines:
    """Phrases, each a paragraph of its own. rows: (concept, phrase)."""

    rows: Sequence[tuple[str, str]]
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]]) -> Lines:
        rows, starts, text = tuple(rows), [], ""
        for _, phrase in rows:
            starts.append(len(text))
            text += phrase + "\n\n"
        return cls(rows, text, starts)

    def at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load(())


@pytest.fixture(scope="module")
def index(glossary: Glossary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TQC_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield open_index(glossary, "en")


def listed(concepts: Iterable[Concept]) -> Iterator[tuple[str, str]]:
    for concept in concepts:
        for form in concept.wrong.get("en", ()):
            yield concept.id, form


def missed(lines: Lines, found: set[tuple[str, int]]) -> list[tuple[str, str]]:
    return [row for at, row in enumerate(lines.rows) if (row[0], at) not in found]


def by_lattice(found: Scan, lines: Lines) -> set[tuple[str, int]]:
    return {(match.name.concept, lines.at(match.span.start)) for match in found.lattices(ANYTHING)}


def test_every_listed_rendering_is_found(glossary: Glossary, index: Index) -> None:
    lines = Lines.of(listed(glossary.concepts))
    found = Scan(lines.text, index).forms
    wrong = {
        (match.form.concept, lines.at(match.span.start))
        for match in found
        if match.form.kind is FormKind.WRONG
    }
    assert len(lines.rows) > 10_000
    assert missed(lines, wrong) == []


def test_the_likeliest_prediction_is_found(glossary: Glossary, index: Index) -> None:
    rows = [
        (concept.id, prediction.text.title())
        for concept in glossary.concepts[::PREDICTED_EVERY]
        for prediction in likeliest(concept, "en", 1)
    ]
    lines = Lines.of(rows)
    lost = missed(lines, by_lattice(Scan(lines.text, index), lines))
    assert len(lost) <= (1 - LEAST_PREDICTED) * len(rows), lost


def test_approved_names_are_left_alone(glossary: Glossary, index: Index) -> None:
    del index  # compiled already
    lines = Lines.of(
        (concept.id, f"It was {name}.")
        for concept in glossary.concepts[::PREDICTED_EVERY]
        if not concept.is_term
        for name in concept.names.get("en", ())
    )
    found = check_text(lines.text, glossary, Settings(target_language="en")).findings
    marked = [
        (lines.rows[lines.at(one.finding.span.start)], one.finding.concept)
        for one in found
        if one.finding.concept
        and one.finding.check != "name/inconsistent"  # a list names all twice
    ]
    assert marked == []
