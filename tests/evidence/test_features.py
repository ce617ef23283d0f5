"""Every feature of a place: a draft in which it stands out, and one like it in which it doesn't."""

from __future__ import annotations

import pytest

from tests.checks.context import glossary_of
from tests.evidence.build import BUNDLED, OWN, ROWS, draft, values_of, weighed
from tqc.evidence.features import FEATURES, PAGE, SENTENCE
from tqc.glossary.loading import bundled_names

PLAIN = "Then Moon Dark Side won."

TOLD = 0.5
"""The feature context_near for one telling word."""

FILM = glossary_of(({**ROWS[0], "context": ["film"]},), bundled_names()[0])

PEOPLE = glossary_of(
    (
        {"id": "x", "type": "person", "names": {"zh": ["中本聪"], "en": ["Satoshi Nakamoto"]}},
        {"id": "y", "type": "person", "names": {"zh": ["王永庆"], "en": ["Wang Yung-ching"]}},
    ),
    bundled_names()[0],
)

BRITAIN = glossary_of(
    ({"id": "z", "type": "place", "names": {"zh": ["英格兰"], "en": ["Britain"]}},),
    bundled_names()[0],
)

ON_AND_OFF = [
    # feature, words of the place, a draft with it, words of the other place, a draft without it
    ("explained", "Moon Dark Side", PLAIN, "Evening Ferry", "Then Evening Ferry won."),
    ("gain", "Moon Dark Side", PLAIN, "Evening Ferry", "Then Evening Ferry won."),
    ("parts", "Moon Dark Side", PLAIN, "wenxin yiyan", "They like wenxin yiyan."),
    ("loose", "bun with beans", "A bun with beans.", "bean buns", "Some bean buns."),
    ("borrowed", "bean purse", "Some bean purse.", "C-end", "On the C-end."),
    (
        "collocation",
        "Dark Side of the Moon",
        "Dark Side of the Moon.",
        "bean buns",
        "Bean bean buns",
    ),
    ("single", "bread", "She buys bread.", "beanbao", "She buys beanbao."),
    ("single_bare", "bread", "She buys bread.", "Bread", "She buys Bread."),
    ("capitals", "Moon Dark Side", PLAIN, "moon dark side", "Then moon dark side won."),
    ("listed", "Evening Ferry", "Then Evening Ferry won.", "Moon Dark Side", PLAIN),
    ("listed_only", "Evening Ferry", "Then Evening Ferry won.", "bean buns", "Some bean buns."),
    ("listed_rare", "Evening Ferry", "Then Evening Ferry won.", "bread", "She buys bread."),
    ("romanised", "wenxin yiyan", "They like wenxin yiyan.", "bean buns", "They like bean buns."),
    ("romanised_word", "panda", "A panda won.", "wenxin yiyan", "A wenxin yiyan won."),
    ("mixed", "beanbao", "A beanbao won.", "bean buns", "Some bean buns won."),
    ("foreign", "C-end", "On the C-end.", "bean buns", "On the bean buns."),
    ("cue", "bean buns", "Users of bean buns.", "bean buns", "Eaters of bean buns."),
    ("called", "Bean Buns", "The app Bean Buns won.", "Bean Buns", "The app of Bean Buns won."),
    ("bent", "Volcanic Engine", "At Volcanic Engine.", "Bean Buns", "At Bean Buns."),
    ("glossed", "bean buns", "It means bean buns.", "bean buns", "It makes bean buns."),
    ("context_near", "bean buns", "A chatbot, bean buns.", "bean buns", "A robot, bean buns."),
    (
        "context_far",
        *("bean buns", f"Some bean buns. {'And so on. ' * 40}A chatbot."),
        *("bean buns", "Some bean buns, a chatbot."),
    ),
    ("context_absent", "bean buns", "Some bean buns.", "bean buns", "A chatbot, bean buns."),
    (
        "context_absent_page",
        *("bean buns", f"Some bean buns. {'And so on. ' * 40}"),
        *("bean buns", "Some bean buns."),
    ),
    (
        "context_absent_listed",
        *("bread", "Some bread."),
        *("Evening Ferry", "Then Evening Ferry won."),
    ),
    ("context_absent_single", "bread", "Some bread.", "bread", "A chatbot: bread."),
    ("not_context", "Moon Dark Side", f"{PLAIN} Pink Floyd lost.", "Moon Dark Side", PLAIN),
    ("right", "bean buns", "Doubao or bean buns.", "bean buns", "Sohu or bean buns."),
    ("like_a_person", "Wen Xinyiyan", "Met Wen Xinyiyan.", "wen xinyiyan", "Met wen xinyiyan."),
    (
        "unsupported_person",
        *("Wang Xiao Chuan", "Then Wang Xiao Chuan won."),
        *("Wang Xiao Chuan", "Then Wang Xiao Chuan, Wang Xiaochuan, won."),
    ),
    ("sisters", "bean buns", "Sohu or bean buns.", "bean buns", "Doubao or bean buns."),
    (
        "company",
        *("bean buns", "Kimi of Dark Side of the Moon, of Yang Zhilin, and bean buns."),
        *("bean buns", "Kimi of the dark, of Yang Zhilin, and bean buns."),
    ),
    ("repeated", "bean buns", "Some bean buns. Many bean buns.", "bean buns", "Some bean buns."),
    ("culture", "bean buns", "In Beijing, bean buns.", "bean buns", "In Berlin, bean buns."),
    (
        "out_of_place",
        *("bean buns", f"In Berlin, bean buns. {'And so on. ' * 40}"),
        *("bean buns", f"In Beijing, bean buns. {'And so on. ' * 40}"),
    ),
    (
        "certain_elsewhere",
        *("moon dark side", "Kimi, a chatbot of Moon Dark Side. And moon dark side."),
        *("moon dark side", "And moon dark side. And then some."),
    ),
    ("longer", "Bean Buns", "Some Bean Buns Bakery.", "Bean Buns", "Some Bean Buns."),
    ("longer_single", "Panda", "The Panda Lodge won.", "Panda", "The Panda won."),
    ("any_name", "National Bank", "At National Bank.", "Bean Buns", "At Bean Buns."),
    ("headless", "Bean Buns", "At Bean Buns Hall.", "Bean Buns", "At Bean Buns Group."),
    ("linked", "Bean Buns", "At Bean Buns of Leeds.", "Bean Buns", "At Bean Buns, Leeds."),
    ("faint", "panda", "A panda won.", "wenxin yiyan", "A wenxin yiyan won."),
    ("term_predicted", "C-end", "On the C-end.", "Station B", "On Station B."),
    ("term_gain", "C-end", "On the C-end.", "Station B", "On Station B."),
    ("slight", "National Bank", "At National Bank.", "Bean Buns", "At Bean Buns."),
    (
        "person_translated",
        *("Wang Little River", "Then Wang Little River won."),
        *("Wang Xiao Chuan", "Then Wang Xiao Chuan won."),
    ),
]


@pytest.mark.parametrize(
    ("feature", "words", "with_it", "other", "without"), ON_AND_OFF, ids=[r[0] for r in ON_AND_OFF]
)
def test_feature_is_on_and_off(
    feature: str, words: str, with_it: str, other: str, without: str
) -> None:
    assert 0 < values_of(draft(with_it), words)[feature] <= 1
    assert feature not in values_of(draft(without), other)


def test_a_word_behind_a_hyphen_needs_no_capital() -> None:
    assert "capitals" in values_of(draft("Then Moon-dark Side won."), "Moon-dark Side")
    assert "capitals" not in values_of(draft("Bean-buns won."), "Bean-buns")


def test_a_sentences_first_word_has_its_capital_for_itself_if_it_is_no_word() -> None:
    assert "capitals" in values_of(draft("Beanbao won."), "Beanbao")
    assert "capitals" not in values_of(draft("Panda won."), "Panda")


def test_a_term_is_written_without_capitals() -> None:
    assert "capitals" not in values_of(draft("On the C-End."), "C-End")


def test_the_capital_of_a_nation_says_nothing() -> None:
    assert "capitals" not in values_of(draft("They met England."), "England", BRITAIN)
    assert "capitals" in values_of(draft("They met Panda."), "Panda")


def test_who_cannot_be_a_chinese_is_a_foreigner_spelled_by_his_characters() -> None:
    foreign = values_of(draft("Then Zhongben Cong won."), "Zhongben Cong", PEOPLE)
    chinese = values_of(draft("Then Wang Yongqing won."), "Wang Yongqing", PEOPLE)
    assert "unsupported_person" not in foreign
    assert chinese["unsupported_person"] == 1.0


def test_the_right_name_beside_a_rendering_explains_it() -> None:
    beside = "At home, Moonshot AI is called Moon Dark Side by all."
    apart = f"Moonshot AI won. {'And so on. ' * 4}Then Moon Dark Side won."
    assert "glossed" in values_of(draft(beside), "Moon Dark Side")
    assert "glossed" not in values_of(draft(apart), "Moon Dark Side")


def test_a_context_word_of_any_newspaper_tells_half() -> None:
    telling = values_of(draft("A chatbot, bean buns."), "bean buns")
    common = values_of(draft("An album by Moon Dark Side of Kimi."), "Moon Dark Side")
    assert telling["context_near"] == common["context_near"] == TOLD
    film = values_of(draft("A film, Moon Dark Side."), "Moon Dark Side", FILM)
    assert film["context_near"] == TOLD / 2


def test_a_source_text_has_the_name_or_hasnt() -> None:
    with_name = values_of(draft(PLAIN, source="月之暗面赢了。"), "Moon Dark Side")
    without = values_of(draft(PLAIN, source="我们赢了。"), "Moon Dark Side")
    neither = values_of(draft(PLAIN), "Moon Dark Side")
    assert (with_name["in_source"], "not_in_source" in with_name) == (1.0, False)
    assert (without["not_in_source"], "in_source" in without) == (1.0, False)
    assert neither.keys().isdisjoint({"in_source", "not_in_source"})


def test_a_users_own_glossary_counts_for_more_and_is_never_out_of_place() -> None:
    text = f"Some bean buns. {'And so on. ' * PAGE}"
    own = values_of(draft(text), "bean buns", OWN)
    bundled = values_of(draft(text), "bean buns", BUNDLED)
    assert (own["own"], "out_of_place" in own) == (1.0, False)
    assert ("own" in bundled, "out_of_place" in bundled) == (False, True)


def test_every_feature_has_a_test_above() -> None:
    above = {row[0] for row in ON_AND_OFF} | {"bias", "in_source", "not_in_source", "own"}
    assert above == set(FEATURES)


def test_every_place_has_a_bias_and_nothing_that_is_zero() -> None:
    for one in weighed(draft(f"{PLAIN} Some bean buns, Station B, wenxin yiyan and a panda.")):
        assert one.features["bias"] == 1.0
        assert all(0 < value <= 1 for value in one.features.values())
        assert one.features.keys() <= set(FEATURES)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Some Moon Dark Side.", None),
        ("Kimi of Moon Dark Side.", 0.5),
        ("Kimi of Moon Dark Side, Kimi again.", 0.5),
        ("Kimi of Moon Dark Side, Yang Zhilin.", 1.0),
    ],
)
def test_different_context_words_count(text: str, near: float | None) -> None:
    assert values_of(draft(text), "Moon Dark Side").get("context_near") == near


@pytest.mark.parametrize(
    ("feature", "text", "value"),
    [
        ("sisters", "Sohu or bean buns.", 0.3333),
        ("sisters", "Sohu, Bilibili, Sohu or bean buns.", 0.6667),
        ("sisters", "Sohu, Bilibili, Wang Xiaochuan or bean buns.", 1.0),
        ("company", "Kimi of Dark Side of the Moon, of Yang Zhilin, and bean buns.", 0.5),
        ("culture", "In Beijing, bean buns.", 0.3333),
        ("culture", "In Beijing, in Shanghai, bean buns.", 0.6667),
        ("culture", "In Beijing, in Shanghai, in Shenzhen, in Hangzhou, bean buns.", 1.0),
    ],
)
def test_what_else_the_draft_holds_counts_up_to_a_few(
    feature: str, text: str, value: float
) -> None:
    assert values_of(draft(text), "bean buns")[feature] == value


def test_not_context_counts_half_from_afar() -> None:
    far = f"{PLAIN} {'And so on. ' * 40}"
    words = "Moon Dark Side"
    assert values_of(draft(f"{far}An album."), words)["not_context"] == 0.25
    assert values_of(draft(f"{PLAIN} An album."), words)["not_context"] == 0.5
    assert values_of(draft(f"{PLAIN} An album of Pink Floyd."), words)["not_context"] == 1.0


@pytest.mark.parametrize(
    ("path", "text", "words", "meant"),
    [
        ("draft.txt", "They met Bean Buns today.", "Bean Buns", True),
        ("draft.txt", "She buys Bread.", "Bread", True),
        ("draft.txt", "So it is. Bread is dear.", "Bread", False),
        ("draft.md", "# They met Bean Buns today\n\nAnd left.", "Bean Buns", False),
    ],
)
def test_capitals_mean_something_but_in_headings_and_at_sentence_starts(
    path: str, text: str, words: str, meant: bool
) -> None:
    assert ("capitals" in values_of(draft(text, path), words)) is meant


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("They met Old Bean Buns.", True),
        ("They met Bean Buns-Baker.", True),
        ("Old Bean Buns met them.", False),  # a sentence's first word has its capital anyway
        ("They met Old, Bean Buns.", False),
        ("They met The Bean Buns.", False),
    ],
)
def test_a_capitalised_neighbour_makes_the_name_longer(text: str, longer: bool) -> None:
    assert ("longer" in values_of(draft(text), "Bean Buns")) is longer


def test_out_of_place_is_in_full_from_a_page_on() -> None:
    def value(words: int) -> float:
        text = "Some bean buns. " + "And so on. " * (words // 3)
        return values_of(draft(text), "bean buns").get("out_of_place", 0.0)

    assert value(SENTENCE // 2) == 0.0 < value((SENTENCE + PAGE) // 2) < value(PAGE) == 1.0
