"""TBX as it is met in the wild: versions 2 and 3, Core, Min and Basic, DCA and DCT, and TBX-Min.

The dialects differ in what they call an entry, a language and a term, and in whether a data
category is an attribute (DCA) or an element (DCT); here they are all read by one walk over local
names. A term's status says whether it is a name or a wrong rendering; the spellings below are
those of ISO 12620, of TBX-Basic's picklist and of exports by common tools. What has no place in a
glossary of tqc is named in the remarks.
Source: ISO 30042:2019, TBX-Basic 1.2.1, TBX-Min specification (TerminOrgs, LTAC Global).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from tqc.errors import GlossaryError
from tqc.glossary import rows
from tqc.glossary.model import TYPES, primary
from tqc.glossary.reading import GlossaryFile
from tqc.glossary.xmltree import Element, parse

ROOTS = ("tbx", "martif", "TBX")
ENTRIES = ("conceptEntry", "termEntry", "entry")
LANGUAGES = ("langSec", "langSet", "langGroup")
TERMS = ("termSec", "tig", "ntig", "termGroup")
STATUS = ("administrativeStatus", "normativeAuthorization", "termStatus", "status", "usageStatus")


class Status(Enum):
    """What a glossary makes of a term's status: the order is that of the names."""

    PREFERRED = 0
    ADMITTED = 1
    WRONG = 2


STATUSES = {
    Status.PREFERRED: "preferred recommended standardized legal regulated approved mandatory",
    Status.ADMITTED: "admitted allowed accepted proposed provisional valid new",
    Status.WRONG: "deprecated superseded forbidden notrecommended obsolete rejected prohibited"
    " disallowed wrong donotuse",
}
"""Stems of the values, in lower case without `Term`, `-admn-sts` and separators."""

_STATUS = {stem: status for status, stems in STATUSES.items() for stem in stems.split()}


def read(data: bytes, path: str, name: str) -> tuple[GlossaryFile, list[str]]:
    """The entries of a TBX file, and remarks on what was left out."""
    root = parse(data, path)
    if root.tag not in ROOTS:
        raise GlossaryError(
            f"not TBX: the root is <{root.tag}>, not <tbx>, <martif> or <TBX>",
            path=path,
            line=root.line,
        )
    skipped: Counter[str] = Counter()
    content = [_entry(element, skipped) for element in root.every(*ENTRIES)]
    remarks = [f"left out: {what} ({count})" for what, count in sorted(skipped.items())]
    description = next((element.text for element in root.every("sourceDesc", "description")), "")
    return rows.admit(content, path, name, " ".join(description.split())), remarks


def status(value: str) -> Status | None:
    """What a status means; None for one that nobody has heard of.

    >>> status("deprecatedTerm-admn-sts"), status("not recommended"), status("blue")
    (<Status.WRONG: 2>, <Status.WRONG: 2>, None)
    """
    stem = value.strip().casefold().removesuffix("-admn-sts")
    stem = stem.replace(" ", "").replace("-", "").replace("_", "")
    return _STATUS.get(stem) or _STATUS.get(stem.removesuffix("term"))


def _entry(element: Element, skipped: Counter[str]) -> rows.Row:
    content: dict[str, object] = {"id": _identity(element)}
    names: dict[str, dict[str, None]] = {}
    wrong: dict[str, dict[str, None]] = {}
    for section in element.every(*LANGUAGES):
        language = primary(section.language)
        found = sorted(_terms(section, skipped), key=lambda pair: pair[0].value)
        for kind, term in found:
            forms = wrong if kind is Status.WRONG else names
            forms.setdefault(language, {})[term] = None
    notes: list[str] = []
    for category, value, at_entry in _categories(element):
        if category == "subjectField" and value in TYPES:
            content["type"] = value
        elif category in ("note", "definition"):
            notes.append(value)
        elif category == "source" and at_entry:
            content["origin"] = value
        elif category not in STATUS:
            skipped[category] += 1
    content["names"] = {language: list(forms) for language, forms in names.items()}
    content["wrong"] = {language: list(forms) for language, forms in wrong.items()}
    content["note"] = "\n".join(dict.fromkeys(notes))
    return element.line, content


def _identity(element: Element) -> str:
    """The id; XML wants a letter or _ before a digit, a glossary doesn't."""
    identity = "-".join(element.attributes.get("id", "").split())
    return identity[1:] if re.match(r"_\d", identity) else identity


def _terms(section: Element, skipped: Counter[str]) -> Iterator[tuple[Status, str]]:
    for holder in section.every(*TERMS):
        term = next(holder.every("term"), None)
        if term is None or not term.text:
            continue
        kind: Status | None = None
        for category, value, _ in _categories(holder):
            if category in STATUS:
                kind = status(value)
                if kind is None:
                    skipped[f"status “{value}”, its term taken as a name"] += 1
        yield kind or Status.ADMITTED, " ".join(term.text.split())


def _categories(element: Element, near: bool = True) -> Iterator[tuple[str, str, bool]]:
    """(category, value, whether it stands at the element itself) of all data below an element.

    DCA names the category in `type`, DCT by the element itself.
    """
    for child in element.children:
        if child.tag in (*LANGUAGES, *TERMS, "termGrp"):
            yield from _categories(child, False)
        elif child.tag.endswith("Grp"):
            yield from _categories(child, near)
        elif child.tag not in ("term", "termComp") and child.text:
            yield child.attributes.get("type", child.tag), child.text, near
