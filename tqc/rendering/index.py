"""The compiled glossary: for every word, which names and listed forms it may belong to.

Words lead to segments and segments to names, so that a thousand names that share 中国 hold its
renderings once. All of it is kept as SQLite in the cache folder (compiling.py says which tables),
named by what it was compiled from: a check opens it and asks for the words of its draft alone. Read
as a whole are only the lists of which segment is part of which name (owners.py) and of which halves
of words there are: a tenth of a second with a hundred thousand concepts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import tqc.rendering.lattice as lattice
from tqc import cache
from tqc.glossary.model import Glossary, primary
from tqc.language.base import ArcKind, Rendering
from tqc.language.lexicon import Lexicon
from tqc.language.sources import SOURCES
from tqc.rendering import compiling, fusing
from tqc.rendering.hits import Hit, NameRow, Names, Option, Place, Row, parsed, ways
from tqc.rendering.lattice import Form, FormKind
from tqc.rendering.limits import least_evidence, least_gain
from tqc.rendering.owners import Owners
from tqc.rendering.promise import NO_SCALE, Scale
from tqc.rendering.vocabulary import Kept, Vocabulary

FORMAT = "17"
"""Part of the cache's name; raise it when the tables or the lattices change."""

MOST_RUNS = 20_000
"""Runs that are kept, those of some hundred articles: each takes a kilobyte or two."""

MOST_LINKS = 100_000
"""Pairs of words that are kept with the names that both know; most pairs come again and again."""

MOST_LIKE = 30_000
"""Groups of words whose likeness is kept; nearly all are like nothing, and take 200 bytes."""

BATCH = 500  # SQLite allows 999 bound values in old builds

Near = tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]
"""Numbers of forms with their letters, and of names with those of their sound."""


class Index:
    """Look-ups in a compiled glossary; asks the database once for each word and number."""

    def __init__(
        self, connection: sqlite3.Connection, lexicon: Lexicon, scale: Scale = NO_SCALE
    ) -> None:
        self.scale = scale
        (names,) = connection.execute("SELECT max(number) FROM names").fetchone()
        self.least_gain = least_gain((names or 0) + 1)
        self._least_evidence = least_evidence((names or 0) + 1)
        self._connection = connection
        self._lexicon = lexicon
        self._hits: dict[str, Hit | None] = {}
        self._halves: dict[str, Sequence[fusing.Half]] = {}
        self._joins: dict[int, Mapping[int, Sequence[int]]] = {}
        self._names: dict[int, tuple[NameRow, Sequence[str]]] = {}
        self._forms: dict[int, Form] = {}
        self._near: dict[str, Near] = {}

    def hits(self, words: Iterable[str]) -> Mapping[str, Hit | None]:
        """What each folded word may begin; None for most words. Ask for many at once."""
        known = self._hits
        wanted = [word for word in dict.fromkeys(words) if word not in known]
        if wanted:
            self._fetch(wanted)
        return known

    def _fetch(self, words: Sequence[str]) -> None:
        keys = {word: sorted(lattice.keys_of(word)) for word in words}
        wanted = set(chain.from_iterable(keys.values()))
        kept = {
            key: ([*parsed(options, told)], forms)
            for key, options, told, forms in self._rows(
                "words", "key, options, told, forms", wanted
            )
        }
        fused = self._fused(words)
        for word in words:
            rows = [row for key in keys[word] if key in kept for row in kept[key][0]]
            if word in fused:
                rows = _likelier(rows, fused[word])
            forms = _forms(kept[key][1] for key in keys[word] if key in kept)
            begun = [*ways(word, rows)]
            self._hits[word] = Hit(forms, begun, self._all) if forms or begun else None

    def _fused(self, words: Iterable[str]) -> Mapping[str, Sequence[Row]]:
        """Rows for what the words may be if they are two parts of a name written as one."""
        known = self._half_keys
        pairs = {
            word: [pair for pair in fusing.splits(word) if pair[0] in known and pair[1] in known]
            for word in words
        }
        wanted = {key for some in pairs.values() for pair in some for key in pair}
        halves = self._halves
        for key, rows in self._rows("halves", "key, rows", wanted - halves.keys()):
            halves[key] = fusing.parsed(rows)
        parts = {
            half.part for some in pairs.values() for front, _ in some for half in halves[front]
        }
        for part, rows in self._rows("joins", "part, rows", parts - self._joins.keys()):
            joins: dict[int, list[int]] = {}
            for row in rows.split("\n"):
                second, _, segment = row.partition(" ")
                joins.setdefault(int(second), []).append(int(segment))
            self._joins[part] = joins
        found = {
            word: [*fusing.put_together(word, some, halves, self._joins)]
            for word, some in pairs.items()
        }
        zipfs = self._lexicon.zipfs(one.word for some in found.values() for one in some)
        return {
            word: _told(some, zipfs, self._least_evidence) for word, some in found.items() if some
        }

    @cached_property
    def _half_keys(self) -> frozenset[str]:
        """All that halves are kept under: a word has a dozen places where two might meet."""
        return frozenset(key for (key,) in self._connection.execute("SELECT key FROM halves"))

    def _rows(self, table: str, columns: str, wanted: Iterable[Any]) -> list[tuple[Any, ...]]:
        """The rows of a table whose first column is one of these."""
        key = columns.partition(",")[0]
        ordered = sorted(wanted)
        rows: list[tuple[Any, ...]] = []
        for at in range(0, len(ordered), BATCH):
            some = ordered[at : at + BATCH]
            marks = ",".join("?" * len(some))
            rows += self._connection.execute(
                f"SELECT {columns} FROM {table} WHERE {key} IN ({marks})", some
            )
        return rows

    def name(self, number: int) -> NameRow:
        return self._name(number)[0]

    def place(self, number: int, at: int) -> Place:
        """Where a segment of a name stands. at: the segment's place in owners.parts."""
        start, end, inside = self._name(number)[1][3 * at : 3 * at + 3]
        return Place(int(start), int(end), inside == "1")

    def _name(self, number: int) -> tuple[NameRow, Sequence[str]]:
        if number not in self._names:
            columns = "concept, source, weights, places"
            concept, source, weights, places = self._row("names", columns, number)
            row = NameRow(concept, source, tuple(map(float, weights.split())))
            self._names[number] = row, places.split()
        return self._names[number]

    def segments(self, number: int) -> Sequence[int]:
        """The segments of a name."""
        return self._all.owners.parts(number)

    @cached_property
    def _all(self) -> Names:
        lists = dict(self._connection.execute("SELECT name, numbers FROM lists"))
        return Names(Owners(lists), self.place, self.least_gain)

    @cached_property
    def numbers(self) -> Mapping[tuple[str, str], int]:
        """The number of every name, by its concept and its source form."""
        rows = self._connection.execute("SELECT concept, source, number FROM names")
        return {(concept, source): number for concept, source, number in rows}

    def form(self, number: int) -> Form:
        if number not in self._forms:
            concept, kind, text, words = self._row("forms", "concept, kind, text, words", number)
            self._forms[number] = Form(concept, FormKind(kind), text, tuple(words.split()))
        return self._forms[number]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What scanning remembers of words, from text to text."""
        return Vocabulary(self.hits, self.form)

    @cached_property
    def runs(self) -> Kept[tuple[str, ...], Any]:
        """What the words of a run render (runs.py), from text to text."""
        return Kept(MOST_RUNS)

    @cached_property
    def links(self) -> Kept[tuple[Hit, Hit], Any]:
        """What two words of a run may render together (chains.py)."""
        return Kept(MOST_LINKS)

    @cached_property
    def alike(self) -> Kept[tuple[str, ...], Any]:
        """What words are like (evidence/alike.py), from text to text."""
        return Kept(MOST_LIKE)

    def near(self, keys: Iterable[str]) -> Mapping[str, Near]:
        """For keys of near.py, the approved forms and the names that have them; asks once for
        each. Keys that nothing has are left out."""
        kept = self._near
        wanted = {key for key in keys if key not in kept}
        for key, forms, names in self._rows("near", "key, forms, names", wanted):
            kept[key] = _spelled(forms), _spelled(names)
        return kept

    def _row(self, table: str, columns: str, number: int) -> tuple[Any, ...]:
        row = self._connection.execute(
            f"SELECT {columns} FROM {table} WHERE number = ?", (number,)
        ).fetchone()
        return tuple(row)


def _spelled(stored: str) -> Sequence[tuple[int, str]]:
    parts = (one.partition("=") for one in stored.split())
    return [(int(number), letters) for number, _, letters in parts]


def _told(found: Iterable[fusing.Fused], zipfs: Mapping[str, float], least: float) -> Sequence[Row]:
    """Rows of fused renderings that tell at least so much, the likeliest way to each word."""
    best: dict[str, dict[int, float]] = {}
    for one in found:
        weights = best.setdefault(one.word, {})
        weights[one.segment] = max(one.weight, weights.get(one.segment, 0.0))
    rows = []
    for word, weights in best.items():
        told = {
            segment: lattice.evidence(Rendering((word,), weight, ArcKind.FUSED), zipfs)
            for segment, weight in weights.items()
        }
        enough = {segment: round(own * 100) for segment, own in told.items() if own >= least}
        rows.append(Row(Option(ArcKind.FUSED, word, ()), [*enough], [*enough.values()]))
    return rows


def _forms(stored: Iterable[str]) -> dict[str, list[int]]:
    forms: dict[str, list[int]] = {}
    for rows in stored:
        for row in rows.split("\n") if rows else ():
            number, _, second = row.partition(" ")
            forms.setdefault(second, []).append(int(number))
    return forms


def _likelier(plain: Sequence[Row], fused: Sequence[Row]) -> list[Row]:
    """Both, less the unlikelier where a segment may become the very same word in both ways."""
    best: dict[tuple[str, int], int] = {}
    rows = [*plain, *fused]
    for option, segments, told in rows:
        for segment, worth in zip(segments, told, strict=True) if not option.rest else ():
            best[option.word, segment] = max(worth, best.get((option.word, segment), 0))
    return [row if row.option.rest else _best(row, best) for row in rows]


def _best(row: Row, best: Mapping[tuple[str, int], int]) -> Row:
    """What of a row is as likely as any."""
    pairs = zip(row.segments, row.told, strict=True)
    kept = {s: told for s, told in pairs if told == best[row.option.word, s]}
    return Row(row.option, [*kept], [*kept.values()])


def open_index(glossary: Glossary, target: str, scale: Scale = NO_SCALE) -> Index:
    """The index of a glossary for a target language, compiled at first use. scale: what its
    matches are measured by."""
    languages = {language for concept in glossary.concepts for language in concept.names}
    content = repr([(c.id, c.type, c.names, c.wrong) for c in glossary.concepts])
    digest = cache.digest([FORMAT, *SOURCES.versions(languages), content])
    path = cache.place(f"names-{primary(target)}-{digest}.sqlite")
    connection = cache.database(path, lambda empty: compiling.fill(empty, glossary, target))
    return Index(connection, Lexicon(target), scale)
