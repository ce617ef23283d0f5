"""The sound model: what it puts first, what its scores mean, and what it survives."""

from __future__ import annotations

import re

import pytest

from tqc.language.sound import LEAST, NOTHING, Sound, rank, score, tables
from tqc.language.sound.han import SYSTEMS
from tqc.language.sound.letters import fold, usual
from tqc.language.sound.likelihood import LONGEST, likelihood
from tqc.language.sound.model import FITTED, shares
from tqc.language.sound.units import units

KNOWN = {
    "zh": """
        丘吉尔 Churchill; 梅克尔 Merkel; 莎士比亚 Shakespeare; 伦勃朗 Rembrandt; 列侬 Lennon;
        華格納 Wagner; 杜斯妥也夫斯基 Dostoevsky; 卡夫卡 Kafka; 契诃夫 Chekhov; 鲍威尔 Powell;
        毛泽东 Mao Zedong; 陳水扁 Chen Shui-bian; 董建華 Tung Chee-hwa; 馬英九 Ma Ying-jeou;
        阮春福 Nguyen Xuan Phuc; 朴槿惠 Park Geun-hye; 文在寅 Moon Jae-in; 山本 Yamamoto
    """,
    "ja": """
        チャーチル Churchill; メルケル Merkel; シェイクスピア Shakespeare; レンブラント Rembrandt;
        カフカ Kafka; チェーホフ Chekhov; ベートーヴェン Beethoven; ケネディ Kennedy;
        むらかみ Murakami; オオタニ Ohtani; 村上春樹 Haruki Murakami; 三島 Mishima
    """,
    "ko": """
        처칠 Churchill; 메르켈 Merkel; 셰익스피어 Shakespeare; 카프카 Kafka; 베토벤 Beethoven;
        케네디 Kennedy; 박근혜 Park Geun-hye; 손흥민 Son Heung-min; 문재인 Moon Jae-in;
        김연아 Yuna Kim; 이강인 Lee Kang-in
    """,
    "ru": """
        Черчилль Churchill; Шекспир Shakespeare; Чехов Chekhov; Достоевский Dostoevsky;
        Бетховен Beethoven; Кеннеди Kennedy; Щербаков Shcherbakov; Евтушенко Yevtushenko
    """,
    "ar": """
        تشرشل Churchill; ميركل Merkel; شكسبير Shakespeare; كافكا Kafka; بيتهوفن Beethoven;
        كينيدي Kennedy; محفوظ Mahfouz; عبدالناصر Abdel Nasser; السيسي el-Sisi
    """,
}  # fmt: skip
"""People everyone has heard of: source name and usual Latin form."""

PAIRS = [
    (language, *pair.strip().split(" ", 1))
    for language, listed in KNOWN.items()
    for pair in listed.split(";")
]


def test_the_right_form_comes_first() -> None:
    misses = []
    for language, listed in KNOWN.items():
        own = [(source, latin) for lang, source, latin in PAIRS if lang == language]
        forms = {latin for _, _, latin in PAIRS}
        for source, latin in own:
            first = rank(source, forms, language)[0][0]
            if first != latin:
                misses.append(f"{language} {source}: {first}, not {latin}")
        assert listed
    assert misses == []


@pytest.mark.parametrize(
    ("language", "source", "like", "unlike"),
    [
        ("zh", "维斯伯恩", "Weissburn", "Wellington"),
        ("zh", "范明政", "Pham Minh Chinh", "Pham Minh Thanh"),
        ("zh", "金敃友", "Kim Min-woo", "Kim Min-jae"),
        ("ja", "ジョンソン", "Johnson", "Jameson"),
        ("ko", "윤석열", "Yoon Suk-yeol", "Yoo Seung-min"),
        ("uk", "Зеленський", "Zelenskyy", "Zaluzhnyi"),
        ("el", "Παπαδόπουλος", "Papadopoulos", "Papageorgiou"),
        ("fa", "احمدی‌نژاد", "Ahmadinejad", "Mohammadi"),
        ("th", "ทักษิณ", "Thaksin", "Prayuth"),
    ],
)
def test_a_likeness_counts_for_more_than_a_resemblance(
    language: str, source: str, like: str, unlike: str
) -> None:
    assert score(source, like, language) > 3
    assert score(source, like, language) > score(source, unlike, language) + 3


def test_traditional_and_simplified_are_one() -> None:
    assert score("維斯伯恩", "Waisbren", "zh-TW") == score("维斯伯恩", "Waisbren", "zh-CN")


def test_case_spaces_hyphens_and_marks_do_not_matter() -> None:
    plain = score("グーテンベルク", "gutenberg", "ja")
    for written in ("Gütenberg", "GUTEN BERG", "guten-berg", " Gutenberg’", "Ｇutenberg"):
        assert score("グーテンベルク", written, "ja") == pytest.approx(plain, abs=0.01)


def test_either_order_of_names() -> None:
    first, turned = (score("손흥민", name, "ko") for name in ("Son Heung-min", "Heung-min Son"))
    assert first > turned > first - 1


def test_chance_scores_below_zero_mostly() -> None:
    """Scores are log-odds: a wrong name beats 0 now and then, 3 hardly ever."""
    wrong = [
        score(source, latin, language)
        for language, source, right in PAIRS
        for _, _, latin in PAIRS
        if latin != right
    ]
    assert sum(value > 0 for value in wrong) < 0.05 * len(wrong)
    assert sum(value > 3 for value in wrong) < 0.005 * len(wrong)


@pytest.mark.parametrize(
    ("source", "latin", "language"),
    [
        ("", "Anna", "zh"),
        ("安娜", "", "zh"),
        ("安娜", "42", "zh"),
        ("安娜", "安娜", "zh"),
        ("Anna", "Anna", "de"),
        ("ἄννα", "Anna", ""),
        ("안" * 50_000, "Anna", "ko"),
        ("安娜", "a" * 1_000_000, "zh"),
        ("\x00\u202e\ud800", "Anna", "ru"),
    ],
)
def test_what_cannot_be_read_says_nothing(source: str, latin: str, language: str) -> None:
    assert score(source, latin, language) == NOTHING


def test_what_cannot_be_aligned_has_the_least_score() -> None:
    assert score("安", "Constantinopolitanskaya", "zh") == LEAST


def test_latin_letters_in_a_name_are_themselves() -> None:
    assert score("Jリーグ", "J League", "ja") > 2


def test_ranking_is_stable() -> None:
    candidates = ["Anne", "ANNE", "anne", "Bob"]
    assert [name for name, _ in rank("アン", candidates, "ja")] == ["ANNE", "Anne", "anne", "Bob"]
    assert rank("アン", [], "ja") == []


def test_a_sound_can_be_asked_again() -> None:
    one = Sound("Пушкин", "ru")
    assert one.score("Pushkin") == one.score("Pushkin") == score("Пушкин", "Pushkin", "ru")


@pytest.mark.parametrize(
    ("name", "script", "expected"),
    [
        ("ティファニー", "kana", "ティ ファ ニ ー"),
        ("づら", "kana", "ズ ラ"),
        ("安", "hangul", "安"),
        ("Ёлка", "cyrillic", "ё л к а"),
        ("مُحَمَّد", "arabic", "م ح م د"),
        ("أحمد", "arabic", "ا ح م د"),
    ],
)
def test_units(name: str, script: str, expected: str) -> None:
    assert units(name, script) == tuple(expected.split())


def test_hangul_is_taken_apart_without_the_silent_initial() -> None:
    assert units("아산", "hangul") == ("\u1161", "\u1109", "\u1161", "\u11ab")


def test_shares_add_up() -> None:
    for name, script in (("スミス", "kana"), ("史密斯", "chinese"), ("سميث", "arabic")):
        parts = units(name, script)
        for at in range(len(parts)):
            assert sum(shares(parts, at, script).values()) == pytest.approx(1)


def test_likelihood_sums_over_the_ways_to_cut() -> None:
    either = {"a": 0.5, "aa": 0.5}
    assert likelihood([either, either], "aaa") == pytest.approx(0.5, rel=0.01)
    assert likelihood([either], "a" * (LONGEST + 1)) == 0


def test_letters_that_unicode_does_not_take_apart() -> None:
    assert fold("Đỗ Strauß Øre") == "dostraussore"
    assert usual("") < 0


@pytest.mark.parametrize("name", [*FITTED, "han", "latin"])
def test_tables_say_what_they_are_and_are_sorted(name: str) -> None:
    rows = tables.rows(name)
    keys = [row.split("\t")[0] for row in rows]
    assert keys == sorted(set(keys))
    assert all("\t" in row for row in rows)


def test_every_column_of_a_fitted_table_can_be_read() -> None:
    column = re.compile(r"(?:<[^\s>]+)?(?:>\S+?)?=(?:(?:[a-z]+|-):[1-9]\d*(?: |$))+")
    for name in FITTED:
        for row in tables.rows(name):
            assert [one for one in row.split("\t")[1:] if not column.fullmatch(one)] == []


def test_the_table_of_characters_has_its_columns() -> None:
    assert {row.count("\t") for row in tables.rows("han")} == {1 + len(SYSTEMS)}
