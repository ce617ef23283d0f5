"""A wrong name that the words of the right one don't explain.

Finds: renderings listed as wrong that neither translate the name nor spell its sound: mostly
    another entity's name, as machines produce when they guess; with a source, what stands in a
    name's place, and another given name behind the surname of a person whom no glossary has.
Why: the worst of wrong names: it reads well and says something untrue.
Flagged: "China Stock Exchange" for 北交所, the Beijing Stock Exchange.
Left alone: "New York Stock Exchange", an approved name of another concept.
Limits: without a source text only what a glossary lists; given names that are no syllables of
    Chinese, Vietnamese or Korean (Jack Ma).
Source: the `wrong` lists of the glossary; how each character of a name is spelled (Unihan);
    places and bodies in CC-CEDICT.
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
    """One finding for each unexplained wrong name; any order."""
    yield from unknown.findings(
        "name/wrong",
        document,
        context,
        Fault.WRONG,
        "“{text}” isn't {source}, whose characters are spelled “{right}”",
    )
    yield from unknown.findings(
        "name/wrong",
        document,
        context,
        Fault.ANOTHER,
        "“{text}” stands where the source has {source}, in English “{right}”",
    )
    yield from findings(
        "name/wrong",
        document,
        context,
        kinds=frozenset({Kind.WRONG}),
        terms=False,
        severity=Severity.MAJOR,
        fault="isn't the name of",
    )
