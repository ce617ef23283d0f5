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
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO

from tqc.checks import catalogue
from tqc.checks.base import Context
from tqc.document import Document
from tqc.document.reading import read
from tqc.errors import ReadError, TqcError
from tqc.evidence import assess
from tqc.files import Draft, find_drafts
from tqc.finding import Finding, Severity
from tqc.glossary import Glossary, load
from tqc.language.detect import detect
from tqc.language.lexicon import Lexicon
from tqc.language.tags import primary
from tqc.report.model import DocumentReport, Problem, Report, Shown
from tqc.review.review import review
from tqc.review.threshold import DEFAULT_MIN_CONFIDENCE

CONTEXT = 60
"""Code points shown on either side of a finding: with its margin, a line of some 160 columns."""

CHUNK = 16
"""Most files that a worker fetches at a time: enough to hide the way there and back."""

# Chinese and Japanese, which write no spaces, count by the character, as word processors do.
_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+(?:['’\-][^\W{_CJK}]+)*")

Outcome = DocumentReport | Problem
Progress = Callable[[int, int], None]
"""Told how many drafts are done, of how many."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check a document. Languages are BCP 47; None means "find out" for the target's, and
    for the source's "any that a glossary has". source: the path of the text translated from, with
    {stem} where it depends on the draft's name, or None."""

    checks: tuple[str, ...] = field(default=tuple(catalogue.BY_ID))
    min_confidence: float = DEFAULT_MIN_CONFIDENCE
    target_language: str | None = None
    source_language: str | None = None
    known_wrong: bool = True
    source: str | None = None


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
            documents.append(outcome)
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
    return check_document(document, glossary, settings)


def check_document(
    document: Document, glossary: Glossary, settings: Settings | None = None
) -> DocumentReport:
    """Check one document; its own language and source language go before those of the settings."""
    settings = settings or Settings()
    source = document.source_language or settings.source_language
    language = document.language or settings.target_language or detect(document.prose)
    document = replace(document, language=language, source_language=source)
    usable = restrict(glossary, language, source)
    checks = [catalogue.BY_ID[id] for id in settings.checks]
    notes: tuple[str, ...] = ()
    if not usable.concepts:
        if document.prose.strip():
            notes = (_no_glossary(language, source),)
        checks = [entry for entry in checks if entry.family not in catalogue.NEED_GLOSSARY]
    lexicon = _lexicon(language)
    findings: list[Finding] = []
    problems: list[Problem] = []
    context = Context(usable, lexicon)
    try:
        candidates, mentions = assess(document, usable, lexicon, known_wrong=settings.known_wrong)
        context = Context(usable, lexicon, tuple(candidates), tuple(mentions))
    except Exception as error:  # without names, what is garbled can still be found
        problems.append(_bug(document.path, error, "in finding names"))
    for entry in checks:
        try:
            findings += catalogue.runner(entry.id)(document, context)
        except Exception as error:  # a bug in one check must not hide what the others found
            problems.append(_bug(document.path, error, f"in {entry.id}"))
    return DocumentReport(
        id=document.id,
        path=document.path,
        language=language or None,
        source_language=source,
        words=sum(1 for _ in _WORD.finditer(document.prose)),
        findings=tuple(
            _shown(document, found, glossary) for found in review(findings, settings.min_confidence)
        ),
        notes=notes,
        problems=tuple(problems),
    )


def restrict(glossary: Glossary, target: str, source: str | None) -> Glossary:
    """The concepts that have a name in the target language, and in the source's if it is known.

    The glossary itself where that is all of them, so that what was built for it serves again.
    """
    wanted = {primary(language) for language in (target, source) if language is not None}
    concepts = tuple(c for c in glossary.concepts if wanted <= c.names.keys())
    if len(concepts) == len(glossary.concepts):
        return glossary
    label = "+".join(sorted(wanted))
    return Glossary(concepts, tuple((name, f"{d}/{label}") for name, d in glossary.sources))


def _check_draft(draft: Draft, *, glossary: Glossary, settings: Settings) -> Outcome:
    problems: tuple[Problem, ...] = ()
    try:
        document = read(draft.path, draft.read())
        try:
            document = replace(document, source=_source_of(draft, settings.source))
        except TqcError as error:  # the draft is checked all the same, as if it had no source
            problems = (_problem(error),)
        report = check_document(document, glossary, settings)
        return replace(report, problems=(*report.problems, *problems))
    except TqcError as error:
        return _problem(error)
    except Exception as error:  # one document's bug must not lose the others' findings
        return _bug(draft.path, error)


def _source_of(draft: Draft, pattern: str | None) -> str | None:
    """The text that a draft was translated from; {stem} in the pattern is the draft's name
    without its last ending and without a language before it ("a.en.md" is "a")."""
    if pattern is None:
        return None
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


@lru_cache(maxsize=8)
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def _problem(error: TqcError) -> Problem:
    return Problem(error.path, error.problem, error.line, error.remedy)


def _bug(path: str, error: Exception, where: str = "") -> Problem:
    """A bug's place in tqc stands in the message: that is what a report of it needs."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    what = " ".join(filter(None, ("a bug in tqc", where)))
    return Problem(path, f"{what}: {type(error).__name__}: {error} ({place})", internal=True)


def _no_glossary(language: str, source: str | None) -> str:
    if not language:
        return "its language can't be told (--target-lang names it); names and terms are off"
    pair = f"{source} to {language}" if source else language
    return f"no loaded glossary has its language ({pair}); names and terms are off"


def _shown(document: Document, found: Finding, glossary: Glossary) -> Shown:
    entry = catalogue.BY_ID[found.check]
    line, column = document.place(found.span.start)
    concept = glossary.by_id.get(found.concept) if found.concept else None
    before, after = _around(document.text, found.span.start, found.span.end)
    return Shown(
        finding=found,
        dimension=entry.dimension,
        type=entry.type,
        line=line,
        column=column,
        before=before,
        after=after,
        glossary=concept.glossary or None if concept else None,
    )


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands on the same line before and after a span, at most CONTEXT of each."""
    left = max(0, start - CONTEXT)
    right = min(len(text), end + CONTEXT)
    before = text[left:start]
    after = text[end:right]
    first, last = before.rfind("\n"), after.find("\n")
    if first >= 0:
        before = before[first + 1 :]
    elif left > 0 and text[left - 1] != "\n":
        before = "…" + before
    if last >= 0:
        after = after[:last]
    elif right < len(text) and text[right] != "\n":
        after += "…"
    return before, after.rstrip("\r")
