"""Work on many things in several processes: in their order, with the results of one process.

How many there are must not show in the output: results come in the order of what was asked, and a
worker knows whatever this process was told before (source languages that were registered). Where
processes can't be forked (Windows, macOS, Python 3.14) the work is pickled, about 60 ms each for
the bundled glossaries.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from tqc.errors import TqcError
from tqc.language.sources import SOURCES, Registered

CHUNK = 16
"""Most things that a worker fetches at a time: enough to hide the way there and back."""

T = TypeVar("T")
R = TypeVar("R")


def in_order(work: Callable[[T], R], things: Sequence[T], jobs: int = 1) -> Iterator[R]:
    """What `work` makes of each, in their order. It must not raise: an error would take others'
    results with it. Raises TqcError if a worker dies.

    >>> list(in_order(len, ["a", "bcd"]))
    [1, 3]
    """
    if jobs <= 1 or len(things) <= 1:
        yield from map(work, things)
        return
    # 20 ms that one draft needn't pay
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, len(things))
    chunk = max(1, min(CHUNK, len(things) // (4 * jobs)))
    told = (work, SOURCES.registered())
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=told) as pool:
        try:
            yield from pool.map(_work, things, chunksize=chunk)
        except BrokenProcessPool:
            raise TqcError(
                "a worker process was ended from outside; what it had and what came after is lost",
                remedy="If the memory was used up, try fewer --jobs.",
            ) from None


_here: Callable[[Any], Any] | None = None
"""What this process does with a thing, if it is a worker: set once, when it starts."""


def _start(work: Callable[[Any], Any], readers: Mapping[str, Registered]) -> None:
    global _here
    _here = work
    for language, (reader, latin) in readers.items():
        SOURCES.register(language, reader, latin=latin)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run and says so once
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed can't end its workers, and they would wait for work for ever."""
    from multiprocessing import parent_process  # only a worker needs it, and has it already

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(thing: Any) -> Any:
    assert _here is not None
    return _here(thing)
