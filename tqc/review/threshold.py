"""How sure a finding must be to be shown. Families share one threshold, the quiet one.

Confidence is the share of such findings that held when they were last measured, so at 0.8 an
editor meets at most one false alarm in five findings of the least certain kind, and far fewer
over all. Lower it to hunt, raise it to gate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqc.finding import Finding

DEFAULT_MIN_CONFIDENCE = 0.8


def confident(findings: Iterable[Finding], minimum: float) -> Iterator[Finding]:
    """Those at or above the minimum, as shown: confidence counts to two decimals.

    Without the rounding, a finding of 0.796 would be shown as 0.8 below a threshold of 0.8.
    """
    return (found for found in findings if round(found.confidence, 2) >= round(minimum, 2))
