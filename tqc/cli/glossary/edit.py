"""Commands that write a glossary: add, merge, mine."""

from __future__ import annotations

from pathlib import Path

import click

from tqc.cli.glossary.common import (
    counted,
    file_of,
    load_chosen,
    output_option,
    read_bytes,
    replace_file,
    say,
    stem,
    write_text,
)
from tqc.cli.options import glossary_options
from tqc.errors import GlossaryError, UsageError
from tqc.report.visible import visible


@click.command(short_help="Write a new entry into a glossary file.")
@click.argument("path", metavar="FILE")
@click.option("--id", "identity", help="Default: made from the English name.")
@click.option("--type", "type_", default="name", show_default=True, metavar="TYPE")
@click.option("--name", "names", multiple=True, required=True, metavar="LANG=NAME",
              help="A right form, as zh=豆包; the usual one of a language first.")  # fmt: skip
@click.option("--wrong", multiple=True, metavar="LANG=FORM", help="A known wrong rendering.")
@click.option("--context", multiple=True, metavar="WORD", help="A word that makes it likely.")
@click.option("--not-context", multiple=True, metavar="WORD",
              help="A word that makes it unlikely.")  # fmt: skip
@click.option("--find", multiple=True, metavar="SENTENCE", help="In this it must be found.")
@click.option("--leave", multiple=True, metavar="SENTENCE", help="This must be left alone.")
@click.option("--origin", default="", help="Where the name is from.")
@click.option("--note", default="", help="What an editor has to know to judge.")
def add(
    path: str,
    identity: str | None,
    type_: str,
    names: tuple[str, ...],
    wrong: tuple[str, ...],
    context: tuple[str, ...],
    not_context: tuple[str, ...],
    find: tuple[str, ...],
    leave: tuple[str, ...],
    origin: str,
    note: str,
) -> None:
    """Write a new entry into FILE, in its place, and leave the rest as it is.

    \b
    Example:
      tqc glossary add terms.yaml --type product --name zh=豆包 --name en=Doubao
    """
    from tqc.glossary import adding, rows

    content: dict[str, object] = {
        "id": identity,
        "type": type_,
        "names": _by_language(names, "--name"),
        "wrong": _by_language(wrong, "--wrong"),
        "context": list(context),
        "not_context": list(not_context),
        "examples": {"find": list(find), "leave": list(leave)},
        "origin": origin,
        "note": note,
    }
    try:
        (concept,) = rows.admit([(0, content)], path, stem(path)).concepts
    except GlossaryError as error:  # the command line has no lines
        raise UsageError(error.problem, remedy=error.remedy) from None
    before = read_bytes(path) if Path(path).exists() else b""
    replace_file(path, adding.add(before, path, stem(path), concept))
    click.echo(f"{path}: added {concept.id}", err=True)


def _by_language(pairs: tuple[str, ...], option: str) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for pair in pairs:
        language, equals, form = pair.partition("=")
        if not equals:
            raise UsageError(f"{option} {pair}: expected LANG=…, as zh=豆包")
        forms.setdefault(language, []).append(form)
    return forms


@click.command(short_help="Join glossary files into one.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--name", help="The merged glossary's name. Default: the first one's.")
@click.option(
    "--take-first", is_flag=True, help="Where two entries conflict, keep the first file's."
)
@output_option
def merge(paths: tuple[str, ...], name: str | None, take_first: bool, output: str | None) -> int:
    """Join glossary files into one; conflicts are shown, and nothing is written while there are.

    \b
    Example:
      tqc glossary merge ours.yaml theirs.yaml -o joint.yaml
    """
    from tqc.glossary import merging, writing

    files = [file_of(path) for path in paths]
    merged, conflicts = merging.merge(files, name or files[0].name)
    for conflict in conflicts:
        say(str(conflict), err=True)
    if conflicts and not take_first:
        click.echo(
            f"{counted(len(conflicts), 'conflict')}; nothing is written. Mend them, or let the "
            "first file count: --take-first",
            err=True,
        )
        return 1
    write_text(writing.glossary(merged), output)
    return 0


@click.command(short_help="Propose entries from a source text and its draft.")
@click.argument("paths", nargs=-1, required=True, metavar="SOURCE DRAFT | BILINGUAL...")
@glossary_options
@click.option(
    "--format", "format_", type=click.Choice(["text", "yaml"]), default="text", show_default=True
)
@output_option
def mine(
    paths: tuple[str, ...],
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    format_: str,
    output: str | None,
) -> int:
    """Propose entries from a Chinese text and its English draft, or from bilingual files.

    Bilingual files are JSON Lines or TSV with `source` and `target`. What the glossaries have isn't
    proposed. With --format yaml the proposals are a glossary, to be corrected by hand.

    \b
    Example:
      tqc glossary mine article.zh.txt article.en.txt
    """
    from tqc.glossary import mining, writing
    from tqc.language.lexicon import Lexicon

    rows = _rows(paths)
    known = {
        form
        for concept in load_chosen(glossary, bundled, no_bundled).concepts
        for form in concept.names.get("zh", ())
    }
    lexicon = Lexicon("zh")
    proposals = [
        one
        for one in mining.mine(rows, mining.tagger(), known)
        if lexicon.zipf(one.source) < mining.COMMON
    ]
    if format_ == "yaml":
        write_text(writing.glossary(mining.entries(proposals)), output)
        return 0
    lines = [
        f"{one.times:6}  {one.source}  "
        + ", ".join(f"{phrase} ({count})" for phrase, count in one.renderings)
        for one in proposals
    ]
    write_text("".join(f"{visible(line)}\n" for line in lines), output)
    return 0


def _rows(paths: tuple[str, ...]) -> list[tuple[str, str]]:
    from tqc.document.reading import read
    from tqc.glossary import mining_rows

    if all(path.lower().endswith((".jsonl", ".tsv")) for path in paths):
        return [row for path in paths for row in mining_rows.bilingual(read_bytes(path), path)]
    if len(paths) != 2:
        raise UsageError("expected SOURCE and DRAFT, or bilingual files (.jsonl, .tsv)")
    source, draft = (read(path, read_bytes(path)).text for path in paths)
    rows, told = mining_rows.paired(source, draft)
    if not told:
        say(f"{paths[1]}: other paragraphs than {paths[0]}: renderings are a guess", err=True)
    return rows
