"""Two passes over a draft's places, and what becomes of those that overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.checks.context import glossary_of, lexicon
from tests.evidence.build import BUNDLED, draft, spans, values_of, weighed
from tqc.evidence.assess import LEAST, assess
from tqc.glossary.model import Glossary
from tqc.repair.planning import DEFAULT_FIX_CONFIDENCE

SURE = "Kimi of Dark Side of the Moon is Yang Zhilin's."
PLAIN = "In Beijing, Moon Dark Side won with Kimi."


def test_places_come_in_the_order_given_each_with_its_confidence() -> None:
    found = weighed(draft(f"{SURE} Some bean buns."))
    assert [one.place.concept.id for one in found] == ["moonshot-ai", "doubao"]
    assert all(0 < one.sure < 1 for one in found)


def test_a_strong_place_vouches_for_the_others_and_not_for_itself() -> None:
    text = f"{SURE} Some bean buns."
    assert "company" in values_of(draft(text), "bean buns")
    assert "company" not in values_of(draft(text), "Dark Side of the Moon")


def test_company_makes_surer() -> None:
    def sure(text: str) -> float:
        return next(w.sure for w in weighed(draft(text)) if w.place.concept.id == "doubao")

    assert sure(f"{SURE} Some bean buns.") > sure("Kimi is Yang Zhilin's. Some bean buns.")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Sohu or bean buns.", True),
        ("Waves or bean buns.", False),  # an ordinary word
        ("consumer or bean buns.", False),  # a term
        ("ERNIE Bot or bean buns.", False),  # English has both words
        ("Wang Xiaochuan or bean buns.", True),  # one rare word is enough
    ],
)
def test_only_names_that_can_be_nothing_else_are_sisters(text: str, tells: bool) -> None:
    assert ("sisters" in values_of(draft(text), "bean buns")) is tells


def test_the_same_rendering_counts_as_repeated_whatever_its_capitals() -> None:
    assert "repeated" in values_of(draft("Some bean buns, Bean Buns."), "bean buns")
    assert "repeated" not in values_of(draft("Some bean buns, bean bread."), "bean buns")


def test_no_glossary_no_candidates() -> None:
    assert assess(draft(SURE), Glossary(), lexicon("en")) == ((), ())


def test_an_empty_draft_has_nothing() -> None:
    assert assess(draft(""), BUNDLED, lexicon("en")) == ((), ())


def test_candidates_are_in_order_apart_and_above_the_least() -> None:
    text = f"{SURE} Doubao, so bean buns won, and Bilibilli, DouBao and Bilibili lost to Station B."
    found, right = assess(draft(text), BUNDLED, lexicon("en"))
    assert [c.span for c in found] == sorted(c.span for c in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(LEAST <= c.confidence <= 1 for c in found)
    assert [m.name for m in right] == ["Doubao", "Bilibili"]


def test_a_capitalised_generic_word_behind_a_company_belongs_to_it() -> None:
    assert spans("Kimi of Dark Side of the Moon Technology, of Yang Zhilin.") == [
        ("literal", "Dark Side of the Moon Technology")
    ]
    assert spans("Kimi of Dark Side of the Moon technology, of Yang Zhilin.") == [
        ("literal", "Dark Side of the Moon")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (SURE, "literal", "Dark Side of the Moon"),
        ("Kimi of Yang Zhilin's Evening Ferry beat Doubao and Sohu.", "wrong", "Evening Ferry"),
        ("Sohu's test: wenxin yiyan won in Beijing.", "romanised", "wenxin yiyan"),
        ("Bilibili or Bilibilli?", "spelling", "Bilibilli"),
        ("they like DouBao now", "case", "DouBao"),
    ],
)
def test_the_kind_says_how_a_name_is_wrong(text: str, kind: str, words: str) -> None:
    assert (kind, words) in spans(text)


def test_of_overlapping_wrong_names_about_as_likely_the_longer_stays() -> None:
    rows = (
        {"id": "a", "names": {"zh": ["甲"], "en": ["Ladle"]}, "wrong": {"en": ["Ferry Lamp"]}},
        {"id": "b", "names": {"zh": ["乙"], "en": ["Spoon"]}, "wrong": {"en": ["Old Ferry Lamp"]}},
    )
    text = "In Beijing the Old Ferry Lamp won, and a Ferry Lamp lost."
    found, _ = assess(draft(text), glossary_of(rows, "own"), lexicon("en"))
    assert [c.span.of(text) for c in found] == ["Old Ferry Lamp", "Ferry Lamp"]


def test_the_suggestions_are_the_first_approved_names() -> None:
    names = ["One Loaf", "Two Loaves", "Three Loaves", "Four Loaves"]
    row = {
        "id": "bread",
        "names": {"zh": ["面包"], "en": names},
        "wrong": {"en": ["Evening Ferry"]},
    }
    (found,), _ = assess(
        draft("In Beijing Evening Ferry won."), glossary_of([row], "own"), lexicon("en")
    )
    assert found.suggestions == ("One Loaf", "Two Loaves", "Three Loaves")


def test_words_that_two_names_may_be_are_shown_with_both_and_left_to_the_editor() -> None:
    rows = (
        {"id": "fund", "names": {"zh": ["蓝鲸灯塔"], "en": ["Lanta Fund"]}},
        {"id": "news", "names": {"zh": ["蓝鲸灯塔"], "en": ["Lanta News"]}},
    )
    text = "In Beijing the Blue Whale Lighthouse won."
    (alone,) = assess(draft(text), glossary_of(rows[:1], "own"), lexicon("en"))[0]
    (either,) = assess(draft(text), glossary_of(rows, "own"), lexicon("en"))[0]
    assert alone.suggestions == ("Lanta Fund",)
    assert set(either.suggestions) == {"Lanta Fund", "Lanta News"}
    assert either.confidence < DEFAULT_FIX_CONFIDENCE < alone.confidence


def test_a_chosen_glossary_says_what_a_bundled_name_is_called() -> None:
    rows = ({"id": "house", "names": {"zh": ["月之暗面"], "en": ["Moonlit"]}},)
    house = glossary_of(rows, "house").concepts
    (found,) = assess(draft(PLAIN), Glossary((*house, *BUNDLED.concepts)), lexicon("en"))[0]
    (bundled,) = assess(draft(PLAIN), BUNDLED, lexicon("en"))[0]
    assert found.suggestions == ("Moonlit",)
    assert found.confidence >= bundled.confidence > DEFAULT_FIX_CONFIDENCE


def test_two_entries_that_write_the_same_are_no_rivals() -> None:
    rows = (
        {"id": "one", "names": {"zh": ["蓝鲸灯塔"], "en": ["Lanta Fund"]}},
        {"id": "two", "names": {"zh": ["蓝鲸灯塔"], "en": ["Lanta Fund", "Lanta"]}},
    )
    text = "In Beijing the Blue Whale Lighthouse won."
    (found,) = assess(draft(text), glossary_of(rows, "own"), lexicon("en"))[0]
    assert found.confidence > DEFAULT_FIX_CONFIDENCE
