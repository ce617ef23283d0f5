"""Quotation marks and brackets by block, and which of the straight ones open and which close.

Straight marks don't tell by themselves, so they alternate within a block; marks of inches and
seconds (6'2", 19") and blocks with doubled marks are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tqc.document import Document
from tqc.finding import Span
from tqc.language.prose import in_gaps, once, paragraphs

MARK = re.compile(r"[“”„«»「」『』《》()（）【】\[\]\"]")

LOW_QUOTES = frozenset({"de", "ru", "cs", "sk", "bg", "pl", "hu", "ro", "hr", "sr", "sl"})
"""Languages that open with „ and mostly close with “."""
EITHER_WAY = frozenset({"ar", "he", "fa", "ur", "sv", "fi", "th"})
"""Right to left, or with one mark for both ends: the direction of “ ” tells nothing."""

OPENING = "([{<“‘«„—–-/=:"  # what stands before an opening mark, besides space


@once
def by_block(document: Document) -> Mapping[int, Sequence[int]]:
    """Offsets of the quotation marks and brackets of each block that has any, by its number."""
    blocks = paragraphs(document)
    found: dict[int, list[int]] = {}
    number = 0
    for at, _ in in_gaps(document, MARK):
        while number < len(blocks) and blocks[number].span.end <= at:
            number += 1
        if number < len(blocks) and blocks[number].span.start <= at:
            found.setdefault(number, []).append(at)
    return found


def straight_marks(prose: str, block: Span, marks: Sequence[int]) -> list[int]:
    """Those of a block's marks that are straight and double, inches left out."""
    found: list[int] = []
    if prose.find('""', block.start, block.end) >= 0:
        return found  # code, or a slip that leaves no saying which is which
    for at in marks:
        if prose[at] != '"':
            continue
        inches = at > block.start and prose[at - 1] in "0123456789″'" and len(found) % 2 == 0
        if not inches and prose[at - 1 : at] != "\\":
            found.append(at)
    return found


def left_of(prose: str, block: Span, at: int) -> str:
    """The character before a mark; at the block's start a space."""
    return prose[at - 1] if at > block.start else " "


def right_of(prose: str, block: Span, at: int) -> str:
    """The character after a mark; at the block's end a space."""
    return prose[at + 1] if at + 1 < block.end else " "


def opens_well(left: str, right: str) -> bool:
    """True if a mark between these two characters looks like one that opens."""
    return (left.isspace() or left in OPENING) and not right.isspace()


def closes_well(left: str, right: str) -> bool:
    """True if a mark between these two characters looks like one that closes."""
    return not left.isspace() and not right.isalnum()
