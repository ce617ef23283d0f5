"""Figures of segments compared: what counts as there, what as wrong, and in what time."""

from __future__ import annotations

import time
from dataclasses import replace

from tests.checks.context import glossary_of
from tqc.bitext.figures import Difference, Fault, differences
from tqc.document import Document
from tqc.document.model import Segment
from tqc.finding import Span
from tqc.glossary.model import Glossary


def document(*rows: tuple[str, str], language: str = "zh") -> Document:
    """A text of rows: source, target."""
    segments, at = [], 0
    for number, (source, target) in enumerate(rows):
        segments.append(Segment(str(number), Span(at, at + len(target)), source))
        at += len(target) + 2
    text = "\n\n".join(target for _, target in rows)
    return Document("d", "d", text, (), (), "en", language, segments=tuple(segments))


def found(*rows: tuple[str, str], language: str = "zh") -> list[tuple[Fault, str]]:
    draft = document(*rows, language=language)
    return [(one.fault, wrong(draft, one)) for one in differences(draft, Glossary())]


def wrong(draft: Document, one: Difference) -> str:
    return one.target.number.of(draft.text) if one.target else ""


def test_what_is_wrong_is_told_apart() -> None:
    assert found(("收入3800亿元", "revenue of 38 billion yuan")) == [(Fault.FACTOR, "38 billion")]
    assert found(("收入38亿元", "revenue of 3.5 billion yuan")) == [(Fault.VALUE, "3.5 billion")]
    assert found(("收入38亿元", "revenue of $3.8 billion")) == [(Fault.CURRENCY, "3.8 billion")]
    assert found(("涨了38厘米", "rose by 38 metres")) == [(Fault.UNIT, "38")]
    assert found(("收入38亿元，很多", "revenue was high")) == [(Fault.MISSING, "")]


def test_spans_are_those_of_the_document() -> None:
    rows = (("三座桥", "Three bridges."), ("有38座塔", "It has 35 towers."))
    assert found(*rows) == [(Fault.VALUE, "35")]


def test_a_figure_may_stand_in_a_segment_nearby_but_not_far_away() -> None:
    rows = [("产量为680万吨", "That was a record.")]
    rows += [("天气很好。", "The weather was fine.")]
    there = [("这很好。", "It made 6.8 million tonnes.")]
    assert found(*rows, *there) == []
    assert found(*rows, *rows[1:] * 5, *there) == [(Fault.MISSING, "")]


def test_a_segment_that_lacks_everything_is_another_sentence() -> None:
    source = "2019年有38人、45辆车、67匹马和89头牛"
    assert found((source, "The committee thanked the volunteers.")) == []


def test_converted_money_is_no_error() -> None:
    assert found(("售价100元", "costs $14")) == []


def test_names_of_the_glossary_are_no_figures() -> None:
    row = [{"id": "kr", "names": {"zh": ["36氪"], "en": ["36Kr"]}}]
    draft = document(("据36氪报道", "the site reports"))
    assert differences(draft, glossary_of(row, "case")) == ()


def test_the_number_of_a_product_must_be_kept() -> None:
    assert found(("苹果发布iPhone 15", "Apple shows the iPhone 14")) == [(Fault.VALUE, "14")]
    assert found(("苹果发布iPhone 15", "Apple shows a phone")) == []


def test_a_language_that_has_no_reader_is_left_alone() -> None:
    draft = replace(document(("38 มิลลิเมตร", "35 mm")), source_language="th")
    assert differences(draft, Glossary()) == ()


def test_a_row_of_many_figures_is_no_sentence() -> None:
    def spent(count: int) -> float:
        row = (
            "、".join(f"{n + 1000}人" for n in range(count)),
            " ".join(["7,777 people,"] * count),
        )
        start = time.process_time()
        differences(document(row), Glossary())
        return time.process_time() - start

    spent(10)
    assert spent(5000) < 5  # every figure against every other would take a minute
