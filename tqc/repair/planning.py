"""Which findings may be repaired without asking, and by what.

A repair is certain enough where the finding is (DEFAULT_FIX_CONFIDENCE, above what is shown, less
for what a wrong repair would hardly harm), where there is one thing to write, and where its form
fits the place: a plural for a plural, a noun where no noun follows. What only an editor can decide
is left to the editor: most of all a garbled span with two readings, and terms of another part of
speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tqc.checks.garble.encoding import CERTAIN
from tqc.document import Document
from tqc.document.formats import Edit
from tqc.document.model import MASK
from tqc.finding import Finding
from tqc.glossary import Concept, Glossary
from tqc.language.roots import stem
from tqc.language.tags import primary
from tqc.rendering.tokens import words_of
from tqc.repair.english import is_mass, is_plural, noun_follows, verb_form, word_before, word_behind
from tqc.repair.grammar import in_place

DEFAULT_FIX_CONFIDENCE = 0.9
"""A wrong repair reads like an editor's own words, so it must be rarer than a false finding."""

_HARMLESS = {"garble/repetition": 0.1, "garble/number": 0.1, "garble/case": 0.06}
"""How much surer a repair may be taken to be than its finding. Nearly all repairs of planted faults
restored the text (`benchmarks/fixing.py --planted`), and one that is wrong takes away a capital or
a word said twice, not a name. Below 0.84 a capital may as well tell of a lost full stop."""
_MOST = 0.99

_COUNTED = frozenset(
    "these those two three four five six seven eight nine ten many several few both some".split()
)
_ONE = frozenset("a an this that another each every one".split())
_VERB_COMES = frozenset(
    "to will would can could may might must should not i we you they who".split()
)
_NEUTRAL = frozenset("of in on at by for from with to and or as after before since".split())
"""What may follow a noun of either number."""

_OBJECT = re.compile(r"\s(?:the|an?|out|up)\s")
"""What follows a verb and no noun."""
_OWNED = re.compile(r"\w+['’]s ")


@dataclass(frozen=True, slots=True)
class Repair:
    """A finding and the edit of the document's text that mends it. number: which of the file's
    documents it is in, from 0."""

    finding: Finding
    edit: Edit
    number: int = 0


def certain(
    document: Document,
    findings: Iterable[Finding],
    glossary: Glossary,
    minimum: float,
    number: int = 0,
) -> list[Repair]:
    """The repairs that need no editor, by place and disjoint."""
    repairs: list[Repair] = []
    free = 0
    for found in findings:
        if _sure(found) < round(minimum, 2) or not len(found.span):
            continue
        concept = _concept(found, glossary)
        choice = _choice(document, found, concept)
        if choice is None or MASK in found.span.of(document.prose):
            continue
        edit = in_place(document, found, choice, concept)
        if edit.span.start >= free and edit.text != edit.span.of(document.text):
            repairs.append(Repair(found, edit, number))
            free = edit.span.end
    return repairs


def _sure(found: Finding) -> float:
    surer = min(found.confidence + _HARMLESS.get(found.check, 0.0), _MOST)
    return round(max(found.confidence, surer), 2)


def chosen(
    document: Document, found: Finding, choice: str, glossary: Glossary, number: int = 0
) -> Repair:
    """The repair that writes what an editor chose."""
    edit = in_place(document, found, choice, _concept(found, glossary))
    return Repair(found, edit, number)


def _concept(found: Finding, glossary: Glossary) -> Concept | None:
    return glossary.by_id.get(found.concept) if found.concept else None


def _choice(document: Document, found: Finding, concept: Concept | None) -> str | None:
    """What to write, or None where an editor has to say."""
    if not found.suggestions:
        return None
    family = found.check.partition("/")[0]
    if found.check == "garble/encoding" and CERTAIN not in found.evidence:
        return None  # letters are lost: what can be told of them is a beginning
    if family not in ("name", "term"):
        return found.suggestions[0] if len(found.suggestions) == 1 else None
    if primary(document.language) != "en":
        return found.suggestions[0] if family == "name" else None
    if family == "name":
        counted = word_before(document.text, found.span.start) in _COUNTED
        return None if counted and is_plural(found.text) else found.suggestions[0]
    if found.concept is None:
        return found.suggestions[0]
    return _term(document, found, concept)


def _term(document: Document, found: Finding, concept: Concept | None) -> str | None:
    """The first of a term's names that has the form its place asks for: one that was suggested,
    or else the likest of the others that the glossary has."""
    fitting = _fitting(document, found, found.suggestions)
    if not fitting and _takes_any_number(document.text, found):
        fitting = [name for name in found.suggestions if is_plural(name)]
    if not fitting and concept is not None:
        others = concept.names.get(primary(document.language), ())
        wanted = _stems(found.text)
        others = tuple(sorted(others, key=lambda name: -len(wanted & _stems(name))))
        fitting = _fitting(document, found, others)
    if not fitting:
        return None
    if _OWNED.match(found.text):  # "Apple's download list" took no article
        return f"the {fitting[0]}"
    return fitting[0]


def _takes_any_number(text: str, found: Finding) -> bool:
    """True where nothing beside a singular shows its number, so that a plural does as well: "the
    download list of March"."""
    if verb_form(found.text):
        return False
    behind = word_behind(text, found.span.end).lower()
    shown = behind and behind not in _NEUTRAL and not behind.endswith("ed")
    return word_before(text, found.span.start) not in _ONE and not shown


def _fitting(document: Document, found: Finding, names: Sequence[str]) -> list[str]:
    text, span = document.text, found.span
    before = word_before(text, span.start)
    plural, describes = is_plural(found.text), noun_follows(text, span.end)
    if not describes and ((before in _COUNTED and not plural) or (before in _ONE and plural)):
        return []
    verb = verb_form(found.text)
    if verb == "base" and before not in _VERB_COMES and not _OBJECT.search(found.text):
        verb = ""  # "launch event"
    fitting = [name for name in names if is_plural(name) == plural]
    if verb:
        return [name for name in fitting if verb_form(name) == verb]
    if describes:
        return [name for name in fitting if " of " not in name and " that " not in name]
    if before in ("a", "an"):
        fitting = [name for name in fitting if not is_mass(name)]
    return _nouns(fitting)


def _nouns(names: list[str]) -> list[str]:
    """The names that can stand without a noun behind them. One that is written with a hyphen and
    without is a noun without it ("consumer side"); beside such a pair, shorter names are not."""
    plain = [name for name in names if "-" not in name.rpartition(" ")[2]]
    twins = [name for name in plain if " " in name and name.replace(" ", "-") in names]
    return twins or plain


def _stems(phrase: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(phrase.lower())))
