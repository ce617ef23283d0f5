"""One finding a place: which of several stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.finding import Finding, Severity, Span
from tqc.review.overlap import resolve
from tqc.review.review import review

Row = tuple[str, int, int]


def found(check: str, start: int, end: int, confidence: float = 0.9) -> Finding:
    return Finding(
        check=check,
        span=Span(start, end),
        text="x" * (end - start),
        message="m",
        severity=Severity.MAJOR,
        confidence=confidence,
    )


def rows(findings: list[Finding]) -> list[Row]:
    return [(f.check, f.span.start, f.span.end) for f in findings]


@pytest.mark.parametrize(
    ("given_rows", "stay"),
    [
        # of one family the longest stays, whatever the order
        ([("name/literal", 0, 5), ("name/wrong", 0, 9)], [("name/wrong", 0, 9)]),
        ([("name/wrong", 3, 9), ("name/literal", 0, 4)], [("name/wrong", 3, 9)]),
        # spans that only touch are two places
        (
            [("name/wrong", 0, 4), ("name/wrong", 4, 8)],
            [("name/wrong", 0, 4), ("name/wrong", 4, 8)],
        ),
        # the same place in two families: name, then term, then garble
        ([("garble/case", 0, 9), ("name/wrong", 0, 9)], [("name/wrong", 0, 9)]),
        ([("garble/case", 0, 9), ("term/literal", 1, 9)], [("term/literal", 1, 9)]),
        ([("term/literal", 0, 12), ("name/wrong", 0, 9)], [("name/wrong", 0, 9)]),
        # a long finding never swallows a short one of another family
        (
            [("garble/fragment", 0, 90), ("name/wrong", 10, 19)],
            [("garble/fragment", 0, 90), ("name/wrong", 10, 19)],
        ),
        (
            [("name/wrong", 0, 21), ("garble/encoding", 4, 6)],
            [("name/wrong", 0, 21), ("garble/encoding", 4, 6)],
        ),
        # what is missing has an empty span, in nobody's way
        (
            [("name/wrong", 0, 0), ("name/wrong", 0, 4)],
            [("name/wrong", 0, 0), ("name/wrong", 0, 4)],
        ),
    ],
)
def test_which_stays(given_rows: list[Row], stay: list[Row]) -> None:
    assert rows(resolve(found(*row) for row in given_rows)) == stay


def test_of_two_equal_spans_the_surer_stays() -> None:
    sure, unsure = found("name/wrong", 0, 4, 0.95), found("name/case", 0, 4, 0.85)
    assert resolve([unsure, sure]) == [sure]


def test_what_is_below_the_threshold_hides_nothing() -> None:
    long, short = found("name/wrong", 0, 20, 0.5), found("name/case", 0, 4, 0.8)
    assert review([long, short], 0.8) == [short]


def test_the_threshold_goes_by_the_confidence_shown() -> None:
    assert len(review([found("name/wrong", 0, 4, 0.796)], 0.8)) == 1
    assert len(review([found("name/wrong", 0, 4, 0.794)], 0.8)) == 0


CHECKS = st.sampled_from(["name/wrong", "term/literal", "garble/case", "language/other"])
FINDINGS = st.lists(
    st.builds(
        lambda check, start, length: found(check, start, start + length),
        CHECKS,
        st.integers(0, 60),
        st.integers(1, 30),
    )
)


@given(FINDINGS)
def test_families_come_out_disjoint_and_order_does_not_matter(findings: list[Finding]) -> None:
    stay = resolve(findings)
    assert resolve(reversed(findings)) == stay
    assert resolve(stay) == stay
    for one in stay:
        for other in stay:
            same_family = one.check.split("/")[0] == other.check.split("/")[0]
            assert one == other or not (same_family and one.span.overlaps(other.span))


@given(FINDINGS)
def test_every_finding_dropped_overlaps_one_that_stays_or_was_longer(
    findings: list[Finding],
) -> None:
    stay = resolve(findings)
    for dropped in (f for f in findings if f not in stay):
        rivals = [f for f in findings if f != dropped and f.span.overlaps(dropped.span)]
        assert rivals
