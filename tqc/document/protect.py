"""What in a text is not prose: code, addresses, targets, tags, front matter.

Only what can be told without doubt: an unclosed fence or an unknown tag is left in the prose,
where the garble checks report it. Patterns follow CommonMark 0.31 and the HTML standard's list of
elements, on one line at a time except for fences, comments and front matter. Each scanner starts
from a rare character and looks a bounded way from it, so the time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqc.document import templates
from tqc.document.front_matter import end_of
from tqc.document.labels import Label, labels_of
from tqc.finding import Span

Pair = tuple[int, int]

FENCE = re.compile(  # deeper than three spaces under a list item; elsewhere that's code already
    r"^[ \t]{0,12}(?:> ?)*(`{3,}|~{3,})([^\n]*)$", re.MULTILINE
)
INDENTED = re.compile(r"(?: {4}|\t)[ \t]*\S")
SESSION = re.compile(r"^[ \t]*+>>> [^\n]*(?:\n(?![ \t]*\r?$)[^\n]*)*", re.MULTILINE)
LITERAL = re.compile(r"::[ \t]*\r?\n(?:[ \t]*\r?\n)+((?:[ \t]{2,}[^\n]*(?:\n|\Z)|[ \t]*\r?\n)+)")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
RULE = re.compile(
    r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)\r?$", re.M
)
TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t:-]*)+\r?$", re.M)

# An address ends at a space, a quotation mark or anything East Asian: Chinese text is set solid.
_ADDRESS = (
    r"[^\s<>\"“”‘’«»`|\\^{}\ufffc\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]"
)
URL = re.compile(rf"(?<![a-zA-Z0-9])(?:[a-zA-Z][a-zA-Z0-9+.-]{{1,15}}://|www\.|mailto:){_ADDRESS}+")
MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}+@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63})+")
# a bare domain counts with a path or a subdomain: "Trip.com" alone is a name
DOMAIN = re.compile(
    r"(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|ai|cn|tw|hk|jp|kr|de|fr|uk|eu)"
    rf"(?![\w-])(?:/{_ADDRESS}*)?"
)
EXTENSION = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|csv|tsv|json|jsonl|ya?ml|toml|xml|html?|md|txt|png|jpe?g|gif|svg"
    r"|webp|mp[34]|wav|mov|zip|tar|gz|7z|py|ts|tsx|css|sh|exe|apk|ipa|dll|log|ini|cfg|conf|sql|srt"
    r"|vtt|po|xliff|tmx)(?!\w)"
)
TAG_AT = re.compile(
    r"</?(?:a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|blockquote|body|br|button|canvas"
    r"|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em"
    r"|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe"
    r"|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|meter|nav|noscript|object|ol"
    r"|optgroup|option|output|p|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section"
    r"|select|slot|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template"
    r"|textarea|tfoot|th|thead|time|title|tr|track|u|ul|var|video|wbr|path|g|math|mi|mo|mn|mrow)"
    r"(?=[\s/>])[^<>]{0,4000}>|<![A-Za-z][^<>]{0,400}>|<\?[^<>]{0,400}>",
    re.IGNORECASE,
)
RAW = re.compile(r"<(script|style|pre|code|kbd|samp)(?=[\s>])", re.IGNORECASE)
TARGET = re.compile(
    r"\]\((?:<[^<>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000}+)"
    r"(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?[ \t]*\)"
)
BRACKETS = re.compile(r"\n|!?\[|\]")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+\S+[^\n]*$", re.MULTILINE)
LABEL = re.compile(r" {0,3}\[([^\]\n]+)\]:")
REFERENCE = re.compile(r"\]\[([^\[\]\n]{0,200})\]")
CLOSING = re.compile(r"\]")
MOST_LABEL = 999
"""Code points of a label (CommonMark)."""
FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
TICKS = re.compile(r"`+|\n")
TAGGED = re.compile(
    r"(?<![\w@#/&])(?:#[^#\s]{0,30}[\u3400-\u9fff][^#\n]{0,30}#|#[^\W\d_]\w{0,100}|@[A-Za-z_]\w{1,40})"
)
TRAILING = ".,;:!?'*_~…]"


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is not prose. solid: sorted and disjoint, what no marks within are read of; links: the
    brackets and targets around texts, pictures left out, and shortcodes around words; tags: any;
    notes: the marks of footnotes in the text; labels: what tags and shortcodes show to readers, by
    place."""

    solid: tuple[Span, ...]
    links: tuple[tuple[Pair, Pair], ...]
    tags: tuple[Pair, ...]
    notes: tuple[Pair, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All of it, sorted and disjoint."""
        if not self.links and not self.tags and not self.notes:
            return self.solid
        solid = ((span.start, span.end) for span in self.solid)
        brackets = (half for link in self.links for half in link)
        return tuple(merged((*solid, *brackets, *self.tags, *self.notes)))


def protected(text: str, *, markdown: bool, mdx: bool = False) -> tuple[Span, ...]:
    """Sorted, disjoint spans of everything that is not prose; mdx: the text is MDX.

    >>> [span.of("Ask a@b.org") for span in protected("Ask a@b.org", markdown=False)]
    ['a@b.org']
    """
    return hidden(text, markdown=markdown, mdx=mdx).spans


def hidden(text: str, *, markdown: bool, mdx: bool = False) -> Hidden:
    """What is not prose, marks of links and elements by themselves."""
    found: list[Pair] = [(0, end_of(text)), *_rules(text)]
    links: list[tuple[Pair, Pair]] = []
    notes: list[Pair] = []
    if "```" in text or "~~~" in text:
        found += _fences(text)
    if ">>> " in text or "::" in text:
        found += _examples(text)
    if markdown:
        found += _indented_code(text)
    tags: Sequence[Pair] = ()
    if "<" in text:
        found += _markup(text)
        tags = [match.span() for match in TAG_AT.finditer(text)]
    if "`" in text:
        found += _code_spans(text)
    if "](" in text or "]:" in text or "[^" in text:
        definitions = list(DEFINITION.finditer(text))
        found += (match.span() for match in definitions)
        for match in FOOTNOTE.finditer(text):
            (found if _opens_line(text, match.start()) else notes).append(match.span())
        labels = {_label(label[1]) for each in definitions if (label := LABEL.match(each[0]))}
        for brackets in _links(text, labels):
            if text[brackets[0][0]] == "!":
                found += brackets
            else:
                links.append(brackets)
    code, calls = list(merged(found)), list(tags)
    found += _addresses(text)
    if shortcodes := list(templates.shortcodes(text)):
        calls += shortcodes
        around, between = templates.wrapped(text, shortcodes)
        links += around
        found += between
        found += set(shortcodes).difference(half for pair in around for half in pair)
    if mdx:
        components = list(templates.mdx(text))
        calls += (pair for pair in components if text[pair[0] + 1].isupper())
        found += components
    shown = labels_of(text, sorted(set(_outside(code, calls)))) if calls else ()
    return Hidden(tuple(merged(found)), tuple(links), tuple(tags), tuple(notes), tuple(shown))


def _outside(code: Sequence[Span], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs that share nothing with some sorted, disjoint spans."""
    for start, end in pairs:
        index = bisect_left(code, end, key=lambda span: span.start) - 1
        if index < 0 or code[index].end <= start:
            yield start, end


def merged(pairs: Iterable[Pair]) -> Iterator[Span]:
    last: Pair | None = None
    for start, end in sorted(pairs):
        if start >= end:
            continue
        if last and start <= last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last:
                yield Span(*last)
            last = (start, end)
    if last:
        yield Span(*last)


def _rules(text: str) -> Iterator[Pair]:
    if "--" in text or "==" in text or "**" in text or "__" in text or "- -" in text:
        yield from (match.span() for match in RULE.finditer(text))
        yield from (match.span() for match in TABLE_RULE.finditer(text) if "|" in match[0])


def _fences(text: str) -> Iterator[Pair]:
    opening: re.Match[str] | None = None
    for fence in FENCE.finditer(text):
        mark, info = fence[1], fence[2].strip()
        if opening is None:
            if "`" not in info:
                opening = fence
        elif mark[0] == opening[1][0] and len(mark) >= len(opening[1]) and not info:
            yield opening.start(), fence.end()
            opening = None


def _indented_code(text: str) -> Iterator[Pair]:
    """Four spaces or a tab after a blank line, but not under a list item."""
    at, blank, in_list = 0, True, False
    for line in text.split("\n"):
        end = at + len(line)
        if not line.strip():
            blank = True
        elif ITEM.match(line):
            in_list, blank = True, False
        elif INDENTED.match(line) and blank and not in_list:
            yield at, end  # blank stays true: the code goes on
        else:
            if line[0] not in " \t":
                in_list = False
            blank = False
        at = end + 1


def _examples(text: str) -> Iterator[Pair]:
    """Python sessions up to the next empty line, and what is indented below a line ending in ::"""
    for match in SESSION.finditer(text):
        yield match.span()
    for match in LITERAL.finditer(text):
        yield match.span(1)


def _markup(text: str) -> Iterator[Pair]:
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        yield start, end + 3
        at = end + 3
    at = 0
    unclosed: set[str] = set()
    lowered = ""
    while match := RAW.search(text, at):
        name, at = match[1].lower(), match.end()
        if name in unclosed:
            continue
        lowered = lowered or _lower(text)
        end = lowered.find(f"</{name}>", at)
        if end < 0:
            unclosed.add(name)
        else:
            at = end + len(name) + 3
            yield match.start(), at


def _lower(text: str) -> str:
    """ASCII letters in lower case: unlike str.lower, the same length always."""
    return text.translate({code: code + 32 for code in range(65, 91)})


def _code_spans(text: str) -> Iterator[Pair]:
    """Between a run of backticks and the next run of the same length on the line."""
    runs: list[re.Match[str]] = []
    for match in [*TICKS.finditer(text), None]:
        if match is not None and match[0] != "\n":
            runs.append(match)
            continue
        upcoming: dict[int, int] = {}
        closers = [-1] * len(runs)
        for index in range(len(runs) - 1, -1, -1):
            closers[index] = upcoming.get(len(runs[index][0]), -1)
            upcoming[len(runs[index][0])] = index
        index = 0
        while index < len(runs):
            if (closer := closers[index]) > 0:
                yield runs[index].start(), runs[closer].end()
                index = closer
            index += 1
        runs = []


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" >")


def _label(text: str) -> str:
    """What a reference calls its target, as CommonMark compares labels."""
    return " ".join(text.casefold().split())


def _links(text: str, labels: Collection[str]) -> Iterator[tuple[Pair, Pair]]:
    """The brackets and the target of [text](target), [text][label], [label] and of pictures; the
    text is prose. labels: those that the text gives targets for."""
    open_: list[re.Match[str]] = []
    done = 0
    for match in BRACKETS.finditer(text):
        start = match.start()
        if match[0] == "\n":
            open_.clear()
        elif start < done:
            continue
        elif match[0] != "]":
            open_.append(match)
        elif open_:
            opening = open_.pop()
            target = TARGET.match(text, start) or _reference(text, opening.end(), start, labels)
            if target:
                done = target.end()
                yield opening.span(), target.span()


def _reference(
    text: str, opened: int, closed: int, labels: Collection[str]
) -> re.Match[str] | None:
    """What closes the brackets of a reference, from its "]" on, if its label has a target."""
    if not labels or closed - opened > MOST_LABEL:
        return None
    full = REFERENCE.match(text, closed)
    label = full[1] if full and full[1] else text[opened:closed]
    return (full or CLOSING.match(text, closed)) if _label(label) in labels else None


def _addresses(text: str) -> Iterator[Pair]:
    if "://" in text or "www." in text or "mailto:" in text:
        for match in URL.finditer(text):
            yield match.start(), _trim(text, match.start(), match.end())
    if "@" in text:
        yield from (match.span() for match in MAIL.finditer(text))
    if "@" in text or "#" in text:
        yield from (match.span() for match in TAGGED.finditer(text))
    if "." in text:
        for match in DOMAIN.finditer(text):
            if "/" in match[0] or match[0].count(".") > 1:
                yield match.start(), _trim(text, match.start(), match.end())
        yield from _file_names(text)


def _trim(text: str, start: int, end: int) -> int:
    """The end of an address without the sentence's own punctuation and closing bracket."""
    spare = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and spare > 0:
            spare -= 1
        elif last not in TRAILING:
            break
        end -= 1
    return end


def _file_names(text: str) -> Iterator[Pair]:
    done = 0
    for match in EXTENSION.finditer(text):
        start = match.start()
        while start > done and (text[start - 1].isalnum() or text[start - 1] in "._-/\\~:"):
            start -= 1
        if start < match.start():
            yield start, match.end()
        done = match.end()
