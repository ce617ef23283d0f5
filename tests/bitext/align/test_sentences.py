"""Where documents are cut into sentences."""

from __future__ import annotations

import pytest

from tqc.bitext.align.sentences import WINDOW, as_lines, sentences
from tqc.document.reading import read


def cut(text: str, language: str, path: str = "a.txt") -> list[str]:
    document = read(path, text.encode())
    return [span.of(document.text) for span, _ in sentences(document, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "他说：“走吧。”|然后他走了。|价格是3.5元！"),
        ("ja", "「行くよ。」|彼は3.5キロ歩いた。|終わり。"),
        ("ko", "그는 갔다.| 값은 3.5달러다!| 정말?"),
        ("en", "Dr. Li left.| The U.S. economy grew 3.5%.| “Why? I am here,” he asked."),
        ("de", "Am 3. Mai kam Dr. Müller z. B. nach Bonn.| Das war gut."),
        ("ru", "Он ушёл в 2018 г. домой.| Да!"),
        ("ar", "ذهب الرجل.| هل جاء؟| نعم."),
    ],
)
def test_sentences(language: str, text: str) -> None:
    assert cut(text.replace("|", ""), language) == [part.strip() for part in text.split("|")]


def test_thai_is_cut_at_spaces_between_long_clauses() -> None:
    one, two = "ก" * 40, "ข" * 40
    assert cut(f"{one} {two}", "th") == [one, two]
    assert cut(f"กก {two}", "th") == [f"กก {two}"]


def test_a_long_quotation_is_cut_inside() -> None:
    inner = ["船还没有到，天已经黑了，港口的灯一盏一盏地亮了起来。"] * 4
    text = "他说：“" + "".join(inner) + "”"
    assert cut(text, "zh") == [f"他说：“{inner[0]}", *inner[1:3], f"{inner[3]}”"]


def test_blocks_are_not_joined() -> None:
    text = "# A title\n\n- one\n- two\n\nA sentence. Another.\n"
    assert cut(text, "en", "a.md") == ["A title", "one", "two", "A sentence.", "Another."]
    document = read("a.md", text.encode())
    assert [opens for _, opens in sentences(document, "en")] == [True, True, True, True, False]


def test_what_is_not_prose_is_no_sentence() -> None:
    text = "Before.\n\n```\nprint(1). x = 2\n```\n\nAfter.\n"
    assert cut(text, "en", "a.md") == ["Before.", "After."]


def test_a_line_each() -> None:
    document = read("a.txt", b"One. Two\n\n  three \n---\n")
    assert [span.of(document.text) for span, _ in as_lines(document)] == ["One. Two", "three"]


def test_a_text_without_an_end_is_cut_all_the_same() -> None:
    text = "好" * (3 * WINDOW)
    assert "".join(cut(text, "zh")) == text
