"""Japanese names: how a machine may put each part of them into English.

Words and lone kanji give glosses; kana, words and kanji give their sound in the spellings of
Hepburn and others; Latin letters and digits stand for themselves. People's names are read, not
translated; family and given name come in either order, as the lattice lets any parts do.
Left out: the sound of kanji compounds that no dictionary has, but for two kanji read by their
Chinese-derived (on) readings.
Source: see ja_words.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tqc.language import ja_words, parts
from tqc.language.base import ArcKind, Mode, Rendering, Segment
from tqc.language.glosses import renderings
from tqc.language.ja_kana import KANA, spellings

FORMAT = "1"
"""Raise it when the arcs of a name change: caches are keyed by it."""

LONGEST_WORD = 8
"""Dictionary words longer than this inside a name are sayings, not parts."""

LONGEST_READ = 4
"""Kanji of a person's family or given name."""

SHORTEST_KANA = 3
"""Kana of a word within a longer word in kana: shorter ones are there by chance."""

MOST_SPELLINGS = 24
"""Of one stretch: beyond them come readings that few people know."""

LATER_READING = 0.6
LATER_NAME_READING = 0.85
"""Each reading, next to the one before it; a name's readings are in no order of use."""

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
_ALL_KANJI = re.compile(rf"[{_KANJI}]+")
_ONE_SCRIPT = re.compile(rf"[{_KANJI}]+|[ァ-ヺー]+|[ぁ-ゖー]+")
_READABLE = re.compile(rf"[{_KANJI}ぁ-ゖァ-ヺ]")


class Japanese:
    """tqc.language.base.SourceLanguage for ja. words: the dictionary, else the one installed."""

    def __init__(self, words: ja_words.Words | None = None) -> None:
        self._given = words

    @property
    def _words(self) -> ja_words.Words:
        return self._given or ja_words.load()

    def version(self) -> str:
        return f"ja {FORMAT} {self._words.version()}"

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
        stretches = list(self._stretches(name, person))
        known = {name[s:e] for s, e in stretches if e - s > 1 and self._words.senses(name[s:e])}
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
        if mode in (Mode.PERSON, Mode.SURNAME):
            return parts.shared(sounds, ArcKind.ROMAN, parts.ONLY_SHARE)
        glosses = renderings(self._words.senses(text))
        return parts.best(
            [
                *parts.shared(glosses.items(), ArcKind.GLOSS, parts.GLOSS_SHARE),
                *parts.shared(sounds, ArcKind.ROMAN, parts.ROMAN_SHARE),
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
                    known = len(text) >= least and bool(self._words.senses(text))
                    wanted = whole or pair or known
                if wanted and (len(text) < LONGEST_WORD or not whole):
                    yield start, end
            for start, end in sorted(one_script):
                if end - start >= LONGEST_WORD and not _ALL_KANJI.fullmatch(name[start:end]):
                    yield start, end

    def _sounds(self, text: str, mode: Mode) -> list[tuple[str, float]]:
        """The spellings of a stretch's readings, the likeliest first."""
        if _ALL_KANA.fullmatch(text):
            readings = [text]
        else:
            readings = self._words.readings(text, name=mode is not Mode.NAME)
            if not readings and len(text) == 2:
                readings = self._by_kanji(text)
        later = LATER_READING if mode is Mode.NAME else LATER_NAME_READING
        found: dict[str, float] = {}
        for place, reading in enumerate(readings):
            for spelled, weight in spellings(reading):
                if len(spelled) > 1:  # the stem of "u(ru)" is no word
                    found[spelled] = max(weight * later**place, found.get(spelled, 0.0))
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return ranked[:MOST_SPELLINGS]

    def _by_kanji(self, pair: str) -> list[str]:
        """Two kanji that no dictionary has together, each by its first reading."""
        first, second = (self._words.readings(char)[:1] for char in pair)
        return [a + b for a in first for b in second]
