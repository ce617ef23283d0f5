"""Compiling a glossary: its names and listed forms become the tables that index.py reads.

    words     key of a word (lattice.key) → renderings that begin with it, listed forms
    halves    key of a part's word (fusing.py) → the parts it may render
    joins     part → the parts that may follow it, and the segments they make
    lists     the names of each segment, and the segments of each name (owners.py)
    names     number → concept, source form, weight of each character, where each segment stands
    forms     number → concept, kind, text, words
    near      half of an approved form's letters (near.py) → forms

Lists that are asked for by the million are packed numbers, others rows of plain text, numbers with
spaces between: a tenth of a second for a few thousand concepts, where JSON takes one. The order of
everything follows the glossary's.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

import tqc.rendering.lattice as lattice
from tqc.glossary.model import Glossary, primary
from tqc.language.base import ArcKind, FusingLanguage, Mode, Rendering
from tqc.language.glosses import FUNCTION_WORDS
from tqc.language.lexicon import Lexicon
from tqc.language.roots import root
from tqc.language.sources import SOURCES
from tqc.rendering import fusing, hits, owners
from tqc.rendering.collecting import paused
from tqc.rendering.lattice import TRANSLATED, Form, FormKind, Name
from tqc.rendering.limits import LEAST_EXPLAINED, LEAST_WEIGHT, least_evidence
from tqc.rendering.near import halves, letters, skeletons, word_key

Segments = Mapping[tuple[str, str, Mode], list[tuple[int, int, int, bool, int]]]
"""Language, text and mode of every different segment → where it stands: number of the name, start,
end, whether inside a word, percent of the name's weight."""

BATCH = 50_000
"""Segments whose renderings are in memory at a time: those of some ten thousand concepts."""

SOUNDED = 0.5
"""Weight of a character whose sound belongs to the name's: no 科技, no 株式会社."""

KINDS = {kind: kind.value for kind in ArcKind}  # a look-up costs less than the property

Rows = defaultdict[str, list[str]]
"""Key → lines to be kept under it."""

Renderings = defaultdict[str, dict[str, list[tuple[int, int]]]]
"""Key → kind and words of a rendering → segments and its evidence for them, see hits.stored."""


def fill(connection: sqlite3.Connection, glossary: Glossary, target: str) -> None:
    """Fill an empty database."""
    with paused():
        _fill(connection, glossary, target)


def _fill(connection: sqlite3.Connection, glossary: Glossary, target: str) -> None:
    names = [name for concept in glossary.concepts for name in lattice.names(concept, target)]
    forms = [form for concept in glossary.concepts for form in lattice.forms(concept, target)]
    segments = _segments(names)
    words, sounds = _renderings(segments, target, least_evidence(len(names)))
    listed: Rows = defaultdict(list)
    for number, form in enumerate(forms):
        listed[lattice.form_key(form)].append(f"{number} {lattice.second(form)}")
    _table(
        connection,
        "words (key TEXT PRIMARY KEY, options TEXT, told BLOB, forms TEXT)",
        (
            (key, *hits.stored(words.get(key, {})), "\n".join(listed.get(key, ())))
            for key in sorted(words.keys() | listed.keys())
        ),
    )
    _write_halves(connection, segments, target)
    stand = _by_name(segments, len(names))
    _table(
        connection,
        "lists (name TEXT PRIMARY KEY, numbers BLOB)",
        owners.stored(
            map(_owners, segments.values()),
            ([(segment, share) for segment, *_, share in own] for own in stand),
        ),
    )
    _table(
        connection,
        "names (number INTEGER PRIMARY KEY, concept TEXT, source TEXT, weights TEXT, places TEXT)",
        (
            (number, name.concept, name.source, " ".join(map(str, name.weights)), _places(own))
            for number, (name, own) in enumerate(zip(names, stand, strict=True))
        ),
    )
    _table(
        connection,
        "forms (number INTEGER PRIMARY KEY, concept TEXT, kind TEXT, text TEXT, words TEXT)",
        ((n, f.concept, f.kind.value, f.text, " ".join(f.words)) for n, f in enumerate(forms)),
    )
    _write_near(connection, glossary, forms, _spelled(names, segments, sounds))


def _write_near(
    connection: sqlite3.Connection,
    glossary: Glossary,
    forms: Sequence[Form],
    spelled: Iterable[tuple[int, str]],
) -> None:
    """The table `near`. spelled: numbers of names, and the letters of their sound."""
    terms = {concept.id for concept in glossary.concepts if concept.is_term}
    near: Rows = defaultdict(list)
    heard: Rows = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind is not FormKind.APPROVED:
            continue
        own = letters(form.text)
        keys = [*halves(own), *skeletons(own)]
        for word in form.words:
            near[word_key(word)]  # known, if not as a name
        if len(form.words) == 1:
            keys.append(word_key(own))
        for key in keys if form.concept not in terms else ():
            near[key].append(f"{number}={own}")
    for number, own in spelled:
        for key in skeletons(own):
            heard[key].append(f"{number}={own}")
    _table(
        connection,
        "near (key TEXT PRIMARY KEY, forms TEXT, names TEXT)",
        (
            (key, " ".join(near.get(key, ())), " ".join(heard.get(key, ())))
            for key in sorted(near.keys() | heard.keys())
        ),
    )


def _spelled(
    names: Sequence[Name], segments: Segments, sounds: Mapping[int, str]
) -> Iterable[tuple[int, str]]:
    """The usual sound of every name that is spelled by its sound throughout, generic parts left
    out; by number."""
    numbers = {key: number for number, key in enumerate(segments)}
    for number, name in enumerate(names):
        told = {
            segment.start: (segment.end, sounds[key])
            for segment in sorted(name.segments, key=lambda one: one.end)
            if (key := numbers[name.language, segment.text, segment.mode]) in sounds
        }
        at, parts = 0, []
        while at < len(name.weights):
            own = name.source[at].lower()
            end, sound = told.get(at, (at + 1, own if own.isascii() and own.isalnum() else ""))
            if sound == own or max(name.weights[at:end]) >= SOUNDED:
                parts.append(sound)
            at = end
        if parts and all(parts):
            yield number, letters("".join(parts))


def _segments(names: Sequence[Name]) -> Segments:
    segments: dict[tuple[str, str, Mode], list[tuple[int, int, int, bool, int]]] = {}
    for number, name in enumerate(names):
        total = sum(name.weights) or 1.0
        for segment in name.segments:
            share = sum(name.weights[segment.start : segment.end]) / total
            row = (number, segment.start, segment.end, segment.inside, round(share * 100))
            segments.setdefault((name.language, segment.text, segment.mode), []).append(row)
    return segments


def _owners(places: Sequence[tuple[int, int, int, bool, int]]) -> tuple[list[int], list[int]]:
    """The names of a segment: those of which it is nearly all, and the others."""
    most: dict[int, int] = {}
    for name, *_, share in places:
        most[name] = max(share, most.get(name, 0))
    least = LEAST_EXPLAINED * 100
    wholes = [name for name, share in most.items() if share >= least]
    return wholes, [name for name, share in most.items() if share < least]


def _by_name(segments: Segments, names: int) -> list[list[tuple[int, int, int, bool, int]]]:
    """For each name its segments: number, start, end, whether inside a word, and the percent of the
    weight, of one that stands there twice the greater one."""
    found: list[list[tuple[int, int, int, bool, int]]] = [[] for _ in range(names)]
    for number, places in enumerate(segments.values()):
        most: dict[int, int] = {}
        for name, *_, share in places:
            most[name] = max(share, most.get(name, 0))
        for name, start, end, inside, _ in places:
            found[name].append((number, start, end, inside, most[name]))
    return found


def _places(own: Sequence[tuple[int, int, int, bool, int]]) -> str:
    return " ".join([f"{start} {end} {inside:d}" for _, start, end, inside, _ in own])


def _renderings(
    segments: Segments, target: str, least: float
) -> tuple[Renderings, Mapping[int, str]]:
    """The renderings that tell something, each with its evidence, of at least so much; and the
    usual sound of each segment, by its number."""
    words: Renderings = defaultdict(dict)
    sounds: dict[int, str] = {}
    english = primary(target) == "en"
    fusing_languages = _fusing_languages(segments)
    lexicon = Lexicon(target)
    keys: dict[tuple[str, ArcKind], str] = {}
    numbered = enumerate(segments)
    while some := list(islice(numbered, BATCH)):
        found: list[tuple[int, Rendering]] = []
        for number, (language, text, mode) in some:
            if mode is Mode.FUSED and language in fusing_languages:
                mode = Mode.NAME  # what is fused is kept by halves
            for rendering in SOURCES[language].renderings(text, mode):
                if rendering.kind is ArcKind.ROMAN and number not in sounds:
                    sounds[number] = "".join(rendering.words)  # the usual one comes first
                # glosses are English, for other targets only sounds and Latin letters remain;
                # "to" for 投 tells nothing, but the An of "An Ta" does
                if rendering.weight >= LEAST_WEIGHT and (
                    (english and rendering.words[0] not in FUNCTION_WORDS)
                    or rendering.kind not in TRANSLATED
                ):
                    found.append((number, rendering))
        met = {word for _, rendering in found for word in rendering.words}
        zipfs = lexicon.zipfs(met | {root(word) for word in met})
        for number, rendering in found:
            told = lattice.evidence(rendering, zipfs)
            if told >= least:
                same = (rendering.words[0], rendering.kind)
                if same not in keys:
                    keys[same] = lattice.key(rendering)
                option = f"{KINDS[rendering.kind]} {' '.join(rendering.words)}"
                evidence = (number, round(told * 100))
                words[keys[same]].setdefault(option, []).append(evidence)
    return words, sounds


def _fusing_languages(segments: Segments) -> dict[str, FusingLanguage]:
    readers = {language: SOURCES[language] for language, _, _ in segments}
    return {lang: reader for lang, reader in readers.items() if isinstance(reader, FusingLanguage)}


def _write_halves(connection: sqlite3.Connection, segments: Segments, target: str) -> None:
    numbers: dict[tuple[str, str], int] = {}
    words: Rows = defaultdict(list)
    joins: defaultdict[int, list[str]] = defaultdict(list)
    fusing_languages = _fusing_languages(segments) if primary(target) == "en" else {}
    for segment, (language, text, mode) in enumerate(segments):
        reader = fusing_languages.get(language)
        if reader is None or mode is not Mode.FUSED:
            continue
        for pair in reader.seams(text):
            for part in pair:
                if (language, part) not in numbers:
                    numbers[language, part] = number = len(numbers)
                    for half in fusing.halves_of(reader, part, number):
                        row = fusing.stored(half)
                        for key in fusing.keys(half.word):
                            words[key].append(row)
            first, second = (numbers[language, part] for part in pair)
            joins[first].append(f"{second} {segment}")
    _table(connection, "halves (key TEXT PRIMARY KEY, rows TEXT)", _joined(words))
    _table(
        connection,
        "joins (part INTEGER PRIMARY KEY, rows TEXT)",
        ((part, "\n".join(rows)) for part, rows in sorted(joins.items())),
    )


def _table(connection: sqlite3.Connection, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    name, _, rest = columns.partition(" ")
    connection.execute(f"CREATE TABLE {columns} WITHOUT ROWID")
    marks = ",".join("?" * (rest.count(",") + 1))
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)


def _joined(rows: Rows) -> Iterable[tuple[str, str]]:
    return ((key, "\n".join(lines)) for key, lines in sorted(rows.items()))
