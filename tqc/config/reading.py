"""A settings file read and held against what it may say; every complaint has its line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from tqc.checks import catalogue
from tqc.config.lines import Place, key_lines
from tqc.config.model import KEYS, SUPPRESS_KEYS, TABLES, Config, Kind
from tqc.config.places import SHARED
from tqc.config.tags import is_tag
from tqc.errors import ConfigError, UsageError
from tqc.examine import Override
from tqc.review.directives import day
from tqc.review.suppress import Criteria, Suppression

PAGE = "docs/configuration.md"

_AT_LINE = re.compile(r"\(at line (\d+)")
_SEVERITIES = ("neutral", "minor", "major", "critical", "never")


def read_config(path: str) -> Config:
    """Read tqc.toml, or the table [tool.tqc] of pyproject.toml; raises ConfigError."""
    shared = Path(path).name == SHARED
    reader, data = _read(path, prefix="tool.tqc" if shared else "")
    if shared:
        data = _table(_table(data.get("tool")).get("tqc"))
    reader.known(data, {**dict.fromkeys(TABLES, Kind.TEXTS), **KEYS}, "", 0)
    values = {
        key: reader.value(data, key, kind, "", 0) for key, kind in KEYS.items() if key in data
    }
    overrides = tuple(
        _override(reader, table, number)
        for number, table in enumerate(reader.tables(data, "overrides"))
    )
    return Config(
        path,
        values,
        {key: reader.line("", 0, key) for key in values},
        overrides,
        tuple(_suppressions(reader, data, _texts(values.get("paths")))),
    )


def read_suppressions(path: str) -> tuple[Suppression, ...]:
    """Read a file of [[suppress]] tables; raises ConfigError."""
    reader, data = _read(path)
    reader.known(data, {"suppress": Kind.TEXTS}, "", 0)
    return tuple(_suppressions(reader, data))


def _read(path: str, prefix: str = "") -> tuple[_Reader, Mapping[str, object]]:
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(f"can't be read: {reason}", path=path) from error
    except UnicodeDecodeError as error:
        raise ConfigError("isn't UTF-8", path=path, remedy="Save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT_LINE.search(str(error))
        message = str(error).partition(" (at ")[0]
        raise ConfigError(
            f"isn't TOML: {message[:1].lower()}{message[1:]}",
            path=path,
            line=int(at[1]) if at else _last_line(text) if "(at end" in str(error) else None,
        ) from error
    return _Reader(path, prefix, key_lines(text)), data


def _last_line(text: str) -> int:
    return text.rstrip("\n").count("\n") + 1


@dataclass(frozen=True, slots=True)
class _Reader:
    """prefix: the table of the file that the settings are in."""

    path: str
    prefix: str
    lines: Mapping[Place, int]

    def line(self, table: str, number: int, key: str) -> int:
        full = ".".join(filter(None, (self.prefix, table)))
        header = ".".join(filter(None, (full, key)))  # of a key that is a table
        places = ((full, number, key), (header, 0, ""), (full, number, ""))
        return next((self.lines[place] for place in places if place in self.lines), 1)

    def error(self, table: str, number: int, key: str, problem: str, remedy: str) -> ConfigError:
        line = self.line(table, number, key)
        return ConfigError(problem, path=self.path, line=line, remedy=remedy)

    def known(
        self, data: Mapping[str, object], keys: Mapping[str, Kind], table: str, number: int
    ) -> None:
        """Raises ConfigError for a key that means nothing here."""
        for key in data:
            if key not in keys and table == "overrides" and key in KEYS:
                problem = f"“{key}” can't be otherwise for some drafts"
                raise self.error(table, number, key, problem, "Set it at the top, for all of them.")
            if key not in keys:
                near = get_close_matches(key.replace("_", "-"), keys, n=2)
                hint = f"Did you mean {' or '.join(near)}?" if near else f"See {PAGE}."
                raise self.error(table, number, key, f"unknown key “{key}”", hint)

    def tables(self, data: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
        tables = data.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
            raise self.error(
                "", 0, name, f"“{name}” must be a list of tables", f"Begin each with [[{name}]]."
            )
        for number, one in enumerate(tables):
            self.known(one, TABLES[name], name, number)
        return tables

    def value(
        self, data: Mapping[str, object], key: str, kind: Kind, table: str, number: int
    ) -> object:
        """A value as the commands take it; raises ConfigError."""
        given = data[key]
        try:
            value = _converted(given, kind)
        except UsageError as error:
            remedy = str(error).partition("\n  ")[2]
            raise self.error(table, number, key, f"“{key}”: {error.problem}", remedy) from None
        if value is None:
            raise self.error(
                table, number, key, f"“{key}” must be {kind.value}", f"It is {given!r} now."
            )
        if kind is Kind.PATH:
            return self.from_here(str(value))
        if kind is Kind.PATHS:
            return [self.from_here(one) for one in value]  # type: ignore[attr-defined]
        if kind is Kind.WORDS:
            parts = [one.partition("=") for one in value]  # type: ignore[attr-defined]
            return [f"{language}={self.from_here(file)}" for language, _, file in parts]
        return value

    def from_here(self, path: str) -> str:
        """A path of the file, as it is from the working directory."""
        folder = os.path.dirname(self.path)  # noqa: PTH120 - Path would drop what was typed
        return path if os.path.isabs(path) else os.path.join(folder, path)  # noqa: PTH117, PTH118


def _converted(given: object, kind: Kind) -> object:
    """The value if it is of the kind, else None; raises UsageError where more can be said."""
    match kind:
        case Kind.TEXT | Kind.PATH:
            return given if isinstance(given, str) and given else None
        case Kind.TEXTS | Kind.PATHS | Kind.CHECKS | Kind.WORDS:
            texts = [given] if isinstance(given, str) else given
            if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
                return None
            if kind is Kind.CHECKS:
                catalogue.chosen(texts)
            if kind is Kind.WORDS:
                from tqc.language.dictionary import named  # settings seldom have it

                for text in texts:
                    named(text)
            return texts
        case Kind.LANGUAGE:
            return given if isinstance(given, str) and is_tag(given) else None
        case Kind.FLAG:
            return given if isinstance(given, bool) else None
        case Kind.COUNT | Kind.NUMBER:
            number = isinstance(given, int) and not isinstance(given, bool)
            least = 1 if kind is Kind.NUMBER else 0
            return given if number and given >= least else None  # type: ignore[operator]
        case Kind.SHARE | Kind.SCORE:
            most = 1 if kind is Kind.SHARE else 100
            number = isinstance(given, int | float) and not isinstance(given, bool)
            low = 0 if kind is Kind.SHARE else float("-inf")
            return given if number and low <= given <= most else None  # type: ignore[operator]
        case Kind.SEVERITY:
            return given if given in _SEVERITIES else None


def _override(reader: _Reader, table: Mapping[str, object], number: int) -> Override:
    keys = TABLES["overrides"]
    found = {key: reader.value(table, key, keys[key], "overrides", number) for key in table}
    if not found.get("paths"):
        raise reader.error(
            "overrides", number, "", "an override must say for which paths", 'As paths = ["old/"].'
        )
    return Override(
        paths=_texts(found.get("paths")),
        select=_texts(found.get("select")),
        ignore=_texts(found.get("ignore")),
        min_confidence=found.get("min-confidence"),  # type: ignore[arg-type]
        target_language=found.get("target-lang"),  # type: ignore[arg-type]
        source_language=found.get("source-lang"),  # type: ignore[arg-type]
    )


def _suppressions(
    reader: _Reader, data: Mapping[str, object], roots: tuple[str, ...] = ()
) -> list[Suppression]:
    """roots: what they may be for, the folder of the settings if nothing says."""
    found: list[Suppression] = []
    for number, table in enumerate(reader.tables(data, "suppress")):
        until = table.get("until")
        plain = {**table, "until": until.isoformat()} if isinstance(until, date) else table
        values = {
            key: reader.value(plain, key, SUPPRESS_KEYS[key], "suppress", number) for key in plain
        }
        if not values.keys() & {"check", "concept", "text", "fingerprint"}:
            raise reader.error(
                "suppress",
                number,
                "",
                "a suppression must say what it hides",
                "Give check, concept, text or fingerprint.",
            )
        found.append(_suppression(reader, values, number, roots or (reader.from_here(""),)))
    return found


def _suppression(
    reader: _Reader, values: Mapping[str, object], number: int, roots: tuple[str, ...]
) -> Suppression:
    def text(key: str) -> str | None:
        value = values.get(key)
        return value if isinstance(value, str) else None

    until = text("until")
    try:
        last = day(until) if until else None
    except UsageError as error:
        remedy = str(error).partition("\n  ")[2]
        raise reader.error("suppress", number, "until", error.problem, remedy) from None
    return Suppression(
        Criteria(_texts(values.get("check")), text("concept"), text("text"), text("fingerprint")),
        origin=reader.path,
        line=reader.line("suppress", number, ""),
        roots=roots,
        paths=_texts(values.get("paths")),
        reason=text("reason") or "",
        owner=text("owner") or "",
        until=last,
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
