"""The English stems that a Chinese, Japanese or Korean word may become, cached as SQLite.

The dictionaries themselves take a second to read (tqc.language.cedict, ja_words, ko_words), so
their glosses are kept as stems, the words that begin alike in one row. Weights are those of
tqc.language.glosses, in hundredths. A Chinese character has its reading too, for names that are
spelled by their sound. Other languages have no dictionary here: there an alignment
rests on what else sentences have in common.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache

from tqc import cache
from tqc.bitext.align.stems import stem
from tqc.language.glosses import renderings
from tqc.language.lexicon import stamp

FORMAT = "3"
"""Part of the cache's name; raise it when the table changes."""

LONGEST = 8
"""Characters of a word; longer entries are sayings."""

MOST_STEMS = 12
"""Of one word; further senses are rare."""

READING = "%"
"""Before a character's pinyin among its stems."""

LEAST_CENTIZIPF = 200
"""Of a Japanese word, a hundredfold: once in ten million words; rarer ones are never met."""

NAMED = 0.6
"""The weight of a capitalised word anywhere in what explains a name."""

FIRST_HAN = "\u3000"

_CAPITALS = re.compile(r"\b(?!Abbr|Also|CL\b)[A-Z][a-z]{2,}")
_HAS_HAN = re.compile("[\u3400-\u9fff]")
_OKURIGANA = re.compile("[ぁ-ゖ]+$")

Stems = dict[str, float]


class Words:
    """The dictionary of one language, read as far as texts need it.

    >>> "bank" in Words("zh").stems("银行"), Words("zh").longest("银行家很多", 0)
    (True, 3)
    """

    def __init__(self, language: str) -> None:
        self._connection = _open(language)
        self._known: dict[str, str] = {}
        self._read: set[str] = set()

    @cached_property
    def simplified(self) -> Mapping[int, str]:
        """Traditional characters to simplified ones, for str.translate: CC-CEDICT is keyed by
        those. Empty but for Chinese."""
        query = "SELECT listed FROM words WHERE start = ''"
        row = self._connection.execute(query).fetchone()
        return {ord(pair[0]): pair[1] for pair in row[0].split()} if row else {}

    def load(self, text: str) -> None:
        """Read what begins with any character of a text."""
        wanted = sorted(set(text) - self._read)
        self._read.update(wanted)
        for at in range(0, len(wanted), 500):
            some = wanted[at : at + 500]
            marks = ",".join("?" * len(some))
            query = f"SELECT listed FROM words WHERE start IN ({marks})"
            for (listed,) in self._connection.execute(query, some):
                for line in listed.split("\n"):
                    word, _, stems = line.partition("\t")
                    self._known[word] = stems

    def longest(self, text: str, start: int) -> int:
        """Length of the longest word that begins there, 0 if none does."""
        if text[start] not in self._read:
            self.load(text)
        for end in range(min(len(text), start + LONGEST), start, -1):
            if text[start:end] in self._known:
                return end - start
        return 0

    def stems(self, word: str) -> Stems:
        """The stems that a word may become, with weights up to 1; {} if it isn't listed."""
        if word[:1] not in self._read:
            self.load(word[:1])
        found: Stems = {}
        for part in self._known.get(word, "").split():
            name, _, weight = part.rpartition(":")
            found[name] = int(weight) / 100
        return found


@lru_cache(maxsize=4)
def words(language: str) -> Words | None:
    """The dictionary of a language by its primary subtag; None if there is none."""
    return Words(language) if language in LISTS else None


def _open(language: str) -> sqlite3.Connection:
    version, _ = LISTS[language]
    path = cache.folder() / f"stems-{language}-{cache.digest([FORMAT, version()])}.sqlite"
    return cache.database(path, lambda empty: _fill(empty, language))


def _fill(connection: sqlite3.Connection, language: str) -> None:
    _, listed = LISTS[language]
    rows: dict[str, list[str]] = defaultdict(list)
    for word, stems in listed():
        kept = sorted(stems.items(), key=lambda item: (-item[1], item[0]))[:MOST_STEMS]
        text = " ".join(f"{name}:{min(100, round(100 * weight))}" for name, weight in kept)
        rows[word[:1]].append(f"{word}\t{text}")
    if language == "zh":
        rows[""] = [" ".join(_traditional())]
    connection.execute("CREATE TABLE words (start TEXT PRIMARY KEY, listed TEXT)")
    connection.executemany(
        "INSERT INTO words VALUES (?, ?)",
        ((start, "\n".join(sorted(lines))) for start, lines in sorted(rows.items())),
    )


def as_stems(found_as: Mapping[tuple[str, ...], float]) -> Stems:
    """The stems of renderings; each word of a phrase says less than a word by itself.

    >>> as_stems({("united", "states"): 0.9, ("banks",): 1.0})
    {'unit': 0.45, 'stat': 0.45, 'bank': 1.0}
    """
    found: Stems = {}
    for phrase, weight in found_as.items():
        for word in phrase:
            name, value = stem(word), weight / len(phrase)
            found[name] = max(value, found.get(name, 0.0))
    return found


Listed = Iterator[tuple[str, Stems]]


def _chinese() -> Listed:
    from tqc.language import cedict

    listed = cedict.load()
    for word in listed:
        if len(word) > LONGEST or word[0] < FIRST_HAN:
            continue
        entries = listed.entries(word)
        stems = as_stems(renderings(sense for entry in entries for sense in entry.senses))
        for entry in entries:
            if entry.is_name:  # 英国: "United Kingdom of Great Britain and Northern Ireland"
                named = _CAPITALS.findall(" ".join(entry.senses))
                stems = dict.fromkeys((stem(word.lower()) for word in named), NAMED) | stems
        if len(word) == 1:
            stems = _most(stems)
            stems |= {READING + entry.pinyin.lower().rstrip("12345"): 0.01 for entry in entries}
        yield word, stems


def _traditional() -> list[str]:
    from tqc.language import cedict

    listed = cedict.load()
    every = map(chr, range(ord("\u3400"), ord("\ua000")))
    pairs = ((char, listed.simplified(char)) for char in every)
    return [char + simple for char, simple in pairs if char != simple]


def _japanese() -> Listed:
    """The words of wordfreq's list, and verbs and adjectives by their characters alone, since
    their endings change."""
    from tqc.language import ja_words
    from tqc.language.lexicon import bins

    listed = ja_words.load()
    cut: dict[str, Stems] = {}
    known: set[str] = set()
    for value, some in bins("ja"):
        for word in some if value >= LEAST_CENTIZIPF else ():
            if not 1 <= len(word) <= LONGEST or not _HAS_HAN.search(word):
                continue
            stems = as_stems(renderings(listed.senses(word)))
            if stems:
                known.add(word)
                yield word, stems
                bare = _OKURIGANA.sub("", word)
                if bare != word and len(bare) > 0:
                    cut.setdefault(bare, stems)
    yield from ((word, stems) for word, stems in cut.items() if word not in known)


def _korean() -> Listed:
    """tqc's own table, and the common Chinese words as Korea pronounces them."""
    from tqc.language import ko_words

    for word in ko_words.listed():
        if stems := as_stems(ko_words.glosses(word)):
            yield word, stems


def _most(stems: Stems) -> Stems:
    kept = sorted(stems.items(), key=lambda item: (-item[1], item[0]))[:MOST_STEMS]
    return dict(kept)


def _chinese_version() -> str:
    from tqc.language import cedict

    return cedict.data_version()


def _japanese_version() -> str:
    from tqc.language import ja_words

    return f"{ja_words.load().version()} {stamp('ja')}"


def _korean_version() -> str:
    from tqc.language import cedict, tables

    return f"{cedict.data_version()} {tables.digest('ko-words.tsv', 'ko-hanja.tsv')}"


LISTS: dict[str, tuple[Callable[[], str], Callable[[], Listed]]] = {
    "zh": (_chinese_version, _chinese),
    "ja": (_japanese_version, _japanese),
    "ko": (_korean_version, _korean),
}
"""Per language what its list depends on, and the list."""
