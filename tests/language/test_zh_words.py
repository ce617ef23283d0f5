"""Chinese texts cut into words, and what the words mean."""

from __future__ import annotations

import pytest

from tqc.language import zh_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("中非共和国总统访问北京", ["中非共和国", "总统", "访问", "北京"]),
        ("他在清华大学", ["他", "在", "清华大学"]),
        ("臺灣大學", ["臺灣大學"]),
        ("GPT很好", ["G", "P", "T", "很", "好"]),
        ("", []),
    ],
)
def test_cut(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in zh_words.load().cut(text)] == words


def test_names_are_words_too() -> None:
    cut = zh_words.load().cut("澄澈科技上市", {"澄澈科技": 4.0})
    assert cut[0] == (0, 4)


def test_meaning_and_sound() -> None:
    word = zh_words.load().get("记者")
    assert word is not None
    assert {"reporter", "journalist"} <= word.stems
    assert zh_words.load().get("范明政澄") is None
    assert zh_words.load().sound("范明政") == "fan ming zheng"


def test_proper_nouns_are_told_from_words() -> None:
    words = zh_words.load()
    assert [bool(w and w.name) for w in map(words.get, ("北京", "记者"))] == [True, False]
