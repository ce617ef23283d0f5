"""A glossary as YAML in the house layout: what `import`, `merge` and `add` write.

One fact a line where it fits, lists in brackets, text quoted only where YAML would read something
else. A file written here and read again gives the same concepts. Comments of an existing file are
adding.py's care, not this module's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import yaml

from tqc.glossary.house import ACTIONS, DISABLE, PREFER, Rule
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile

WIDTH = 100
"""Columns; a longer list goes down the page instead."""

_PLAIN = re.compile(
    r"[\w(][^\n#:,\[\]{}&*!|>'\"%@`\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff]*"
)
_RESOLVER = yaml.resolver.Resolver()


def glossary(file: GlossaryFile) -> str:
    """The whole file, entries in the order given."""
    lines = [f"name: {scalar(file.name)}"]
    if file.description:
        lines.append(f"description: {scalar(file.description)}")
    if file.languages:
        lines.append(f"languages: {_flow(file.languages)}")
    lines += _rules(file.rules)
    lines.append("terms:" if file.concepts else "terms: []")
    for concept in file.concepts:
        lines += (f"  {line}" for line in entry(concept))
    return "\n".join(lines) + "\n"


def entry(concept: Concept) -> list[str]:
    """The lines of one entry of `terms`, without indentation of their own."""
    lines = [f"id: {scalar(concept.id)}"]
    if concept.type != "name":
        lines.append(f"type: {concept.type}")
    lines += _languages("names", concept.names)
    lines += _languages("wrong", concept.wrong)
    lines += _listed("context", concept.context)
    lines += _listed("not_context", concept.not_context)
    if concept.find or concept.leave:
        lines.append("examples:")
        for key, sentences in (("find", concept.find), ("leave", concept.leave)):
            lines += (f"  {line}" for line in _listed(key, sentences))
    lines += (
        f"{key}: {scalar(text)}"
        for key, text in (("origin", concept.origin), ("note", concept.note))
        if text
    )
    return [("- " if at == 0 else "  ") + line for at, line in enumerate(lines)]


def _languages(key: str, by_language: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if by_language:
        yield f"{key}:"
        for language, forms in by_language.items():
            yield from (f"  {line}" for line in _listed(language, forms))


def _listed(key: str, values: Sequence[str]) -> Iterator[str]:
    if not values:
        return
    line = f"{key}: {_flow(values)}"
    if len(line) + 8 <= WIDTH:  # 8: the deepest indentation that a list has
        yield line
        return
    yield f"{key}:"
    yield from (f"  - {scalar(value)}" for value in values)


def _flow(values: Iterable[str]) -> str:
    return f"[{', '.join(scalar(value) for value in values)}]"


def scalar(text: str) -> str:
    """Text as YAML, quoted if it has to be.

    >>> scalar("Moonshot AI"), scalar("360"), scalar("No"), scalar("a: b")
    ('Moonshot AI', '"360"', '"No"', '"a: b"')
    """
    if _PLAIN.fullmatch(text) and text == text.strip() and _is_text(text):
        return text
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '\\"':
        return "\\" + char
    if char == "\n":
        return "\\n"
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def _is_text(text: str) -> bool:
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str"


def _rules(rules: Iterable[Rule]) -> Iterator[str]:
    """House style back in the form it is written in."""
    by_action: dict[str, dict[str, dict[str, list[str]]]] = {action: {} for action in ACTIONS}
    for rule in rules:
        forms = by_action[rule.action].setdefault(rule.concept, {})
        if rule.action != DISABLE:
            names = forms.setdefault(rule.language, [])
            names.insert(0 if rule.action == PREFER else len(names), rule.name)
    for action, concepts in by_action.items():
        if action == DISABLE:
            yield from _listed(action, list(concepts))
        elif concepts:
            yield f"{action}:"
            for concept, forms in concepts.items():
                yield from (f"  {line}" for line in _languages(scalar(concept), forms))
