"""What a glossary file may hold, as pydantic models: docs/glossary.md in code.

Only shapes and single values are judged here; what needs the whole file (duplicate ids) is judged
in reading.py, what needs all files in lint.py. Messages say what was expected, never pydantic's.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import ErrorDetails, PydanticCustomError

from tqc.glossary.model import TYPES
from tqc.glossary.tree import NotText

NAME_LIMIT = 200
"""Code points. The longest name of a law or a fund is about half of that; more is a sentence."""

TYPE_SPELLINGS = {
    "organization": "org organisation company companies corp corporation institution agency body",
    "person": "people human per personal personality",
    "product": "brand model software device car drug service prod",
    "platform": "app application site website",
    "media": "newspaper magazine outlet press publication newsletter",
    "place": "location loc geo gpe city region country area",
    "event": "competition conference holiday festival tournament",
    "work": "book film movie game song series title",
    "program": "programme law policy plan project regulation",
    "index": "indices indexes benchmark",
    "term": "terms word phrase expression jargon common",
    "name": "other misc entity proper",
}
"""What people write for a type when they don't know the list; only ever used for a hint."""

KIND_NOTHING = "nothing"
"""What tree.py calls a value that isn't there."""

_HINTS = {word: kind for kind, words in TYPE_SPELLINGS.items() for word in words.split()}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")  # the BCP 47 that occurs
_SPACE = re.compile(r"\s")


def _text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("text", "is empty: give it text or delete it")
    if value != value.strip():
        raise PydanticCustomError("text", "has a space at its start or end: delete it")
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in value.strip()):
        raise PydanticCustomError("text", "holds a control character or a line break: delete it")
    return value


def _name(value: str) -> str:
    if len(_text(value)) > NAME_LIMIT:
        raise PydanticCustomError("name", f"is longer than {NAME_LIMIT} characters: no name is")
    return value


def _note(value: str) -> str:
    """Notes may run over several lines."""
    return value.strip()


def _identifier(value: str) -> str:
    if not value or _SPACE.search(value) or not value.isprintable():
        raise PydanticCustomError("id", "is not an id: write one word, as moonshot-ai")
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise PydanticCustomError("language", "is not a language: write zh, en, ja, ko …")
    return value


def _type(value: str) -> str:
    if value in TYPES:
        return value
    word = value.casefold()
    near = get_close_matches(word, [*TYPES, *_HINTS], n=1, cutoff=0.8)
    meant = _HINTS.get(word) or (word if word in TYPES else None)
    if meant is None and near:
        meant = _HINTS.get(near[0], near[0])
    hint = f"did you mean {meant}? Types are" if meant else "types are"
    raise PydanticCustomError("kind", f"unknown type “{value}”; {hint} {', '.join(TYPES)}")


def _not_begun(value: object) -> object:
    """`terms:` with nothing below it yet is a file that somebody has just begun."""
    return [] if value == NotText("", KIND_NOTHING) else value


def _unique(values: list[str]) -> list[str]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise PydanticCustomError("twice", f"has “{value}” twice: delete one")
        seen.add(value)
    return values


def _some(values: dict[str, list[str]]) -> dict[str, list[str]]:
    if not values:
        raise PydanticCustomError("none", "is empty: give at least one language")
    return values


Text = Annotated[str, AfterValidator(_text)]
Note = Annotated[str, AfterValidator(_note)]
Name = Annotated[str, AfterValidator(_name)]
Identifier = Annotated[str, AfterValidator(_identifier)]
Language = Annotated[str, AfterValidator(_language)]
Kind = Annotated[str, AfterValidator(_type)]
Names = Annotated[list[Name], AfterValidator(_unique), Field(min_length=1)]
ByLanguage = dict[Language, Names]


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Examples(Model):
    find: list[Text] = []
    leave: list[Text] = []


class Entry(Model):
    id: Identifier
    type: Kind = "name"
    names: Annotated[ByLanguage, AfterValidator(_some)]
    wrong: ByLanguage = {}
    context: list[Text] = []
    not_context: list[Text] = []
    examples: Examples = Examples()
    origin: Note = ""
    note: Note = ""


class File(Model):
    name: Identifier = ""
    description: Note = ""
    languages: list[Language] = []
    terms: Annotated[list[Entry], BeforeValidator(_not_begun)] = []
    disable: list[Identifier] = []
    prefer: dict[Identifier, ByLanguage] = {}
    admit: dict[Identifier, ByLanguage] = {}
    forbid: dict[Identifier, ByLanguage] = {}


def describe(error: ErrorDetails) -> tuple[str, str]:
    """What is wrong and what to do about it, in words for an editor."""
    value, kind, path = error["input"], error["type"], error["loc"]
    if kind == "extra_forbidden":
        known = list(_model_at(path).model_fields)
        near = get_close_matches(str(path[-1]), known, n=1)
        meant = f"Did you mean {near[0]}? " if near else ""
        return f"unknown key “{path[-1]}”", f"{meant}Known keys: {', '.join(known)}."
    if kind == "missing":
        return f"“{path[-1]}” is missing", ""
    if isinstance(value, NotText):
        if value.kind == KIND_NOTHING:
            return "nothing stands here", "Give it a value or delete the key."
        if kind == "string_type":
            return (
                f"{value.written} is {value.kind} in YAML, not text",
                f'Quote it: "{value.written}".',
            )
        return f"expected {_expected(kind)}, not {value.kind}", ""
    if kind == "list_type" and isinstance(value, str):
        return "expected a list", f"Write [{value}]."
    if kind == "too_short":
        return "the list is empty", "Give it a name or delete the key."
    if kind in EXPECTED:
        return f"expected {_expected(kind)}", ""
    return error["msg"], ""


EXPECTED = {
    "string_type": "text",
    "list_type": "a list",
    "dict_type": "a mapping such as {zh: [豆包], en: [Doubao]}",
    "model_type": "a mapping of keys and values",
    "model_attributes_type": "a mapping of keys and values",
}


def _expected(kind: str) -> str:
    return EXPECTED.get(kind, "something else")


def _model_at(path: tuple[int | str, ...]) -> type[Model]:
    if path[0] != "terms":
        return File
    return Examples if "examples" in path else Entry
