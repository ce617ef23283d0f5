"""A Chinese text word by word: where its words begin and end, what they mean, how they sound.

For reading a source text beside its translation: which words of the translation are accounted for,
and whether a name in the source is a word of its own or part of another (中非 in 中非共和国). The
words are CC-CEDICT's, traditional forms too; the cut is the one whose words are the commonest
(wordfreq), found in one pass. All of it is kept in the cache by first character, so that a text
loads only what it needs.
Left out: words that the dictionary doesn't have, which come out as single characters.
Source: CC-CEDICT, CC BY-SA 4.0; wordfreq, CC BY-SA 4.0.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tqc import cache
from tqc.language import cedict, lexicon
from tqc.language.glosses import FUNCTION_WORDS, renderings
from tqc.language.roots import stem

FORMAT = "3"
"""Part of the cache's name; raise it when the table changes."""

LONGEST = 8
"""Characters: what the dictionary has beyond are sayings."""

RARE, UNLISTED = 1.5, 0.5
"""Zipf of a dictionary word, and of a character, that the frequency list doesn't have."""

SURNAME = "surname "
"""How CC-CEDICT begins the sense of a surname."""

_TONES = re.compile(r"[1-5]")

BATCH = 500  # SQLite allows 999 bound values in old builds


@dataclass(frozen=True, slots=True)
class Word:
    """A dictionary word. zipf: how common it is; sound: its pinyin, syllables with spaces, surname:
    the same as a surname;
    name: every reading is a proper noun; senses: the dictionary's, of all readings."""

    zipf: float
    sound: str
    surname: str
    name: bool
    senses: tuple[str, ...]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the English words that the senses offer."""
        return _stems(self.senses)


class Words:
    """The dictionary's words by their first character."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, dict[str, Word | str]] = {}

    @cached_property
    def simple(self) -> Mapping[int, str]:
        """Traditional characters and the simplified ones that stand for them, for str.translate:
        what both forms of a word become, to compare them; length stays."""
        rows = self._connection.execute("SELECT traditional, simplified FROM characters")
        return {ord(traditional): simplified for traditional, simplified in rows}

    def prepare(self, text: str) -> None:
        """Fetch all words that begin with a character of the text: faster than one by one."""
        wanted = sorted({char for char in text if char > "\u2fff"} - self._known.keys())
        for char in wanted:
            self._known[char] = {}
        for at in range(0, len(wanted), BATCH):
            some = wanted[at : at + BATCH]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT start, listed FROM words WHERE start IN ({marks})", some
            )
            for start, listed in rows:
                lines = (line.partition("\t") for line in listed.split("\n"))
                self._known[start] = {word: rest for word, _, rest in lines}

    def get(self, word: str) -> Word | None:
        """The word, or None if the dictionary hasn't it."""
        if word[0] not in self._known:
            self.prepare(word[0])
        known = self._known.get(word[0])
        if not known or word not in known:
            return None
        stored = known[word]
        if isinstance(stored, str):
            zipf, sound, surname, flag, senses = stored.split("\t")
            stored = Word(int(zipf) / 100, sound, surname, flag == "n", tuple(senses.split("/")))
            known[word] = stored
        return stored

    def names(self, text: str) -> list[tuple[str, Word]]:
        """Proper nouns of two characters or more that stand somewhere in a text, with or without
        regard to its other words: much cheaper than the cut that decides."""
        self.prepare(text)
        found: dict[str, Word] = {}
        for start, char in enumerate(text):
            begun = self._known.get(char)
            if not begun:
                continue
            for end in range(start + 2, min(len(text), start + LONGEST) + 1):
                word = text[start:end]
                if word in begun and (known := self.get(word)) and known.name:
                    found[word] = known
        return list(found.items())

    def cut(self, text: str, names: Mapping[str, float] | None = None) -> list[tuple[int, int]]:
        """The words of a text, each a start and an end; what isn't Chinese is a word a character.

        names: further words, with a Zipf frequency each.
        """
        self.prepare(text)
        size = len(text)
        costs = [0.0] + [float("inf")] * size
        before = [0] * (size + 1)
        further = names or {}
        longest = max([LONGEST, *map(len, further)])
        for start in range(size):
            here, char = costs[start], text[start]
            if here + 9.0 - UNLISTED < costs[start + 1]:
                costs[start + 1], before[start + 1] = here + 9.0 - UNLISTED, start
            begun = self._known.get(char)
            for end in range(start + 1, min(size, start + longest) + 1):
                word = text[start:end]
                if word in further:
                    cost = here + 9.0 - further[word]
                elif begun and word in begun:
                    found = self.get(word)
                    cost = here + 9.0 - (found.zipf if found else UNLISTED)
                else:
                    continue
                if cost < costs[end]:
                    costs[end], before[end] = cost, start
        cuts: list[tuple[int, int]] = []
        end = size
        while end:
            cuts.append((before[end], end))
            end = before[end]
        cuts.reverse()
        return cuts

    def sound(self, name: str) -> str:
        """A name in pinyin, the first character as a surname where it is one; syllables with
        spaces, "" if any character has no reading."""
        found = self.get(name)
        if found is not None:
            return found.sound
        syllables = []
        for start, end in self.cut(name):
            word = self.get(name[start:end])
            if word is None:
                return ""
            syllables.append(word.surname if start == 0 else word.sound)
        return " ".join(syllables)


@lru_cache(maxsize=1)
def load() -> Words:
    """The words of the installed dictionary, from the cache."""
    key = cache.digest([FORMAT, cedict.data_version(), lexicon.stamp("zh")])
    return Words(cache.database(cache.place(f"zh-words-{key}.sqlite"), _fill))


def _fill(connection: sqlite3.Connection) -> None:
    words = cedict.load()
    zipfs = {word: cent for cent, some in lexicon.bins("zh") for word in some}
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for word, forms in words.forms():
        if len(word) <= LONGEST and word[0] > "\u2fff":
            line = _line(word, words, zipfs)
            for form in forms:
                rows[form[0]].append(f"{form}\t{line}")
    connection.execute("CREATE TABLE words (start TEXT PRIMARY KEY, listed TEXT) WITHOUT ROWID")
    connection.executemany(
        "INSERT INTO words VALUES (?, ?)",
        ((start, "\n".join(listed)) for start, listed in sorted(rows.items())),
    )
    connection.execute("CREATE TABLE characters (traditional TEXT, simplified TEXT)")
    connection.executemany("INSERT INTO characters VALUES (?, ?)", sorted(_characters(words)))


def _characters(words: cedict.Cedict) -> Iterator[tuple[str, str]]:
    """Each traditional character with one simplified one: that of its usual reading."""
    found: dict[str, tuple[int, str]] = {}
    for simplified, forms in words.forms():
        if len(simplified) == 1:
            senses = sum(len(entry.senses) for entry in words.entries(simplified))
            for form in forms - {simplified}:
                found[form] = max(found.get(form, (0, "")), (senses, simplified))
    kept = {simplified for _, simplified in found.values()}  # 么 stands for 麼, not only 幺 for 么
    return ((form, simple) for form, (_, simple) in found.items() if form not in kept)


def _line(word: str, words: cedict.Cedict, zipfs: Mapping[str, int]) -> str:
    entries = words.entries(word)
    name = all(entry.is_name for entry in entries)
    default = RARE if len(word) > 1 else UNLISTED
    zipf = zipfs.get(word, round(100 * default))
    surname = next((e for e in entries if e.senses[:1] and SURNAME in e.senses[0]), entries[0])
    senses = "/".join(sense for entry in entries for sense in entry.senses).replace("\t", " ")
    sounds = "\t".join(_plain(entry.pinyin) for entry in (entries[0], surname))
    return f"{zipf}\t{sounds}\t{'n' if name else ''}\t{senses}"


def _plain(reading: str) -> str:
    """Pinyin without tones, as drafts spell it."""
    return _TONES.sub("", reading.lower()).replace("v", "u")


@lru_cache(maxsize=65536)
def _stems(senses: tuple[str, ...]) -> frozenset[str]:
    words = {word for phrase in renderings(senses) for word in phrase}
    return frozenset(stem(word) for word in words if word not in FUNCTION_WORDS)
