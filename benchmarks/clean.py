"""Findings of the families name and term on clean English, at the default threshold.

    python -m benchmarks.clean            # every bundled glossary on
    python -m benchmarks.clean --list     # with each finding

Two kinds of text: the English side of NTREX (news, where ../shared has it), and the descriptions
of all installed packages (technical English). Nothing in them is a wrong name, so every finding is
read: those that remain right are none of tqc's business here and are counted all the same.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import distributions
from pathlib import Path
from typing import cast

from tqc.glossary import load
from tqc.pipeline import Settings, check_text

NEWS = Path(__file__).parents[2] / "shared" / "data" / "ntrex-dev" / "en.tsv"
PER = 10_000
CHECKED = ("name", "term")


def news() -> Iterator[tuple[str, str]]:
    """(id, text) of each document, a paragraph a line."""
    documents: dict[str, list[str]] = {}
    if NEWS.exists():
        for line in NEWS.read_text("utf-8").splitlines():
            document, _, sentence = line.partition("\t")
            documents.setdefault(document, []).append(sentence)
    for document, sentences in documents.items():
        yield f"{document}.txt", "\n\n".join(sentences)


def packages() -> Iterator[tuple[str, str]]:
    """(id, description) of each installed distribution, as Markdown."""
    for found in sorted(distributions(), key=lambda d: d.metadata["Name"] or ""):
        body = cast(Message, found.metadata).get_payload()
        if isinstance(body, str) and len(body) > PER // 10:
            yield f"{found.metadata['Name']}.md", body


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="print each finding")
    args = parser.parse_args()
    glossary, settings = load([]), Settings(target_language="en")
    for label, source in (("news", news()), ("package descriptions", packages())):
        words = findings = 0
        for id, text in source:
            report = check_text(text, glossary, settings, id=id)
            words += report.words
            for shown in report.findings:
                if shown.finding.check.split("/")[0] in CHECKED:
                    findings += 1
                    if args.list:
                        found = shown.finding
                        print(f"{id}:{shown.line} {found.check} {found.text!r} {found.concept}")
        rate = findings * PER / words if words else 0.0
        print(f"{label}: {findings} findings in {words:,} words ({rate:.2f} in {PER:,})")


if __name__ == "__main__":
    main()
