"""Running the command inside the tests' own process, streams apart."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from unittest.mock import patch

from tqc.cli.app import run


@dataclass(frozen=True)
class Result:
    """Exit status, and what was printed on each stream."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


def tqc(*arguments: str, stdin: bytes = b"") -> Result:
    """Run `tqc ARGUMENTS`, with files for streams, so not on a terminal."""
    typed, out, err = io.BytesIO(stdin), io.BytesIO(), io.BytesIO()
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(typed, encoding="utf-8")),
        patch.object(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8", write_through=True)),
        patch.object(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8", write_through=True)),
    ):
        status = run(list(arguments))
        return Result(status, out.getvalue(), err.getvalue().decode("utf-8"))
