"""What a settings file says, and on which line it says something that it can't."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tqc.config.places import find_config
from tqc.config.reading import read_config
from tqc.errors import ConfigError
from tqc.examine import Settings

FULL = """\
# how we check
min-confidence = 0.9
glossary = ["names/house.yaml"]
ignore = "garble/case"
jobs = 2

[[overrides]]
paths = ["archive/"]
ignore = ["term"]
min-confidence = 0.95
target-lang = "de"

[[suppress]]
check = ["name/literal"]
text = "Big Fish"
reason = "the film"
owner = "anna"
until = 2027-01-31
"""


def config(folder: Path, text: str, name: str = "tqc.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_file_in_full(tmp_path: Path) -> None:
    found = read_config(config(tmp_path, FULL))
    assert found.values["min-confidence"] == 0.9
    assert found.values["glossary"] == [str(tmp_path / "names/house.yaml")]
    assert found.values["ignore"] == ["garble/case"]
    assert found.lines["jobs"] == 5
    (one,) = found.suppressions
    assert (one.criteria.text, one.line, one.until) == ("Big Fish", 13, date(2027, 1, 31))
    assert (one.reason, one.owner) == ("the film", "anna")


def test_an_override_is_for_its_paths(tmp_path: Path) -> None:
    settings = Settings(overrides=read_config(config(tmp_path, FULL)).overrides)
    assert settings.at("drafts/a.md").checks == settings.checks
    there = settings.at("archive/2020/a.md")
    assert there.min_confidence == 0.95
    assert there.target_language == "de"
    assert "term/literal" not in there.checks
    assert "name/literal" in there.checks


def test_pyproject_has_a_table_of_its_own(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.tqc]\njobs = 3\n[[tool.tqc.suppress]]\ntext = 'x'\n"
    found = read_config(config(tmp_path, text, "pyproject.toml"))
    assert (found.values, found.lines) == ({"jobs": 3}, {"jobs": 5})
    assert found.suppressions[0].line == 6


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a = 1\nmin_confidence = 1", 1, "unknown key “a”"),
        ("\nmin_confidence = 1", 2, "Did you mean min-confidence"),
        ("jobs = 1\nmin-confidence = 80", 2, "must be a number from 0 to 1"),
        ("jobs = true", 1, "must be a whole number"),
        ("jobs = 0", 1, "must be a whole number from 1 up"),
        ("target-lang = 'english'", 1, "must be a language tag"),
        ("words = ['words.tsv']", 1, "“words”: --words expects a language and a file"),
        ("jobs = 1\nwords = [1]", 2, "must be a list of dictionaries"),
        ("words = 'zh=words.tsv'", 1, "names in zh are read by a dictionary of tqc's own"),
        ("fail-on = 'bad'", 1, "must be neutral"),
        ("select = ['name/litral']", 1, "Did you mean name/literal"),
        ("glossary = [1]", 1, "must be a list of paths"),
        ("jobs = 1\njobs = 2", 2, "isn't TOML"),
        ("jobs = ", 1, "isn't TOML"),
        ("overrides = 3", 1, "[[overrides]]"),
        ("jobs = 1\n[suppress]\ntext = 'a'", 2, "Begin each with [[suppress]]"),
        ("jobs = 1\n[[override]]\npaths = ['a']", 2, "Did you mean overrides"),
        ("[[overrides]]\nignore = ['name']", 1, "for which paths"),
        ("[[overrides]]\npaths=['a']\n[[overrides]]\npaths=['b']\nx = 1", 5, "unknown key"),
        ("[[overrides]]\npaths=['a']\nwords = 'de=a'", 3, "can't be otherwise for some drafts"),
        ("[[suppress]]\nreason = 'why not'", 1, "what it hides"),
        ("[[suppress]]\ntext = 'a'\nuntil = 'soon'", 3, "“soon” is no day"),
        ("x = " + "[" * 5000, None, "isn't TOML"),
    ],
)
def test_a_mistake_has_its_line(tmp_path: Path, text: str, line: int | None, problem: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(config(tmp_path, text))
    assert problem in str(caught.value)
    assert caught.value.line == line


def test_the_nearest_file_counts_and_no_farther_than_the_repository(tmp_path: Path) -> None:
    deep = tmp_path / "site" / "content"
    deep.mkdir(parents=True)
    assert find_config(deep) is None or find_config(deep) == find_config(tmp_path.parent)
    config(tmp_path, "")
    assert find_config(deep) == tmp_path.resolve() / "tqc.toml"
    config(tmp_path / "site", "[project]\n", "pyproject.toml")
    assert find_config(deep) == tmp_path.resolve() / "tqc.toml"
    config(tmp_path / "site", "[tool.tqc]\n", "pyproject.toml")
    assert find_config(deep) == tmp_path.resolve() / "site" / "pyproject.toml"
    (deep / ".git").mkdir()
    assert find_config(deep) is None
