"""One concept for a reader: found by its id or any of its forms, told in full.

What the engine predicts for it is the caller's to add: this package knows nothing of renderings.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from tqc.glossary.model import Concept, Glossary


def find(glossary: Glossary, query: str) -> list[Concept]:
    """The concepts whose id, name or wrong rendering is the query, but for case."""
    if query in glossary.by_id:
        return [glossary.by_id[query]]
    wanted = query.casefold()
    return [one for one in glossary.concepts if wanted in map(str.casefold, _forms(one))]


def similar(glossary: Glossary, query: str) -> list[str]:
    """Ids and forms much like the query, the likest first; at most five."""
    known = dict.fromkeys(form for one in glossary.concepts for form in (one.id, *_forms(one)))
    holding = [form for form in known if query.casefold() in form.casefold()]
    return list(
        dict.fromkeys([*sorted(holding, key=len)[:5], *get_close_matches(query, known, 5)])
    )[:5]


def _forms(concept: Concept) -> Iterable[str]:
    for by_language in (concept.names, concept.wrong):
        for forms in by_language.values():
            yield from forms


def describe(concept: Concept, predicted: Iterable[str] = ()) -> str:
    """The entry in words; `predicted` are lines on what a machine may make of its names."""
    lines = [f"{concept.id} ({concept.type}; {concept.glossary or 'no glossary'})"]
    lines += (f"  {lang}: {', '.join(forms)}" for lang, forms in concept.names.items())
    lines += (f"  wrong {lang}: {', '.join(forms)}" for lang, forms in concept.wrong.items())
    for label, values in (("likely near", concept.context), ("unlikely near", concept.not_context)):
        if values:
            lines.append(f"  {label}: {', '.join(values)}")
    lines += (f"  must find: {sentence}" for sentence in concept.find)
    lines += (f"  must leave: {sentence}" for sentence in concept.leave)
    lines += (
        f"  {label}: {line}"
        for label, text in (("origin", concept.origin), ("note", concept.note))
        for line in text.split("\n")
        if line
    )
    lines += (f"  predicted: {line}" for line in predicted)
    return "\n".join(lines) + "\n"
