"""What is wrong with a glossary beyond its form: doubles, contradictions, cues that say nothing.

Faults that keep a file from being used at all come from reading.py and are listed first. Rules
across files look at all files given; a fault is told where the later of the two entries stands.
Left out: whether a name is right (an editor's work) and whether the engine finds an entry's wrong
renderings (`tqc glossary test`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from opencc import OpenCC

from tqc.errors import GlossaryError
from tqc.glossary.model import Concept
from tqc.glossary.reading import GlossaryFile, examine

_INVISIBLE = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|  ")

Rule = Callable[[GlossaryFile, Concept], Iterator[GlossaryError]]


def lint(files: Iterable[tuple[str, bytes, str]]) -> tuple[list[GlossaryError], list[GlossaryFile]]:
    """All faults of (path, content, default name) triples, file by file, and what could be read."""
    unusable: list[GlossaryError] = []
    readable: list[GlossaryFile] = []
    for path, data, default_name in files:
        content, faults = examine(data, path, default_name)
        unusable += faults
        if content is not None:
            readable.append(content)
    order = {file.path: at for at, file in enumerate(readable)}
    faults = [*_within(readable), *_across(readable)]
    faults.sort(key=lambda fault: (order[fault.path or ""], fault.line or 0))
    return [*unusable, *faults], readable


def _within(files: Iterable[GlossaryFile]) -> Iterator[GlossaryError]:
    for file in files:
        yield from _order(file)
        for concept in file.concepts:
            for rule in WITHIN:
                yield from rule(file, concept)


def _across(files: Sequence[GlossaryFile]) -> Iterator[GlossaryError]:
    for rule in (_same_id, _same_source, _name_wrong_elsewhere):
        yield from rule(files)


def _fault(
    file: GlossaryFile, concept: Concept, problem: str, remedy: str, form: str = ""
) -> GlossaryError:
    line = file.line(concept.id, form)
    return GlossaryError(f"{concept.id}: {problem}", path=file.path, line=line, remedy=remedy)


def _order(file: GlossaryFile) -> Iterator[GlossaryError]:
    ids = [concept.id for concept in file.concepts]
    for before, after in pairwise(ids):
        if before > after:
            problem = f"{after} stands after {before}: entries aren't sorted by id"
            line = file.line(after)
            remedy = "Sort them, so that two people's changes don't meet."
            yield GlossaryError(problem, path=file.path, line=line, remedy=remedy)
            return


def _invisible(file: GlossaryFile, concept: Concept) -> Iterator[GlossaryError]:
    for by_language in (concept.names, concept.wrong):
        for forms in by_language.values():
            for form in forms:
                if _INVISIBLE.search(form):
                    problem = f"“{form}” holds an invisible character or a double space"
                    yield _fault(file, concept, problem, "Type it anew.", form)


def _one_language(file: GlossaryFile, concept: Concept) -> Iterator[GlossaryError]:
    if len(concept.names) == 1:
        only = next(iter(concept.names))
        problem = f"has names in {only} alone, so it says nothing of a translation"
        yield _fault(file, concept, problem, "Add the name in the other language.")


def _wrong_but_case(file: GlossaryFile, concept: Concept) -> Iterator[GlossaryError]:
    for language, forms in concept.wrong.items():
        right = {name.casefold(): name for name in concept.names.get(language, ())}
        for form in forms:
            if name := right.get(form.casefold()):
                problem = f"wrong “{form}” is the name “{name}” but for case"
                remedy = "Delete it: another case of a name is found anyway."
                yield _fault(file, concept, problem, remedy, form)


def _simplified(file: GlossaryFile, concept: Concept) -> Iterator[GlossaryError]:
    forms = concept.names.get("zh", ())
    for at, form in enumerate(forms):
        plain = simplify(form)
        if plain == form:
            continue
        if at == 0:
            problem = f"the usual form “{form}” is traditional"
            yield _fault(file, concept, problem, f"Put {plain} before it.", form)
        elif plain not in forms:
            problem = f"“{form}” is traditional and has no simplified form"
            yield _fault(file, concept, problem, f"Add {plain}.", form)


def simplify(text: str) -> str:
    """Chinese in simplified characters, as OpenCC's t2s has it but for what names keep.

    >>> simplify("國際足協"), simplify("昇腾")
    ('国际足协', '昇腾')
    """
    plain = str(_converter().convert(text))
    if len(plain) != len(text):
        return plain
    return "".join(
        old if old in KEPT or ord(new) > LAST_COMMON else new
        for old, new in zip(text, plain, strict=True)
    )


KEPT = frozenset("昇崑甦氾陞蒐剋鉅吒乾於夥徵脩")
"""Characters that simplified texts write in names: nearly all are what the Table of General
Standard Chinese Characters (2013) gave back after OpenCC's tables had merged them away."""

LAST_COMMON = 0xFFFF
"""Simplified characters beyond it (錤 to U+2B4F9) are in no editor's font; names go without."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def _dead_cues(file: GlossaryFile, concept: Concept) -> Iterator[GlossaryError]:
    own = {form.casefold() for forms in concept.names.values() for form in forms}
    own |= {form.casefold() for forms in concept.wrong.values() for form in forms}
    against = {cue.casefold() for cue in concept.not_context}
    for cues in (concept.context, concept.not_context):
        seen: set[str] = set()
        for cue in cues:
            low = cue.casefold()
            if low in own:
                problem = f"the cue “{cue}” is one of its own forms, so it tells nothing"
                yield _fault(file, concept, problem, "Delete it.", cue)
            if low in seen:
                yield _fault(file, concept, f"the cue “{cue}” stands twice", "Delete one.", cue)
            seen.add(low)
    for cue in concept.context:
        if cue.casefold() in against:
            problem = f"the cue “{cue}” speaks both for and against"
            yield _fault(file, concept, problem, "Delete one.", cue)


WITHIN: tuple[Rule, ...] = (_invisible, _one_language, _wrong_but_case, _simplified, _dead_cues)


def _same_id(files: Sequence[GlossaryFile]) -> Iterator[GlossaryError]:
    first: dict[str, GlossaryFile] = {}
    for file in files:
        for concept in file.concepts:
            other = first.setdefault(concept.id, file)
            if other is not file:
                problem = f"the id is also in {other.path}:{other.line(concept.id)}"
                yield _fault(file, concept, problem, "Join them or rename one.")


def _same_source(files: Sequence[GlossaryFile]) -> Iterator[GlossaryError]:
    """Two concepts of one form in the language translated from, and no cue to tell them apart."""
    first: dict[tuple[str, str], list[tuple[GlossaryFile, Concept]]] = defaultdict(list)
    for file in files:
        language = file.languages[0] if file.languages else "zh"
        for concept in file.concepts:
            for form in concept.names.get(language, ()):
                for other_file, other in first[language, form.casefold()]:
                    shared = (concept.names.keys() & other.names.keys()) - {language}
                    if shared and not distinct(concept, other) and concept.id != other.id:
                        place = f"{other_file.path}:{other_file.line(other.id)}"
                        problem = f"“{form}” is also {other.id} ({place})"
                        remedy = "Join them, or give each `context` words that the other lacks."
                        yield _fault(file, concept, problem, remedy, form)
                first[language, form.casefold()].append((file, concept))


def distinct(one: Concept, other: Concept) -> bool:
    """True if `context` can tell two concepts of the same form apart: some cue, and none shared."""
    cues = [{cue.casefold() for cue in concept.context} for concept in (one, other)]
    return any(cues) and cues[0].isdisjoint(cues[1])


def _name_wrong_elsewhere(files: Sequence[GlossaryFile]) -> Iterator[GlossaryError]:
    names: dict[tuple[str, str], list[Concept]] = defaultdict(list)
    for file in files:
        for concept in file.concepts:
            for language, forms in concept.names.items():
                for form in forms:
                    names[language, form.casefold()].append(concept)
    for file in files:
        for concept in file.concepts:
            for language, forms in concept.wrong.items():
                for form in forms:
                    for other in names[language, form.casefold()]:
                        if other.id != concept.id:
                            problem = f"wrong “{form}” is a name of {other.id}"
                            remedy = "Delete it: where the other is meant, it is right."
                            yield _fault(file, concept, problem, remedy, form)
