"""Words that names are made of, and sounds that others are called by."""

from __future__ import annotations

import pytest

from tqc.language import namesakes
from tqc.language.lexicon import Lexicon
from tqc.language.name_words import commoner


@pytest.mark.parametrize("word", ["national", "institute", "bank", "securities"])
def test_words_of_names_are_commoner_there(word: str) -> None:
    assert commoner(word, Lexicon("en").zipf(word)) > 0.3


@pytest.mark.parametrize("word", ["moon", "bean", "because", "qwerty"])
def test_other_words_are_not(word: str) -> None:
    assert commoner(word, Lexicon("en").zipf(word)) == 0.0


def test_a_city_makes_the_sound_of_a_name_common() -> None:
    own = namesakes.common("常州", "changzhou")
    assert namesakes.common("长洲", "changzhou") == namesakes.LISTED > own
    assert own == namesakes.OF_SYLLABLES[2] > namesakes.common("旭化成", "xuhuacheng") == 0.0
