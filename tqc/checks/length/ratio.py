"""A translation far shorter or longer than any translation of its source would be.

Finds: a segment whose length is out of all proportion, and that lacks most of the source's words
or has many that the source doesn't account for.
Why: a translation was cut off, ran on, or belongs to another segment.
Flagged: "The" for 工程师说，修理起重机需要两个星期。
Left alone: terse and wordy translations, headlines, abbreviations, short segments.
Limits: silent for languages that aren't in the table of lengths, and below a dozen characters.
Source: lengths from the Universal Declaration of Human Rights, spread from half of the WMT 2023
Chinese-English news.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.content import beside, contents, covered_source, covered_target
from tqc.bitext.lengths import length
from tqc.checks.base import Context, finding
from tqc.document import Document
from tqc.finding import Finding, Severity

ID = "length/ratio"
CONFIDENCE = 0.85

OUT = 3.5
"""Standard deviations: less than one human translation in a hundred, by length alone."""
LEAST = 12
"""Characters of source and target together, halved: of less nothing follows."""
KNOWN = 4
HALF_THERE = 0.25
"""Share of the recognisable words from which a text is there after all."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    some = contents(document)
    for at, content in enumerate(some):
        if abs(content.deviation) < OUT or not content.source or not content.target:
            continue
        if length(content.source) + length(content.target) < 2 * LEAST:
            continue
        sources, targets = beside(some, at)
        if content.deviation < 0:
            covered = covered_source(document, content.source, f"{content.target}\n{targets}")
            said = "far too short for its source; compare the two"
        else:
            covered = covered_target(document, content.target, f"{content.source}\n{sources}")
            said = "far too long for its source; compare the two"
        if covered.known >= KNOWN and covered.share <= HALF_THERE:
            yield finding(
                ID,
                document,
                content.segment.span,
                said,
                severity=Severity.MAJOR,
                confidence=CONFIDENCE,
            )
