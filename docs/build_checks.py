"""Writes docs/checks.md from the checks' own docstrings: `python docs/build_checks.py`.

A test holds the page to them, so edit the docstring of tqc/checks/FAMILY/NAME.py, never the page.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from tqc.checks import catalogue

PAGE = Path(__file__).parent / "checks.md"

INTRODUCTION = """\
# The checks

Made from the checks' docstrings by docs/build_checks.py; edit those. `tqc explain CHECK` prints the
same. Dimension and type are those of MQM 2.0 (themqm.org). Findings below a confidence of 0.8 are
not shown unless `--min-confidence` asks for them.

| check | MQM dimension | type |
| --- | --- | --- |
"""

_HEADING = r"(?:Finds|Why|Flagged|Left alone|Limits|Source)"
_PARAGRAPH = re.compile(rf"\n\s*\n|\n(?={_HEADING}: )")
_LABEL = re.compile(rf"^({_HEADING}): ")


def page() -> str:
    """The whole page, as Markdown."""
    rows = (
        f"| [{e.id}](#{e.id.replace('/', '')}) | {e.dimension} | {e.type} |\n"
        for e in catalogue.TABLE
    )
    return INTRODUCTION + "".join(rows) + "".join(map(_section, catalogue.TABLE))


def _section(entry: catalogue.Entry) -> str:
    text = inspect.getdoc(catalogue.module(entry.id)) or ""
    paragraphs = (" ".join(part.split()) for part in _PARAGRAPH.split(text))
    shown = (_LABEL.sub(r"**\1:** ", _plain(part)) for part in paragraphs if part)
    return f"\n## {entry.id}\n\n" + "\n\n".join(shown) + "\n"


def _plain(text: str) -> str:
    """Text whose characters Markdown reads as themselves: docstrings are plain text."""
    return re.sub(r"([\\<>&_*\[\]`|])", r"\\\1", text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
