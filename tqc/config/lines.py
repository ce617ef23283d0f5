"""On which line of a TOML file a key stands: the standard reader doesn't say.

Reads headers and keys as they are written one a line, which is how people write settings; inside a
string of several lines it may be misled, and then names a line too early.
"""

from __future__ import annotations

import re
from collections import Counter

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w.\-\"' ]+?)\s*=")

Place = tuple[str, int, str]
"""A table ("" for the top), which of its name (from 0), and a key ("" for its header)."""


def key_lines(text: str) -> dict[Place, int]:
    """The line, from 1, of every key and header.

    >>> key_lines("a = 1\\n[[b]]\\nc = 2\\n[[b]]\\nc = 3")[("b", 1, "c")]
    5
    """
    found: dict[Place, int] = {}
    seen: Counter[str] = Counter()
    table, number = "", 0
    for line, content in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(content):
            table = _plain(header[2])
            number = seen[table]
            seen[table] += 1
            found[(table, number, "")] = line
        elif key := _KEY.match(content):
            found.setdefault((table, number, _plain(key[1])), line)
    return found


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))
