"""Which glossary name an unknown name is like, by its letters or by its sound, and how much.

A likeness is the log10 of how much likelier the words are as a misspelling of that name than as
anybody's name, in any text: 5 outweighs a choice among a hundred thousand names. Candidates come
from near.py's keys, so that no glossary is gone through; whether a text makes one likely is for
heard.py to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tqc.evidence.cues import SURNAMES
from tqc.glossary.model import Concept, Glossary
from tqc.language.lexicon import Lexicon
from tqc.language.roots import stem
from tqc.language.sound import anybody, spelled
from tqc.language.sound.letters import fold
from tqc.rendering.index import Index, Near
from tqc.rendering.lattice import Form
from tqc.rendering.near import (
    LONGEST,
    Distance,
    halves_near,
    letters,
    one_slip,
    skeletons,
    word_key,
)
from tqc.rendering.tokens import fold as bare

SHORTEST = 4
"""Letters of a word that may be like a name at all."""

SHORTEST_HEARD = 6
"""The same where only the sound of a source name is like it, or two letters are other ones: Vidu is
like three names."""

HARDLY = 2.0
"""Zipf: rarer words are hardly in anybody's vocabulary."""

SPLIT, SPLIT_BEHIND_SURNAME = 0.0, -1.0
"""log10 of how often a name is cut up or put together, "Pin Duoduo", of those that are misspelt:
what has all the letters of a name is hardly another one, unless it begins as people's do."""

TYPO = -3.0
"""The same of one slip of the fingers: one of ten places, one of thirty letters, and every third
misspelling is one."""

TURNED = -0.7
"""The same of a person's name with its last word first."""

ONE, FEW, SHARE = 1, 2, 0.3
"""Letters by which a misspelling differs at most: of a short word, of another; and share of its
letters where that is more. To look at all takes long, and of what differs in more hardly anything
is like it. From the sound of a source name it may differ in a few."""

MOST = 5
"""Forms that are looked at closely, and names: the nearest."""

LEAST, TELLING = 0.5, 2.0
"""A likeness below the first comes to nothing, whatever speaks for the name; from the second on it
matters whether a word is put together from others."""

KEPT = 4
"""Names that a word is most like: the first, and its rivals."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A name that words are like. right: its approved form, or "" where they are like the sound of
    its source name; slip: one letter makes the difference; split: none does, but the words are cut
    otherwise."""

    concept: Concept
    right: str
    source: str
    score: float
    slip: bool = False
    split: bool = False


Words = tuple[str, ...]
"""What stands between spaces, in a text's own letters: Li Ka-shing are two."""


def likenesses(
    groups: Sequence[Words], glossary: Glossary, index: Index, lexicon: Lexicon
) -> Mapping[Words, Sequence[Likeness]]:
    """For words that may be one name each, the names that they are most like, best first. Words
    that a name is made of are like none."""
    return _looked_up(groups, _keys, glossary, index, lexicon)


def splits(
    groups: Sequence[Words], glossary: Glossary, index: Index, lexicon: Lexicon
) -> Mapping[Words, Sequence[Likeness]]:
    """For groups of known words, the names that they are when they are written as one."""
    return _looked_up(groups, _key_of_all, glossary, index, lexicon)


def _looked_up(
    groups: Sequence[Words],
    keys_of: Callable[[Words], set[str]],
    glossary: Glossary,
    index: Index,
    lexicon: Lexicon,
) -> Mapping[Words, Sequence[Likeness]]:
    known = index.alike
    wanted = [words for words in dict.fromkeys(groups) if words not in known]
    keys = {words: keys_of(words) for words in wanted}
    near = index.near({key for some in keys.values() for key in some})
    for words in wanted:
        found = [near[key] for key in keys[words] if key in near]
        is_name = len(words) == 1 and word_key(_joined(words)) in near
        ranked = not is_name and found and _ranked(words, found, glossary, index, lexicon)
        known.put(words, ranked or ())
    return {words: known[words] for words in groups if words in known}


def _keys(words: Words) -> set[str]:
    wrong = _joined(words)
    keys = _key_of_all(words)
    if keys:
        keys |= halves_near(wrong) | _heard(wrong)
        if len(words) > 1:
            keys |= _heard(_turned(words))
    return keys


def _key_of_all(words: Words) -> set[str]:
    wrong = _joined(words)
    return {word_key(wrong)} if SHORTEST <= len(wrong) <= LONGEST else set()


def _heard(wrong: str) -> set[str]:
    """The skeletons of letters: of some it can't be told how they were meant."""
    meant = {wrong, wrong.replace("j", "y"), re.sub(r"(?<![cszptkg])h", "f", wrong)}
    return {key for one in meant for key in skeletons(one)}


def _ranked(
    words: Words, found: Sequence[Near], glossary: Glossary, index: Index, lexicon: Lexicon
) -> Sequence[Likeness]:
    wrong = _joined(words)
    most = max(int(len(wrong) * SHARE), FEW if len(wrong) >= SHORTEST_HEARD else ONE)
    forms = _nearest(words, [some for some, _ in found], most)
    names = [some for _, some in found] if len(wrong) >= SHORTEST_HEARD else []
    heard = _nearest(words, names, FEW)
    if not forms and not heard:
        return ()
    keys = [letters(word) for word in words]
    anybodys = sum(anybody.common(key, lexicon.zipf(key)) for key in keys)
    best: dict[str, Likeness] = {}
    for one in (
        *_by_letters(words, forms, glossary, index, anybodys),
        *_by_sound(words, heard, glossary, index, anybodys),
    ):
        if one.score >= LEAST:
            best[one.concept.id] = _better(best.get(one.concept.id, one), one)
    ranked = sorted(best.values(), key=lambda one: (-one.score, one.concept.id))[:KEPT]
    if ranked and ranked[0].score >= TELLING and len(keys) == 1:
        zipfs = lexicon.zipfs(piece for cut in anybody.cuts(keys[0]) for piece in cut)
        less = max(anybody.compound(keys[0], zipfs) - anybodys, 0.0)
        return [replace(one, score=one.score - less) for one in ranked]
    return ranked


def _better(old: Likeness, new: Likeness) -> Likeness:
    """The greater likeness of two to one name; said of its approved form where one is to that."""
    if new.score <= old.score:
        return old
    if old.right and not new.right:
        return replace(old, score=new.score)
    return new


def _nearest(
    words: Words, found: Iterable[Sequence[tuple[int, str]]], most: int
) -> Mapping[int, str]:
    """What has at most so many other letters: numbers and letters, the nearest first."""
    wrong, turned = _spelled_out(_joined(words)), _spelled_out(_turned(words))
    digits, own = _digits(wrong), set(wrong)
    least, longest = len(wrong) - most, len(wrong) + most
    looked_at = {
        number: (right, spelt)
        for some in found
        for number, right in some
        if least <= len(spelt := _spelled_out(right)) <= longest
        and len(own.difference(spelt)) <= most
    }
    ways = [Distance(one) for one in dict.fromkeys((wrong, turned))] if looked_at else []
    near = [
        (distance, number)
        for number, (_, spelt) in looked_at.items()
        if (distance := min([way.to(spelt) for way in ways])) <= most and _digits(spelt) == digits
    ]
    return {number: looked_at[number][0] for _, number in sorted(near)[:MOST]}


def _spelled_out(word: str) -> str:
    """With ks for x: Jandeks is one letter away from Yandex."""
    return word.replace("x", "ks")


def _by_letters(
    words: Words, forms: Iterable[int], glossary: Glossary, index: Index, anybodys: float
) -> Iterator[Likeness]:
    wrong, turned = _joined(words), _turned(words)
    for form in map(index.form, forms):
        concept = glossary.by_id.get(form.concept)
        if concept is None or _otherwise_made(words, form):
            continue
        right = letters(form.text)
        if len(words) > 1 and concept.type == "person" and bare(turned) == bare(right):
            continue  # Saitō Tetsuo
        split = bare(wrong) == bare(right)
        slip = not split and one_slip(wrong, right)
        told = TYPO if slip else spelled.NOTHING
        if split:
            told = _split(words, form)
        elif _is_inflected(wrong, right):
            continue
        elif folded := fold(right):
            told = max(told, spelled.told(folded, fold(wrong)))
            if concept.type == "person" and len(words) > 1:
                told = max(told, spelled.told(folded, fold(turned)) + TURNED)
        yield Likeness(concept, form.text, "", told - anybodys, slip, split)


def _by_sound(
    words: Words, heard: Mapping[int, str], glossary: Glossary, index: Index, anybodys: float
) -> Iterator[Likeness]:
    """Only what nearly spells a name's sound: what spells it is for its lattice."""
    wrong = _joined(words)
    exact = (bare(wrong), bare(_turned(words)))
    for number, own in heard.items():
        row = index.name(number)
        concept = glossary.by_id.get(row.concept)
        if concept is not None and not concept.is_term and bare(own) not in exact:
            told = spelled.told(fold(own), fold(wrong))
            yield Likeness(concept, "", row.source, told - anybodys)


def _otherwise_made(words: Words, form: Form) -> bool:
    """True for words with capitals within, KylinSoft, that the form hasn't, or hasn't so: whoever
    writes them knows a name. ChatGLM is no slip of ChatGPT."""
    own = [_capitals(word) for word in words]
    return any(own) and own != [_capitals(word) for word in form.text.split()]


def _capitals(word: str) -> str:
    """The capitals behind letters; none for a word in capitals, which may be shouted."""
    if word.isupper() or word[1:].islower():
        return ""
    return "".join([own for before, own in pairwise(word) if own.isupper() and before.isalpha()])


def _is_inflected(wrong: str, right: str) -> bool:
    """True for a plural, also "Bilibilis", whose s `stem` takes for the name's own, and a verb."""
    return wrong == f"{right}s" or (
        wrong.endswith(("s", "ed", "ing")) and stem(wrong) == stem(right)
    )


def _split(words: Words, form: Form) -> float:
    """What a name is worth that is a word more, or one less, than it should be, as Pin Duoduo and
    Hoaphat are. Hyphens are a matter of style."""
    own = form.text.split()
    if len(words) == len(own) or any("-" in word for word in (*words, *own)):
        return spelled.NOTHING
    return SPLIT_BEHIND_SURNAME if letters(words[0]) in SURNAMES else SPLIT


def _digits(text: str) -> str:
    """Digits are never slips: Qwen2 and Qwen3 are two things."""
    return "" if text.isalpha() else "".join(filter(str.isdigit, text))


def _joined(words: Words) -> str:
    return letters("".join(words))


def _turned(words: Words) -> str:
    return letters("".join([words[-1], *words[:-1]]))
