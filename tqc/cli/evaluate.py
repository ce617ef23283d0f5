"""`tqc eval`: tqc's own precision and recall on articles with expected findings."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from tqc import __version__
from tqc.cli.app import BUG, MEND, say
from tqc.cli.options import GlossaryChoice, check_options, glossary_options, settings_of
from tqc.metrics.evaluation import Table, read_pairs
from tqc.metrics.evaluation import evaluate as compare
from tqc.metrics.matching import Count
from tqc.pipeline import check_drafts, load_usable
from tqc.report import Problem

COLUMNS = ("gold", "hits", "exact", "false", "duplicates", "ignored")
RATES = ("precision", "recall", "f1", "recall_serious")


@click.command("eval")
@click.argument("pairs_dir", metavar="PAIRS_DIR")
@glossary_options
@check_options
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def evaluate(
    pairs_dir: str,
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    format_: str,
    **settings: object,
) -> int:
    """Measure precision, recall and F1 per check on PAIRS_DIR.

    Each folder in it holds draft.LANG.txt (or .md) and expected.jsonl. A finding counts when it
    covers at least half of an expected span and is at most twice as long plus ten characters.

    \b
    Example:
      tqc eval pairs/ --format json
    """
    choice = GlossaryChoice.of(glossary, bundled, no_bundled)
    chosen = settings_of(**settings)  # type: ignore[arg-type]
    pairs = read_pairs(Path(pairs_dir))
    entries, errors = load_usable(choice.paths, choice.bundled, no_bundled=choice.no_bundled)
    outcomes = list(check_drafts([pair.draft for pair in pairs], entries, chosen))
    documents = [one for found in outcomes if not isinstance(found, Problem) for one in found]
    problems = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    problems += [problem for document in documents for problem in document.problems]
    for message in [*map(str, errors), *(f"{p.path}: {p.message}" for p in problems)]:
        say(message)
    table = compare(pairs, documents)
    sources = [{"name": name, "hash": digest} for name, digest in entries.sources]
    run = {"tqc": __version__, "pairs": len(pairs), "min_confidence": chosen.min_confidence}
    if format_ == "json":
        click.echo(json.dumps({"run": {**run, "glossaries": sources}, **_data(table)}, indent=1))
    else:
        sys.stdout.write(_text(table))
        names = ", ".join(f"{source['name']} {source['hash']}" for source in sources)
        click.echo("\n" + ", ".join(f"{key} {value}" for key, value in run.items()))
        click.echo(f"glossaries: {names or 'none'}")
    if any(problem.internal for problem in problems):
        return BUG
    return MEND if errors or problems else 0


def _data(table: Table) -> dict[str, object]:
    return {
        "checks": {check: _row(count) for check, count in table.checks.items()},
        "families": {family: _row(count) for family, count in table.families.items()},
        "all": _row(table.all),
    }


def _row(count: Count) -> dict[str, object]:
    return {name: getattr(count, name) for name in (*COLUMNS, *RATES)}


def _text(table: Table) -> str:
    heads = ("gold", "hits", "exact", "false", "dup", "ignored")
    shown = f"{'':20}" + "".join(f"{head:>8}" for head in (*heads, "P", "R", "F1", "R maj+"))
    lines = [shown.rstrip()]
    rows = [*table.checks.items(), ("", None), *table.families.items(), ("all", table.all)]
    for name, count in rows:
        if count is None:
            lines.append("")
            continue
        numbers = "".join(f"{getattr(count, column):8}" for column in COLUMNS)
        rates = (getattr(count, rate) for rate in RATES)
        lines.append(f"{name:20}{numbers}" + "".join(f"{_rate(rate):>8}" for rate in rates))
    return "\n".join(lines) + "\n"


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
