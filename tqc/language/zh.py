"""Chinese names: how a machine may put each part of them into English.

Characters and dictionary words of the name give glosses; characters also inherit the glosses of
common compounds they begin or end (包 → bread, through 面包); every stretch has its pinyin, joined
or in syllables; Latin letters and digits stand for themselves, digits for their words too.
Left out: what only a person's own choice explains (马化腾 is Pony Ma): that is the glossary's part.
Source of glosses and readings: CC-CEDICT; of how common a compound is: wordfreq.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version

from tqc.language import cedict, pinyin
from tqc.language.base import ArcKind, Mode, Rendering, Segment
from tqc.language.glosses import renderings

FORMAT = "1"
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
LEAST_COMPOUND_ZIPF = 3.3
"""Once in 500,000 words: a compound that every system has seen."""

PARTICLES = frozenset("之的了与和及")
"""Characters that English leaves out or puts as a function word: no weight, no arcs."""
GENERIC = tuple(
    """
    股份有限公司 有限责任公司 有限公司 公司 集团 控股 股份 科技 技术 网络 资本 创投 投资 基金
    证券 银行 汽车 电子 传媒 新闻 日报 周刊 杂志 大学 学院 研究院 研究所 实验室 委员会 办公室
    平台 软件 视频 音乐 网 中国 北京 上海 深圳 榜
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
FUSED_WEIGHT = 0.2

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
    """tqc.language.base.SourceLanguage for zh."""

    def version(self) -> str:
        return f"zh {FORMAT} {cedict.data_version()} wordfreq {version('wordfreq')}"

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
        words = cedict.load()
        if _LATIN.fullmatch(text):
            return _as_itself(text)
        romans = [(spelled, share) for spelled, share in _sounds(text, words, mode)]
        if mode in (Mode.PERSON, Mode.SURNAME):
            return _shared(romans, ArcKind.ROMAN, PERSON_ROMAN)
        found = _translated(text, romans)
        if mode is Mode.FUSED:
            found += _fused(text)
        best: dict[tuple[str, ...], Rendering] = {}
        for one in found:
            if one.words not in best or best[one.words].weight < one.weight:
                best[one.words] = one
        return list(best.values())


Weighted = Iterable[tuple[tuple[str, ...], float]]


def _stretches(name: str, words: cedict.Cedict, person: bool) -> Iterator[tuple[int, int]]:
    """Latin words, characters, dictionary words, and what may be spelled as one word."""
    for run in _LATIN.finditer(name):
        yield run.start(), run.end()
    for run in _HAN.finditer(name):
        for start in range(run.start(), run.end()):
            for end in range(start + 1, run.end() + 1):
                text = name[start:end]
                known = not person and len(text) <= LONGEST_WORD and text in words
                longest = LONGEST_JOINED if len(name) <= LONGEST_WORD else LONGEST_SYLLABLES
                joined = len(text) <= longest or len(text) == len(name)
                if (known or joined) and text not in PARTICLES:
                    yield start, end


def _shared(options: Weighted, kind: ArcKind, share: float) -> list[Rendering]:
    """Renderings of one kind, with weights that add up to the share of their kind."""
    options = list(options)
    total = sum(weight for _, weight in options)
    return [Rendering(words, share * weight / total, kind) for words, weight in options]


def _translated(text: str, romans: Weighted) -> list[Rendering]:
    """A segment by its glosses, its sound and, for a character, its compounds' glosses."""
    found = _shared(_glosses(text).items(), ArcKind.GLOSS, SHARES[ArcKind.GLOSS])
    if len(text) == 1:
        inherited = _inherited(text)
        found += _shared(inherited, ArcKind.INHERITED, SHARES[ArcKind.INHERITED])
        if text in NUMERALS:
            found.append(Rendering((NUMERALS[text],), SHARES[ArcKind.ROMAN], ArcKind.GLOSS))
    return found + _shared(romans, ArcKind.ROMAN, SHARES[ArcKind.ROMAN])


def _inside_words(name: str, words: cedict.Cedict) -> set[int]:
    """Offsets of characters that stand in a dictionary word of two or more within the name."""
    return {
        at
        for start in range(len(name))
        for end in range(start + 2, min(len(name), start + LONGEST_WORD) + 1)
        if name[start:end] in words
        for at in range(start, end)
    }


def _senses(word: str, words: cedict.Cedict) -> list[str]:
    """The senses of a word that aren't names, readings in dictionary order."""
    return [
        _explained(sense, entry.pinyin)
        for entry in words.entries(word)
        if not entry.is_name
        for sense in entry.senses
    ]


def _explained(sense: str, reading: str) -> str:
    """The explanation of a sense that is the word's own sound: "bao (steamed stuffed bun)"."""
    head, _, explanation = sense.partition(" (")
    if explanation and reading.startswith(head.lower()):
        return explanation.rstrip(")")
    return sense


@lru_cache(maxsize=8192)
def _inherited(char: str) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Single-word glosses of the commonest compounds that the character begins or ends."""
    words, frequencies = cedict.load(), _frequencies()
    common = [word for word in words.compounds(char) if word in frequencies]
    ranked = sorted(common, key=lambda word: (-frequencies[word], word))
    found: dict[tuple[str, ...], float] = {}
    for word in ranked[:INHERITED_COMPOUNDS]:
        for rendering, weight in _glosses(word).items():
            if len(rendering) == 1:
                found[rendering] = max(weight, found.get(rendering, 0.0))
    return tuple(found.items())


@lru_cache(maxsize=65536)
def _glosses(word: str) -> dict[tuple[str, ...], float]:
    return renderings(_senses(word, cedict.load()))


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, float]:
    """The common words of Chinese; asked for word by word, wordfreq would want a tokenizer."""
    from wordfreq import get_frequency_dict  # 0.1 s, and only while a glossary is compiled

    least = 10 ** (LEAST_COMPOUND_ZIPF - 9)
    words = get_frequency_dict("zh", "small")
    return {word: frequency for word, frequency in words.items() if frequency >= least}


def _sounds(text: str, words: cedict.Cedict, mode: Mode) -> Iterator[tuple[tuple[str, ...], float]]:
    """A stretch of Chinese characters in pinyin, as one word."""
    joined: list[tuple[str, float]] = [("", 1.0)]
    for readings in pinyin.read(text, words, surname=mode is Mode.SURNAME):
        if not readings:
            return
        joined = [
            (before + syllable, weight * share)
            for before, weight in joined
            for syllable, share in readings
        ][: pinyin.MOST_READINGS]
    for spelled, weight in joined:
        yield (spelled,), weight


def _as_itself(run: str) -> list[Rendering]:
    """Latin letters and digits; digits also as words: 01 is "zero one"."""
    found = [Rendering((run.lower(),), 0.9, ArcKind.SELF)]
    if run.isdigit() and len(run) <= LONGEST_SPELLED:
        spelled = tuple(DIGIT_WORDS[digit] for digit in run)
        found.append(Rendering(spelled, 0.1, ArcKind.SELF))
    return found


def _fused(text: str) -> list[Rendering]:
    """A stretch of two parts written as one word, at least one of them translated."""
    found = []
    for middle in range(1, len(text)):
        first, second = _best_words(text[:middle]), _best_words(text[middle:])
        for one in first:
            for two in second:
                if not one.kind is two.kind is ArcKind.ROMAN:
                    weight = FUSED_WEIGHT * one.weight * two.weight
                    found.append(Rendering((one.words[0] + two.words[0],), weight, ArcKind.FUSED))
    return found


@lru_cache(maxsize=65536)
def _best_words(text: str) -> list[Rendering]:
    """The likeliest single words for a part of a fused one."""
    sounds = _sounds(text, cedict.load(), Mode.NAME)
    options = [
        *_shared(_glosses(text).items(), ArcKind.GLOSS, SHARES[ArcKind.GLOSS]),
        *_shared(sounds, ArcKind.ROMAN, SHARES[ArcKind.ROMAN]),
    ]
    single = [one for one in options if len(one.words) == 1]
    return sorted(single, key=lambda one: -one.weight)[:FUSED_BEST]
