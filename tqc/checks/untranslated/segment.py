"""A segment without a translation: empty, the source itself, or the translation of something else.

Finds: an empty target; a target that repeats its source; a target that stands for two sources that
have nothing in common, at the one that it doesn't fit.
Why: the reader gets nothing, the foreign text, or the wrong sentence.
Flagged: "Das Boot liegt im Hafen." for "Das Boot liegt im Hafen." in an English translation.
Left alone: names, numbers, codes, addresses, single words that are the same in both languages.
Limits: a passage in the source's language within a translated segment is language/other's.
Source: written for this project.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tqc.bitext.content import Content, contents, covered_source
from tqc.checks.base import Context, finding
from tqc.document import Document, Layout
from tqc.finding import Finding, Severity
from tqc.language.script import letters, scripts_of
from tqc.language.tags import primary

ID = "untranslated/segment"
CONFIDENCE = 0.9

WORDS = 4
"""Words of a sentence that is the same in two languages of one alphabet only by not being
translated; fewer may be a name."""
SMALL = 0.5
"""Share of them that begin with a small letter, as a name's or a title's don't."""
REPEATED = 30
"""Characters of a target that stands twice: shorter ones are greetings, labels, refrains."""
FOUND, KNOWN = 0.1, 5
"""Share of a source's recognisable words that a target which isn't its own has; at least so many
must be recognisable."""
FITS = 0.3
"""Share that the target has of the source that it does translate."""

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_LETTERS = re.compile(r"[\W_]+")


def run(document: Document, context: Context) -> Iterator[Finding]:
    some = contents(document)
    for content in some:
        if problem := _problem(document, content):
            yield _finding(document, content, problem)
    yield from _repeated(document, some)


def _problem(document: Document, content: Content) -> str:
    source, target = content.source, content.target
    if not source or not _LETTER.search(source):
        return ""
    if not target:
        # of aligned texts, omission/text says what is missing
        whole = document.layout is Layout.WHOLE or content.segment.span.of(document.text).strip()
        return "" if whole else "not translated: the target is empty"
    if _bare(source) == _bare(target) and _must_differ(document, source):
        return "not translated: the target is the source; translate it"
    return ""


def _must_differ(document: Document, text: str) -> bool:
    """True for a text that can't be the same in the two languages of the document."""
    one, other = primary(document.source_language or ""), primary(document.language)
    if one == other:
        return False
    if letters(text).keys() & (set(scripts_of(one)) - set(scripts_of(other))):
        return True
    words = _WORD.findall(text)
    small = sum(word[0].islower() for word in words)
    return len(words) >= WORDS and small >= SMALL * len(words)


def _repeated(document: Document, some: Sequence[Content]) -> Iterator[Finding]:
    """Targets that stand for different sources, at the sources that they don't translate."""
    same: dict[str, list[Content]] = defaultdict(list)
    for content in some:
        if content.source and len(content.target) >= REPEATED:
            same[_bare(content.target)].append(content)
    for group in same.values():
        if len({_bare(content.source) for content in group}) < 2:
            continue
        shares = [covered_source(document, one.source, one.target) for one in group]
        best = max(range(len(group)), key=lambda at: shares[at].share)
        if shares[best].share < FITS:
            continue
        for content, covered in zip(group, shares, strict=True):
            if covered.known >= KNOWN and covered.share <= FOUND:
                said = f"the target is that of segment {group[best].segment.id}; translate this one"
                yield _finding(document, content, said)


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def _finding(document: Document, content: Content, message: str) -> Finding:
    return finding(
        ID,
        document,
        content.segment.span,
        message,
        severity=Severity.MAJOR,
        confidence=CONFIDENCE,
    )
