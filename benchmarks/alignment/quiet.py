"""What the checks of whole segments say of human translations, as they are and spoiled.

    python -m benchmarks.alignment.quiet [--pairs zh,ja,ko,de] [--list]

The texts are NTREX's, beside the checkout in ../shared: line by line, three lines to a row, and as
two files that tqc aligns. Every finding in them as they are is false, or nearly so. Then, in every
second row of three lines, a sentence is left out, or added that belongs to a row farther on: the
share of those found is the recall.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from random import Random

from benchmarks.alignment.corpus import Pairs, news
from tqc.bitext.align import segments_of
from tqc.bitext.content import sentences_in
from tqc.checks.base import Context
from tqc.document import Document, Layout, Segment
from tqc.finding import Finding, Span
from tqc.glossary.model import Glossary
from tqc.language.lexicon import Lexicon

CHECKS = ("omission.text", "addition.text", "length.ratio", "untranslated.segment")
PER = 1000
TOGETHER = 3
LEAST = 50
"""Letters of a sentence that is left out or added."""


def rows(name: str, pairs: Sequence[tuple[str, str]], language: str) -> Document:
    """A document of rows."""
    segments, at = [], 0
    for number, (source, target) in enumerate(pairs, 1):
        segments.append(Segment(str(number), Span(at, at + len(target)), source))
        at += len(target) + 2
    return Document(
        id=name,
        path=name,
        text="\n\n".join(target for _, target in pairs),
        language="en",
        source_language=language,
        source="\n\n".join(source for source, _ in pairs),
        segments=tuple(segments),
        layout=Layout.ROWS,
    )


def whole(name: str, pairs: Sequence[tuple[str, str]], language: str) -> Document:
    """A document and its source as two files, aligned by tqc."""
    source = Document(name, name, "\n\n".join(line for line, _ in pairs))
    draft = Document(name, name, "\n\n".join(line for _, line in pairs), language="en")
    segments = segments_of(draft, source, language, "en")
    return replace(draft, source_language=language, source=source.text, segments=segments)


def findings(document: Document) -> Iterator[Finding]:
    context = Context(Glossary(), Lexicon("en"))
    for check in CHECKS:
        yield from import_module(f"tqc.checks.{check}").run(document, context)


def joined(pairs: Pairs, language: str) -> Pairs:
    """Three lines to a row, so that a row has several sentences."""
    space = "" if language in ("zh", "ja", "th") else " "
    rows = [pairs[at : at + TOGETHER] for at in range(0, len(pairs), TOGETHER)]
    return [(space.join(s for s, _ in row), " ".join(t for _, t in row)) for row in rows]


def spoiled(pairs: Pairs, chance: Random) -> tuple[Pairs, Pairs, set[int], set[int]]:
    """Every second row without one of its sentences, or with one of another row; and which."""
    short, long = list(pairs), list(pairs)
    left_out, added = set(), set()
    cut = [[span.of(target) for span in sentences_in(target, "en")] for _, target in pairs]
    for row, (source, target) in enumerate(pairs):
        gone = [at for at, one in enumerate(cut[row]) if len(one) >= LEAST]
        far = [one for at, some in enumerate(cut) if abs(at - row) > 1 for one in some]
        spare = [one for one in far if len(one) >= LEAST]
        if len(cut[row]) < 2 or not gone or not spare or chance.random() < 0.5:
            continue
        lost = chance.choice(gone)
        short[row] = source, " ".join(one for at, one in enumerate(cut[row]) if at != lost)
        long[row] = source, f"{target} {chance.choice(spare)}"
        left_out.add(row)
        added.add(row)
    return short, long, left_out, added


def found_rows(document: Document) -> set[int]:
    starts = {segment.span.start: row for row, segment in enumerate(document.segments)}
    hit = set()
    for one in findings(document):
        segment = document.segment_at(one.span.start)
        if segment is not None:
            hit.add(starts[segment.span.start])
    return hit


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", default="zh,ja,ko,de")
    parser.add_argument("--list", action="store_true", help="print each finding")
    args = parser.parse_args()
    for language in args.pairs.split(","):
        words = 0
        false: Counter[str] = Counter()
        missing = missing_found = more = more_found = 0
        for number, pairs in enumerate(news(language)):
            threes = joined(pairs, language)
            clean = {
                "lines": rows(f"{language}-{number}", pairs, language),
                "threes": rows(f"{language}-{number}", threes, language),
                "aligned": whole(f"{language}-{number}", pairs, language),
            }
            words += len(clean["lines"].text.split())
            for label, document in clean.items():
                for one in findings(document):
                    false[label] += 1
                    if args.list:
                        segment = document.segment_at(one.span.start)
                        print(f"{label}: {one.check} {one.message}\n  {segment and segment.source}")
                        print(f"  {one.text}")
            short, long, left_out, added = spoiled(threes, Random(number))
            missing += len(left_out)
            missing_found += len(left_out & found_rows(rows("short", short, language)))
            more += len(added)
            more_found += len(added & found_rows(rows("long", long, language)))
        rates = ", ".join(
            f"{label} {false[label]} ({false[label] * PER / words:.2f})" for label in clean
        )
        print(
            f"{language}-en: findings in {words:,} words (in {PER:,}): {rates};"
            f" left out {missing_found}/{missing}, added {more_found}/{more}",
            flush=True,
        )


if __name__ == "__main__":
    main()
