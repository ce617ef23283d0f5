"""Which script a stretch of text is in, and which scripts a language is written in.

Ranges are Unicode's blocks for letters in use today. Greek counts as no script of its own here:
formulas use it in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tqc.document import Document
from tqc.language.prose import once, word_table
from tqc.language.tags import primary

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f々〇"
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
RANGES = {
    "Hani": HAN,
    "Kana": KANA,
    "Hang": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f",
    "Hebr": "\u05d0-\u05ea",
    "Thai": "\u0e01-\u0e4e",
    "Deva": "\u0904-\u0963",
    "Latn": "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
}
RUNS = {script: re.compile(f"[{ranges}]+") for script, ranges in RANGES.items()}
BEYOND_LATIN = re.compile("[\u0400-\u1dff\u2c00-\U0010ffff]")
"""Whatever may be of another script: most texts need no more than this look."""

WRITTEN_IN = {
    "zh": ("Hani",),
    "ja": ("Hani", "Kana"),
    "ko": ("Hang",),
    "ru": ("Cyrl",),
    "uk": ("Cyrl",),
    "bg": ("Cyrl",),
    "sr": ("Cyrl", "Latn"),
    "ar": ("Arab",),
    "fa": ("Arab",),
    "ur": ("Arab",),
    "he": ("Hebr",),
    "th": ("Thai",),
    "hi": ("Deva",),
}
"""Scripts of languages not written in Latin letters. Those may stand in any text: names, brands."""

FOREIGN_IN = ("Hani", "Kana", "Hang", "Cyrl", "Arab", "Hebr", "Thai", "Deva")
PASSAGE = 30
"""Letters from which a run in another script is a passage (language/other) and no residue."""

WIDE = 2.5  # an East Asian character says about as much as this many letters


def scripts_of(language: str) -> tuple[str, ...]:
    """The scripts that a text in the language may use, Latin among them.

    >>> scripts_of("ja")
    ('Hani', 'Kana', 'Latn')
    """
    return (*WRITTEN_IN.get(language, ()), "Latn")


def letters(text: str) -> dict[str, int]:
    """How many letters of each script there are, scripts without any left out.

    >>> letters("Kimi 月之暗面")
    {'Hani': 4, 'Latn': 4}
    """
    if not BEYOND_LATIN.search(text):
        count = sum(map(len, RUNS["Latn"].findall(text)))
        return {"Latn": count} if count else {}
    counts = {script: sum(map(len, runs.findall(text))) for script, runs in RUNS.items()}
    return {script: count for script, count in counts.items() if count}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in scripts that the language doesn't use; letters: how many of them."""

    start: int
    end: int
    letters: int


@cache
def _foreign(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = scripts_of(language)
    ranges = "".join(RANGES[script] for script in FOREIGN_IN if script not in own)
    # within a run: digits, a short Latin word, marks of East Asian typesetting, one space
    gap = r"[\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20・·“”‘’—…0-9A-Za-z.%+&-]{1,16}"
    body = rf"[{ranges}]+(?:[ ]?(?:{gap}[ ]?)?[{ranges}]+)*"
    return re.compile(body), re.compile(f"[{ranges}]")


def foreign_runs(text: str, language: str) -> Iterator[Run]:
    """Stretches in another script, on one line each, gaps of a word or a mark bridged.

    >>> [text_.start for text_ in foreign_runs("a 大模型 b", "en")]
    [2]
    """
    runs, letter = _foreign(language)
    for match in runs.finditer(text):
        yield Run(match.start(), match.end(), len(letter.findall(match[0])))


@once
def foreign_to(document: Document) -> Sequence[Run]:
    """The stretches of a document's prose in scripts that its language doesn't use."""
    language = primary(document.language)
    if not _foreign(language)[1].search("".join(word_table(document).alphabet)):
        return ()
    return tuple(foreign_runs(document.prose, language))
