"""Lengths of translations, and how much of one text another accounts for."""

from __future__ import annotations

from math import exp

import pytest

from tqc.bitext import lengths
from tqc.bitext.align.clues import Reader
from tqc.bitext.content import contents
from tqc.bitext.coverage import coverage
from tqc.document import Document, Segment
from tqc.finding import Span


@pytest.mark.parametrize(("one", "other"), [("zh", "en"), ("zh-Hant", "en-GB"), ("ja", "de")])
def test_chinese_and_japanese_say_more_in_a_character(one: str, other: str) -> None:
    model = lengths.model(one, other)
    assert model is not None
    assert exp(model.mean) > 2


def test_there_and_back() -> None:
    to, fro = lengths.model("ru", "en"), lengths.model("en", "ru")
    assert to is not None
    assert fro is not None
    assert to.mean == pytest.approx(-fro.mean)


def test_no_model_for_a_language_that_is_not_in_the_table() -> None:
    assert lengths.model("xx", "en") is None


def test_deviation_has_a_sign_and_grows_with_length() -> None:
    model = lengths.model("de", "en")
    assert model is not None
    assert model.deviation(100, 40) < 0 < model.deviation(100, 200)
    assert model.deviation(1000, 2000) > model.deviation(100, 200) > model.deviation(10, 20)


def test_a_document_has_its_own_ratio() -> None:
    source, target = "Das Boot liegt im Hafen, und es regnet.", "The boat is in the harbour. " * 2
    text = "\n\n".join([target.strip()] * 12)
    step = len(target.strip()) + 2
    segments = [
        Segment(str(n), Span(n * step, n * step + len(target.strip())), source) for n in range(12)
    ]

    def deviation(count: int) -> float:
        some = tuple(segments[:count])
        document = Document("a", "a", text, language="en", source_language="de", segments=some)
        return contents(document)[0].deviation

    assert deviation(2) > 1
    assert abs(deviation(12)) < 0.5


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("zh", "三艘渔船被困在海湾里。"),
        ("ru", "Три корабля с понедельника стоят в море."),
        ("de", "Drei Schiffe liegen seit Montag im Meer."),
    ],
)
def test_a_translation_covers_more_than_a_stranger(language: str, source: str) -> None:
    own = "Three fishing boats have been trapped in the bay, in the sea, since Monday. Ships!"
    other = "The minister praised the teachers for their new book on tax law."
    assert coverage(source, own, language, "en").share >= 0.3
    assert coverage(source, other, language, "en").share == 0


def test_numbers_are_recognised_in_any_writing() -> None:
    assert coverage("28亿", "2.8 billion", "zh", "en").found >= 1
    assert coverage("二十五", "25", "zh", "en").share == 1


def test_traditional_characters_are_read_as_simplified() -> None:
    reader = Reader("zh-Hant")
    assert reader.tokens("銀行") == Reader("zh").tokens("银行")
