"""Findings that somebody has decided to live with: which, why, who said so, and until when.

A suppression names findings by check, concept, marked text or fingerprint; what it doesn't name may
be anything. It comes from the text itself (directives.py) or from settings (the configuration, or a
file of its own). One that is past its day no longer hides anything, and one that hides nothing is
told of, so that lists of exceptions don't outlive their reasons; but only by a run that looked at
all that it could hide. Words followed by "[sic]" are as the author wanted them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase

from tqc.checks import catalogue
from tqc.document import Document
from tqc.finding import Finding, Span
from tqc.report.model import DocumentReport, Problem
from tqc.review.directives import Directive, directives

_MAGIC = re.compile(r"[*?\[]|/$")
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
            self._names(found.check)
            and self.concept in (None, found.concept)
            and (self.text is None or self.text.casefold() == found.text.casefold())
            and (self.fingerprint is None or fingerprint.startswith(self.fingerprint))
        )

    def all_run(self, checks: Collection[str]) -> bool:
        """True if these are all the checks whose findings could fit, those aside that a draft
        without a source can't go through."""
        own = {id for id in catalogue.BY_ID if self._names(id)}
        missed = own.difference(checks)
        return own != missed and all(catalogue.BY_ID[id].needs_source for id in missed)

    def _names(self, check: str) -> bool:
        return not self.checks or check in self.checks or check.partition("/")[0] in self.checks

    def __str__(self) -> str:
        named = (("concept", self.concept), ("text", self.text), ("fingerprint", self.fingerprint))
        parts = [*self.checks, *(f'{key}="{value}"' for key, value in named if value is not None)]
        return " ".join(parts) or "everything"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One of the settings. paths: patterns of the drafts it is for, all if none; origin, line: the
    file that says so; roots: the files and folders whose drafts it may be for; until: the last day
    on which it holds."""

    criteria: Criteria
    origin: str
    line: int
    roots: tuple[str, ...] = ()
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
    checks: Collection[str] = catalogue.BY_ID,
    today: date | None = None,
) -> Suppressed:
    """Take out the findings of a document that are suppressed. checks: those that it went through;
    today: tests' own day."""
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
        tuple(_notes(document, said, active, used_here, checks)),
        tuple(problems),
    )


def stale(
    settings: Sequence[Suppression],
    documents: Sequence[DocumentReport],
    searched: Sequence[str],
    today: date | None = None,
) -> list[str]:
    """Notes on suppressions of the settings that are expired, or hid nothing although all drafts
    that they may be for were checked. searched: the files and folders of which every line was."""
    day = today or date.today()
    hits = frozenset().union(*(document.used for document in documents))
    checks = frozenset().union(*(document.checks for document in documents))
    paths = list(dict.fromkeys(document.path for document in documents))
    notes: list[str] = []
    for number, one in enumerate(settings):
        where = f"{one.origin}:{one.line}: the suppression of {one.criteria}"
        if not any(map(one.concerns, paths)):
            continue
        if one.until is not None and one.until < day:
            notes.append(f"{where} ended on {one.until}{_by(one.owner, one.reason)}")
        elif number not in hits and one.criteria.all_run(checks) and _all_seen(one, searched):
            notes.append(f"{where} hides nothing{_by(one.owner, one.reason)}")
    return notes


def _all_seen(one: Suppression, searched: Sequence[str]) -> bool:
    """True if a run that searched some files and folders has seen every draft that one is for."""
    if one.paths and searched and not any(_MAGIC.search(pattern) for pattern in one.paths):
        return True  # a file that is named, and checked
    return all(any(_within(root, place) for place in searched) for root in one.roots)


def _within(path: str, folder: str) -> bool:
    inner, outer = os.path.abspath(path), os.path.abspath(folder)  # noqa: PTH100
    return inner == outer or inner.startswith(outer.rstrip(os.sep) + os.sep)


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
    document: Document,
    said: Sequence[Directive],
    active: Sequence[Directive],
    used: set[int],
    checks: Collection[str],
) -> Iterable[str]:
    working = {id(active[number]) for number in used}
    for one in said:
        what = _criteria(one)
        ended = one not in active
        if id(one) in working or not (ended or what.all_run(checks)):
            continue
        line, _ = document.place(one.place.start)
        why = f"ended on {one.until}" if ended else "hides nothing"
        yield f"line {line}: the suppression of {what} {why}{_by(one.owner, one.reason)}"


def _by(owner: str, reason: str) -> str:
    said = ", ".join(filter(None, (reason, f"owner {owner}" if owner else "")))
    return f" ({said})" if said else ""
