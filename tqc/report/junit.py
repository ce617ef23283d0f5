"""The report as JUnit XML, in the dialect that Jenkins' xUnit plugin has a schema for.

A suite is a file, a case one check of it, also where it passed. A case fails where it has a new
finding grave enough for --fail-on; other findings stand in its output. What kept a file from being
checked is a case of its own that ended in an error; why a gate shut is a suite of its own. There
are no times: the same run gives the same bytes. Characters that XML can't hold, or that hide, are
drawn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tqc.report.model import DocumentReport, Problem, Report, Shown
from tqc.report.places import in_repository
from tqc.report.visible import visible
from tqc.report.wording import said

UNREADABLE = "input"
"""The case of a file that stands for its being read and checked at all."""

_NONCHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")

Row = tuple[DocumentReport, Shown]
Case = tuple[str, bool, bool]
"""Its XML, whether it failed, and whether it ended in an error."""


def render(report: Report) -> str:
    """One <testsuites> with a suite for each file."""
    suites = [_suite(report, path, docs) for path, docs in _by_path(report).items()]
    if report.failures:
        suites.append(_gate(report.failures))
    tests, failures, errors = (sum(counts[i] for _, counts in suites) for i in range(3))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="tqc" tests="{tests}" failures="{failures}" errors="{errors}">\n'
        + "".join(text for text, _ in suites)
        + "</testsuites>\n"
    )


def _by_path(report: Report) -> Mapping[str, list[DocumentReport]]:
    paths: dict[str, list[DocumentReport]] = defaultdict(list)
    for doc in report.documents:
        paths[doc.path].append(doc)
    for problem in report.problems:
        paths[problem.path or ""] += []
    return paths


def _suite(
    report: Report, path: str, docs: Sequence[DocumentReport]
) -> tuple[str, tuple[int, int, int]]:
    name = in_repository(path, report.checkout) if path else "tqc"
    cases = list(_cases(report, path, docs, name))
    counts = (len(cases), sum(case[1] for case in cases), sum(case[2] for case in cases))
    tests, failures, errors = counts
    head = (
        f" <testsuite name={_attribute(name)}"
        f' tests="{tests}" failures="{failures}" errors="{errors}">\n'
    )
    return head + "".join(case[0] for case in cases) + " </testsuite>\n", counts


def _gate(failures: Sequence[str]) -> tuple[str, tuple[int, int, int]]:
    inside = "".join(
        f'   <failure type="gate" message={_attribute(reason)}/>\n' for reason in failures
    )
    head = ' <testsuite name="gate" tests="1" failures="1" errors="0">\n'
    return f"{head}{_case('gate', 'gate', inside)} </testsuite>\n", (1, 1, 0)


def _cases(report: Report, path: str, docs: Sequence[DocumentReport], name: str) -> Iterator[Case]:
    problems = [p for p in report.problems if (p.path or "") == path]
    problems += [p for doc in docs for p in doc.problems]
    yield _case(name, UNREADABLE, _errors(problems)), False, bool(problems)
    rows: dict[str, list[Row]] = {check: [] for doc in docs for check in doc.checks}
    for doc in docs:
        for shown in doc.findings:
            rows.setdefault(shown.finding.check, []).append((doc, shown))
    for check, found in rows.items():
        grave = [row for row in found if _fails(report, row[1])]
        light = [row for row in found if not _fails(report, row[1])]
        yield _case(name, check, _failure(check, grave) + _output(light)), bool(grave), False


def _fails(report: Report, shown: Shown) -> bool:
    """True if a finding fails its case: none does where a gate lets the run pass."""
    return report.failures != () and report.fails(shown)


def _case(suite: str, check: str, inside: str) -> str:
    head = f"  <testcase classname={_attribute(suite)} name={_attribute(check)}"
    return f"{head}>\n{inside}  </testcase>\n" if inside else f"{head}/>\n"


def _failure(check: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    count = "1 finding" if len(rows) == 1 else f"{len(rows)} findings"
    message = said(rows[0][1].finding) if len(rows) == 1 else count
    return (
        f"   <failure type={_attribute(check)} message={_attribute(message)}>"
        f"{_lines(rows)}</failure>\n"
    )


def _output(rows: Sequence[Row]) -> str:
    return f"   <system-out>{_lines(rows)}</system-out>\n" if rows else ""


def _errors(problems: Iterable[Problem]) -> str:
    return "".join(
        f'   <error type="{"bug" if p.internal else "input"}" message={_attribute(p.message)}>'
        f"{_text(p.remedy)}</error>\n"
        for p in problems
    )


def _lines(rows: Iterable[Row]) -> str:
    return "\n".join(_text(_line(doc, shown)) for doc, shown in rows)


def _line(doc: DocumentReport, shown: Shown) -> str:
    found = shown.finding
    numbers = [str(n) for n in (shown.line, shown.column) if n is not None]
    segment = doc.segment_of(shown)
    place = ":".join([doc.path, *numbers]) + (f" [{segment}]" if segment else "")
    state = " (known)" if found.state == "known" else ""
    return f"{place}: {found.severity.label}{state} {found.confidence:.0%}: {said(found)}"


def _attribute(value: str) -> str:
    return quoteattr(_drawn(value))


def _text(value: str) -> str:
    return escape(_drawn(value))


def _drawn(value: str) -> str:
    return _NONCHARACTER.sub(lambda match: f"<U+{ord(match[0]):04X}>", visible(value))
