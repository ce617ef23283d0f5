"""Proposes entries from source texts and their translations, for an editor to accept.

A candidate is what looks like a name in the Chinese source: words that jieba tags as names, joined
with the generic word behind them (大学, 银行); runs of the characters that foreign names are
spelled with; what stands in 《》 or in short quotes. Names that the caller knows are left out. The
renderings are the capitalised phrases of the translations that keep company with the candidate: in
most rows with it, in few without. A candidate that no such phrase belongs to is hardly a name and
isn't proposed. Needs the package jieba (MIT), which is installed on its own.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

from tqc.errors import UsageError
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile
from tqc.glossary.rows import slug

Tagger = Callable[[str], Iterable[tuple[str, str]]]
"""From a sentence to its words and jieba's tags for them."""

NAME_TAGS = ("nr", "ns", "nt", "nz")

SUFFIXES = tuple(
    "公司 集团 控股 银行 大学 学院 医院 交易所 委员会 协会 联合会 联盟 基金会 研究院 研究所 "
    "出版社 电视台 通讯社 日报 晚报 新闻网 中文网 博物馆 俱乐部 旅游局 政府 革命 思想 框架 机制 "
    "论坛 新区 公园 大厦 机场 车站 球队 新闻 网 社 报 台 局 部 署 厅 院 省 市 州 县 区 镇 村 岛 "
    "奖 杯 节 会 法 党 军 队 号".split()
)
"""Generic ends of names of bodies, places and works: they belong to the name before them."""

SPELLING = (
    "阿埃艾安昂奥巴白班邦保鲍贝本比彼宾波伯勃博布查达戴丹当道德登邓迪蒂丁顿多俄厄恩尔法凡范菲费"
    "芬丰佛弗福夫盖甘冈高戈格古哈海汉豪赫黑亨胡华惠霍基吉加贾简杰金卡凯坎康考科克肯孔库夸昆拉莱"
    "兰朗劳勒雷里利莉立连列林卢鲁路伦罗洛吕马玛迈麦曼梅门蒙米密明摩莫默姆穆纳娜南内尼宁牛努诺欧"
    "帕潘庞培佩彭皮平普齐奇乔切丘让热日瑞萨塞赛桑瑟森沙山圣施史舒司丝斯苏索塔泰坦汤唐特藤提铁廷"
    "图托瓦万威韦维魏温文翁沃乌武西希锡夏香谢辛休许雅亚扬耶叶伊易因英尤于约扎泽詹珍芝兹朱卓佐济"
    "叙哥卜什涅奈瓜"
)
"""Characters that names of other languages are spelled with, after Xinhua's tables."""

SPELLED = 4
"""Characters of a spelled name at least; shorter runs are as often ordinary words."""

LONGEST = 12
"""Characters between title marks; longer is a sentence."""

QUOTED = 6
"""Characters in quotes; what is longer is something said."""

COMMON = 5.0
"""Zipf frequency, once per ten thousand words: of such names (中国, 北京) no machine goes wrong."""

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏"
    "魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔向汤阮"
)
"""The hundred commonest and Vietnam's first: jieba cuts a rare given name off its surname."""

MEDIA = ("网", "社", "报", "在线", "新闻", "日报", "晚报", "电视台")
"""Ends of names of media, which are made of ordinary words: 经济观察网."""

KEEPS_COMPANY = 0.5
"""Dice coefficient of a candidate and its rendering: half of their rows are shared."""

PLACED = ("ns", "nt", "nz")
"""Tags whose words make one name side by side; two persons' names don't."""

BEFORE_MEDIA = frozenset("，。；：、（(“《 据")

_SUFFIX = re.compile("|".join(sorted(SUFFIXES, key=len, reverse=True)))
_TITLE = re.compile(rf"[《〈]([^《》〈〉]{{2,{LONGEST}}})[》〉]")
_QUOTE = re.compile(rf"[“「]([^“”「」，。！？、；：]{{2,{QUOTED}}})[”」]")
_DOTTED = re.compile(rf"[{SPELLING}]{{1,8}}(?:[·•‧・][{SPELLING}]{{1,8}})+")
_SPELLED = re.compile(rf"[{SPELLING}]{{{SPELLED},}}")
_HAN = re.compile(
    r"[\u4e00-\u9fff·•‧・A-Za-z0-9+-]*[\u4e00-\u9fff][\u4e00-\u9fff·•‧・A-Za-z0-9+-]*"
)
_PHRASE = re.compile(
    r"[A-Z][\w'’.&-]*(?:(?: (?:of|the|and|for|de|al|on|with|in))* [A-Z0-9][\w'’.&-]*)*"
)
NO_NAMES = frozenset(
    "after also although another as at because before but by during finally for from however "
    "if in it many meanwhile most no of on one recently since so some that the then there "
    "these they this those to today when where which while with yesterday january february "
    "march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
"""Words with capitals that begin no name: what opens sentences, and the calendar's."""

_ARTICLE = re.compile(r"^(?:The|A|An|In|On|At|But|And|As|If|For|He|She|It|This) ")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name of the source. times: rows it stands in; renderings: with their rows, likeliest first;
    example: one row's source and target."""

    source: str
    times: int
    renderings: tuple[tuple[str, int], ...]
    example: tuple[str, str]


def mine(
    rows: Sequence[tuple[str, str]], tag: Tagger, known: Container[str] = (), most: int = 5
) -> list[Proposal]:
    """Proposals for (source, target) rows, the most frequent first.

    known: names not to propose; most: renderings to list for each.
    """
    where: dict[str, set[int]] = defaultdict(set)
    found: dict[str, tuple[str, ...]] = {}
    for at, (source, _) in enumerate(rows):
        if source not in found:
            found[source] = tuple(dict.fromkeys(candidates(source, tag)))
        for name in found[source]:
            if name not in known:
                where[name].add(at)
    phrases: dict[str, set[int]] = defaultdict(set)
    for at, (_, target) in enumerate(rows):
        for phrase in set(_phrases(target)):
            phrases[phrase].add(at)
    by_row: dict[int, list[str]] = defaultdict(list)
    for phrase, places in phrases.items():
        for at in places:
            by_row[at].append(phrase)
    proposals = []
    for name, places in where.items():
        shared = Counter(phrase for at in places for phrase in by_row[at])
        renderings = _company(shared, phrases, len(places))
        if renderings:
            first = rows[min(places)]
            proposals.append(Proposal(name, len(places), tuple(renderings[:most]), first))
    return sorted(proposals, key=lambda one: (-one.times, one.source))


def _company(
    shared: Counter[str], phrases: dict[str, set[int]], times: int
) -> list[tuple[str, int]]:
    """The phrases that belong to a candidate; empty if none keeps close company with it."""
    scored = [
        (2 * count / (times + len(phrases[phrase])), phrase, count)
        for phrase, count in shared.items()
    ]
    scored.sort(key=lambda item: (-item[0], -len(item[1]), item[1]))
    if not scored or scored[0][0] < KEEPS_COMPANY:
        return []
    return [(phrase, count) for score, phrase, count in scored if score >= KEEPS_COMPANY / 2]


def candidates(source: str, tag: Tagger) -> Iterator[str]:
    """What looks like a name in a Chinese sentence; a part of a longer one isn't given."""
    spans = [match.span(1) for pattern in (_TITLE, _QUOTE) for match in pattern.finditer(source)]
    for pattern in (_DOTTED, _SPELLED):
        spans += (_with_suffix(source, *match.span()) for match in pattern.finditer(source))
    spans += _tagged(source, tag)
    end = 0
    for start, stop in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if start < end:
            continue
        end = stop
        name = source[start:stop].strip()
        if len(name) > 1 and _HAN.fullmatch(name):
            yield name


def _with_suffix(source: str, start: int, stop: int) -> tuple[int, int]:
    """The span with the generic word right behind it: 加济安泰普 becomes 加济安泰普省."""
    match = _SUFFIX.match(source, stop)
    return start, match.end() if match else stop


def _tagged(source: str, tag: Tagger) -> Iterator[tuple[int, int]]:
    """Names by their tags: neighbours of a kind together, with the generic word behind them."""
    words: list[tuple[int, int, str, str]] = []
    at = 0
    for word, flag in tag(source):
        words.append((at, at + len(word), word, flag))
        at += len(word)
    index = 0
    while index < len(words):
        start, stop, word, flag = words[index]
        index += 1
        if opening := _medium(words, index - 1):
            yield opening
            continue
        if not flag.startswith(NAME_TAGS) or len(word) < 2:
            continue
        if flag.startswith("nr") and len(word) == 2 and index > 1:
            _, _, before, its_flag = words[index - 2]
            if before in SURNAMES and its_flag != "p":  # 向 is to and Xiang, 于 at and Yu
                start -= 1
        while index < len(words) and words[index][3].startswith(PLACED) and flag.startswith(PLACED):
            stop = words[index][1]
            index += 1
        if index < len(words) and words[index][2] in SUFFIXES:
            stop = words[index][1]
        yield start, stop


def _medium(words: Sequence[tuple[int, int, str, str]], first: int) -> tuple[int, int] | None:
    """A name of a medium that opens a clause, where a byline stands: up to three words and 网."""
    before = words[first - 1][2] if first else ""
    if before and before not in BEFORE_MEDIA:
        return None
    for last in range(first, min(first + 4, len(words))):
        _, stop, word, flag = words[last]
        if last > first and word in MEDIA:
            return words[first][0], stop
        if flag[0] not in "nvaj":  # nouns, verbs, adjectives, abbreviations
            return None
    return None


def _phrases(target: str) -> Iterator[str]:
    for match in _PHRASE.finditer(target):
        phrase = _ARTICLE.sub("", match.group()).rstrip(".'’&-").removesuffix("'s")
        phrase = phrase.removesuffix("’s")
        if len(phrase) > 1 and phrase.partition(" ")[0].lower() not in NO_NAMES:
            yield phrase


def entries(proposals: Iterable[Proposal]) -> GlossaryFile:
    """The proposals as a glossary to be corrected by hand: the likeliest rendering as the name."""
    taken: dict[str, object] = {}
    concepts = []
    for one in proposals:
        likeliest, *others = (phrase for phrase, _ in one.renderings)
        identity = slug(likeliest) or "entry"
        if identity in taken:
            identity = f"{identity}-{len(taken) + 1}"
        taken[identity] = one
        also = f"; or {', '.join(others)}" if others else ""
        concepts.append(
            Concept(
                identity,
                {"zh": (one.source,), "en": (likeliest,)},
                note=f"Proposed: stands in {one.times} rows{also}. {' → '.join(one.example)}",
            )
        )
    concepts.sort(key=lambda concept: concept.id)
    return GlossaryFile("mined", "mined", tuple(concepts), languages=("zh", "en"))


def tagger() -> Tagger:
    """jieba's tagger; raises UsageError without the package."""
    try:
        tagging = import_module("jieba.posseg")  # a second to load, and an optional package
    except ImportError:
        raise UsageError("mine needs the package jieba", remedy="pip install jieba") from None
    tagging.jieba.setLogLevel("ERROR")
    # its cache is a marshal file in a folder that anybody may write to: have it start without one
    with tempfile.TemporaryDirectory(prefix="tqc-") as empty:
        tagging.jieba.dt.tmp_dir = empty
        tagging.initialize()

    def tag(sentence: str) -> Iterator[tuple[str, str]]:
        for pair in tagging.cut(sentence):
            yield pair.word, pair.flag

    return tag
