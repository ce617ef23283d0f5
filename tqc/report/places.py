"""Where a file is for the services that show findings beside it: its path in the repository."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Checkout:
    """Where a run took place: the repository's top folder and the folder that typed paths start
    from, both absolute."""

    root: str
    here: str


def in_repository(path: str, checkout: Checkout | None) -> str:
    """A path as typed, from the repository's top; as it is typed, if it is in no repository.

    >>> in_repository("./a/../b.md", Checkout("/site", "/site/drafts"))
    'drafts/b.md'
    >>> in_repository("/elsewhere/b.md", Checkout("/site", "/site/drafts"))
    '/elsewhere/b.md'
    """
    plain = posixpath.normpath(path)
    if checkout is None:
        return plain
    full = posixpath.normpath(posixpath.join(checkout.here, path))
    top = checkout.root.rstrip("/") + "/"
    return full.removeprefix(top) if full.startswith(top) else plain


def uri(path: str) -> str:
    """A path as a URI reference, RFC 3986.

    >>> uri("drafts/好 #1.md")
    'drafts/%E5%A5%BD%20%231.md'
    """
    quoted = quote(path.encode("utf-8", "replace"), safe="/-._~!$'()*,;=@&+")
    return f"file://{quoted}" if quoted.startswith("/") else quoted
