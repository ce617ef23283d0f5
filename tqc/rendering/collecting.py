"""Long work on many small objects without Python's search for cycles among them.

Compiling a glossary and looking for its names make millions of tuples and no cycle; the collector
would go through all of them again and again, for a tenth to a third of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 2_000_000
"""New objects between two searches: most of what is kept for a while is gone by then, and a site of
ten thousand articles still gets some."""


@contextmanager
def paused() -> Iterator[None]:
    """Leave the collector off meanwhile, if it is on."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def seldom() -> Iterator[None]:
    """Let the collector look less often meanwhile; switching it off and on for each of many texts
    would make it look each time."""
    before = gc.get_threshold()
    if before[0]:  # 0 is off
        gc.set_threshold(max(before[0], SELDOM), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
