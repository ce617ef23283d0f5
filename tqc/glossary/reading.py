"""A glossary file in YAML, read and validated: every fault with its line.

The slow way in: it imports yaml and pydantic. loading.py keeps what comes out of it, so that a
check of a draft seldom passes here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tqc.errors import GlossaryError
from tqc.glossary import schema, tree
from tqc.glossary.house import ADMIT, DISABLE, FORBID, PREFER, Rule
from tqc.glossary.model import Concept, primary


@dataclass(frozen=True)
class GlossaryFile:
    """One file's content.

    languages: as the file declares them, primary subtags, the language translated from first.
    lines: the 1-based line of (a concept's id, one of its forms or cues), of its id for "".
    """

    name: str
    path: str
    concepts: tuple[Concept, ...]
    rules: tuple[Rule, ...] = ()
    languages: tuple[str, ...] = ()
    description: str = ""
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def line(self, concept: str, form: str = "") -> int | None:
        """Where an entry, or something in it, stands; the entry's line if the form isn't there."""
        return self.lines.get((concept, form), self.lines.get((concept, "")))


def read(data: bytes, path: str, default_name: str) -> GlossaryFile:
    """The file's content; raises GlossaryError for the first fault, saying how many more follow."""
    content, faults = examine(data, path, default_name)
    if content is not None and not faults:
        return content
    first, more = faults[0], len(faults) - 1
    if not more:
        raise first
    also = f"{more} more in this file: `tqc glossary lint` lists all."
    remedy = f"{first.remedy} {also}".strip()
    raise GlossaryError(first.problem, path=first.path, line=first.line, remedy=remedy)


def examine(
    data: bytes, path: str, default_name: str
) -> tuple[GlossaryFile | None, list[GlossaryError]]:
    """The file's content, None if it can't be told, and all its faults in the order of lines."""
    try:
        root = tree.parse(_decoded(data, path), path)
    except GlossaryError as fault:
        return None, [fault]
    if not isinstance(root.content, dict):
        problem = "expected keys such as `terms:` at the top"
        return None, [GlossaryError(problem, path=path, line=root.line)]
    try:
        file = schema.File.model_validate(root.plain())
    except ValidationError as error:
        faults = [_fault(detail, root, path) for detail in error.errors(include_url=False)]
        return None, sorted(faults, key=lambda fault: fault.line or 0)
    name = file.name or default_name
    faults = sorted(_whole_file(file, root, path), key=lambda fault: fault.line or 0)
    content = GlossaryFile(
        name=name,
        path=path,
        concepts=tuple(concept(entry, name) for entry in file.terms),
        rules=tuple(_rules(file, root, path)),
        languages=tuple(primary(language) for language in file.languages),
        description=file.description,
        lines=dict(_lines(file, root)),
    )
    return content, faults


def _lines(file: schema.File, root: tree.Node) -> Iterator[tuple[tuple[str, str], int]]:
    for at, entry in enumerate(file.terms):
        inside = root.at(("terms", at))
        yield (entry.id, ""), inside.at(("id",)).key_line
        # of a form that stands twice, the name's line counts
        for key in ("not_context", "context", "wrong", "names"):
            if key in entry.model_fields_set:
                for node in _scalars(inside.at((key,))):
                    yield (entry.id, node.written), node.line


def _scalars(node: tree.Node) -> Iterator[tree.Node]:
    if isinstance(node.content, dict):
        for below in node.content.values():
            yield from _scalars(below)
    elif isinstance(node.content, list):
        yield from (below for below in node.content if isinstance(below.content, str))


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(
            f"not UTF-8: byte {data[error.start]:#04x}",
            path=path,
            line=data.count(b"\n", 0, error.start) + 1,
            remedy="Save the file as UTF-8.",
        ) from None


def _fault(detail: ErrorDetails, root: tree.Node, path: str) -> GlossaryError:
    steps = tuple(step for step in detail["loc"] if step != "[key]")
    problem, remedy = schema.describe(detail)
    node = root.at(steps)
    if detail["type"] in ("missing", "extra_forbidden"):  # the message names the key itself
        where = _where(steps[:-1], root)
    else:
        where = _where(steps, root)
    # an unknown key is wrong where it stands; its value may begin lines below
    line = node.key_line if detail["type"] == "extra_forbidden" else node.line
    return GlossaryError(where + problem, path=path, line=line, remedy=remedy)


def _where(steps: tuple[str | int, ...], root: tree.Node) -> str:
    """`moonshot-ai: names.zh: ` for ("terms", 3, "names", "zh", 0): what an editor calls it."""
    parts: list[str] = []
    rest = steps
    if len(steps) > 1 and steps[0] == "terms":
        entry = root.at(steps[:2]).content
        identity = entry.get("id") if isinstance(entry, dict) else None
        named = identity.written if identity is not None else ""
        parts.append(named or f"entry {int(steps[1]) + 1}")
        rest = steps[2:]
    keys = ".".join(str(step) for step in rest if isinstance(step, str))
    if keys:
        parts.append(keys)
    return "".join(f"{part}: " for part in parts)


def _whole_file(file: schema.File, root: tree.Node, path: str) -> Iterator[GlossaryError]:
    """Faults that show only between entries or between keys."""
    first: dict[str, int] = {}
    declared = {primary(language) for language in file.languages}
    for at, entry in enumerate(file.terms):
        line = root.at(("terms", at, "id")).key_line
        if entry.id in first:
            yield GlossaryError(
                f"the id “{entry.id}” stands twice",
                path=path,
                line=line,
                remedy=f"The first is in line {first[entry.id]}; join them or rename one.",
            )
        first.setdefault(entry.id, line)
        for key, by_language in (("names", entry.names), ("wrong", entry.wrong)):
            for language in by_language:
                if declared and primary(language) not in declared:
                    yield GlossaryError(
                        f"{entry.id}: {key}: {language} is not among this file's `languages`",
                        path=path,
                        line=root.at(("terms", at, key, language)).key_line,
                        remedy="Add it there, or correct it here.",
                    )
        for language, forms in entry.wrong.items():
            for index, form in enumerate(forms):
                if form in entry.names.get(language, ()):
                    yield GlossaryError(
                        f"{entry.id}: “{form}” is both a name and wrong",
                        path=path,
                        line=root.at(("terms", at, "wrong", language, index)).line,
                        remedy="Delete one of the two.",
                    )


def concept(entry: schema.Entry, glossary: str) -> Concept:
    """A validated entry as the rest of tqc sees it."""
    return Concept(
        id=entry.id,
        names=_by_primary(entry.names),
        type=entry.type,
        wrong=_by_primary(entry.wrong),
        context=tuple(entry.context),
        not_context=tuple(entry.not_context),
        find=tuple(entry.examples.find),
        leave=tuple(entry.examples.leave),
        origin=entry.origin,
        note=entry.note,
        glossary=glossary,
    )


def _by_primary(by_language: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    """zh-Hans and zh-Hant are both zh: their forms join in the order of the file."""
    joined: dict[str, dict[str, None]] = {}
    for language, forms in by_language.items():
        joined.setdefault(primary(language), {}).update(dict.fromkeys(forms))
    return {language: tuple(forms) for language, forms in joined.items()}


def _rules(file: schema.File, root: tree.Node, path: str) -> Iterator[Rule]:
    for at, concept in enumerate(file.disable):
        yield Rule(DISABLE, concept, path, root.at(("disable", at)).line)
    for action, changes in ((PREFER, file.prefer), (ADMIT, file.admit), (FORBID, file.forbid)):
        for concept, by_language in changes.items():
            for language, forms in by_language.items():
                # the last one preferred ends up first, so they go in backwards
                for form in reversed(forms) if action == PREFER else forms:
                    line = root.at((action, concept, language)).key_line
                    yield Rule(action, concept, path, line, primary(language), form)
