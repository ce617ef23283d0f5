"""Glossaries as CSV and TSV: our own columns, and what spreadsheets and CAT tools export.

Our columns, in this order: id, type, one for each language's names, `wrong LANG` for each
language's wrong renderings, context, not_context, find, leave, origin, note. A cell holds several
values with | between them; \\| is a bar itself, \\\\ a backslash. Reading also knows the headers of
Weblate, Crowdin, Phrase, Lokalise and memoQ glossaries as far as they can be told by name; a column
it doesn't know is named in the remarks, never guessed at. House style doesn't fit a table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tqc.errors import GlossaryError, UsageError
from tqc.glossary import rows
from tqc.glossary.house import ACTIONS
from tqc.glossary.model import primary
from tqc.glossary.reading import GlossaryFile

if TYPE_CHECKING:
    from _csv import Reader

LISTS = ("context", "not_context", "find", "leave")
TEXTS = ("origin", "note")

CELL_LIMIT = 1_000_000
"""Code points; the csv module's own limit is a tenth of it, and a stray quote swallows a file."""

SPELLINGS = {
    "id": "id|entry id|concept id|term id|entry_id|key|identifier",
    "type": "type|category|entity type",
    "source": "source|source term|term|source text|original",
    "target": "target|target term|translation|preferred|approved|target text",
    "wrong": "wrong|forbidden|forbidden translation|deprecated|do not use|not allowed",
    "context": "context words|cues",
    "not_context": "not context|not context words",
    "origin": "origin|url|reference",
    "note": "note|notes|comment|comments|definition|description|explanation"
    "|translator comments|developer comments|usage notes",
}
"""What other tools call our columns, in lower case and with spaces for _ and -."""

LANGUAGES = {
    "chinese": "zh",
    "english": "en",
    "japanese": "ja",
    "korean": "ko",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "russian": "ru",
    "vietnamese": "vi",
    "portuguese": "pt",
    "italian": "it",
}
"""Languages by their English names, as CAT tools head their columns: `Chinese (PRC)`."""

_ROLES = {word: role for role, words in SPELLINGS.items() for word in words.split("|")}
_CODE = re.compile(r"(?:[a-z]{2}|yue|fil|nan|cmn)(?:-[a-z0-9]{2,8})*")  # `pos` is no language
_NAMED = re.compile(r"([a-z]+)(?: \(.*\)| prc| us| uk| [a-z]{2})?")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: a role, and the language of `names` and `wrong`."""

    role: str
    language: str = ""


def write(file: GlossaryFile, delimiter: str) -> tuple[str, list[str]]:
    """The table with its header, and what it couldn't hold."""
    named = _languages(file, "names")
    spoilt = _languages(file, "wrong")
    header = ["id", "type", *named, *(f"wrong {lang}" for lang in spoilt), *LISTS, *TEXTS]
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    table.writerow(header)
    for concept in file.concepts:
        lists = [getattr(concept, key) for key in LISTS]
        table.writerow(
            [
                concept.id,
                concept.type,
                *(_cell(concept.names.get(language, ())) for language in named),
                *(_cell(concept.wrong.get(language, ())) for language in spoilt),
                *(_cell(values) for values in lists),
                concept.origin,
                concept.note,
            ]
        )
    return out.getvalue(), house_style_lost(file)


def house_style_lost(file: GlossaryFile) -> list[str]:
    """A remark for each kind of rule that only YAML can hold."""
    counts = [(action, sum(rule.action == action for rule in file.rules)) for action in ACTIONS]
    return [f"left out: {action} ({count})" for action, count in counts if count]


def _languages(file: GlossaryFile, key: str) -> list[str]:
    """The languages that occur, the declared ones first."""
    found = [language for concept in file.concepts for language in getattr(concept, key)]
    return list(dict.fromkeys([*(lang for lang in file.languages if lang in found), *found]))


def _cell(values: Iterable[str]) -> str:
    return "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def read(
    data: bytes, path: str, name: str, languages: Sequence[str] = ()
) -> tuple[GlossaryFile, list[str]]:
    """What a table holds, and remarks on what was left out.

    languages: of the columns that are only called source and target.
    """
    text = _decoded(data, path)
    if text.startswith("sep="):  # Excel's own first line
        text = text.partition("\n")[2]
        first = 2
    else:
        first = 1
    delimiter = _delimiter(text)
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(reader, None)
        if not header:
            raise GlossaryError("the table is empty", path=path, line=1)
        columns = [_column(title, languages, path) for title in header]
        remarks = [
            f"left out: the column “{title}”, of an unknown kind"
            for title, column in zip(header, columns, strict=True)
            if column is None and title.strip()
        ]
        if not any(column and column.role == "names" for column in columns):
            raise GlossaryError(
                "no column holds names",
                path=path,
                line=first,
                remedy="Head each language's column with its code: zh, en.",
            )
        content = list(_rows(reader, columns, path, first))
    except csv.Error as error:
        raise GlossaryError(
            f"not a table: {error}", path=path, line=reader.line_num + first - 1
        ) from None
    return rows.admit(content, path, name), remarks


def _decoded(data: bytes, path: str) -> str:
    """UTF-8 with or without a mark, or what Excel saves as Unicode text, known by its mark."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise GlossaryError(
            f"not {encoding.removesuffix('-sig').upper()}",
            path=path,
            line=data.count(b"\n", 0, error.start) + 1,
            remedy="Save the table as CSV UTF-8.",
        ) from None


def _delimiter(text: str) -> str:
    """The separator that the header has most of; Excel writes ; where the comma is decimal."""
    header = text.partition("\n")[0]
    bare = re.sub(r'"[^"]*"', "", header)
    return max("\t;,", key=bare.count)


def _column(title: str, languages: Sequence[str], path: str) -> Column | None:
    wanted = title.strip()
    words = re.sub(r"[\s_-]+", " ", wanted.casefold())
    if words in (*LISTS, *TEXTS, "id", "type"):
        return Column(words)
    first, _, rest = words.partition(" ")
    if first in ("wrong", "forbidden", "deprecated") and (language := _language(rest)):
        return Column("wrong", language)
    role = _ROLES.get(words)
    if role in ("source", "target", "wrong"):
        if len(languages) < 2:
            raise UsageError(
                f"the column “{wanted}” doesn't say its language",
                path=path,
                remedy="Name both: --languages zh,en is source Chinese, target English.",
            )
        return Column("wrong" if role == "wrong" else "names", languages[role != "source"])
    if role:
        return Column(role)
    if language := _language(words):
        return Column("names", language)
    return None


def _language(words: str) -> str:
    code = words.replace(" ", "-")
    if _CODE.fullmatch(code):
        return primary(code)
    match = _NAMED.fullmatch(words)
    return LANGUAGES.get(match.group(1), "") if match else ""


def _rows(
    reader: Reader, columns: Sequence[Column | None], path: str, first: int
) -> Iterator[rows.Row]:
    line = reader.line_num + first
    for cells in reader:
        at, line = line, reader.line_num + first
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns):
            raise GlossaryError(
                f"{len(cells)} cells under {len(columns)} titles",
                path=path,
                line=at,
                remedy="Put quotes around a cell that holds the separator.",
            )
        yield at, _entry(cells, columns)


def _entry(cells: Sequence[str], columns: Sequence[Column | None]) -> dict[str, object]:
    names: dict[str, list[str]] = {}
    wrong: dict[str, list[str]] = {}
    lists: dict[str, list[str]] = {}
    texts: dict[str, list[str]] = {}
    for cell, column in zip(cells, columns, strict=False):
        if column is None or not cell.strip():
            continue
        if column.role in ("names", "wrong"):
            forms = (names if column.role == "names" else wrong).setdefault(column.language, [])
            forms += (value for value in _values(cell) if value not in forms)
        elif column.role in LISTS:
            lists.setdefault(column.role, []).extend(_values(cell))
        else:
            texts.setdefault(column.role, []).append(cell.strip())
    entry: dict[str, object] = {role: "\n".join(values) for role, values in texts.items()}
    if examples := {key: lists.pop(key) for key in ("find", "leave") if key in lists}:
        entry["examples"] = examples
    return {**entry, **lists, "names": names, "wrong": wrong}


def _values(cell: str) -> list[str]:
    """The values of a cell, split at bars that no backslash precedes."""
    values, value, escaped = [], "", False
    for char in cell:
        if escaped or char not in "\\|":
            value, escaped = value + char, False
        elif char == "\\":
            escaped = True
        else:
            values.append(value)
            value = ""
    return [stripped for value in (*values, value) if (stripped := value.strip())]
