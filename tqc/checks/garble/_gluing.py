"""The part of garble/spacing that is about words: two glued into one, one broken into two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.checks.garble._slip import Slip, about_code
from tqc.document import Document
from tqc.language import glue
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.prose import Words, word_table

SHORTEST = 4  # letters of two words glued together
SHORT_FRAGMENT = 3  # letters; a longer fragment of a broken word must be a rare string
RARE_STRING = 3.0  # Zipf
SUFFIX = re.compile(r"['’](?:s|t|re|ve|ll|d|m)$")  # of "golferThat's"
NAME_TWICE = 2  # a word with an inner capital that stands this often is somebody's name
CODE_DOUBT = 0.25  # taken off in a text about programs, where identifiers look the same
BEFORE_IDENTIFIER = frozenset("_(/\\`=@[{<\ufffc0123456789")
AFTER_IDENTIFIER = frozenset("_(./#@\\`$*=<>[]{}\ufffc0123456789-")


def glued(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """Words that a lost space glued together."""
    table = word_table(document)
    for index in table.indices(UNKNOWN.among(table, lexicon)):
        form = table.forms[index]
        word = SUFFIX.sub("", form)
        start, end = table.span(index)
        if table.counts[form] >= NAME_TWICE or _identifier(document.prose, start, end):
            continue
        before, after = _beside(table, index, -1), _beside(table, index, 1)
        found = (
            glue.solid(lexicon, word, before, after)
            if word[1:].islower()
            else glue.camel(lexicon, word, before, after, _alone(word, table))
        )
        if found is None:
            continue
        doubt = CODE_DOUBT if about_code(document) else 0.0
        yield Slip(
            start,
            start + len(word),
            f"“{word}” is two words that lost the space between them: "
            f"“{found.left}” and “{found.right}”",
            max(0.0, found.sure - doubt),
            found.repairs,
        )


def _sound(form: str, lexicon: Lexicon) -> bool:
    """True for forms that can't be glued words."""
    if not SHORTEST <= len(form) <= glue.LONGEST or form.isupper():
        return True
    word = SUFFIX.sub("", form)
    if "'" in word or "’" in word:
        return True
    if not word[1:].islower():
        return glue.CAMEL.fullmatch(word) is None
    if lexicon.language != "en" or not form.islower():
        return True
    if len(form) < glue.SOLID_LENGTH:
        return glue.SHORT_SOLID.fullmatch(form) is None
    return lexicon.zipf(form) >= glue.LISTED_SLIP


UNKNOWN = FormTest(lambda form, lexicon: not _sound(form, lexicon))


def _alone(word: str, table: Words) -> bool:
    match = glue.CAMEL.fullmatch(word)
    return match is not None and match[2] in table.unique


def _identifier(prose: str, start: int, end: int) -> bool:
    """True if what touches the word says that it is code, a handle or part of a longer token."""
    left = prose[start - 1 : start]
    right = prose[end : end + 1]
    if (left and left in AFTER_IDENTIFIER) or (right and right in BEFORE_IDENTIFIER):
        return True
    return right == "." and prose[end + 1 : end + 2].isalnum()


def _beside(table: Words, index: int, step: int) -> str:
    """The neighbouring word if only a space lies between, else ""."""
    other = index + step
    if not 0 <= other < len(table.forms) or table.gaps[max(index, other)] != " ":
        return ""
    return table.forms[other]


def _fragment(form: str, lexicon: Lexicon) -> bool:
    """True for what may be a piece of a word."""
    if not 1 < len(form) <= glue.LONGEST:
        return False
    zipf = lexicon.zipf(form.lower())
    return zipf < RARE_STRING or (len(form) <= SHORT_FRAGMENT and zipf < glue.RARE_FRAGMENT)


FRAGMENTS = FormTest(_fragment)


def broken(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """Words that a space broke in two; English alone has the word pairs to tell."""
    if lexicon.language != "en" or lexicon.empty:
        return
    table = word_table(document)
    fragments = FRAGMENTS.among(table, lexicon)
    forms, gaps = table.forms, table.gaps
    pairs: dict[tuple[str, str], list[int]] = {}
    for index in table.indices(fragments):
        for first in (index - 1, index):
            if 0 <= first < len(forms) - 1 and gaps[first + 1] == " ":
                right = forms[first + 1]
                if right.islower():
                    pairs.setdefault((forms[first], right), []).append(table.starts[first])
    lexicon.zipfs([(first + second).lower() for first, second in pairs])
    for (left, right), places in pairs.items():
        if sure := glue.broken(lexicon, left, right):
            whole = left + right
            for start in dict.fromkeys(places):
                yield Slip(
                    start,
                    start + len(whole) + 1,
                    f"“{left} {right}” is “{whole}” with a space in it",
                    sure,
                    (whole,),
                )
