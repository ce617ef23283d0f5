"""Names of the source that no glossary has: people, and what is in Latin letters already.

People: two or three characters, the first a surname, where a title or a verb of saying stands
beside them, and transliterated names with a middle dot; Korean and Japanese names before a title.
In the translation each should sound as it is spelled (language/sound), in either order. What has
the same surname and sounds only partly like it is a slip; one name that sounds right in several
spellings is inconsistent. Latin: addresses, accounts, model numbers; they stay as they are.
Left out: people known in English by another name (Jack Ma), which no sound tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.bitext.names.gazetteer import wrongly
from tqc.bitext.names.latin import latin
from tqc.bitext.names.likeness import likeness
from tqc.bitext.names.people import Known, people
from tqc.bitext.names.sounds import sounds
from tqc.bitext.names.sources import SourceNames
from tqc.bitext.names.targets import Target
from tqc.bitext.unknown import Fault, Unknown
from tqc.document import Document
from tqc.finding import Span
from tqc.glossary.model import primary
from tqc.language import ko_hangul, zh_words
from tqc.language.lexicon import Lexicon
from tqc.language.sound import score
from tqc.rendering.near import letters
from tqc.rendering.walk import BETWEEN

RIGHT = 0.6
"""Share of what the usual spelling scores from which another spelling will do: Wade-Giles and
Cantonese spellings stay above it, another name stays below."""

HEARD = 3.0
"""Powers of ten from which words surely are a transliterated name."""

ALIKE = 0.35
"""Share of letters in common that nearly every rendering of a name has with its sound."""

MOST_HEARD = 5

SPELLED_ALIKE = 0.75
"""Share of letters in common of a slip, however it sounds."""

LONGEST_NAME = 30
"""Characters: what is longer is no name."""

MOST_WORDS = 4

LONGEST_TARGET = 400
"""Words of a segment that is looked through: what is longer is a page."""

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""The hundred commonest Chinese surnames. Source: China's 2020 census report on names."""

_TITLES = (
    "记者|编辑|责编|作者|摄影|总统|总理|主席|部长|教授|博士|书记|省长|市长|经理|董事长|总裁|院长|校长|"
    "主任|队长|教练"
)
_SAYS = (
    "表示|报道|说|称|指出|认为|介绍|透露|强调|告诉|回应|"
    "先生|女士|教授|博士|总理|总统|主席|部长|书记"
)
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_HANGUL_SURNAME = f"[{''.join(sorted(name for name in ko_hangul.surnames() if len(name) == 1))}]"

PATTERNS = {
    "zh": (
        re.compile(
            rf"(?:{_TITLES})[:：\s]?(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}})"
            rf"(?=[)）\]】、，,。 ]|{_SAYS})"
        ),
        re.compile(rf"(?<![\u4e00-\u9fff])(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}}?)(?={_SAYS})"),
    ),
    "ja": (
        re.compile(r"(?P<name>[ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,})+)"),
        re.compile(
            r"(?<![一-龯々])(?P<name>[一-龯々]{3,5}?)"
            r"(?=氏|さん|首相|大統領|選手|監督|社長|会長|容疑者|被告|議員|知事|教授)"
        ),
    ),
    "ko": (
        re.compile(
            rf"(?<![가-힣])(?P<name>{_HANGUL_SURNAME}[가-힣]{{2}})"
            r"(?=\s?(?:씨|대통령|의원|장관|감독|대표|회장|교수|총리|기자|선수))"
        ),
    ),
}
"""Where people's names stand. A name of two characters wants something on either side."""

DOTS = re.compile("[·‧•](?=[\u4e00-\u9fff])")
"""Between the parts of a transliterated name."""

PARTICLES = frozenset(
    "的了在是和与及对向将被把从由为也就都又还到走来去说于以让使给等表周前后中上下则并且而但"
)
"""Words of one character that no transliterated name has at its end."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A place that sounds like a name of the source; system: of its spelling, if that is known."""

    span: Span
    source_span: Span
    text: str
    system: str = ""


def unknown(
    document: Document, lexicon: Lexicon, known: Sequence[Span], names: SourceNames
) -> list[Unknown]:
    """What is wrong with them, by place. known: where right names of glossaries stand; names: of
    the glossaries."""
    found = [*latin(document, lexicon)]
    heard: defaultdict[str, list[Heard]] = defaultdict(list)
    language = primary(document.source_language or "")
    told: set[tuple[int, str]] = set()
    if language == "zh":
        of_glossaries = _of_glossaries(document, known, names)
        found += wrongly(document, lexicon, of_glossaries)
        for one in people(document, of_glossaries, SURNAMES):
            told.add((one.segment, one.name))
            if one.right is None:
                text = one.span.of(document.text)
                heard[one.name].append(Heard(one.span, one.source_span, text, one.system))
            else:
                fault = Fault.SLIP if one.alike else Fault.WRONG
                found.append(Unknown(one.span, fault, one.name, one.source_span, one.right))
    for at, segment in enumerate(document.segments):
        if not PATTERNS.get(language) or not len(segment.span):
            continue
        some = [
            (name, place)
            for name, place in people_in(segment.source, language)
            if (at, name) not in told and not names.find(name, document.source_language)
        ]
        if not some:
            continue
        target = Target.of(document.prose, segment.span, lexicon)
        windows = [*_windows(target, _within(known, segment.span))]
        for name, place in some:
            near = _nearest(name, language, windows, document.text)
            scored = [(score(name, span.of(document.text), language), span) for span in near]
            if not scored:
                continue
            like, best = max(scored, key=lambda pair: (pair[0], -pair[1].start))
            usual = _usual(name, language)
            ideal = score(name, usual, language) if usual else HEARD / RIGHT
            if like >= RIGHT * ideal:
                heard[name].append(Heard(best, place, best.of(document.text)))
            elif usual and _is_slip(usual, best.of(document.text), like):
                found.append(Unknown(best, Fault.SLIP, name, place, usual))
    for name, places in heard.items():
        found += _inconsistent(name, places)
    return sorted(found, key=lambda one: (one.span, one.source))


def _of_glossaries(document: Document, known: Sequence[Span], names: SourceNames) -> Known:
    """What glossaries know of each segment, which is judged elsewhere."""

    def places(at: int) -> tuple[Sequence[Span], Sequence[Span]]:
        segment = document.segments[at]
        theirs = [name.span for name in names.find(segment.source, document.source_language)]
        return theirs, _within(known, segment.span)

    return places


def _within(known: Sequence[Span], segment: Span) -> Sequence[Span]:
    first = bisect_left(known, segment.start, key=lambda span: span.start)
    last = bisect_left(known, segment.end, key=lambda span: span.start)
    return known[first:last]


def people_in(source: str, language: str) -> Iterator[tuple[str, Span]]:
    """People's names in a source segment, each once, by place."""
    spans = [
        Span(*match.span("name"))
        for pattern in PATTERNS.get(language, ())
        for match in pattern.finditer(source)
    ]
    if language == "zh":
        spans = [*filter(lambda span: _is_person(span.of(source)), spans), *_dotted(source)]
    told: set[str] = set()
    for span in sorted(spans):
        name = span.of(source)
        if name not in told and len(name) <= LONGEST_NAME:
            told.add(name)
            yield name, span


def _dotted(source: str) -> Iterator[Span]:
    """Transliterated names with dots: out to the next word of two characters that is no name."""
    dots = [match.start() for match in DOTS.finditer(source)]
    if not dots:
        return
    words = zh_words.load()
    middle = frozenset(dots)
    part: set[int] = set()
    for start, end in words.cut(source):
        word = words.get(source[start:end])
        lone = end == start + 1 and "\u4e00" <= source[start] <= "\u9fff"
        if start in middle or (lone and source[start] not in PARTICLES) or (word and word.name):
            part.update(range(start, end))
    done = 0
    for dot in dots:
        if dot < done:
            continue
        start, end = dot, dot + 1
        while start > done and start - 1 in part:
            start -= 1
        while end in part:
            end += 1
        if start < dot and end > dot + 1:
            yield Span(start, end)
        done = end


def _is_person(name: str) -> bool:
    """False for a Chinese word that only begins as a surname does: 高度, 文化部."""
    if not name.isalpha():
        return True
    words = zh_words.load()
    parts = (name,) if len(name) < 3 else (name, name[:2], name[1:])
    return not any(words.get(part) for part in parts)


def _windows(target: Target, known: Sequence[Span]) -> Iterator[Span]:
    """Runs of up to four words with capitals that no known name takes up."""
    tokens = target.tokens[:LONGEST_TARGET]
    for first, token in enumerate(tokens):
        if not token.capital or token.key in BETWEEN:
            continue
        for last in range(first, min(len(tokens), first + MOST_WORDS)):
            word = tokens[last]
            tied = last > first and target.hyphens[last - 1]
            if not (word.capital or tied):
                break
            span = Span(token.start, word.end)
            if not target.hyphens[last] and not any(span.overlaps(other) for other in known):
                yield span
            if not target.joins[last]:
                break


def _nearest(name: str, language: str, windows: Sequence[Span], text: str) -> list[Span]:
    """The few stretches worth listening to: those with most letters of the name's own sound."""
    told = sounds(name, language, True)
    if not told:
        return []
    least = 2 if _usual(name, language) else 1  # words: a surname alone tells nothing
    alike = [
        (likeness(letters(span.of(text)), told[0]), span)
        for span in windows
        if len(span.of(text).split()) >= least
    ]
    ranked = sorted(alike, key=lambda pair: (-pair[0], pair[1]))
    return [span for like, span in ranked[:MOST_HEARD] if like >= ALIKE]


def _usual(name: str, language: str) -> str | None:
    """A Chinese or Korean name as its own language spells it: surname, then given name."""
    if language == "zh" and name.isalpha():
        syllables = zh_words.load().sound(name).split()
        if len(syllables) == len(name):
            return f"{syllables[0].title()} {''.join(syllables[1:]).title()}"
    if language == "ko":
        family, given = sounds(name[:1], "ko", True), sounds(name[1:], "ko", True)
        if family and given:
            return f"{family[0].title()} {given[0].title()}"
    return None


def _is_slip(usual: str, text: str, like: float) -> bool:
    """True for the same surname with a given name that sounds or is spelled only partly alike."""
    words = text.lower().split()
    family = usual.lower().split()[0]
    if len(words) < 2 or family not in (words[0], words[-1]):
        return False
    return like > 0 or likeness(letters(text), letters(usual)) >= SPELLED_ALIKE


def _inconsistent(name: str, places: Sequence[Heard]) -> Iterator[Unknown]:
    """The rarer spellings of a name that sounds right in several; of two the later. A spelling with
    more or fewer words is a short form, unless it is by another system: Fan Mingzheng."""
    keys = [(letters(one.text), len(one.text.split()), one.system) for one in places]
    count = Counter(keys)
    usual = max(count, key=lambda key: (count[key], -keys.index(key)))
    right = places[keys.index(usual)].text
    for key, one in zip(keys, places, strict=True):
        same = key[1] == usual[1] > 1 or (key[2] and usual[2] and key[2] != usual[2])
        if key[0] != usual[0] and same:
            yield Unknown(one.span, Fault.INCONSISTENT, name, one.source_span, right)
