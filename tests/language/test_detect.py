"""Which language a short text is taken to be in."""

from __future__ import annotations

import pytest

from tqc.language.detect import by_function_words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # "met" and "in" are Dutch too
        ("an empty line, then they met her bankers; the chief of it met them in town", "en"),
        ("met her bankers in town and in Ningbo", ""),
        ("de veerboot is niet aan de kade en de kapitein was er ook niet", "nl"),
    ],
)
def test_function_words(text: str, language: str) -> None:
    assert by_function_words(text) == language
