"""Words that lost the space between them, and words that a space broke in two.

Decided by how common the whole and its parts are, and for English by how often the words around
the break stand side by side in books. Leaves out scripts without spaces and languages without a
word list. The thresholds were set on edited news and software documentation, where they must
find nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tqc.language.english import (
    CANNOT_END,
    CODE_PREFIXES,
    FUNCTION_WORDS,
    GLUE,
    NAME_PARTICLES,
    PREFIXES,
    QUANTIFIERS,
    STARTERS,
    SUFFIXES,
    bases,
)
from tqc.language.lexicon import Lexicon
from tqc.language.listed import listed
from tqc.language.speech import SAID
from tqc.language.wordlist import wordlist

SEPARATE = (GLUE | QUANTIFIERS | FUNCTION_WORDS) - PREFIXES - SUFFIXES
"""Words that no solid compound begins or ends with."""

ADVERBIAL = frozenset({"here", "there", "where", "when", "what", "who", "how"})
"""First halves of hereof, thereby, wherein, whatever: rare, but words."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Names that begin no brand's name, and often end a sentence of news."""

CAMEL = re.compile(r"([^\W\d_]*[^\W\d_A-Z])([^\W\d_a-z][^\W\d_A-Z]+)")
INFLECTED = re.compile(r"(?:ed|ing|ly|[^s]s)$")
"""Endings that the first half of a solid compound seldom has."""
KNOWN_WHOLE = 1.8  # Zipf: from here on the whole is a word or a well-known brand
LISTED_SLIP = 3.0  # Zipf: up to here even "fromthe" is in lists, for being written so often
PART = 3.0  # Zipf of a part with an inner capital: the capital is evidence too
RARE_PART = 2.3  # enough where the words around it speak for the break
KNOWN_LEFT = 3.5  # of a first half that stands rightly where it stands, before a name
SOLID_PART = 4.3  # Zipf of a part where only the words themselves tell
BRAND_LENGTH = 7  # letters: brands that begin small begin with a shorter word (easyJet)
NAME_LENGTH = 4  # letters of a first half that shorter brands don't have: WeChat, eBay
LONG_PAIR = 12  # letters of two words with capitals that are hardly a brand: SouthTrust has ten
LONGEST = 40  # letters: what is longer is no two words
SHORT_SOLID = re.compile(r"(?:in|of|on|to|at|by|is)the")  # the one article no short word ends with
SOLID_LENGTH = 6  # shorter unknown words are names and abbreviations more often than not
KNOWN_BASE = 2.0  # Zipf: an unlisted inflection of a word like this is a word
WORD_CHANCE = 9.0  # Zipf is 9 + log10 of a word's share of all words
JOINED = 4.0  # Zipf of a word that a space may have broken
JOINED_RARE = 3.3  # where one of the pieces is hardly a word
FRAGMENT = 2.5  # Zipf of such a piece
SPLIT_RATIO = 4.4  # log10: how much likelier the whole must be than its parts side by side
RARE_FRAGMENT = 4.6  # Zipf: one part at least must be rarer than this


@dataclass(frozen=True, slots=True)
class Break:
    """Where a word comes apart. sure: 0 to 1; repairs: best first."""

    left: str
    right: str
    sure: float
    repairs: tuple[str, ...]


def around(lexicon: Lexicon, before: str, left: str, right: str, after: str) -> int:
    """How many of the three word pairs that a break would leave are known to stand in books."""
    pairs = ((before, left), (left, right), (right, after))
    return sum(bool(a and b and lexicon.pair(a.lower(), b.lower())) for a, b in pairs)


def camel(lexicon: Lexicon, word: str, before: str, after: str, known: bool) -> Break | None:
    """A break at an inner capital. known: the second half also stands alone in the document."""
    match = CAMEL.fullmatch(word)
    if match is None:
        return None
    left, right = match.groups()
    small_left, small_right = left.lower(), right.lower()
    plain = small_left in CANNOT_END or small_right in STARTERS
    whole = LISTED_SLIP if left.islower() and plain and len(left) > 2 else KNOWN_WHOLE
    begins = small_right in STARTERS and len(left) >= NAME_LENGTH  # "thereIn" is no "therein"
    if small_left in NAME_PARTICLES or (lexicon.zipf(word.lower()) >= whole and not begins):
        return None
    right_zipf = lexicon.zipf(small_right)
    if not left.islower():
        apart_known = known and min(lexicon.zipf(small_left), right_zipf) >= PART
        return _after_name(left, right, apart_known, lexicon.language)
    support = around(lexicon, before, left, right, after)
    left_zipf = lexicon.zipf(small_left)
    no_brand = len(left) >= BRAND_LENGTH or (len(left) > NAME_LENGTH and left_zipf >= SOLID_PART)
    no_brand = no_brand or small_left in SAID["en"]
    plain = small_left in CANNOT_END or small_right in STARTERS or no_brand
    least = RARE_PART if support or plain else PART
    sure_word = left_zipf >= least or (len(left) >= BRAND_LENGTH and listed(small_left))
    if len(left) < 2 or not sure_word:
        return None
    if right_zipf < least and not known:
        fits = len(left) >= NAME_LENGTH and (
            small_left in SAID["en"] or (before and lexicon.pair(before.lower(), small_left))
        )
        rare = left_zipf < KNOWN_LEFT and len(left) < BRAND_LENGTH
        if rare or not (fits or no_brand):
            return None
        # "he saidZinke": what follows is a name that no list has
        return Break(left, right, 0.84, (f"{left}. {right}", f"{left} {right}"))
    sure = 0.85 + 0.04 * support
    if lexicon.language == "en":
        if small_left in CODE_PREFIXES and small_right not in STARTERS and support < 2:
            sure = 0.6  # isValid, toString
        elif not support and not no_brand and small_right not in STARTERS | FUNCTION_WORDS | DAYS:
            sure = 0.7  # appGrowing: two good words, but nothing around them says so
    elif len(left) < 3:
        sure = 0.7
    apart, sentence = f"{left} {right}", f"{left}. {right}"
    if small_left in CANNOT_END:
        repairs: tuple[str, ...] = (f"{left} {small_right}" if right_zipf >= PART else apart,)
    elif small_right in STARTERS:
        repairs = (sentence, f"{left} {small_right}")
    else:
        repairs = (apart, sentence)
    return Break(left, right, min(sure, 0.97), repairs)


AFTER_NAME = frozenset(
    """
    the this these that those when however according because although they which it he she we but
    there then here many most some several since after before while with without during despite
    where what who how why our his her instead additionally other others whatever whenever
    earlier meanwhile moreover furthermore finally mr mrs ms dr two three four five six seven eight
    nine ten eleven twelve twenty thirty
""".split()
)
"""Words that begin a sentence, and that no brand has for its second half."""

SENTENCE_STARTS = {
    "en": AFTER_NAME,
    "de": wordlist("der die das dann danach doch aber auch wenn weil nach bei diese dieser dieses "
                   "jedoch allerdings außerdem zudem laut wir sie er es ich im am für mit"),
    "fr": wordlist("les elle ils mais cependant selon dans après cette pour avec nous vous depuis"),
    "es": wordlist("los las pero según después cuando este esta para con desde luego también"),
    "it": wordlist("gli questo questa dopo quando secondo per con anche dal nella tuttavia"),
    "pt": wordlist("mas segundo depois quando este esta para com também desde ele ela"),
    "ru": wordlist("но это после когда если также однако по при для она они мы"),
}  # fmt: skip


def _after_name(left: str, right: str, apart_known: bool, language: str) -> Break | None:
    """apart_known: both are words, and the second also stands alone in the document."""
    small_right = right.lower()
    cased = left[0].isupper() and right[0].isupper()  # Arabic and Korean have no capitals
    if left.lower() in DAYS and cased:
        return Break(left, right, 0.86, (f"{left}. {right}", f"{left} {right}"))
    if apart_known and cased and len(left + right) >= LONG_PAIR:
        return Break(left, right, 0.82, (f"{left}. {right}", f"{left} {right}"))
    starts = SENTENCE_STARTS.get(language, AFTER_NAME)
    if small_right in starts and len(left) >= NAME_LENGTH:
        return Break(left, right, 0.85, (f"{left}. {right}", f"{left} {small_right}"))
    return None


def solid(lexicon: Lexicon, word: str, before: str, after: str) -> Break | None:
    """A break in an unknown lower-case word of English, such as "threebooks"."""
    small = word.lower()
    whole = lexicon.zipf(small)
    short = len(word) < SOLID_LENGTH and not SHORT_SOLID.fullmatch(small)
    if lexicon.language != "en" or short or (whole >= LISTED_SLIP and len(word) >= SOLID_LENGTH):
        return None
    if listed(small):
        return None
    cuts = [(small[:at], small[at:]) for at in range(2, len(small) - 1)]
    zipfs = lexicon.zipfs([part for cut in cuts for part in cut])
    best: tuple[float, str, str] | None = None
    for left, right in cuts:
        weaker = min(zipfs[left], zipfs[right])
        if weaker < SOLID_PART or (whole and left in ADVERBIAL):
            continue
        if lexicon.pair(left, right) or around(lexicon, before, left, right, after) > 1:
            best = max(best, (weaker, left, right)) if best else (weaker, left, right)
    if best is None:
        return None
    _, left, right = best
    support = around(lexicon, before, left, right, after)
    if any(lexicon.zipf(base) >= KNOWN_BASE for base in bases(small)) and left not in GLUE:
        return None
    if left in SEPARATE or right in SEPARATE:
        sure = 0.84 + 0.04 * support
    elif whole or left in PREFIXES or right in SUFFIXES or min(len(left), len(right)) < 3:
        return None
    elif INFLECTED.search(left):
        sure = 0.7 + 0.05 * support
    else:
        sure = 0.64 + 0.05 * support  # a compound that no list has: "servicegroup"
    start = word[: len(left)]
    return Break(start, right, min(sure, 0.95), (f"{start} {right}",))


def broken(lexicon: Lexicon, first: str, second: str) -> float:
    """How sure it is that a space broke a word in two ("Chi na"): 0 if it isn't.

    Both parts are as they stand; their join must be a common word, and they must be no pair that
    stands side by side of itself.
    """
    if second != second.lower() or not (first.islower() or first.istitle()):
        return 0.0
    left, right = first.lower(), second
    whole = lexicon.zipf(left + right)
    if whole < JOINED_RARE:
        return 0.0
    zipfs = lexicon.zipfs((left, right))
    rarer = min(zipfs[left], zipfs[right])
    least = JOINED_RARE if rarer < FRAGMENT else JOINED
    if whole < least or rarer >= RARE_FRAGMENT:
        return 0.0
    ratio = whole - (zipfs[left] + zipfs[right] - WORD_CHANCE)
    if ratio < SPLIT_RATIO or lexicon.pair(left, right):
        return 0.0
    return 0.9 if rarer < 3 else 0.82
