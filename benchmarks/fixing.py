"""What `tqc fix --yes` does to drafts: what it removes, what it brings, each edit in its words.

    python -m benchmarks.fixing [PATH...] [--edits FILE.md]
    python -m benchmarks.fixing --planted FOLDER [--each 150]

PATH: drafts, by default the five articles beside the checkout (see seeds.py). They are read, never
written. --edits: a table of all edits, to be read by a person; only a person can say whether a
sentence is right. --planted: paragraphs of FOLDER/LANGUAGE.tsv, in which faults are planted; how
many of them are repaired, and how often that gives the text as it was.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.garble.corruption import paragraphs
from benchmarks.garble.kinds import KINDS
from benchmarks.seeds import SHARED
from tqc.document import formats
from tqc.examine import Settings, examine
from tqc.files import Draft, find_drafts
from tqc.finding import Finding
from tqc.glossary import Glossary, load
from tqc.repair.drafts import Fixed, fix_draft
from tqc.repair.planning import Repair

WORDS = 5
"""Shown on either side of an edit."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", default=[str(SHARED / "seeds")])
    parser.add_argument("--edits", type=Path, help="write a table of all edits")
    parser.add_argument("--planted", type=Path, metavar="FOLDER", help="files LANGUAGE.tsv")
    parser.add_argument("--each", type=int, default=150, help="paragraphs of each language")
    arguments = parser.parse_args()
    if arguments.planted:
        planted(arguments.planted, arguments.each)
        return
    drafts, errors = find_drafts(arguments.paths)
    if errors:
        raise errors[0]
    glossary = load(())
    before, after, rows = Counter[str](), Counter[str](), []
    fresh, again = 0, 0
    for draft in drafts:
        old = findings(draft, glossary)
        fixed = fix_draft(draft, glossary, Settings())
        before.update(family(one) for one in old)
        after.update(family(one) for one in fixed.left)
        fresh += new(old, fixed)
        again += fix_draft(replace(draft, data=fixed.after), glossary, Settings()).changed
        rows += [(draft.path, repair, text) for repair, text in fixed.repairs]
    for name in sorted(before):
        removed = before[name] - after[name]
        print(f"{name:10} {before[name]:5} findings, {removed / before[name]:6.1%} removed")
    print(f"{len(rows)} edits, {fresh} new findings, {again} of {len(drafts)} changed by a 2nd run")
    if arguments.edits:
        table = ["| file | check | edit |", "| --- | --- | --- |"]
        table += [
            f"| {Path(path).stem[:3]} | {one.finding.check} | {shown(one, text)} |"
            for path, one, text in rows
        ]
        arguments.edits.write_text("\n".join(table) + "\n", encoding="utf-8")


def planted(folder: Path, each: int) -> None:
    """The repairs of each kind of fault, by check."""
    made: Counter[str] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for text in paragraphs(folder, each, seed=1):
        right, _ = mended(text.text, text.language)
        for kind, plant in KINDS.items():
            broken = plant(Random(f"{kind} {text.id}"), text.text, text.language)
            if broken is None:
                continue
            made[kind] += 1
            after, checks = mended(broken.text, text.language)
            for check in checks:
                found[kind, check] += 1
                found[kind, f"{check} restored"] += after.split() == right.split()
    for kind, number in made.items():
        names = sorted(c for k, c in found if k == kind and not c.endswith("restored"))
        said = (f"{c} {found[kind, f'{c} restored']} of {found[kind, c]}" for c in names)
        print(f"{kind:26} {number:5} planted; restored after {', '.join(said) or 'nothing'}")


def mended(text: str, language: str) -> tuple[str, set[str]]:
    """A text with its certain repairs, and the checks that made them."""
    settings = Settings(target_language=language)
    fixed = fix_draft(
        Draft("a.txt", "a.txt", text.encode("utf-8", "replace")), Glossary(), settings
    )
    return fixed.after.decode(), {repair.finding.check for repair, _ in fixed.repairs}


def findings(draft: Draft, glossary: Glossary) -> list[Finding]:
    documents = formats.of(draft.path).read(draft.path, draft.read(), formats.Reading())
    return [one for each in documents for one in examine(each, glossary, Settings()).findings]


def new(old: list[Finding], fixed: Fixed) -> int:
    """Findings that there are more of than before, by check and words."""
    known = Counter((one.check, one.text) for one in old)
    return sum((Counter((one.check, one.text) for one in fixed.left) - known).values())


def family(found: Finding) -> str:
    return found.check.partition("/")[0]


def shown(repair: Repair, text: str) -> str:
    """An edit with some words around it, as a cell of a Markdown table."""
    span = repair.edit.span
    before = " ".join(text[max(0, span.start - 200) : span.start].split()[-WORDS:])
    after = " ".join(text[span.end : span.end + 200].split()[:WORDS])
    old, written = span.of(text), repair.edit.text
    space = " " if text[span.start - 1 : span.start].isspace() else ""
    behind = " " if text[span.end : span.end + 1].isspace() else ""
    cell = f"{before}{space}[{old} → {written}]{behind}{after}"
    return " ".join(cell.split()).replace("|", "\\|")


if __name__ == "__main__":
    main()
