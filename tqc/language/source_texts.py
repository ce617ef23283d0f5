"""The language that documents were translated from, where their files don't declare it.

Told by all the sources of a file together: one row is mostly too short, and a Japanese headline
without kana looks Chinese. Only what shows its language by its script is asked about by itself,
since a file may hold rows from several languages. What is declared is never doubted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tqc.document import Document
from tqc.language.detect import SAMPLE, detect
from tqc.language.script import letters, scripts_of

HEADLINE = 20
"""Characters: longer Japanese has kana."""


def with_source_languages(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents of one file, each with the language of its sources where that can be told."""
    open_ = [one for one in documents if _is_open(one)]
    if not open_:
        return tuple(documents)
    language = detect(_sample(open_))
    return tuple(_known(one, language) if _is_open(one) else one for one in documents)


def _is_open(document: Document) -> bool:
    return not document.source_language and any(one.source for one in document.segments)


def _known(document: Document, language: str) -> Document:
    if language:
        sample = _sample([document])
        if _tells(letters(sample), language):
            language = detect(sample)
    return replace(document, source_language=language or None)


def _tells(counts: Mapping[str, int], language: str) -> bool:
    """True for letters that tell their language themselves, whatever the file's is."""
    main = max(counts, key=lambda script: counts[script], default="Latn")
    if main not in scripts_of(language):
        return True
    return main != "Latn" and (counts.get("Kana", 0) > 0 or counts.get("Hani", 0) > HEADLINE)


def _sample(documents: Iterable[Document]) -> str:
    """The beginning of their sources, as much as tells their language."""
    found: list[str] = []
    size = 0
    for document in documents:
        for segment in document.segments:
            found.append(segment.source[:SAMPLE])
            size += len(found[-1])
            if size >= SAMPLE:
                return "\n\n".join(found)
    return "\n\n".join(found)
