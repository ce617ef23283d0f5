"""SARIF: the official schema, and what the schema can't say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.report.build import NAME, TEXT, full, report
from tqc.checks import catalogue
from tqc.report import Report, Shown
from tqc.report.sarif import render

SCHEMA = json.loads(
    (Path(__file__).with_name("schemas") / "sarif-2.1.0.json").read_text(encoding="utf-8")
)


def run_of(case: Report) -> Any:
    log = json.loads(render(case))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log["runs"][0]


@pytest.mark.parametrize("case", [full(), report(), report(NAME), Report(documents=())])
def test_it_is_what_the_schema_says(case: Report) -> None:
    run_of(case)


def test_the_schema_refuses_an_unknown_field() -> None:
    log = json.loads(render(report(NAME)))
    log["runs"][0]["results"][0]["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


def test_regions_are_the_marked_code_points() -> None:
    run = run_of(full())
    assert run["columnKind"] == "unicodeCodePoints"
    lines = TEXT.split("\n")
    regions = [
        location["physicalLocation"]["region"]
        for result in run["results"]
        for location in result["locations"]
        if "endColumn" in location["physicalLocation"].get("region", {})
    ]
    assert len(regions) == 3
    for region in regions:
        first, last = region["startLine"] - 1, region["endLine"] - 1
        covered = lines[first : last + 1]
        covered[-1] = covered[-1][: region["endColumn"] - 1]
        covered[0] = covered[0][region["startColumn"] - 1 :]
        assert "\n".join(covered) == region["snippet"]["text"]


def test_uris_start_at_the_top_of_the_repository_and_fit_the_artifacts() -> None:
    run = run_of(full())
    uris = [one["location"]["uri"] for one in run["artifacts"]]
    assert uris[:2] == ["content/drafts/a%20b.md", "content/rows.jsonl"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"] == uris[place["index"]]
        assert place["uriBaseId"] in run["originalUriBaseIds"]


def test_every_result_finds_its_rule_and_every_rule_its_place_in_mqm() -> None:
    run = run_of(full())
    rules = run["tool"]["driver"]["rules"]
    (taxonomy,) = run["taxonomies"]
    taxa = {taxon["id"] for taxon in taxonomy["taxa"]}
    assert {rules[result["ruleIndex"]]["id"] for result in run["results"]} == {
        result["ruleId"] for result in run["results"]
    }
    for rule in rules:
        (relation,) = rule["relationships"]
        entry = catalogue.BY_ID[rule["id"]]
        assert relation["target"]["id"] == f"{entry.dimension} › {entry.type}"
        assert relation["target"]["id"] in taxa
        assert relation["target"]["toolComponent"]["guid"] == taxonomy["guid"]


def test_every_check_has_its_help() -> None:
    document = replace(report().documents[0], checks=tuple(catalogue.BY_ID))
    run = run_of(replace(report(), documents=(document,)))
    for rule in run["tool"]["driver"]["rules"]:
        assert "Left alone: " in rule["help"]["text"]
        assert "**Left alone:** " in rule["help"]["markdown"]
        assert "\n" not in rule["shortDescription"]["text"]


def test_text_of_a_draft_is_neither_placeholder_nor_link() -> None:
    found = replace(NAME.finding, message="“{0}” [a](http://b.example) stays", suggestions=())
    (result,) = run_of(report(replace(NAME, finding=found)))["results"]
    assert result["message"]["text"] == "“{{0}}” \\[a\\](http://b.example) stays"


def changed(text: str, *suggestions: str) -> Shown:
    return replace(NAME, finding=replace(NAME.finding, text=text, suggestions=suggestions))


@pytest.mark.parametrize(
    ("shown", "offered"),
    [
        (NAME, ["Dayu", "Dayu Games"]),
        (changed("x", ""), [""]),
        (changed("Big <b>Fish</b>", "Dayu"), []),
        (changed("Big Fish", "Fish & Co", "Fish"), ["Fish"]),
        (replace(NAME, column=None), []),
        (changed("", "Dayu"), []),
    ],
)
def test_a_fix_is_offered_where_it_is_plain_text(shown: Shown, offered: list[str]) -> None:
    (result,) = run_of(report(shown))["results"]
    inserted = [
        fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
        for fix in result.get("fixes", [])
    ]
    assert inserted == offered


def test_states_are_given_only_where_a_baseline_was_used() -> None:
    states = [result.get("baselineState") for result in run_of(full())["results"]]
    assert states == ["new", "unchanged", "new", "new", "new", "new", "new"]
    assert "baselineState" not in run_of(report(NAME))["results"][0]


def test_problems_are_notifications() -> None:
    (invocation,) = run_of(full())["invocations"]
    assert invocation["executionSuccessful"] is False
    messages = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert messages[0] == "can't be read. Mend\nit."
    assert len(messages) == 3
