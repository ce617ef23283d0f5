"""A list of known findings, so that a site with old ones can fail on new ones only.

A finding is known if its fingerprint is listed for its file, whatever has moved. If its sentence
was rewritten, it is known if the file's list still has an entry of the same check, entry and words
that no other finding has taken: so three known "Big Fish" stay three, and a fourth is new. Should
even the check have changed (a literal rendering now counted as a wrong name), family and words do.

The file is JSON, one finding a line, sorted, without line numbers or dates: it changes only when
the findings do, and merges like text. Paths are relative to its own folder.
"""

from __future__ import annotations

import json
import os
import posixpath
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqc.cache import write_aside
from tqc.errors import ReadError, WriteError
from tqc.files import STDIN_PATH
from tqc.report.model import DocumentReport, Gone, Report, Shown

VERSION = 1
DEFAULT = "tqc-baseline.json"

_FIELDS = ("path", "document", "check", "concept", "text", "fingerprint")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """An entry. document: the row's id in a file of rows, else ""; concept: "" if none."""

    path: str
    document: str
    check: str
    concept: str
    text: str
    fingerprint: str


Key = Callable[[Known], Hashable]

MATCHES: tuple[Key, ...] = (
    lambda known: (known.check, known.fingerprint),
    lambda known: (known.document, known.check, known.concept, known.text.casefold()),
    lambda known: (known.check, known.concept, known.text.casefold()),
    lambda known: (known.check.partition("/")[0], known.concept, known.text.casefold()),
)
"""What makes an entry and a finding of one file the same, the surest first."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries, by place in the file, and the folder that their paths start from."""

    folder: str
    known: tuple[Known, ...] = ()

    def path(self, typed: str) -> str:
        """A path as typed, from the baseline's folder on."""
        if typed == STDIN_PATH:
            return typed
        relative = os.path.relpath(os.path.abspath(typed), self.folder)  # noqa: PTH100
        return posixpath.normpath(relative.replace(os.sep, "/"))


def read_baseline(path: str) -> Baseline:
    """Read a baseline; raises ReadError, with the line, where it isn't one."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(
            f"the baseline can't be read: {reason}",
            path=path,
            remedy="`tqc baseline write PATH...` makes one.",
        ) from error
    except UnicodeDecodeError as error:
        raise ReadError("the baseline isn't UTF-8", path=path) from error
    remedy = "Undo the change to it, or make it anew with `tqc baseline write`."
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise ReadError("the baseline isn't JSON", path=path, line=line, remedy=remedy) from error
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ReadError(
            f"expected a baseline of version {VERSION}", path=path, line=1, remedy=remedy
        )
    entries = data.get("findings")
    known: list[Known] = []
    for number, entry in enumerate(entries if isinstance(entries, list) else [None]):
        values = [entry.get(key) for key in _FIELDS] if isinstance(entry, dict) else [None]
        if not all(isinstance(value, str) for value in values):
            raise ReadError(
                f"finding {number + 1} of the baseline lacks one of {', '.join(_FIELDS)}",
                path=path,
                remedy=remedy,
            )
        known.append(Known(*values))
    return Baseline(_folder(path), tuple(known))


def empty(path: str) -> Baseline:
    """A baseline that will be written to a path."""
    return Baseline(_folder(path))


def write_baseline(path: str, baseline: Baseline) -> None:
    """Write it in one step; raises WriteError."""
    lines = [
        json.dumps(dict(zip(_FIELDS, _values(one), strict=True)), ensure_ascii=False)
        for one in sorted(baseline.known)
    ]
    body = ",\n".join(f"  {line}" for line in lines)
    text = f'{{\n "version": {VERSION},\n "findings": [\n{body}\n ]\n}}\n'
    mode = Path(path).stat().st_mode & 0o777 if Path(path).exists() else 0o644
    try:
        write_aside(Path(path), lambda aside: _write(aside, text, mode))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"the baseline can't be written: {reason}", path=path) from error


def _write(path: Path, text: str, mode: int) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    path.chmod(mode)


def compare(report: Report, baseline: Baseline, *, partly: bool = False) -> Report:
    """The report with states: "known" where the baseline knows a finding, else "new"; and what it
    knows of the documents that is gone. partly: not all of each draft was looked at."""
    by_path: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(report.documents):
        by_path[baseline.path(document.path)].append(number)
    listed: defaultdict[str, list[Known]] = defaultdict(list)
    for entry in baseline.known:
        listed[entry.path].append(entry)
    documents = list(report.documents)
    gone: list[Gone] = []
    for path, numbers in by_path.items():
        found = [
            (number, place, _known(path, documents[number], shown))
            for number in numbers
            for place, shown in enumerate(documents[number].findings)
        ]
        taken, left = _matched([one for _, _, one in found], listed[path])
        known = {found[index][:2] for index in taken}
        for number in numbers:
            documents[number] = _stated(
                documents[number], {place for each, place in known if each == number}
            )
        typed = documents[numbers[0]].path
        gone += (Gone(typed, e.check, e.text, e.concept or None, e.fingerprint) for e in left)
    return replace(report, documents=tuple(documents), gone=() if partly else tuple(gone))


def updated(report: Report, baseline: Baseline) -> Baseline:
    """The findings of the report's documents as they are, and all others as they were."""
    checked = {baseline.path(document.path) for document in report.documents}
    kept = [one for one in baseline.known if one.path not in checked]
    new = [
        _known(baseline.path(document.path), document, shown)
        for document in report.documents
        for shown in document.findings
    ]
    return replace(baseline, known=(*kept, *new))


def pruned(report: Report, baseline: Baseline) -> Baseline:
    """Without what is gone from the report's documents, and without files that are no more. What
    stayed has its fingerprint of now; nothing new comes in."""
    compared = compare(report, baseline)
    fresh = updated(
        replace(
            compared,
            documents=tuple(
                replace(
                    document,
                    findings=tuple(s for s in document.findings if s.finding.state == "known"),
                )
                for document in compared.documents
            ),
        ),
        baseline,
    )
    return replace(baseline, known=tuple(one for one in fresh.known if _exists(baseline, one)))


def _exists(baseline: Baseline, known: Known) -> bool:
    return known.path == STDIN_PATH or Path(baseline.folder, known.path).exists()


def _matched(found: Sequence[Known], listed: Iterable[Known]) -> tuple[set[int], list[Known]]:
    """The numbers of the findings that are known, and the entries that no finding took."""
    taken: set[int] = set()
    left = list(listed)
    for key in MATCHES:
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for index, one in enumerate(found):
            if index not in taken:
                waiting[key(one)].append(index)
        still: list[Known] = []
        for entry in left:
            if queue := waiting.get(key(entry)):
                taken.add(queue.popleft())
            else:
                still.append(entry)
        left = still
    return taken, left


def _stated(document: DocumentReport, known: Collection[int]) -> DocumentReport:
    findings = tuple(
        replace(shown, finding=replace(shown.finding, state="known")) if place in known else shown
        for place, shown in enumerate(document.findings)
    )
    return replace(document, findings=findings)


def _known(path: str, document: DocumentReport, shown: Shown) -> Known:
    found = shown.finding
    row = document.id if document.id != document.path else ""
    return Known(path, row, found.check, found.concept or "", found.text, shown.fingerprint)


def _values(known: Known) -> tuple[str, ...]:
    return tuple(getattr(known, field) for field in _FIELDS)


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
