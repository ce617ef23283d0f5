"""BLEU, chrF2++ and TER of a translation against references, by sacrebleu, with its signatures.

A corpus is a file of one segment a line; hypothesis and references pair line by line. A signature
says how a score was computed; scores with different signatures can't be compared. Two translations
are compared by paired bootstrap (Koehn 2004), with sacrebleu's seed and number of samples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from tqc.document.reading import decode
from tqc.errors import ReadError, UsageError
from tqc.files import Draft
from tqc.language.tags import primary

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric
    from sacrebleu.significance import Result

NAMES = ("BLEU", "chrF2++", "TER")

CHRF_WORD_ORDER = 2
"""Counts words up to pairs besides characters: what makes chrF2 into chrF2++."""

SPACELESS = frozenset({"zh", "ja"})
"""Languages for which TER splits characters, since their words have no spaces between them."""


@dataclass(frozen=True, slots=True)
class Score:
    """A metric's value on its usual scale of 0 to 100 (TER may go beyond, and less is better)."""

    name: str
    value: float
    signature: str


def read_lines(path: str) -> list[str]:
    """The segments of a file; raises ReadError. A line ends at a line feed, with or without CR."""
    text = decode(path, Draft(path, path).read())
    if not text:
        raise ReadError("the file is empty; expected one segment a line", path=path)
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]


def scores(
    hypothesis: Sequence[str], references: Sequence[Sequence[str]], language: str | None = None
) -> list[Score]:
    """BLEU, chrF2++ and TER over the corpus; all sequences are of one length.

    language: BCP 47; decides how BLEU and TER split words. Raises UsageError where sacrebleu needs
    a package for it that isn't there.
    """
    results = []
    for metric in _metrics(language):
        result = metric.corpus_score(hypothesis, references)
        signature = metric.get_signature().format()
        results.append(Score(str(result.name), float(result.score), str(signature)))
    return results


@dataclass(frozen=True, slots=True)
class Comparison:
    """A metric of two systems. margins: half the width of each one's interval (95 %); p: how often
    so large a difference would come by chance."""

    name: str
    values: tuple[float, float]
    margins: tuple[float, float]
    p: float
    signature: str


def compare(
    systems: Sequence[tuple[str, Sequence[str]]],
    references: Sequence[Sequence[str]],
    language: str | None = None,
) -> list[Comparison]:
    """Paired bootstrap of two systems, names with segments; all sequences are of one length."""
    from sacrebleu.significance import PairedTest

    named = [(f"{number} {name}", segments) for number, (name, segments) in enumerate(systems, 1)]
    metrics = dict(zip(NAMES, _metrics(language), strict=True))
    signatures, results = PairedTest(named, metrics, references, test_type="bs")()
    found = []
    for name in metrics:
        first, second = cast("list[Result]", results[name])
        found.append(
            Comparison(
                name=name,
                values=(float(first.score), float(second.score)),  # numpy's own, as JSON has none
                margins=(float(first.ci or 0), float(second.ci or 0)),
                p=float(second.p_value or 0),
                signature=str(signatures[name].format()),
            )
        )
    return found


def _metrics(language: str | None) -> list[Metric]:
    # 0.4 s of CPU, and only here
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    target = primary(language) if language else ""
    spaceless = target in SPACELESS
    try:
        return [
            BLEU(trg_lang=target),
            CHRF(word_order=CHRF_WORD_ORDER),
            TER(normalized=spaceless, asian_support=spaceless),
        ]
    except (ImportError, RuntimeError) as error:
        raise UsageError(
            f"sacrebleu can't split words of “{target}”", remedy=" ".join(str(error).split())
        ) from error


def check_lengths(hypothesis: str, lines: int, reference: str, reference_lines: int) -> None:
    """Raises UsageError, which names both files, where they can't be paired line by line."""
    if lines != reference_lines:
        raise UsageError(
            f"segments pair line by line, but {hypothesis} and {reference} "
            f"differ in their number of lines: {lines} and {reference_lines}"
        )
