"""What a run has to say, with all that any output format needs and no more.

A report holds a few words around each finding but not the documents' texts, unless a format shows
them, so that ten thousand articles fit in memory and travel cheaply between processes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.document.model import Block
from tqc.errors import TqcError
from tqc.finding import Finding, Severity, Span
from tqc.report.places import Checkout


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding and where a reader finds it.

    line, column: from 1, in code points; None where a format has none. before, after: what stands
    on the same line on either side, cut short with "…". dimension, type: its place in MQM.
    glossary: the name of the glossary that its concept comes from. fingerprint: what it is known
    by when the text around it changes (review/fingerprint.py). place: where it stands in its
    document's page. original: the source of the segment it stands in, where there is a page.
    """

    finding: Finding
    dimension: str
    type: str
    line: int | None = None
    column: int | None = None
    before: str = ""
    after: str = ""
    glossary: str | None = None
    fingerprint: str = ""
    place: Span | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A document to be read: text, blocks and spans that aren't prose, in offsets of the text."""

    text: str
    blocks: tuple[Block, ...] = ()
    protected: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that kept a part of the work from being done.

    path: as typed, or None where no file is to blame; line: from 1, or None.
    internal: a bug in tqc, not something that the user can mend. remedy: what to do, or "".
    """

    path: str | None
    message: str
    line: int | None = None
    remedy: str = ""
    internal: bool = False

    @classmethod
    def of(cls, error: TqcError) -> Problem:
        return cls(error.path, error.problem, error.line, error.remedy)


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document's findings by place, and notes for stderr that aren't findings.

    language: BCP 47, or None where it can't be told. checks: the ids of those that it went
    through. page: the document itself, kept only for formats that show it. used: which of the
    settings' suppressions hid something in it, by number.
    """

    id: str
    path: str
    language: str | None
    source_language: str | None = None
    words: int = 0
    findings: tuple[Shown, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[str, ...] = ()
    page: Page | None = None
    used: frozenset[int] = frozenset()

    def segment_of(self, shown: Shown) -> str | None:
        """The name of the row or unit that a finding stands in, where places need one."""
        return shown.finding.segment or (self.id if self.id != self.path else None)


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding of the baseline that is no more."""

    path: str
    check: str
    text: str
    concept: str | None
    fingerprint: str


def counted(number: int, noun: str) -> str:
    """A number of things, as "1 document", "2 documents"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run. glossaries: (name, digest) in the order loaded; fail_on None: nothing fails;
    checkout: where it took place, for formats that name files by their place in a repository;
    notes: for stderr; gone: what a baseline knows and nothing shows any more; failures: why the
    gate is shut (review/gate.py), None where no gate was asked."""

    documents: tuple[DocumentReport, ...]
    problems: tuple[Problem, ...] = ()
    glossaries: tuple[tuple[str, str], ...] = ()
    min_confidence: float = 0.0
    fail_on: Severity | None = Severity.MAJOR
    checkout: Checkout | None = None
    notes: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()
    failures: tuple[str, ...] | None = None

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Those of the run, then those of each document."""
        return (*self.problems, *(p for doc in self.documents for p in doc.problems))

    @property
    def found(self) -> int:
        return sum(len(doc.findings) for doc in self.documents)

    def by_severity(self, *, only_new: bool = False) -> dict[str, int]:
        """Counts of the severities that occur, the gravest first."""
        count = Counter(found.severity for found in self._findings(only_new))
        return {severity.label: count[severity] for severity in sorted(count, reverse=True)}

    def by_check(self, *, only_new: bool = False) -> dict[str, int]:
        """Counts of the checks that found something, by id."""
        return dict(sorted(Counter(found.check for found in self._findings(only_new)).items()))

    def _findings(self, only_new: bool = False) -> Iterator[Finding]:
        for doc in self.documents:
            for shown in doc.findings:
                if shown.finding.state == "new" or not only_new:
                    yield shown.finding

    @property
    def compared(self) -> bool:
        """True if a baseline knows some of it, or did."""
        return bool(self.gone) or any(found.state != "new" for found in self._findings())

    def headline(self) -> str:
        """How many findings in how many documents; against a baseline, how many of each state.

        >>> Report(()).headline()
        'no findings in 0 documents'
        """
        texts = counted(len(self.documents), "document")
        new = sum(1 for _ in self._findings(only_new=True))
        known, gone = self.found - new, len(self.gone)
        if self.compared:
            states = f"{new} new, {known} known" + (f", {gone} gone" if gone else "")
            return f"{states} in {texts}"
        return f"{counted(new, 'finding') if new else 'no findings'} in {texts}"

    def exit_status(self) -> int:
        """0 nothing grave enough, 1 findings, 2 something to mend, 3 a bug; the highest counts."""
        if any(problem.internal for problem in self.all_problems):
            return 3
        if self.all_problems:
            return 2
        if self.failures is not None:
            return 1 if self.failures else 0
        return int(any(self.fails(shown) for doc in self.documents for shown in doc.findings))

    def fails(self, shown: Shown) -> bool:
        """True for a finding that is new and grave enough to make a run fail."""
        found = shown.finding
        grave = self.fail_on is not None and found.severity >= self.fail_on
        return grave and found.state == "new"
