"""Changes to a text, and making them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqc.finding import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of a span, of Document.text where nothing else is said."""

    span: Span
    text: str


def apply(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits, by place and without overlaps.

    >>> apply("a cat", [Edit(Span(0, 1), "the"), Edit(Span(2, 5), "dog")])
    'the dog'
    """
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))
