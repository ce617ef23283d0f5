"""Commands between formats: import, export."""

from __future__ import annotations

import click

from tqc.cli.glossary.common import (
    FORMATS,
    file_of,
    output_option,
    read_bytes,
    remark,
    stem,
    write_text,
)
from tqc.errors import UsageError


@click.command("import")
@click.argument("path", metavar="FILE")
@click.option("--format", "format_", type=FORMATS, help="Default: by the file's ending.")
@click.option("--languages", metavar="SOURCE,TARGET", default="",
              help="Languages of columns that are only called source and target.")  # fmt: skip
@click.option("--name", help="The glossary's name. Default: the file's.")
@output_option
def import_(
    path: str, format_: str | None, languages: str, name: str | None, output: str | None
) -> None:
    """Turn a CSV, TSV, JSON Lines or TBX file into a glossary in YAML.

    What the glossary can't hold is told on standard error.

    \b
    Example:
      tqc glossary import terms.tbx -o terms.yaml
    """
    from tqc.glossary import exchange

    pair = tuple(part.strip() for part in languages.split(",") if part.strip())
    file, remarks = exchange.import_(
        read_bytes(path), path, format_ or exchange.format_of(path), name or stem(path), pair
    )
    text, _ = exchange.export(file, "yaml")
    remark(path, remarks)
    write_text(text, output)


@click.command(short_help="Write a glossary in another format.")
@click.argument("path", metavar="FILE|NAME")
@click.option("--format", "format_", type=FORMATS, help="Default: by the ending of --output.")
@click.option("--tbx-version", type=click.Choice(["3", "2"]), default="3", show_default=True)
@click.option("--tbx-dialect", type=click.Choice(["core", "min", "basic"]), default="basic",
              show_default=True)  # fmt: skip
@click.option("--tbx-style", type=click.Choice(["dca", "dct"]), default="dca", show_default=True)
@output_option
def export(
    path: str,
    format_: str | None,
    tbx_version: str,
    tbx_dialect: str,
    tbx_style: str,
    output: str | None,
) -> None:
    """Write a glossary file, or a bundled one by its name, in another format.

    What the format can't hold is told on standard error.

    \b
    Example:
      tqc glossary export terms.yaml --format tbx --tbx-dialect min
    """
    from tqc.glossary import exchange
    from tqc.glossary.tbx_writing import Shape

    if format_ is None:
        if output is None:
            raise UsageError("which format? Name it: --format csv|tsv|jsonl|tbx|yaml")
        format_ = exchange.format_of(output)
    file = file_of(path)
    text, remarks = exchange.export(file, format_, Shape(tbx_dialect, tbx_version, tbx_style))
    remark(path, remarks)
    write_text(text, output)
