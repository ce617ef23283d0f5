"""Chinese names: how a machine may put each part of them into English.

Characters and dictionary words of the name give glosses; characters also what they come out as in
words (characters.py) and, less likely, glosses of common compounds (包 → bread, through 面包);
every stretch has its pinyin, joined or in syllables; Latin letters and digits stand for
themselves, digits for their words too.
Left out: what only a person's own choice explains (马化腾 is Pony Ma): that is the glossary's part.
Source of glosses and readings: CC-CEDICT; of how common a compound is: wordfreq's small list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tqc.language import cedict, characters, lexicon, namesakes, pinyin, tables
from tqc.language.base import (
    FUSED_WEIGHT,
    PERSON_TRANSLATED,
    ArcKind,
    Mode,
    Rendering,
    Segment,
)
from tqc.language.glosses import renderings
from tqc.language.synonyms import widened
from tqc.language.zh_senses import TABLE, is_word, named, senses

FORMAT = "13"
"""Raise it when the arcs of a name change: caches are keyed by it."""

LONGEST_WORD = 6
"""Dictionary words longer than this inside a name are sayings, not parts."""

SHARES = {ArcKind.GLOSS: 0.6, ArcKind.INHERITED: 0.1, ArcKind.ROMAN: 0.25}
"""How often a machine that gets a name wrong translates a segment, borrows a compound's gloss, or
spells the sound: counted by eye on some 200 wrong names, and only the order of size matters."""
PERSON_ROMAN = 0.9
"""People's names are hardly ever translated."""

INHERITED_COMPOUNDS = 40
"""Compounds a character inherits from, the commonest first; below them come curiosities."""
LONGEST_COMPOUND = 3
"""Compounds of two or three characters lend their gloss to a character; longer ones are phrases."""
LEAST_COMPOUND_ZIPF = 3.3
"""Once in 500,000 words: a compound that every system has seen."""

IN_WORDS = 0.3
"""Share of a lone character's renderings that come from the words it stands in."""

USUAL_IN_WORDS = 0.03
"""Chance from which a character's rendering in words is as good as a gloss of its own."""

PARTICLES = frozenset("之的了与和及")
"""Characters that English leaves out or puts as a function word: no weight, no arcs."""
GENERIC = tuple(
    """
    股份有限公司 有限责任公司 有限公司 公司 集团 控股 股份 科技 技术 网络 资本 创投 投资 基金
    证券 银行 汽车 电子 传媒 新闻 日报 周刊 杂志 大学 学院 研究院 研究所 实验室 委员会 办公室
    平台 软件 视频 音乐 大模型 模型 网 中国 北京 上海 深圳 榜
    """.split()
)
"""Parts that say of what kind a thing is: translated, dropped or added at will."""
GENERIC_WEIGHT = 0.35

LONGEST_JOINED = 4
"""Characters whose pinyin is written as one word; the whole name may be, however long."""

LONGEST_SYLLABLES = 2
"""The same in names longer than any word, which are spelled word by word."""

LONGEST_FUSED = 3
"""Characters whose renderings are written as one word: longer names are set in words."""
LONGEST_FUSED_NAME = 5
FUSED_BEST = 4
"""Renderings of each part that are tried when two parts are written as one word."""

DIGIT_WORDS = {
    "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six",
    "7": "seven", "8": "eight", "9": "nine",
}  # fmt: skip
NUMERALS = {
    "零": "0", "〇": "0", "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5",
    "六": "6", "七": "7", "八": "8", "九": "9", "十": "10",
}  # fmt: skip

LONGEST_SPELLED = 2
"""Digits that are read out as words: longer numbers are not."""

_LATIN = re.compile(r"[A-Za-z]+|[0-9]+")
_HAN = re.compile(r"[\u3400-\u9fff\u3007]+")


class Chinese:
    """tqc.language.base.FusingLanguage for zh."""

    def version(self) -> str:
        made = (cedict.data_version(), lexicon.stamp("zh", "small"), tables.digest(TABLE))
        return f"zh {FORMAT} {' '.join(made)}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage; a name that is generic throughout keeps its full weight.

        >>> Chinese().weights("月之暗面")
        (1.0, 0.0, 1.0, 1.0)
        """
        weights = [0.0 if char in PARTICLES else 1.0 for char in name]
        for run in _LATIN.finditer(name):
            # one letter is half the name of B站; "AI" is in the names of half the industry
            weight = 1.0 if len(run[0]) == 1 else GENERIC_WEIGHT / len(run[0])
            weights[run.start() : run.end()] = [weight] * len(run[0])
        for generic in GENERIC:
            at = name.find(generic)
            if len(generic) == 1:  # 网易 is no web site
                at = len(name) - 1 if name.endswith(generic) else -1
            if at >= 0 and len(generic) < len(name):
                weights[at : at + len(generic)] = [GENERIC_WEIGHT] * len(generic)
        if max(weights, default=0.0) <= GENERIC_WEIGHT:
            return (1.0,) * len(name)
        return tuple(weights)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage.

        >>> [segment.text for segment in Chinese().segments("B站", "platform")]
        ['B', '站']
        """
        words = cedict.load()
        plain = words.simplified(name)
        person = concept_type == "person"
        inside = set() if person else _inside_words(plain, words)
        for start, end in _stretches(plain, words, person):
            if person:
                mode = Mode.PERSON if start else Mode.SURNAME
            elif 2 <= end - start <= LONGEST_FUSED and len(plain) <= LONGEST_FUSED_NAME:
                mode = Mode.FUSED
            else:
                mode = Mode.NAME
            lone = end == start + 1 and start in inside
            yield Segment(start, end, plain[start:end], mode, lone)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage.

        >>> sum(r.weight for r in Chinese().renderings("豆", Mode.NAME)) <= 1
        True
        """
        if _LATIN.fullmatch(text):
            return _as_itself(text)
        romans = _sounds(text, surname=mode is Mode.SURNAME)
        if mode in (Mode.PERSON, Mode.SURNAME):
            found = [*_spelled(text, romans, PERSON_ROMAN), *_of_person(text)]
        else:
            fused = _fused(text) if mode is Mode.FUSED else []
            found = [*_translated(text, romans), *fused]
        best: dict[tuple[str, ...], Rendering] = {}
        for one in found:
            if one.words not in best or best[one.words].weight < one.weight:
                best[one.words] = one
        return list(best.values())

    def seams(self, text: str) -> Iterable[tuple[str, str]]:
        """See FusingLanguage."""
        return ((text[:middle], text[middle:]) for middle in range(1, len(text)))

    def short(self, part: str) -> Sequence[Rendering]:
        """See FusingLanguage."""
        return _best_words(part)


Weighted = Iterable[tuple[tuple[str, ...], float]]


def _stretches(name: str, words: cedict.Cedict, person: bool) -> Iterator[tuple[int, int]]:
    """Latin words, characters, dictionary words, and what may be spelled as one word."""
    for run in _LATIN.finditer(name):
        yield run.start(), run.end()
    for run in _HAN.finditer(name):
        for start in range(run.start(), run.end()):
            for end in range(start + 1, run.end() + 1):
                text = name[start:end]
                known = len(text) <= LONGEST_WORD and is_word(text, words)
                longest = LONGEST_JOINED if len(name) <= LONGEST_WORD else LONGEST_SYLLABLES
                joined = len(text) <= longest or len(text) == len(name)
                if (known or joined) and text not in PARTICLES:
                    yield start, end


def _shared(options: Weighted, kind: ArcKind, share: float) -> list[Rendering]:
    """Renderings of one kind, with weights that add up to the share of their kind."""
    options = list(options)
    total = sum(weight for _, weight in options)
    return [Rendering(words, share * weight / total, kind) for words, weight in options]


def _spelled(text: str, romans: Weighted, share: float) -> list[Rendering]:
    """A segment by its sound."""
    return [
        replace(one, common=namesakes.common(text, one.words[0]))
        for one in _shared(romans, ArcKind.ROMAN, share)
    ]


def _of_person(text: str) -> list[Rendering]:
    """What a segment of a person's name means."""
    return [
        replace(one, weight=PERSON_TRANSLATED * one.weight)
        for one in _translated(text, ())
        if one.kind is ArcKind.GLOSS
    ]


def _translated(text: str, romans: Weighted) -> list[Rendering]:
    """A segment by its glosses and their synonyms, its sound and, for a character, what it is in
    words."""
    in_words = characters.words_for(text) if len(text) == 1 else ()
    share = SHARES[ArcKind.GLOSS] - (IN_WORDS if in_words else 0.0)
    own = _shared(_glosses(text).items(), ArcKind.GLOSS, share)
    found = {one.words: one for one in own}
    for word, chance in in_words:
        known = found.get((word,))
        weight = IN_WORDS * chance + (known.weight if known else 0.0)
        usual = known or chance >= USUAL_IN_WORDS
        kind = ArcKind.GLOSS if usual else ArcKind.INHERITED
        found[(word,)] = Rendering((word,), weight, kind)
    if text in NUMERALS:
        found[(NUMERALS[text],)] = Rendering(
            (NUMERALS[text],), SHARES[ArcKind.ROMAN], ArcKind.GLOSS
        )
    borrowed = [
        *widened(_glosses(text)).items(),
        *(_inherited(text) if len(text) == 1 else _heads(text)),
    ]
    wide = _shared(borrowed, ArcKind.INHERITED, SHARES[ArcKind.INHERITED])
    others = [one for one in wide if one.words not in found]
    return [*found.values(), *others, *_spelled(text, romans, SHARES[ArcKind.ROMAN])]


def _inside_words(name: str, words: cedict.Cedict) -> set[int]:
    """Offsets of characters that stand in a dictionary word of two or more within the name."""
    return {
        at
        for start in range(len(name))
        for end in range(start + 2, min(len(name), start + LONGEST_WORD) + 1)
        if is_word(name[start:end], words)
        for at in range(start, end)
    }


@lru_cache(maxsize=8192)
def _inherited(char: str) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Single-word glosses of the commonest compounds that the character begins or ends."""
    found: dict[tuple[str, ...], float] = {}
    for word in _compounds().get(char, ())[:INHERITED_COMPOUNDS]:
        for rendering, weight in _glosses(word).items():
            if len(rendering) == 1:
                found[rendering] = max(weight, found.get(rendering, 0.0))
            elif len(rendering) == len(word):  # 小弟 "little brother": 小 is little
                own = rendering[0 if word[0] == char else -1 :][:1]
                found[own] = max(weight, found.get(own, 0.0))
    return tuple(found.items())


@lru_cache(maxsize=1)
def _compounds() -> dict[str, list[str]]:
    """For each character the common compounds that it begins or ends, the commonest first."""
    words = cedict.load()
    compounds: dict[str, list[str]] = defaultdict(list)
    for centizipf, some in lexicon.bins("zh", "small"):
        if centizipf < 100 * LEAST_COMPOUND_ZIPF:
            break
        for word in sorted(some):
            if 2 <= len(word) <= LONGEST_COMPOUND and word in words:
                for char in {word[0], word[-1]}:
                    compounds[char].append(word)
    return compounds


@lru_cache(maxsize=65536)
def _glosses(word: str) -> dict[tuple[str, ...], float]:
    words = cedict.load()
    return renderings(senses(word, words), named(word, words), compound=len(word))


def _heads(word: str) -> Weighted:
    """Single words of glosses that are put together like the word itself: "bank" of the "central
    bank" that 央行 is."""
    glosses = _glosses(word)
    every = renderings(senses(word, cedict.load()))
    return [(words, weight) for words, weight in every.items() if words not in glosses]


@lru_cache(maxsize=65536)
def _sounds(text: str, surname: bool = False) -> tuple[tuple[tuple[str], float], ...]:
    """A stretch of Chinese characters in pinyin, as one word; () if any of it is something else."""
    readings = pinyin.read(text, cedict.load(), surname=surname)
    joined = [("", 1.0)]
    for options in readings:
        if len(options) == 1:
            (syllable, share), *_ = options
            joined = [(before + syllable, weight * share) for before, weight in joined]
        else:
            joined = [
                (before + syllable, weight * share)
                for before, weight in joined
                for syllable, share in options
            ][: pinyin.MOST_READINGS]
    return tuple([((spelled,), weight) for spelled, weight in joined])


def _as_itself(run: str) -> list[Rendering]:
    """Latin letters and digits; digits also as words: 01 is "zero one"."""
    found = [Rendering((run.lower(),), 0.9, ArcKind.SELF)]
    if run.isdigit() and len(run) <= LONGEST_SPELLED:
        spelled = tuple(DIGIT_WORDS[digit] for digit in run)
        found.append(Rendering(spelled, 0.1, ArcKind.SELF))
    return found


def _fused(text: str) -> list[Rendering]:
    """A stretch of two parts written as one word, at least one of them translated."""
    return [
        Rendering(
            (one.words[0] + two.words[0],), FUSED_WEIGHT * one.weight * two.weight, ArcKind.FUSED
        )
        for middle in range(1, len(text))
        for one in _best_words(text[:middle])
        for two in _best_words(text[middle:])
        if not one.kind is two.kind is ArcKind.ROMAN
    ]


@lru_cache(maxsize=65536)
def _best_words(text: str) -> list[Rendering]:
    """The likeliest single words for a part of a fused one."""
    options = [
        *_shared(_glosses(text).items(), ArcKind.GLOSS, SHARES[ArcKind.GLOSS]),
        *_shared(_sounds(text), ArcKind.ROMAN, SHARES[ArcKind.ROMAN]),
    ]
    single = [one for one in options if len(one.words) == 1]
    return sorted(single, key=lambda one: -one.weight)[:FUSED_BEST]
