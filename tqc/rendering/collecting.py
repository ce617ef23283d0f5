"""Long work on many small objects without the cyclic garbage collector.

Compiling a glossary and scanning a long text make millions of tuples and no cycle among them; the
collector would go through all of them again and again, for a third of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
