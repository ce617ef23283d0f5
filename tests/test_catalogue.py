"""The table of checks and the folder of checks say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqc.checks import catalogue
from tqc.errors import UsageError

CHECKS = Path(catalogue.__file__).parent

MQM_CORE = {
    "Terminology": {
        "Inconsistent with terminology resource",
        "Inconsistent use of terminology",
        "Wrong term",
    },
    "Accuracy": {
        *("Mistranslation", "Overtranslation", "Undertranslation", "Addition", "Omission"),
        *("Do not translate", "Untranslated"),
    },
    "Linguistic conventions": {
        *("Grammar", "Punctuation", "Spelling", "Unintelligible", "Character encoding"),
        "Textual conventions",
    },
    "Locale conventions": {"Number format", "Currency format", "Date format", "Time format"},
}
"""The parts of MQM Core that the table may draw on: themqm.org, MQM 2.0."""


def test_every_module_of_a_family_is_in_the_table_and_the_reverse() -> None:
    modules = {
        f"{path.parent.name}/{path.stem}"
        for path in CHECKS.glob("*/*.py")
        if not path.name.startswith("_")
    }
    assert modules == set(catalogue.BY_ID)


@pytest.mark.parametrize("entry", catalogue.TABLE, ids=lambda entry: entry.id)
def test_mqm_is_named_in_its_own_words(entry: catalogue.Entry) -> None:
    assert entry.type in MQM_CORE[entry.dimension]


def test_ids_are_unique() -> None:
    assert len(catalogue.BY_ID) == len(catalogue.TABLE)


def test_select_takes_families_ids_and_lists() -> None:
    ids = [
        entry.id for entry in catalogue.chosen(["term", "garble/case,name/case"], ["term/deixis"])
    ]
    assert ids == ["name/case", "term/literal", "garble/case"]


def test_an_unknown_check_is_named_with_its_neighbours() -> None:
    with pytest.raises(UsageError, match="name/literl") as error:
        catalogue.chosen(["name/literl"])
    assert "name/literal" in str(error.value)
