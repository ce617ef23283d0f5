"""The report as SARIF 2.1.0 (OASIS), which GitHub code scanning and many editors read.

Columns count code points. URIs are relative to the repository's top, %SRCROOT%. A finding in a row
or a unit has its line, if the format has lines, and names its segment as a logical location. A
repair is offered as a fix where neither it nor the words it replaces could be markup to the file's
format. Each check is a rule, and points to its error type in the MQM taxonomy. Offsets in
characters are left out: the standard lets a reader take them for UTF-16 units.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from tqc import __version__
from tqc.finding import Severity
from tqc.report.model import DocumentReport, Problem, Report, Shown
from tqc.report.places import in_repository, uri
from tqc.report.rules import Rule, rule
from tqc.report.wording import said

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
FINGERPRINT = "tqc/v1"
"""The second part is raised when fingerprints are made in another way."""

MQM = "MQM"
MQM_GUID = "0f1a7a3e-6a4b-5d0c-9d57-3f6b0f6b7c21"
"""SARIF wants every taxonomy to have one; this one is tqc's own, MQM has none."""

LEVELS = {
    Severity.NEUTRAL: "note",
    Severity.MINOR: "note",
    Severity.MAJOR: "warning",
    Severity.CRITICAL: "error",
}
_BASELINE = {"new": "new", "known": "unchanged"}
_MARKUP = re.compile(r"[<>&\n]")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

Data = dict[str, object]


def render(report: Report) -> str:
    """One SARIF log of one run."""
    text = json.dumps(as_data(report), ensure_ascii=False, indent=1)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def as_data(report: Report) -> Data:
    """The log as JSON's own types."""
    checks = dict.fromkeys(check for doc in report.documents for check in doc.checks)
    checks |= dict.fromkeys(s.finding.check for doc in report.documents for s in doc.findings)
    rules = [rule(check) for check in checks]
    numbers = {one.id: number for number, one in enumerate(rules)}
    paths = dict.fromkeys(in_repository(doc.path, report.checkout) for doc in report.documents)
    places = {path: number for number, path in enumerate(paths)}
    known = any(s.finding.state == "known" for doc in report.documents for s in doc.findings)
    run: Data = {
        "tool": {
            "driver": {
                "name": "tqc",
                "semanticVersion": __version__,
                "rules": [_rule(one) for one in rules],
                "supportedTaxonomies": [{"name": MQM, "guid": MQM_GUID, "index": 0}],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "en",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The repository's top folder."}}},
        "invocations": [
            {
                "executionSuccessful": not report.all_problems,
                "toolExecutionNotifications": [
                    _problem(one, report) for one in report.all_problems
                ],
            }
        ],
        "taxonomies": [_taxonomy(rules)],
        "artifacts": [{"location": _artifact(path)} for path in places],
        "results": [
            _result(doc, shown, report, numbers, places, with_state=known or bool(report.gone))
            for doc in report.documents
            for shown in doc.findings
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(one: Rule) -> Data:
    return {
        "id": one.id,
        "shortDescription": {"text": _message(one.summary)},
        "fullDescription": {"text": _message(one.finds)},
        "help": {"text": _message(one.help), "markdown": _braces(one.markdown)},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": [one.id.partition("/")[0], f"MQM/{one.dimension}/{one.type}"]},
        "relationships": [
            {
                "target": {
                    "id": one.taxon,
                    "toolComponent": {"name": MQM, "guid": MQM_GUID, "index": 0},
                },
                "kinds": ["superset"],  # MQM's type takes in all that the check finds, and more
            }
        ],
    }


def _taxonomy(rules: Sequence[Rule]) -> Data:
    taxa = {one.taxon: one for one in rules}
    return {
        "name": MQM,
        "guid": MQM_GUID,
        "version": "2.0",
        "organization": "MQM Council",
        "informationUri": "https://themqm.org/error-types-2/typology/",
        "shortDescription": {"text": "Multidimensional Quality Metrics: types of error"},
        "isComprehensive": False,
        "taxa": [
            {"id": taxon, "name": taxa[taxon].type, "shortDescription": {"text": taxon}}
            for taxon in sorted(taxa)
        ],
    }


def _result(
    doc: DocumentReport,
    shown: Shown,
    report: Report,
    rules: Mapping[str, int],
    places: Mapping[str, int],
    *,
    with_state: bool,
) -> Data:
    found = shown.finding
    path = in_repository(doc.path, report.checkout)
    physical: Data = {"artifactLocation": _artifact(path, places[path])}
    if region := _region(shown):
        physical["region"] = region
    location: Data = {"physicalLocation": physical}
    if (segment := doc.segment_of(shown)) is not None:
        location["logicalLocations"] = [{"name": segment, "kind": "segment"}]
    fixes = _fixes(shown, path, places[path])
    return {
        "ruleId": found.check,
        "ruleIndex": rules[found.check],
        "level": LEVELS[found.severity],
        "message": {"text": _message(said(found))},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: shown.fingerprint},
        "rank": round(100 * found.confidence, 0),
        **({"baselineState": _BASELINE[found.state]} if with_state else {}),
        **({"fixes": fixes} if fixes else {}),
        "properties": {
            "severity": found.severity.label,
            "confidence": round(found.confidence, 2),
            "concept": found.concept,
            "source": found.source,
            "suggestions": list(found.suggestions),
            "evidence": list(found.evidence),
        },
    }


def _region(shown: Shown) -> Data:
    """The marked stretch; a line alone where the format has no columns, nothing without lines."""
    if shown.line is None:
        return {}
    if shown.column is None:
        return {"startLine": shown.line}
    text = shown.finding.text
    breaks, last = text.count("\n"), text.rpartition("\n")[2]
    return {
        "startLine": shown.line,
        "startColumn": shown.column,
        "endLine": shown.line + breaks,
        "endColumn": len(last) + (1 if breaks else shown.column),
        **({"snippet": {"text": text}} if text else {}),
    }


def _fixes(shown: Shown, path: str, index: int) -> list[Data]:
    text = shown.finding.text
    if shown.column is None or not text or _MARKUP.search(text):
        return []
    return [
        {
            "description": {
                "text": _message(f"Write “{suggestion}”" if suggestion else "Delete it")
            },
            "artifactChanges": [
                {
                    "artifactLocation": _artifact(path, index),
                    "replacements": [
                        {
                            "deletedRegion": _region(shown),
                            "insertedContent": {"text": suggestion},
                        }
                    ],
                }
            ],
        }
        for suggestion in shown.finding.suggestions
        if not _MARKUP.search(suggestion)
    ]


def _problem(problem: Problem, report: Report) -> Data:
    text = f"{problem.message}. {problem.remedy}" if problem.remedy else problem.message
    data: Data = {"level": "error", "message": {"text": _message(text)}}
    if problem.path:
        physical: Data = {
            "artifactLocation": _artifact(in_repository(problem.path, report.checkout))
        }
        if problem.line is not None:
            physical["region"] = {"startLine": problem.line}
        data["locations"] = [{"physicalLocation": physical}]
    return data


def _artifact(path: str, index: int | None = None) -> Data:
    location: Data = {"uri": uri(path)}
    if not path.startswith("/"):
        location["uriBaseId"] = ROOT
    if index is not None:
        location["index"] = index
    return location


def _message(text: str) -> str:
    """Text that a SARIF reader takes as it is: braces would be placeholders, [a](b) a link."""
    text = _braces(text)
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
