"""Front matter: YAML between --- and ---, or TOML between +++ and +++, at the very start of a text.

It is settings and no prose, also where sites publish a value, as a title.
"""

from __future__ import annotations

import re

OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?=[\w\"'#-]|\[|\1)")
KEY = re.compile(
    r"[\w\"'.-]+\s*[:=]|#|\[|-\s|\s"
)  # a line of YAML or TOML begins with one of these


def end_of(text: str) -> int:
    """Where the front matter of a text ends; 0 if it has none."""
    if not (opening := OPENING.match(text)):
        return 0
    closers = ("---", "...") if opening[1] == "---" else ("+++",)
    at = opening.end()
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip()
        if line in closers:
            return end
        if line and not KEY.match(line):  # prose between two rules, not settings
            return 0
        at = end + 1
    return 0
