"""Recall and precision of tqc on wrong renderings that no glossary lists.

    python -m benchmarks.renderings.run                          # the test half, no `wrong` lists
    python -m benchmarks.renderings.run --split fit --list       # misses and false alarms
    python -m benchmarks.renderings.run --split fresh            # a list kept apart
    python -m benchmarks.renderings.run --calibration            # is 0.9 nine in ten?

Each text is a document of its own, checked with every bundled glossary and extra.yaml. Prints
tables and exits 0 whatever it finds: the numbers are for reading. A bug inside tqc ends the run.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from benchmarks.renderings.data import APART, Mark, Split, Text, glossaries, load, texts
from benchmarks.renderings.judge import Verdict, calibration_error, judge, recalls, reliability
from tqc.checks import catalogue
from tqc.finding import Finding
from tqc.glossary import Glossary
from tqc.glossary import load as load_glossary
from tqc.pipeline import Settings, check_text
from tqc.review.threshold import DEFAULT_MIN_CONFIDENCE

__all__ = ["load", "main"]

FAMILIES = ("name", "term")
SHOWN_FROM = 0.5
"""Calibration is given for all candidates, most of them near 0, and for those from here on, among
which any threshold worth setting lies."""
AROUND = 40

GROUPS: dict[str, Callable[[Text, Mark], str]] = {
    "form": lambda text, mark: text.form,
    "lang": lambda text, mark: text.lang,
    "kind": lambda text, mark: mark.kind,
    "seen": lambda text, mark: mark.seen,
}


def check(
    chosen: Iterable[Text], glossary: Glossary, *, known_wrong: bool, min_confidence: float
) -> list[Verdict]:
    """Check each text and judge what is found; raises SystemExit for a bug inside tqc."""
    settings = Settings(
        checks=tuple(id for id, entry in catalogue.BY_ID.items() if entry.family in FAMILIES),
        min_confidence=min_confidence,
        target_language="en",
        known_wrong=known_wrong,
    )
    verdicts = []
    for text in chosen:
        report = check_text(text.text, glossary, settings, id=text.id)
        if report.problems:
            raise SystemExit(f"{text.id}: {report.problems[0].message}")
        verdicts.append(judge(text, [shown.finding for shown in report.findings]))
    return verdicts


def summary(verdicts: Sequence[Verdict]) -> str:
    """Recall, precision and the right concept's share, then recall and false alarms by group."""
    found = [pair for verdict in verdicts for pair in verdict.found]
    marked = sum(len(verdict.text.marks) for verdict in verdicts)
    false = Counter(verdict.text.form for verdict in verdicts for _ in verdict.false)
    same = sum(mark.concept == finding.concept for mark, finding in found)
    lines = [
        f"recall     {share(len(found), marked)}",
        f"precision  {share(len(found), len(found) + false.total())}",
        f"concept    {share(same, len(found))}  (of those found, named as the marked concept)",
    ]
    for name, group in GROUPS.items():
        lines.append(f"\nrecall by {name}")
        table = recalls(verdicts, group)
        lines += [f"  {part:<10} {share(*counts)}" for part, counts in table.items()]
    lines.append("\nfalse alarms by form, of so many texts")
    forms = Counter(verdict.text.form for verdict in verdicts)
    lines += [f"  {form:<10} {false[form]:4} in {forms[form]}" for form in sorted(forms)]
    return "\n".join(lines)


def listing(verdicts: Iterable[Verdict]) -> str:
    """Each miss and each false alarm on a line, with the words around it."""
    lines = []
    for verdict in verdicts:
        text = verdict.text
        for mark in verdict.missed:
            place = around(text.text, mark.start, mark.end)
            lines.append(f"missed {text.id} {mark.concept} ({mark.kind}) {place}")
        lines += [f"false  {text.id} {described(text, finding)}" for finding in verdict.false]
    return "\n".join(lines)


def calibration(verdicts: Sequence[Verdict]) -> str:
    """The reliability table, and the expected calibration error over all of it and its top."""
    table = reliability(verdicts)
    lines = ["confidence  count  mean   held"]
    lines += [f"{b.low:<10.1f} {b.count:6}  {b.confidence:.3f}  {b.held:.3f}" for b in table]
    lines.append(f"expected calibration error, all candidates: {calibration_error(table):.3f}")
    top = calibration_error(table, SHOWN_FROM)
    lines.append(f"expected calibration error, from {SHOWN_FROM}: {top:.3f}")
    return "\n".join(lines)


def described(text: Text, finding: Finding) -> str:
    """Concept, check, confidence and place of a finding."""
    place = around(text.text, finding.span.start, finding.span.end)
    return f"{finding.concept} {finding.check} {finding.confidence:.2f} {place}"


def around(text: str, start: int, end: int) -> str:
    """The span in brackets with the words beside it, on one line."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"…{before}[{text[start:end]}]{after}…".replace("\n", " ")


def share(part: int, whole: int) -> str:
    """`0.812 (26 of 32)`; nan where there is nothing to share."""
    return f"{part / whole if whole else float('nan'):.3f} ({part} of {whole})"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--split", choices=("fit", "test", *APART, "all"), default="test")
    parser.add_argument("--lang", help="only texts from this source language")
    parser.add_argument("--known-wrong", action="store_true", help="use the `wrong` lists too")
    parser.add_argument(
        "--no-known-wrong", dest="known_wrong", action="store_false", help="leave them out: default"
    )
    parser.add_argument("--min-confidence", type=float, default=DEFAULT_MIN_CONFIDENCE)
    parser.add_argument("--list", action="store_true", help="print misses and false alarms")
    parser.add_argument("--calibration", action="store_true", help="the reliability table instead")
    args = parser.parse_args()
    split: Split | None = None if args.split == "all" else args.split
    chosen = [text for text in texts(split) if args.lang in (None, text.lang)]
    glossary = load_glossary([*map(str, glossaries(split))])
    minimum = 0.0 if args.calibration else args.min_confidence
    verdicts = check(chosen, glossary, known_wrong=args.known_wrong, min_confidence=minimum)
    lists = "with" if args.known_wrong else "without"
    concepts = len({mark.concept for text in chosen for mark in text.marks})
    print(f"{args.split}: {len(chosen)} texts, {concepts} concepts, {lists} the `wrong` lists")
    print(f"{len(glossary.concepts)} concepts in the glossaries, from confidence {minimum}\n")
    if args.list:
        print(listing(verdicts), end="\n\n")
    print(calibration(verdicts) if args.calibration else summary(verdicts))


if __name__ == "__main__":
    main()
