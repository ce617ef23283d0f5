"""Build hook: what is installed brings the bundled glossaries and the English words compiled.

Compiling them takes some seconds, which a machine that runs tqc once, as CI's do, would pay each
time. The files are those that a first run would write into the cache folder; their names say what
they were made from, so one that doesn't fit the packages at hand is never used. A wheel holds
them; an editable install finds them in the checkout's tqc/_compiled, which git ignores.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "en"
MADE = (f"names-{TARGET}-", f"words-{TARGET}-", "glossary-")


class Compile(BuildHookInterface[Any]):
    """Compiles the bundled glossaries into tqc/_compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        here = Path(self.root) / "tqc" / "_compiled"
        made = self.made(Path(tempfile.mkdtemp(prefix="tqc-compiled-")))
        if version == "editable":
            shutil.rmtree(here, ignore_errors=True)
            here.mkdir()
            for path in made:
                shutil.move(path, here / path.name)
            return
        for path in made:
            build_data["force_include"][str(path)] = f"tqc/_compiled/{path.name}"

    def made(self, folder: Path) -> list[Path]:
        """The cache files of the bundled glossaries, written into an empty folder."""
        os.environ["TQC_CACHE_DIR"] = str(folder)
        sys.path.insert(0, self.root)
        try:
            import tqc.cache
            from tqc.examine import restrict
            from tqc.glossary import load
            from tqc.rendering.index import open_index

            tqc.cache.BROUGHT = "nowhere"  # not what an earlier install left in the checkout
            open_index(restrict(load([]), TARGET, None), TARGET)
        finally:
            sys.path.remove(self.root)
        return [path for path in sorted(folder.iterdir()) if path.name.startswith(MADE)]
