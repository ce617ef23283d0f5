"""Name accuracy, its rows and its bootstrap."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tqc.errors import ReadError, UsageError
from tqc.metrics.name_rows import read_rows
from tqc.metrics.names import Row, compare, groups


def row(id: int, target: str, system: str = "a", language: str = "en", **other: object) -> Row:
    return Row(str(id), target, ("Elbe", "River Elbe"), system, language=language, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "official", "strict"),
    [
        ("On the ELBE.", True, True),
        ("The Elbes", True, True),
        ("Elberfeld", True, False),
        ("The Alba", False, False),
        ("", False, False),
    ],
)
def test_what_counts(target: str, official: bool, strict: bool) -> None:
    one = row(1, target)
    assert (one.counts, one.counts_strictly) == (official, strict)


def test_m_eta_folds_case_and_nothing_else() -> None:
    assert Row("1", "STRASSE", ("Straße",)).counts
    assert not Row("1", "Zurich", ("Zürich",)).counts
    assert not Row("1", "Elbe\nRiver", ("Elbe River",)).counts


def test_groups_by_language_system_and_type() -> None:
    rows = [
        row(1, "Elbe", types=("River", "Border")),
        row(2, "Rhine", types=("River",)),
        row(1, "Elbe", "b"),
        row(1, "die Elbe", language="de"),
    ]
    found = {(g.language, g.system, g.type): (g.m_eta.hits, g.m_eta.rows) for g in groups(rows)}
    assert found == {
        ("en", "a", None): (1, 2),
        ("en", "a", "Border"): (1, 1),
        ("en", "a", "River"): (1, 2),
        ("en", "b", None): (1, 1),
        ("de", "a", None): (1, 1),
        (None, "a", None): (2, 3),
        (None, "a", "Border"): (1, 1),
        (None, "a", "River"): (1, 2),
        (None, "b", None): (1, 1),
    }


def test_one_language_has_no_group_of_all_languages() -> None:
    assert [group.language for group in groups([row(1, "Elbe")])] == ["en"]


def test_intervals_are_about_as_wide_as_the_binomial_s() -> None:
    rows = [row(number, "Elbe" if number % 2 else "Alba") for number in range(400)]
    share = groups(rows)[0].m_eta
    assert share.value == 0.5
    assert share.low == pytest.approx(0.5 - 1.96 * 0.025, abs=0.01)
    assert share.high == pytest.approx(0.5 + 1.96 * 0.025, abs=0.01)
    assert groups(rows) == groups(rows)


def test_certain_shares_have_no_width() -> None:
    share = groups([row(1, "Elbe"), row(2, "Elbe")])[0].strict
    assert (share.low, share.value, share.high) == (1, 1, 1)


def test_a_real_difference_is_told_from_a_chance_one() -> None:
    worse = [row(number, "Elbe" if number % 4 else "Alba") for number in range(200)]
    better = [row(number, "Elbe" if number % 20 else "Alba", "b") for number in range(200)]
    m_eta, strict = compare(worse + better, "a", "b")
    assert m_eta.value == pytest.approx(0.2)
    assert 0 < m_eta.low < m_eta.value < m_eta.high
    assert m_eta.p < 0.01
    assert strict.value == m_eta.value
    same = compare([*worse, *(row(int(r.id), r.target, "b") for r in worse)], "a", "b")[0]
    assert (same.value, same.low, same.high, same.p) == (0, 0, 0, 1)


def test_comparing_the_other_way_round_turns_the_sign() -> None:
    rows = [row(1, "Elbe"), row(2, "Alba"), row(1, "Elbe", "b"), row(2, "Elbe", "b")]
    there, back = compare(rows, "a", "b")[0], compare(rows, "b", "a")[0]
    assert (there.value, there.low, there.high) == (-back.value, -back.high, -back.low)
    assert there.p == back.p


def test_only_rows_of_both_systems_are_compared() -> None:
    rows = [row(1, "Elbe"), row(2, "Alba"), row(1, "Elbe", "b"), row(3, "Alba", "b")]
    assert compare(rows, "a", "b")[0].rows == 1


@pytest.mark.parametrize(("first", "second"), [("a", "c"), ("c", "a"), ("a", "other")])
def test_systems_that_cannot_be_compared(first: str, second: str) -> None:
    rows = [row(1, "Elbe"), row(2, "Elbe", "other")]
    with pytest.raises(UsageError, match=r"no rows of the system|no ids in common"):
        compare(rows, first, second)


GOOD = {"id": 1, "target": "The Elbe", "mentions": ["Elbe"]}


def write(folder: Path, *rows: object, name: str = "gpt.jsonl") -> str:
    path = folder / name
    path.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    return str(path)


def test_rows_are_read(tmp_path: Path) -> None:
    full = {**GOOD, "id": "x:7", "system": "x", "types": ["River"], "target_lang": "de", "n": 1}
    rows = read_rows([write(tmp_path, GOOD, full)], "en")
    assert rows == [
        Row("1", "The Elbe", ("Elbe",), "gpt", (), "en"),
        Row("7", "The Elbe", ("Elbe",), "x", ("River",), "de"),
    ]


def test_a_missing_translation_is_a_wrong_one(tmp_path: Path) -> None:
    (only,) = read_rows([write(tmp_path, {**GOOD, "target": None})])
    assert not only.counts


@pytest.mark.parametrize(
    "bad",
    [
        [],
        {"target": "", "mentions": ["Elbe"]},
        {"id": True, "target": "", "mentions": ["Elbe"]},
        {"id": 1, "mentions": ["Elbe"]},
        {"id": 1, "target": 3, "mentions": ["Elbe"]},
        {"id": 1, "target": "", "mentions": []},
        {"id": 1, "target": "", "mentions": [""]},
        {"id": 1, "target": "", "mentions": [1]},
        {"id": 1, "target": ""},
        {**GOOD, "system": 3},
        {**GOOD, "types": 3},
        {**GOOD, "target_lang": ["de"]},
        GOOD,
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, bad: object) -> None:
    with pytest.raises(ReadError, match=r"gpt\.jsonl:2: "):
        read_rows([write(tmp_path, GOOD, bad)])


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    for text in ("{", "[" * 100_000, '{"id": NaN'):
        (tmp_path / "a.jsonl").write_text(f"\n{text}\n", encoding="utf-8")
        with pytest.raises(ReadError, match=r"a\.jsonl:2: "):
            read_rows([str(tmp_path / "a.jsonl")])


def test_a_file_without_rows_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no row"):
        read_rows([write(tmp_path)])
