"""Fit tqc/bitext/names/weights.json: which stretch of a segment stands for a name, if any does.

    python -m benchmarks.bilingual.fit            # prints a report and writes the weights
    python -m benchmarks.bilingual.fit --dry-run  # only the report

A multinomial logit with a ridge around PRIOR, fitted on the odd documents of
../shared/data/wmt23-dev (wmt23.py), each with its own glossary. A choice is a name of the source
without a right rendering in its segment: right are the stretches that raters marked as its wrong
rendering; where none is marked, nothing is right, and stretches on other marked places are left
out. Names with a contested mark are left out. Choices that come again count by the square root of
their number. Plain Python; a minute.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt
from pathlib import Path
from typing import Any

from benchmarks.bilingual.wmt23 import DATA, folders, lines
from tqc.bitext.names import Paired, choice, pair
from tqc.bitext.names.features import FEATURES, NULL_FEATURES
from tqc.bitext.names.settling import nothing
from tqc.document import formats
from tqc.document.formats import Reading
from tqc.evidence.assess import index_of
from tqc.finding import Span
from tqc.glossary import load
from tqc.language.lexicon import Lexicon
from tqc.rendering.find import Scan

WEIGHTS = Path(choice.__file__).with_name("weights.json")

RIDGE = 2.0
STEPS = 250
RATE = 0.05

PRIOR = {
    "approved_like": 3.0,
    "sound_like": 2.0,
    "sounds": 4.0,
    "silent": -1.5,
    "own": 2.0,
    "covered": 2.0,
    "approved_words": 1.0,
    "contested": -1.5,
    "alone": 1.0,
    "acronym": 0.5,
    "other": -3.0,
    "strange": 2.0,
    "lower": -3.0,
    "capitals": 1.5,
    "mixed_case": -1.5,
    "quoted": 1.0,
    "open_left": -2.5,
    "open_right": -2.5,
    "splits": -4.0,
    "first": -0.5,
    "cuts": -3.0,
    "own_left": -1.5,
    "own_right": -1.5,
    "inside": -0.5,
    "longer": -1.0,
    "shorter": -0.5,
    "distance": -2.5,
    "distance_near": -2.0,
    "agrees": 1.5,
    "elsewhere": -2.0,
    "taken": -3.0,
    "surplus": 1.0,
    "rare": 0.8,
    "person_shape": 1.0,
    "listed": 4.0,
    "person_cue": 1.0,
    "ordinary": -1.0,
    "nothing": 1.5,
    "nothing_seen": 0.5,
    "nothing_here": 2.5,
}
"""What an editor would say of each feature before seeing data."""

NAMES = (*FEATURES, *NULL_FEATURES)


@dataclass(frozen=True, slots=True)
class Example:
    """One choice. options: features by number, the last one for nothing; claims: what each loses to
    other names; right: which of them are right; key: alike for choices that come again."""

    options: list[list[tuple[int, float]]]
    claims: list[float]
    right: list[bool]
    key: tuple[str, ...]


def examples() -> Iterator[Example]:
    gold = {row["id"]: row["spans"] for row in lines(DATA / "gold.jsonl")}
    lexicon = Lexicon("en")
    for folder in folders("fit"):
        path = folder / "segments.jsonl"
        glossary = load([str(folder / "glossary.yaml")], None, no_bundled=True)
        index = index_of(glossary, "en")
        for document in formats.of(str(path)).read(str(path), path.read_bytes(), Reading()):
            english = replace(document, language="en")
            forms = Scan(english.prose, index).forms
            groups: defaultdict[tuple[int, str], list[Paired]] = defaultdict(list)
            for one in pair(english, glossary, index, lexicon, forms):
                groups[one.open.segment, one.open.name.text].append(one)
            for (segment, _), some in groups.items():
                where = english.segments[segment]
                yield from _of_group(some, where.span.start, gold[where.id])


def _of_group(
    some: Sequence[Paired], offset: int, marked: Sequence[dict[str, Any]]
) -> Iterator[Example]:
    """The choices of one name in one segment."""
    source = some[0].open.name.text
    own = [span for span in marked if span.get("source") == source]
    if any(not span["sure"] for span in own):
        return
    for number, one in enumerate(some):
        places = [Span(o.span.start - offset, o.span.end - offset) for o in one.options]
        kept = [True] * len(places)
        if number < len(own):
            fit = [max((_fit(place, span) for span in own), default=0.0) for place in places]
            best = max(fit, default=0.0)
            if best < 0.5:
                continue
            keys = {o.key for o, f in zip(one.options, fit, strict=True) if f == best}
            right = [option.key in keys for option in one.options]
        else:
            right = [False] * len(places)
            kept = [not any(_fit(place, span) for span in marked) for place in places]
        features = [option.features for option in one.options]
        chosen = [f for f, keep in zip(features, kept, strict=True) if keep]
        yield Example(
            [_numbered(f) for f in (*chosen, nothing(one.open))],
            [f.get("claimed", 0.0) for f in chosen] + [0.0],
            [r for r, keep in zip(right, kept, strict=True) if keep] + [not any(right)],
            (source, *(span["text"] for span in own)),
        )


def _fit(place: Span, span: dict[str, Any]) -> float:
    """What share of both a place and a marked span have in common, 0 to 1."""
    common = min(place.end, span["end"]) - max(place.start, span["start"])
    return float(max(0, common) / (max(place.end, span["end"]) - min(place.start, span["start"])))


def _numbered(features: dict[str, float]) -> list[tuple[int, float]]:
    return [(NAMES.index(name), value) for name, value in features.items() if name != "claimed"]


def fit(rows: Sequence[Example]) -> list[float]:
    """Weights by Adam, which needs no Hessian."""
    count = Counter(row.key for row in rows)
    prior = [PRIOR[name] for name in NAMES]
    weights = list(prior)
    mean, square = [0.0] * len(NAMES), [0.0] * len(NAMES)
    for step in range(1, STEPS + 1):
        gradient = [-RIDGE * (w - p) for w, p in zip(weights, prior, strict=True)]
        loss = 0.0
        for row in rows:
            share = 1 / sqrt(count[row.key])
            chances = _chances(row, weights)
            held = sum(c for c, r in zip(chances, row.right, strict=True) if r)
            loss -= share * log(held)
            for option, chance, right in zip(row.options, chances, row.right, strict=True):
                slope = share * (chance / held * right - chance)
                for at, value in option:
                    gradient[at] += slope * value
        for at, slope in enumerate(gradient):
            mean[at] = 0.9 * mean[at] + 0.1 * slope
            square[at] = 0.99 * square[at] + 0.01 * slope * slope
            weights[at] += (
                RATE * (mean[at] / (1 - 0.9**step)) / (sqrt(square[at] / (1 - 0.99**step)) + 1e-8)
            )
        if step % 50 == 0:
            print(f"step {step}: loss {loss:.3f}")
    return weights


def _chances(row: Example, weights: Sequence[float]) -> list[float]:
    worths = [
        sum(weights[at] * value for at, value in option) - claim
        for option, claim in zip(row.options, row.claims, strict=True)
    ]
    top = max(worths)
    shares = [exp(worth - top) for worth in worths]
    total = sum(shares)
    return [max(share / total, 1e-12) for share in shares]


def store(weights: dict[str, float]) -> None:
    about = "fitted by benchmarks/bilingual/fit.py; see docs/bilingual.md"
    text = json.dumps({"about": about, "weights": weights}, indent=2)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    choice.weights.cache_clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    dry = parser.parse_args().dry_run
    before = WEIGHTS.read_text("utf-8")
    store(PRIOR)  # names that compete for a stretch share it by the weights: every run starts here
    rows = list(examples())
    print(f"{len(rows)} choices, {sum(not row.right[-1] for row in rows)} with a wrong rendering")
    weights = {name: round(w, 3) for name, w in zip(NAMES, fit(rows), strict=True)}
    store(weights)
    for name in NAMES:
        print(f"{name:16}{PRIOR[name]:8.2f}{weights[name]:8.2f}")
    if dry:
        WEIGHTS.write_text(before, encoding="utf-8")


if __name__ == "__main__":
    main()
