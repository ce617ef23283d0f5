"""Which file holds the settings: the nearest tqc.toml, or pyproject.toml with a [tool.tqc] table.

Looked for from the working directory upwards, as far as the repository's top (the folder with .git)
or else the file system's; a settings file of somebody else's home is never met that way in CI.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

OWN = "tqc.toml"
SHARED = "pyproject.toml"

_TABLE = re.compile(rb"^[ \t]*\[\[?[ \t]*tool[ \t]*\.[ \t]*tqc[ \t]*[\].]", re.MULTILINE)


def find_config(start: Path) -> Path | None:
    """The file with the settings for a folder, or None; tqc.toml goes before pyproject.toml."""
    folder = start.resolve()
    for each in (folder, *folder.parents):
        if (own := each / OWN).is_file():
            return own
        with suppress(OSError):
            shared = each / SHARED
            if shared.is_file() and _TABLE.search(shared.read_bytes()):
                return shared
        if (each / ".git").exists():
            return None
    return None
