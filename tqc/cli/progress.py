"""A progress bar on stderr, for long runs on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MANY = 25
"""Runs of fewer drafts are over before a bar could be read."""


class _Bar:
    """Draws with rich from the first call on, so that short runs don't import it."""

    def __init__(self) -> None:
        self._stop: Callable[[], None] = lambda: None
        self._advance: Callable[[int, int], None] = self._begin

    def __call__(self, done: int, total: int) -> None:
        if total >= MANY:
            self._advance(done, total)

    def stop(self) -> None:
        self._stop()

    def _begin(self, done: int, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bar = Progress(console=Console(stderr=True), transient=True)
        task = bar.add_task("Checking", total=total)
        bar.start()
        self._stop = bar.stop
        self._advance = lambda done, total: bar.update(task, completed=done)
        self._advance(done, total)


@contextmanager
def progress_bar() -> Iterator[_Bar | None]:
    """A function to be told how far the work is, or None where nobody would see the bar."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.stop()
