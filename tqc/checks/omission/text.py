"""A sentence of the source that the translation leaves out.

Finds: a source sentence of whose words the translation, here and beside, has next to none.
Why: systems drop sentences, mostly from the middle of long segments, and readers can't see it.
Flagged: "The port closed." for 港口关闭了。三艘船和两百名渔民被困在海湾里。
Left alone: a sentence put in other words, joined to another, moved to the segment beside.
Limits: a dropped clause isn't seen, nor a short sentence; languages without a dictionary here are
judged by their commonest words, and silent where a sentence has too few of those.
Source: what translations and strangers have in common was measured on one half of the WMT 2023
Chinese-English news; docs/alignment.md has what came of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.content import Content, beside, contents, covered_source, parts, sentences_in
from tqc.checks.base import Context, finding
from tqc.document import Document, Layout
from tqc.finding import Finding, Severity

ID = "omission/text"
CONFIDENCE = 0.85

SHORT = -1.0
"""Standard deviations by which a translation that lacks a sentence is too short."""
KNOWN = 6
"""Words of a sentence that could be recognised in the translation: of fewer, all may have been put
in other words."""
FOUND = 0.12
"""Share of those that chance finds ..."""
QUARTER = 0.25
"""... or this much of what is found of the whole segment, if that is more."""
LOOSELY = 0.3
"""The same of the whole target, which has more by chance: with more nothing needs aligning."""
QUOTED = 40
"""Code points of the source that the message quotes."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    some = contents(document)
    for at, content in enumerate(some):
        if not content.source:
            continue
        if not content.target:
            near = beside(some, at)[1]
            if document.layout is Layout.WHOLE and _missing(document, content.source, near):
                yield _finding(document, content, content.source)
        elif content.deviation <= SHORT and (lost := _lost(document, content, beside(some, at)[1])):
            yield _finding(document, content, lost)


def _lost(document: Document, content: Content, others: str) -> str:
    """The first sentence of a segment's source that isn't in its target, or ""."""
    # alignment may have put a sentence into the segment beside; a row's limits are its author's
    elsewhere = others if document.layout is Layout.WHOLE else ""
    sentences = sentences_in(content.source, document.source_language or "")
    if not any(
        _missing(document, s.of(content.source), content.target, LOOSELY) for s in sentences
    ):
        return ""
    found = max(FOUND, QUARTER * covered_source(document, content.source, content.target).share)
    for part in parts(document, content):
        for span in part.source:
            sentence, target = span.of(content.source), f"{part.near_target}\n{elsewhere}"
            if _missing(document, sentence, target, found):
                return sentence
    return ""


def _missing(document: Document, sentence: str, target: str, found: float = FOUND) -> bool:
    covered = covered_source(document, sentence, target)
    return covered.known >= KNOWN and covered.share <= found


def _finding(document: Document, content: Content, sentence: str) -> Finding:
    quoted = " ".join(sentence.split())
    quoted = quoted if len(quoted) <= QUOTED else quoted[:QUOTED] + "…"
    return finding(
        ID,
        document,
        content.segment.span,
        f"a sentence of the source isn't in the translation: “{quoted}”; translate it",
        severity=Severity.MAJOR,
        confidence=CONFIDENCE,
    )
