"""Where glossary names stand in a source text: the longest first, and only as words of their own.

中非 inside 中非共和国 is another name, and so is 삼성 in 삼성전자. Where a language has no spaces
the likeliest cut into words decides (zh_words; word frequencies for others); Korean names may
carry particles, European ones a genitive's s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language import zh_words
from tqc.language.lexicon import Lexicon

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

NAME_ZIPF = 4.0
"""How common a glossary name is taken to be, when the cut into words is looked for: it is in the
glossary because it is in such texts."""

LONGEST_WORD = 8

MOST_KEPT = 4096
"""Texts whose names are kept: each is asked about several times."""

PARTICLES = re.compile(
    r"(?:씨|측|군|양|들)?(?:은|는|이|가|을|를|의|에|에서|에게|께서?|와|과|로|으로|도|만|까지|부터|보다|처럼|등|라고|"
    r"이라고|라는|이라는|인|이다|였다|이며|며|에는|에도|에서는|에서도|으로는|로는|으로서|로서|와의|과의|만의|이나|나|란|이란)?"
    r"(?![가-힣])"
)
"""What may follow a Korean name within its word. Source: the particles of any Korean grammar."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name standing in a source text. text: as the glossary has it, which may be in simplified
    characters where the source's are traditional; concepts: those it may stand for, mostly one."""

    span: Span
    text: str
    language: str
    concepts: tuple[Concept, ...]


Rows = list[tuple[str, str, tuple[str, ...], tuple[Concept, ...]]]


class SourceNames:
    """The names of a glossary that a source text may hold. terms: ids and source forms of those
    concepts that are no names."""

    def __init__(self, glossary: Glossary, target: str) -> None:
        own = primary(target)
        self.terms: list[tuple[str, str]] = []
        self._begun: dict[str, list[tuple[str, str, str, Concept]]] = {}
        self._languages: set[str] = set()
        self._term_languages: list[str] = []
        for concept in glossary.concepts:
            for language, names in concept.names.items():
                if language == own:
                    continue
                self._languages.add(language)
                if concept.is_term:
                    self.terms += [(concept.id, name) for name in names]
                    self._term_languages += [language] * len(names)
                    continue
                for name in names:
                    folded = _folded(name, language)
                    row = (folded, language, name, concept)
                    self._begun.setdefault(folded[:2], []).append(row)
        self._sorted: dict[str, Rows] = {}
        self._found: dict[tuple[str, str], list[SourceName]] = {}

    def terms_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Those of the terms that a text has, in traditional characters or simplified ones."""
        for language, (finder, terms) in self._finders.items():
            found = finder.find_matches_as_indexes(_folded(text, language), overlapping=True)
            for at in sorted({at for at, _, _ in found}):
                yield terms[at]

    @cached_property
    def _finders(self) -> Mapping[str, tuple[AhoCorasick, Sequence[tuple[str, str]]]]:
        """For each language an automaton of its terms, and what they are."""
        from ahocorasick_rs import AhoCorasick

        by_language: dict[str, list[tuple[str, str]]] = {}
        for term, language in zip(self.terms, self._term_languages, strict=True):
            by_language.setdefault(language, []).append(term)
        return {
            language: (AhoCorasick([_folded(name, language) for _, name in terms]), terms)
            for language, terms in by_language.items()
        }

    def _rows(self, start: str) -> Rows:
        """The names that begin so, the longest first, each with its forms and all its concepts."""
        if start not in self._sorted:
            found: dict[tuple[str, str], tuple[dict[str, None], dict[str, Concept]]] = {}
            for folded, language, name, concept in self._begun[start]:
                forms, concepts = found.setdefault((folded, language), ({}, {}))
                forms[name] = None
                concepts[concept.id] = concept
            ranked = sorted(found.items(), key=lambda row: (-len(row[0][0]), row[0]))
            self._sorted[start] = [
                (*key, tuple(forms), tuple(concepts.values())) for key, (forms, concepts) in ranked
            ]
        return self._sorted[start]

    def find(self, text: str, language: str | None) -> list[SourceName]:
        """The names in a text, none within another, by place. language: the text's, if known."""
        key = (text, primary(language or ""))
        if key not in self._found:
            if len(self._found) >= MOST_KEPT:
                self._found.clear()
            self._found[key] = self._find(*key)
        return self._found[key]

    def _find(self, text: str, language: str) -> list[SourceName]:
        ways: dict[str, set[str]] = {}
        for one in self._languages & {language} if language else self._languages:
            ways.setdefault(_folded(text, one), set()).add(one)
        found = [name for way, some in ways.items() for name in self._standing(text, way, some)]
        if not found:
            return []
        if len(ways) > 1:
            found.sort(key=lambda name: (name.span.start, -len(name.span)))
        words = _boundaries({one: way for way, some in ways.items() for one in some}, found)
        kept: list[SourceName] = []
        end = 0
        for name in found:
            if name.span.start < end or not _is_word(text, name, words):
                continue
            kept.append(name)
            end = name.span.end
        return kept

    def _standing(self, text: str, folded: str, languages: set[str]) -> Iterator[SourceName]:
        """Every name that begins somewhere, the longest first of those that begin there."""
        begun = self._begun
        for start in range(len(folded)):
            for key in (folded[start : start + 2], folded[start]):
                if key not in begun:
                    continue
                for name, own, forms, concepts in self._rows(key):
                    if own in languages and folded.startswith(name, start):
                        span = Span(start, start + len(name))
                        written = span.of(text)
                        form = written if written in forms else forms[0]
                        yield SourceName(span, form, own, concepts)


def _folded(text: str, language: str) -> str:
    """A text in small letters and simplified characters, as names are looked up; same length."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = text
    return folded.translate(zh_words.load().simple) if language == "zh" else folded


def _boundaries(texts: Mapping[str, str], found: list[SourceName]) -> Mapping[str, set[int]]:
    """Per unspaced language where its words begin and end. texts: the text as each language folds
    it."""
    cuts: dict[str, set[int]] = {}
    for language in {name.language for name in found}:
        text = texts[language]
        names = {name.span.of(text): NAME_ZIPF for name in found if name.language == language}
        if language == "zh":
            cut = zh_words.load().cut(text, names)
        elif language in ("ja", "th"):
            cut = _cut(text, names, language)
        else:
            continue
        cuts[language] = {0, *(end for _, end in cut)}
    return cuts


def _is_word(text: str, name: SourceName, cuts: Mapping[str, set[int]]) -> bool:
    start, end = name.span.start, name.span.end
    if name.language in cuts:
        cut = cuts[name.language]
        if start not in cut or end not in cut:
            return False
    return not _glued(text, start, name.language) and not _continued(text, end, name.language)


def _glued(text: str, start: int, language: str) -> bool:
    """True if letters of the name's own kind stand right before it."""
    if start == 0:
        return False
    before, first = text[start - 1], text[start]
    if "\u30a1" <= first <= "\u30fa":
        return "\u30a1" <= before <= "\u30fc"
    if first.isascii() or language not in ("zh", "ja", "th"):
        return before.isalnum() and (before.isascii() or not first.isascii())
    return False


def _continued(text: str, end: int, language: str) -> bool:
    if end >= len(text):
        return False
    last, after = text[end - 1], text[end]
    if language == "ko" and "가" <= last <= "힣":
        return PARTICLES.match(text, end) is None
    if "\u30a1" <= last <= "\u30fc":
        return "\u30a1" <= after <= "\u30fc"
    if last.isascii() or language not in ("zh", "ja", "th"):
        if after == "s" and not text[end + 1 : end + 2].isalnum():
            return False  # Hamburgs
        return after.isalnum() and (after.isascii() or not last.isascii())
    return False


def _cut(text: str, names: Mapping[str, float], language: str) -> list[tuple[int, int]]:
    """The likeliest cut of an unspaced text by word frequencies alone."""
    zipfs = _lexicon(language).zipfs(
        {
            text[start:end]
            for start in range(len(text))
            for end in range(start + 1, min(len(text), start + LONGEST_WORD) + 1)
        }
    )
    longest = max([LONGEST_WORD, *map(len, names)])
    costs, before = [0.0] + [float("inf")] * len(text), [0] * (len(text) + 1)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + longest) + 1):
            word = text[start:end]
            zipf = max(names.get(word, 0.0), zipfs.get(word, 0.0))
            if zipf or end == start + 1:
                cost = costs[start] + 9.0 - max(zipf, zh_words.UNLISTED)
                if cost < costs[end]:
                    costs[end], before[end] = cost, start
    cuts, end = [], len(text)
    while end:
        cuts.append((before[end], end))
        end = before[end]
    return cuts[::-1]


@lru_cache(maxsize=4)
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)


_kept: dict[int, tuple[Glossary, str, SourceNames]] = {}


def names_of(glossary: Glossary, target: str) -> SourceNames:
    """The names of a glossary, kept while the process checks more documents with it."""
    kept = _kept.get(id(glossary))
    if kept is None or kept[0] is not glossary or kept[1] != target:
        kept = (glossary, target, SourceNames(glossary, target))
        _kept[id(glossary)] = kept
    return kept[2]
