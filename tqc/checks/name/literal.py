"""A name translated by its words.

Finds: English words that translate the parts of a known name, wholly or in part, or a rendering
    that the glossary lists as wrong, where the draft gives reason to think the name is meant.
Why: readers meet a company, product or medium that doesn't exist under that name.
Flagged: "Dark Side of the Moon raised a new round" for 月之暗面, whose English name is Moonshot AI.
Left alone: "The Dark Side of the Moon" in a piece on Pink Floyd: nothing speaks of the company.
Limits: names in no loaded glossary, but for places and bodies of a Chinese source that CC-CEDICT
    has; a single ordinary word without other evidence.
Source: the glossary; CC-CEDICT for what the parts of a name mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.unknown import Fault
from tqc.checks import unknown
from tqc.checks.base import Context
from tqc.checks.candidates import findings
from tqc.document import Document
from tqc.evidence.model import Kind
from tqc.finding import Finding, Severity


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each translated name; any order."""
    yield from findings(
        "name/literal",
        document,
        context,
        kinds=frozenset({Kind.LITERAL}),
        terms=False,
        severity=Severity.MAJOR,
        fault="translates the words of",
    )
    yield from unknown.findings(
        "name/literal",
        document,
        context,
        Fault.LITERAL,
        "“{text}” translates the words of {source}: write “{right}”",
    )
