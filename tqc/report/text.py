"""The report for people: place, the line with the span marked, what is wrong, what to write.

    drafts/moon.md:3:12: major name/literal (97%)
        … backers of Dark Side of the Moon met in …
                     ^^^^^^^^^^^^^^^^^^^^^
      “Dark Side of the Moon” translates the words of 月之暗面: write “Moonshot AI”
      or: Moonshot
      entry: moonshot-ai (月之暗面) in china-ai

The first line of a finding is what editors and terminals make clickable. `render` gives plain
text; `render_colour` gives the same words with ANSI colours, drawn by rich. Problems of the run
aren't here: they go to stderr.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from tqc.finding import Severity
from tqc.report.model import DocumentReport, Report, Shown, counted
from tqc.report.visible import inert, visible, width
from tqc.report.wording import unsaid

Piece = tuple[str, str]
"""A text and its style, in rich's words; "" is no style."""

SPAN_HEAD, SPAN_TAIL = 80, 30
"""Of a span that is longer than both together, as much is shown from its start and its end."""

_SEVERITY_STYLE = {
    Severity.NEUTRAL: "dim",
    Severity.MINOR: "cyan",
    Severity.MAJOR: "yellow",
    Severity.CRITICAL: "bold red",
}


def render(report: Report) -> str:
    """Plain text, for a pipe or a file."""
    return "".join(inert("".join(text for text, _ in line)) + "\n" for line in _lines(report))


def render_colour(report: Report) -> str:
    """The same with ANSI colours, for a terminal."""
    from rich.console import Console  # 60 ms of CPU that a pipe needn't pay
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out, force_terminal=True, color_system="standard", highlight=False, soft_wrap=True
    )
    for line in _lines(report):
        console.print(Text.assemble(*line), soft_wrap=True)
    return out.getvalue()


def _lines(report: Report) -> Iterator[list[Piece]]:
    for doc in report.documents:
        for shown in doc.findings:
            if shown.finding.state == "known":
                continue
            yield from _finding(doc, shown)
            yield []
    yield from _summary(report)


def _finding(doc: DocumentReport, shown: Shown) -> Iterator[list[Piece]]:
    found = shown.finding
    place = [visible(doc.path), *(str(n) for n in (shown.line, shown.column) if n is not None)]
    if found.segment is not None:
        place.append(f"[{visible(found.segment)}]")
    yield [
        (":".join(place) + ":", "bold"),
        (" ", ""),
        (found.severity.label, _SEVERITY_STYLE[found.severity]),
        (f" {found.check} ({found.confidence:.0%})", ""),
    ]
    if found.text:
        before, marked = visible(shown.before), _shorten(visible(found.text))
        yield [(f"    {before}", ""), (marked, "bold red"), (visible(shown.after), "")]
        yield [(" " * (4 + width(before)) + "^" * width(marked), "red")]
    yield [(f"  {visible(found.message)}", "")]
    if left := unsaid(found):
        label = "  write: " if left == found.suggestions else "  or: "
        yield [(label, ""), *_joined(left)]
    if found.concept is not None:
        entry = visible(found.concept) + (f" ({visible(found.source)})" if found.source else "")
        where = f" in {visible(shown.glossary)}" if shown.glossary else ""
        yield [("  entry: ", ""), (entry + where, "cyan")]
    if found.evidence:
        yield [("  why: " + "; ".join(visible(reason) for reason in found.evidence), "dim")]


def _joined(suggestions: tuple[str, ...]) -> Iterator[Piece]:
    for number, suggestion in enumerate(suggestions):
        if number:
            yield (" or ", "")
        yield (visible(suggestion), "green") if suggestion else ("nothing (delete it)", "green")


def _shorten(marked: str) -> str:
    if len(marked) <= SPAN_HEAD + SPAN_TAIL:
        return marked
    return f"{marked[:SPAN_HEAD]}…{marked[-SPAN_TAIL:]}"


def _summary(report: Report) -> Iterator[list[Piece]]:
    severities = report.by_severity(only_new=True).items()
    kinds = ", ".join(f"{count} {label}" for label, count in severities)
    yield [(report.headline(), "bold"), (f" ({kinds})" if kinds else "", "")]
    for check, count in report.by_check(only_new=True).items():
        yield [(f"  {count:5} {check}", "")]
    if report.all_problems:
        yield [
            (
                f"{counted(len(report.all_problems), 'problem')} kept a part from being checked",
                "bold red",
            )
        ]
