"""The editor's part of `tqc fix`: each finding with its context, one key for an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from tqc.document import Document
from tqc.examine import Examined
from tqc.finding import Finding
from tqc.glossary import Glossary
from tqc.repair.planning import DEFAULT_FIX_CONFIDENCE, Repair, certain, chosen
from tqc.report.visible import visible

AROUND = 60
HELP = (
    "y write it   n leave it   a all the certain ones from here   s skip the rest of this file\n"
    "  e write something else   1-9 write that suggestion   q write what you chose, and stop"
)


def _prompt(prompt: str) -> str:
    """What is typed in a terminal. Ctrl-C and Ctrl-D end the command."""
    try:
        typed: str = click.prompt(prompt, default="", show_default=False, prompt_suffix=" ")
    except click.Abort:
        raise KeyboardInterrupt from None
    return typed


class Asking:
    """Asks about each finding of a file; remembers "all". stopped: the editor has had enough."""

    def __init__(
        self,
        glossary: Glossary,
        read: Callable[[str], str] = _prompt,
        echo: Callable[[str], None] = click.echo,
        *,
        minimum: float = DEFAULT_FIX_CONFIDENCE,
        colour: bool = False,
    ) -> None:
        self._glossary, self._read, self._echo = glossary, read, echo
        self._minimum, self._colour = minimum, colour
        self._all = False
        self.stopped = False

    def choose(self, examined: Sequence[Examined]) -> list[Repair]:
        repairs: list[Repair] = []
        skip = False
        for number, one in enumerate(examined):
            document, free = one.document, 0
            sure = certain(document, one.findings, self._glossary, self._minimum, number)
            by_finding = {id(repair.finding): repair for repair in sure}
            for found in one.findings:
                if skip or self.stopped:
                    break
                repair = by_finding.get(id(found))
                if not self._all:
                    repair, skip = self._ask(document, found, repair, number)
                if repair is not None and repair.edit.span.start >= free:
                    repairs.append(repair)
                    free = repair.edit.span.end
        return repairs

    def _ask(
        self, document: Document, found: Finding, repair: Repair | None, number: int
    ) -> tuple[Repair | None, bool]:
        """What to do with a finding, and whether the rest of the file is to be skipped."""
        if not len(found.span):
            return None, False

        def written(text: str) -> Repair:
            return chosen(document, found, text, self._glossary, number)

        first = repair or (written(found.suggestions[0]) if found.suggestions else None)
        self._show(document, found, first)
        while True:
            answer = self._read("[y/n/a/s/e/q/?]" if first else "[n/a/s/e/q/?]").strip().lower()
            if answer == "y" and first:
                return first, False
            if answer in ("n", ""):
                return None, False
            if answer == "a":
                self._all = True
                return repair, False
            if answer == "s":
                return None, True
            if answer == "q":
                self.stopped = True
                return None, True
            if answer == "e":
                if typed := self._read("write:"):
                    return written(typed), False
                continue
            if answer.isdigit() and 0 < int(answer) <= len(found.suggestions):
                return written(found.suggestions[int(answer) - 1]), False
            self._echo(f"  {HELP}")

    def _painted(self, text: str, colour: str) -> str:
        shown = visible(text)
        return click.style(shown, fg=colour, bold=True) if self._colour else shown

    def _show(self, document: Document, found: Finding, first: Repair | None) -> None:
        text, span = document.text, found.span
        line, column = document.place(document.in_file(span).start)
        before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        self._echo(f"\n{visible(document.path)}:{line}:{column}: {visible(found.message)}")
        marked = self._painted(found.text, "red")
        self._echo(f"  - {visible(before)}{marked}{visible(after)}")
        if first is not None:
            edit = first.edit
            start = max(span.start - len(before), 0)
            new = self._painted(edit.text, "green")
            lead = visible(text[min(start, edit.span.start) : edit.span.start])
            tail = text[edit.span.end : span.end + AROUND].partition("\n")[0]
            self._echo(f"  + {lead}{new}{visible(tail)}")
        for index, other in enumerate(found.suggestions[:9], 1):
            if len(found.suggestions) > 1:
                self._echo(f"    {index} {visible(other) or 'nothing (delete it)'}")
