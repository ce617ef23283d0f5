"""A draft's segments, and the aligned sentences in other formats."""

from __future__ import annotations

import json
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.bitext.align.test_align import CHINESE, ENGLISH
from tqc.bitext.align import pairs_of, segments_of
from tqc.bitext.align.export import FORMATS, Alignment
from tqc.bitext.align.segments import names_of
from tqc.document import Document, formats
from tqc.document.formats import Reading
from tqc.document.reading import read
from tqc.errors import ReadError
from tqc.glossary.model import Concept, Glossary

SOURCE = read("a.zh.txt", ("".join(CHINESE[:4]) + "\n\n" + CHINESE[6]).encode())
DRAFT = read(
    "a.en.txt",
    (" ".join(ENGLISH[:4]) + "\n\nSold at   cost.\n\n" + " ".join(ENGLISH[6:])).encode(),
)


def test_segments_have_their_places() -> None:
    segments = segments_of(DRAFT, SOURCE, "zh", "en")
    assert [segment.id for segment in segments] == [str(n) for n in range(1, len(segments) + 1)]
    for segment in segments:
        assert SOURCE.text.startswith(segment.source, segment.source_start)
    pairs = [(segment.source, segment.span.of(DRAFT.text)) for segment in segments]
    assert pairs[:4] == list(zip(CHINESE[:4], ENGLISH[:4], strict=True))
    assert pairs[-1] == (CHINESE[6], ENGLISH[6])
    assert ("", "Sold at   cost.") in pairs


def test_segments_are_sorted_and_disjoint() -> None:
    spans = [segment.span for segment in segments_of(DRAFT, SOURCE, "zh", "en")]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_an_empty_draft_leaves_everything_out() -> None:
    empty = read("a.txt", b"")
    segments = segments_of(empty, SOURCE, "zh", "en")
    assert [segment.source for segment in segments] == [*CHINESE[:4], CHINESE[6]]
    assert {len(segment.span) for segment in segments} == {0}


def test_a_glossary_gives_names() -> None:
    concepts = (
        Concept("x", {"zh": ("蓝鲸云",), "en": ("Lanjing",)}, wrong={"en": ("Blue Cloud",)}),
        Concept("y", {"zh": ("蓝鲸云",), "de": ("Lanjing",)}),
    )
    assert names_of(Glossary(concepts), "zh-Hans", "en-GB") == [
        (("蓝鲸云",), ("Lanjing", "Blue Cloud"))
    ]


def test_a_text_that_is_too_long_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tqc.bitext.align.segments.MOST_SENTENCES", 1_500)
    long = read("long.txt", b"a\n" * 2_000)
    with pytest.raises(ReadError, match=r"long\.txt: has 2,000 sentences; 1,500 can be"):
        pairs_of(DRAFT, long, "zh", "en", lines=True)


@pytest.fixture(scope="module")
def alignment() -> Alignment:
    return Alignment(SOURCE, DRAFT, "zh", "en", tuple(pairs_of(DRAFT, SOURCE, "zh", "en")))


def reread(name: str, text: str) -> Document:
    (document,) = formats.of(name).read(name, text.encode(), Reading())
    return document


def test_tmx_is_read_back(alignment: Alignment) -> None:
    text = FORMATS["tmx"](alignment)
    ElementTree.fromstring(text)
    document = reread("a.tmx", text)
    assert document.source_language == "zh"
    assert document.language == "en"
    kept = [pair for pair in alignment.pairs if all(pair.bead.kind)]
    assert [s.source for s in document.segments] == [p.source.of(SOURCE.text) for p in kept]


def test_tsv_has_a_row_for_each_pair(alignment: Alignment) -> None:
    head, *rows = [line.split("\t") for line in FORMATS["tsv"](alignment).split("\n")[:-1]]
    assert head[:5] == ["id", "source", "target", "source_lang", "target_lang"]
    assert len(rows) == len(alignment.pairs)
    assert {len(row) for row in rows} == {len(head)}
    assert "Sold at cost." in [row[2] for row in rows]


def test_json_has_places(alignment: Alignment) -> None:
    data = json.loads(FORMATS["json"](alignment))
    for bead in data["beads"]:
        for side, document in (("source", SOURCE), ("target", DRAFT)):
            one = bead[side]
            assert document.text[one["start"] : one["end"]] == one["text"]
    assert data["beads"][0]["kind"] == "1-1"


def test_text_names_kind_and_confidence(alignment: Alignment) -> None:
    assert FORMATS["text"](alignment).startswith("1  1-1  ")
