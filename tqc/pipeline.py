"""The order of things, and the public API: read, language, names, checks, review, report.

`check` does what the command does. `check_text` and `check_document` are for programs that hold
their texts themselves. Nothing here decides anything about language or layout; it only passes
each part's result on to the next. A check that breaks takes no other check and no other document
with it.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from tqc.document import Document, formats
from tqc.document.reading import read
from tqc.errors import ReadError, TqcError
from tqc.examine import Settings, bug, examine
from tqc.files import Draft, find_drafts
from tqc.finding import Severity
from tqc.glossary import Glossary, load
from tqc.present import in_file_order, reports_of
from tqc.report.model import DocumentReport, Problem, Report

__all__ = [
    "Settings",
    "check",
    "check_document",
    "check_drafts",
    "check_text",
    "examine",
    "load_usable",
]

CHUNK = 16
"""Most files that a worker fetches at a time: enough to hide the way there and back."""

Outcome = tuple[DocumentReport, ...] | Problem
Progress = Callable[[int, int], None]
"""Told how many drafts are done, of how many."""


def check(
    paths: Sequence[str],
    *,
    glossaries: Sequence[str] = (),
    bundled: Sequence[str] | None = None,
    no_bundled: bool = False,
    settings: Settings | None = None,
    fail_on: Severity | None = Severity.MAJOR,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check files, folders and patterns; what can't be used becomes a problem of the report.

    glossaries, bundled, no_bundled: as tqc.glossary.load has them.
    """
    settings = settings or Settings()
    drafts, errors = find_drafts(paths, stdin)
    glossary, glossary_errors = load_usable(glossaries, bundled, no_bundled=no_bundled)
    problems = [_problem(error) for error in (*glossary_errors, *errors)]
    documents: list[DocumentReport] = []
    for done, outcome in enumerate(check_drafts(drafts, glossary, settings, jobs), 1):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            documents += outcome
        if progress is not None:
            progress(done, len(drafts))
    return Report(
        documents=tuple(documents),
        problems=tuple(problems),
        glossaries=glossary.sources,
        min_confidence=settings.min_confidence,
        fail_on=fail_on,
    )


def load_usable(
    paths: Sequence[str], bundled: Sequence[str] | None = None, *, no_bundled: bool = False
) -> tuple[Glossary, list[TqcError]]:
    """The glossary of all files that can be used, and what is wrong with each of the others."""
    try:
        return load(paths, bundled, no_bundled=no_bundled), []
    except TqcError as error:
        if not paths:
            return Glossary(), [error]
    usable: list[str] = []
    glossary, errors = load_usable((), bundled, no_bundled=no_bundled)
    for path in paths:
        try:
            glossary = load([*usable, path], bundled, no_bundled=no_bundled)
            usable.append(path)
        except TqcError as error:
            errors.append(error)
    return glossary, list({str(error): error for error in errors}.values())


def check_drafts(
    drafts: Sequence[Draft], glossary: Glossary, settings: Settings, jobs: int = 1
) -> Iterator[Outcome]:
    """Check drafts in their order, in several processes if `jobs` is more than 1."""
    work = partial(_check_draft, glossary=glossary, settings=settings)
    if jobs <= 1 or len(drafts) <= 1:
        yield from map(work, drafts)
        return
    from concurrent.futures import ProcessPoolExecutor  # 20 ms that one draft needn't pay

    jobs = min(jobs, len(drafts))
    chunk = max(1, min(CHUNK, len(drafts) // (4 * jobs)))
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(work,)) as pool:
        yield from pool.map(_work, drafts, chunksize=chunk)


def check_text(
    text: str, glossary: Glossary, settings: Settings | None = None, *, id: str = "<text>"
) -> DocumentReport:
    """Check a text that may hold Markdown, as the file `id` would be; offsets go into the text."""
    document = read(id, text.encode("utf-8", "replace"))
    return check_document(document, glossary, settings)[0]


def check_document(
    document: Document, glossary: Glossary, settings: Settings | None = None
) -> tuple[DocumentReport, ...]:
    """Check one document: a report for each of its rows, or one."""
    return reports_of(examine(document, glossary, settings or Settings()), glossary)


def _check_draft(draft: Draft, *, glossary: Glossary, settings: Settings) -> Outcome:
    problems: tuple[Problem, ...] = ()
    try:
        documents = formats.of(draft.path).read(draft.path, draft.read(), settings.reading)
        try:
            documents = _with_source(draft, documents, settings.source)
        except TqcError as error:  # the draft is checked all the same, as if it had no source
            problems = (_problem(error),)
        checked = [(one, check_document(one, glossary, settings)) for one in documents]
        first, *others = in_file_order(checked)
        return (replace(first, problems=(*first.problems, *problems)), *others)
    except TqcError as error:
        return _problem(error)
    except Exception as error:  # one document's bug must not lose the others' findings
        return bug(draft.path, error)


def _with_source(
    draft: Draft, documents: tuple[Document, ...], pattern: str | None
) -> tuple[Document, ...]:
    """The documents with the text they were translated from; rows bring their own."""
    if pattern is None:
        return documents
    source = _source_of(draft, pattern)
    return tuple(one if one.segments else replace(one, source=source) for one in documents)


def _source_of(draft: Draft, pattern: str) -> str:
    """The text that a draft was translated from; {stem} in the pattern is the draft's name
    without its last ending and without a language before it ("a.en.md" is "a")."""
    stem = re.sub(r"\.[a-z]{2,3}$", "", Path(draft.path).stem)
    path = pattern.replace("{stem}", stem)
    try:
        return read(path, Path(path).read_bytes()).text
    except OSError as error:
        raise ReadError(
            f"the source can't be read: {error.strerror}",
            path=path,
            remedy="Name the text that the draft was translated from, or leave out --source.",
        ) from None


_worker: Callable[[Draft], Outcome] | None = None
"""What this process does with a draft, if it is a worker: set once, when it starts."""


def _start_worker(work: Callable[[Draft], Outcome]) -> None:
    global _worker
    _worker = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run and says so once


def _work(draft: Draft) -> Outcome:
    assert _worker is not None
    return _worker(draft)


def _problem(error: TqcError) -> Problem:
    return Problem(error.path, error.problem, error.line, error.remedy)
