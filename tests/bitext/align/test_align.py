"""Beads on small texts whose links are plain to a reader, and what holds of all beads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.bitext.align import Bead, align
from tqc.bitext.align.beads import KINDS

CHINESE = [
    "港口昨天关闭了。",
    "三艘船被困在海湾里。",
    "工程师林晓梅说，修理起重机需要两个星期，费用是450万元。",
    "她不担心。",
    "“我们有备用零件吗？”一位记者问道。",
    "没有人回答。",
    "市长将于周五访问该岛。",
]
ENGLISH = [
    "The port closed yesterday.",
    "Three ships are stuck in the bay.",
    "Repairing the crane will take two weeks and cost 4.5 million yuan, said engineer Lin Xiaomei.",
    "She is not worried.",
    '"Do we have spare parts?" a reporter asked.',
    "Nobody answered.",
    "The mayor will visit the island on Friday.",
]


def links(beads: list[Bead]) -> list[tuple[int, int, int, int]]:
    return [(b.source_start, b.source_end, b.target_start, b.target_end) for b in beads]


def straight(count: int) -> list[tuple[int, int, int, int]]:
    return [(at, at + 1, at, at + 1) for at in range(count)]


def test_sentence_by_sentence() -> None:
    beads = align(CHINESE, ENGLISH, "zh", "en")
    assert links(beads) == straight(7)
    assert all(bead.confidence > 0.8 for bead in beads)


def test_the_other_direction() -> None:
    assert links(align(ENGLISH, CHINESE, "en", "zh")) == straight(7)


def test_two_sentences_joined_in_the_translation() -> None:
    joined = [*ENGLISH[:3], f"{ENGLISH[3][:-1]}, and she smiled.", *ENGLISH[4:]]
    joined[0:2] = ["The port closed yesterday, and three ships are stuck in the bay."]
    beads = align(CHINESE, joined, "zh", "en")
    assert links(beads)[:2] == [(0, 2, 0, 1), (2, 3, 1, 2)]


def test_a_sentence_cut_in_the_translation() -> None:
    cut = [*ENGLISH[:2], "Repairing the crane will take two weeks, said engineer Lin Xiaomei."]
    cut += ["It will cost 4.5 million yuan.", *ENGLISH[3:]]
    assert (2, 3, 2, 4) in links(align(CHINESE, cut, "zh", "en"))


def test_a_sentence_left_out() -> None:
    chinese = [*CHINESE[:4], "渔民王海生今年六十岁，他说码头的灯塔也需要新的玻璃。", *CHINESE[4:]]
    beads = align(chinese, ENGLISH, "zh", "en")
    assert links(beads)[4:6] == [(4, 5, 4, 4), (5, 6, 4, 5)]


def test_a_sentence_added() -> None:
    added = [*ENGLISH[:3], "Photographs by our own staff are for sale.", *ENGLISH[3:]]
    assert (3, 3, 3, 4) in links(align(CHINESE, added, "zh", "en"))


GERMAN = [
    "Der Hafen wurde gestern geschlossen.",
    "Drei Schiffe liegen in der Bucht fest.",
    "Die Reparatur des Krans dauert zwei Wochen und kostet 4,5 Millionen Yuan, sagte die "
    "Ingenieurin Lin Xiaomei.",
    "Sie macht sich keine Sorgen.",
    "„Haben wir Ersatzteile?“, fragte ein Reporter.",
    "Niemand antwortete.",
    "Der Bürgermeister wird die Insel am Freitag besuchen.",
]
RUSSIAN = [
    "Порт закрыли вчера.",
    "Три корабля застряли в заливе.",
    "Ремонт крана займёт две недели и обойдётся в 4,5 млн юаней, сказала инженер Линь Сяомэй.",
    "Она не беспокоится.",
    "«Есть ли у нас запасные части?» — спросил журналист.",
    "Никто не ответил.",
    "Мэр посетит остров в пятницу.",
]
ARABIC = [
    "أُغلق الميناء أمس.",
    "ثلاث سفن عالقة في الخليج.",
    "سيستغرق إصلاح الرافعة أسبوعين ويكلف 4.5 مليون يوان، كما قالت المهندسة لين شياومي.",
    "إنها ليست قلقة.",
    "سأل صحفي: «هل لدينا قطع غيار؟»",
    "لم يجب أحد.",
    "سيزور رئيس البلدية الجزيرة يوم الجمعة.",
]


@pytest.mark.parametrize(
    ("language", "text"), [("de", GERMAN), ("ru", RUSSIAN), ("ar", ARABIC)], ids=str
)
def test_other_languages(language: str, text: list[str]) -> None:
    cut = [*ENGLISH[:4], '"Do we have spare parts?"', "a reporter asked.", *ENGLISH[5:]]
    beads = align(text, cut, language, "en")
    assert links(beads) == [*straight(4), (4, 5, 4, 6), (5, 6, 6, 7), (6, 7, 7, 8)]


def test_a_language_that_nothing_is_known_of() -> None:
    """Lengths, numbers and names are the same in any."""
    made_up = ["Za 1492 pan Colombo.", "Ruk!", "Tavaru misk Ana 300 lopari dem kuru vensa palu."]
    english = ["In 1492 came Colombo.", "No!", "Ana then bought 300 loaves from her own baker."]
    assert links(align(made_up, english, "", "en")) == straight(3)


def test_known_names_tell_sentences() -> None:
    one, other = ["蓝鲸云很好。", "丝路网很好。"], ["Lanjing is good.", "Mosaic is good."]
    names = [(["蓝鲸云"], ["Lanjing"]), (["丝路网"], ["MOSAIC"])]
    sure = align(one, other, "zh", "en", names=names)
    assert links(sure) == straight(2)
    assert sure[0].confidence > align(one, other, "zh", "en")[0].confidence


@pytest.mark.parametrize(("source", "target"), [([], []), (["一。"], []), ([], ["One."])])
def test_an_empty_side(source: list[str], target: list[str]) -> None:
    beads = align(source, target, "zh", "en")
    assert [bead.kind for bead in beads] == [(1, 0)] * len(source) + [(0, 1)] * len(target)


SENTENCES = st.lists(st.text(max_size=30), max_size=14)


@settings(deadline=None, max_examples=40)
@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_one_bead(source: list[str], target: list[str]) -> None:
    at = (0, 0)
    for bead in align(source, target, "zh", "en"):
        assert (bead.source_start, bead.target_start) == at
        assert bead.kind in KINDS
        assert 0 <= bead.confidence <= 1
        at = bead.source_end, bead.target_end
    assert at == (len(source), len(target))
