"""The report as a GitLab Code Quality artifact: the fields that GitLab documents, and no others.

GitLab shows one finding for each fingerprint of a whole report, so here a fingerprint takes in the
file, the segment and, should those be alike too, a number. It compares the artifacts of two
branches by itself, so what a baseline knows is listed as well. A finding without a line is put on
line 1.
"""

from __future__ import annotations

import json
from collections import Counter

from tqc.cache import digest
from tqc.finding import Severity
from tqc.report.model import Report
from tqc.report.places import in_repository
from tqc.report.visible import visible
from tqc.report.wording import said

SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


def render(report: Report) -> str:
    """A JSON array, a line for each finding."""
    rows = [json.dumps(row, ensure_ascii=False) for row in as_data(report)]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def as_data(report: Report) -> list[dict[str, object]]:
    """The array as JSON's own types."""
    alike: Counter[tuple[str, ...]] = Counter()
    rows: list[dict[str, object]] = []
    for doc in report.documents:
        path = in_repository(doc.path, report.checkout)
        for shown in doc.findings:
            found = shown.finding
            key = (path, doc.segment_of(shown) or "", shown.fingerprint)
            line = shown.line or 1
            rows.append(
                {
                    "description": visible(said(found)),
                    "check_name": found.check,
                    "fingerprint": digest((*key, str(alike[key]))),
                    "severity": SEVERITIES[found.severity],
                    "location": {
                        "path": visible(path),
                        "lines": {"begin": line, "end": line + found.text.count("\n")},
                    },
                }
            )
            alike[key] += 1
    return rows
