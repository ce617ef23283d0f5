"""The exit status of a report: the highest of what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.build import GARBLE, NAME, report, with_severity
from tqc.finding import Severity
from tqc.report import Problem, Report

MEND = Problem("b.md", "can't be read")
BUG = Problem("b.md", "a bug", internal=True)


@pytest.mark.parametrize(
    ("case", "status"),
    [
        (report(), 0),
        (report(GARBLE), 0),
        (report(NAME), 1),
        (report(with_severity(GARBLE, Severity.CRITICAL)), 1),
        (replace(report(NAME), fail_on=Severity.CRITICAL), 0),
        (replace(report(NAME), fail_on=None), 0),
        (report(NAME, problems=(MEND,)), 2),
        (report(NAME, problems=(MEND, BUG)), 3),
    ],
)
def test_status(case: Report, status: int) -> None:
    assert case.exit_status() == status


def test_severities_are_counted_gravest_first() -> None:
    case = report(GARBLE, NAME, with_severity(NAME, Severity.CRITICAL))
    assert list(case.by_severity().items()) == [("critical", 1), ("major", 1), ("minor", 1)]
