"""Whether a run may pass: by the gravity of what is new, by its number, by the drafts' score.

Findings that a baseline knows never fail a run; the score counts them, since it is of the text as
it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tqc.metrics.mqm import score
from tqc.report.model import Problem, Report, counted


@dataclass(frozen=True, slots=True)
class Gate:
    """max_findings: so many new findings at or above the report's fail_on still pass.
    fail_under: the least score that each document needs, None for none. allow_empty: a run that
    reads no word may pass."""

    max_findings: int = 0
    fail_under: float | None = None
    allow_empty: bool = False


def judge(report: Report, gate: Gate) -> Report:
    """The report with the reasons why it fails, if any.

    A run without a word to read is a problem: a moved folder or a wrong column must not stay green.
    One empty draft is what it is.
    """
    report = replace(report, failures=tuple(_failures(report, gate)))
    read = len(report.documents) == 1 or any(doc.words for doc in report.documents)
    if read or gate.allow_empty or report.all_problems:
        return report
    problem = Problem(
        None,
        "no word was read, so nothing was checked",
        remedy="Name the drafts, or --allow-empty.",
    )
    return replace(report, problems=(*report.problems, problem))


def _failures(report: Report, gate: Gate) -> Iterator[str]:
    if report.fail_on is not None:
        new = sum(report.fails(shown) for doc in report.documents for shown in doc.findings)
        if new > gate.max_findings:
            allowed = f", {gate.max_findings} allowed" if gate.max_findings else ""
            found = counted(new, "new finding" if report.compared else "finding")
            yield f"{found} at or above {report.fail_on.label}{allowed}"
    if gate.fail_under is not None:
        for document in report.documents:
            value = score(document)
            if value is not None and value < gate.fail_under:
                yield f"{document.id}: score {value:.1f}, below {gate.fail_under:g}"
