"""What a finding says in one line: its message, and what to write where that doesn't say it."""

from __future__ import annotations

from tqc.finding import Finding


def unsaid(found: Finding) -> tuple[str, ...]:
    """The suggestions, without the first where the message has named it."""
    first = found.suggestions[0] if found.suggestions else ""
    return found.suggestions[1:] if first and f"“{first}”" in found.message else found.suggestions


def said(found: Finding) -> str:
    """The message; with the suggestions, unless it names the best of them."""
    if unsaid(found) != found.suggestions or not any(found.suggestions):
        return found.message
    choices = (f"“{text}”" if text else "nothing" for text in found.suggestions)
    return f"{found.message}; write {' or '.join(choices)}"
