"""The compiled glossary: for every word, which names and listed forms it may belong to.

Words lead to segments and segments to names, so that a thousand names that share 中国 hold its
renderings once. All of it is kept as SQLite in the cache folder, named by what it was compiled
from: a check opens it and asks for the words of its draft alone. Nothing is loaded that the draft
doesn't touch, with ten concepts or a hundred thousand.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tqc.rendering.lattice as lattice
from tqc import cache
from tqc.glossary.model import Glossary, primary
from tqc.language.base import ArcKind, Mode
from tqc.language.lexicon import Lexicon
from tqc.rendering.lattice import Form, FormKind, Name
from tqc.rendering.limits import LEAST_EXPLAINED, LEAST_GAIN
from tqc.rendering.near import halves, halves_near, letters

FORMAT = "1"
"""Part of the cache's name; raise it when the tables or the lattices change."""

BATCH = 500

FORM = 2
"""Length of a row that points to a listed form; those of renderings are longer."""


@dataclass(frozen=True, slots=True)
class Option:
    """A rendering of a segment. evidence: see lattice.evidence; length: characters of the
    segment; word: the rendering's first word; rest: the words that must follow."""

    length: int
    evidence: float
    kind: ArcKind
    word: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A segment within a name. inside: see language.base.Segment; share: of the name's weight."""

    start: int
    inside: bool
    share: float


Places = Mapping[int, Sequence[Place]]
"""Where a segment stands, by number of the name."""


@dataclass(frozen=True, slots=True)
class Arc:
    """An option at a place: these words of the draft, those characters of the name."""

    place: Place
    option: Option

    @property
    def start(self) -> int:
        return self.place.start

    @property
    def end(self) -> int:
        return self.place.start + self.option.length


class Hit:
    """All that one word of a draft may begin.

    forms: numbers of listed forms, by the stem of their second word ("" for none);
    names: numbers of the names that it may render a part of;
    alone: those of them that it, with what must follow, could render nearly whole.
    """

    __slots__ = ("_arcs", "_options", "alone", "forms", "names")

    def __init__(
        self, forms: Mapping[str, Sequence[int]], options: Sequence[tuple[Option, Places]]
    ) -> None:
        self.forms = forms
        self.names = frozenset().union(*(places.keys() for _, places in options))
        self.alone = frozenset(
            name
            for option, places in options
            if option.evidence >= LEAST_GAIN
            for name, rows in places.items()
            if rows[0].share >= LEAST_EXPLAINED
        )
        self._options = options
        self._arcs: dict[int, Sequence[Arc]] = {}

    def arcs(self, name: int) -> Sequence[Arc]:
        """The arcs of one name that the word may begin; made when first asked for."""
        if name not in self.names:
            return ()
        if name not in self._arcs:
            self._arcs[name] = [
                Arc(place, option)
                for option, places in self._options
                for place in places.get(name, ())
            ]
        return self._arcs[name]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A source form: its concept's id, itself, and the weight of each of its characters."""

    concept: str
    source: str
    weights: tuple[float, ...]


class Index:
    """Look-ups in a compiled glossary; asks the database once for each word and number."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._hits: dict[str, Hit | None] = {}
        self._places: dict[int, Places] = {}
        self._names: dict[int, NameRow] = {}
        self._forms: dict[int, Form] = {}

    def hits(self, words: Iterable[str]) -> Mapping[str, Hit | None]:
        """What each folded word may begin; None for most words. Ask for many at once."""
        wanted = [word for word in dict.fromkeys(words) if word not in self._hits]
        for at in range(0, len(wanted), BATCH):
            self._fetch(wanted[at : at + BATCH])
        return self._hits

    def _fetch(self, words: list[str]) -> None:
        by_key = {word: lattice.keys_of(word) for word in words}
        found = self._all("words", "key", "postings", sorted(set().union(*by_key.values())))
        postings = {key: json.loads(stored) for key, stored in found.items()}
        self._fetch_places(
            {row[0] for rows in postings.values() for row in rows if len(row) > FORM}
        )
        for word, keys in by_key.items():
            rows = [row for key in sorted(keys) for row in postings.get(key, ())]
            self._hits[word] = self._hit(rows) if rows else None

    def _fetch_places(self, segments: set[int]) -> None:
        wanted = sorted(segments - self._places.keys())
        for number, stored in self._all("segments", "number", "places", wanted).items():
            places: dict[int, list[Place]] = {}
            for name, start, inside, share in json.loads(stored):
                places.setdefault(name, []).append(Place(start, bool(inside), share / 100))
            self._places[number] = places

    def _all(self, table: str, key: str, value: str, wanted: Sequence[Any]) -> dict[Any, str]:
        found: dict[Any, str] = {}
        for at in range(0, len(wanted), BATCH):
            some = wanted[at : at + BATCH]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT {key}, {value} FROM {table} WHERE {key} IN ({marks})", some
            )
            found.update(rows)
        return found

    def _hit(self, rows: list[list[Any]]) -> Hit:
        options = [
            (Option(length, told / 100, ArcKind(kind), word, tuple(rest)), self._places[segment])
            for segment, length, told, kind, word, *rest in (r for r in rows if len(r) > FORM)
        ]
        forms: defaultdict[str, list[int]] = defaultdict(list)
        for number, second in (row for row in rows if len(row) == FORM):
            forms[second].append(number)
        return Hit(forms, options)

    def name(self, number: int) -> NameRow:
        if number not in self._names:
            concept, source, weights = self._row("names", "concept, source, weights", number)
            self._names[number] = NameRow(concept, source, tuple(json.loads(weights)))
        return self._names[number]

    def form(self, number: int) -> Form:
        if number not in self._forms:
            concept, kind, text, words = self._row("forms", "concept, kind, text, words", number)
            self._forms[number] = Form(concept, FormKind(kind), text, tuple(words.split()))
        return self._forms[number]

    def near(self, word: str) -> list[Form]:
        """Approved forms that share a half with a word of letters: all that are one slip away, and
        others."""
        rows = self._all("near", "key", "forms", sorted(halves_near(word)))
        numbers = sorted({number for stored in rows.values() for number in json.loads(stored)})
        return [self.form(number) for number in numbers]

    def _row(self, table: str, columns: str, number: int) -> tuple[Any, ...]:
        row = self._connection.execute(
            f"SELECT {columns} FROM {table} WHERE number = ?", (number,)
        ).fetchone()
        return tuple(row)


def open_index(glossary: Glossary, target: str) -> Index:
    """The index of a glossary for a target language, compiled at first use."""
    versions = (reader.version() for _, reader in sorted(lattice.SOURCES.items()))
    digest = cache.digest([FORMAT, *versions, repr(glossary.concepts)])
    path = cache.folder() / f"names-{primary(target)}-{digest}.sqlite"
    return Index(cache.database(path, lambda empty: _fill(empty, glossary, target)))


def _fill(connection: sqlite3.Connection, glossary: Glossary, target: str) -> None:
    names = [name for concept in glossary.concepts for name in lattice.names(concept, target)]
    forms = [form for concept in glossary.concepts for form in lattice.forms(concept, target)]
    words: defaultdict[str, list[list[Any]]] = defaultdict(list)
    for number, form in enumerate(forms):
        words[lattice.form_key(form)].append([number, lattice.second(form)])
    lexicon = Lexicon(target)
    places = _places(names)
    for number, (language, text, mode) in enumerate(places):
        for rendering, told in lattice.telling(language, text, mode, target, lexicon):
            row = [number, len(text), round(told * 100), rendering.kind.value, *rendering.words]
            words[lattice.key(rendering)].append(row)
    near: defaultdict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind is FormKind.APPROVED:
            for key in halves(letters(form.text)):
                near[key].append(number)
    _table(connection, "words (key TEXT PRIMARY KEY, postings TEXT)", _stored(words))
    _table(
        connection,
        "segments (number INTEGER PRIMARY KEY, places TEXT)",
        ((number, _json(rows)) for number, rows in enumerate(places.values())),
    )
    _table(connection, "near (key TEXT PRIMARY KEY, forms TEXT)", _stored(near))
    _table(
        connection,
        "names (number INTEGER PRIMARY KEY, concept TEXT, source TEXT, weights TEXT)",
        ((n, name.concept, name.source, _json(name.weights)) for n, name in enumerate(names)),
    )
    _table(
        connection,
        "forms (number INTEGER PRIMARY KEY, concept TEXT, kind TEXT, text TEXT, words TEXT)",
        ((n, f.concept, f.kind.value, f.text, " ".join(f.words)) for n, f in enumerate(forms)),
    )


def _places(names: Sequence[Name]) -> dict[tuple[str, str, Mode], list[list[int]]]:
    """For every different segment, where it stands: [name, start, inside, share in percent]."""
    places: dict[tuple[str, str, Mode], list[list[int]]] = {}
    for number, name in enumerate(names):
        total = sum(name.weights) or 1.0
        for segment in name.segments:
            share = sum(name.weights[segment.start : segment.end]) / total
            key = (name.language, segment.text, segment.mode)
            row = [number, segment.start, int(segment.inside), round(share * 100)]
            places.setdefault(key, []).append(row)
    return places


def _table(connection: sqlite3.Connection, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    name, _, rest = columns.partition(" ")
    connection.execute(f"CREATE TABLE {columns} WITHOUT ROWID")
    marks = ",".join("?" * (rest.count(",") + 1))
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)


def _stored(rows: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ((key, _json(value)) for key, value in sorted(rows.items()))


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
