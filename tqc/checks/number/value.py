"""A figure of the source that has another value in the translation, or is missing from it.

Finds: the figure that stands where the source's should: another value, or the right digits a power
    of ten off; and segments that leave out a figure.
Why: 万 and 亿 count by ten thousands, and a translation that counts by thousands slips easily.
Flagged: "38 billion yuan" for 3800亿元; "35 people" for 38人; a sentence without its 12%.
Left alone: "$22 million" for 2215万美元; "doubled", "a dozen", "two-thirds", "25 miles" for 40公里;
    iPhone 15, 三星, 一带一路; a figure that stands in a segment next to this one.
Limits: silent without a source; figures that change places; sums converted into another currency;
    small numbers in words, which may be left out rightly. Chinese, Japanese, Korean, English,
    German and French.
Source: the source segment; how figures are written: tqc.language.quantities.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.figures import Fault, differences
from tqc.checks.base import Context
from tqc.checks.number._saying import told
from tqc.document import Document
from tqc.finding import Finding


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each figure of which the value is wrong or missing."""
    for one in differences(document, context.glossary):
        if one.fault in (Fault.VALUE, Fault.FACTOR, Fault.MISSING) and not one.date:
            yield told("number/value", document, one)
