"""GitLab Code Quality: the documented fields, each fingerprint once."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.report.build import NAME, full, report
from tqc.report import Report
from tqc.report.gitlab import render

# docs.gitlab.com, "Code Quality report format"
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{20,}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("case", [full(), report(), report(NAME, NAME), Report(documents=())])
def test_it_has_the_documented_fields(case: Report) -> None:
    data = json.loads(render(case))
    jsonschema.validate(data, SCHEMA)
    assert len(data) == case.found


def test_no_fingerprint_comes_twice() -> None:
    same = report(NAME, NAME).documents[0]
    data = json.loads(render(Report(documents=(same, same, *full().documents))))
    assert len({row["fingerprint"] for row in data}) == len(data) == 11


def test_a_fingerprint_doesnt_depend_on_lines_or_other_findings() -> None:
    (alone,) = json.loads(render(report(NAME)))
    case = full().documents[0].findings[0]
    assert json.loads(render(report(case, NAME)))[1]["fingerprint"] == alone["fingerprint"]


def test_the_path_starts_at_the_top_of_the_repository() -> None:
    paths = [row["location"]["path"] for row in json.loads(render(full()))]
    assert paths[0] == "content/drafts/a b.md"
