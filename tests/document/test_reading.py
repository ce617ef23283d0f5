"""Reading: what bytes are accepted, what is protected, and where blocks begin and end."""

from __future__ import annotations

import pytest

from tests.document.build import changed
from tqc.document import BlockKind, Document
from tqc.document.formats import Reading
from tqc.document.model import MASK
from tqc.document.reading import read
from tqc.errors import ReadError, WriteError


def text_of(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.protected]


def blocks_of(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def test_text_is_the_file_without_its_byte_order_mark() -> None:
    assert read("a.txt", b"\xef\xbb\xbfa\r\nb\rc\x00\n").text == "a\r\nb\rc\x00\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    assert read("a.txt", "茶\n🚢".encode(encoding)).text == "茶\n🚢"


def test_bad_bytes_are_named_with_offset_and_line() -> None:
    with pytest.raises(ReadError) as caught:
        read("a.txt", "茶\nb".encode() + b"\xff")
    assert caught.value.line == 2
    assert "0xff at offset 5" in str(caught.value)
    assert str(caught.value).startswith("a.txt:2: ")


def test_a_cut_utf16_file_is_an_error() -> None:
    with pytest.raises(ReadError):
        read("a.txt", b"\xff\xfea")


def test_empty_file() -> None:
    document = read("a.txt", b"", id="row 1")
    assert (document.id, document.path, document.text, document.blocks) == (
        "row 1",
        "a.txt",
        "",
        (),
    )


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("run `a b` and ``c`d``", ["`a b`", "``c`d``"]),
        ("an ` alone and a `b`", ["` alone and a `"]),
        ("see https://a.org/b_(c)?d=e. Then", ["https://a.org/b_(c)?d=e"]),
        ("(see https://a.org/b)", ["https://a.org/b"]),
        ("见https://a.org/b。然后", ["https://a.org/b"]),
        ("ask a.b+c@d.org, please", ["a.b+c@d.org"]),
        ("![alt](./a_(1).png)", ["![", "](./a_(1).png)"]),
        ("[1](http://a.b/c 'd') here", ["[", "](http://a.b/c 'd')"]),
        ("a <div class='x'>block</div> word<br/>", ["<div class='x'>", "</div>", "<br/>"]),
        ("x <!-- a\nb --> y", ["<!-- a\nb -->"]),
        ("a <v>tag</v> of no standard, 3 < 4 > 2", []),
        (
            "with #BoatDay, #船日# and @crew_1 but not #1 or C# or a@b",
            ["#BoatDay", "#船日#", "@crew_1"],
        ),
        ("open report-2.final.pdf now", ["report-2.final.pdf"]),
        ("at mp.example.com or Trip.com.", ["mp.example.com"]),
        ("a note[^1].\n\n[^1]: text", ["[^1]"]),
        ("```py\nx = 1\n```\ntext", ["```py\nx = 1\n```"]),
        ("```\nnever closed", []),
        ("1. one\n\n     ```\n     x\n     ```\n", ["     ```\n     x\n     ```"]),
        ("---\nlayout: A\n---\ntext", ["---\nlayout: A\n---"]),
        ("---\ntitle: A\n---\ntext", ["---\ntitle: A\n---"]),
        ("+++\ntitle = 'A'\n+++\ntext", ["+++\ntitle = 'A'\n+++"]),
        ("---\nSome prose between rules here\n---\ntext", ["---", "---"]),
    ],
)
def test_protected(text: str, hidden: list[str]) -> None:
    assert text_of(read("a.txt", text.encode())) == hidden


def test_indented_code_only_in_markdown() -> None:
    data = b"A paragraph.\n\n    x = 1\n\nAnother.\n\n- item\n\n    of the item\n"
    assert text_of(read("a.md", data)) == ["    x = 1"]
    assert text_of(read("a.txt", data)) == []


def test_prose_has_the_same_offsets_and_line_breaks() -> None:
    document = read("a.md", b"a `b\tc` d\n```\nx\n```\ne")
    assert len(document.prose) == len(document.text)
    assert document.prose.count("\n") == document.text.count("\n")
    assert document.prose[2:7] == MASK * 5


def test_blocks_of_markdown() -> None:
    text = (
        "# Title #\n\nSetext\n======\n\n> A quotation.\n\n1. one\n2) two\n\n"
        "| a | b |\n|---|---|\n| c | d |\n"
    )
    assert blocks_of(read("a.md", text.encode())) == [
        ("heading", "Title"),
        ("heading", "Setext"),
        ("paragraph", "A quotation."),
        ("item", "one"),
        ("item", "two"),
        ("row", "| a | b |"),
        ("row", "| c | d |"),
    ]


def test_one_line_is_one_paragraph_unless_lines_are_wrapped() -> None:
    plain = "Boats return\nThe boats came back in spring.\nThe crew was paid.\nNobody asked why.\n"
    assert [kind for kind, _ in blocks_of(read("a.txt", plain.encode()))] == [
        "heading",
        *["paragraph"] * 3,
    ]
    wrapped = (
        "The harbour company plans to buy six new boats next year,\n"
        "and the crew will be paid in full on the Monday that comes\n"
        "after the boats have arrived in the harbour and have been\n"
        "looked at by the owner.\n\nThe end is near."
    )
    assert len(read("a.txt", wrapped.encode()).blocks) == 2


def test_carriage_returns_belong_to_no_block() -> None:
    assert blocks_of(read("a.txt", b"One here.\r\n\r\nTwo here.\r\n")) == [
        ("paragraph", "One here."),
        ("paragraph", "Two here."),
    ]


def test_block_at() -> None:
    document = read("a.md", b"# T\n\ntext here.")
    block = document.block_at(6)
    assert block is not None
    assert block.kind is BlockKind.PARAGRAPH
    assert document.block_at(4) is None


HOSTILE = [
    "{{< ",
    "<A {",
    "{",
    '<A "',
    "`a",
    "<a ",
    "[",
    "[a](",
    "a@",
    "#a",
    "http://a.)",
    ".pdf",
    "](((((",
    "- ",
    "| ",
    "\t",
]


@pytest.mark.parametrize("unit", [*HOSTILE, "a\u0000"])
def test_hostile_text_is_read_whole(unit: str) -> None:
    """That the time stays linear is for benchmarks/garble/speed.py to say."""
    text = unit * 2000
    document = read("a.mdx", text.encode())
    assert document.text == text
    assert len(document.prose) == len(text)
    spans = [*document.protected, *(block.span for block in document.blocks)]
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (
            'See {{< figure src="a.png" >}} or {{% x %}}.',
            ['{{< figure src="a.png" >}}', "{{% x %}}"],
        ),
        ("{% if a %}Tea{% endif %} is {{ good }}", ["{% if a %}", "{% endif %}"]),
        ("A {{< never closed", []),
    ],
)
def test_shortcodes_and_template_tags(text: str, hidden: list[str]) -> None:
    assert text_of(read("a.md", text.encode())) == hidden


def test_mdx() -> None:
    text = (
        "---\nlayout: Tea\n---\nimport A, { b } from './a.js'\nimport './c.css'\n\n"
        "export const d = {\n  e: 1,\n}\n\n# Tea for {d.e}\n\n"
        "<A b={() => c} d='>'>Tea</A> and <A.B/>, 1 < 2 <>x</>.\n\n"
        "import duties rose { by\n\n5 }.\n"
    )
    assert text_of(read("a.mdx", text.encode())) == [
        "---\nlayout: Tea\n---",
        "import A, { b } from './a.js'\nimport './c.css'",
        "export const d = {\n  e: 1,\n}",
        "{d.e}",
        "<A b={() => c} d='>'>",
        "</A>",
        "<A.B/>",
        "<>",
        "</>",
    ]
    assert "{d.e}" not in text_of(read("a.md", text.encode()))


def test_other_encodings_come_back_as_they_were() -> None:
    data = "茶 tea\r\n".encode("gb18030")
    reading = Reading(encoding="gb18030")
    assert changed("a.md", data, "tea", "chá", reading) == "茶 chá\r\n".encode("gb18030")
    with pytest.raises(WriteError, match="WINDOWS-1252 has no “茶”"):
        changed("a.txt", b"tea", "tea", "茶", Reading(encoding="windows-1252"))
    for name in ("nope", "hex", "a\0", "undefined"):
        with pytest.raises(ReadError, match="there is no encoding"):
            changed("a.txt", b"tea", "tea", "x", Reading(encoding=name))
