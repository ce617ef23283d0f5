"""Japanese names in Latin letters and in English words, with a dictionary made for these tests."""

from __future__ import annotations

import pytest

from tqc.language import ja_words, parts
from tqc.language.base import PERSON_TRANSLATED, ArcKind, Mode
from tqc.language.ja import Japanese
from tqc.language.ja_kana import spellings


class Words:
    """A dictionary of a few words."""

    SENSES = {  # noqa: RUF012 - never changed
        "味": ["taste; flavor"],
        "青空": ["blue sky"],
        "青": ["blue"],
        "空": ["sky", "emptiness"],
        "新聞": ["newspaper"],
        "ログ": ["log"],
        "オープン": ["open; opening"],
        "戦": ["war; match"],
        "飲む": ["to drink"],
        "見る": ["to look"],
        "カメラ": ["camera"],
        "省": ["ministry", "saving; conserving"],
    }
    READINGS = {  # noqa: RUF012 - never changed
        "青空": ["あおぞら"],
        "新聞": ["しんぶん"],
        "味": ["あじ", "み"],
        "佐藤": ["さとう"],
        "太郎": ["たろう"],
        "青": ["せい", "あお"],
        "南": ["なん", "みなみ"],
        "飲む": ["のむ"],
        "見る": ["みる"],
    }

    def senses(self, word: str) -> list[str]:
        return self.SENSES.get(word, [])

    def readings(self, word: str, *, name: bool = False) -> list[str]:
        return self.READINGS.get(word, [])

    def version(self) -> str:
        return "test"


@pytest.fixture
def japanese() -> Japanese:
    return Japanese(Words())


def put(japanese: Japanese, text: str, mode: Mode = Mode.NAME) -> dict[str, float]:
    return {" ".join(r.words): r.weight for r in japanese.renderings(text, mode)}


@pytest.mark.parametrize(
    ("kana", "spelled"),
    [
        ("とうきょう", {"tokyo", "toukyou", "tookyoo", "tohkyoh"}),
        ("しんぶん", {"shinbun", "shimbun", "sinbun"}),
        ("にっしょう", {"nissho", "nisshou", "nissyo"}),
        ("ちゃつ", {"chatsu", "tyatu"}),
        ("ソフトウェア", {"sofutowea"}),
        ("パーティー", {"pati", "paatii"}),
        ("まっちゃ", {"matcha"}),
        ("ヴァイオリン", {"vaiorin"}),
        ("じゅんいち", {"junichi", "zyuniti"}),
    ],
)
def test_kana_comes_in_the_spellings_that_people_use(kana: str, spelled: set[str]) -> None:
    assert spelled <= dict(spellings(kana)).keys()


def test_plain_hepburn_comes_first() -> None:
    assert spellings("おおたに")[0][0] == "otani"
    assert spellings("しんじゅく")[0][0] == "shinjuku"


@pytest.mark.parametrize("other", ["", "abc", "日本", "か1", "한국"])
def test_what_is_no_kana_has_no_spelling(other: str) -> None:
    assert spellings(other) == []


def test_a_word_is_translated_or_read(japanese: Japanese) -> None:
    found = put(japanese, "青空")
    assert {"blue sky", "sky", "aozora"} <= found.keys()
    assert sum(found.values()) <= 1


def test_a_name_is_cut_into_words_kanji_and_runs_of_kana(japanese: Japanese) -> None:
    cut = {s.text: s.inside for s in japanese.segments("青空オープン戦", "event")}
    assert {"青空", "青", "空", "オープン", "戦"} <= cut.keys()
    assert cut["青"]
    assert not cut["青空"]


def test_short_words_within_kana_are_chance(japanese: Japanese) -> None:
    assert [s.text for s in japanese.segments("ブログ", "work")] == ["ブログ"]


def test_people_are_read_and_seldom_translated(japanese: Japanese) -> None:
    cut = {s.text: s for s in japanese.segments("佐藤青空", "person")}
    found = [r for s in cut.values() for r in japanese.renderings(s.text, s.mode)]
    glosses = [r.weight for r in found if r.kind is ArcKind.GLOSS]
    assert {r.kind for r in found} == {ArcKind.ROMAN, ArcKind.GLOSS}
    assert max(glosses) <= parts.GLOSS_SHARE * PERSON_TRANSLATED
    assert "sato" in put(japanese, "佐藤", Mode.PERSON)
    assert "taro" in put(japanese, "太郎", Mode.PERSON)


def test_two_kanji_no_dictionary_has_are_read_one_by_one(japanese: Japanese) -> None:
    assert "seinan" in put(japanese, "青南")


def test_the_stem_of_a_verb_is_known_by_its_verb(japanese: Japanese) -> None:
    assert {"drink", "nomi"} <= put(japanese, "飲み").keys()
    assert "look" not in put(japanese, "見の")
    assert "飲み" in [s.text for s in japanese.segments("飲みログ", "platform")]


def test_what_stands_before_a_known_word_in_katakana_is_spelled(japanese: Japanese) -> None:
    assert "トンボ" in [s.text for s in japanese.segments("トンボカメラ", "organization")]
    assert "トン" not in [s.text for s in japanese.segments("トンボ", "organization")]


def test_kanji_may_be_taken_for_chinese(japanese: Japanese) -> None:
    assert "qingkong" in put(japanese, "青空")
    assert "green" in put(japanese, "青")  # blue, says the Japanese dictionary of these tests
    assert "heize" in put(japanese, "黒沢", Mode.PERSON)  # forms that Chinese hasn't
    assert "guangzhou" not in put(japanese, "広州")  # the place itself


def test_generic_parts_mean_their_first_sense(japanese: Japanese) -> None:
    assert "ministry" in put(japanese, "省")
    assert "saving" not in put(japanese, "省")


def test_particles_and_generic_parts_weigh_little(japanese: Japanese) -> None:
    assert japanese.weights("味の青空新聞") == (1.0, 0.0, 1.0, 1.0, 0.35, 0.35)
    assert japanese.weights("新聞") == (1.0, 1.0)


def test_latin_letters_stand_for_themselves(japanese: Japanese) -> None:
    assert put(japanese, "AI") == {"ai": pytest.approx(0.9)}
    assert list(japanese.segments("TOTO", "organization")) == []


def test_without_the_extra_kanji_have_chinese_glosses() -> None:
    plain = Japanese(ja_words.ChineseGlosses())
    assert "rivers" in put(plain, "河川")
    assert "newspaper" in put(plain, "新聞")  # the table's, for 新闻 is news in Chinese
    assert "sofuto" in put(plain, "ソフト")


def test_jmdict_has_words_readings_and_names() -> None:
    pytest.importorskip("jamdict_data")
    words = ja_words.load()
    assert "newspaper" in words.senses("新聞")
    assert words.readings("新聞")[0] == "しんぶん"
    assert "おおたに" in words.readings("大谷", name=True)
    assert not any("Chamber of Commerce" in sense for sense in words.senses("日商"))
    assert words.senses("商")


def test_readings_that_many_names_have_come_first() -> None:
    pytest.importorskip("jamdict_data")
    words = ja_words.load()
    assert words.readings("吉野", name=True)[0] == "よしの"  # and not えしぬ, first by the kana
    assert words.readings("武田", name=True)[0] == "たけだ"


def test_hiragana_mean_common_words_that_are_written_in_kanji() -> None:
    pytest.importorskip("jamdict_data")
    assert any("warehouse" in sense for sense in ja_words.load().senses("くら"))


@pytest.mark.parametrize("name", ["", "\x00", "の", "・", "あ" * 5000, "\u202e青", "青" * 3000])
def test_any_name_can_be_cut(japanese: Japanese, name: str) -> None:
    cut = list(japanese.segments(name, "name"))
    assert all(s.text == name[s.start : s.end] for s in cut)
    assert len(japanese.weights(name)) == len(name)
