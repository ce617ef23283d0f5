"""How common a word is, for any language wordfreq has a list of; cached as SQLite.

The lists are read as files: importing wordfreq costs more than all its data. Unpacking one takes
0.1 s, so words are kept in the cache, those that begin alike in one row, which is ten times as
fast to write as a row each and as fast to ask. Frequencies are on the Zipf scale: 3 is once per
million words, 6 once per thousand; 0 means "not in the list".
Source: wordfreq 3 (Robyn Speer), data CC BY-SA 4.0; English word pairs: Google Books counts in
symspellpy (MIT), and phrases that explain words in CC-CEDICT (CC BY-SA 4.0).
"""

from __future__ import annotations

import gzip
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import log10
from pathlib import Path

from tqc import cache
from tqc.language import cedict
from tqc.language.tags import primary

FORMAT = "4"
"""Part of the cache's name; raise it when the tables change."""

BATCH = 500  # SQLite allows 999 bound values in old builds

MANY = 20_000
"""Words: so many are found faster by going through the whole list than one by one."""

PAIRS_COUNTED = 1.025e12
"""Words of the books in which pairs were counted."""

UNKNOWN = 1.6
"""Zipf: below it a word is in nobody's vocabulary; the lists end at 1."""

PHRASE = 2.5
"""Association of two words that a dictionary has as a phrase: the median of those also counted."""

A_YEAR, LEADING_ZERO = 0.01, 0.009
"""Share of a year of the last decades among figures of four digits; of those that begin with a zero
among others."""

START, PAIR_START = 3, 3
"""Letters that the words of one row share: rows of a few kilobytes."""


class Lexicon:
    """Word frequencies of one language. Unknown languages have no words at all.

    >>> english = Lexicon("en")
    >>> english.zipf("the") > 7 > english.zipf("moon") > 4
    True
    >>> english.zipf("bluntz")
    0.0
    >>> english.zipf("20") > english.zipf("360") > 3
    True
    """

    def __init__(self, language: str) -> None:
        self.language = primary(language)
        self._connection = _open(self.language)
        self._words: dict[str, float] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._word_rows: dict[str, str] = {}
        self._pair_rows: dict[str, str] = {}
        self._phrase_rows: dict[str, str] = {}

    @property
    def empty(self) -> bool:
        """True where the language has no word list: nothing can be said of its words."""
        return self._connection is None

    def zipf(self, word: str) -> float:
        """Zipf frequency of a lower-case word, 0.0 if it isn't listed."""
        known = self._words.get(word)
        return self.zipfs((word,))[word] if known is None else known

    def zipfs(self, words: Iterable[str]) -> Mapping[str, float]:
        """Frequencies of many lower-case words at once: far cheaper than one by one."""
        known = self._words
        wanted = {word: 0.0 for word in words if word not in known}
        if not wanted:
            return known
        if figures := [word for word in wanted if _is_figure(word)]:
            shapes = self.zipfs({"0" * len(word) for word in figures})
            for word in figures:
                known[word] = max(0.0, shapes["0" * len(word)] + log10(_share(word)))
                del wanted[word]
        if len(wanted) > MANY:
            for value, some in bins(self.language):
                wanted.update(dict.fromkeys(wanted.keys() & some, value / 100))
            known.update(wanted)
            return known
        rows = self._rows("words", self._word_rows, {word[:START] for word in wanted})
        for word in wanted:
            value = _value(rows[word[:START]], word)
            known[word] = value / 100
        return known

    def pair(self, first: str, second: str) -> int:
        """How often two lower-case words stand side by side in books; 0 if rarely. English only."""
        key = (first, second)
        if key not in self._pairs:
            pair = f"{first} {second}"
            start = pair[:PAIR_START]
            self._pairs[key] = _value(self._rows("pairs", self._pair_rows, {start})[start], pair)
        return self._pairs[key]

    def association(self, first: str, second: str) -> float:
        """How much likelier two lower-case words stand side by side than by chance, in powers of
        ten; 0 where nothing is known of the pair. English only.

        >>> english = Lexicon("en")
        >>> english.association("spring", "festival") > 2 > english.association("deep", "stock")
        True
        """
        if count := self.pair(first, second):
            by_chance = self.zipf(first) + self.zipf(second) - 18
            return max(0.0, log10(count / PAIRS_COUNTED) - by_chance)
        start = first[:PAIR_START]
        rows = self._rows("phrases", self._phrase_rows, {start})
        return PHRASE if f"\n{first} {second}\n" in rows[start] else 0.0

    def _rows(self, table: str, known: dict[str, str], starts: set[str]) -> Mapping[str, str]:
        """The rows of a table that hold what starts so, "" for none; each is read once."""
        wanted = sorted(starts - known.keys())
        known.update(dict.fromkeys(wanted, ""))
        for at in range(0, len(wanted) if self._connection else 0, BATCH):
            assert self._connection is not None
            some = wanted[at : at + BATCH]
            marks = ",".join("?" * len(some))
            known.update(
                self._connection.execute(
                    f"SELECT start, listed FROM {table} WHERE start IN ({marks})", some
                )
            )
        return known


def _is_figure(word: str) -> bool:
    """True for what the lists hold by the number of its digits alone: 00 is any of two."""
    return len(word) > 1 and word.isascii() and word.isdigit() and bool(word.strip("0"))


def _share(figure: str) -> float:
    """Of all figures with so many digits, this one's: years are about as common as each other,
    others follow Benford's law. As in wordfreq, which has them by the year."""
    if len(figure) == len("1949"):
        return A_YEAR
    first = int(figure[0])
    return (log10(1 + 1 / first) if first else LEADING_ZERO) * 10.0 ** (1 - len(figure))


def _value(row: str, key: str) -> int:
    """The number behind a key in a row of "key number" lines, 0 if it isn't there."""
    at = row.find(f"\n{key} ")
    if at < 0:
        return 0
    at += len(key) + 2
    return int(row[at : row.index("\n", at)])


def bins(language: str, size: str = "large") -> Iterator[tuple[int, list[str]]]:
    """(100 times the Zipf frequency, the words that have it) of a list of wordfreq's.

    The small list stands in where there is no large one; nothing where there is neither.
    """
    path = _list_of(language, size)
    if path is None:
        return
    import msgpack  # type: ignore[import-untyped]  # only without a cache

    header, *places = msgpack.unpackb(gzip.decompress(path.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"{path.name} isn't of the format that wordfreq 3 has")
    for place, words in enumerate(places):
        # a list is in steps of a hundredth of a power of ten: 10 ** (-place / 100)
        yield 900 - place, words


def stamp(language: str, size: str = "large") -> str:
    """Changes with the list: part of the name of whatever is made from it."""
    path = _list_of(language, size)
    return cache.stamp(path) if path else "none"


def _list_of(language: str, size: str) -> Path | None:
    folder = cache.package_folder("wordfreq")
    if folder is None or not language.isalpha():
        return None
    paths = (folder / "data" / f"{one}_{language}.msgpack.gz" for one in (size, "small"))
    return next((path for path in paths if path.exists()), None)


def _pair_list(language: str) -> Path | None:
    folder = cache.package_folder("symspellpy") if language == "en" else None
    path = folder / "frequency_bigramdictionary_en_243_342.txt" if folder else None
    return path if path and path.exists() else None


def _open(language: str) -> sqlite3.Connection | None:
    """The tables of a language, built at first use; None where wordfreq has no list."""
    if _list_of(language, "large") is None:
        return None
    pairs = _pair_list(language)
    stamps = [stamp(language), cache.stamp(pairs) if pairs else "", cedict.data_version()]
    digest = cache.digest([FORMAT, *stamps])
    path = cache.place(f"words-{language}-{digest}.sqlite")
    return cache.database(path, lambda empty: _fill(empty, language))


def _fill(connection: sqlite3.Connection, language: str) -> None:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for value, some in bins(language):
        for word in some:
            words[word[:START]].append(f"{word} {value}")
    _store(connection, "words", words)
    pairs: defaultdict[str, list[str]] = defaultdict(list)
    if (path := _pair_list(language)) is not None:
        for line in path.read_text(encoding="utf-8-sig").lower().split("\n"):
            pairs[line[:PAIR_START]].append(line)
    _store(connection, "pairs", pairs)
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    for first, second in sorted(set(cedict.load().phrases())) if language == "en" else ():
        phrases[first[:PAIR_START]].append(f"{first} {second}")
    _store(connection, "phrases", phrases)


def _store(connection: sqlite3.Connection, table: str, rows: Mapping[str, list[str]]) -> None:
    connection.execute(f"CREATE TABLE {table} (start TEXT PRIMARY KEY, listed TEXT)")
    connection.executemany(
        f"INSERT INTO {table} VALUES (?, ?)",
        ((start, "\n{}\n".format("\n".join(lines))) for start, lines in sorted(rows.items())),
    )
