"""Korean names: how a machine may put each part of them into English.

Words give glosses (ko_words.py), English ones that sound so as well (loanwords.py), and every
stretch its sound (ko_hangul.py); Latin letters and digits stand for themselves. People's names are
spelled, not translated: surname and given name in either order, the given name joined or in
syllables. Both may be read as Chinese (ko_chinese.py).
Left out: English words of one syllable that sounds like a Chinese character (북), but for the
table's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tqc.language import cedict, ko_chinese, ko_hangul, ko_words, loanwords, parts, tables
from tqc.language.base import ArcKind, Mode, Rendering, Segment

FORMAT = "6"
"""Raise it when the arcs of a name change: caches are keyed by it."""

TABLES = (ko_chinese.TABLE, "ko-hanja.tsv", "ko-names.tsv", "ko-words.tsv", loanwords.TABLE)

LONGEST_WORD = 6
"""Syllables of a dictionary word inside a name."""

SHORTEST_REST = 2
"""Syllables that are spelled where a known word leaves them over: one alone tells nothing."""

LONGEST_IN_SYLLABLES = 3
"""Syllables of a name that may be spelled one by one: Jik Bang."""

LONGEST_GIVEN = 3
"""Syllables of a given name; longer names are foreigners', spelled word by word."""

GENERIC = tuple(
    """
    주식회사 홀딩스 그룹 은행 신문 일보 방송 뉴스 전자 자동차 대학교 대학 연구원 연구소 협회 연맹
    위원회 공사 재단 증권 생명 화재 건설 화학 제약 중공업 엔터테인먼트 엔터 회사 한국
    """.split()
)
"""Parts that say of what kind a thing is, longer ones before those they hold."""

CHINESE_PERSON = 0.25
CHINESE_SHARE = 0.08
"""How often people's names, and others, are spelled by their characters as in Chinese."""

_HANGUL = re.compile(r"[가-힣]+")


class Korean:
    """tqc.language.base.SourceLanguage for ko."""

    def version(self) -> str:
        return f"ko {FORMAT} {tables.digest(*TABLES)} {cedict.data_version()}"

    def weights(self, name: str) -> tuple[float, ...]:
        """See SourceLanguage; the particle 의 (of) between two words weighs nothing.

        >>> Korean().weights("하늘의별")
        (1.0, 1.0, 0.0, 1.0)
        """
        light = [at for at in range(1, len(name) - 1) if name[at] == "의" and _particle(name, at)]
        return parts.weights(name, GENERIC, light)

    def segments(self, name: str, concept_type: str) -> Iterable[Segment]:
        """See SourceLanguage; nothing for names in Latin letters throughout.

        >>> [segment.text for segment in Korean().segments("김민우", "person")]
        ['김', '민우', '민', '우']
        """
        if not _HANGUL.search(name):
            return
        for run in parts.LATIN.finditer(name):
            yield Segment(run.start(), run.end(), run[0], Mode.NAME)
        if concept_type == "person":
            yield from _person(name)
            return
        whole = {match.span() for match in _HANGUL.finditer(name)}
        short = {
            stretch for run in _HANGUL.finditer(name) for stretch in parts.spans(run, LONGEST_WORD)
        }
        known = {name[s:e] for s, e in short if _known(name[s:e])}
        for start, end in whole:
            loaned = loanwords.cut(name[start:end], _is_word, 1, LONGEST_WORD)
            known.update(name[start + first : start + last] for first, last in loaned)
        rest = set(_rest(whole, [(s, e) for s, e in short if name[s:e] in known]))
        for start, end in whole:
            if 1 < end - start <= LONGEST_IN_SYLLABLES:
                rest.update((at, at + 1) for at in range(start, end))
        stretches = sorted(short | whole | rest)
        covered = parts.inside(stretches, known, name)
        for start, end in stretches:
            text = name[start:end]
            if text in known or (start, end) in whole | rest:
                lone = end == start + 1 and start in covered
                yield Segment(start, end, text, Mode.NAME, lone)

    def renderings(self, text: str, mode: Mode) -> Iterable[Rendering]:
        """See SourceLanguage.

        >>> [r.words for r in Korean().renderings("박", Mode.SURNAME)][:3]
        [('park',), ('bak',), ('pak',)]
        """
        if parts.LATIN.fullmatch(text):
            return parts.as_itself(text)
        if mode in (Mode.PERSON, Mode.SURNAME):
            own = _words(ko_hangul.of_person(text, mode))
            chinese = _words(ko_chinese.of_person(text, mode))
            return parts.best(
                [
                    *parts.shared(own, ArcKind.ROMAN, parts.ONLY_SHARE - CHINESE_PERSON),
                    *parts.shared(chinese, ArcKind.ROMAN, CHINESE_PERSON),
                ]
            )
        glosses = dict(ko_words.glosses(text))
        for word, weight in _loans(text):
            glosses.setdefault((word,), parts.LOAN * weight)
        found = parts.meant(glosses, parts.GLOSS_SHARE)
        found += parts.shared(_words(ko_hangul.spellings(text)), ArcKind.ROMAN, parts.ROMAN_SHARE)
        found += parts.shared(_words(ko_chinese.of_word(text)), ArcKind.ROMAN, CHINESE_SHARE)
        return parts.best(found)


def _words(spelled: Iterable[tuple[str, float]]) -> Iterator[tuple[tuple[str, ...], float]]:
    return (((word,), weight) for word, weight in spelled)


def _known(text: str) -> bool:
    """A word that can be trusted: one syllable stands for too many characters."""
    return ko_words.in_table(text) if len(text) == 1 else bool(ko_words.glosses(text))


def _is_word(text: str) -> bool:
    return _known(text) or bool(_loans(text))


def _loans(text: str) -> loanwords.Words:
    """English words that a stretch may be by its sound; a syllable that is a word of the table or
    stands for a Chinese character is that."""
    own = text in GENERIC or (len(text) == 1 and (_known(text) or ko_words.hanja(text)))
    return [] if own else loanwords.words(text, "ko")


def _rest(
    runs: Iterable[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """What is left of a run before or behind a known word: 모비스 of 현대모비스."""
    for first, last in runs:
        for start, end in known:
            if start == first and last - end >= SHORTEST_REST:
                yield end, last
            if end == last and start - first >= SHORTEST_REST:
                yield first, start


def _particle(name: str, at: int) -> bool:
    """True where 의 stands between two words, the first of two syllables or more, and is no part
    of one: 오늘의집, not 회의실."""
    before = (name[start:at] for start in range(max(0, at - LONGEST_WORD), at - 1))
    after = (name[at + 1 : end] for end in range(at + 2, at + 2 + LONGEST_WORD))
    return any(map(_known, before)) and any(map(_known, after))


def _person(name: str) -> Iterator[Segment]:
    """Surname, given name, and the given name's syllables; else word by word."""
    known = ko_hangul.surnames()
    first = 2 if name[:2] in known and len(name) > 2 else 1
    given = name[first:]
    if " " in name or name[:first] not in known or not 1 <= len(given) <= LONGEST_GIVEN:
        for run in _HANGUL.finditer(name):
            yield Segment(run.start(), run.end(), run[0], Mode.NAME)
        return
    yield Segment(0, first, name[:first], Mode.SURNAME)
    if len(given) > 1:
        yield Segment(first, len(name), given, Mode.PERSON)
    for at, char in enumerate(given, first):
        yield Segment(at, at + 1, char, Mode.PERSON)
