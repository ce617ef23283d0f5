"""tqc: marks mistranslated names, literal terms and garbled spans in machine-translated text.

    import tqc

    report = tqc.check(["drafts/"])            # as `tqc check drafts/`
    glossary = tqc.load_glossary(["house.yaml"])
    for shown in tqc.check_text("Text.", glossary).findings: ...
    fixed = tqc.fix_text("Text.", glossary)    # the text with the certain repairs

What stands here is the public API (docs/api.md); all else may change. Importing tqc reads nothing:
each name brings its module when it is first used. To read the code, start with finding.py (what is
reported), then pipeline.py (the order of things).
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tqc.errors import TqcError
    from tqc.examine import Settings
    from tqc.finding import Finding, Severity, Span
    from tqc.glossary import Concept, Glossary
    from tqc.glossary import load as load_glossary
    from tqc.pipeline import check, check_text
    from tqc.repair.api import fix, fix_text
    from tqc.repair.drafts import Fixed
    from tqc.report.model import Report

__version__ = "0.1.0"

_PLACES = {
    "Concept": ("tqc.glossary", "Concept"),
    "Finding": ("tqc.finding", "Finding"),
    "Fixed": ("tqc.repair.drafts", "Fixed"),
    "Glossary": ("tqc.glossary", "Glossary"),
    "Report": ("tqc.report.model", "Report"),
    "Settings": ("tqc.examine", "Settings"),
    "Severity": ("tqc.finding", "Severity"),
    "Span": ("tqc.finding", "Span"),
    "TqcError": ("tqc.errors", "TqcError"),
    "check": ("tqc.pipeline", "check"),
    "check_text": ("tqc.pipeline", "check_text"),
    "fix": ("tqc.repair.api", "fix"),
    "fix_text": ("tqc.repair.api", "fix_text"),
    "load_glossary": ("tqc.glossary", "load"),
}

__all__ = [
    "Concept",
    "Finding",
    "Fixed",
    "Glossary",
    "Report",
    "Settings",
    "Severity",
    "Span",
    "TqcError",
    "__version__",
    "check",
    "check_text",
    "fix",
    "fix_text",
    "load_glossary",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module 'tqc' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    value: object = getattr(importlib.import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
