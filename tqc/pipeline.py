"""The order of things, and the public API: read, language, names, checks, review, report.

`check` does what the command does. `check_text` and `check_document` are for programs that hold
their texts themselves. Nothing here decides anything about language or layout; it only passes
each part's result on to the next. A check that breaks takes no other check and no other document
with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from tqc.changed import Changes, only_changed
from tqc.document import Document, Segment, formats
from tqc.document.formats import Reading
from tqc.document.reading import read
from tqc.errors import ReadError, TqcError
from tqc.examine import Settings, bug, examine, restrict
from tqc.files import Draft, find_drafts
from tqc.finding import Severity
from tqc.glossary import Glossary, load
from tqc.language.detect import detect
from tqc.language.source_texts import with_source_languages
from tqc.present import in_file_order, on_lines, reports_of
from tqc.rendering.collecting import seldom
from tqc.report.model import DocumentReport, Problem, Report
from tqc.review.suppress import stale
from tqc.workers import in_order

__all__ = [
    "Settings",
    "check",
    "check_document",
    "check_drafts",
    "check_text",
    "examine",
    "load_usable",
]

ROWS_TO_TELL = 200
"""So many rows of a file tell its language: some four thousand words."""

Outcome = tuple[DocumentReport, ...] | Problem
Progress = Callable[[int, int], None]
"""Told how many drafts are done, of how many."""


@seldom()
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
    changes: Changes | None = None,
) -> Report:
    """Check files, folders and patterns; what can't be used becomes a problem of the report.

    glossaries, bundled, no_bundled: as tqc.glossary.load has them. changes: only what has changed
    in git is asked about.
    """
    settings = settings or Settings()
    drafts, errors = find_drafts(paths, stdin)
    if changes is not None:
        drafts = only_changed(drafts, changes)
    glossary, glossary_errors = load_usable(glossaries, bundled, no_bundled=no_bundled)
    problems = [Problem.of(error) for error in (*glossary_errors, *errors)]
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
        notes=tuple(stale(settings.suppressions, documents, () if changes else paths)),
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
    try:
        yield from in_order(work, drafts, jobs)
    except TqcError as error:
        yield Problem.of(error)


def check_text(
    text: str, glossary: Glossary, settings: Settings | None = None, *, id: str = "<text>"
) -> DocumentReport:
    """Check a text that may hold Markdown, as the file `id` would be; offsets go into the text."""
    document = read(id, text.encode("utf-8", "replace"))
    return check_document(document, glossary, settings)[0]


def check_document(
    document: Document,
    glossary: Glossary,
    settings: Settings | None = None,
    *,
    lines: tuple[range, ...] | None = None,
) -> tuple[DocumentReport, ...]:
    """Check one document: a report for each of its rows, or one. lines: only what stands there."""
    settings = settings or Settings()
    examined = on_lines(examine(document, glossary, settings), lines)
    return reports_of(examined, glossary, keep_pages=settings.keep_pages)


def _check_draft(draft: Draft, *, glossary: Glossary, settings: Settings) -> Outcome:
    settings = settings.at(draft.path)
    try:
        documents, problems = read_draft(draft, glossary, settings)
        checked = [
            (one, check_document(one, glossary, settings, lines=draft.lines)) for one in documents
        ]
        problems += tuple(Problem.of(error) for one in documents for error in one.problems)
        first, *others = in_file_order(checked)
        return (replace(first, problems=(*first.problems, *problems)), *others)
    except TqcError as error:
        return Problem.of(error)
    except Exception as error:  # one document's bug must not lose the others' findings
        return bug(draft.path, error)


def read_draft(
    draft: Draft, glossary: Glossary, settings: Settings
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """A draft's documents with their language and source, and what of the latter can't be used;
    raises ReadError."""
    documents = formats.of(draft.path).read(draft.path, draft.read(), settings.reading)
    documents = _in_one_language(documents, settings)
    try:
        return _with_source(draft, documents, glossary, settings), ()
    except TqcError as error:  # the draft is checked all the same, as if it had no source
        return documents, (Problem.of(error),)


def _in_one_language(documents: tuple[Document, ...], settings: Settings) -> tuple[Document, ...]:
    """The documents of one file with the language that all of them together are found to be in,
    and that of their sources: a row alone is mostly too short to tell."""
    if not settings.source_language:
        documents = with_source_languages(documents)
    unknown = [one for one in documents if not one.language]
    if len(unknown) < 2 or settings.target_language:
        return documents
    language = detect("\n\n".join(one.prose for one in unknown[:ROWS_TO_TELL]))
    return tuple(one if one.language else replace(one, language=language) for one in documents)


def _with_source(
    draft: Draft, documents: tuple[Document, ...], glossary: Glossary, settings: Settings
) -> tuple[Document, ...]:
    """The documents aligned with the text they were translated from; rows bring their own."""
    if settings.source is None or all(one.segments for one in documents):
        return documents
    source = _source_of(draft, settings.source)
    return tuple(
        one if one.segments else _aligned(one, source, glossary, settings) for one in documents
    )


def _aligned(
    document: Document, source: Document, glossary: Glossary, settings: Settings
) -> Document:
    """A document in segments, each with its source. Where a language can't be told, the source is
    taken as one piece."""
    from tqc.bitext.align import segments_of  # half of its cost is a dictionary

    target = document.language or settings.target_language or detect(document.prose)
    language = settings.source_language or detect(source.prose)
    segments: tuple[Segment, ...] = ()
    if target and language and document.text.strip() and source.text.strip():
        usable = restrict(glossary, target, language)
        segments = segments_of(document, source, language, target, usable)
    return replace(
        document,
        language=target,
        source_language=language or None,
        source=source.text,
        source_spelled=source.spelled,
        segments=segments,
    )


def _source_of(draft: Draft, pattern: str) -> Document:
    """The text that a draft was translated from; {stem} in the pattern is the draft's name
    without its last ending and without a language before it ("a.en.md" is "a")."""
    stem = re.sub(r"\.[a-z]{2,3}$", "", Path(draft.path).stem)
    path = pattern.replace("{stem}", stem)
    try:
        documents = formats.of(path).read(path, Path(path).read_bytes(), Reading())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(
            f"the source can't be read: {reason}",
            path=path,
            remedy="Name the text that the draft was translated from, or leave out --source.",
        ) from None
    if len(documents) == 1:
        return documents[0]
    return Document(path, path, "\n\n".join(one.text for one in documents))
