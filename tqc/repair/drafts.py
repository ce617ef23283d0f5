"""A draft repaired: read, examined, mended, examined again, until nothing more can be mended.

The last round makes no repair, so that a second run begins with what the first ended on and
changes nothing. Nothing is written here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from tqc.changed import after_edits
from tqc.document import formats
from tqc.errors import TqcError
from tqc.examine import Examined, Settings, bug, examine
from tqc.files import Draft
from tqc.finding import Finding
from tqc.glossary import Glossary
from tqc.pipeline import read_draft
from tqc.present import on_lines
from tqc.repair.planning import DEFAULT_FIX_CONFIDENCE, Repair, certain
from tqc.repair.verifying import Findings, edits_of, kept
from tqc.report.model import Problem
from tqc.workers import in_order

ROUNDS = 5
"""More than enough: a repair may uncover another, rarely twice."""

Choose = Callable[[Sequence[Examined]], list[Repair]]
"""What to repair in the documents of a file: an editor's answers."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft before and after; data is the same in both where nothing was to be mended.

    repairs: in the order made, with their documents' texts before them; left: the findings that
    the draft now has, on the lines that are asked about.
    """

    draft: Draft
    before: bytes
    after: bytes
    repairs: tuple[tuple[Repair, str], ...] = ()
    left: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        return self.before != self.after


def once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that are a link to another one: it would be mended twice."""
    kept: dict[str, Draft] = {}
    for draft in drafts:
        kept.setdefault(os.path.realpath(draft.file), draft)
    return list(kept.values())


def fix_drafts(
    drafts: Sequence[Draft],
    glossary: Glossary,
    settings: Settings,
    *,
    minimum: float = DEFAULT_FIX_CONFIDENCE,
    choose: Choose | None = None,
    jobs: int = 1,
) -> Iterator[Fixed | Problem]:
    """Mend drafts in their order, what can't be mended is a problem; see fix_draft.

    choose: asks an editor, one draft after the other whatever the jobs.
    """
    work = partial(_outcome, glossary=glossary, settings=settings, minimum=minimum, choose=choose)
    try:
        yield from in_order(work, drafts, 1 if choose else jobs)
    except TqcError as error:
        yield Problem.of(error)


def _outcome(
    draft: Draft,
    *,
    glossary: Glossary,
    settings: Settings,
    minimum: float,
    choose: Choose | None,
) -> Fixed | Problem:
    try:
        return fix_draft(draft, glossary, settings, minimum=minimum, choose=choose)
    except TqcError as error:
        return Problem.of(error)
    except Exception as error:  # one draft's bug must not keep the others from being mended
        return bug(draft.path, error)


def fix_draft(
    draft: Draft,
    glossary: Glossary,
    settings: Settings,
    *,
    minimum: float = DEFAULT_FIX_CONFIDENCE,
    choose: Choose | None = None,
) -> Fixed:
    """Mend a draft, on the lines that are asked about; nothing is written. Raises ReadError, and
    WriteError where its format can't hold a repair.

    choose: asks an editor, whose word is final; without it, the certain repairs that bring no new
    finding are made.
    """
    settings = settings.at(draft.path)
    data = draft.read()
    made: list[tuple[Repair, str]] = []
    now, lines = data, draft.lines
    examined, problems = _examined(draft, now, glossary, settings)
    # a short text may lose with its wrong name what told its language
    language = settings.target_language or examined[0].document.language or None
    settings = replace(settings, target_language=language)

    @lru_cache(maxsize=1)  # what is written was mostly looked at last
    def look(data: bytes) -> tuple[list[Examined], tuple[Problem, ...]]:
        return _examined(draft, data, glossary, settings)

    for _ in range(ROUNDS if choose is None else 1):
        asked = [on_lines(one, lines) for one in examined]
        repairs = _plan(asked, glossary, minimum) if choose is None else choose(asked)

        def again(
            some: Sequence[Repair], base: bytes = now, count: int = len(examined)
        ) -> Findings:
            return [one.findings for one in look(_written(draft, base, some, count, settings))[0]]

        if choose is None and repairs:
            size = max(len(now), sum(len(one.document.text) for one in examined))
            repairs = kept(repairs, [one.findings for one in examined], again, size)
        if not repairs:
            break
        made += ((repair, examined[repair.number].document.text) for repair in repairs)
        new = _written(draft, now, repairs, len(examined), settings)
        now, lines = new, after_edits(lines, now, new)
        examined, problems = look(now)
    return Fixed(
        draft,
        data,
        now,
        tuple(made),
        tuple(found for one in examined for found in on_lines(one, lines).findings),
        tuple(dict.fromkeys(note for one in examined for note in one.notes)),
        (*problems, *(problem for one in examined for problem in one.problems)),
    )


def _plan(examined: Sequence[Examined], glossary: Glossary, minimum: float) -> list[Repair]:
    return [
        repair
        for number, one in enumerate(examined)
        for repair in certain(one.document, one.findings, glossary, minimum, number)
    ]


def _examined(
    draft: Draft, data: bytes, glossary: Glossary, settings: Settings
) -> tuple[list[Examined], tuple[Problem, ...]]:
    documents, problems = read_draft(replace(draft, data=data), glossary, settings)
    return [examine(document, glossary, settings) for document in documents], problems


def _written(
    draft: Draft, data: bytes, repairs: Sequence[Repair], documents: int, settings: Settings
) -> bytes:
    write = formats.of(draft.path).write
    return write(draft.path, data, edits_of(repairs, documents), settings.reading)
