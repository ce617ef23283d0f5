"""A long document is checked in parts, and its findings stand where they would in one piece."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tqc.checks import parts as parts_module
from tqc.checks.base import Context
from tqc.checks.catalogue import BY_ID, runner
from tqc.checks.parts import parts
from tqc.document.reading import read
from tqc.finding import Finding
from tqc.glossary.model import Glossary
from tqc.language.lexicon import Lexicon

CHECKS = [BY_ID["garble/encoding"], BY_ID["garble/spacing"], BY_ID["language/draft"]]
TEXT = "\n\n".join(
    f"The crew of boat number {number} saw the pierâ€”it was old—and sailed on , as `a ,b` does."
    for number in range(30)
)


def found(limit: int, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    monkeypatch.setattr(parts_module, "PART", limit)
    document = replace(read("a.md", TEXT.encode()), language="en")
    context = Context(Glossary(), Lexicon("en"))
    return sorted(
        (
            part.moved(finding)
            for part, fitting in parts(document, context, CHECKS)
            for entry in fitting
            for finding in runner(entry.id)(part.document, part.context)
        ),
        key=lambda finding: (finding.span, finding.check),
    )


def test_findings_are_the_same_in_parts_and_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = found(len(TEXT) + 1, monkeypatch)
    assert len(whole) == 60
    assert found(200, monkeypatch) == whole
    assert all(finding.text == finding.span.of(TEXT) for finding in whole)


def test_every_block_is_in_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "PART", 200)
    document = read("a.md", TEXT.encode())
    pieces = [part for part, _ in parts(document, Context(Glossary(), Lexicon("en")), CHECKS)][1:]
    assert len(pieces) > 5
    assert "".join(piece.document.text for piece in pieces) == TEXT
    assert sum(len(piece.document.blocks) for piece in pieces) == len(document.blocks)
