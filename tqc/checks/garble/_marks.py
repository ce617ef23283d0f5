"""Straight double quotation marks: which of a block's open and which close.

Straight marks don't tell by themselves, so they alternate within a block; marks of inches and
seconds (6'2", 19") and blocks with doubled marks are left out.
"""

from __future__ import annotations

from tqc.finding import Span

OPENING = "([{<“‘«„—–-/=:"  # what stands before an opening mark, besides space


def straight_marks(prose: str, block: Span) -> list[int]:
    """Offsets of the straight double quotation marks of a block."""
    found: list[int] = []
    if prose.find('""', block.start, block.end) >= 0:
        return found  # code, or a slip that leaves no saying which is which
    at = prose.find('"', block.start, block.end)
    while at >= 0:
        inches = at > block.start and prose[at - 1] in "0123456789″'" and len(found) % 2 == 0
        if not inches and prose[at - 1 : at] != "\\":
            found.append(at)
        at = prose.find('"', at + 1, block.end)
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
