"""What tags and shortcodes within Markdown show to readers by their attributes: captions, titles,
descriptions of pictures.

Only values in quotation marks, of the attributes that HTML shows and of those that shortcodes of
Hugo and components of MDX commonly show; what a theme's own names mean can't be known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqc.document.html_attributes import ATTRIBUTE, SHOWN, attributes, shown
from tqc.document.html_text import Shown
from tqc.document.spelled import Spelled
from tqc.finding import Span

NAMES = SHOWN | frozenset("caption description heading subtitle summary".split())


@dataclass(frozen=True, slots=True)
class Label:
    """Where a value stands, without its quotation marks. html: it is spelled as HTML is."""

    place: Span
    html: bool = True


def labels_of(text: str, tags: Iterable[tuple[int, int]]) -> Iterator[Label]:
    """The labels of some tags and shortcodes, in their order.

    >>> text = '{{< figure src="a.png" caption="A cup" >}} <img alt="Tea">'
    >>> [label.place.of(text) for label in labels_of(text, [(0, 42), (43, 58)])]
    ['A cup', 'Tea']
    """
    for start, end in tags:
        if "=" not in text[start:end]:
            continue
        html = text[start] == "<"
        name, _, rest = text[start + 1 : end - 1].partition(" ")
        at = end - 1 - len(rest)
        if html and name.islower():
            values: Iterable[Span] = shown(name, attributes(rest), rest, at)
        else:
            values = _values(rest, at)
        for value in values:
            if text[value.end - 1] != "\\":  # the quotation mark is the value's own
                yield Label(value, html)


def _values(text: str, at: int) -> Iterator[Span]:
    for match in ATTRIBUTE.finditer(text):
        group = 2 if match[2] else 3
        if match[1].lower() in NAMES and match[group]:
            yield Span(at + match.start(group), at + match.end(group))


def words_of(label: Label, text: str) -> Spelled:
    """What a reader is shown, with its places in the file."""
    words = Shown(text)
    words.add(label.place.start, label.place.end)
    return words.speller.done()


def spelled(words: str, text: str, at: int, labels: Sequence[Label]) -> str:
    """How words are written at a place of the file: within a label without its quotation mark."""
    index = bisect_right(labels, at, key=lambda label: label.place.start) - 1
    if index < 0 or at > labels[index].place.end:
        return words
    label = labels[index]
    quote = text[label.place.start - 1]
    if not label.html:
        return words.replace(quote, f"\\{quote}")
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(quote, f"&#{ord(quote)};")
