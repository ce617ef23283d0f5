"""One document through all checks: language, names, checks, review.

What it finds is in the coordinates of the document's text; report/ and fix/ take it from there. A
check that breaks takes no other check with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from tqc.checks import catalogue
from tqc.checks.base import Context
from tqc.checks.parts import parts
from tqc.document import Document
from tqc.document.formats import Reading
from tqc.evidence import assess_both
from tqc.finding import Finding
from tqc.glossary import Glossary
from tqc.language.detect import detect
from tqc.language.lexicon import Lexicon
from tqc.language.source_texts import with_source_languages
from tqc.language.tags import primary
from tqc.rendering.collecting import seldom
from tqc.report.model import Problem
from tqc.review.fingerprint import fingerprints
from tqc.review.review import review
from tqc.review.suppress import Suppression, matches, suppress
from tqc.review.threshold import DEFAULT_MIN_CONFIDENCE


@dataclass(frozen=True, slots=True)
class Override:
    """What is otherwise for drafts of some paths; None and () stand for "as elsewhere"."""

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float | None = None
    target_language: str | None = None
    source_language: str | None = None

    def over(self, settings: Settings) -> Settings:
        allowed = {entry.id for entry in catalogue.chosen(self.select, self.ignore)}
        confidence = self.min_confidence
        return replace(
            settings,
            checks=tuple(check for check in settings.checks if check in allowed),
            min_confidence=settings.min_confidence if confidence is None else confidence,
            target_language=self.target_language or settings.target_language,
            source_language=self.source_language or settings.source_language,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check a document. Languages are BCP 47; None means "find out" for the target's, and
    for the source's "any that a glossary has". source: the path of the text translated from, with
    {stem} where it depends on the draft's name, or None. keep_pages: reports hold the texts too.
    suppressions: what is known to be wrong and left so; overrides: what is otherwise for some."""

    checks: tuple[str, ...] = field(default=tuple(catalogue.BY_ID))
    min_confidence: float = DEFAULT_MIN_CONFIDENCE
    target_language: str | None = None
    source_language: str | None = None
    known_wrong: bool = True
    source: str | None = None
    reading: Reading = field(default_factory=Reading)
    keep_pages: bool = False
    suppressions: tuple[Suppression, ...] = ()
    overrides: tuple[Override, ...] = ()

    def at(self, path: str) -> Settings:
        """The settings for one draft: those whose patterns its path is come last."""
        settings = self
        for one in self.overrides:
            if any(matches(path, pattern) for pattern in one.paths):
                settings = one.over(settings)
        return settings


_restricted: dict[tuple[int, str], tuple[Glossary, Glossary]] = {}
"""Glossaries by languages, kept while the process checks more documents with them."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A document, its languages filled in, and what was found in it, by place.

    notes: for stderr; problems: what kept a part of the work from being done; checks: the ids of
    those that it went through; fingerprints: of the findings, in their order; used: those of the
    settings' suppressions that hid a finding, by number.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    used: frozenset[int] = frozenset()


@seldom()
def examine(document: Document, glossary: Glossary, settings: Settings) -> Examined:
    """Check one document; its own language and source language go before those of the settings."""
    if not settings.source_language:
        (document,) = with_source_languages([document])
    source = document.source_language or settings.source_language
    language = document.language or settings.target_language or detect(document.prose)
    document = replace(document, language=language, source_language=source)
    usable = restrict(glossary, language, source)
    checks = [catalogue.BY_ID[id] for id in settings.checks]
    notes: tuple[str, ...] = ()
    if not usable.concepts:
        if document.prose.strip():
            notes = (_no_glossary(language, source),)
        if not any(segment.source for segment in document.segments):
            checks = [entry for entry in checks if entry.family not in catalogue.NEED_GLOSSARY]
    lexicon = _lexicon(language)
    findings: list[Finding] = []
    problems: list[Problem] = []
    context = Context(usable, lexicon)
    try:
        found = assess_both(
            document, usable, lexicon, settings.known_wrong, least=settings.min_confidence
        )
        context = Context(usable, lexicon, *found)
    except Exception as error:  # without names, what is garbled can still be found
        problems.append(bug(document.path, error, "in finding names"))
    bilingual = document.source is not None or bool(document.segments)
    gone_through = [entry for entry in checks if bilingual or not entry.needs_source]
    for part, fitting in parts(document, context, gone_through):
        for entry in fitting:
            try:
                findings += map(part.moved, catalogue.runner(entry.id)(part.document, part.context))
            except Exception as error:  # a bug in one check must not hide what the others found
                problems.append(bug(document.path, error, f"in {entry.id}"))
    if document.seams:  # what a placeholder stands in the midst of isn't glued or repeated
        findings = [
            one
            for one in findings
            if not (one.check.startswith("garble/") and document.has_seam(one.span))
        ]
    shown = tuple(review(findings, settings.min_confidence))
    marks = fingerprints(document.text, shown)
    ids = tuple(entry.id for entry in gone_through)
    left = suppress(document, shown, marks, settings.suppressions, ids)
    return Examined(
        document,
        left.findings,
        (*notes, *left.notes),
        (*problems, *left.problems),
        ids,
        left.fingerprints,
        left.used,
    )


def restrict(glossary: Glossary, target: str, source: str | None) -> Glossary:
    """The concepts that have a name in the target language, and in the source's if it is known.

    The glossary itself where that is all of them; the same for the same languages, so that what
    was built for it serves again.
    """
    wanted = {primary(language) for language in (target, source) if language is not None}
    key = (id(glossary), "+".join(sorted(wanted)))
    kept = _restricted.get(key)
    if kept is None or kept[0] is not glossary:
        kept = _restricted[key] = (glossary, _restrict(glossary, wanted))
    return kept[1]


def _restrict(glossary: Glossary, wanted: set[str]) -> Glossary:
    concepts = tuple(c for c in glossary.concepts if wanted <= c.names.keys())
    if len(concepts) == len(glossary.concepts):
        return glossary
    label = "+".join(sorted(wanted))
    return Glossary(concepts, tuple((name, f"{d}/{label}") for name, d in glossary.sources))


def bug(path: str, error: Exception, where: str = "") -> Problem:
    """A bug's place in tqc stands in the message: that is what a report of it needs."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    what = " ".join(filter(None, ("a bug in tqc", where)))
    return Problem(path, f"{what}: {type(error).__name__}: {error} ({place})", internal=True)


@lru_cache(maxsize=8)
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def _no_glossary(language: str, source: str | None) -> str:
    if not language:
        return "its language can't be told (--target-lang names it); names and terms are off"
    pair = f"{source} to {language}" if source else language
    return f"no loaded glossary has its language ({pair}); names and terms are off"
