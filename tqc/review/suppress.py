"""Findings that somebody has decided to live with: which, why, who said so, and until when.

A suppression names findings by check, concept, marked text or fingerprint; what it doesn't name may
be anything. It comes from the text itself (directives.py) or from settings (the configuration, or a
file of its own). One that is past its day no longer hides anything, and one that hides nothing is
told of, so that lists of exceptions don't outlive their reasons. Words followed by "[sic]" are as
the author wanted them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase

from tqc.document import Document
from tqc.finding import Finding, Span
from tqc.report.model import Problem
from tqc.review.directives import Directive, directives

_SIC = re.compile(r"[\"'”’)\]]{0,2}\s?[\[(]sic!?[\])]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Criteria:
    """What is suppressed. checks: ids or families, all if none; text: the words marked, without
    regard to case; fingerprint: as in the JSON report, or its beginning."""

    checks: tuple[str, ...] = ()
    concept: str | None = None
    text: str | None = None
    fingerprint: str | None = None

    def fits(self, found: Finding, fingerprint: str) -> bool:
        return (
            (
                not self.checks
                or found.check in self.checks
                or found.check.partition("/")[0] in self.checks
            )
            and self.concept in (None, found.concept)
            and (self.text is None or self.text.casefold() == found.text.casefold())
            and (self.fingerprint is None or fingerprint.startswith(self.fingerprint))
        )

    def __str__(self) -> str:
        named = (("concept", self.concept), ("text", self.text), ("fingerprint", self.fingerprint))
        parts = [*self.checks, *(f'{key}="{value}"' for key, value in named if value is not None)]
        return " ".join(parts) or "everything"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One of the settings. paths: patterns of the drafts it is for, all if none; origin, line: the
    file that says so; until: the last day on which it holds."""

    criteria: Criteria
    origin: str
    line: int
    paths: tuple[str, ...] = ()
    reason: str = ""
    owner: str = ""
    until: date | None = None

    def concerns(self, path: str) -> bool:
        return not self.paths or any(matches(path, pattern) for pattern in self.paths)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is left after suppression. hidden: how many findings went; used: those of the settings'
    suppressions that hid one, by number; notes: those of the text that are unused or expired."""

    findings: tuple[Finding, ...]
    fingerprints: tuple[str, ...]
    hidden: int = 0
    used: frozenset[int] = field(default=frozenset())
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def suppress(
    document: Document,
    findings: Sequence[Finding],
    fingerprints: Sequence[str],
    settings: Sequence[Suppression] = (),
    today: date | None = None,
) -> Suppressed:
    """Take out the findings of a document that are suppressed. today: tests' own day."""
    said, problems = directives(document)
    day = today or date.today()
    active = [one for one in said if one.until is None or one.until >= day]
    general = [
        (number, one)
        for number, one in enumerate(settings)
        if (one.until is None or one.until >= day) and one.concerns(document.path)
    ]
    used: set[int] = set()
    used_here: set[int] = set()
    left: list[tuple[Finding, str]] = []
    for found, mark in zip(findings, fingerprints, strict=True):
        place = document.in_file(found.span)
        if any(one.place.overlaps(place) for one in said) or _is_sic(document.text, found.span):
            continue
        hit = False
        for number, directive in enumerate(active):
            if directive.scope.contains(place) and _criteria(directive).fits(found, mark):
                used_here.add(number)
                hit = True
        for number, one in general:
            if one.criteria.fits(found, mark):
                used.add(number)
                hit = True
        if not hit:
            left.append((found, mark))
    return Suppressed(
        tuple(found for found, _ in left),
        tuple(mark for _, mark in left),
        len(findings) - len(left),
        frozenset(used),
        tuple(_notes(document, said, active, used_here)),
        tuple(problems),
    )


def stale(
    settings: Sequence[Suppression],
    used: Iterable[int],
    paths: Sequence[str],
    today: date | None = None,
) -> list[str]:
    """Notes on suppressions of the settings that are expired, or hid nothing in drafts that they
    are for."""
    day, hits = today or date.today(), set(used)
    notes: list[str] = []
    for number, one in enumerate(settings):
        where = f"{one.origin}:{one.line}: the suppression of {one.criteria}"
        if one.until is not None and one.until < day:
            notes.append(f"{where} ended on {one.until}{_by(one.owner, one.reason)}")
        elif number not in hits and any(map(one.concerns, paths)):
            notes.append(f"{where} hides nothing{_by(one.owner, one.reason)}")
    return notes


def matches(path: str, pattern: str) -> bool:
    """True if a path is the pattern's, from the start or from any folder on; ** is any folders.

    >>> matches("site/drafts/a.md", "drafts/*.md"), matches("drafts/x/a.md", "drafts/**")
    (True, True)
    """
    path = path.removeprefix("./")
    patterns = [pattern.removeprefix("./")]
    if "/**/" in patterns[0]:
        patterns.append(patterns[0].replace("/**/", "/"))
    if patterns[0].endswith("/"):
        patterns[0] += "**"
    return any(
        fnmatchcase(path, each) or fnmatchcase(path, f"*/{each}")
        for each in patterns
        if "**" in each or each.count("/") <= path.count("/")
    )


def _criteria(directive: Directive) -> Criteria:
    return Criteria(directive.checks, directive.concept, directive.text, directive.fingerprint)


def _is_sic(text: str, span: Span) -> bool:
    return _SIC.match(text, span.end, span.end + 10) is not None


def _notes(
    document: Document, said: Sequence[Directive], active: Sequence[Directive], used: set[int]
) -> Iterable[str]:
    working = {id(active[number]) for number in used}
    for one in said:
        if id(one) in working:
            continue
        line, _ = document.place(one.place.start)
        ended = f"ended on {one.until}" if one not in active else "hides nothing"
        what = _criteria(one)
        yield f"line {line}: the suppression of {what} {ended}{_by(one.owner, one.reason)}"


def _by(owner: str, reason: str) -> str:
    said = ", ".join(filter(None, (reason, f"owner {owner}" if owner else "")))
    return f" ({said})" if said else ""
