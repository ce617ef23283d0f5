"""The JSON report: its schema, its bytes, and nothing in it that a terminal obeys."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.report.build import GARBLE, NAME, report
from tqc.report import Problem, Report
from tqc.report.json import render

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "case",
    [
        report(),
        report(NAME, GARBLE),
        report(NAME, problems=(Problem("b.md", "can't be read"), Problem(None, "odd", 3))),
        Report(documents=(), fail_on=None),
    ],
)
def test_it_is_what_the_schema_says(case: Report) -> None:
    jsonschema.validate(json.loads(render(case)), SCHEMA)


def test_the_schema_refuses_an_unknown_field() -> None:
    data = json.loads(render(report(NAME)))
    data["documents"][0]["findings"][0]["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_a_finding_in_full() -> None:
    data = json.loads(render(report(NAME)))
    assert data["documents"][0]["findings"] == [
        {
            "check": "name/literal",
            "mqm": {"dimension": "Accuracy", "type": "Mistranslation"},
            "severity": "major",
            "confidence": 0.97,
            "start": 10,
            "end": 18,
            "line": 1,
            "column": 11,
            "segment": None,
            "text": "Big Fish",
            "message": "“Big Fish” translates the name 大鱼 word for word",
            "concept": "dayu",
            "source": "大鱼",
            "source_span": None,
            "suggestions": ["Dayu", "Dayu Games"],
            "evidence": ["capitals", "two cue words"],
            "fingerprint": "0f1e2d",
            "state": "new",
        }
    ]
    assert data["summary"] == {
        "documents": 1,
        "findings": 1,
        "by_severity": {"major": 1},
        "by_check": {"name/literal": 1},
    }


def test_no_raw_control_or_direction_character_is_printed() -> None:
    odd = "a\x00\x1b\x7f\x9b\u2028\u202e\u2066b"
    text = render(report(NAME, problems=(Problem(odd, odd),)))
    assert all(char == "\n" or char.isprintable() for char in text)
    assert json.loads(text)["errors"][0]["path"] == odd
