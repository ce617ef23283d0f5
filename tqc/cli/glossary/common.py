"""What the glossary commands share: options, reading, writing, saying."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqc.cli.options import GlossaryChoice
from tqc.errors import ReadError, UsageError
from tqc.glossary import bundled as shipped
from tqc.glossary import load
from tqc.report.visible import visible_lines

if TYPE_CHECKING:
    from tqc.glossary.model import Concept, Glossary
    from tqc.glossary.reading import GlossaryFile

format_option = click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
output_option = click.option(
    "--output", "-o", metavar="FILE", help="Write here instead of standard output."
)
FORMATS = click.Choice(["yaml", "csv", "tsv", "jsonl", "tbx"])


def load_chosen(glossary: tuple[str, ...], bundled: tuple[str, ...], no_bundled: bool) -> Glossary:
    """What --glossary, --bundled and --no-bundled ask for."""
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    return load(choice.paths, choice.bundled, no_bundled=choice.no_bundled)


def concepts_of(argument: str) -> Sequence[Concept]:
    """What a path or the name of a bundled glossary stands for."""
    if not Path(argument).exists() and argument in shipped.files():
        return load((), [argument]).concepts
    return load([argument], no_bundled=True).concepts


def file_of(argument: str) -> GlossaryFile:
    """One file's content, or a bundled glossary's by its name."""
    from tqc.glossary.reading import read

    if not Path(argument).exists() and argument in shipped.files():
        argument = str(shipped.files()[argument])
    return read(read_bytes(argument), argument, stem(argument))


def glossary_files(arguments: Sequence[str]) -> Iterator[Path]:
    """The files that are named and those of folders that are named."""
    for argument in arguments:
        path = Path(argument)
        if path.is_dir():
            found = sorted(file for file in path.rglob("*") if file.suffix in (".yaml", ".yml"))
            if not found:
                raise UsageError("no glossary (*.yaml) in this folder", path=argument)
            yield from found
        else:
            yield path


def read_bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"can't be read: {reason}", path=path) from None


def stem(path: str) -> str:
    return "glossary" if path == "-" else Path(path).stem


def write_text(text: str, path: str | None) -> None:
    if path is None or path == "-":
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    else:
        replace_file(path, text.encode())


def replace_file(path: str, data: bytes) -> None:
    """Write a file in one step; raises UsageError if it can't be written."""
    from tqc.cache import write_aside

    def fill(aside: Path) -> None:
        aside.write_bytes(data)

    try:
        write_aside(Path(path), fill)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"can't be written: {reason}", path=path) from None


def remark(path: str, remarks: Sequence[str]) -> None:
    for remark in remarks:
        click.echo(f"{path}: {visible_lines(remark)}", err=True)


def say(text: str, *, nl: bool = True, err: bool = False) -> None:
    """Print text that may quote a file, safely for a terminal."""
    click.echo(visible_lines(text), nl=nl, err=err)


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 entry, 1,200 entries."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
