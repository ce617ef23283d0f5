"""What every format owes: sound documents or a ReadError, and a file that comes back as it was."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.document.build import encoded, read, written
from tests.document.test_docx import ARTICLE, package
from tests.document.test_exchange import PO, TMX, XLIFF_1, XLIFF_2
from tests.document.test_rows import LINES
from tests.document.test_view import PAGE, SRT, VTT
from tqc.document import Document, Layout, formats
from tqc.document.edits import Edit, apply
from tqc.errors import ReadError
from tqc.finding import Span

MDX = "import a from 'b'\n\n# <A b={c}>Tea</A> {d}\n\n{{< e >}} **rice** [f](g) `h`\n"
EXAMPLES: dict[str, bytes] = {
    "a.txt": b"Tea\r\n\r\nRice.",
    "a.mdx": MDX.encode(),
    "a.html": PAGE.encode(),
    "a.docx": package(ARTICLE),
    "a.srt": SRT.encode(),
    "a.vtt": VTT.encode(),
    "a.xlf": XLIFF_1.encode(),
    "a.xliff": XLIFF_2.encode(),
    "a.tmx": TMX.encode(),
    "a.po": PO.encode(),
    "a.jsonl": LINES.encode(),
    "a.csv": b'id,source,target\r\n1,a,"b ""c"""\r\n2,d,e\r\n',
    "a.tsv": b"id\ttarget\n1\ttea\n",
}


def test_every_format_has_an_example() -> None:
    modules = {formats.of(name) for name in EXAMPLES}
    assert {formats.of(f"a{suffix}") for suffix in formats.SUFFIXES} <= modules


def check(document: Document) -> None:
    """What the rest of tqc takes for granted."""
    length = len(document.text)
    assert len(document.prose) == length
    for spans in (
        document.protected,
        [block.span for block in document.blocks],
        [part.span for part in document.parts],
    ):
        assert all(span.end <= length for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert list(document.seams) == sorted(document.seams)
    if document.layout is Layout.WHOLE:
        assert document.spelled is None or document.spelled.text == document.text
    else:
        assert len({part.id for part in document.parts}) == len(document.parts)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples(name: str) -> None:
    documents = read(name, EXAMPLES[name])
    assert any(document.text for document in documents)
    for document in documents:
        check(document)
    assert written(name, EXAMPLES[name], [[] for _ in documents]) == EXAMPLES[name]


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_word_can_be_replaced(name: str) -> None:
    """What is written is what is read again, and nothing else has changed."""
    documents = read(name, EXAMPLES[name])
    for number, document in enumerate(documents):
        for word in re.finditer(r"[^\W\d_]{2,}", document.text):
            edit = Edit(Span(*word.span()), "Qi & Co")
            edits: list[list[Edit]] = [[] for _ in documents]
            edits[number] = [edit]
            again = read(name, written(name, EXAMPLES[name], edits))
            texts = [one.text for one in documents]
            texts[number] = apply(document.text, [edit])
            assert [one.text for one in again] == texts


@settings(max_examples=25)
@given(st.data())
@pytest.mark.parametrize("name", EXAMPLES)
def test_damaged_files(name: str, data: st.DataObject) -> None:
    """Bytes are cut out of an example, and others put in."""
    whole = EXAMPLES[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 20)))
    between = data.draw(st.binary(max_size=4) | st.sampled_from([b"<", b'"', b"\\", b"&#", b"\n"]))
    damaged = whole[:start] + between + whole[end:]
    try:
        documents = read(name, damaged)
    except ReadError:
        return
    for document in documents:
        check(document)
    assert written(name, damaged, [[] for _ in documents]) == damaged


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("data", [b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", "茶".encode("gbk")])
def test_odd_beginnings(name: str, data: bytes) -> None:
    try:
        documents = read(name, data)
    except ReadError:
        return
    for document in documents:
        check(document)
    assert written(name, data, [[] for _ in documents]) == encoded(data)
