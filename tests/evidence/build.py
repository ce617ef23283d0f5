"""Small drafts with a small glossary, taken as far into the evidence as a test wants."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.context import glossary_of, lexicon
from tqc.document import Document
from tqc.document.reading import read
from tqc.evidence.assess import assess, index_of
from tqc.evidence.model import Candidate, Mention
from tqc.evidence.places import Place, mentions, open_places
from tqc.evidence.surroundings import Surroundings
from tqc.evidence.weigh import Weighed, weigh
from tqc.evidence.wording import Values
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Glossary
from tqc.rendering.find import Scan
from tqc.rendering.promise import ANYTHING
from tqc.rendering.tokens import tokenize

ROWS = (
    {
        "id": "moonshot-ai",
        "type": "organization",
        "names": {"zh": ["月之暗面"], "en": ["Moonshot AI"]},
        "wrong": {"en": ["Dark Side of the Moon", "Evening Ferry"]},
        "context": ["Kimi", "Yang Zhilin"],
        "not_context": ["Pink Floyd", "album"],
    },
    {
        "id": "doubao",
        "type": "product",
        "names": {"zh": ["豆包"], "en": ["Doubao"]},
        "wrong": {"en": ["bread"]},
        "context": ["chatbot"],
    },
    {"id": "bilibili", "type": "platform", "names": {"zh": ["B站"], "en": ["Bilibili"]}},
    {"id": "ernie-bot", "type": "product", "names": {"zh": ["文心一言"], "en": ["ERNIE Bot"]}},
    {"id": "sohu", "type": "media", "names": {"zh": ["搜狐"], "en": ["Sohu"]}},
    {"id": "drum", "type": "product", "names": {"zh": ["潘达"], "en": ["Drumly"]}},
    {"id": "waves", "type": "media", "names": {"zh": ["暗涌"], "en": ["Waves"]}},
    {"id": "consumer", "type": "term", "names": {"zh": ["C端"], "en": ["consumer"]}},
    {"id": "bank", "type": "organization", "names": {"zh": ["国民银行"], "en": ["Guomin Bank"]}},
    {"id": "volcano", "type": "platform", "names": {"zh": ["火山引擎"], "en": ["Volcano Engine"]}},
    {"id": "wang", "type": "person", "names": {"zh": ["王小川"], "en": ["Wang Xiaochuan"]}},
)

BUNDLED = glossary_of(ROWS, bundled_names()[0])
OWN = glossary_of(ROWS, "own")


def draft(text: str, path: str = "draft.txt", source: str | None = None) -> Document:
    return replace(read(path, text.encode()), language="en", source=source)


def surroundings(text: str, path: str = "draft.txt") -> Surroundings:
    document = draft(text, path)
    return Surroundings.of(document, tokenize(document.prose))


def named(text: str, glossary: Glossary = BUNDLED) -> list[Mention]:
    return mentions(Scan(draft(text).prose, index_of(glossary, "en")), glossary)


def places(text: str, known_wrong: bool = True, glossary: Glossary = BUNDLED) -> list[Place]:
    document = draft(text)
    found = Scan(document.prose, index_of(glossary, "en"))
    matches, right = found.lattices(ANYTHING), mentions(found, glossary)
    return open_places(document, found, matches, glossary, right, known_wrong)


def weighed(document: Document, glossary: Glossary = BUNDLED) -> list[Weighed]:
    found = Scan(document.prose, index_of(glossary, "en"))
    around = Surroundings.of(document, found.tokens)
    right = mentions(found, glossary)
    matches = found.lattices(ANYTHING)
    open_ = open_places(document, found, matches, glossary, right, known_wrong=True)
    return weigh(open_, around, lexicon("en"), right, glossary.languages)


def values_of(document: Document, words: str, glossary: Glossary = BUNDLED) -> Values:
    """The features of the first place that holds just these words."""
    found = weighed(document, glossary)
    return next(w.features for w in found if w.place.span.of(document.text) == words)


def candidates(text: str, path: str = "draft.txt") -> list[Candidate]:
    return list(assess(draft(text, path), BUNDLED, lexicon("en"))[0])


def spans(text: str, path: str = "draft.txt") -> list[tuple[str, str]]:
    """(kind, words) of every candidate, in the order of the draft."""
    return [(found.kind.value, found.span.of(text)) for found in candidates(text, path)]
