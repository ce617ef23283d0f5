"""From what the checks found to what is shown: the threshold, then one finding a place."""

from __future__ import annotations

from collections.abc import Iterable

from tqc.finding import Finding
from tqc.review.overlap import resolve
from tqc.review.threshold import confident


def review(findings: Iterable[Finding], minimum: float) -> list[Finding]:
    """The findings an editor sees, by place; `minimum` is the least confidence shown."""
    return resolve(confident(findings, minimum))
