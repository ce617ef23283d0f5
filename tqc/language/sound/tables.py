"""The fitted tables of the sound model: gzipped text, a row each line, # before remarks.

Their formats are told where they are read: letters.py (latin), model.py (a script each), han.py.
"""

from __future__ import annotations

import gzip
from importlib.resources import files


def rows(name: str) -> list[str]:
    """The rows of a table, in its order."""
    packed = files("tqc.language.sound").joinpath(f"{name}.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").split("\n")
    return [line for line in lines if line and line[0] != "#"]
