"""The report as one HTML file for an editor: each article with its findings in the margin.

The file needs no network and nothing beside it; style and script (html.css, html.js) are put into
it, and its own policy lets nothing else run. Without scripts all is still there to read. Hidden
characters are drawn, so that what is marked can be seen. Articles without findings are only named.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby, pairwise
from pathlib import Path

from tqc import __version__
from tqc.finding import Severity, Span
from tqc.report.model import DocumentReport, Page, Problem, Report, Shown, counted
from tqc.report.visible import visible, visible_lines
from tqc.report.wording import unsaid

LONG = 300
"""A span of more code points gets a line at its side instead of a colour: a whole draft in one
colour can't be read, nor would what stands out within it."""


Row = tuple[Span, str]
"""A piece of a text to be shown by itself, and its kind: a block's, or "other"."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A finding, the document it is in, and its number in the whole report, from 1."""

    number: int
    doc: DocumentReport
    shown: Shown

    @property
    def place(self) -> Span:
        return self.shown.place or self.shown.finding.span

    @property
    def family(self) -> str:
        return self.shown.finding.check.partition("/")[0]

    @property
    def classes(self) -> str:
        length = " long" if len(self.place) > LONG else ""
        state = f" {self.shown.finding.state}"
        return f"{escape(self.family)} {self.shown.finding.severity.label}{state}{length}"


def render(report: Report) -> str:
    """A whole page."""
    notes = _notes(report)
    title = f"tqc: {report.headline()}"
    style, script = _asset("html.css"), _asset("html.js")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="tqc {__version__}">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_bar(title, notes)}<main>\n{_problems(report)}{_articles(notes)}{_clean(report)}"
        "</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _notes(report: Report) -> list[_Note]:
    rows = [(doc, s) for doc in report.documents for s in doc.findings if s.finding.state != "gone"]
    return [_Note(number, *row) for number, row in enumerate(rows, 1)]


def _bar(title: str, notes: Sequence[_Note]) -> str:
    """What stays at the top: counts, filters, the way through."""
    severities = Counter(note.shown.finding.severity for note in notes)
    filters = [
        _filters("family", Counter(note.family for note in notes)),
        _filters("severity", {s.label: severities[s] for s in sorted(Severity, reverse=True)}),
        _filters("state", Counter(note.shown.finding.state for note in notes), least=2),
    ]
    return (
        f'<header class="bar">\n<h1>{title}</h1>\n'
        f'<form class="filters" aria-label="Show findings">{"".join(filters)}</form>\n'
        '<div class="walk"><button type="button" data-step="-1" title="k or p">‹ previous</button>'
        '<output aria-live="polite"></output>'
        '<button type="button" data-step="1" title="j or n">next ›</button>'
        '<button type="button" data-theme-switch title="t">light / dark</button>'
        "<kbd>j</kbd> <kbd>k</kbd></div>\n</header>\n"
    )


def _filters(kind: str, counts: dict[str, int] | Counter[str], least: int = 1) -> str:
    values = {value: count for value, count in counts.items() if count}
    if len(values) < least:
        return ""
    boxes = "".join(
        f'<label class="{escape(value)}"><input type="checkbox" checked data-kind="{kind}"'
        f' value="{escape(value)}"> {escape(value)} <b>{count}</b></label>'
        for value, count in values.items()
    )
    return f"<fieldset><legend>{kind}</legend>{boxes}</fieldset>"


def _problems(report: Report) -> str:
    if not report.all_problems:
        return ""
    items = "".join(map(_problem, report.all_problems))
    return f'<section class="problems"><h2>Not checked</h2><ul>{items}</ul></section>\n'


def _problem(problem: Problem) -> str:
    line = f":{problem.line}" if problem.line is not None else ""
    place = f"{problem.path}{line}: " if problem.path else ""
    remedy = f"<div>{_text(problem.remedy)}</div>" if problem.remedy else ""
    return f"<li>{_text(place + problem.message)}{remedy}</li>"


def _articles(notes: Sequence[_Note]) -> str:
    parts = []
    for path, group in groupby(notes, key=lambda note: note.doc.path):
        parts.append(f'<article>\n<h2 dir="auto">{_text(path)}</h2>\n')
        for _, same in groupby(group, key=lambda note: id(note.doc)):
            parts += _document(list(same))
        parts.append("</article>\n")
    return "".join(parts)


def _document(notes: Sequence[_Note]) -> Iterator[str]:
    """The rows of one document: a block of its text, and beside it what was found there."""
    doc = notes[0].doc
    if doc.id != doc.path:
        yield f'<h3 dir="auto">{_text(doc.id)}</h3>\n'
    page = doc.page or Page("")
    rows = _rows(page)
    starts = [span.start for span, _ in rows]
    cards: list[list[_Note]] = [[] for _ in rows]
    for note in notes:
        cards[max(0, bisect_right(starts, note.place.start) - 1)].append(note)
    language = f' lang="{escape(doc.language)}"' if doc.language else ""
    for (_, kind), text, beside in zip(rows, _marked(page, rows, notes), cards, strict=True):
        yield f'<div class="row"><div class="text {kind}" dir="auto"{language}>{text}</div>'
        yield f"<aside>{''.join(map(_card, beside))}</aside></div>\n"


def _rows(page: Page) -> list[Row]:
    """The text cut into blocks and what stands between them, without the space around each. A
    block has what comes before it on its line: the sign of a heading or a list."""
    cuts: list[Row] = []
    at = 0
    for block in page.blocks:
        start = max(at, page.text.rfind("\n", at, block.span.start) + 1)
        cuts.append((Span(at, start), "other"))
        cuts.append((Span(start, max(start, block.span.end)), block.kind.value))
        at = max(at, block.span.end)
    kind = "other" if page.blocks else "paragraph"
    cuts.append((Span(at, len(page.text)), kind))
    rows = [(_stripped(page.text, span), kind) for span, kind in cuts]
    return [row for row in rows if len(row[0])] or [(Span(0, len(page.text)), kind)]


def _stripped(text: str, span: Span) -> Span:
    """The span without line breaks at its start and without white space at its end."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip("\r\n"))
    return Span(start, max(start, span.start + len(piece.rstrip())))


def _marked(page: Page, rows: Sequence[Row], notes: Sequence[_Note]) -> Iterator[str]:
    """The text of each row with its findings marked and what isn't prose set back; one pass."""
    spans = (*(note.place for note in notes), *page.protected)
    edges = sorted({at for span in spans for at in (span.start, span.end)})
    dim = [span.start for span in page.protected]
    waiting = deque(sorted(notes, key=lambda note: note.place))
    here: list[_Note] = []
    for row, _ in rows:
        inner = edges[bisect_right(edges, row.start) : bisect_left(edges, row.end)]
        parts: list[str] = []
        for start, end in pairwise([row.start, *inner, row.end] if len(row) else ()):
            while waiting and waiting[0].place.start <= start:
                note = waiting.popleft()
                if len(note.place):
                    here.append(note)
                else:
                    parts.append(_mark([note], ""))
            here = [note for note in here if note.place.end > start]
            text = _lines(page.text[start:end])
            index = bisect_right(dim, start) - 1
            if index >= 0 and page.protected[index].end >= end:
                text = f'<span class="dim">{text}</span>'
            parts.append(_mark(here, text) if here else text)
        while waiting and waiting[0].place == Span(row.end, row.end):
            parts.append(_mark([waiting.popleft()], ""))
        yield "".join(parts)


def _mark(notes: Sequence[_Note], text: str) -> str:
    """A marked piece; of several findings the shortest gives it its looks."""
    first = min(notes, key=lambda note: len(note.place))
    numbers = " ".join(str(note.number) for note in notes)
    gap = " gap" if not text else ""
    return f'<mark class="{first.classes}{gap}" data-f="{numbers}">{text}</mark>'


def _card(note: _Note) -> str:
    found = note.shown.finding
    numbers = [str(n) for n in (note.shown.line, note.shown.column) if n is not None]
    place = found.segment or ":".join(numbers)
    parts = [
        f'<section class="card {note.classes}" id="f{note.number}" tabindex="0"'
        f' data-family="{escape(note.family)}" data-severity="{found.severity.label}"'
        f' data-state="{escape(found.state)}">',
        f'<p class="head"><b>{found.severity.label}</b> <code>{escape(found.check)}</code>'
        f" <span>{found.confidence:.0%}</span> <span>{_text(place)}</span></p>",
        f'<p class="message" dir="auto">{_text(found.message)}</p>',
    ]
    if left := unsaid(found):
        write = " or ".join(
            f'<ins dir="auto">{_text(s)}</ins>' if s else "<i>nothing (delete it)</i>" for s in left
        )
        label = "write" if left == found.suggestions else "or"
        parts.append(f'<p class="{label}">{label} {write}</p>')
    if note.shown.original:
        source = note.doc.source_language
        language = f' lang="{escape(source)}"' if source else ""
        parts.append(f'<blockquote dir="auto"{language}>{_lines(note.shown.original)}</blockquote>')
    parts += [_details(note), "</section>"]
    return "".join(parts)


def _details(note: _Note) -> str:
    found = note.shown.finding
    rows = {"MQM": f"{note.shown.dimension} › {note.shown.type}"}
    if found.concept:
        entry = found.concept + (f" ({found.source})" if found.source else "")
        rows["entry"] = entry + (f" in {note.shown.glossary}" if note.shown.glossary else "")
    if found.evidence:
        rows["why"] = "; ".join(found.evidence)
    if found.state != "new":
        rows["state"] = found.state
    if note.shown.fingerprint:
        rows["fingerprint"] = note.shown.fingerprint
    items = "".join(f'<dt>{key}</dt><dd dir="auto">{_text(v)}</dd>' for key, v in rows.items())
    return f"<details><summary>more</summary><dl>{items}</dl></details>"


def _clean(report: Report) -> str:
    """The names of the files without findings."""
    found = {doc.path for doc in report.documents if doc.findings}
    paths = [p for p in dict.fromkeys(doc.path for doc in report.documents) if p not in found]
    if not paths:
        return ""
    items = "".join(f"<li>{_text(path)}</li>" for path in paths)
    title = f"{counted(len(paths), 'file')} without findings"
    return f'<details class="clean"><summary>{title}</summary><ul>{items}</ul></details>\n'


def _text(text: str) -> str:
    return escape(visible(text))


def _lines(text: str) -> str:
    return escape(visible_lines(text.replace("\r\n", "\n")))


@cache
def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """What a policy names an inline style or script by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
