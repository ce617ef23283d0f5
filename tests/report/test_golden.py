"""What each format says of one run, letter by letter: golden/ holds it.

After a change that is meant, TQC_GOLDEN=write makes the files anew; read the difference. What the
checks' docstrings and the version say, and the style and script of the page, are left out.
"""

from __future__ import annotations

import importlib
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.report.build import NAME, full
from tqc import __version__
from tqc.cli.outputs import FORMATS
from tqc.report import DocumentReport, Problem, Report
from tqc.report.model import Page

GOLDEN = Path(__file__).with_name("golden")


def stable(name: str, text: str) -> str:
    """The text without what changes for reasons of its own."""
    text = text.replace(__version__, "VERSION")
    if name == "sarif":
        log = json.loads(text)
        for rule in log["runs"][0]["tool"]["driver"]["rules"]:
            for key in ("help", "shortDescription", "fullDescription"):
                assert rule.pop(key)
        return json.dumps(log, ensure_ascii=True, indent=1) + "\n"
    if name == "html":
        text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
        return re.sub(r"sha256-[\w+/=]+", "sha256", text)
    return text


ODD = "\ud800 \udfff \x00\x1b\x7f\x85\u2028\ufdd0\uffff\U000e0001\U0010ffff"
"""Half a surrogate pair, as JSON Lines may bring it, and what else a format may choke on."""


@pytest.mark.parametrize("name", FORMATS)
def test_whatever_stands_in_a_draft_can_be_written_as_utf_8(name: str) -> None:
    render = importlib.import_module(f"tqc.report.{name}").render
    found = replace(
        NAME.finding,
        text=ODD,
        message=ODD,
        suggestions=(ODD,),
        concept=ODD,
        source=ODD,
        evidence=(ODD,),
        segment=ODD,
    )
    shown = replace(NAME, finding=found, before=ODD, after=ODD, glossary=ODD, original=ODD)
    document = DocumentReport(
        id=ODD, path=ODD, language="en", findings=(shown,), notes=(ODD,), page=Page(ODD * 3)
    )
    problems = (Problem(ODD, ODD, 1, ODD),)
    text = render(Report(documents=(document,), problems=problems, failures=(ODD,)))
    assert text.encode("utf-8")
    if name in ("json", "sarif", "gitlab"):
        json.loads(text)
    if name == "junit":
        ElementTree.fromstring(text.encode())


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_the_same_as_ever(name: str) -> None:
    render = importlib.import_module(f"tqc.report.{name}").render
    text = render(full())
    assert text == render(full())
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("TQC_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(stable(name, text), encoding="utf-8", newline="")
    assert stable(name, text) == golden.read_bytes().decode("utf-8")
