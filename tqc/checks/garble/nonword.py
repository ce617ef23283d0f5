"""A word that is no word: one slip away from a common one.

Finds: unlisted words in small letters, or at a sentence's start, that one slip parts from a common
word; frequent misspellings that word lists hold for words.
Why: systems that spell words from pieces make slips like these, and readers stumble over them.
Flagged: "a sepperate pier", "they recieve", "the goverment".
Left alone: names, brands, code, hashtags, compounds, un-, re-, -ness, -ly and the like, dialect in
quotation marks, a word that the document uses again and again.
Limits: a slip that gives another word ("form" for "from") isn't seen; Turkish, Korean, Arabic and
scripts without spaces are left out, their words being built too freely for a list.
Source: written for this project; word lists from tqc.language.lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tqc.checks.base import Context
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import Document
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary
from tqc.language import spelling
from tqc.language.english import bases
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.listed import listed
from tqc.language.prose import Words, quoted, word_table

ID = "garble/nonword"

SHORTEST = 4  # letters: shorter unlisted words are abbreviations
LONGEST = 30  # and longer ones compounds
SHORT = 5  # letters: up to here many words are one slip apart, so the other must be commoner
MEANT = 3.5  # Zipf of what was meant
MEANT_SHORT = 4.5
MEANT_FITTING = 3.0  # where the words around it want that word, it may be rarer
KNOWN_BASE = 2.3  # Zipf: an inflection of a word like this is a word
RARE = 2.8  # Zipf: up to here a listed word may be a slip that many people make
VERY_RARE = 2.2  # up to here any slip is tried, not only the commonest kinds
FAR_COMMONER = 2.3  # Zipf: by so much must what was meant exceed it
LONG = 6  # letters of such a word
SWAPPED = 7  # letters from which no two words differ by a swap alone, one rare, one common
TWICE = 2  # a word that stands so often in a document is meant
ODD_SHARE = 0.05  # of a document's different words; with more it is in another language
FEW = 20  # such words are looked at in any document
QUOTE_DOUBT = 0.1  # taken off in quotations, which keep their speaker's slips
MOST = 3  # suggestions

BESIDE_NAME = frozenset("_-‐‑–/.@#\\`*$=<>[]{}\ufffc0123456789&'’~+")
SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:]\s|\n)[\s“\"‘(]*$")
VERBAL = ("ing", "ed", "ly", "tion", "ment", "ness", "ies", "ance", "ence")


class Meant(NamedTuple):
    """What a word was meant to be: best first, and how sure it is that it was a slip."""

    words: tuple[str, ...]
    sure: float


def run(document: Document, context: Context) -> Iterator[Finding]:
    language = primary(document.language)
    if language not in spelling.ALPHABETS or context.lexicon.empty:
        return iter(())
    slips = _slips(document, context.lexicon, language)
    return findings(ID, Severity.MINOR, document, context, slips)


def _slips(document: Document, lexicon: Lexicon, language: str) -> Iterator[Slip]:
    table = word_table(document)
    misspelt = spelling.misspellings() if language == "en" else {}
    wanted = MISSPELT.among(table, lexicon)
    if not about_code(document):  # there, what no list knows are identifiers
        odd = ODD.among(table, lexicon)
        if len(odd) <= max(FEW, ODD_SHARE * len(table.unique)):
            wanted |= {form for form in odd if table.counts[form] < TWICE}
    for index in table.indices(wanted):
        form = table.forms[index]
        start, end = table.span(index)
        if _part_of_name(document.prose, start, end):
            continue
        if not form.islower() and not _starts_sentence(document.prose, start):
            continue
        if form.lower() in misspelt:
            found: Meant | None = Meant((misspelt[form.lower()],), 0.95)
        else:
            before, after = _neighbours(table, index)
            found = _meant(form, before, after, lexicon, language)
        if found is None:
            continue
        sure = found.sure - (QUOTE_DOUBT if quoted(document, start) else 0.0)
        words = tuple(_cased(word, form) for word in found.words[:MOST])
        yield Slip(
            start, end,
            f"“{form}” is no word; “{words[0]}” may be meant",
            sure,
            words,
        )  # fmt: skip


def _key(form: str) -> str:
    """The form as the word list has it: small, and with ss for ß."""
    return form.casefold()


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word


def _odd(form: str, lexicon: Lexicon) -> bool:
    """True for forms that are worth a closer look: unlisted, or rare and perhaps a slip."""
    zipf = lexicon.zipf(_key(form))
    if zipf >= RARE or not SHORTEST <= len(form) <= LONGEST:
        return False
    if not form[1:].islower() or not form.isalpha():
        return False
    if zipf == 0:
        return lexicon.language != "en" or form.isascii()
    return lexicon.language == "en" and form.islower() and len(form) >= LONG


ODD = FormTest(_odd)
MISSPELT = FormTest(
    lambda form, lexicon: lexicon.language == "en" and form.lower() in spelling.misspellings()
)


def _part_of_name(prose: str, start: int, end: int) -> bool:
    left, right = prose[start - 1 : start], prose[end : end + 1]
    if left and left in BESIDE_NAME:
        return True
    if right == "…" or prose.startswith("..", end):
        return True  # a title cut short: "Network confi..."
    if right in {".", "’", "'"}:
        return prose[end + 1 : end + 2].isalnum()
    return bool(right) and (right in BESIDE_NAME or right == "(")


def _starts_sentence(prose: str, start: int) -> bool:
    return SENTENCE_BEFORE.search(prose, max(0, start - 4), start) is not None


def _neighbours(table: Words, index: int) -> tuple[str, str]:
    """The words on either side, where only a space lies between."""
    last = len(table.forms) - 1
    before = table.forms[index - 1].lower() if index and table.gaps[index] == " " else ""
    after = table.forms[index + 1].lower() if index < last and table.gaps[index + 1] == " " else ""
    return before, after


def _meant(form: str, before: str, after: str, lexicon: Lexicon, language: str) -> Meant | None:
    word = _key(form)
    zipf = lexicon.zipf(word)
    if language == "en" and not zipf and listed(word):
        return None
    if zipf:
        return _frequent_slip(word, zipf, before, after, lexicon)
    if language == "en" and any(lexicon.zipf(base) >= KNOWN_BASE for base in bases(word)):
        return None
    capital = form[0].isupper()
    if capital and (spelling.PINYIN.fullmatch(word) or not word.endswith(VERBAL)):
        return None  # more likely a name
    near, alike = _near(word, lexicon)
    fitting = _fitting([*near, *alike], before, after, lexicon)
    least = MEANT_SHORT if len(word) <= SHORT or language != "en" else MEANT
    # no two words of a language differ by a swap alone, so what was meant may be rare
    swapped = set(spelling.swaps(word)) if len(word) >= SWAPPED else frozenset[str]()
    likely = [other for other in near if other in swapped or lexicon.zipf(other) >= least]
    if capital or not likely:
        return Meant(tuple(fitting), 0.85) if fitting else None
    best = likely[0]
    if language != "en" and _inflected(word, best):
        return None
    if fitting:
        return Meant(tuple(dict.fromkeys(fitting + likely)), 0.92)
    return Meant(tuple(likely), 0.82 if len(word) > SHORT else 0.7)


@lru_cache(maxsize=50_000)
def _near(word: str, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words one slip away, and English ones that sound alike; kept, for names come again."""
    near = _common(spelling.slips(word, lexicon.language), lexicon, MEANT_FITTING)
    english = lexicon.language == "en"
    alike = _common(spelling.sounds_alike(word), lexicon, MEANT_FITTING) if english else []
    return tuple(near), tuple(alike)


def _inflected(word: str, like: str) -> bool:
    """True for another ending of a word: an inflection that the list lacks."""
    added = like == word[:-1] and word[-1] != word[-2]
    return added or like[:-2] == word[:-2]


def _common(candidates: Iterable[str], lexicon: Lexicon, least: float) -> list[str]:
    """The candidates that are so common, the commonest first."""
    unique = list(dict.fromkeys(candidates))
    zipfs = lexicon.zipfs(unique)
    found = [other for other in unique if zipfs[other] >= least and len(other) > 2]
    return sorted(found, key=lambda other: -zipfs[other])


def _fitting(words: list[str], before: str, after: str, lexicon: Lexicon) -> list[str]:
    """Those of the words that are known to stand beside the neighbours, the best first."""
    counts = {
        word: lexicon.pair(before, word) + lexicon.pair(word, after)
        for word in dict.fromkeys(words)
    }
    return sorted((word for word in counts if counts[word]), key=lambda word: -counts[word])


def _frequent_slip(
    word: str, zipf: float, before: str, after: str, lexicon: Lexicon
) -> Meant | None:
    """A listed word that is a slip all the same: rare, and its neighbours want another."""
    if lexicon.pair(before, word) or lexicon.pair(word, after) or listed(word):
        return None
    if any(lexicon.zipf(base) > zipf + 1 for base in bases(word)):
        return None
    kinds = spelling.slips(word, "en") if zipf < VERY_RARE else spelling.finger_slips(word)
    others = list(dict.fromkeys(kinds))
    zipfs = lexicon.zipfs(others)
    likely = [other for other in others if zipfs[other] >= max(MEANT, zipf + FAR_COMMONER)]
    if fitting := _fitting(likely, before, after, lexicon):
        return Meant(tuple(fitting), 0.85)
    swapped = [other for other in spelling.swaps(word) if zipfs[other] >= MEANT_SHORT]
    if swapped and len(word) >= SWAPPED and zipf < MEANT_SHORT - FAR_COMMONER:
        return Meant(tuple(swapped), 0.82)
    return None
