"""What the formats of CI services say of the checks themselves: the checks' docstrings."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import cache

from tqc.checks import catalogue

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=(?:Finds|Why|Flagged|Left alone|Limits|Source): )")
_LABEL = re.compile(r"^(Finds|Why|Flagged|Left alone|Limits|Source): ")
_MARKUP = re.compile(r"([\\<>&_*\[\]`|])")


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: its place in MQM, its first line, what it finds, and all it says, in two forms."""

    id: str
    dimension: str
    type: str
    summary: str
    finds: str
    help: str
    markdown: str

    @property
    def taxon(self) -> str:
        """Its error type's name in MQM, which is unique only with its dimension's."""
        return f"{self.dimension} › {self.type}"


@cache
def rule(check: str) -> Rule:
    """Imports the check's module."""
    entry = catalogue.find(check)
    text = inspect.getdoc(catalogue.module(check)) or check
    paragraphs = [" ".join(part.split()) for part in _PARAGRAPH.split(text) if part.strip()]
    finds = next((p for p in paragraphs if p.startswith("Finds: ")), paragraphs[0])
    return Rule(
        id=check,
        dimension=entry.dimension,
        type=entry.type,
        summary=paragraphs[0],
        finds=finds.removeprefix("Finds: "),
        help="\n\n".join(paragraphs),
        markdown="\n\n".join(
            _LABEL.sub(r"**\1:** ", _MARKUP.sub(r"\\\1", paragraph)) for paragraph in paragraphs
        ),
    )
