"""Languages that a table of common words and their sound explain: Russian, Arabic, Thai and others.

A word of a name, or a phrase, gives what the table says it means, and its sound; where words aren't
parted by spaces (Thai) those that the table has are found in the name. Inflected forms are known by
their stems. People's names are spelled, not translated.
Left out: words that the table doesn't have, which is most of them: a two-column dictionary of one's
own adds them (dictionary.py).
Source: words.tsv; for the sounds see translit.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from tqc.language import parts, tables, translit_hindi
from tqc.language.base import ArcKind, Mode, Rendering, Segment
from tqc.language.glosses import renderings
from tqc.language.tags import primary
from tqc.language.translit import Spelled, Transliterated

FORMAT = "3"
"""Raise it when the arcs of a name change: caches are keyed by it."""

TABLE, RUSSIAN_TABLE = "words.tsv", "russian-forms.tsv"

GLOSS_SHARE, ROMAN_SHARE = 0.45, 0.5
"""How often a machine that gets a word of a name wrong translates it, or spells it otherwise: names
in these languages are spelled more often than Chinese ones."""

RUSSIAN_SHARE = 0.35
"""Of Ukrainian and Belarusian names: how often they are spelled as in Russian, Kiev for Kyiv."""

MOST_WORDS = 3
"""Of a phrase that the table has as one."""

LONGEST = 40
"""Letters of a word or phrase: a longer one is no part of a name, and hostile input."""

SHORTEST_INSIDE = 2
"""Letters of a word within a longer one, in Thai."""

GENERIC = frozenset("bank newspaper party company group channel television news".split())
"""What the parts of a name mean that say of what kind a thing is."""

NOTHING = "-"
"""The table's gloss for function words."""

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094d]|"
                   r"[\u0e31-\u0e4e]|\u200c)*")  # fmt: skip
_ENDING = {
    "cyrl": re.compile(r"(?<=..)(?:[иыоеая][йеяю]|ого|ому|ему|его|ами|ями|[аеёиоуыэюяйьіїє])$"),
    "el": re.compile(r"(?<=.)(?:ου|οι|[αεηιοω])[σν]?$"),
}
_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk", "kk"))
_ARTICLE = re.compile(r"^(?:ال|لل)(?=..)")
_ARABIC = str.maketrans("أإآٱىیکةۀ", "ااااييكهه", "\u0640\u200c")


class Worded:
    """tqc.language.base.SourceLanguage for a language by its tag.

    >>> {("new",), ("novaya",)} <= {r.words for r in Worded("ru").renderings("новая", Mode.NAME)}
    True
    """

    def __init__(self, language: str) -> None:
        self._language = primary(language)
        self._sounds = Transliterated(language)
        self._in_runs = self._language == "th"

    def version(self) -> str:
        return f"worded {FORMAT} {tables.digest(TABLE, RUSSIAN_TABLE)} {self._sounds.version()}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage; function words weigh nothing, and generic ones little.

        >>> Worded("ru").weights("Ян и К")
        (1.0, 1.0, 0.0, 0.0, 0.0, 1.0)
        """
        found = list(self._sounds.weights(name))
        full = max(found, default=0.0)
        for start, end in self._places(name):
            senses = self._senses(name[start:end])
            light = 0.0 if senses == (NOTHING,) else parts.GENERIC_WEIGHT
            if senses and (light == 0.0 or set(senses) & GENERIC):
                found[start:end] = [min(light, one) for one in found[start:end]]
        least = max(found, default=0.0) < full
        return self._sounds.weights(name) if least else tuple(found)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage.

        >>> [s.text for s in Worded("th").segments("ไทยรัฐ", "media")]
        ['ไทย', 'ไทยรัฐ', 'รัฐ']
        """
        if concept_type == "person":
            yield from self._sounds.segments(name, concept_type)
            return
        for start, end in self._places(name):
            if end - start <= LONGEST and self._senses(name[start:end]) != (NOTHING,):
                yield Segment(start, end, name[start:end], Mode.NAME)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage."""
        if text.isascii() and not self._senses(text):
            return parts.as_itself(text)
        senses = self._senses(text) if mode is Mode.NAME else ()
        glosses = renderings(senses)
        found = parts.meant(glosses, GLOSS_SHARE)
        share = ROMAN_SHARE if found else parts.ONLY_SHARE
        kind = ArcKind.SELF if self._language == "vi" else ArcKind.ROMAN
        sounds = ((tuple(spelled.split()), weight) for spelled, weight in self._spelled(text))
        return parts.best([*found, *parts.shared(sounds, kind, share)])

    def _spelled(self, text: str) -> Spelled:
        own = BY_LANGUAGE.get(self._language)
        found = own(text) if own else self._sounds.spellings(text)
        if self._language in LETTERS_IN_RUSSIAN:
            total = sum(weight for _, weight in found)
            russian = _in_russian(text, self._language)
            scale = RUSSIAN_SHARE * total / (sum(weight for _, weight in russian) or 1.0)
            found = [*found, *((spelled, scale * weight) for spelled, weight in russian)]
        return found

    def _places(self, name: str) -> Iterator[tuple[int, int]]:
        """Words, and phrases of the table; in order of start, then end."""
        words = [match.span() for match in _WORD.finditer(name)]
        for number, (start, end) in enumerate(words):
            yield from self._inside(name, start, end) if self._in_runs else [(start, end)]
            for _, last in words[number + 1 : number + MOST_WORDS]:
                if self._senses(name[start:last]):
                    yield start, last

    def _inside(self, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A run without spaces, the words of the table in it, and what is left beside them."""
        end = min(end, start + LONGEST)
        known = {
            (begin, close)
            for begin in range(start, end)
            for close in range(begin + SHORTEST_INSIDE, end + 1)
            if self._senses(name[begin:close])
        }
        rest = {(start, begin) for begin, _ in known} | {(close, end) for _, close in known}
        rest = {(begin, close) for begin, close in rest if close - begin >= SHORTEST_INSIDE}
        yield from sorted(known | rest | {(start, end)})

    def _senses(self, text: str) -> tuple[str, ...]:
        return _table(self._language).get(_key(text, self._language), ())


def _in_russian(word: str, language: str) -> Spelled:
    """A word spelled as if it were Russian.

    >>> [spelled for spelled, _ in _in_russian("Київ", "uk")][:1]
    ['kiyev']
    """
    known = _russian_forms().get((language, word.casefold()))
    plain = known or word.casefold().translate(LETTERS_IN_RUSSIAN[language])
    return Transliterated("ru").spellings(plain)


@lru_cache(maxsize=1)
def _russian_forms() -> Mapping[tuple[str, str], str]:
    return {(own, word.casefold()): form for own, word, form in tables.rows(RUSSIAN_TABLE)}


@lru_cache(maxsize=16)
def _table(language: str) -> Mapping[str, tuple[str, ...]]:
    """Stem → glosses; of words that share a stem those of the first."""
    found: dict[str, tuple[str, ...]] = {}
    for own, word, senses in tables.rows(TABLE):
        if own == language:
            found.setdefault(_key(word, language), tuple(senses.split("; ")))
    return found


def _key(text: str, language: str) -> str:
    """The stems of a word or phrase.

    >>> _key("Новая", "ru"), _key("الأهرام", "ar"), _key("Νέα", "el")
    ('нов', 'اهرام', 'νε')
    """
    return " ".join(_stem(word, language) for word in text.casefold().split())


def _stem(word: str, language: str) -> str:
    if language in ("ar", "fa"):
        return _ARTICLE.sub("", _bare(word).translate(_ARABIC))
    if language == "el":
        return _ENDING["el"].sub("", _bare(word).replace("ς", "σ"))
    if language in _CYRILLIC:
        return _ENDING["cyrl"].sub("", unicodedata.normalize("NFC", word).replace("ё", "е"))
    return unicodedata.normalize("NFC", word)


def _bare(word: str) -> str:
    """Without accents and the marks of short vowels."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _unmarked(text: str) -> Spelled:
    """Vietnamese as English writes it: the same letters without their marks."""
    return [(_bare(text.lower()).replace("đ", "d"), 1.0)]


LETTERS_IN_RUSSIAN = {
    "uk": str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "'": None, "’": None}),
    "be": str.maketrans({"і": "и", "ў": "в", "э": "е", "'": None, "’": None}),
}
"""The letters that Russian hasn't, as it writes their sound."""

BY_LANGUAGE: dict[str, Callable[[str], Spelled]] = {
    "hi": translit_hindi.spellings,
    "vi": _unmarked,
}
"""Languages whose sound translit.py doesn't know."""
