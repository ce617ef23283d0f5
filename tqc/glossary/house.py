"""House style: what a project changes in entries that somebody else keeps.

A user's file may switch a bundled entry off (`disable`), put a form first (`prefer`), allow one
(`admit`) or ban one (`forbid`), by the entry's id and without copying the entry, so that the next
release's corrections still arrive. Rules work on the merged glossary, in the order of the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from tqc.errors import GlossaryError
from tqc.glossary.model import Concept, Glossary

DISABLE, PREFER, ADMIT, FORBID = ACTIONS = ("disable", "prefer", "admit", "forbid")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of house style; `language` and `name` are empty for DISABLE.

    path and line: where the user wrote it, for messages.
    """

    action: str
    concept: str
    path: str
    line: int
    language: str = ""
    name: str = ""


def apply(glossary: Glossary, rules: Iterable[Rule], *, complete: bool) -> Glossary:
    """The glossary under these rules.

    complete: every bundled glossary is loaded, so a rule about an unknown id is a slip and raises
    GlossaryError; otherwise the entry may just not be among those asked for.
    """
    concepts = dict(glossary.by_id)
    known = set(concepts)
    for rule in rules:
        if complete and rule.concept not in known:
            near = get_close_matches(rule.concept, known, n=1)
            raise GlossaryError(
                f"{rule.action}: no entry has the id “{rule.concept}”",
                path=rule.path,
                line=rule.line,
                remedy=f"Did you mean {near[0]}?" if near else "",
            )
        if rule.action == DISABLE:
            concepts.pop(rule.concept, None)
        elif rule.concept in concepts:
            concepts[rule.concept] = _changed(concepts[rule.concept], rule)
    return Glossary(tuple(concepts.values()), glossary.sources)


def _changed(concept: Concept, rule: Rule) -> Concept:
    names, wrong = concept.names.get(rule.language, ()), concept.wrong.get(rule.language, ())
    others = tuple(name for name in names if name != rule.name)
    unmarked = tuple(form for form in wrong if form != rule.name)
    if rule.action == FORBID:
        if names and not others:
            raise GlossaryError(
                f"forbid leaves “{rule.concept}” without any name in {rule.language}",
                path=rule.path,
                line=rule.line,
                remedy="Name the form to write instead under prefer, above it.",
            )
        return replace(
            concept,
            names=_with(concept.names, rule.language, others),
            wrong=_with(concept.wrong, rule.language, (*unmarked, rule.name)),
        )
    if rule.action == PREFER:
        names = (rule.name, *others)
    elif rule.name not in names:
        names = (*names, rule.name)
    return replace(
        concept,
        names=_with(concept.names, rule.language, names),
        wrong=_with(concept.wrong, rule.language, unmarked),
    )


def _with(
    by_language: Mapping[str, tuple[str, ...]], language: str, forms: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    changed = {**by_language, language: forms}
    return {key: value for key, value in changed.items() if value}
