"""`tqc score`: corpus metrics of a translation, name accuracy, and two systems compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import click

from tqc.cli.options import language
from tqc.errors import UsageError
from tqc.metrics import corpus, names
from tqc.metrics.name_rows import read_rows


@click.command()
@click.argument("files", nargs=-1, metavar="[HYPOTHESIS] [REFERENCE]...")
@click.option(
    "--names",
    "name_files",
    multiple=True,
    metavar="FILE.jsonl",
    help="Name accuracy of these rows instead: id, target, mentions, and optionally system, types, "
    "target_lang; repeatable.",
)
@click.option(
    "--compare",
    nargs=2,
    metavar="A B",
    help="Compare two translations by paired bootstrap: two files, or two systems of --names.",
)
@click.option("--target-lang", metavar="LANG", help="Language of the files, as zh. Default: en.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def score(
    files: tuple[str, ...],
    name_files: tuple[str, ...],
    compare: tuple[str, str] | None,
    target_lang: str | None,
    format_: str,
) -> None:
    """Score HYPOTHESIS against one or more REFERENCE files: BLEU, chrF2++ and TER.

    All files hold one segment a line and as many lines. The signature of each score says how it
    was computed: compare only scores whose signatures agree.

    --names gives the share of rows whose target has one of the accepted renderings of its name:
    M-ETA as officially defined (case-folded, anywhere), and strictly (as a word of its own,
    inflected or not), with bootstrap intervals; docs/scores.md says more.

    \b
    Examples:
      tqc score system.en.txt reference.en.txt --format json
      tqc score --compare a.en.txt b.en.txt reference.en.txt
      tqc score --names rows.jsonl --compare system-a system-b
    """
    target = language(target_lang, "--target-lang")
    if name_files:
        if files:
            raise UsageError("--names takes no HYPOTHESIS and no REFERENCE")
        data, lines = _names(name_files, compare, target)
    else:
        wanted = (*compare, *files) if compare else files
        if len(wanted) < (3 if compare else 2):
            raise UsageError(
                "a REFERENCE is missing" if wanted else "nothing to score",
                remedy="Give a HYPOTHESIS and a REFERENCE, or --names FILE.jsonl.",
            )
        data, lines = _corpus(wanted, 2 if compare else 1, target)
    if format_ == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(lines))


Output = tuple[dict[str, object], list[str]]
"""What --format json prints, and the lines of text."""


def _corpus(paths: Sequence[str], systems: int, target: str | None) -> Output:
    """One system, or two to compare, and references."""
    read = [corpus.read_lines(path) for path in paths]
    for path, lines in zip(paths[1:], read[1:], strict=True):
        corpus.check_lengths(paths[0], len(read[0]), path, len(lines))
    references = read[systems:]
    data: dict[str, object] = {
        "references": list(paths[systems:]),
        "segments": len(read[0]),
    }
    if systems == 1:
        results = corpus.scores(read[0], references, target)
        data = {"hypothesis": paths[0], **data}
        data["scores"] = [
            {"name": r.name, "score": round(r.value, 4), "signature": r.signature} for r in results
        ]
        return data, [f"{r.name:8}{r.value:7.2f}  {r.signature}" for r in results]
    compared = corpus.compare(list(zip(paths[:2], read[:2], strict=True)), references, target)
    data = {"compared": list(paths[:2]), **data}
    data["scores"] = [
        {
            "name": one.name,
            "scores": [round(value, 4) for value in one.values],
            "margins": [round(margin, 4) for margin in one.margins],
            "p": round(one.p, 4),
            "signature": one.signature,
        }
        for one in compared
    ]
    lines = [f"A: {paths[0]}", f"B: {paths[1]}"]
    for one in compared:
        (a, b), (a_margin, b_margin) = one.values, one.margins
        lines.append(
            f"{one.name:8}{a:7.2f} ± {a_margin:5.2f}{b:8.2f} ± {b_margin:5.2f}"
            f"   p {one.p:.4f}  {one.signature}"
        )
    return data, lines


def _names(paths: Sequence[str], compare: tuple[str, str] | None, target: str | None) -> Output:
    rows = read_rows(paths, target or "")
    found = names.groups(rows)
    data: dict[str, object] = {
        "files": list(paths),
        "bootstrap": {
            "resamples": names.RESAMPLES,
            "seed": names.SEED,
            "confidence": names.CONFIDENCE,
        },
        "groups": [
            {
                "language": group.language,
                "system": group.system,
                "type": group.type,
                "rows": group.m_eta.rows,
                "m_eta": _share(group.m_eta),
                "strict": _share(group.strict),
            }
            for group in found
        ],
    }
    lines = list(_table(found))
    if compare:
        differences = names.compare(rows, *compare)
        data["comparison"] = {
            "systems": list(compare),
            "rows": differences[0].rows,
            "differences": [
                {
                    "measure": one.measure,
                    "values": [round(one.first, 6), round(one.second, 6)],
                    "difference": round(one.value, 6),
                    "interval": [round(one.low, 6), round(one.high, 6)],
                    "p": round(one.p, 4),
                }
                for one in differences
            ],
        }
        lines += ["", f"{compare[1]} less {compare[0]}, over {differences[0].rows} rows of both:"]
        lines += [
            f"{one.measure:8}{_percent(one.second)} - {_percent(one.first)} ="
            f" {100 * one.value:+6.2f}  [{100 * one.low:+.2f}, {100 * one.high:+.2f}]"
            f"  p {one.p:.4f}"
            for one in differences
        ]
    return data, lines


def _table(found: Sequence[names.Group]) -> Iterator[str]:
    """A block for each language and system: all rows, then each type."""
    width = max(len(group.type or "all rows") for group in found)
    for group in found:
        if group.type is None:
            language = "all languages" if group.language is None else group.language
            title = f"{group.system} {language}".strip()
            yield from ("", title) if group is not found[0] else (title,)
            yield f"  {'':{width}}{'rows':>7}   M-ETA %{'':18}strict %"
        shares = "   ".join(
            f"{_percent(share.value)} [{100 * share.low:6.2f}, {100 * share.high:6.2f}]"
            for share in (group.m_eta, group.strict)
        )
        yield f"  {group.type or 'all rows':{width}}{group.m_eta.rows:7}   {shares}".rstrip()


def _percent(value: float) -> str:
    return f"{100 * value:6.2f}"


def _share(share: names.Share) -> dict[str, object]:
    return {
        "hits": share.hits,
        "value": round(share.value, 6),
        "low": round(share.low, 6),
        "high": round(share.high, 6),
    }
