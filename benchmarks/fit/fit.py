"""Fit the weights of tqc/evidence/weights.json: logistic regression with a small ridge.

    python -m benchmarks.fit.fit            # prints a report and writes the weights
    python -m benchmarks.fit.fit --dry-run  # only the report

Reproducible: the same glossaries and data give the same weights. Newton's method on some ten
thousand places takes about a minute in plain Python, so no numerical package is needed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from math import exp, log
from pathlib import Path

from benchmarks.fit import examples as data
from benchmarks.fit.examples import Example, Maker
from benchmarks.renderings.data import EXTRA
from tqc.evidence import confidence
from tqc.evidence.features import FEATURES
from tqc.evidence.wording import Values
from tqc.glossary import load

WEIGHTS = Path(confidence.__file__).with_name("weights.json")
RIDGE = 2.0
STEPS = 12

SHARES = {"manual": 0.1, "negatives": 1.0, "wmt": 0.3, "renderings": 1.0, "small": 0.5}
"""How much an example of each source counts."""

SIGNS = {
    "positive": (
        "explained",
        "gain",
        "listed",
        "capitals",
        "context_near",
        "context_far",
        "right",
        "sisters",
        "company",
        "culture",
        "in_source",
        "cue",
        "called",
    ),
    "negative": (
        "slight",
        "bent",
        "single",
        "single_bare",
        "not_context",
        "collocation",
        "longer",
        "longer_single",
        "any_name",
        "headless",
        "linked",
        "not_in_source",
        "glossed",
        "borrowed",
        "context_absent",
        "context_absent_page",
        "romanised_word",
        "like_a_person",
        "term_predicted",
        "person_translated",
        "loose",
        "out_of_place",
    ),
}
"""What common sense says of a feature: a weight of the other sign goes back to its prior, for it
could only come from what the data lack."""

PRIOR = {
    "bias": -11.5,
    "explained": 4.5,
    "parts": 1.0,
    "collocation": -2.5,
    "single": -3.5,
    "single_bare": -2.0,
    "capitals": 4.2,
    "listed": 5.0,
    "listed_rare": 3.0,
    "listed_only": 4.0,
    "romanised": 5.0,
    "romanised_word": -3.0,
    "mixed": 1.5,
    "foreign": 2.0,
    "person_translated": -3.0,
    "cue": 0.6,
    "called": 2.0,
    "context_near": 4.0,
    "context_far": 0.6,
    "context_absent": -0.5,
    "context_absent_page": -2.0,
    "not_context": -14.0,
    "right": 2.0,
    "sisters": 0.8,
    "company": 1.2,
    "repeated": 0.8,
    "certain_elsewhere": 2.5,
    "culture": 0.6,
    "faint": -7.0,
    "longer": -1.5,
    "longer_single": -2.0,
    "any_name": -3.0,
    "headless": -1.5,
    "linked": -3.0,
    "in_source": 4.0,
    "not_in_source": -11.0,
    "gain": 9.0,
    "slight": -2.0,
    "borrowed": -3.0,
    "glossed": -30.0,
    "context_absent_single": -3.0,
    "context_absent_listed": -3.5,
    "out_of_place": -7.0,
    "term_predicted": -3.0,
    "term_gain": 0.0,
    "bent": -2.0,
    "loose": -4.0,
    "own": 3.0,
    "like_a_person": -5.0,
    "unsupported_person": -9.5,
}
"""What an editor would say of each feature before seeing data. The fit moves a weight away from
here only as far as the data insist (RIDGE): made data are too few and too even to be believed
against common sense."""

FIXED = (
    "in_source",
    "not_in_source",
    "glossed",
    "like_a_person",
    "not_context",
    "sisters",
    "company",
    "culture",
    "repeated",
    "certain_elsewhere",
    "listed",
    "listed_rare",
    "listed_only",
    "unsupported_person",
    "out_of_place",
    "faint",
    "romanised",
    "right",
    "any_name",
    "context_absent_listed",
)
"""Too rare in the fitting texts, which are short, or one with the words themselves, as a list is:
these stay as they are."""


def fit(rows: list[Example], free: list[str]) -> dict[str, float]:
    """Weights of the free features that make the rows likeliest, less the ridge."""
    weights = {name: PRIOR[name] for name in free}
    held = {name: PRIOR[name] for name in FEATURES if name not in free}
    place = {name: number for number, name in enumerate(free)}
    for _ in range(STEPS):
        gradient = [-RIDGE * (weights[name] - PRIOR[name]) for name in free]
        size = len(free)
        hessian = [[RIDGE * (i == j) + 1e-6 * (i == j) for j in range(size)] for i in range(size)]
        for row in rows:
            share = SHARES[row.group]
            known = [(place[n], v) for n, v in row.features.items() if n in place]
            rest = sum(held[n] * v for n, v in row.features.items() if n in held)
            chance = sigmoid(rest + sum(weights[free[i]] * v for i, v in known))
            slope, curve = share * (row.wrong - chance), share * chance * (1 - chance)
            for i, v in known:
                gradient[i] += slope * v
                for j, w in known:
                    hessian[i][j] += curve * v * w
        for name, step in zip(free, solve(hessian, gradient), strict=True):
            weights[name] += max(-2.0, min(2.0, step))
    return weights


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Gaussian elimination with pivoting; changes its arguments."""
    size = len(vector)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(matrix[r][i]))
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        vector[i], vector[pivot] = vector[pivot], vector[i]
        for r in range(i + 1, size):
            factor = matrix[r][i] / matrix[i][i]
            vector[r] -= factor * vector[i]
            matrix[r] = [a - factor * b for a, b in zip(matrix[r], matrix[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        rest = sum(matrix[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (vector[i] - rest) / matrix[i][i]
    return found


def signed(rows: list[Example]) -> dict[str, float]:
    """Fit, dropping features whose weight has the wrong sign until none has."""
    free = [name for name in FEATURES if name not in FIXED]
    while True:
        weights = fit(rows, free)
        bad = [n for n in SIGNS["positive"] if weights.get(n, 0) < 0]
        bad += [n for n in SIGNS["negative"] if weights.get(n, 0) > 0]
        if not bad:
            return {name: round(weights.get(name, PRIOR[name]), 3) for name in FEATURES}
        free = [name for name in free if name not in bad]


def sigmoid(x: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, x))))


def score(weights: Values, features: Values) -> float:
    return sigmoid(sum(weights[name] * value for name, value in features.items()))


def report(rows: list[Example], weights: Values) -> None:
    print(f"{'source':12}{'places':>8}{'wrong':>8}{'P at .8':>9}{'R at .8':>9}{'log loss':>10}")
    for group in SHARES:
        some = [(score(weights, r.features), r.wrong) for r in rows if r.group == group]
        if not some:
            continue
        shown = Counter(wrong for sure, wrong in some if sure >= 0.8)
        wrong = sum(w for _, w in some)
        loss = -sum(log(max(s if w else 1 - s, 1e-9)) for s, w in some) / len(some)
        precision = shown[True] / max(1, sum(shown.values()))
        recall = shown[True] / max(1, wrong)
        print(f"{group:12}{len(some):8}{wrong:8}{precision:9.3f}{recall:9.3f}{loss:10.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    args = parser.parse_args()
    before = WEIGHTS.read_text("utf-8")
    store(PRIOR)  # "company" asks which places are strong: start where every run starts
    maker = Maker(load([str(EXTRA)]))
    sources = (data.from_manual, data.from_negatives, data.from_wmt, data.from_renderings)
    rows = [example for source in sources for example in source(maker)]
    weights = signed(rows)
    store(weights)
    report(rows, weights)
    if args.dry_run:
        WEIGHTS.write_text(before, encoding="utf-8")
    for name in FEATURES:
        print(f"{name:16}{weights[name]:8.3f}")


def store(weights: Values) -> None:
    text = json.dumps({"about": ABOUT, "weights": weights}, indent=2)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    confidence.weights.cache_clear()


ABOUT = "fitted by benchmarks/fit; see docs/measurements.md for the data and what came of it"

if __name__ == "__main__":
    main()
