"""A source language that a two-column dictionary explains: word by word, and as it stands.

For languages in Latin letters ("Deutsche Post": German Mail) and for glosses in any other. The
words of a name, the runs of words that the dictionary has, and parts of compounds
(Wasserwerk: water, works) give its translations; what it doesn't have stays as it is, or is
spelled by the reader of the language's script (translit.py).
Left out: inflected forms, which the dictionary must list; dictionaries aren't shipped with tqc.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tqc import cache
from tqc.errors import ReadError, UsageError
from tqc.language import parts
from tqc.language.base import ArcKind, Mode, Rendering, Segment, SourceLanguage
from tqc.language.glosses import renderings
from tqc.language.sources import SOURCES
from tqc.language.tags import primary

FORMAT = "1"
"""Raise it when the arcs of a name change: caches are keyed by it."""

SHORTEST_PART = 4
"""Letters of a word within a compound: shorter ones are there by chance."""

MOST_WORDS = 4
"""Of a phrase that the dictionary may have as one."""

OWN_DICTIONARY = frozenset(("zh", "ja", "ko", "th"))
"""Languages whose names aren't cut at spaces; what would cut them there would be worse."""

LONGEST_NAME = 200
"""Letters: a longer name is a sentence."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def read(path: Path) -> dict[str, tuple[str, ...]]:
    """The words of a UTF-8 file: word, tab, translations parted by "; ". Lines that begin with #
    are remarks. Raises ReadError with the line that is otherwise."""
    words: dict[str, tuple[str, ...]] = {}
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise ReadError(f"can't be read: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise ReadError(f"can't be read as UTF-8 text: {error}", path=str(path)) from error
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        word, tab, translations = line.partition("\t")
        senses = tuple(filter(None, map(str.strip, translations.split(";"))))
        if not tab or "\t" in translations or not word.strip() or not senses:
            raise ReadError(
                "expected a word, a tab, and its translations parted by semicolons",
                path=str(path),
                line=number,
            )
        key = word.strip().casefold()
        words[key] = (*words.get(key, ()), *senses)
    return words


def named(choice: str) -> tuple[str, str]:
    """The language and the file of `de=words.de.tsv`; raises UsageError where it is something
    else."""
    language, equals, path = choice.partition("=")
    if not equals or not path or not _LANGUAGE.fullmatch(language):
        raise UsageError(
            f"--words expects a language and a file, not {choice!r}",
            remedy="Write --words de=words.de.tsv.",
        )
    if primary(language) in OWN_DICTIONARY:
        raise UsageError(
            f"names in {primary(language)} are read by a dictionary of tqc's own",
            remedy="Put wrong renderings into a glossary, under `wrong`.",
        )
    return language, path


def use(choice: str) -> None:
    """Translate names in a language by a dictionary, from now on: `de=words.de.tsv`. Raises
    UsageError where it is something else, ReadError for a line that can't be read.

    A language that tqc reads by its sound keeps it; one that it doesn't know is taken to be written
    in Latin letters.
    """
    language, path = named(choice)
    own = SOURCES.get(language)
    latin = own is None or SOURCES.reads_latin(language)
    SOURCES.register(language, ByDictionary(read(Path(path)), sounds=own), latin=latin)


class ByDictionary:
    """tqc.language.base.SourceLanguage by a dictionary.

    words: a word or phrase in casefolded letters → its translations, the usual one first.
    sounds: the reader of the language's sound, for scripts that are not Latin.

    >>> german = ByDictionary({"post": ("mail", "post office"), "deutsche": ("German",)})
    >>> [[r.words[0] for r in german.renderings(s.text, s.mode)]
    ...  for s in german.segments("Deutsche Post", "organization")]
    [['german', 'deutsche'], ['mail', 'post', 'office', 'post']]
    """

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], sounds: SourceLanguage | None = None
    ) -> None:
        self._words = words
        self._sounds = sounds
        self._version = f"dictionary {FORMAT} {cache.digest([repr(sorted(words.items()))])}"

    def version(self) -> str:
        return f"{self._version} {self._sounds.version() if self._sounds else ''}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage: every letter counts alike."""
        return tuple(1.0 if char.isalnum() else 0.0 for char in name)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage."""
        person = concept_type == "person"
        mode = Mode.PERSON if person else Mode.NAME
        places = [match.span() for match in _WORD.finditer(name[:LONGEST_NAME])]
        for first, (start, end) in enumerate(places):
            yield Segment(start, end, name[start:end], mode)
            if person:
                continue
            for _, last in places[first + 1 : first + MOST_WORDS]:
                if name[start:last].casefold() in self._words:
                    yield Segment(start, last, name[start:last], mode)
            yield from self._compound(name, start, end)

    def _compound(self, name: str, start: int, end: int) -> Iterable[Segment]:
        """Words of the dictionary within a word; those within a longer one are read less often."""
        known = name[start:end].casefold() in self._words
        for begin in range(start, end - SHORTEST_PART + 1):
            for close in range(begin + SHORTEST_PART, end + 1):
                part = name[begin:close]
                if (begin, close) != (start, end) and part.casefold() in self._words:
                    yield Segment(begin, close, part, Mode.NAME, known)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage."""
        senses = self._words.get(text.casefold(), ()) if mode is Mode.NAME else ()
        found = parts.shared(renderings(senses).items(), ArcKind.GLOSS, parts.GLOSS_SHARE)
        if self._sounds is not None:
            return parts.best([*found, *self._sounds.renderings(text, mode)])
        if not found or mode is Mode.NAME:
            copied = tuple(_WORD.findall(text.lower()))
            found.append(Rendering(copied, 1.0 - parts.GLOSS_SHARE, ArcKind.SELF))
        return parts.best(found)
