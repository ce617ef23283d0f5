"""The report as JSON, the format that scripts rely on; docs/report.schema.json describes it.

The same report gives the same bytes. Characters that a terminal would obey, and those that turn
the direction of text or break lines, are escaped, so that a report may be printed anywhere.
"""

from __future__ import annotations

import json
import re

from tqc import __version__
from tqc.report.model import DocumentReport, Gone, Problem, Report, Shown

FORMAT_VERSION = 1
"""Raised when a field changes its meaning or goes; a new field doesn't raise it."""

_UNPRINTABLE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report) -> str:
    """One JSON object, a line for each of its fields and each of its documents."""
    lines = []
    for key, value in as_data(report).items():
        if isinstance(value, list) and value:
            text = "[\n" + ",\n".join(f"  {_dumps(item)}" for item in value) + "\n ]"
        else:
            text = _dumps(value)
        lines.append(f' "{key}": {text}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _dumps(value: object) -> str:
    # with `indent`, json would encode in Python instead of C, ten times slower
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_data(report: Report) -> dict[str, object]:
    """The report as JSON's own types, keys in the order of the format's description."""
    return {
        "version": FORMAT_VERSION,
        "tool": {"name": "tqc", "version": __version__},
        "run": {
            "glossaries": [{"name": name, "hash": digest} for name, digest in report.glossaries],
            "min_confidence": report.min_confidence,
            "fail_on": "never" if report.fail_on is None else report.fail_on.label,
        },
        "documents": [_document(doc) for doc in report.documents],
        "errors": [_error(problem) for problem in report.all_problems],
        "summary": {
            "documents": len(report.documents),
            "findings": report.found,
            "by_severity": report.by_severity(),
            "by_check": report.by_check(),
        },
        **({"gone": [_gone(one) for one in report.gone]} if report.gone else {}),
    }


def _gone(gone: Gone) -> dict[str, object]:
    return {
        "path": gone.path,
        "check": gone.check,
        "text": gone.text,
        "concept": gone.concept,
        "fingerprint": gone.fingerprint,
        "state": "gone",
    }


def _document(doc: DocumentReport) -> dict[str, object]:
    return {
        "id": doc.id,
        "path": doc.path,
        "language": doc.language,
        "source_language": doc.source_language,
        "words": doc.words,
        "findings": [_finding(shown) for shown in doc.findings],
    }


def _finding(shown: Shown) -> dict[str, object]:
    found = shown.finding
    place = found.source_span
    return {
        "check": found.check,
        "mqm": {"dimension": shown.dimension, "type": shown.type},
        "severity": found.severity.label,
        "confidence": round(found.confidence, 2),
        "start": found.span.start,
        "end": found.span.end,
        "line": shown.line,
        "column": shown.column,
        "segment": found.segment,
        "text": found.text,
        "message": found.message,
        "concept": found.concept,
        "source": found.source,
        "source_span": None if place is None else [place.start, place.end],
        "suggestions": list(found.suggestions),
        "evidence": list(found.evidence),
        "fingerprint": shown.fingerprint,
        "state": found.state,
    }


def _error(problem: Problem) -> dict[str, object]:
    return {"path": problem.path, "line": problem.line, "message": problem.message}
