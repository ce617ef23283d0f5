"""What the words around a place in an English text say of the word that may stand there.

Only what neighbouring words show for certain enough to change a letter: whether a noun follows,
whether a phrase is plural, whether a name takes an article. Compiled by hand from grammars' closed
classes and from the verbs of business news; there is no parser here, so what isn't listed counts
as a noun.
"""

from __future__ import annotations

import re

from tqc.language.english import CALLED, FUNCTION_WORDS
from tqc.language.roots import stem
from tqc.language.wordlist import wordlist

_VERBS = wordlist("""
    say announce launch release plan expect hope want need make take give go come remain seem appear
    become continue begin start offer provide use rely focus aim face lead believe claim hold show
    bring raise receive own operate develop introduce publish compete enter emphasize emphasise
    explain insist intend like choose get lose win spend invest know think find look see keep
    respond reply deny confirm reveal admit declare report stand lie belong allow help let mean
    require serve represent rank account attract adopt build buy sell pay stop decide refuse agree
    try turn tell ask call run move rise fall grow increase surpass exceed close break exit
""")
_IRREGULAR = wordlist("""
    said made took became began went came saw got gave held led won lost fell rose grew spent kept
    found told brought sold set put built chose broke drew ran met paid left sent wrote spoke stood
    thought knew felt shown cannot cut hit beat bet shut split quit spread hurt cost
""")
_PARTICIPLES = wordlist("""
    stuck gone broken fallen taken made caught sold brought built held led cut grown known bound
    given written driven hidden left lost spent put set
""")
_ADVERBS = wordlist("""
    already always never soon again ever instead alone itself themselves together once now still
    just too well however later today yesterday tomorrow ago so not
""")
_LINKS = wordlist("of that in for on with from by to who which about at")
"""What ends the head of a phrase: "clash" of "clash of papers"."""

_MASS = wordlist("""
    support empowerment software hardware retention marketing traffic advertising data information
    research content growth capital equity publicity spending advice progress enablement
    superstition mysticism money revenue equipment infrastructure feedback
""")
"""Nouns of business news that take no "a"."""

_UNCOUNTED = ("ics", "ness")
"""Endings of words that look plural and aren't: economics, business."""

_INSTITUTIONS = wordlist("""
    exchange commission bureau ministry council association committee court office administration
    federation union institute academy congress government department authority agency party times
    post daily army university games olympics league index rankings ranking awards prize program
    programme festival conference forum summit expo fair plan initiative
""")
"""Common nouns that English sets "the" before when they are the head of a name."""

_NO_ARTICLE = frozenset({"university", "daily", "times", "post"})
"""Of these, those that need an "of" behind them: the University of X, but Peking University."""

_ARTICLE_TYPES = frozenset({"index", "event", "program", "work"})

_AN_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an LLM, an SUV."""
_A_VOWELS = re.compile(r"(?:uni(?!nt|mp|nf)|us[eiau]|eu|ewe|one|once|ubi|u[rt][aeio])", re.I)
_AN_CONSONANTS = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)

_NEXT_WORD = re.compile(r"[ \t]+(?P<word>[^\W_][\w'’\-]*)")
_LAST_WORD = re.compile(r"(?P<word>[^\W_][\w'’\-]*)[ \t]*[\"“‘'(]?[ \t]*$")


def word_before(text: str, at: int) -> str:
    """The word before an offset, on the same line and not across a sign; lower case, "" if none.

    >>> word_before("so called “X”", 11)
    'called'
    """
    match = _LAST_WORD.search(text[max(0, at - 40) : at])
    return match["word"].lower() if match else ""


def word_behind(text: str, at: int) -> str:
    """The word right behind an offset, or ""."""
    match = _NEXT_WORD.match(text, at, at + 60)
    return match["word"] if match else ""


def noun_follows(text: str, at: int) -> bool:
    """True if what ends at an offset stands before a noun that it describes.

    >>> [noun_follows(text, 6) for text in ("Kimi X model", "Kimi X launched", "Kimi X, a model")]
    [True, False, False]
    """
    word = word_behind(text, at)
    return bool(word) and not _is_no_noun(word)


def _is_no_noun(word: str) -> bool:
    lower = word.lower()
    if lower in FUNCTION_WORDS or lower in _ADVERBS or lower in _IRREGULAR:
        return True
    if word[0].isupper() or word[0].isdigit():
        return False
    if lower.endswith(("ly", "ed", "n't", "n’t")):
        return True
    verb = _verb_of(lower) if lower.endswith("s") else lower
    return verb in _VERBS or verb in _IRREGULAR  # "cuts" too


def _verb_of(word: str) -> str:
    """The verb whose third person a word would be: "launches" is of "launch"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    short = word[:-2]
    return short if word.endswith("es") and short in _VERBS else word[:-1]


def is_plural(phrase: str) -> bool:
    """True if the head of a phrase is a plural.

    >>> [is_plural(p) for p in ("big models", "bus", "papers that clash", "metrics", "physics")]
    [True, False, True, True, False]
    """
    last = head(phrase)
    if last.endswith(_UNCOUNTED) and last != "metrics":
        return False
    return last.endswith("s") and stem(last) != last


def head(phrase: str) -> str:
    """The word that a phrase is about, in lower case; "" if it has no words.

    >>> head("star of the sector"), head("closed-source model")
    ('star', 'model')
    """
    last = ""
    for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", phrase.lower()):
        if last and word in _LINKS:
            break
        last = word
    return last.rpartition("-")[2]


def is_mass(phrase: str) -> bool:
    """True for what can't follow "a": "ecosystem support"."""
    return head(phrase) in _MASS


def verb_form(phrase: str) -> str:
    """How the verb that a phrase begins with is written: "base", "s", "ed", "ing"; "" if none is.

    >>> [verb_form(p) for p in ("go viral", "closing the source", "closed-source", "big model")]
    ['base', 'ing', 'ed', '']
    """
    first = re.split(r"[\W_]", phrase, maxsplit=1)[0].lower()
    if first in _VERBS:
        return "base"
    if first in _PARTICIPLES:
        return "ed"
    for ending in ("ing", "ed", "s"):
        bare = first.removesuffix(ending)
        if bare != first and not _VERBS.isdisjoint((bare, f"{bare}e", bare[:-1], stem(first))):
            return ending
    return ""


def takes_article(name: str, kind: str) -> bool:
    """True if English sets "the" before a name of a glossary type when it stands by itself.

    >>> takes_article("Beijing Stock Exchange", "organization")
    True
    >>> takes_article("Moonshot AI", "organization"), takes_article("Peking University", "name")
    (False, False)
    """
    head, of, _ = name.partition(" of ")
    words = re.findall(r"[^\W_]+", head.partition(",")[0])
    if len(words) + bool(of) < 2:
        return False
    last = words[-1].lower()
    if kind in _ARTICLE_TYPES or (of and kind != "person"):
        return True
    return last in _INSTITUTIONS and last not in _NO_ARTICLE


def article(phrase: str) -> str:
    """ "a" or "an", by how a phrase begins when it is spoken.

    >>> [article(word) for word in ("LLM", "UN agency", "hour", "unicorn", "AI model", "Alibaba")]
    ['an', 'a', 'an', 'a', 'an', 'an']
    """
    word = re.match(r"\W*([\w\-]*)", phrase)[1]  # type: ignore[index]  # it always matches
    if not word:
        return "a"
    if word[:2].isupper() or len(word) == 1:
        return "an" if word[0] in _AN_LETTERS else "a"
    if word[0] in "8" or word[:2] in ("11", "18"):
        return "an"
    if _AN_CONSONANTS.match(word):
        return "an"
    return "an" if word[0].lower() in "aeiou" and not _A_VOWELS.match(word) else "a"


def is_called(word: str) -> bool:
    """True for what stands before words that are spoken of: "called", "titled", "as"."""
    return word in CALLED or word in ("as", "means", "meaning", "nicknamed", "translated")
