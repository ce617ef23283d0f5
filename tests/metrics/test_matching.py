"""What counts as found, worked out by hand."""

from __future__ import annotations

import pytest

from tqc.finding import Span
from tqc.metrics.matching import Count, Marked, count, hits, total


def mark(start: int, end: int, check: str = "name/literal", *, sure: bool = True) -> Marked:
    return Marked(Span(start, end), check, check.partition("/")[0], sure=sure)


def every(_: Marked) -> bool:
    return True


def names(span: Marked) -> bool:
    return span.category == "name"


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        ((100, 110), True),
        ((100, 105), True),  # exactly half
        ((100, 104), False),
        ((100, 130), True),  # twice as long plus ten
        ((100, 131), False),
        ((110, 120), False),
    ],
)
def test_hits(finding: tuple[int, int], expected: bool) -> None:
    assert hits(Span(*finding), Span(100, 110)) is expected


def test_a_span_counts_once_and_a_finding_hits_one_span() -> None:
    gold = [mark(0, 10), mark(10, 20)]
    assert count(gold, [mark(0, 10), mark(1, 9)], every) == Count(
        gold=2, hits=1, exact=1, duplicates=1, serious=2, serious_hits=1
    )
    assert count(gold, [mark(2, 20)], every) == Count(gold=2, hits=1, serious=2, serious_hits=1)


def test_a_finding_takes_the_free_span_that_it_shares_most_with() -> None:
    gold = [mark(0, 4), mark(5, 11)]
    assert count(gold, [mark(0, 11), mark(0, 4)], every).hits == 2


def test_what_an_editor_may_leave_is_neither_right_nor_wrong() -> None:
    result = count([mark(0, 10, sure=False)], [mark(2, 6), mark(40, 44)], every)
    assert result == Count(ignored=1, false=1)


def test_another_family_s_span_is_neither_right_nor_wrong() -> None:
    gold = [mark(0, 10, "garble/case")]
    assert count(gold, [mark(0, 10)], names) == Count(ignored=1)
    assert count(gold, [mark(0, 10)], every).hits == 1


def test_a_document_without_findings_still_counts() -> None:
    assert total({"a": [mark(0, 5)], "b": [mark(0, 5)]}, {"a": [mark(0, 5)]}, every) == Count(
        gold=2, hits=1, exact=1, serious=2, serious_hits=1
    )


def test_rates_are_none_where_there_is_nothing_to_divide_by() -> None:
    empty = Count()
    assert (empty.precision, empty.recall, empty.f1, empty.recall_serious) == (None,) * 4
    assert Count(gold=3).recall == 0
