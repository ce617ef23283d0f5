"""What publishing systems mix into Markdown: shortcodes, template tags, MDX's code.

Hugo's `{{< >}}` and `{{% %}}` and the `{% %}` of Liquid and Jinja mean nothing else anywhere, so
they are told in every file; `{{ name }}` is left in the prose, since it is also what a broken
template leaves behind. MDX (version 3) adds import and export, components, and expressions in
braces. Prose between two tags stays prose, unless they hold code. Everything is bounded, so the
time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Pair = tuple[int, int]

SHORTCODE = re.compile(
    r"\{\{<[^{}\ufffc]{0,2000}?>\}\}|\{\{%[^{}]{0,2000}?%\}\}|\{%[^{}]{0,2000}?%\}"
)
OPENING = re.compile(r"\{(?:\{[<%]|%)-?[ \t]*(/|end)?([\w-]{1,40})")
CODE = frozenset("highlight code mermaid math katex latex chart comment".split())
"""Shortcodes of Hugo's themes and tags of Liquid that hold what is no prose."""
MODULE = re.compile(
    r"(?:(?<=\n\n)|(?<=\n\r\n)|(?<=---\n)|(?<=---\r\n)|\A)"
    r"(?:import\s+(?:[\w*{}$,\s]{1,200}\sfrom\s+)?[\"']"
    r"|export\s+(?:const|let|var|function|default|class|async)\s|export\s*[{*])"
)
BLANK = re.compile(r"\r?\n[ \t]*\r?\n|\Z")
COMPONENT = re.compile(r"</?(?:[A-Z][\w.]*)?(?=[\s/>{])")
SIGN = re.compile(r"[<>{}\"']")
BRACE = re.compile(r"[{}]|\n[ \t]*\r?\n")

TAG_LIMIT = 4000
"""Code points of a component's tag: more than a page of properties."""


def shortcodes(text: str) -> Iterator[Pair]:
    """Where shortcodes and template tags stand.

    >>> text = 'See {{< figure src="a.png" >}} and {% raw %}this{% endraw %}.'
    >>> [text[start:end] for start, end in shortcodes(text)]
    ['{{< figure src="a.png" >}}', '{% raw %}', '{% endraw %}']
    """
    if "{{" in text or "{%" in text:
        yield from (match.span() for match in SHORTCODE.finditer(text))


def wrapped(text: str, tags: Sequence[Pair]) -> tuple[list[tuple[Pair, Pair]], list[Pair]]:
    """Of some shortcodes those that stand around words of one line, in pairs, and the places of
    what is no prose between two others.

    >>> text = "A {{< red >}}good{{< /red >}} tea {{< code >}}a{{< /code >}}"
    >>> around, code = wrapped(text, list(shortcodes(text)))
    >>> [text[a[1] : b[0]] for a, b in around], [text[start:end] for start, end in code]
    (['good'], ['{{< code >}}a{{< /code >}}'])
    """
    around: list[tuple[Pair, Pair]] = []
    code: list[Pair] = []
    open_: dict[str, Pair] = {}
    for tag in tags:
        match = OPENING.match(text, *tag)
        if match is None:
            continue
        name = match[2]
        if not match[1]:
            open_.setdefault(name, tag) if name in CODE else open_.update({name: tag})
        elif opening := open_.pop(name, None):
            if name in CODE:
                code.append((opening[0], tag[1]))
            elif text.startswith("{{", tag[0]) and "\n" not in text[opening[1] : tag[0]]:
                around.append((opening, tag))
    return around, code


def mdx(text: str) -> Iterator[Pair]:
    """Where the code of an MDX file stands, as far as Markdown doesn't know it.

    >>> text = "import A from './a'\\n\\nTea is <A b>good</A> {c.d}."
    >>> [text[start:end] for start, end in mdx(text)]
    ["import A from './a'", '<A b>', '</A>', '{c.d}']
    """
    for module in MODULE.finditer(text):
        end = BLANK.search(text, module.end())
        yield module.start(), end.start() if end else len(text)
    at = 0
    while match := COMPONENT.search(text, at):
        end_of_tag = _end_of_tag(text, match.end())
        if end_of_tag > 0:
            yield match.start(), end_of_tag
        at = max(match.end(), abs(end_of_tag))
    yield from _braces(text)


def _end_of_tag(text: str, at: int) -> int:
    """Where a tag ends whose name ends at an offset; minus how far it was sought in vain."""
    depth, quote, limit = 0, "", at + TAG_LIMIT
    sign = None
    for sign in SIGN.finditer(text, at, limit):
        if quote:
            quote = "" if sign[0] == quote else quote
        elif sign[0] in "\"'":
            quote = sign[0]
        elif sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
        elif not depth:
            return sign.end() if sign[0] == ">" else -sign.start()
    return -sign.end() if sign else -at


def _braces(text: str) -> Iterator[Pair]:
    """Outermost pairs of braces within a paragraph."""
    opened: list[int] = []
    for sign in BRACE.finditer(text):
        if sign[0] == "{":
            opened.append(sign.start())
        elif sign[0] != "}":
            opened.clear()
        elif opened:
            start = opened.pop()
            if not opened:
                yield start, sign.end()
