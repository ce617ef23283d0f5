"""A document's quality score: 100 less its MQM penalty for every hundred words.

    100 - 100 × penalty / words,  penalty: 1 for a minor finding, 5 major, 25 critical, 0 neutral

The penalties are MQM's default severity multipliers (Lommel et al. 2024). Findings stand for
errors here: the score is as good as they are. Omissions and notes on a whole document count as
any other finding. A score may fall below 0: a wrong headline does.
"""

from __future__ import annotations

from collections.abc import Iterable

from tqc.finding import Finding, Severity
from tqc.report.model import DocumentReport, Report

PENALTIES = {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}

PERFECT = 100.0


def penalty(findings: Iterable[Finding]) -> int:
    """The sum of the findings' penalties."""
    return sum(PENALTIES[finding.severity] for finding in findings)


def score(document: DocumentReport) -> float | None:
    """A document's score, 100 at best; None where it has no words or couldn't be read."""
    return _score([document])


def total(report: Report) -> float | None:
    """The score of all documents of a run as one text; None where there are no words."""
    return _score(report.documents)


def _score(documents: Iterable[DocumentReport]) -> float | None:
    listed = list(documents)
    words = sum(document.words for document in listed)
    if not words:
        return None
    lost = penalty(shown.finding for document in listed for shown in document.findings)
    return PERFECT - 100 * lost / words
