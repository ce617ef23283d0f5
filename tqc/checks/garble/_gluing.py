"""The part of garble/spacing that is about words: two glued into one, one broken into two."""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.garble._slip import Slip, about_code
from tqc.document import Document
from tqc.language import glue
from tqc.language.lexicon import Lexicon
from tqc.language.prose import Words, word_table

SHORTEST = 4  # letters of two words glued together
SHORT_FRAGMENT = 3  # letters; a longer fragment of a broken word must be a rare string
RARE_STRING = 3.0  # Zipf
NAME_TWICE = 2  # a word with an inner capital that stands this often is somebody's name
CODE_DOUBT = 0.25  # taken off in a text about programs, where identifiers look the same
BEFORE_IDENTIFIER = frozenset("_(/\\`=@[{<\ufffc0123456789")
AFTER_IDENTIFIER = frozenset("_(./#@\\`$*=<>[]{}\ufffc0123456789-")


def glued(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """Words that a lost space glued together."""
    table = word_table(document)
    unknown = {form for form in table.unique if not _sound(form, lexicon)}
    if not unknown:
        return
    for index in table.indices(unknown):
        word = table.forms[index]
        start, end = table.span(index)
        if len(table.places[word]) >= NAME_TWICE or _identifier(document.prose, start, end):
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
            end,
            f"“{word}” is two words that lost the space between them: "
            f"“{found.left}” and “{found.right}”",
            max(0.0, found.sure - doubt),
            found.repairs,
        )


def _sound(form: str, lexicon: Lexicon) -> bool:
    """True for forms that can't be glued words; `lexicon` has been asked for all forms at once."""
    if not SHORTEST <= len(form) <= glue.LONGEST or form.isupper() or "'" in form or "’" in form:
        return True
    if not form[1:].islower():
        return glue.CAMEL.fullmatch(form) is None
    if lexicon.language != "en" or len(form) < glue.SOLID_LENGTH or not form.islower():
        return True
    return lexicon.zipf(form) >= glue.LISTED_SLIP


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


def broken(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """Words that a space broke in two; English alone has the word pairs to tell."""
    if lexicon.language != "en" or lexicon.empty:
        return
    table, zipfs = word_table(document), lexicon.zipfs(())
    fragments = set()
    for form in table.unique:
        if 1 < len(form) <= glue.LONGEST:
            zipf = zipfs[form.lower()]
            if zipf < RARE_STRING or (len(form) <= SHORT_FRAGMENT and zipf < glue.RARE_FRAGMENT):
                fragments.add(form)
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
