"""When a word of the source may be no name, or the name of something else.

A user's own glossary was chosen for the text; the bundled ones hold names from everywhere. 理想 is
a car maker and an ideal, 库克 Tim Cook and any Cooke, 财政部 any country's Ministry of Finance.
Such a name counts only where the draft speaks of it: its right rendering, or a word of its context.
"""

from __future__ import annotations

from functools import lru_cache

from tqc.bitext.names.sources import SourceName
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Concept
from tqc.language import zh_words
from tqc.language.lexicon import Lexicon
from tqc.rendering.tokens import words_of

SHORT = {"zh": 2, "ja": 2, "ko": 2}
"""Characters of a name that may well be another's."""

SHORT_LATIN = 4
SHORT_KANA = 3

GENERIC = 3.9
"""Zipf: a name whose English words are all as common says what a thing is, not which one."""

FAMOUS = 4.5
"""Zipf of a Chinese name from which every system knows it."""

TITLED = (("《", "》"), ("『", "』"), ("〈", "〉"))
"""What stands around the titles of works in Chinese and Japanese."""

UNTITLED = ("person", "place", "organization", "platform")


def is_title(source: str, name: SourceName) -> bool:
    """True where the name of a person, a place or a company is a work's title: 《月之暗面》 is an
    album. The media and their like are titles themselves, and a glossary of one's own is believed.
    """
    before, behind = source[: name.span.start][-1:], source[name.span.end : name.span.end + 1]
    return (before, behind) in TITLED and all(
        concept.type in UNTITLED and concept.glossary in _bundled() for concept in name.concepts
    )


def is_famous(name: SourceName) -> bool:
    """True for a country or city that every system knows: English has more ways to speak of it than
    a list ("BST", "the Foreign Office"), so that what stands in its place tells nothing."""
    if name.language != "zh" or any(concept.type != "place" for concept in name.concepts):
        return False
    word = zh_words.load().get(name.text)
    bundled = all(concept.glossary in _bundled() for concept in name.concepts)
    return bundled and word is not None and word.zipf >= FAMOUS


def may_be_another(name: SourceName, concept: Concept, target: str, lexicon: Lexicon) -> bool:
    """True if the name alone doesn't tell that the concept is meant."""
    if concept.glossary not in _bundled():
        return False
    if name.language == "zh":
        word = zh_words.load().get(name.text)
        if word is not None and not word.name:
            return True
        if concept.type == "place" and word is not None:
            return False
    if len(name.text) <= SHORT.get(name.language, SHORT_LATIN) or _is_short_kana(name.text):
        return True
    return all(
        lexicon.zipf(word) > GENERIC
        for form in concept.names.get(target, ())
        for word in words_of(form)
    )


def _is_short_kana(text: str) -> bool:
    return len(text) <= SHORT_KANA and all("\u3041" <= char <= "\u30fc" for char in text)


@lru_cache(maxsize=1)
def _bundled() -> frozenset[str]:
    return frozenset(bundled_names())
