"""Commands that judge glossaries: lint, test, coverage, stats."""

from __future__ import annotations

from collections import Counter

import click

from tqc.cli.glossary.common import (
    counted,
    format_option,
    glossary_files,
    load_chosen,
    print_json,
    read_bytes,
    say,
)
from tqc.cli.options import glossary_options
from tqc.glossary import bundled as shipped
from tqc.glossary import load


@click.command(short_help="List every fault of glossary files.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR]...")
@format_option
def lint(paths: tuple[str, ...], format_: str) -> int:
    """List every fault of glossary files with its place; without any, of the bundled ones.

    \b
    Example:
      tqc glossary lint terms/china.yaml
    """
    from tqc.glossary.lint import lint as run

    if paths:
        files = [(str(path), read_bytes(str(path)), path.stem) for path in glossary_files(paths)]
    else:
        files = [(path.name, path.read_bytes(), name) for name, path in shipped.files().items()]
    faults, readable = run(files)
    entries = sum(len(file.concepts) for file in readable)
    if format_ == "json":
        print_json([{"path": f.path, "line": f.line, "message": f.problem, "remedy": f.remedy}
               for f in faults])  # fmt: skip
    else:
        for fault in faults:
            say(str(fault))
        say(f"{counted(len(faults), 'fault')} in {counted(entries, 'entry', 'entries')}")
    return 1 if faults else 0


@click.command(short_help="Count entries, names and wrong renderings.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR]...")
@format_option
def stats(paths: tuple[str, ...], format_: str) -> None:
    """Count entries, names and wrong renderings; without files, of the bundled glossaries.

    \b
    Example:
      tqc glossary stats
    """
    from tqc.glossary.stats import count, text

    total, each = count(load(paths, no_bundled=bool(paths)).concepts)
    if format_ == "json":
        print_json(
            {"all": total.plain(), "glossaries": {name: one.plain() for name, one in each.items()}}
        )
    else:
        click.echo(text(total, each), nl=False)


@click.command(short_help="Run the examples of entries.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR]...")
@click.option("--target-lang", default="en", show_default=True, metavar="LANG",
              help="Language of the sentences.")  # fmt: skip
def test(paths: tuple[str, ...], target_lang: str) -> int:
    """Run the examples of entries: sentences in which they must be found, or must not.

    Your files are tested with the bundled glossaries behind them, as a check would use them.

    \b
    Example:
      tqc glossary test terms/china.yaml
    """
    from tqc.glossary.examples import run
    from tqc.pipeline import Settings, check_text

    loaded = load(paths)
    own = {one.id for one in load(paths, no_bundled=True).concepts} if paths else loaded.by_id
    tested = [loaded.by_id[id] for id in own if id in loaded.by_id]
    settings = Settings(target_language=target_lang)

    def check(sentence: str) -> set[str]:
        report = check_text(sentence, loaded, settings)
        for problem in report.problems:  # a check that broke found nothing, which proves nothing
            raise RuntimeError(problem.message)
        return {one.finding.concept for one in report.findings if one.finding.concept}

    failures = list(run(tested, check))
    sentences = sum(len(one.find) + len(one.leave) for one in tested)
    for failure in failures:
        say(str(failure))
    entries = sum(bool(one.find or one.leave) for one in tested)
    say(f"{counted(sentences, 'sentence')} of {counted(entries, 'entry', 'entries')}, "
         f"{len(failures)} failed")  # fmt: skip
    return 1 if failures else 0


@click.command(short_help="Show which entries occur in texts.")
@click.argument("paths", nargs=-1, required=True, metavar="DRAFT...")
@glossary_options
@click.option("--most", type=click.IntRange(1), default=20, show_default=True,
              help="How many unknown names to list.")  # fmt: skip
@format_option
def coverage(
    paths: tuple[str, ...],
    glossary: tuple[str, ...],
    bundled: tuple[str, ...],
    no_bundled: bool,
    most: int,
    format_: str,
) -> None:
    """Show which entries occur in drafts or source texts, and which names no entry knows.

    \b
    Example:
      tqc glossary coverage drafts/
    """

    from tqc.document import formats
    from tqc.document.formats import Reading
    from tqc.files import find_drafts
    from tqc.glossary.coverage import Matcher, measure

    drafts, errors = find_drafts(paths)
    if errors:
        raise errors[0]
    matcher = Matcher(load_chosen(glossary, bundled, no_bundled))
    known, unknown = Counter[str](), Counter[str]()
    for draft in drafts:
        for one in formats.of(draft.path).read(draft.path, draft.read(), Reading()):
            found = measure(one.prose, matcher)
            known += found.known
            unknown += found.unknown
    listed = unknown.most_common(most)
    if format_ == "json":
        print_json(
            {"documents": len(drafts), "known": dict(known.most_common()), "unknown": dict(listed)}
        )
        return
    mentions = f"{counted(known.total(), 'time')} in {counted(len(drafts), 'document')}"
    say(f"{counted(len(known), 'entry', 'entries')} found {mentions}")
    for concept, times in known.most_common():
        say(f"{times:6}  {concept}")
    rest = f", the {len(listed)} commonest" if len(listed) < len(unknown) else ""
    say(f"{counted(len(unknown), 'name')} in no glossary{rest}")
    for name, times in listed:
        say(f"{times:6}  {name}")
