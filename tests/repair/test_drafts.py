"""A draft repaired as a whole: nothing new, nothing a second time, every other byte as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import DRAFT, GLOSSARY
from tqc.document import Document
from tqc.document.formats import Edit
from tqc.examine import Settings
from tqc.files import Draft
from tqc.finding import Finding, Severity, Span
from tqc.glossary import Glossary, load
from tqc.repair.drafts import Fixed, fix_draft
from tqc.repair.planning import Repair, certain
from tqc.repair.verifying import kept

WRONG, RIGHT = "Blue Whale Cloud", "Lanjing Systems"


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    house = tmp_path / "house.yaml"
    house.write_text(GLOSSARY, encoding="utf-8")
    return load([str(house)], no_bundled=True)


def fixed(path: str, text: str, glossary: Glossary) -> Fixed:
    return fix_draft(Draft(path, path, text.encode()), glossary, Settings())


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.txt", DRAFT),
        ("a.md", f"---\nlayout: {WRONG}\n---\n\n{DRAFT}\n`{WRONG}`\n"),
        ("a.html", f"<p class='x'>{DRAFT}</p>\n<!-- {WRONG} -->"),
        ("a.txt", DRAFT.replace("\n", "\r\n")),
        (
            "a.jsonl",
            '{"id": "1", "target_lang": "en", "source": "蓝鲸云", '
            f'"target":"The chief of {WRONG} met her."}}\n',
        ),
        (
            "a.po",
            'msgid ""\nmsgstr "Language: en\\n"\n\n#: x\nmsgid "蓝鲸云"\n'
            f'msgstr ""\n"The chief of {WRONG} met "\n"her bankers in Ningbo."\n',
        ),
    ],
)
def test_names_are_repaired_and_all_else_stays(path: str, text: str, glossary: Glossary) -> None:
    result = fixed(path, text, glossary)
    assert result.after.decode() == text.replace(f"of {WRONG}", f"of {RIGHT}")
    assert result.left == ()
    again = fix_draft(Draft(path, path, result.after), glossary, Settings())
    assert not again.changed
    assert again.repairs == ()


def test_a_draft_without_findings_is_given_back(glossary: Glossary) -> None:
    result = fixed("a.txt", DRAFT.replace(WRONG, RIGHT), glossary)
    assert not result.changed


def finding(start: int, text: str) -> Finding:
    return Finding(
        check="garble/case",
        span=Span(start, start + len(text)),
        text=text,
        message="",
        severity=Severity.MINOR,
        confidence=0.9,
    )


def test_a_repair_that_brings_a_finding_is_dropped_and_no_other() -> None:
    found = [finding(10 * number, "abc") for number in range(9)]
    repairs = [Repair(one, Edit(one.span, "x")) for one in found]
    bad = repairs[5]

    def again(some: Sequence[Repair]) -> list[list[Finding]]:
        done = {repair.finding.span.start for repair in some}
        left = [one for one in found if one.span.start not in done]
        shift = -2 * sum(1 for start in done if start < 50)
        moved = [
            finding(one.span.start - 2 * sum(1 for s in done if s < one.span.start), one.text)
            for one in left
        ]
        return [moved + ([finding(50 + shift, "x")] if bad in some else [])]

    assert kept(repairs, [found], again) == [one for one in repairs if one is not bad]


@pytest.mark.parametrize(
    ("check", "confidence", "minimum", "made"),
    [
        ("garble/repetition", 0.8, 0.9, True),
        ("garble/case", 0.84, 0.9, True),
        ("garble/case", 0.82, 0.9, False),  # the capital may be right and a full stop lost
        ("garble/quote", 0.89, 0.9, False),
        ("garble/repetition", 0.84, 0.95, False),
        ("garble/repetition", 0.95, 1.0, False),
    ],
)
def test_a_repair_that_would_hardly_harm_may_be_less_sure(
    check: str, confidence: float, minimum: float, made: bool
) -> None:
    document = Document("a", "a", "The lake lake froze.", language="en")
    found = Finding(
        check=check,
        span=Span(4, 13),
        text="lake lake",
        message="",
        severity=Severity.MINOR,
        confidence=confidence,
        suggestions=("lake",),
    )
    assert bool(certain(document, [found], Glossary(), minimum)) is made
