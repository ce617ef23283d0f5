"""A known name in the wrong case.

Finds: an approved name whose letters are right but for their case.
Why: brands and models are spelled one way; readers notice.
Flagged: "APPGrowing data" for AppGrowing.
Left alone: "DEEPSEEK AND KIMI" in a heading; "waves", the ordinary word, for the outlet Waves.
Limits: names of one to three letters need the entry's context words nearby.
Source: the glossary's approved names.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.checks.candidates import findings
from tqc.document import Document
from tqc.evidence.model import Kind
from tqc.finding import Finding, Severity


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each name in another case; any order."""
    yield from findings(
        "name/case",
        document,
        context,
        kinds=frozenset({Kind.CASE}),
        terms=False,
        severity=Severity.MINOR,
        fault="isn't how the name is written for",
    )
