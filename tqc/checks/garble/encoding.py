r"""Characters that went wrong between two programs.

Finds: text read in the wrong encoding, also twice; HTML entities with and without their ampersand;
    literal escapes (\u4e2d, %E4%B8%AD, =E2=80=94, \n); lost, control, private-use and invisible
    characters; bidirectional controls; letters of another script inside a word.
Why: readers see rubbish, searches miss the word, and hidden controls can change what is read.
Flagged: "the pierâ€”built in May", "came home. rdquo;", "it鈥檚", a zero-width space in a word.
Left alone: accents and quotation marks as languages set them ("Spaß“", "café »"), entities that
    Markdown and HTML resolve, joiners that a script needs, garble that is quoted alone or
    followed by [sic], and what the source has too.
Limits: text whose bytes were lost has no repair; legacy encodings other than GBK are not undone.
Source: RFC 3629 and Python's codecs, the HTML standard, Unicode 16; the failures ftfy documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tqc.checks.base import Context, finding
from tqc.checks.garble._slip import kept
from tqc.document import Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.damage import Damage
from tqc.language.escapes import entities, escapes
from tqc.language.hidden import hidden
from tqc.language.lookalikes import lookalikes
from tqc.language.mojibake import mojibake
from tqc.language.prose import word_table

CERTAIN = "the repair is certain"
BIDI = "a bidirectional control"
QUOTED_LENGTH = 12  # code points: longer rubbish is a broken quotation, not a quoted sample
OPENING, CLOSING = "\"'“‘«„「『`", "\"'”’»“」』`"


def run(document: Document, context: Context) -> Iterator[Finding]:
    text, language = document.prose, primary(document.language)
    seen = "".join(word_table(document).alphabet)
    found = [
        *mojibake(text, language, seen),
        *entities(text, markup=document.markup),
        *escapes(text, markup=document.markup),
        *lookalikes(text, language, seen),
    ]
    broken = _Taken(found)
    found += [damage for damage in hidden(text, language, seen) if not broken.holds(damage)]
    found += _in_code(document, language)
    for damage in found:
        span = Span(damage.start, damage.end)
        if not _on_purpose(document.text, span) and not kept(document, span.start, span.end):
            yield _finding(document, span, damage)


def _in_code(document: Document, language: str) -> Iterator[Damage]:
    """Controls of direction in what is no prose: code can hide text too."""
    for span in document.protected:
        part = span.of(document.text)
        if part.isascii():
            continue
        for damage in hidden(part, language, part):
            if damage.what == BIDI:
                start, end = span.start + damage.start, span.start + damage.end
                yield replace(damage, start=start, end=end)


class _Taken:
    """Where damage was found already: a mojibake's own controls aren't reported twice."""

    def __init__(self, found: list[Damage]) -> None:
        self._at = {place for damage in found for place in range(damage.start, damage.end)}

    def holds(self, damage: Damage) -> bool:
        return damage.start in self._at


def _finding(document: Document, span: Span, damage: Damage) -> Finding:
    repair = damage.repair
    shown = "" if repair is None else ": delete it" if not repair.strip() else f": write {repair}"
    return finding(
        "garble/encoding",
        document,
        span,
        f"{damage.what[0].upper()}{damage.what[1:]}{shown}",
        severity=Severity.MAJOR,
        confidence=damage.confidence,
        suggestions=() if repair is None else (repair,),
        evidence=(CERTAIN,) if damage.certain else (),
    )


def _on_purpose(text: str, span: Span) -> bool:
    """True if the span is quoted by itself, as in an article on encodings, or marked [sic]."""
    if text.startswith(("[sic]", " [sic]"), span.end):
        return True
    if len(span) > QUOTED_LENGTH:
        return False
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(before) and bool(after) and before in OPENING and after in CLOSING
