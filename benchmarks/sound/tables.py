"""Writes the tables of tqc/language/sound: the same rows, the same bytes."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "tqc" / "language" / "sound"


def write(name: str, remarks: str, rows: Iterable[str]) -> None:
    """A gzipped table; remarks go on top as they are. Prints its size."""
    head = [f"# {line}" for line in remarks.strip().split("\n")]
    text = "\n".join([*head, *rows]) + "\n"
    path = FOLDER / f"{name}.tsv.gz"
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{path.name}: {len(text):,} characters, {path.stat().st_size / 1e3:,.0f} KB packed")
