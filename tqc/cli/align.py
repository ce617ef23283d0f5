"""`tqc align`: which sentences of a source the sentences of a translation stand for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tqc.bitext.align.export import FORMATS
from tqc.cli.options import language
from tqc.document import Document
from tqc.errors import ReadError, UsageError
from tqc.glossary import Glossary
from tqc.report.visible import visible_lines


@click.command()
@click.argument("source_file", metavar="SOURCE")
@click.argument("target_file", metavar="TARGET")
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@click.option(
    "--source-lang", metavar="LANG", help="Language of SOURCE, as zh. Default: found out."
)
@click.option("--target-lang", metavar="LANG", help="Language of TARGET. Default: found out.")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE|DIR",
    help="A glossary whose names tell sentences; repeatable.",
)
@click.option("--lines", is_flag=True, help="Each line is one sentence already.")
def align(
    source_file: str,
    target_file: str,
    format_: str,
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    lines: bool,
) -> None:
    """Pair the sentences of SOURCE with those of TARGET, its translation.

    The texts are cut into sentences and aligned: 1-1, 1-2, 2-1, 1-3, 3-1, 2-2, or without a
    counterpart. Each pair has a confidence from 0 to 1. TSV and TMX can be checked by `tqc check`.
    `-` is standard input, for one of the two.

    \b
    Examples:
      tqc align article.zh.md article.en.md
      tqc align article.zh.txt article.en.txt --format tsv > article.tsv
    """
    from tqc.bitext.align.export import Alignment
    from tqc.bitext.align.segments import pairs_of
    from tqc.language.detect import detected

    if source_file == target_file == "-":
        raise UsageError("only one of the two texts can be standard input")
    source, target = _read(source_file), _read(target_file)
    one = language(source_lang, "--source-lang") or source.language or detected(source)
    other = language(target_lang, "--target-lang") or target.language or detected(target)
    pairs = pairs_of(target, source, one, other, _glossary(glossaries), lines=lines)
    written = FORMATS[format_](Alignment(source, target, one, other, tuple(pairs)))
    if format_ == "text" and sys.stdout.isatty():
        written = visible_lines(written)
    click.echo(written.encode("utf-8", "replace"), nl=False)


def _read(path: str) -> Document:
    """The one text of a file."""
    from tqc.document import formats
    from tqc.document.formats import Reading

    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"can't be read: {reason}", path=path) from None
    documents = formats.of(path).read("<stdin>" if path == "-" else path, data, Reading())
    if len(documents) != 1:
        raise UsageError(
            f"holds {len(documents)} texts", path=path, remedy="Align files of one text each."
        )
    return documents[0]


def _glossary(paths: tuple[str, ...]) -> Glossary | None:
    if not paths:
        return None
    from tqc.glossary import load

    return load(paths, no_bundled=True)
