"""A suggestion put into its sentence: what around the span has to change with it.

The article goes where a name takes none ("the dark side of the moon" becomes "Moonshot AI"), "a"
and "an" follow the next word's sound, a plural's possessive and its verb follow a name, quotation
marks around what a machine took for a title go. English only; elsewhere the span alone changes.
A deleted span takes its line along, or the space beside it.
"""

from __future__ import annotations

import re

from tqc.document import Document, Layout
from tqc.document.formats import Edit
from tqc.finding import Finding, Span
from tqc.glossary import Concept
from tqc.language.tags import primary
from tqc.repair.english import (
    article,
    is_called,
    is_plural,
    noun_follows,
    takes_article,
    word_before,
)

_ARTICLE = re.compile(r"(?<![\w'’\-])(?P<word>the|an?)[ \t]+$", re.IGNORECASE)
_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "「": "」", "《": "》", "'": "'"}
_TITLES = frozenset({"work", "event", "program", "index", "person"})
"""Types of names that may rightly stand in quotation marks: a film, a campaign, a nickname."""

_SINGULAR = {
    "are": "is",
    "were": "was",
    "have": "has",
    "do": "does",
    "aren't": "isn't",
    "weren't": "wasn't",
    "haven't": "hasn't",
    "don't": "doesn't",
    "aren’t": "isn’t",
    "weren’t": "wasn’t",
    "haven’t": "hasn’t",
    "don’t": "doesn’t",
}
_VERB = re.compile(r"(?P<space>[ \t]+)(?P<word>[a-z]+(?:n['’]t)?)\b")
_OWNER = re.compile(r"\w+['’]s ")
"""What takes an article's place: "China's national team"."""
_LONE_APOSTROPHE = re.compile(r"[’'](?=[ \t])")


def in_place(document: Document, found: Finding, choice: str, concept: Concept | None) -> Edit:
    """The edit that writes `choice` for a finding and keeps the sentence right."""
    text, span = document.text, found.span
    if not choice:
        return _deletion(document, span)
    if primary(document.language) != "en" or not len(span):
        return Edit(span, choice)
    if found.check.startswith("name/") and concept is not None:
        edit = _name(text, span, choice, concept)
    elif found.check.startswith("term/"):
        edit = _with_article(text, span, choice)
    else:
        edit = Edit(span, choice)
    # what is no prose (a tag, a link's target) is never touched, not even beside an article
    return (
        edit
        if document.prose[edit.span.start : edit.span.end] == edit.span.of(text)
        else Edit(span, choice)
    )


def _name(text: str, span: Span, choice: str, concept: Concept) -> Edit:
    start, end, after = *_unquoted(text, span, concept), ""
    if end > span.end:  # a comma may stand within the closing mark
        after = text[span.end : end - 1]
    elif is_plural(span.of(text)) and not is_plural(choice):
        behind, end = _singular(text, span, end)
        after += behind
    own, name = _own_article(choice, text[start - 1 : start] in _QUOTES, concept)
    before = _ARTICLE.search(text, max(0, start - 12), start)
    described = after[:1] not in ("'", "’") and noun_follows(text, end)
    if before is None:
        if own and not _determined(text, start):
            name = f"{own if _starts_sentence(text, start) else own.lower()} {name}"
        return Edit(Span(start, end), name + after)
    word = before["word"]
    if word.lower() == "the":
        keeps = own or described or takes_article(name, concept.type)
        if keeps:
            return Edit(Span(start, end), name + after)
    elif described:
        return _indefinite(before, end, name, after)
    return Edit(Span(before.start(), end), name + after)


def _with_article(text: str, span: Span, choice: str) -> Edit:
    """A term in place, with "a" or "an" before it as it sounds."""
    before = _ARTICLE.search(text, max(0, span.start - 12), span.start)
    if before is not None and _OWNER.match(choice):
        return Edit(Span(before.start(), span.end), choice)
    if before is None or before["word"].lower() == "the":
        return Edit(span, choice)
    return _indefinite(before, span.end, choice, "")


def _indefinite(before: re.Match[str], end: int, name: str, after: str) -> Edit:
    """The name, and the article before it where its form changes."""
    word, wanted = before["word"], article(name)
    if word.lower() == wanted:
        return Edit(Span(before.end(), end), name + after)
    wanted = wanted.capitalize() if word[0].isupper() else wanted
    space = before[0][len(word) :]
    return Edit(Span(before.start(), end), wanted + space + name + after)


def _unquoted(text: str, span: Span, concept: Concept) -> tuple[int, int]:
    """The span with the quotation marks right around it, if they mark a title that is none."""
    start, end = span.start, span.end
    opening = text[start - 1 : start]
    closing = _QUOTES.get(opening)
    if closing is None or concept.type in _TITLES or is_called(word_before(text, start - 1)):
        return start, end
    inner = end + (text[end : end + 1] in (",", ".") and text[end + 1 : end + 2] == closing)
    return (start - 1, inner + 1) if text[inner : inner + 1] == closing else (start, end)


def _singular(text: str, span: Span, end: int) -> tuple[str, int]:
    """What follows a name that was taken for a plural, as it is after one thing; where it ends."""
    if apostrophe := _LONE_APOSTROPHE.match(text, end):
        return f"{apostrophe[0]}s", apostrophe.end()
    verb = _VERB.match(text, end)
    if verb and verb["word"] in _SINGULAR and word_before(text, span.start) not in ("and", "or"):
        return verb["space"] + _SINGULAR[verb["word"]], verb.end()
    return "", end


def _own_article(choice: str, quoted: bool, concept: Concept) -> tuple[str, str]:
    """The article that the glossary's name begins with, and the name without it; a title's article
    is a part of it."""
    if quoted or concept.type == "work":
        return "", choice
    first, _, rest = choice.partition(" ")
    return (first, rest) if first in ("The", "the") and rest else ("", choice)


def _determined(text: str, start: int) -> bool:
    """True behind what takes an article's place: "its", "China's", "this"."""
    word = word_before(text, start)
    determiners = (
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "this",
        "that",
        "each",
        "every",
    )
    return word in determiners or word.endswith(("'s", "’s"))


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip("\"“‘' ")
    return not before or before[-1] in ".!?\n"


def _deletion(document: Document, span: Span) -> Edit:
    """Nothing in the place of a span, of its line if nothing else is on it, or of its space."""
    text = document.text
    start, end = span.start, span.end
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if document.layout is not Layout.WHOLE:
        return Edit(span, "")
    if not text[first:start].strip() and not text[end:last].strip():
        if first and text[first - 2 : first] in ("\n\n", "\r\n") and not text[last:].strip():
            return Edit(Span(len(text[:first].rstrip()), last), "")
        following = re.compile(r"\n(?:[ \t\r]*\n)?").match(text, last)
        return Edit(Span(first, following.end() if following else last), "")
    if text[start - 1 : start] == " " and (last == end or text[end] in " .,;:!?)”"):
        return Edit(Span(start - 1, end), "")
    return Edit(span, "")
