"""The document score."""

from __future__ import annotations

import pytest

from tqc.finding import Finding, Severity, Span
from tqc.metrics import mqm
from tqc.report import DocumentReport, Report, Shown


def document(words: int, *severities: Severity) -> DocumentReport:
    findings = tuple(
        Shown(
            finding=Finding(
                check="name/literal",
                span=Span(0, 1),
                text="",
                message="",
                severity=severity,
                confidence=1,
            ),
            dimension="",
            type="",
        )
        for severity in severities
    )
    return DocumentReport("a", "a", "en", words=words, findings=findings)


@pytest.mark.parametrize(
    ("words", "severities", "expected"),
    [
        (200, (), 100),
        (100, (Severity.MINOR,), 99),
        (200, (Severity.MAJOR, Severity.MINOR), 97),
        (1000, (Severity.CRITICAL,), 97.5),
        (100, (Severity.NEUTRAL,), 100),
        (10, (Severity.CRITICAL,), -150),
    ],
)
def test_score(words: int, severities: tuple[Severity, ...], expected: float) -> None:
    assert mqm.score(document(words, *severities)) == pytest.approx(expected)


def test_every_severity_has_a_penalty() -> None:
    assert set(mqm.PENALTIES) == set(Severity)


def test_no_words_no_score() -> None:
    assert mqm.score(document(0, Severity.MAJOR)) is None
    assert mqm.total(Report(())) is None


def test_the_total_is_of_all_words_not_the_mean() -> None:
    report = Report((document(100, Severity.MAJOR), document(900)))
    assert mqm.total(report) == pytest.approx(99.5)
