"""Read the benchmark of wrong renderings: cases.jsonl, articles.jsonl, and which half each is in.

A row of cases.jsonl is one text with one marked rendering (`start`, `end`), or with nothing to find
(both null); a row of articles.jsonl is a short article with several. What the fields mean is in
README.md. Concepts, not rows, are split into halves, so that nothing learnt on the fit half names a
concept of the test half. Three lists of other concepts, held, fresh and late, were written one
after the other by people who had seen neither these nor the engine.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
CASES, ARTICLES, EXTRA = HERE / "cases.jsonl", HERE / "articles.jsonl", HERE / "extra.yaml"

Split = Literal["fit", "test", "held", "fresh", "late"]
APART: tuple[Split, ...] = ("held", "fresh", "late")
"""The lists kept apart: NAME.jsonl, NAME_articles.jsonl, and their own concepts in NAME.yaml."""
ARTICLE = "article"
"""The kind of what an article marks: its renderings aren't told apart."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A wrong rendering at text[start:end]. kind and seen: as README.md has them."""

    start: int
    end: int
    concept: str
    kind: str
    seen: str


@dataclass(frozen=True, slots=True)
class Text:
    """A document. id: line of the file or name of the article; form: sentence, article, or why
    there is nothing to find (sense, right)."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    lang: str
    split: Split
    form: str


def split_of(concept: str) -> Split:
    """The half of a concept: the lowest bit of a hash of its id.

    >>> split_of("moonshot-ai"), split_of("doubao")
    ('test', 'fit')
    """
    return "test" if blake2b(concept.encode(), digest_size=8).digest()[0] & 1 else "fit"


def texts(split: Split | None = None) -> list[Text]:
    """All texts of a half, or of both: first the cases, then the articles; or those kept apart."""
    if split in APART:
        kept = (*_cases(HERE / f"{split}.jsonl"), *_articles(HERE / f"{split}_articles.jsonl"))
        return [replace(text, split=split) for text in kept]
    return [text for text in (*_cases(CASES), *_articles(ARTICLES)) if split in (None, text.split)]


def glossaries(split: Split | None = None) -> list[Path]:
    """The glossaries that some texts need besides the bundled ones."""
    return [EXTRA, HERE / f"{split}.yaml"] if split in APART else [EXTRA]


def load(split: Split | None = None) -> list[tuple[str, list[tuple[int, int, str]], str]]:
    """(text, spans as (start, end, concept), language) of each text of a half, or of both."""
    return [
        (text.text, [(mark.start, mark.end, mark.concept) for mark in text.marks], text.lang)
        for text in texts(split)
    ]


def _cases(path: Path) -> Iterator[Text]:
    for number, row in enumerate(_rows(path), 1):
        marks: tuple[Mark, ...] = ()
        if row["start"] is not None:
            mark = Mark(row["start"], row["end"], row["concept"], row["kind"], row["seen"])
            marks = (mark,)
        yield Text(
            id=f"{path.stem}:{number}",
            text=row["text"],
            marks=marks,
            lang=row["lang"],
            split=split_of(row["concept"]),
            form="sentence" if marks else row["kind"],
        )


def _articles(path: Path) -> Iterator[Text]:
    for row in _rows(path):
        marks = tuple(
            Mark(span["start"], span["end"], span["concept"], ARTICLE, ARTICLE)
            for span in row["spans"]
        )
        split = split_of(marks[0].concept)  # the same for all of them: a test holds it
        yield Text(row["id"], row["text"], marks, row["lang"], split, ARTICLE)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            yield json.loads(line)
