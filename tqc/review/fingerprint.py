"""A name for each finding that outlives the edits around it: what baselines, suppressions and the
CI services know a finding by.

Made of the check, the glossary entry (or the marked words), the words of the sentence, and which of
several such places it is; so lines may move, other sentences change, quotation marks and spacing be
mended, and the name stays. A sentence is what lies between marks that end one: a plain rule, since
all that counts is that the same text gives the same piece, also in languages tqc knows little of.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from tqc.cache import digest
from tqc.finding import Finding, Span

REACH = 400
"""Code points looked at on either side of a finding: a sentence is rarely longer, and a line of
a megabyte must not be read for each of its findings."""

_END = re.compile(r"\n|[.!?…]['\"”’)\]]*\s|[。！？]")
_WORD = re.compile(r"\w+")


def fingerprints(text: str, findings: Iterable[Finding]) -> list[str]:
    """Twenty hexadecimal digits for each finding, in their order; `text` is the document's.

    No two findings of a document share one.
    """
    counted: Counter[tuple[str, str, str]] = Counter()
    names: list[str] = []
    for found in findings:
        what = found.concept or " ".join(_words(found.text))
        key = (found.check, what, " ".join(_words(sentence(text, found.span))))
        names.append(digest((*key, str(counted[key]))))
        counted[key] += 1
    return names


def sentence(text: str, span: Span) -> str:
    """The sentence or sentences that a span stands in, at most REACH beyond it on either side.

    >>> sentence("It fell. Big Fish rose 1.5%! Why?", Span(9, 17))
    'Big Fish rose 1.5%!'
    """
    left, right = max(0, span.start - REACH), min(len(text), span.end + REACH)
    start = left
    for end in _END.finditer(text, left, span.start):
        start = end.end()
    # the mark that ends the sentence may be the last thing marked
    after = _END.search(text, max(span.start, span.end - 1), right)
    stop = after.end() if after and after.end() >= span.end else right
    return text[start:stop].strip()


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
