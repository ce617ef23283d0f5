"""Proposals from texts, with a tagger of the tests' own: jieba is an optional package."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tqc.errors import ReadError, UsageError
from tqc.glossary.mining import candidates, entries, mine, tagger
from tqc.glossary.mining_rows import bilingual, paired

TAGS = {"江州": "ns", "大学": "n", "明政": "nr", "范": "nr", "向": "p", "观察": "v", "网": "n"}


def tag(sentence: str) -> Iterator[tuple[str, str]]:
    """Words of TAGS, every other character a word of its own."""
    at = 0
    while at < len(sentence):
        word = next((word for word in TAGS if sentence.startswith(word, at)), sentence[at])
        yield word, TAGS.get(word, "x")
        at += len(word)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("他在江州大学教书", ["江州大学"]),
        ("他去江州", ["江州"]),
        ("总理范明政说", ["范明政"]),
        ("他向明政说", ["明政"]),
        ("据观察网报道", ["观察网"]),
        ("看了《三个苹果》", ["三个苹果"]),
        ("所谓“两个同心”", ["两个同心"]),
        ("胡里奥·里奥斯说", ["胡里奥·里奥斯"]),
        ("在加济安泰普省", ["加济安泰普省"]),
        ("这是一句话，没有名字。", []),
        ("", []),
    ],
)
def test_what_looks_like_a_name(source: str, names: list[str]) -> None:
    assert list(candidates(source, tag)) == names


ROWS = [
    ("他在江州大学教书", "He teaches at Jiangzhou University."),
    ("江州大学很大", "Jiangzhou University is large."),
    ("看了《三个苹果》", "He saw Three Apples."),
    ("他向明政说", "he said something to him."),
]


def test_a_rendering_keeps_company_with_its_name() -> None:
    found = mine(ROWS, tag)
    assert [(one.source, one.times, one.renderings[0]) for one in found] == [
        ("江州大学", 2, ("Jiangzhou University", 2)),
        ("三个苹果", 1, ("Three Apples", 1)),
    ]
    assert found[0].example == ROWS[0]
    assert [one.source for one in mine(ROWS, tag, known={"江州大学"})] == ["三个苹果"]


def test_proposals_make_a_glossary() -> None:
    file = entries(mine(ROWS, tag))
    assert [concept.id for concept in file.concepts] == ["jiangzhou-university", "three-apples"]
    assert "stands in 2 rows" in file.concepts[0].note


def test_bilingual_files() -> None:
    assert bilingual('{"source": "一", "target": "One"}\n\n'.encode(), "a.jsonl") == [("一", "One")]
    assert bilingual("id\tsource\ttarget\n1\t一\tOne\n".encode(), "a.tsv") == [("一", "One")]
    for data, path in ((b"{}", "a.jsonl"), (b"a\tb\n", "a.tsv"), (b"\xff", "a.jsonl")):
        with pytest.raises(ReadError):
            bilingual(data, path)


def test_paragraphs_pair_only_if_there_are_equally_many() -> None:
    assert paired("一\n\n\n二\n", "One\n\nTwo") == ([("一", "One"), ("二", "Two")], True)
    assert paired("一\n二", "One")[1] is False


def test_without_jieba_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jieba.posseg", None)
    with pytest.raises(UsageError, match="pip install jieba"):
        tagger()
