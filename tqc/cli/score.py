"""`tqc score`: corpus metrics of a translation."""

from __future__ import annotations

import json

import click

from tqc.cli.options import language
from tqc.metrics.corpus import check_lengths, read_lines, scores


@click.command()
@click.argument("hypothesis")
@click.argument("references", nargs=-1, required=True, metavar="REFERENCE...")
@click.option("--target-lang", metavar="LANG", help="Language of the files, as zh. Default: en.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def score(
    hypothesis: str, references: tuple[str, ...], target_lang: str | None, format_: str
) -> None:
    """Score HYPOTHESIS against one or more REFERENCE files: BLEU, chrF2++ and TER.

    All files hold one segment a line and as many lines. The signature of each score says how it
    was computed: compare only scores whose signatures agree.

    \b
    Example:
      tqc score system.en.txt reference.en.txt --format json
    """
    lines = read_lines(hypothesis)
    reference_lines = [read_lines(path) for path in references]
    for path, others in zip(references, reference_lines, strict=True):
        check_lengths(hypothesis, len(lines), path, len(others))
    results = scores(lines, reference_lines, language(target_lang, "--target-lang"))
    if format_ == "json":
        data = {
            "hypothesis": hypothesis,
            "references": list(references),
            "segments": len(lines),
            "scores": [
                {"name": r.name, "score": round(r.value, 4), "signature": r.signature}
                for r in results
            ],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return
    for result in results:
        click.echo(f"{result.name:8}{result.value:7.2f}  {result.signature}")
