"""Approved names in a draft, and the places that are left for wrong ones."""

from __future__ import annotations

import pytest

from tests.checks.context import glossary_of, lexicon
from tests.evidence.build import BUNDLED, draft, named, places
from tqc.evidence.assess import assess, index_of
from tqc.evidence.places import first_source, mentions, other_case
from tqc.glossary.model import Concept
from tqc.language.base import ArcKind
from tqc.rendering.find import Scan


def words(text: str, known_wrong: bool = True) -> list[tuple[str, str]]:
    return [(p.concept.id, p.span.of(text)) for p in places(text, known_wrong)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Doubao", ["Doubao"]),
        ("doubao and DOUBAO", []),
        ("Doubao's “Doubao”, Doubao-made", ["Doubao"] * 3),
        ("Doubaos", []),
        ("Moonshot\nAI", ["Moonshot AI"]),
        ("Moonshot\n\nAI", []),
        ("Moonshot. AI", []),
        ("Wang Xiaochuan of Sohu", ["Wang Xiaochuan", "Sohu"]),
        ("豆包Doubao很好", ["Doubao"]),
    ],
)
def test_mentions_are_exact(text: str, names: list[str]) -> None:
    assert [mention.name for mention in named(text)] == names


def test_of_overlapping_mentions_the_longest_stays() -> None:
    glossary = glossary_of(
        (
            {"id": "short", "names": {"zh": ["甲"], "en": ["Red River"]}},
            {"id": "long", "names": {"zh": ["乙"], "en": ["Red River Bank"]}},
            {"id": "late", "names": {"zh": ["丙"], "en": ["Bank of Tea"]}},
        ),
        "own",
    )
    assert [m.concept.id for m in named("Red River Bank of Tea", glossary)] == ["long"]
    assert [m.concept.id for m in named("Red River and Bank of Tea", glossary)] == ["short", "late"]


def test_other_case_leaves_out_what_is_exact_and_what_lies_in_another() -> None:
    found = Scan(draft("ernie bot, Doubao, DOUBAO").prose, index_of(BUNDLED, "en"))
    matches = other_case(found, mentions(found, BUNDLED))
    assert [(m.form.text, m.span.start) for m in matches] == [("ERNIE Bot", 0), ("Doubao", 19)]


def test_a_listed_form_and_a_predicted_one() -> None:
    (listed,) = places("Then Evening Ferry won.")
    assert (listed.listed, listed.lattice, listed.kinds) == (True, None, set())
    assert listed.source == "月之暗面"
    (predicted,) = places("Then wenxin yiyan won.")
    assert (predicted.listed, predicted.kinds) == (False, {ArcKind.ROMAN})
    (both,) = places("Then Dark Side of the Moon won.")
    assert both.listed
    assert both.lattice is not None


def test_without_the_wrong_lists_only_predictions_are_left() -> None:
    text = "Evening Ferry, bean buns and Dark Side of the Moon."
    assert ("moonshot-ai", "Evening Ferry") in words(text)
    assert sorted(words(text, known_wrong=False)) == [
        ("doubao", "bean buns"),
        ("moonshot-ai", "Dark Side of the Moon"),
    ]
    assert not any(place.listed for place in places(text, known_wrong=False))


@pytest.mark.parametrize(
    "text",
    [
        "Moonshot AI and Doubao",
        "Moonshot's engineers",  # a short form of an approved name
        "the Moonshot AI company",
        "a consumer, two consumers",
        "B and C",  # Latin letters of the names alone render nothing
    ],
)
def test_right_names_and_bare_letters_leave_no_place(text: str) -> None:
    assert places(text) == []


ANT = glossary_of(
    (
        {"id": "ant", "names": {"zh": ["蚂蚁森林"], "en": ["Ant Forest"]}},
        {"id": "board", "names": {"zh": ["新三板"], "en": ["New Third Board"]}},
        {"id": "korea", "names": {"zh": ["韩国银行"], "en": ["Bank of Korea"]}},
        {"id": "shop", "names": {"ru": ["Магнит"], "en": ["Magnyt"]}},
    ),
    "own",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Ants Forest won.", True),  # not the name's own form
        ("Then Third New Board won.", True),  # nor its order
        ("Then Magnit won.", True),  # nor its spelling
        ("Then the Korean Bank won.", True),  # nor its word
        ("Then the Ant Forests won.", False),  # several of them
        ("Then ants of the forest won.", False),  # insects
        ("Then the Korea Bank won.", False),  # English turns what "of" joins round
        ("Then Magnyts won.", False),
    ],
)
def test_a_name_bent_is_no_short_form_of_it(text: str, found: bool) -> None:
    assert bool(places(text, glossary=ANT)) is found


ITO = glossary_of(
    ({"id": "ito", "type": "person", "names": {"zh": ["伊藤美诚"], "en": ["Mima Ito"]}},), "own"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Ito Meicheng there.", True),
        ("He met Yiteng Mima there.", True),
        ("He met Ito Mima there.", False),  # the order is style
        ("He met Ito there.", False),
        ("He met Ito and Meicheng there.", False),  # two people
    ],
)
def test_half_a_persons_name_may_be_right(text: str, found: bool) -> None:
    assert bool(places(text, glossary=ITO)) is found


def test_a_single_everyday_word_needs_a_capital() -> None:
    shell = glossary_of(
        ({"id": "beike", "type": "platform", "names": {"zh": ["贝壳"], "en": ["Beike"]}},), "own"
    )
    assert places("He sold it on Shell.", glossary=shell)
    assert not places("He sold it on a shell.", glossary=shell)


def test_a_wrong_name_may_swallow_a_right_one_of_another_concept() -> None:
    glossary = glossary_of(
        (
            {"id": "river", "names": {"zh": ["甲"], "en": ["Yangtze"]}},
            {
                "id": "tool",
                "names": {"zh": ["乙"], "en": ["Ladle"]},
                "wrong": {"en": ["Yangtze Gem"]},
            },
        ),
        "own",
    )
    found, right = assess(draft("In Beijing the Yangtze Gem won."), glossary, lexicon("en"))
    assert [mention.name for mention in right] == ["Yangtze"]
    assert [candidate.concept.id for candidate in found] == ["tool"]


@pytest.mark.parametrize(
    ("names", "source"),
    [
        ({"en": ("Kimi",), "zh": ("月",)}, "月"),
        ({"zh": ("月", "日"), "ja": ("火",)}, "月"),
        ({"en": ("Kimi",)}, "Kimi"),
    ],
)
def test_the_first_form_of_another_language_stands_for_the_source(
    names: dict[str, tuple[str, ...]], source: str
) -> None:
    assert first_source(Concept("a", names), draft("")) == source
