"""The attributes of an HTML element: what they say of it, and which of them a reader is shown.

Those that a browser, a screen reader or a search engine shows or reads out are texts of the page:
the description of a picture, the title of a link, what previews of the page say. A value without
quotation marks isn't read: no repair could write a space into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tqc.finding import Span

ATTRIBUTE = re.compile(r"([^\s=/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")

SHOWN = frozenset(
    "alt title aria-label aria-description aria-placeholder placeholder label".split()
)
BUTTONS = frozenset({"button", "submit", "reset"})
"""Types of <input> whose value is what is written on them."""

PREVIEWS = frozenset(
    "description og:title og:description og:image:alt twitter:title twitter:description"
    " twitter:image:alt".split()
)
"""What <meta> says of the page to those who haven't opened it: HTML's own description, Open Graph's
titles and descriptions, and those of the cards that Twitter brought in."""

UNREAD = frozenset("script style template noscript link base".split())
"""Elements that no reader meets; a stylesheet's title is a setting."""


def attributes(text: str) -> dict[str, str]:
    """By name in lower case; of two with the same name the first counts, as in browsers."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def shown(element: str, about: dict[str, str], text: str, at: int) -> Iterator[Span]:
    """Where the values stand that readers are shown; text: the tag's attributes, as the file has
    them at `at`.

    >>> text = ' src="a.png" alt="A cup"'
    >>> [span.of(text) for span in shown("img", attributes(text), text, 0)]
    ['A cup']
    """
    names = _names(element, about)
    if names.isdisjoint(about):
        return
    seen: set[str] = set()
    for match in ATTRIBUTE.finditer(text):
        name = match[1].lower()
        group = 2 if match[2] else 3
        if name in names and name not in seen and match[group]:
            yield Span(at + match.start(group), at + match.end(group))
        seen.add(name)


def _names(element: str, about: dict[str, str]) -> frozenset[str]:
    if element in UNREAD:
        return frozenset()
    if element == "meta":
        kind = about.get("name") or about.get("property") or ""
        return frozenset({"content"} if kind.lower() in PREVIEWS else ())
    if element == "input" and about.get("type", "").lower() in BUTTONS:
        return SHOWN | {"value"}
    return SHOWN
