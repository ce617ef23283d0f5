"""How common a word is, for any language wordfreq knows; the table is cached as SQLite.

Importing wordfreq and unpacking its list costs some 0.3 s of CPU, a query of the cached table a
few microseconds, so wordfreq itself is touched only when there is no cache yet. Frequencies are
on the Zipf scale: 3 is once per million words, 6 once per thousand; 0 means "not in the list".
Source: wordfreq 3 (Robyn Speer), data CC BY-SA 4.0; English word pairs: Google Books counts in
symspellpy (MIT).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from tqc import cache
from tqc.language.tags import primary

FORMAT = "1"
"""Part of the cache's name; raise it when the tables change."""

BATCH = 500  # SQLite allows 999 bound values in old builds


class Lexicon:
    """Word frequencies of one language. Unknown languages have no words at all.

    >>> english = Lexicon("en")
    >>> english.zipf("the") > 7 > english.zipf("moon") > 4
    True
    >>> english.zipf("bluntz")
    0.0
    """

    def __init__(self, language: str) -> None:
        self.language = primary(language)
        self._connection = _open(self.language)
        self._words: dict[str, float] = {}
        self._pairs: dict[tuple[str, str], int] = {}

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
        wanted = [word for word in dict.fromkeys(words) if word not in self._words]
        for at in range(0, len(wanted), BATCH):
            some = wanted[at : at + BATCH]
            self._words.update(dict.fromkeys(some, 0.0))
            if self._connection is not None:
                marks = ",".join("?" * len(some))
                rows = self._connection.execute(
                    f"SELECT word, centizipf FROM words WHERE word IN ({marks})", some
                )
                self._words.update((word, value / 100) for word, value in rows)
        return self._words

    def pair(self, first: str, second: str) -> int:
        """How often two lower-case words stand side by side in books; 0 if rarely. English only."""
        key = (first, second)
        if key not in self._pairs:
            row = None
            if self._connection is not None:
                row = self._connection.execute(
                    "SELECT count FROM pairs WHERE pair = ?", (f"{first} {second}",)
                ).fetchone()
            self._pairs[key] = row[0] if row else 0
        return self._pairs[key]


def _versions() -> list[str]:
    found = []
    for package in ("wordfreq", "symspellpy"):
        with suppress(PackageNotFoundError):
            found.append(f"{package} {version(package)}")
    return found


def _open(language: str) -> sqlite3.Connection | None:
    """The table of a language, built at first use; None where wordfreq has no list."""
    if not language:
        return None
    path = cache.folder() / f"words-{language}-{cache.digest([FORMAT, *_versions()])}.sqlite"
    connection = cache.database(path, lambda empty: _fill(empty, language))
    some = connection.execute("SELECT 1 FROM words LIMIT 1").fetchone()
    return connection if some else None


def _fill(connection: sqlite3.Connection, language: str) -> None:
    connection.execute(
        "CREATE TABLE words (word TEXT PRIMARY KEY, centizipf INTEGER) WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE pairs (pair TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID")
    words = dict(_read_wordfreq(language))
    connection.executemany("INSERT INTO words VALUES (?, ?)", sorted(words.items()))
    if language == "en":
        connection.executemany("INSERT OR IGNORE INTO pairs VALUES (?, ?)", _read_pairs())


def _read_wordfreq(language: str) -> Iterator[tuple[str, int]]:
    """(word, 100 times its Zipf frequency) for every word of the largest list there is."""
    import wordfreq  # 0.1 s, and only without a cache

    for size in ("large", "small"):
        if language in wordfreq.available_languages(size):
            for place, words in enumerate(wordfreq.get_frequency_list(language, size)):
                # the list is in steps of a hundredth of a power of ten: 10 ** (-place / 100)
                centizipf = 900 - place
                yield from ((word, centizipf) for word in words)
            return


def _read_pairs() -> Iterator[tuple[str, int]]:
    spec = find_spec("symspellpy")  # its import would cost far more than its text file
    if spec is None or spec.origin is None:
        return
    path = Path(spec.origin).parent / "frequency_bigramdictionary_en_243_342.txt"
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            first, second, count = line.split()
            yield f"{first} {second}".lower(), int(count)
