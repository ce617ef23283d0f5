"""Suppressions in the text itself: comments that say what tqc is to leave alone, and how far.

    <!-- tqc: ignore name/literal text="Big Fish" reason="the film" until=2027-01-31 -->
    {/* tqc: ignore-file garble */}          MDX
    [tqc: ignore]                            plain text and the cells of files that have no comments

`ignore` on a line with other words is for that line, on a line of its own for the block after it;
`ignore-file` is for the whole file; `off` is for all that follows, up to `on` or the end. Behind it
stand checks or families, and any of text, concept, fingerprint, reason, owner and until (the last
day). What can't be understood is a problem with its line: a mistyped check must not hide nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tqc.checks import catalogue
from tqc.document import BlockKind, Document
from tqc.errors import TqcError, UsageError
from tqc.finding import Span
from tqc.report.model import Problem

_SIGN = "tqc:"

_COMMENT = re.compile(
    r"(?:<!--|\{/\*|(?<!\w)\[)[ \t]*tqc:[ \t]*(?P<body>[^\n\[\]<>{}]{0,500}?)[ \t]*(?:-->|\*/\}|\])"
)
_WORD = re.compile(
    r"\s*(?:(?P<key>[a-z]+)=(?:\"(?P<quoted>[^\"]*)\"|“(?P<curly>[^”]*)”|(?P<plain>[^\s\"“]+))"
    r"|(?P<word>[^\s=\"]+))(?=\s|$)"
)

COMMANDS = ("ignore", "ignore-file", "off", "on")
KEYS = ("text", "concept", "fingerprint", "reason", "owner", "until")


@dataclass(frozen=True, slots=True)
class Directive:
    """place: where it stands; scope: what it is for; both in the file's text."""

    command: str
    place: Span
    scope: Span
    checks: tuple[str, ...] = ()
    text: str | None = None
    concept: str | None = None
    fingerprint: str | None = None
    reason: str = ""
    owner: str = ""
    until: date | None = None


def directives(document: Document) -> tuple[list[Directive], list[Problem]]:
    """What a document says to leave alone, by place, and what of that can't be understood."""
    text = document.file_text
    found: list[Directive] = []
    problems: list[Problem] = []
    if _SIGN not in text:
        return found, problems
    for match in _COMMENT.finditer(text):
        place = Span(*match.span())
        try:
            found.append(_parsed(match["body"], place))
        except TqcError as error:
            line, _ = document.place(place.start)
            problems.append(Problem(document.path, error.problem, line, _remedy(error)))
    return list(_scoped(document, found)), problems


def _remedy(error: TqcError) -> str:
    return str(error).partition("\n  ")[2]


def _parsed(body: str, place: Span) -> Directive:
    command, _, rest = body.strip().partition(" ")
    if command not in COMMANDS:
        raise UsageError(
            f"“{command}” is nothing that tqc can be told in a text",
            remedy=f"Write one of {', '.join(COMMANDS)} (docs/living-with-tqc.md).",
        )
    directive = Directive(command, place, place)
    checks: list[str] = []
    at = 0
    while at < len(rest.rstrip()):
        match = _WORD.match(rest, at)
        if match is None:
            raise UsageError(
                f"“{rest[at:].strip()}” can't be read",
                remedy='Write checks and KEY="VALUE", with spaces between.',
            )
        at = match.end()
        if match["word"]:
            checks.append(match["word"].strip(","))
        else:
            value = match["quoted"] or match["curly"] or match["plain"] or ""
            directive = _with(directive, match["key"], value)
    for check in checks:
        if check not in catalogue.FAMILIES:
            catalogue.find(check)
    return replace(directive, checks=tuple(checks))


def _with(directive: Directive, key: str, value: str) -> Directive:
    match key:
        case "until":
            return replace(directive, until=day(value))
        case "text":
            return replace(directive, text=value)
        case "concept":
            return replace(directive, concept=value)
        case "fingerprint":
            return replace(directive, fingerprint=value)
        case "reason":
            return replace(directive, reason=value)
        case "owner":
            return replace(directive, owner=value)
    raise UsageError(f"unknown key “{key}”", remedy=f"Keys are {', '.join(KEYS)}.")


def day(value: str) -> date:
    """A day as 2027-01-31; raises UsageError."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(
            f"“{value}” is no day", remedy="Write year, month and day, as 2027-01-31."
        ) from None


def _scoped(document: Document, found: list[Directive]) -> Iterator[Directive]:
    """The directives with how far each goes, by place; `on` is none of its own."""
    text = document.file_text
    running = (block.span for block in document.blocks if block.kind is not BlockKind.LABEL)
    blocks = sorted(map(document.in_file, running))
    ends = [block.end for block in blocks]
    alone = cache(lambda start, end: not _beside(text[start:end]))  # many may be on one long line
    until, scoped = len(text), []
    for one in reversed(found):
        scope = Span(0, len(text))
        if one.command == "on":
            until = one.place.start
            continue
        if one.command == "off":
            scope = Span(one.place.start, until)
        elif one.command == "ignore":
            start, end = _line(text, one.place)
            scope = Span(start, end)
            if alone(start, end):
                scope = _next(text, end, blocks, ends)
        scoped.append(replace(one, scope=scope))
    yield from reversed(scoped)


def _line(text: str, place: Span) -> tuple[int, int]:
    end = text.find("\n", place.end)
    return text.rfind("\n", 0, place.start) + 1, len(text) if end < 0 else end


def _beside(line: str) -> str:
    """What stands on a line beside comments and the marks that begin a line."""
    return _COMMENT.sub("", line).strip(" \t\r*->#")


def _next(text: str, end: int, blocks: list[Span], ends: list[int]) -> Span:
    """The first block that holds something behind an offset: a comment may be a block itself, or
    begin the block that it is for."""
    for block in map(blocks.__getitem__, range(bisect_right(ends, end), len(blocks))):
        start = max(block.start, end)
        if text[start : block.end].strip():
            return Span(start, block.end)
    return Span(end, end)
