"""A slip in a known name.

Finds: an unknown word, or a group of capitalised words, one letter away from an approved name, or
    spelled as somebody would who only heard it, or cut up; with a source, a person's name that is
    spelled nearly as it sounds, or some of whose syllables aren't those of its characters.
Why: a misspelt name looks careless and can't be searched for.
Flagged: "Bilibilli" for Bilibili, "Jandeks" for Yandex, "Zhi Hu" for Zhihu.
Left alone: "Zhang Yutao" beside "Zhang Yutong": both are people the glossary knows.
Limits: slips that make another word; what two names are as near to; a short name, or a person's,
    only where its context or the right form stands in the draft too, since many real names differ
    by one letter.
Source: the glossary's approved names; how spellings of one name differ in Wikidata; for names in no
    glossary, how each character is spelled in China, Taiwan, Hong Kong, Vietnam and Korea (Unihan).
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
    """One finding for each slip; any order."""
    yield from unknown.findings(
        "name/spelling",
        document,
        context,
        Fault.SLIP,
        "“{text}” is one slip away from {source} as it sounds: write “{right}”",
    )
    yield from findings(
        "name/spelling",
        document,
        context,
        kinds=frozenset({Kind.SPELLING}),
        terms=False,
        severity=Severity.MINOR,
        fault="is nearly, but not quite, a name of",
    )
