"""The source languages that names are predicted from, each imported when a glossary has it.

A language is one class that holds to base.SourceLanguage and one line in READERS. A program adds
its own with `SOURCES.register` (docs/languages.md), as it does for a two-column dictionary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec

from tqc.language.base import SourceLanguage
from tqc.language.tags import primary

TRANSLITERATED = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "el", "ar", "fa", "th")
"""Languages that translit.py spells."""

WORDED = (*TRANSLITERATED, "hi", "vi")
"""Languages read by worded.py: by a table of common words and by their sound."""

LATIN = ("vi",)
"""Of these, those in Latin letters whose names are translated all the same."""

READERS: dict[str, tuple[str, str]] = {
    "zh": ("tqc.language.zh", "Chinese"),
    "ja": ("tqc.language.ja", "Japanese"),
    "ko": ("tqc.language.ko", "Korean"),
} | dict.fromkeys(WORDED, ("tqc.language.worded", "Worded"))
"""Module and class of each language's reader. The class is called without arguments, or with the
language where one class serves several."""

EXTRAS = {"ja": ("jamdict_data", "tqc[ja]", "kanji are read with Chinese glosses and no sound")}
"""Per language: the package that its reader does better with, the extra that brings it, and what
is the case without it."""

Registered = tuple[SourceLanguage, bool]
"""A reader of one's own, and whether it also predicts from names in Latin letters."""


class Sources:
    """Readers by primary subtag, made when first asked for.

    >>> Sources().get("xx") is None
    True
    """

    def __init__(self) -> None:
        self._made: dict[str, SourceLanguage] = {}
        self._registered: dict[str, Registered] = {}
        self._latin = set(LATIN)

    def get(self, language: str) -> SourceLanguage | None:
        """The reader of a language, or None if there is none."""
        language = primary(language)
        if language not in self._made and language in READERS:
            module, name = READERS[language]
            maker: Callable[..., SourceLanguage] = getattr(import_module(module), name)
            self._made[language] = maker(language) if language in WORDED else maker()
        return self._made.get(language)

    def __getitem__(self, language: str) -> SourceLanguage:
        reader = self.get(language)
        if reader is None:
            raise KeyError(language)
        return reader

    def register(self, language: str, reader: SourceLanguage, *, latin: bool = False) -> None:
        """Use a reader of one's own, from now on, in this process and in those that it starts to
        check with; call it before a glossary with the language is compiled. latin: it also predicts
        from names in Latin letters."""
        self._made[primary(language)] = reader
        self._registered[primary(language)] = reader, latin
        (self._latin.add if latin else self._latin.discard)(primary(language))

    def registered(self) -> Mapping[str, Registered]:
        """What was registered, by language: a process that is started anew doesn't know it."""
        return dict(self._registered)

    def reads_latin(self, language: str) -> bool:
        """True where a name in Latin letters may be translated, and isn't just left as it is."""
        return primary(language) in self._latin

    def versions(self, languages: Iterable[str]) -> list[str]:
        """What the readers of these languages are, for a cache's name; sorted by language."""
        readers = (self.get(language) for language in sorted(set(languages)))
        return [reader.version() for reader in readers if reader is not None]


SOURCES = Sources()


def hints(languages: Iterable[str]) -> list[str]:
    """One line for every language that would be read better with an extra, to show people.

    >>> hints(["en", "ko"])
    []
    """
    lines = []
    for language in sorted(set(map(primary, languages))):
        package, extra, lack = EXTRAS.get(language, ("", "", ""))
        if package and find_spec(package) is None:
            lines.append(f"{language}: {lack}; for more, pip install '{extra}'")
    return lines
