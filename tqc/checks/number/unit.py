"""A figure with the source's number and another unit or currency.

Finds: amounts in another currency, lengths and times in another unit, percentage points as
    per cent.
Why: the number looks right, so that nobody looks twice.
Flagged: "30 million dollars" for 3000万元; "30 inches" for 30厘米; "3 percent" for 3个百分点.
Left alone: "$30 million" for 3000万美元; "25 miles" for 40公里; "RMB 30m" for 3000万元; "¥" for
    yuan and for yen; an amount without its unit.
Limits: silent without a source; "$" for Hong Kong dollars in a text that says so once is flagged.
Source: the source segment; units: tqc/language/quantities/units.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.figures import Fault, differences
from tqc.checks.base import Context
from tqc.checks.number._saying import told
from tqc.document import Document
from tqc.finding import Finding


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each figure with another unit."""
    for one in differences(document, context.glossary):
        if one.fault in (Fault.UNIT, Fault.CURRENCY) and not one.date:
            yield told("number/unit", document, one)
