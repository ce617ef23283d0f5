"""Texts too long for every pair of sentences to be looked at."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from tqc.bitext.align import align, corridor
from tqc.bitext.align.scoring import Side

SUBJECTS = "港口 工程师 市长 记者 老师 医生 农民 学生 律师 司机".split()
PORT = "port engineer mayor reporter teacher doctor farmer student lawyer driver".split()
VERBS = "关闭了 修理 访问 知道 忘记 卖掉 买了 建造 学习 看见".split()
CLOSED = "closed,repaired,visited,knew,forgot,sold,bought,built,studied,saw".split(",")
OBJECTS = "桥 船 岛 学校 医院 河流 铁路 书 花园 房子".split()
BRIDGE = "bridge ship island school hospital river railway book garden house".split()


def texts(count: int, chance: Random) -> tuple[list[str], list[str]]:
    chinese, english = [], []
    for number in range(count):
        one, two, three = (chance.randrange(10) for _ in range(3))
        year = 1000 + number
        chinese.append(f"{year}年，{SUBJECTS[one]}{VERBS[two]}{OBJECTS[three]}。")
        english.append(f"In {year} the {PORT[one]} {CLOSED[two]} the {BRIDGE[three]}.")
    return chinese, english


def test_a_long_gap_is_found() -> None:
    chinese, english = texts(300, Random(1))
    beads = align(chinese, english[:100] + english[180:], "zh", "en")
    right = [
        bead
        for bead in beads
        if bead.kind == (1, 1) and bead.source_start - bead.target_start in (0, 80)
    ]
    assert len(right) >= 215
    assert sum(bead.kind == (1, 0) for bead in beads) >= 75


def test_the_corridor_grows_with_the_length_alone() -> None:
    def area(count: int) -> int:
        _, english = texts(count, Random(2))
        one, other = (
            Side(
                [s.rstrip("。.").split() for s in text], [1] * count, [False] * count, [0.0] * count
            )
            for text in (english, english)
        )
        links = {token: {token: 0.9} for token in one.share}
        return sum(last - first + 1 for first, last in corridor.first(one, other, links))

    assert area(2000) < 2.2 * area(1000)


def test_the_corridor_reaches_both_ends() -> None:
    spine = [(0, 0), (1, 40), (60, 41), (61, 100)]
    rows = corridor.around(spine, 2)
    assert rows[0][0] == 0
    assert rows[-1][1] == 100
    for (low, high), (below_low, below_high) in pairwise(rows):
        assert low <= below_low <= high
        assert high <= below_high
