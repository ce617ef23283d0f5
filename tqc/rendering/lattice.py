"""What the names of a glossary may become in a draft: lattices, approved and listed forms.

A `Name` is one source form of a concept, cut into segments that it shares with other names.
Whether a rendering of a segment stands in a draft is asked by the key of its first word: `=word`
for what must stand exactly so (pinyin, Latin letters, listed forms), `~root` for translated
words, which may be inflected or derived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from math import log10

from tqc.glossary.model import Concept, primary
from tqc.language.base import ArcKind, Mode, Rendering, Segment
from tqc.language.roots import root, stem
from tqc.language.sources import SOURCES
from tqc.rendering.tokens import words_of

LEAST_ZIPF = 1.0
"""Where wordfreq's lists end: rarer words count as this rare."""

MOST_FOR_COPIED = 2.0
"""Latin words of a name ("AI") are those of its subject too: they stand in any such draft."""

LONGEST_PERSON, LONGEST_SURNAME = 5, 2
"""Characters of a person's name that is written in one, and of its first part."""

SHORTEST_OWN = 3
"""Letters of a word that tells whose name it is."""

FIRST_OTHER_SCRIPT = "\u0370"
"""Greek: where the letters that are not Latin begin."""

TRANSLATED = (ArcKind.GLOSS, ArcKind.INHERITED, ArcKind.FUSED)


ARTICLES = ("a", "an", "the")
"""Words that may stand or not in a listed wrong form."""


class FormKind(StrEnum):
    """What the glossary itself says of a form in the target language."""

    APPROVED = "a"
    WRONG = "w"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a concept that the glossary lists for the target language."""

    concept: str
    kind: FormKind
    text: str
    words: tuple[str, ...]

    def says(self, own: str, word: str) -> bool:
        """True if a word of the draft may be this word of the form: wrong ones may be inflected."""
        return word == own or (self.kind is FormKind.WRONG and stem(word) == stem(own))

    def may_begin(self, words: Sequence[str]) -> bool:
        """False if the form can't stand where these words of the draft begin."""
        if self.kind is FormKind.WRONG:
            own = [word for word in self.words if word not in ARTICLES]
            words = [word for word in words if word not in ARTICLES]
        else:
            own = [*self.words]
        return all(map(self.says, own, words))


@dataclass(frozen=True, slots=True)
class Name:
    """A source form of a concept, cut into segments. weights: how much each character counts."""

    concept: str
    language: str
    source: str
    weights: tuple[float, ...]
    segments: tuple[Segment, ...]


def forms(concept: Concept, target: str) -> Iterator[Form]:
    """The approved forms in the target language, then the listed wrong ones.

    A form without any letter or digit can't be looked for and is left out. A name that its own
    language writes in Latin letters is approved too: it may be left as it is. A term may not.
    """
    target = primary(target)
    languages = [target, *(lang for lang in concept.names if lang != target)]
    for language in languages:
        for name in concept.names.get(language, ()):
            words = words_of(name)
            if words and (language == target or (_is_latin(name) and not concept.is_term)):
                yield Form(concept.id, FormKind.APPROVED, name, words)
    for wrong in concept.wrong.get(target, ()):
        words = words_of(wrong)
        if words[:1] == ("the",) or (words and words[0] in ARTICLES and wrong[0].islower()):
            words = words[1:]  # but the A of "A Naya" is half its sound
        if words:
            yield Form(concept.id, FormKind.WRONG, wrong, words)


def names(concept: Concept, target: str) -> Iterator[Name]:
    """Every source form that tqc can read."""
    for language, sources in concept.names.items():
        reader = SOURCES.get(language)
        if reader is None or language == primary(target):
            continue
        for source in sources:
            if _is_latin(source) and not SOURCES.reads_latin(language):
                continue  # Latin letters throughout: nothing to predict
            segments = [*reader.segments(source, concept.type)]
            if concept.type == "person" and len(source) <= LONGEST_PERSON:
                sounds = {
                    one.words[0]
                    for segment in segments
                    for one in reader.renderings(segment.text, segment.mode)
                    if one.kind is ArcKind.ROMAN
                }
                segments += _own_words(concept, source, target, sounds)
            yield Name(concept.id, language, source, reader.weights(source), tuple(segments))


def _own_words(concept: Concept, source: str, target: str, sounds: Set[str]) -> Iterator[Segment]:
    """What a machine that knows half of a person's name leaves right, for either end of the name:
    the Ito of "Ito Meicheng". sounds: words that the name sounds like anyway."""
    words = {
        word
        for every in map(words_of, concept.names.get(primary(target), ()))
        if len(every) > 1
        for word in every
        if len(word) >= SHORTEST_OWN and word.isascii() and word.isalpha() and word not in sounds
    }
    for word in sorted(words):
        for cut in range(1, min(len(source), LONGEST_SURNAME + 1)):
            yield Segment(0, cut, word, Mode.NAME)
            yield Segment(cut, len(source), word, Mode.NAME)


def evidence(rendering: Rendering, zipfs: Mapping[str, float]) -> float:
    """log10 of P(words | segment) / P(words | ordinary text of the target language).

    Below limits.least_evidence it tells next to nothing: "new" for 新 is as good as any other.
    zipfs: how common each of the words is in the target language, see Lexicon.zipfs, and each of
    their roots where they are looked up by it: "dark" will be found for "darkly", and is common.
    """
    told = log10(rendering.weight)
    by_root = rendering.kind in TRANSLATED and rendering.kind is not ArcKind.FUSED
    for word in rendering.words:
        base = root(word) if by_root else word
        told += 9 - max(zipfs[word], zipfs.get(base, 0.0), rendering.common, LEAST_ZIPF)
    if rendering.kind is ArcKind.SELF and len(rendering.words[0]) > 1:
        return min(told, MOST_FOR_COPIED)
    return told


def key(rendering: Rendering) -> str:
    """The key under which the first word of a rendering is looked up."""
    word = rendering.words[0]
    if rendering.kind is ArcKind.FUSED:
        return f"={stem(word)}"  # no dictionary word: a root would be chance
    return f"~{root(word)}" if rendering.kind in TRANSLATED else f"={word}"


def form_key(form: Form) -> str:
    """The key under which a listed form is looked up: wrong ones may be inflected."""
    word = form.words[0]
    return f"~{root(word)}" if form.kind is FormKind.WRONG else f"={word}"


def second(form: Form) -> str:
    """The stem of a form's second word, past articles; "" where it has but one."""
    later = [word for word in form.words[1:] if word not in ARTICLES]
    return stem(later[0]) if later else ""


def keys_of(word: str) -> set[str]:
    """The keys that a word of the draft answers to."""
    return {f"={word}", f"={stem(word)}", f"~{root(word)}"}


def _is_latin(name: str) -> bool:
    """True for a name without a letter of another script."""
    return bool(words_of(name)) and all(char < FIRST_OTHER_SCRIPT for char in name)
