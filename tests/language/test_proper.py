"""Words that English always writes with a capital."""

from __future__ import annotations

import pytest

from tqc.language.capitals import written_small
from tqc.language.proper import is_proper
from tqc.language.tables import rows


@pytest.mark.parametrize("word", ["england", "turkish", "monday", "australians"])
def test_they_have_a_capital_wherever_they_stand(word: str) -> None:
    assert is_proper(word)


@pytest.mark.parametrize("word", ["bean", "turkey", "bank", "ideal", "may"])
def test_what_is_also_a_word_is_none(word: str) -> None:
    assert not is_proper(word)


def test_none_of_them_is_written_small() -> None:
    table = {word for (word,) in rows("en-proper.tsv")}
    assert len(table & written_small()) < len(table) / 50
