"""What a settings file may say: the keys, which are the command's long options, and their types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from tqc.examine import Override
from tqc.review.suppress import Suppression


class Kind(Enum):
    """What a value is; the text is for messages."""

    TEXT = "a string"
    TEXTS = "a list of strings"
    PATH = "a path, from the folder of the settings file"
    PATHS = "a list of paths, from the folder of the settings file"
    WORDS = "a list of dictionaries as de=words.de.tsv, from the folder of the settings file"
    CHECKS = "a list of checks or families"
    LANGUAGE = "a language tag, as en or zh-Hant"
    FLAG = "true or false"
    COUNT = "a whole number from 0 up"
    NUMBER = "a whole number from 1 up"
    SHARE = "a number from 0 to 1"
    SCORE = "a number up to 100"
    SEVERITY = "neutral, minor, major, critical or never"


KEYS: Mapping[str, Kind] = {
    "paths": Kind.PATHS,
    "glossary": Kind.PATHS,
    "words": Kind.WORDS,
    "bundled": Kind.TEXTS,
    "no-bundled": Kind.FLAG,
    "no-known-wrong": Kind.FLAG,
    "select": Kind.CHECKS,
    "ignore": Kind.CHECKS,
    "min-confidence": Kind.SHARE,
    "fix-confidence": Kind.SHARE,
    "source": Kind.PATH,
    "source-lang": Kind.LANGUAGE,
    "target-lang": Kind.LANGUAGE,
    "field": Kind.TEXT,
    "encoding": Kind.TEXT,
    "jobs": Kind.NUMBER,
    "fail-on": Kind.SEVERITY,
    "max-findings": Kind.COUNT,
    "fail-under": Kind.SCORE,
    "allow-empty": Kind.FLAG,
    "baseline": Kind.PATH,
    "suppressions": Kind.PATHS,
}
"""The keys at the top; each is the long option of the same name, which goes before it, and `paths`
the PATH that is checked where none is given."""

OVERRIDE_KEYS: Mapping[str, Kind] = {
    "paths": Kind.TEXTS,
    **{key: KEYS[key] for key in ("select", "ignore", "min-confidence")},
    **{key: KEYS[key] for key in ("source-lang", "target-lang")},
}

SUPPRESS_KEYS: Mapping[str, Kind] = {
    "check": Kind.CHECKS,
    "concept": Kind.TEXT,
    "text": Kind.TEXT,
    "fingerprint": Kind.TEXT,
    "paths": Kind.TEXTS,
    "reason": Kind.TEXT,
    "owner": Kind.TEXT,
    "until": Kind.TEXT,
}

TABLES: Mapping[str, Mapping[str, Kind]] = {"overrides": OVERRIDE_KEYS, "suppress": SUPPRESS_KEYS}
"""Lists of tables: what is otherwise for some paths, and what is left as it is."""


@dataclass(frozen=True, slots=True)
class Config:
    """A settings file. values: by key, paths as they are from the working directory; lines: where
    each key stands, from 1."""

    path: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
