"""Japanese names: how a machine may put each part of them into English.

Words and lone kanji give glosses, katakana also English words that sound so (loanwords.py); kana,
words and kanji give their sound in the spellings of Hepburn and others; Latin letters and digits
stand for themselves. People's names are read, seldom translated; family and given name come in
either order, as the lattice lets any parts do. Kanji may also come out one by one, as a machine
reads a name that it doesn't know, and be taken for Chinese (ja_chinese.py).
Source: see ja_words.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tqc.language import ja_chinese, ja_words, loanwords, parts, tables
from tqc.language.base import PERSON_TRANSLATED, ArcKind, Mode, Rendering, Segment
from tqc.language.glosses import renderings
from tqc.language.ja_kana import KANA, spellings

FORMAT = "9"
"""Raise it when the arcs of a name change: caches are keyed by it."""

LONGEST_WORD = 8
"""Dictionary words longer than this inside a name are sayings, not parts."""

LONGEST_READ = 4
"""Kanji of a person's family or given name."""

SHORTEST_KANA = 3
"""Kana of a word within a longer word in kana: shorter ones are there by chance."""

SHORTEST_LOAN, LONGEST_LOAN = 2, 10
"""Kana of the English words that a stretch of katakana may be made of throughout."""

SHORTEST_HALF, LONGEST_HALVED = 2, 6
"""Kana of each part of a name that is written in two, and of such a name."""

MOST_SPELLINGS = 24
"""Of one stretch: beyond them come readings that few people know."""

LATER_READING = 0.6
LATER_NAME_READING = 0.75
"""Each reading, next to the one before it; what a machine makes of a name follows use less."""

STEMS = dict(zip("いきぎしちにびみり", "うくぐすつぬぶむる", strict=True))
"""How the stem of a verb ends in a name, and how the verb does: 飲み, 飲む; others add る."""

PARTICLES = frozenset("のがをとはにへ")
"""Hiragana between other scripts that English leaves out or puts as a function word."""

GENERIC = tuple(
    """
    ホールディングス 株式会社 フィナンシャルグループ コーポレーション グループ 銀行 新聞社 新聞
    テレビ 放送 自動車 電機 電気 大学 研究所 研究機構 協会 連盟 連合会 委員会 工業 産業 製薬 証券
    商事 会社 機構 財団 出版 書店 球場 リーグ 党 庁 省
    """.split()
)
"""Parts that say of what kind a thing is, longer ones before those they hold."""

_KANJI = "々〇\u3400-\u9fff"
_RUN = re.compile(rf"[{_KANJI}{KANA}]+")
_ALL_KANA = re.compile(rf"[{KANA}]+")
_ALL_KATAKANA = re.compile(r"[ァ-ヺー]+")
_ALL_KANJI = re.compile(rf"[{_KANJI}]+")
_ONE_SCRIPT = re.compile(rf"[{_KANJI}]+|[ァ-ヺー]+|[ぁ-ゖー]+")
_STEM = re.compile(rf"[{_KANJI}]+[ぁ-ゖ]*")
_READABLE = re.compile(rf"[{_KANJI}ぁ-ゖァ-ヺ]")


class Japanese:
    """tqc.language.base.SourceLanguage for ja. words: the dictionary, else the one installed."""

    def __init__(self, words: ja_words.Words | None = None) -> None:
        self._given = words

    @property
    def _words(self) -> ja_words.Words:
        return self._given or ja_words.load()

    def version(self) -> str:
        words = f"{self._words.version()} {tables.digest(ja_words.TABLE, loanwords.TABLE)}"
        return f"ja {FORMAT} {words} {ja_chinese.version()}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage.

        >>> Japanese().weights("となりの山")
        (1.0, 1.0, 1.0, 0.0, 1.0)
        """
        light = [
            at
            for at in range(1, len(name) - 1)
            if name[at] in PARTICLES and not ("ぁ" <= name[at + 1] <= "ゖ")
        ]
        return parts.weights(name, GENERIC, light)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage; nothing for names in Latin letters throughout.

        >>> [segment.text for segment in Japanese().segments("トトロ", "work")]
        ['トトロ']
        """
        if not _READABLE.search(name):
            return
        for run in parts.LATIN.finditer(name):
            yield Segment(run.start(), run.end(), run[0], Mode.NAME)
        person = concept_type == "person"
        stretches = sorted(set(self._stretches(name, person)))
        known = {name[s:e] for s, e in stretches if e - s > 1 and self._senses(name[s:e])}
        covered = set() if person else parts.inside(stretches, known, name)
        for start, end in stretches:
            lone = end == start + 1 and start in covered
            mode = Mode.PERSON if person else Mode.NAME
            yield Segment(start, end, name[start:end], mode, lone)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage.

        >>> [r.words for r in Japanese().renderings("オタク", Mode.PERSON)]
        [('otaku',)]
        """
        if parts.LATIN.fullmatch(text):
            return parts.as_itself(text)
        sounds = [((spelled,), weight) for spelled, weight in self._sounds(text, mode)]
        taken = _ALL_KANJI.fullmatch(text) and text not in GENERIC
        chinese = ja_chinese.renderings(text, mode) if taken else []
        left = 1.0 - (ja_chinese.SHARE if chinese else 0.0)
        if mode in (Mode.PERSON, Mode.SURNAME):
            senses = self._senses(text) if taken else []
            seldom = parts.GLOSS_SHARE * left * PERSON_TRANSLATED
            return parts.best(
                [
                    *parts.shared(sounds, ArcKind.ROMAN, parts.ONLY_SHARE * left),
                    *parts.shared(renderings(senses).items(), ArcKind.GLOSS, seldom),
                    *chinese,
                ]
            )
        senses = self._senses(text)  # of 省, ministry, and not "saving"
        glosses = renderings(senses[:1] if text in GENERIC else senses)
        for word, weight in self._loans(text):
            glosses.setdefault((word,), parts.LOAN * weight)
        return parts.best(
            [
                *parts.meant(glosses, parts.GLOSS_SHARE * left),
                *parts.shared(sounds, ArcKind.ROMAN, parts.ROMAN_SHARE * left),
                *chinese,
            ]
        )

    def _stretches(self, name: str, person: bool) -> Iterator[tuple[int, int]]:
        """What may be rendered as one: words, lone kanji, stretches of one script."""
        for run in _RUN.finditer(name):
            one_script = {match.span() for match in _ONE_SCRIPT.finditer(name, *run.span())}
            for start, end in parts.spans(run, LONGEST_WORD):
                text = name[start:end]
                kanji = _ALL_KANJI.fullmatch(text) is not None
                whole = (start, end) in one_script and not (len(text) == 1 and text in PARTICLES)
                if person:
                    wanted = whole or (kanji and len(text) <= LONGEST_READ)
                else:
                    pair = kanji and len(text) <= 2
                    kana = _ALL_KANA.fullmatch(text) is not None
                    least = SHORTEST_KANA if kana else 2
                    known = len(text) >= least and bool(self._senses(text))
                    wanted = (
                        whole or pair or known or self._beside(text, start, end, name, one_script)
                    )
                if wanted and (len(text) < LONGEST_WORD or not whole):
                    yield start, end
            for start, end in () if person else sorted(one_script):
                yield from _halves(name, start, end)
                yield from self._loaned(name, start, end)
            for start, end in sorted(one_script):
                if end - start >= LONGEST_WORD and not _ALL_KANJI.fullmatch(name[start:end]):
                    yield start, end

    def _beside(
        self, text: str, start: int, end: int, name: str, one_script: set[tuple[int, int]]
    ) -> bool:
        """True for the rest of a word in katakana that ends with a known one: ビックカメラ."""
        runs = [run for run in one_script if run[0] == start and end < run[1]]
        rest = name[end : runs[0][1]] if runs else ""
        long = min(len(text), len(rest)) >= SHORTEST_KANA
        known = long and bool(self._senses(rest) or self._loans(rest))
        return known and _ALL_KANA.fullmatch(text) is not None

    def _loans(self, text: str) -> loanwords.Words:
        """English words that a stretch may be by its sound."""
        loaned = _ALL_KATAKANA.fullmatch(text) and text not in GENERIC
        return loanwords.words(text, "ja") if loaned else []

    def _loaned(self, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words that a stretch of katakana is made of throughout."""
        run = name[start:end]
        if _ALL_KATAKANA.fullmatch(run):
            for first, last in loanwords.cut(run, self._is_word, SHORTEST_LOAN, LONGEST_LOAN):
                yield start + first, start + last

    def _is_word(self, text: str) -> bool:
        return bool(self._loans(text) or self._senses(text))

    def _senses(self, text: str) -> list[str]:
        """Of a word, as machines put it and as the dictionary does, or of the verb that it is the
        stem of."""
        found = [*ja_words.usual().get(text, ()), *self._words.senses(text)]
        verb = "" if found else self._verb(text)
        return self._words.senses(verb) if verb else found

    def _verb(self, text: str) -> str:
        """The verb whose stem a stretch is: 食べ, of 食べる; "" if it is none."""
        if len(text) < 2 or not _STEM.fullmatch(text) or _ALL_KANJI.fullmatch(text):
            return ""
        verbs = [f"{text}る", text[:-1] + STEMS.get(text[-1], "")]
        known = (verb for verb in verbs if len(verb) >= len(text) and self._words.senses(verb))
        return next(known, "")

    def _sounds(self, text: str, mode: Mode) -> list[tuple[str, float]]:
        """The spellings of a stretch's readings, the likeliest first."""
        if _ALL_KANA.fullmatch(text):
            readings = [text]
        else:
            readings = self._words.readings(text, name=mode is not Mode.NAME)
            if not readings and (verb := self._verb(text)):
                ending = "" if verb == f"{text}る" else text[-1]
                readings = [read[:-1] + ending for read in self._words.readings(verb)]
            if len(text) == 2 and (not readings or mode is not Mode.NAME):
                readings = list(dict.fromkeys([*readings, *self._by_kanji(text)]))
        later = LATER_READING if mode is Mode.NAME else LATER_NAME_READING
        found: dict[str, float] = {}
        for place, reading in enumerate(readings):
            for spelled, weight in spellings(reading):
                if len(spelled) > 1:  # the stem of "u(ru)" is no word
                    found[spelled] = max(weight * later**place, found.get(spelled, 0.0))
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return ranked[:MOST_SPELLINGS]

    def _by_kanji(self, pair: str) -> list[str]:
        """Two kanji each by its usual readings, as Chinese-derived ones (on), then as native ones
        (kun), then one of each."""
        first, second = (self._usual(char) for char in pair)
        both = [(a, b) for a in first for b in second]
        return [
            a + b for a, b in sorted(both, key=lambda ab: first.index(ab[0]) != second.index(ab[1]))
        ]

    def _usual(self, char: str) -> list[str]:
        """The first reading of a kanji in a word, and the first in a name."""
        readings = [*self._words.readings(char)[:1], *self._words.readings(char, name=True)[:1]]
        return list(dict.fromkeys(readings))


def _halves(name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The two parts that a short run of kana may be spelled in: Guru Nabi."""
    if 2 * SHORTEST_HALF <= end - start <= LONGEST_HALVED and _ALL_KANA.fullmatch(name, start, end):
        for middle in range(start + SHORTEST_HALF, end - SHORTEST_HALF + 1):
            yield start, middle
            yield middle, end
