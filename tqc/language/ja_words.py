"""What Japanese words mean and how they are read: JMdict, JMnedict and KANJIDIC2, or less.

The dictionaries come in one SQLite file of the package jamdict-data, the extra `tqc[ja]`; it is
read as it lies there, word by word. Without it CC-CEDICT serves, which tqc always has: most words
written in kanji mean the same in both languages, but nothing is known of their sound.
Nothing here is needed once a glossary has been compiled (rendering/index.py).
Source: the Electronic Dictionary Research and Development Group, CC BY-SA 3.0.
"""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from tqc.language import cedict

PACKAGE = "jamdict_data"

MOST_READINGS = 4
MOST_NAME_READINGS = 8
"""Of a word, and of a name: JMnedict has a dozen for some surnames, in the order of the kana."""

_PROPER = re.compile(r"[a-z)] [A-Z][a-z]|^[A-Z]{2,}$|^The [A-Z]")
""""The Japan Chamber of Commerce", "JCCI": a gloss that names one thing."""

_OKURIGANA = re.compile(r"[.\-].*")


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
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)

    def version(self) -> str:
        return f"{PACKAGE} {version('jamdict-data')}"

    @lru_cache(maxsize=65536)  # noqa: B019 - one dictionary a process
    def senses(self, word: str) -> list[str]:
        found = [sense for entry in self._entries(word) for sense in self._glosses(entry)]
        if not found and len(word) == 1:
            found = self._column(
                "SELECT m.value FROM meaning m JOIN rm_group g ON m.gid = g.ID"
                " JOIN character c ON g.cid = c.ID WHERE c.literal = ? AND m.m_lang = ''",
                word,
            )
        return found

    @lru_cache(maxsize=65536)  # noqa: B019 - one dictionary a process
    def readings(self, word: str, *, name: bool = False) -> list[str]:
        words = self._word_readings(word)
        if len(word) == 1:  # JMnedict has all that a parent ever read into a kanji
            kinds = ("ja_kun", "ja_on") if name else ("ja_on", "ja_kun")
            names = [reading for kind in kinds for reading in self._kanji_readings(word, kind)]
        else:
            names = self._column(
                "SELECT r.text FROM NEKanji k JOIN NEKana r ON r.idseq = k.idseq"
                " WHERE k.text = ? ORDER BY k.ID, r.ID",
                word,
            )
        found = [*names, *words] if name else [*words, *names]
        most = MOST_NAME_READINGS if name else MOST_READINGS
        return list(dict.fromkeys(found))[:most]

    def _entries(self, word: str) -> list[int]:
        """Entries of JMdict, those marked as common first; one that is mostly written in kanji
        isn't meant by its kana."""
        rows = self._connection.execute(
            "SELECT idseq, (SELECT count(*) FROM KJP WHERE kid = Kanji.ID) AS common FROM Kanji"
            " WHERE text = ? UNION ALL SELECT idseq,"
            " (SELECT count(*) FROM KNP WHERE kid = Kana.ID) AS common FROM Kana WHERE text = ?"
            " AND NOT EXISTS (SELECT 1 FROM Kanji WHERE Kanji.idseq = Kana.idseq)"
            " ORDER BY common DESC, idseq",
            (word, word),
        )
        return [entry for entry, _ in rows]

    def _glosses(self, entry: int) -> list[str]:
        """A sense a line; without proper names, which are no literal renderings."""
        senses: dict[int, list[str]] = {}
        for sense, gloss in self._connection.execute(
            "SELECT s.ID, g.text FROM Sense s JOIN SenseGloss g ON g.sid = s.ID"
            " WHERE s.idseq = ? AND g.lang = 'eng' ORDER BY s.ID, g.rowid",
            (entry,),
        ):
            if not _PROPER.search(gloss):
                senses.setdefault(sense, []).append(gloss)
        return ["; ".join(glosses) for glosses in senses.values()]

    def _word_readings(self, word: str) -> list[str]:
        return [
            reading
            for entry in self._entries(word)
            for reading in self._column("SELECT text FROM Kana WHERE idseq = ? ORDER BY ID", entry)
        ]

    def _kanji_readings(self, char: str, kind: str) -> list[str]:
        rows = self._connection.execute(
            "SELECT r.value FROM reading r JOIN rm_group g ON r.gid = g.ID"
            " JOIN character c ON g.cid = c.ID WHERE c.literal = ? AND r.r_type = ?",
            (char, kind),
        )
        return [_OKURIGANA.sub("", value) for (value,) in rows if not value.startswith("-")]

    def _column(self, query: str, value: str | int) -> list[str]:
        return [text for (text,) in self._connection.execute(query, (value,))]


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
def load() -> Words:
    """The best dictionary that is installed."""
    spec = find_spec(PACKAGE)
    if spec is not None and spec.submodule_search_locations:
        path = Path(spec.submodule_search_locations[0]) / "jamdict.db"
        if path.exists():
            return Jmdict(path)
    return ChineseGlosses()
