"""Clean text by document, and the family garble (with language) run over a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tqc.checks.base import Context
from tqc.checks.catalogue import BY_ID, TABLE, runner
from tqc.checks.parts import parts
from tqc.document import Document
from tqc.document.reading import read
from tqc.finding import Finding
from tqc.glossary.model import Glossary, primary
from tqc.language.lexicon import Lexicon

SHOWN = 0.8  # the default of --min-confidence
CHECKS = tuple(entry.id for entry in TABLE if entry.family in ("garble", "language"))
SOLID = frozenset(("zh", "ja", "th"))  # written without spaces: two characters count as a word


@dataclass(frozen=True)
class Text:
    id: str
    language: str
    text: str

    @property
    def words(self) -> int:
        solid = primary(self.language) in SOLID
        return len(self.text) // 2 if solid else len(self.text.split())


def read_tsv(folder: Path) -> Iterator[Text]:
    """LANGUAGE.tsv files of `document<TAB>sentence`: one text a document, one line a sentence."""
    for path in sorted(folder.glob("*.tsv")):
        documents: dict[str, list[str]] = defaultdict(list)
        for line in path.read_text("utf-8").split("\n"):
            document, tab, sentence = line.partition("\t")
            if tab:
                documents[document].append(sentence)
        for document, sentences in documents.items():
            yield Text(document, path.stem, "\n".join(sentences))


def read_files(paths: list[Path], language: str) -> Iterator[Text]:
    """Plain files, each one text."""
    for path in paths:
        yield Text(path.name, language, path.read_text("utf-8", errors="replace"))


@cache
def lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def document_of(text: Text) -> Document:
    path = text.id if Path(text.id).suffix in (".md", ".txt") else f"{text.id}.txt"
    return replace(read(path, text.text.encode()), language=text.language)


def check(document: Document, checks: tuple[str, ...] = CHECKS) -> list[Finding]:
    """What the checks show at the default confidence."""
    context = Context(glossary=Glossary(), lexicon=lexicon(document.language))
    entries = [BY_ID[name] for name in checks]
    return [
        part.moved(finding)
        for part, fitting in parts(document, context, entries)
        for entry in fitting
        for finding in runner(entry.id)(part.document, part.context)
        if finding.confidence >= SHOWN
    ]
