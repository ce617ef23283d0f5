"""One name written in several ways within a draft.

Finds: approved forms of one name that differ in case, spacing or hyphens alone, used side by side;
    names in no glossary whose words may render one Chinese name; with a source, a
    person's name that is spelled in several ways. The less frequent ones are marked,
    or the later one of two.
Why: a reader takes two spellings for two things.
Flagged: "Ernie Bot" in a draft that says "ERNIE Bot" three times; "Cyclic Intelligence" after
    "Loop Intelligence".
Left alone: a full name and its short form: "ByteDance" after "Beijing ByteDance".
Limits: names in no glossary are compared by two words, one of them the same, and only in drafts
    that speak of China.
Source: the glossary's approved names; tqc/language/zh-characters.tsv.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from tqc.bitext.unknown import Fault
from tqc.checks import unknown
from tqc.checks.base import Context
from tqc.checks.name._variants import variants
from tqc.document import Document
from tqc.evidence.model import Mention
from tqc.finding import Finding, Severity
from tqc.rendering.near import letters

CONFIDENCE = 0.85
VARIANT = 0.8


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each mention in a form that isn't the draft's usual one."""
    yield from _unknown(document, context)
    yield from unknown.findings(
        "name/inconsistent",
        document,
        context,
        Fault.INCONSISTENT,
        "{source} is “{text}” here and “{right}” elsewhere in this draft",
    )
    alike: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for found in context.mentions:
        if not found.concept.is_term:
            mention = replace(found, name=_written(found, document))
            alike[mention.concept.id, letters(mention.name)].append(mention)
    for mentions in alike.values():
        count = Counter(mention.name for mention in mentions)
        if len(count) < 2:
            continue
        first = {name: at for at, name in reversed(list(enumerate(m.name for m in mentions)))}
        usual = max(count, key=lambda name: (count[name], -first[name]))
        for mention in mentions:
            if mention.name != usual:
                yield Finding(
                    check="name/inconsistent",
                    span=mention.span,
                    text=mention.span.of(document.text),
                    message=f"“{mention.name}” is “{usual}” elsewhere in this draft",
                    severity=Severity.MINOR,
                    confidence=CONFIDENCE,
                    suggestions=(usual,),
                    concept=mention.concept.id,
                    source=_source(mention),
                    evidence=(
                        f"“{usual}” {count[usual]} times, “{mention.name}” {count[mention.name]}",
                    ),
                )


def _unknown(document: Document, context: Context) -> Iterator[Finding]:
    """Names in no glossary; only in drafts that have a name of the glossary's source language, and
    no source: that says itself which names are one."""
    chinese = not document.segments and any(
        "zh" in mention.concept.names for mention in context.mentions
    )
    for usual, other in variants(document, context) if chinese else ():
        for span in other.places:
            yield Finding(
                check="name/inconsistent",
                span=span,
                text=span.of(document.text),
                message=f"“{other.text}” may be “{usual.text}”, as it is elsewhere in this draft",
                severity=Severity.MINOR,
                confidence=VARIANT,
                suggestions=(usual.text,),
                evidence=("the words that differ may render one Chinese character",),
            )


def _written(mention: Mention, document: Document) -> str:
    """The approved form that stands there, where others differ from it in hyphens alone."""
    text = " ".join(mention.span.of(document.text).split())
    forms = {form for names in mention.concept.names.values() for form in names}
    return text if text in forms else mention.name


def _source(mention: Mention) -> str:
    forms = [names[0] for names in mention.concept.names.values()]
    return next((form for form in forms if not form.isascii()), forms[0])
