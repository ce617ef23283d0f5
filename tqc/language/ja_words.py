"""What Japanese words mean and how they are read: JMdict, JMnedict and KANJIDIC2, or less.

The dictionaries come in one SQLite file of the package jamdict-data, the extra `tqc[ja]`; it is
read as it lies there, but for the glosses, which it has no index for: they go into tqc's cache.
Without it CC-CEDICT serves, which tqc always has: most words written in kanji mean the same in
both languages, but nothing is known of their sound. ja-words.tsv has what machines make of words
that names are made of.
Nothing here is needed once a glossary has been compiled (rendering/index.py).
Source: the Electronic Dictionary Research and Development Group, CC BY-SA 3.0.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Protocol

from tqc import cache
from tqc.language import cedict, tables
from tqc.language.ja_kana import hiragana

PACKAGE = "jamdict_data"

TABLE = "ja-words.tsv"

FORMAT = "3"
"""Raise it when the tables that tqc makes of it change, or what is taken from them."""

MOST_READINGS = 4
MOST_NAME_READINGS = 8
"""Of a word, and of a name: JMnedict has a dozen for some surnames."""

TELLING_KANA = 2
"""Kana at the head of a reading that tell how its first kanji is read."""

MOST_WRITTEN_OTHERWISE = 3
"""Common words usually written in kanji that a name in kana may mean: くら is 倉, warehouse."""

_PROPER = re.compile(r"[a-z)] [A-Z][a-z]|^[A-Z]{2,}$|^The [A-Z]")
""""The Japan Chamber of Commerce", "JCCI": a gloss that names one thing."""

_OKURIGANA = re.compile(r"[.\-].*")

_KANA_WORD = re.compile(r"[ぁ-ゖァ-ヺー]{2,}")


class Words(Protocol):
    """A dictionary of Japanese."""

    def senses(self, word: str) -> list[str]:
        """Glosses of a word or a kanji, common words and senses first; [] if it isn't in it."""
        ...

    def readings(self, word: str, *, name: bool = False) -> list[str]:
        """How a word or a kanji is read, in kana, common readings first. name: as a name."""
        ...

    def version(self) -> str: ...


class Jmdict:
    """The dictionaries of jamdict-data."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._senses: dict[str, list[str]] = {}
        self._begun: dict[str, Counter[str]] = {}

    @cached_property
    def _package(self) -> sqlite3.Connection:
        address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True)

    @cached_property
    def _made(self) -> sqlite3.Connection:
        digest = cache.digest([self.version()])
        path = cache.folder() / f"jmdict-{digest}.sqlite"
        return cache.database(path, lambda empty: _fill(empty, self._package))

    def version(self) -> str:
        return f"{PACKAGE} {FORMAT} {cache.stamp(self._path)}"

    def senses(self, word: str) -> list[str]:
        if word not in self._senses:
            found = [sense for entry in self._entries(word) for sense in self._glosses(entry)]
            if not found and len(word) == 1:
                found = self._kanji(word)[0]
            self._senses[word] = found
        return self._senses[word]

    def readings(self, word: str, *, name: bool = False) -> list[str]:
        words = self._word_readings(word)
        if len(word) == 1:  # JMnedict has all that a parent ever read into a kanji
            _, on, kun = self._kanji(word)
            names = [*kun, *on] if name else [*on, *kun]
        else:
            names = self._column(
                "SELECT r.text FROM NEKanji k JOIN NEKana r ON r.idseq = k.idseq"
                " WHERE k.text = ? ORDER BY k.ID, r.ID",
                word,
            )
            names = self._by_use(word, names)
        found = [*names, *words] if name else [*words, *names]
        most = MOST_NAME_READINGS if name else MOST_READINGS
        return list(dict.fromkeys(found))[:most]

    def _by_use(self, word: str, readings: list[str]) -> list[str]:
        """The readings of a name, those first that longer names have which begin with it, then
        those whose first kanji is mostly read so; JMnedict itself goes by the order of the kana."""
        longer = Counter(self._beginning_with(word))
        heads = self._heads(word[0])

        def use(reading: str) -> tuple[int, int]:
            begun = sum(count for kana, count in longer.items() if kana.startswith(reading))
            return -begun, -heads[reading[:TELLING_KANA]]

        return sorted(dict.fromkeys(readings), key=use)

    def _heads(self, char: str) -> Counter[str]:
        """How the names that begin with a kanji begin in kana, counted."""
        if char not in self._begun:
            kana = self._beginning_with(char)
            self._begun[char] = Counter(text[:TELLING_KANA] for text in kana)
        return self._begun[char]

    def _beginning_with(self, word: str) -> list[str]:
        """The readings of all names that begin with a word and are longer."""
        rows = self._package.execute(
            "SELECT r.text FROM NEKanji k JOIN NEKana r ON r.idseq = k.idseq"
            " WHERE k.text > ? AND k.text < ?",
            (word, word[:-1] + chr(ord(word[-1]) + 1)),
        )
        return [text for (text,) in rows]

    def _entries(self, word: str) -> list[int]:
        """Entries of JMdict, those marked as common first; of those that are mostly written in
        kanji the kana mean common ones at most."""
        rows = self._package.execute(
            "SELECT idseq, (SELECT count(*) FROM KJP WHERE kid = Kanji.ID) AS common FROM Kanji"
            " WHERE text = ? UNION ALL SELECT idseq,"
            " (SELECT count(*) FROM KNP WHERE kid = Kana.ID) AS common FROM Kana WHERE text = ?"
            " AND NOT EXISTS (SELECT 1 FROM Kanji WHERE Kanji.idseq = Kana.idseq)"
            " ORDER BY common DESC, idseq",
            (word, word),
        )
        found = [entry for entry, _ in rows]
        if _KANA_WORD.fullmatch(word):
            found += self._column(
                "SELECT Kana.idseq FROM Kana JOIN KNP ON KNP.kid = Kana.ID"
                " WHERE Kana.text IN (?, ?)"
                " AND EXISTS (SELECT 1 FROM Kanji WHERE Kanji.idseq = Kana.idseq)"
                " GROUP BY Kana.idseq ORDER BY count(*) DESC, Kana.idseq LIMIT ?",
                word,
                hiragana(word),
                MOST_WRITTEN_OTHERWISE,
            )
        return found

    def _glosses(self, entry: int) -> list[str]:
        row = self._made.execute("SELECT senses FROM entries WHERE number = ?", (entry,)).fetchone()
        return row[0].split("\n") if row else []

    def _word_readings(self, word: str) -> list[str]:
        return [
            reading
            for entry in self._entries(word)
            for reading in self._column("SELECT text FROM Kana WHERE idseq = ? ORDER BY ID", entry)
        ]

    def _kanji(self, char: str) -> tuple[list[str], list[str], list[str]]:
        """Meanings, on and kun readings of a kanji."""
        row = self._made.execute(
            "SELECT meanings, on_, kun FROM kanji WHERE literal = ?", (char,)
        ).fetchone()
        meanings, on, kun = (
            [part for part in text.split("\n") if part] for text in row or [""] * 3
        )
        return meanings, on, kun

    def _column(self, query: str, *values: str | int) -> list[Any]:
        return [value for (value,) in self._package.execute(query, values)]


def _fill(connection: sqlite3.Connection, package: sqlite3.Connection) -> None:
    """What the package has no index for: the glosses of each entry, and KANJIDIC2."""
    entries: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entry, sense, gloss in package.execute(
        "SELECT s.idseq, s.ID, g.text FROM SenseGloss g JOIN Sense s ON s.ID = g.sid"
        " WHERE +g.lang = 'eng' ORDER BY s.ID, g.rowid"
    ):
        if not _PROPER.search(gloss):
            entries[entry][sense].append(gloss)
    connection.execute("CREATE TABLE entries (number INTEGER PRIMARY KEY, senses TEXT)")
    connection.executemany(
        "INSERT INTO entries VALUES (?, ?)",
        ((n, "\n".join("; ".join(g) for g in senses.values())) for n, senses in entries.items()),
    )
    kanji: dict[str, tuple[list[str], list[str], list[str]]] = defaultdict(lambda: ([], [], []))
    for literal, meaning in package.execute(
        "SELECT c.literal, m.value FROM meaning m JOIN rm_group g ON g.ID = m.gid"
        " JOIN character c ON c.ID = g.cid WHERE +m.m_lang = '' ORDER BY m.rowid"
    ):
        kanji[literal][0].append(meaning)
    for literal, kind, reading in package.execute(
        "SELECT c.literal, r.r_type, r.value FROM reading r JOIN rm_group g ON g.ID = r.gid"
        " JOIN character c ON c.ID = g.cid WHERE +r.r_type IN ('ja_on', 'ja_kun') ORDER BY r.rowid"
    ):
        if not reading.startswith("-"):
            kanji[literal][1 if kind == "ja_on" else 2].append(_OKURIGANA.sub("", reading))
    connection.execute(
        "CREATE TABLE kanji (literal TEXT PRIMARY KEY, meanings TEXT, on_ TEXT, kun TEXT)"
        " WITHOUT ROWID"
    )
    connection.executemany(
        "INSERT INTO kanji VALUES (?, ?, ?, ?)",
        ((literal, *("\n".join(column) for column in row)) for literal, row in kanji.items()),
    )


class ChineseGlosses:
    """CC-CEDICT in place of a dictionary of Japanese: glosses of kanji, no readings."""

    def version(self) -> str:
        return cedict.data_version()

    def senses(self, word: str) -> list[str]:
        words = cedict.load()
        entries = words.entries(words.simplified(word))
        return [sense for entry in entries if not entry.is_name for sense in entry.senses]

    def readings(self, word: str, *, name: bool = False) -> list[str]:
        return []


@lru_cache(maxsize=1)
def usual() -> dict[str, tuple[str, ...]]:
    """What machines make of words that names are made of, by word, the usual first."""
    return tables.senses(TABLE)


@lru_cache(maxsize=1)
def load() -> Words:
    """The best dictionary that is installed."""
    folder = cache.package_folder(PACKAGE)
    if folder is not None and (folder / "jamdict.db").exists():
        return Jmdict(folder / "jamdict.db")
    return ChineseGlosses()
