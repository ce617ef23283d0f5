"""Marks within the lines of Markdown: what a reader sees, where it stands, and edits through it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import blocks, changed, hidden, read, written
from tqc.document.edits import Edit
from tqc.document.reading import read as read_text
from tqc.finding import Span

NAME, NEW = "Green Leaf Tea", "Lüye"


def place(text: str, name: str) -> str:
    """What the file has for words of the document's text."""
    document = read_text("a.md", text.encode())
    start = document.text.index(name)
    return document.in_file(Span(start, start + len(name))).of(document.file_text)


@pytest.mark.parametrize(
    ("text", "spelled", "fixed"),
    [
        ("**Green Leaf** Tea", "**Green Leaf** Tea", "**Lüye**"),
        ("Green *Leaf* Tea.", "Green *Leaf* Tea", "*Lüye*."),
        ("Green Leaf __Tea__ is", "Green Leaf __Tea__", "__Lüye__ is"),
        ("**Green Leaf Tea**", "Green Leaf Tea", "**Lüye**"),
        ("***Green** Leaf* Tea", "***Green** Leaf* Tea", "***Lüye***"),
        ("**Green** Leaf *Tea*", "**Green** Leaf *Tea*", "**Lüye**"),
        ("**_Green Leaf_** Tea", "**_Green Leaf_** Tea", "**_Lüye_**"),
        ("[Green Leaf](https://a_b.org/c_d) Tea", None, "[Lüye](https://a_b.org/c_d)"),
        ("Green Leaf [Tea](<x y> 'z')!", "Green Leaf [Tea](<x y> 'z')", "[Lüye](<x y> 'z')!"),
        ("[**Green** Leaf](x) Tea", "[**Green** Leaf](x) Tea", "[**Lüye**](x)"),
        ("Green <b class='x'>Leaf</b> Tea", None, "<b class='x'>Lüye</b>"),
        ("Green ~~Leaf~~ Tea", None, "~~Lüye~~"),
        ("Green [Leaf][1] Tea\n\n[1]: x", "Green [Leaf][1] Tea", "[Lüye][1]\n\n[1]: x"),
        ("Green [Leaf][] Tea\n\n[LEAF]: x", "Green [Leaf][] Tea", "[Lüye][]\n\n[LEAF]: x"),
        ("Green [Leaf] Tea\n\n[leaf]: <x>", "Green [Leaf] Tea", "[Lüye]\n\n[leaf]: <x>"),
        ("Green[^1] Leaf Tea[^2].", "Green[^1] Leaf Tea", "Lüye[^1][^2]."),
        ("Green {{< c >}}Leaf{{< /c >}} Tea", None, "{{< c >}}Lüye{{< /c >}}"),
        ("- *Green* Leaf Tea", "*Green* Leaf Tea", "- *Lüye*"),
        ("## The *Green* Leaf Tea", "*Green* Leaf Tea", "## The *Lüye*"),
        ("> *Green* Leaf Tea", "*Green* Leaf Tea", "> *Lüye*"),
        ("| 1 | **Green** Leaf Tea |", "**Green** Leaf Tea", "| 1 | **Lüye** |"),
        # one half of a pair that holds more: nothing beside the name is taken along
        ("**Drink Green Leaf** Tea", "Green Leaf** Tea", "**Drink Lüye**"),
        ("Green Leaf **Tea is** good", "Green Leaf **Tea", "Lüye is good"),
        ("**Drink Green** Leaf **Tea is**", "Green** Leaf **Tea", "**Drink Lüye** is"),
    ],
)
def test_a_name_across_marks(text: str, spelled: str | None, fixed: str) -> None:
    assert place(text, NAME) == (text if spelled is None else spelled)
    assert changed("a.md", text, NAME, NEW).decode() == fixed
    assert changed("a.txt", text, NAME, NEW).decode() == fixed


@pytest.mark.parametrize(
    "text",
    [
        "a * b * c, 3*4*5, snake_case_name and __init__.py",
        "f**k and s**t",
        "**never closed, * nor this*",
        "\\*not* \\[this\\](x)",
        "`*code*` and `[a](b)`",
        "```\n*code* [a](b)\n```",
        "https://a.org/_b_/*c* and <!-- *d* -->",
        "| *a | b* |",
        "*one\n\ntwo*",
        "A ****long**** run",
        "note[1](#n) and [↑](#top)",
        "[one](x)[two](y)",
        "<b>a <i>b",
        "CO<sub>2</sub> and 10<sup>9</sup>",
        "H~2~O, 3 ~ 4, ~~ never closed",
        "[an aside] and [a b][no target]",
        "{{< c >}}one\ntwo{{< /c >}}",
        "`[^1]`\n\n[^1]: a note",
    ],
)
def test_left_as_it_is(text: str) -> None:
    document = read_text("a.md", text.encode())
    assert (document.text, document.spelled) == (text, None)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("*a [b*](x) c", "*a b* c"),
        ("<i>a *b</i> c*", "a *b c*"),
        ("<i>a [b</i>](x) c", "<i>a b</i> c"),
        ("[![logo](a.png) Tea](b)", "![logo](a.png) Tea"),
        ("月**之**暗面", "月之暗面"),
        ("*a **b* c**", "a **b c**"),
    ],
)
def test_marks_that_cross_or_nest(text: str, seen: str) -> None:
    assert read_text("a.md", text.encode()).text == seen


def test_blocks_and_what_is_no_prose_stand_where_they_are_seen() -> None:
    text = "# **Tea** of `a*b*`\n\n- [*One*](x_y) `c`\n\n[`d`](e) *and* <br> more.\n"
    (document,) = read("a.md", text)
    assert document.file_text == text
    assert blocks(document) == [
        ("heading", "Tea of `a*b*`"),
        ("item", "One `c`"),
        ("paragraph", "`d` and <br> more."),
    ]
    assert hidden(document) == ["`a*b*`", "`c`", "`d`", "<br>"]
    at = document.text.index("more")
    assert document.place(document.in_file(Span(at, at + 4)).start) == (5, 21)


def test_emphasis_may_run_over_a_wrapped_line() -> None:
    lines = (
        "The tea company plans to sell six new kinds of its **green",
        "leaf** tea in the spring, and to open four shops where one",
        "may drink it, as the owner told the newspaper on a Monday.",
    )
    text = "\n".join(lines)
    assert read_text("a.md", text.encode()).text == text.replace("**", "")


def test_a_place_with_the_marks_around_it() -> None:
    document = read_text("a.md", b"A\n\n_**Popular**_\n\n**B C**")
    for words, around in (("Popular", "_**Popular**_"), ("B", "B")):
        start = document.text.index(words)
        place = document.in_file(Span(start, start + len(words)), around=True)
        assert place.of(document.file_text) == around


def test_a_deleted_word_takes_its_marks_along() -> None:
    assert changed("a.md", "Tea **tea** is", " tea", "") == b"Tea is"
    assert changed("a.md", "A *green leaf*", " leaf", "") == b"A *green*"
    assert changed("a.md", "A *green leaf*", "green", "") == b"A  leaf"


MARKDOWN = st.text(alphabet="*_[]()<b>/i` a中\n|\\!#-", max_size=60)


@given(MARKDOWN)
def test_every_letter_stands_where_the_document_says(text: str) -> None:
    document = read_text("a.md", text.encode())
    assert written("a.md", text, [[]]) == text.encode()
    assert len(document.prose) == len(document.text)
    for at, letter in enumerate(document.text):
        span = document.in_file(Span(at, at + 1))
        assert letter in span.of(text)
    spans = [*document.protected, *(block.span for block in document.blocks)]
    assert all(span.end <= len(document.text) for span in spans)


@given(MARKDOWN, st.integers(0, 59), st.integers(1, 9))
def test_an_edit_is_seen_as_it_was_meant(text: str, start: int, length: int) -> None:
    """Letters alone, so that no new mark is made by chance."""
    document = read_text("a.md", text.encode())
    words = document.text[start : start + length]
    if not words.isalpha():
        return
    after = changed("a.md", text, words, "Z").decode()
    expected = document.text.replace(words, "Z")
    kept = str.maketrans("", "", "*_[]()<>/`|\\!#- ")
    assert read_text("a.md", after.encode()).text.translate(kept) == expected.translate(kept)


def test_a_note_and_what_is_struck_out_do_not_meet_what_stands_beside_them() -> None:
    document = read_text("a.md", b"Tea[^1]rice, ~~old~~new")
    assert (document.text, document.seams) == ("Tearice, oldnew", (3, 9, 12))


def test_rows_of_a_table_without_outer_bars() -> None:
    text = "Name | Maker\n--- | ---\n*Green* | Leaf\n\nTea | rice"
    kinds = [kind for kind, _ in blocks(read("a.md", text)[0])]
    assert kinds == ["row", "row", "heading"]


def test_shortcodes_that_hold_code() -> None:
    text = "Tea {{< highlight go >}}\ncode\n{{< /highlight >}} {% highlight %}x{% endhighlight %}"
    assert hidden(read("a.md", text)[0]) == [text[4:48], text[49:]]


LABELS = """Tea <img src="no" alt="Green &amp; black"> is {{< fig src="no" caption="A cup" >}} good.

<Card title='The tea' size="2" />

```
<img alt="no">
```
"""


def test_what_tags_and_shortcodes_show_stands_behind_the_text() -> None:
    (document,) = read("a.mdx", LABELS)
    labels = [text for kind, text in blocks(document) if kind == "label"]
    assert labels == ["Green & black", "A cup", "The tea"]
    at = document.text.rindex("cup")
    assert document.place(document.in_file(Span(at, at + 3)).start) == (1, LABELS.index("cup") + 1)


@pytest.mark.parametrize(
    ("old", "new", "spelled"),
    [
        ("Green & black", 'R&D "1"', '<img src="no" alt="R&amp;D &#34;1&#34;">'),
        ("A cup", 'R&D "1"', '{{< fig src="no" caption="R&D \\"1\\"" >}}'),
        ("The tea", "It's 1", "<Card title='It&#39;s 1' size=\"2\" />"),
        ("good", 'R&D "1"', 'R&D "1".'),
    ],
)
def test_and_is_repaired_where_it_stands(old: str, new: str, spelled: str) -> None:
    (document,) = read("a.mdx", LABELS)
    at = document.text.rindex(old)
    after = written("a.mdx", LABELS, [[Edit(Span(at, at + len(old)), new)]]).decode()
    assert spelled in after
    assert len(after.split("\n")) == len(LABELS.split("\n"))
