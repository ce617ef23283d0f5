"""Loads the case files and runs a check on a case. How they look: test_cases.py."""

from __future__ import annotations

import importlib
import pkgutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import tqc.checks
from tests.checks.context import context_for, glossary_of
from tqc.document import Document, Layout, Segment
from tqc.document.reading import read
from tqc.finding import Finding, Span
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Glossary, merge

FOLDER = Path(__file__).parent.parent / "cases"
BETWEEN = "\n\n"
SHOWN = 0.8  # the default of --min-confidence
BUNDLED, OWN = bundled_names()[0], "case"  # what the glossary of a case is called


def _find_checks() -> dict[str, ModuleType]:
    """Every module FAMILY/NAME under tqc.checks that has a `run`."""
    found = {}
    for family in pkgutil.iter_modules(tqc.checks.__path__):
        if not family.ispkg:
            continue
        package = importlib.import_module(f"tqc.checks.{family.name}")
        for module in pkgutil.iter_modules(package.__path__):
            loaded = importlib.import_module(f"{package.__name__}.{module.name}")
            if hasattr(loaded, "run"):
                found[f"{family.name}/{module.name}"] = loaded
    return found


CHECKS = _find_checks()


def check_ids() -> list[str]:
    return sorted(CHECKS)


@dataclass(frozen=True)
class Case:
    check: str
    name: str
    finds: tuple[Mapping[str, Any], ...]
    target: str = ""
    rows: tuple[Mapping[str, str], ...] = ()
    source: str | None = None
    source_language: str | None = None
    language: str = "en"
    path: str = "case.txt"
    min_confidence: float = SHOWN
    glossary: Glossary = field(default_factory=Glossary, repr=False)
    known_wrong: bool = True
    known_miss: bool = False

    def __str__(self) -> str:
        return f"{self.check}: {self.name}"


@cache
def load_cases() -> tuple[Case, ...]:
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*/*.toml")):
        check = f"{path.parent.name}/{path.stem}"
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
        rows = stored.get("glossary", ())
        shared = {name: glossary_of(rows, name) for name in (OWN, BUNDLED)}  # for one index each
        for row in stored["case"]:
            finds, more = tuple(row.pop("finds", ())), row.pop("glossary", ())
            name = OWN if row.pop("own", False) else BUNDLED
            glossary = merge((shared[name], glossary_of(more, name))) if more else shared[name]
            if aligned := tuple(row.pop("rows", ())):
                row |= {"rows": aligned, "target": BETWEEN.join(one["target"] for one in aligned)}
            found.append(Case(check=check, finds=finds, glossary=glossary, **row))
    return tuple(found)


def run(case: Case) -> list[Finding]:
    """What the check finds in the case's target at the case's confidence."""
    document = replace(
        read(case.path, case.target.encode()),
        language=case.language,
        source=case.source,
        source_language=case.source_language,
    )
    if case.rows:
        document = replace(document, segments=_segments(case), layout=Layout.ROWS)
    context = context_for(document, case.glossary, case.known_wrong)
    findings = CHECKS[case.check].run(document, context)
    shown = (finding for finding in findings if finding.confidence >= case.min_confidence)
    return [_in_file(document, finding) for finding in shown]


def _in_file(document: Document, finding: Finding) -> Finding:
    """A finding with its place in the case's target, as a report has it."""
    span = document.in_file(finding.span, around=finding.suggestions[:1] == ("",))
    return replace(finding, span=span, text=span.of(document.file_text))


def _segments(case: Case) -> tuple[Segment, ...]:
    """The rows of a case, their targets with blank lines between."""
    found, at = [], 0
    for number, row in enumerate(case.rows, 1):
        end = at + len(row["target"])
        found.append(Segment(str(number), Span(at, end), row["source"]))
        at = end + len(BETWEEN)
    return tuple(found)
