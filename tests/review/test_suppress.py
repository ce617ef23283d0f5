"""What is suppressed, how far, until when, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest

from tqc.checks import catalogue
from tqc.document.reading import read
from tqc.finding import Finding, Severity, Span
from tqc.report.model import DocumentReport
from tqc.review.fingerprint import fingerprints
from tqc.review.suppress import Criteria, Suppressed, Suppression, matches, stale, suppress

TODAY = date(2026, 5, 1)
WORD = "Bigfish"


def run(
    text: str,
    *settings: Suppression,
    path: str = "a.md",
    word: str = WORD,
    checks: Collection[str] = catalogue.BY_ID,
) -> tuple[list[int], Suppressed]:
    """The numbers of the lines on which the word is still found."""
    document = read(path, text.encode())
    found: list[Finding] = []
    at = document.text.find(word)
    while at >= 0:
        span = Span(at, at + len(word))
        found.append(
            Finding(
                check="name/literal",
                span=span,
                text=word,
                message="",
                severity=Severity.MAJOR,
                confidence=0.9,
                concept="dayu",
            )
        )
        at = document.text.find(word, at + 1)
    marks = fingerprints(document.text, found)
    result = suppress(document, found, marks, settings, checks, TODAY)
    return [document.place(one.span.start)[0] for one in result.findings], result


THREE = "One Bigfish.\n{}\nTwo Bigfish.\n\nThree Bigfish.{}\n"


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        ("", "", [1, 3, 5]),
        ("\n<!-- tqc: ignore -->", "", [1, 6]),
        ("\n<!-- tqc: ignore -->\n", "", [1, 7]),
        ("\n[tqc: ignore]\n", "", [1, 7]),
        ("\n{/* tqc: ignore name */}\n", "", [1, 7]),
        ("", " <!-- tqc: ignore name/literal -->", [1, 3]),
        ("", " <!-- tqc: ignore garble -->", [1, 3, 5]),
        ("", ' <!-- tqc: ignore text="bigfish" concept=dayu -->', [1, 3]),
        ("", ' <!-- tqc: ignore text="fish" -->', [1, 3, 5]),
        ("", " <!-- tqc: ignore concept=other -->", [1, 3, 5]),
        ("", " <!-- tqc: ignore-file -->", []),
        ("\n<!-- tqc: off -->\n", "", [1]),
        ("\n<!-- tqc: off -->\n", "\n<!-- tqc: on -->\nFour Bigfish.", [1, 9]),
        ("", " <!-- tqc: ignore until=2026-05-01 -->", [1, 3]),
        ("", " <!-- tqc: ignore until=2026-04-30 -->", [1, 3, 5]),
        ("", " [sic]", [1, 3, 5]),
    ],
)
def test_a_comment_hides_what_it_is_for(first: str, last: str, left: list[int]) -> None:
    assert run(THREE.format(first, last))[0] == left


@pytest.mark.parametrize("sic", ["[sic]", " [sic]", "” [sic]", " (sic!)", "[SIC]"])
def test_sic_is_honoured(sic: str) -> None:
    assert run(f"He wrote “Bigfish{sic} twice.")[0] == []


def test_every_block_keeps_what_follows_it() -> None:
    text = "<!-- tqc: ignore -->\n\n# Bigfish\n\nBigfish.\n\n- Bigfish\n- Bigfish\n"
    assert run(text)[0] == [5, 7, 8]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ('ignore garble reason="the film" owner=anna', "hides nothing (the film, owner anna)"),
        ("ignore until=2026-04-30", "ended on 2026-04-30"),
        ("ignore fingerprint=0000", "hides nothing"),
    ],
)
def test_what_hides_nothing_is_told_of(comment: str, said: str) -> None:
    notes = run(f"Bigfish. <!-- tqc: {comment} -->")[1].notes
    assert len(notes) == 1
    assert notes[0].startswith("line 1: the suppression of ")
    assert said in notes[0]


@pytest.mark.parametrize(
    ("comment", "problem", "remedy"),
    [
        ("ignore name/litral", "no check", "name/literal"),
        ("hide", "“hide”", "ignore-file"),
        ("ignore until=tomorrow", "“tomorrow” is no day", "2027-01-31"),
        ("ignore because=x", "“because”", "reason"),
        ('ignore text="a', "can't be read", "KEY"),
    ],
)
def test_what_cannot_be_understood_is_a_problem(comment: str, problem: str, remedy: str) -> None:
    left, result = run(f"One.\n\nBigfish. <!-- tqc: {comment} -->")
    (found,) = result.problems
    assert (found.line, left) == (3, [3])
    assert problem in found.message
    assert remedy in found.remedy


def test_a_fingerprint_names_one_finding() -> None:
    text = "One Bigfish.\n\nTwo Bigfish."
    mark = run(text)[1].fingerprints[1]
    comment = f"\n\n<!-- tqc: ignore-file fingerprint={mark[:12]} -->"
    assert run(text + comment)[0] == [1]


def setting(**criteria: str) -> Suppression:
    return Suppression(Criteria(**criteria), "tqc.toml", 7)  # type: ignore[arg-type]


def test_settings_hide_by_path_and_day() -> None:
    one = setting(text="BIGFISH")
    assert run("Bigfish.", one)[0] == []
    assert run("Bigfish.", replace(one, paths=("drafts/*.md",)))[0] == [1]
    assert run("Bigfish.", replace(one, paths=("*.md",)))[0] == []
    assert run("Bigfish.", replace(one, until=date(2026, 4, 30)))[0] == [1]


@pytest.mark.parametrize(
    ("comment", "checks"),
    [
        ("ignore garble", {"name/literal"}),
        ("ignore", {"name/literal"}),
        ("ignore omission", set(catalogue.BY_ID) - {"omission/name", "omission/text"}),
    ],
)
def test_what_was_not_looked_for_cant_be_known_to_be_hidden(comment: str, checks: set[str]) -> None:
    text = f"Nothing. <!-- tqc: {comment} -->"
    assert run(text, checks=checks)[1].notes == ()
    assert len(run(text)[1].notes) == 1


def checked(*paths: str, checks: Collection[str] = catalogue.BY_ID) -> list[DocumentReport]:
    """Reports of drafts in which the first of the settings hid something."""
    used = frozenset({0})
    return [
        DocumentReport(id=p, path=p, language="en", checks=tuple(checks), used=used) for p in paths
    ]


def test_stale_settings_are_told_of_once_for_all_drafts() -> None:
    used, unused = setting(text="a"), replace(setting(concept="b"), owner="kim")
    expired = replace(setting(text="c"), until=date(2026, 4, 30))
    elsewhere = replace(unused, paths=("x/*",))
    assert stale([used, unused, expired, elsewhere], checked("a.md", "b.md"), ["."], TODAY) == [
        'tqc.toml:7: the suppression of concept="b" hides nothing (owner kim)',
        'tqc.toml:7: the suppression of text="c" ended on 2026-04-30',
    ]


@pytest.mark.parametrize(
    ("paths", "roots", "searched", "told"),
    [
        ((), ("content",), ["content"], True),
        ((), ("content",), ["content/"], True),
        ((), ("content",), ["."], True),
        ((), ("content", "blog"), ["blog", "./content"], True),
        ((), ("content", "blog"), ["content"], False),
        ((), ("content",), ["content/en"], False),
        ((), ("content",), ["contents"], False),
        ((), ("content",), [], False),
        (("content/a.md",), ("content",), ["content/a.md"], True),
        (("content/a.md",), ("content",), [], False),
        (("content/b.md",), ("content",), ["content"], False),
        (("*.md",), ("content",), ["content/a.md"], False),
        (("content/",), ("content",), ["content"], True),
    ],
)
def test_a_run_tells_only_what_it_can_know(
    paths: tuple[str, ...], roots: tuple[str, ...], searched: list[str], told: bool
) -> None:
    one = replace(setting(text="a"), paths=paths, roots=roots)
    documents = [replace(each, used=frozenset()) for each in checked("content/a.md")]
    assert bool(stale([one], documents, searched, TODAY)) is told


def test_a_run_of_some_checks_knows_nothing_of_the_others() -> None:
    one = setting(text="a")
    assert stale([setting(), one], checked("a.md", checks=["name/literal"]), ["."], TODAY) == []


@pytest.mark.parametrize(
    ("path", "pattern", "match"),
    [
        ("a.md", "*.md", True),
        ("x/a.md", "*.md", True),
        ("x/a.md", "x/", True),
        ("x/y/a.md", "x/**/*.md", True),
        ("x/a.md", "x/**/*.md", True),
        ("./x/a.md", "x/a.md", True),
        ("xx/a.md", "x/*", False),
        ("a.md", "x/**", False),
    ],
)
def test_patterns(path: str, pattern: str, match: bool) -> None:
    assert matches(path, pattern) is match
