"""Names of the source whose listed renderings aren't in the translation: all that can be told where
the translation isn't English.

What may stand for a name (stretches.py) is learnt from English, where names have capitals and words
are spaced. For any other language the glossary's renderings alone count, as they are or with what
grammar puts to them (language/inflection.py), in the name's segment or one beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.bitext.names.sources import SourceName, names_of
from tqc.document import Document
from tqc.glossary.model import Glossary, primary
from tqc.language.inflection import find

LEARNT = "en"
"""The target language that more than this is known of."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A source name without a listed rendering near its segment; anywhere: one is elsewhere in the
    document, so that a pronoun or a short form may stand for it."""

    segment: int
    name: SourceName
    anywhere: bool


def unlisted(document: Document, glossary: Glossary) -> Iterator[Unlisted]:
    """Such names by segment and place in the source, each once a segment."""
    target = primary(document.language)
    names = names_of(glossary, target)
    segments = document.segments
    texts = [segment.span.of(document.prose) for segment in segments]
    whole: dict[str, bool] = {}
    for at, segment in enumerate(segments):
        if not segment.source or not texts[at].strip():
            continue
        told: set[str] = set()
        for name in names.find(segment.source, document.source_language):
            forms = [form for c in name.concepts for form in c.names.get(target, ())]
            if name.text in told or not forms:
                continue
            told.add(name.text)
            if not any(_stands(forms, text, target) for text in texts[max(at - 1, 0) : at + 2]):
                if name.text not in whole:
                    whole[name.text] = _stands(forms, document.prose, target)
                yield Unlisted(at, name, whole[name.text])


def _stands(forms: Sequence[str], text: str, language: str) -> bool:
    return any(next(find(form, text, language), None) is not None for form in forms)
