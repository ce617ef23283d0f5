"""A date or time of the source that is another one in the translation, or is missing from it.

Finds: another day, month, year or time of day; the wrong half of the day; eras counted wrongly; a
    sentence that leaves out its date and says nothing in its stead.
Why: readers act on dates, and nothing in the sentence gives them away.
Flagged: "March 18" for 2月18日; "3 a.m." for 下午3点; "2022" for 令和5年.
Left alone: "on Saturday", "last year", "yesterday" in place of a date; "the 18th" for 2月18日 where
    the month stands nearby; 15:00 for 下午3点.
Limits: silent without a source; other calendars and time zones.
Source: the source segment; eras by their first years, Japan's and the Republic of China's.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.bitext.figures import differences
from tqc.checks.base import Context
from tqc.checks.number._saying import told
from tqc.document import Document
from tqc.finding import Finding


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each figure of a date that is wrong or missing."""
    for one in differences(document, context.glossary):
        if one.date:
            yield told("number/date", document, one)
