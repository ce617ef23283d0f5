"""What of a text the glossary knows, and which names in it the glossary doesn't.

Known: every form of every concept that stands in the text, the longest where they overlap, whole
words where the letters are Latin. Unknown: runs of capitalised words, as English writes names,
that hold no known form; a single capitalised word counts only where it doesn't open a sentence and
its small letters stand nowhere else in the text. Languages without capitals give no unknown names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick_rs

from tqc.glossary.model import Concept, Glossary

# a form may stand between Han characters, but not inside a Latin or Cyrillic word
_LETTER = re.compile(r"[^\W\d_\u2e80-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_CAPITALISED = r"[A-Z][\w'’&.-]*[\w]|[A-Z]"
_RUN = re.compile(rf"(?<![\w'’-])(?:{_CAPITALISED})(?: (?:of |the |and |for )?(?:{_CAPITALISED}))*")
_OPENS = re.compile(r"(?:^|[.!?:…\n\"“”‘(\[*#>•|-])\s*$")
_OPENERS = frozenset(
    "a after all although an and are as at because before both but by did do does during each "
    "even every for from has have he her here his how however i if in is it its like many more "
    "most my no not now on once one only or other our over she since so some such than that the "
    "their then there these they this those though to under until we what when where which while "
    "who why will with you your".split()
)
"""Words that open sentences and are no part of the name behind them: English function words."""


@dataclass(frozen=True)
class Coverage:
    """known: how often each concept stands in the text; unknown: how often each name."""

    known: Counter[str]
    unknown: Counter[str]


class Matcher:
    """All forms of a glossary, ready to be looked for in many texts."""

    def __init__(self, glossary: Glossary) -> None:
        forms: dict[str, Concept] = {}
        for concept in glossary.concepts:
            for by_language in (concept.names, concept.wrong):
                for listed in by_language.values():
                    for form in listed:
                        forms.setdefault(form, concept)
        self._forms = list(forms.items())
        self._automaton = ahocorasick_rs.AhoCorasick(
            [form for form, _ in self._forms], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> Iterable[tuple[int, int, Concept]]:
        """(start, end, concept) of every known form that is a whole word, in order."""
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if not (_inside(text, start) or _inside(text, end)):
                yield start, end, self._forms[index][1]


def _inside(text: str, at: int) -> bool:
    """True if a word runs across this place."""
    return 0 < at < len(text) and bool(_LETTER.match(text[at - 1]) and _LETTER.match(text[at]))


def measure(text: str, matcher: Matcher) -> Coverage:
    """The known concepts and unknown names of one text."""
    found = list(matcher.find(text))
    known = Counter(concept.id for _, _, concept in found)
    covered = [(start, end) for start, end, _ in found]
    small = set(re.findall(r"\b[a-z]\w*", text))
    unknown: Counter[str] = Counter()
    at = 0
    for match in _RUN.finditer(text):
        while at < len(covered) and covered[at][1] <= match.start():
            at += 1
        if at < len(covered) and covered[at][0] < match.end():
            continue
        if name := _name(text, match, small):
            unknown[name] += 1
    return Coverage(known, unknown)


def _name(text: str, match: re.Match[str], small: set[str]) -> str:
    """The run without a sentence's first word where that is an ordinary one; "" for nothing."""
    name = match.group()
    first, _, rest = name.partition(" ")
    opens = bool(_OPENS.search(text, max(0, match.start() - 4), match.start()))
    common = first.lower() in small or first.lower() in _OPENERS
    if not rest:
        return "" if opens or common else name
    return re.sub(r"^(?:of |the |and |for )+", "", rest) if opens and common else name
