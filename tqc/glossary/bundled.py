"""The glossaries that come with tqc: where they are, what they are called."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tqc

CEDICT = "cedict-names"
"""The optional glossary that is made on the machine (cedict.py): never loaded unless named."""


@cache
def folder() -> Path:
    """The folder of bundled glossaries: inside an installed package, beside it in a checkout."""
    package = Path(tqc.__file__).resolve().parent
    shipped = package / "_glossary"
    return shipped if shipped.is_dir() else package.parent / "glossary"


def files() -> dict[str, Path]:
    """Name (the file's stem) and path of each bundled glossary, in the order of names."""
    return {path.stem: path for path in sorted(folder().glob("*.yaml"))}
