"""Names without a listed rendering, in translations that aren't English."""

from __future__ import annotations

import json

import pytest

from tests.checks.context import glossary_of, lexicon
from tqc.bitext.names.listed import unlisted
from tqc.document import Document
from tqc.document.formats import Reading
from tqc.document.jsonl import read
from tqc.evidence.assess import assess_both

GLOSSARY = glossary_of(
    (
        {"id": "elbe", "type": "place", "names": {"en": ["Elbe"], "tr": ["Elbe Nehri"]}},
        {"id": "kaya", "type": "person", "names": {"en": ["Kaya"], "tr": ["Ayşe Kaya", "Kaya"]}},
        {"id": "dock", "names": {"en": ["Dock"], "de": ["Werft"]}},
    ),
    "own",
)


def document(*pairs: tuple[str, str], language: str = "tr") -> Document:
    rows = [
        {"id": str(n), "doc": "d", "source": source, "target": target,
         "source_lang": "en", "target_lang": language}
        for n, (source, target) in enumerate(pairs)
    ]  # fmt: skip
    data = "\n".join(map(json.dumps, rows)).encode()
    return read("rows.jsonl", data, Reading())[0]


def open_names(*pairs: tuple[str, str]) -> list[tuple[int, str, bool]]:
    found = unlisted(document(*pairs), GLOSSARY)
    return [(one.segment, one.name.text, one.anywhere) for one in found]


@pytest.mark.parametrize(
    "target",
    ["Elbe Nehri taştı.", "Elbe Nehri'nde sular yükseldi.", "elbe nehrinin suları"],
)
def test_a_listed_rendering_is_right_inflected_or_not(target: str) -> None:
    assert open_names(("The Elbe rose.", target)) == []


def test_another_rendering_is_open() -> None:
    assert open_names(("The Elbe rose.", "Elba Irmağı taştı.")) == [(0, "Elbe", False)]


def test_a_name_is_told_once_a_segment() -> None:
    assert len(open_names(("The Elbe and the Elbe.", "Irmak taştı."))) == 1


def test_the_segments_beside_count_and_those_farther_off_make_it_less_sure() -> None:
    here, away = ("Kaya won.", "Kaya kazandı."), ("Kaya left.", "Sonra gitti.")
    other = ("Nothing.", "Hiçbir şey.")
    assert open_names(here, away) == []
    assert open_names(here, other, away) == [(2, "Kaya", True)]


def test_a_concept_without_a_name_in_the_language_is_left_alone() -> None:
    assert open_names(("The Dock is new.", "Tersane yeni.")) == []


def test_empty_targets_are_another_checks() -> None:
    assert open_names(("The Elbe rose.", " ")) == []


def test_it_becomes_a_missing_name_surer_where_no_rendering_is_anywhere() -> None:
    one = document(("The Elbe rose.", "Elba Irmağı taştı."), ("Kaya won.", "Kaya kazandı."),
                   ("Nothing.", "Hiçbir şey."), ("Kaya left.", "Sonra gitti."))  # fmt: skip
    missing = assess_both(one, GLOSSARY, lexicon("tr"))[2]
    assert [(lost.concept.id, lost.elsewhere) for lost in missing] == [
        ("elbe", False),
        ("kaya", True),
    ]
    assert missing[0].confidence >= 0.8 > missing[1].confidence
