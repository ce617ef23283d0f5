"""Commands that show entries: show, diff."""

from __future__ import annotations

from dataclasses import asdict

import click

from tqc.cli.glossary.common import (
    concepts_of,
    format_option,
    load_chosen,
    print_json,
    say,
)
from tqc.cli.options import glossary_options
from tqc.errors import UsageError
from tqc.glossary.model import Concept


@click.command()
@click.argument("name")
@glossary_options
@format_option
def show(
    name: str, glossary: tuple[str, ...], bundled: tuple[str, ...], no_bundled: bool, format_: str
) -> int:
    """Show the entry whose id, name or wrong rendering is NAME.

    \b
    Example:
      tqc glossary show 豆包
    """
    from tqc.glossary import jsonl
    from tqc.glossary.show import describe, find, similar

    loaded = load_chosen(glossary, bundled, no_bundled)
    found = find(loaded, name)
    if not found:
        near = similar(loaded, name)
        raise UsageError(
            f"no entry has the id, name or wrong rendering “{name}”",
            remedy=f"There is {', '.join(near)}." if near else "",
        )
    if format_ == "json":
        print_json([jsonl.entry(concept) | {"glossary": concept.glossary} for concept in found])
    else:
        say("\n".join(describe(concept, predicted(concept)) for concept in found), nl=False)
    return 0


def predicted(concept: Concept) -> list[str]:
    """Lines on what a machine may make of the concept's names, likeliest first.

    The lattice's to give: tqc.rendering stands above tqc.glossary, so the two meet here.
    """
    from tqc.rendering.predict import likeliest

    return [f"{p.weight:.3f}  {p.text}  ({p.source})" for p in likeliest(concept, "en")]


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@format_option
def diff(before: str, after: str, format_: str) -> int:
    """Show what glossary B adds to, removes from and changes in A. Status 1 if they differ.

    A and B are files, folders, or names of bundled glossaries.

    \b
    Example:
      tqc glossary diff old.yaml new.yaml
    """
    from tqc.glossary import diff as differ

    found = differ.diff(concepts_of(before), concepts_of(after))
    if format_ == "json":
        print_json(asdict(found))
    else:
        say(differ.text(found), nl=False)
    return 1 if found else 0
