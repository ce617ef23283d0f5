"""Where glossary names stand in a source text: the longest first, and only as words of their own.

中非 inside 中非共和国 is another name, and so is 삼성 in 삼성전자. Where a language has no spaces
the likeliest cut into words decides (zh_words; word frequencies for others); Korean names may
carry particles, European ones a genitive's s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language import zh_words
from tqc.language.lexicon import Lexicon

NAME_ZIPF = 4.0
"""How common a glossary name is taken to be, when the cut into words is looked for: it is in the
glossary because it is in such texts."""

LONGEST_WORD = 8

PARTICLES = re.compile(
    r"(?:씨|측|군|양|들)?(?:은|는|이|가|을|를|의|에|에서|에게|께서?|와|과|로|으로|도|만|까지|부터|보다|처럼|등|라고|"
    r"이라고|라는|이라는|인|이다|였다|이며|며|에는|에도|에서는|에서도|으로는|로는|으로서|로서|와의|과의|만의|이나|나|란|이란)?"
    r"(?![가-힣])"
)
"""What may follow a Korean name within its word. Source: the particles of any Korean grammar."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name standing in a source text. concepts: those it may stand for, mostly one."""

    span: Span
    text: str
    language: str
    concepts: tuple[Concept, ...]


Rows = list[tuple[str, str, tuple[Concept, ...]]]


class SourceNames:
    """The names of a glossary that a source text may hold. terms: ids and source forms of those
    concepts that are no names."""

    def __init__(self, glossary: Glossary, target: str) -> None:
        own = primary(target)
        begun: dict[str, list[tuple[str, str, Concept]]] = {}
        self.terms: list[tuple[str, str]] = []
        for concept in glossary.concepts:
            for language, names in concept.names.items():
                if language != own:
                    if concept.is_term:
                        self.terms += [(concept.id, name) for name in names]
                        continue
                    for name in names:
                        folded = name.lower()
                        begun.setdefault(folded[:2], []).append((folded, language, concept))
        self._begun = begun
        self._sorted: dict[str, Rows] = {}

    def _rows(self, start: str) -> Rows:
        """The names that begin so, the longest first, each with all its concepts."""
        if start not in self._sorted:
            found: dict[tuple[str, str], list[Concept]] = {}
            for name, language, concept in self._begun[start]:
                found.setdefault((name, language), []).append(concept)
            ranked = sorted(found, key=lambda key: (-len(key[0]), key))
            self._sorted[start] = [(name, lang, tuple(found[name, lang])) for name, lang in ranked]
        return self._sorted[start]

    def find(self, text: str, language: str | None) -> list[SourceName]:
        """The names in a text, none within another, by place. language: the text's, if known."""
        folded = text.lower()
        if len(folded) != len(text):
            folded = text
        found = list(self._standing(folded, text, primary(language or "")))
        if not found:
            return []
        words = _boundaries(folded, found)
        kept: list[SourceName] = []
        end = 0
        for name in found:
            if name.span.start < end or not _is_word(folded, name, words):
                continue
            kept.append(name)
            end = name.span.end
        return kept

    def _standing(self, folded: str, text: str, language: str) -> Iterator[SourceName]:
        """Every name that begins somewhere, the longest first of those that begin there."""
        begun = self._begun
        for start in range(len(folded)):
            for key in (folded[start : start + 2], folded[start]):
                if key not in begun:
                    continue
                for name, own, concepts in self._rows(key):
                    if (not language or own == language) and folded.startswith(name, start):
                        span = Span(start, start + len(name))
                        yield SourceName(span, span.of(text), own, concepts)


def _boundaries(text: str, found: list[SourceName]) -> Mapping[str, set[int]]:
    """Per unspaced language where its words begin and end."""
    cuts: dict[str, set[int]] = {}
    for language in {name.language for name in found}:
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
