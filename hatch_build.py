"""Build hook: a wheel brings the bundled glossaries compiled.

Compiling them takes some seconds, which a machine that runs tqc once, as CI's do, would pay each
time. The files are those that a first run would write into the cache folder; their names say what
they were made from, so one that doesn't fit the packages at hand is never used.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MADE = ("names-", "glossary-")
TARGET = "en"


class Compile(BuildHookInterface[Any]):
    """Compiles the bundled glossaries into tqc/_compiled of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        folder = tempfile.mkdtemp(prefix="tqc-compiled-")
        os.environ["TQC_CACHE_DIR"] = folder
        sys.path.insert(0, self.root)
        try:
            from tqc.cache import BROUGHT
            from tqc.glossary import load
            from tqc.pipeline import restrict
            from tqc.rendering.index import open_index

            open_index(restrict(load([]), TARGET, None), TARGET)
        finally:
            sys.path.remove(self.root)
        for path in sorted(Path(folder).iterdir()):
            if path.name.startswith(MADE):
                build_data["force_include"][str(path)] = f"tqc/{BROUGHT}/{path.name}"
