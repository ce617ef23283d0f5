"""English words behind katakana and hangul: the table, look-ups, and names made of such words."""

from __future__ import annotations

import re

import pytest

from tqc.language import loanwords, parts
from tqc.language.base import ArcKind, Mode
from tqc.language.ja import Japanese
from tqc.language.ja_words import ChineseGlosses
from tqc.language.ko import Korean
from tqc.language.tables import rows


def put(text: str, language: str) -> dict[str, float]:
    return dict(loanwords.words(text, language))


@pytest.mark.parametrize(
    ("kana", "hangul", "word"),
    [
        ("カメラ", "카메라", "camera"),
        ("マーケット", "마켓", "market"),
        ("キッチン", "키친", "kitchen"),
        ("タワー", "타워", "tower"),
        ("クイーン", "퀸", "queen"),
        ("ミュージック", "뮤직", "music"),
        ("ステーション", "스테이션", "station"),
        ("ブリッジ", "브리지", "bridge"),
        ("ツイン", "트윈", "twin"),
    ],
)
def test_a_spelling_is_the_english_word_that_it_spells(kana: str, hangul: str, word: str) -> None:
    assert put(kana, "ja")[word] > loanwords.ALIKE
    assert put(hangul, "ko")[word] > loanwords.ALIKE


@pytest.mark.parametrize(
    ("text", "language", "some"),
    [
        ("ライト", "ja", {"light", "right"}),
        ("라이트", "ko", {"light", "right"}),
        ("コート", "ja", {"court", "coat"}),
        ("베스트", "ko", {"best", "vest"}),
        ("패션", "ko", {"fashion", "passion"}),
        ("マウス", "ja", {"mouse", "mouth"}),
    ],
)
def test_letters_that_the_script_has_not_are_one(text: str, language: str, some: set[str]) -> None:
    assert some <= put(text, language).keys()


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("ビック", "ja", "big"),  # the voice of a final consonant
        ("ストリー", "ja", "story"),  # length
        ("ヴィレッジ", "ja", "village"),
        ("로보트", "ko", "robot"),  # a final stop, or one with a vowel
        ("쏘닉", "ko", "sonic"),
    ],
)
def test_what_is_spelled_a_little_otherwise_counts_less(
    text: str, language: str, word: str
) -> None:
    assert 0 < put(text, language)[word] <= loanwords.ALIKE


@pytest.mark.parametrize(
    ("text", "language"),
    [("トヨタ", "ja"), ("か", "ja"), ("삼성", "ko"), ("", "ja"), ("", "ko")],
)
def test_names_and_other_words_are_none(text: str, language: str) -> None:
    assert put(text, language) == {}


@pytest.mark.parametrize(
    "text", ["\x00", "\u202eカ", "abc", "🙂", "漢字", "가" * 3000, "ア" * 3000]
)
@pytest.mark.parametrize("language", ["ja", "ko"])
def test_anything_can_be_asked_for(text: str, language: str) -> None:
    assert put(text, language) == {}


def test_short_spellings_are_looked_up_as_they_are() -> None:
    assert "ball" not in put("ボル", "ja")
    assert "ball" in put("ボール", "ja")


def test_a_run_is_cut_into_the_fewest_words() -> None:
    known = {"a", "b", "c", "ab", "bc"}
    assert loanwords.cut("abbc", known.__contains__, 1, 2) == [(0, 2), (2, 4)]
    assert loanwords.cut("abx", known.__contains__, 1, 2) == []
    assert loanwords.cut("ab", known.__contains__, 1, 2) == []  # one word is no cut
    assert loanwords.cut("", known.__contains__, 1, 2) == []
    long = loanwords.cut("a" * 5000, known.__contains__, 1, 2)
    assert long[0] == (0, 1)
    assert len(long) == 5000


def test_a_name_in_katakana_is_made_of_loan_words() -> None:
    japanese = Japanese(ChineseGlosses())
    cut = {s.text for s in japanese.segments("ブルームーンキャッスルホテル", "organization")}
    assert {"ブルー", "ムーン", "キャッスル", "ホテル"} <= cut
    put = {r.words: r for r in japanese.renderings("キャッスル", Mode.NAME)}
    assert put["castle",].kind is ArcKind.GLOSS
    assert sum(r.weight for r in put.values()) <= 1.0
    assert ("castle",) not in {r.words for r in japanese.renderings("キャッスル", Mode.PERSON)}


def test_a_name_in_hangul_is_made_of_loan_words() -> None:
    korean = Korean()
    assert {"캐슬", "호텔"} <= {s.text for s in korean.segments("캐슬호텔", "organization")}
    put = {r.words: r for r in korean.renderings("캐슬", Mode.NAME)}
    assert put["castle",].kind is ArcKind.GLOSS
    assert sum(r.weight for r in put.values()) <= 1.0


def test_one_syllable_is_a_loan_word_unless_it_may_be_chinese() -> None:
    def glosses(text: str) -> set[str]:
        put = Korean().renderings(text, Mode.NAME)
        return {" ".join(r.words) for r in put if r.kind is ArcKind.GLOSS}

    assert "cook" in glosses("쿡")
    assert not glosses("신") & {"scene", "sin"}
    assert "book" not in glosses("북")


def test_what_a_table_says_goes_before_what_only_sounds_so() -> None:
    found = {" ".join(r.words): r.weight for r in Korean().renderings("베스트", Mode.NAME)}
    assert found["best"] > found["vest"] > 0
    assert parts.LOAN < 1.0


def test_the_table_is_what_its_head_says() -> None:
    table = list(rows(loanwords.TABLE))
    words = [row[0] for row in table]
    assert words == sorted(set(words))
    for _, kana, hangul in table:
        assert re.fullmatch(r"(?:[ァ-ヺー]{2,}(?: (?=.)|$))*", kana), kana
        assert re.fullmatch(r"(?:[가-힣]+(?: (?=.)|$))*", hangul), hangul
        assert kana or hangul
