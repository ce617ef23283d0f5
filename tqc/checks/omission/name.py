"""A name of the source that the translation leaves out.

Finds: a glossary name in a source segment that nothing in the target segment stands for: no
    approved form, no short form, no pronoun, no stretch that could be a wrong rendering; and
    addresses, accounts, hashtags, tickers, model numbers and Latin names of a source in another
    script that aren't there.
Why: readers don't learn who or what the sentence is about, or who reported it.
Flagged: "The company raised a new round." for 月之暗面完成新一轮融资, nothing before naming it.
Left alone: "It raised a new round." after a sentence that names Moonshot AI.
Limits: silent without a source; names of terms; a segment that was left out as a whole.
Source: the glossary's names in the source text.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.unknown import Fault
from tqc.checks import unknown
from tqc.checks.base import Context
from tqc.document import Document
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each missing name of a segment."""
    yield from unknown.findings(
        "omission/name",
        document,
        context,
        Fault.MISSING,
        "{source} of the source isn't here: it stays as it is",
    )
    target = primary(document.language) or "en"
    for lost in context.missing:
        right = lost.concept.names.get(target, ())
        advice = f"; its name is “{right[0]}”" if right else ""
        where = "here, though it is elsewhere" if lost.elsewhere else "anywhere in the translation"
        yield Finding(
            check="omission/name",
            span=lost.span,
            text=lost.span.of(document.text),
            message=f"{lost.source} isn't {where}{advice}",
            severity=Severity.MINOR if lost.elsewhere else Severity.MAJOR,
            confidence=lost.confidence,
            concept=lost.concept.id,
            source=lost.source,
            source_span=lost.source_span,
            evidence=("the source segment has the name, and nothing in this one stands for it",),
        )
