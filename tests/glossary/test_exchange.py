"""Round trips through every format, and tables and TBX as other tools write them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.errors import GlossaryError, UsageError
from tqc.glossary.exchange import export, format_of, import_
from tqc.glossary.house import Rule
from tqc.glossary.model import TYPES, Concept
from tqc.glossary.reading import GlossaryFile, read
from tqc.glossary.tbx_reading import Status, status
from tqc.glossary.tbx_writing import Shape

POT = Concept(
    id="36-pots",
    type="organization",
    names={"zh": ("三十六壶", "三十六壺"), "en": ("36 Pots", "Pots | Co"), "fr": ("No",)},
    wrong={"en": ("Thirty-six \\ Kettles",)},
    context=("Jingdezhen",),
    not_context=("kettle & co",),
    find=("Thirty-six Kettles grew, by 5%.",),
    leave=('He owns "thirty-six" kettles.',),
    origin="pots.example/about",
    note="Maker of <teapots>.\nSince 1998.",
    glossary="pots",
)
CUP = Concept(id="cup", names={"zh": ("杯",), "en": ("Cup",)}, glossary="pots")
FILE = GlossaryFile("pots", "pots.yaml", (POT, CUP), (), ("zh", "en", "fr"), "Pots")

text = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20)
name = text.map(str.strip).filter(bool)
names = st.lists(name, min_size=1, max_size=3, unique=True).map(tuple)
listed = st.lists(name, max_size=3).map(tuple)


@st.composite
def concepts(draw: st.DrawFn) -> Concept:
    return Concept(
        id="one",
        type=draw(st.sampled_from(TYPES)),
        names={"zh": draw(names), "no": draw(names)},
        wrong={"fr": draw(names)},
        context=draw(listed),
        not_context=draw(listed),
        find=draw(listed),
        leave=draw(listed),
        origin=draw(name),
        note=draw(name),
        glossary="g",
    )


@pytest.mark.parametrize("format_", ["yaml", "csv", "tsv", "jsonl"])
@given(concept=concepts())
def test_any_concept_comes_back_whole(format_: str, concept: Concept) -> None:
    written, lost = export(GlossaryFile("g", "g", (concept,)), format_)
    back, remarks = import_(written.encode(), "g", format_, "g")
    assert (back.concepts, lost, remarks) == ((concept,), [], [])


def test_yaml_keeps_the_whole_file() -> None:
    rules = (
        Rule("disable", "tea", "f", 1),
        Rule("prefer", "cup", "f", 1, "en", "Mug"),
        Rule("prefer", "cup", "f", 1, "en", "Beaker"),
        Rule("forbid", "cup", "f", 1, "en", "Cup"),
    )
    written, lost = export(replace(FILE, rules=rules), "yaml")
    back = read(written.encode(), "f", "x")
    assert (back.name, back.description, back.languages) == ("pots", "Pots", ("zh", "en", "fr"))
    assert [replace(rule, line=1) for rule in back.rules] == list(rules)
    assert back.concepts == FILE.concepts
    assert lost == []
    assert "    prefer" not in written
    assert export(replace(FILE, rules=rules), "csv")[1] == [
        "left out: disable (1)", "left out: prefer (2)", "left out: forbid (1)",
    ]  # fmt: skip


SHAPES = [
    Shape(dialect, version, style)
    for dialect in ("core", "min", "basic")
    for version, style in (("2", "dca"), ("3", "dca"), ("3", "dct"))
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.dialect}-{s.version}-{s.style}")
def test_tbx_keeps_what_its_dialect_can_hold(shape: Shape) -> None:
    written, lost = export(FILE, "tbx", shape)
    back, remarks = import_(written.encode(), "pots.tbx", "tbx", "pots")
    kept = replace(POT, context=(), not_context=(), find=(), leave=())
    expected = [
        f"left out: {key} of 1 entry" for key in ("context", "not_context", "find", "leave")
    ]
    if shape.dialect == "core":
        kept = replace(kept, wrong={}, type="name")
        expected.append("left out: wrong of 1 entry")
    if shape.dialect != "basic":
        kept = replace(kept, origin="")
        expected.append("left out: origin of 1 entry")
    if shape.dialect == "core":
        expected.append("left out: type of 1 entry")
    assert back.concepts == (kept, CUP)
    assert (lost, remarks) == (expected, [])


def test_version_2_has_no_dct() -> None:
    with pytest.raises(UsageError, match="no DCT"):
        Shape("basic", "2", "dct")


BASIC_2 = """<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c 7">
  <descripGrp><descrip type="definition">A maker of pots.</descrip></descripGrp>
  <descrip type="subjectField">ceramics</descrip>
  <langSet xml:lang="ZH-cn"><ntig><termGrp><term>壶厂</term></termGrp></ntig></langSet>
  <langSet lang="en-US">
    <tig><term>Pot Factory</term>
      <termNote type="administrativeStatus">supersededTerm</termNote></tig>
    <tig><term>Hu
      Works</term><termNote type="partOfSpeech">noun</termNote></tig>
    <tig><term>Huchang</term><termNote type="normativeAuthorization">preferredTerm</termNote></tig>
    <tig><term>Hu Co</term><termNote type="administrativeStatus">blue</termNote></tig>
  </langSet>
</termEntry></body></text></martif>
"""


def test_a_cat_tools_tbx_2() -> None:
    file, remarks = import_(BASIC_2.encode(), "f.tbx", "tbx", "f")
    (concept,) = file.concepts
    assert concept.id == "c-7"
    assert concept.names == {"zh": ("壶厂",), "en": ("Huchang", "Hu Works", "Hu Co")}
    assert concept.wrong == {"en": ("Pot Factory",)}
    assert concept.note == "A maker of pots."
    assert remarks == [
        "left out: partOfSpeech (1)",
        "left out: status “blue”, its term taken as a name (1)",
        "left out: subjectField (1)",
    ]


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("preferredTerm-admn-sts", Status.PREFERRED),
        ("preferred-admn-sts", Status.PREFERRED),
        ("Preferred", Status.PREFERRED),
        ("standardizedTerm-admn-sts", Status.PREFERRED),
        ("admittedTerm", Status.ADMITTED),
        ("deprecatedTerm-admn-sts", Status.WRONG),
        ("not_recommended", Status.WRONG),
        ("Forbidden", Status.WRONG),
        ("supersededTerm-admn-sts", Status.WRONG),
        ("term", None),
        ("", None),
    ],
)
def test_statuses_in_the_wild(value: str, meant: Status | None) -> None:
    assert status(value) is meant


@pytest.mark.parametrize(
    ("xml", "line", "message"),
    [
        ("<tbx><a></tbx>", 1, "not XML: mismatched tag"),
        ("", 1, "not XML: no element found"),
        ("<html/>", 1, "not TBX: the root is <html>"),
        ('<!DOCTYPE tbx [\n<!ENTITY a "x">]><tbx>&a;</tbx>', 2, "declares an XML entity"),
        ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx/>', 1, "XML entity"),
        ('<!DOCTYPE tbx [<!ENTITY % a SYSTEM "http://x.example/">%a;]><tbx/>', 1, "XML entity"),
        ("<tbx>" + "<a>" * 200_000, 1, "nested too deeply"),
        ('<?xml version="1.0" encoding="wibble"?><tbx/>', 1, "not XML: unknown encoding"),
        ("<tbx><conceptEntry id='a'/></tbx>", 1, "a: names: is empty"),
        ("<tbx>\n<conceptEntry><langSec><termSec><term>x</term></termSec></langSec>"
         "</conceptEntry></tbx>", 2, "is not a language"),
    ],
)  # fmt: skip
def test_tbx_that_is_refused(xml: str, line: int, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        import_(xml.encode(), "f.tbx", "tbx", "f")
    assert caught.value.line == line
    assert message in str(caught.value)


def imported(table: str | bytes, *languages: str) -> tuple[tuple[Concept, ...], list[str]]:
    data = table.encode() if isinstance(table, str) else table
    file, remarks = import_(data, "t.csv", "csv", "t", languages)
    return file.concepts, remarks


@pytest.mark.parametrize(
    "table",
    [
        b"zh,en\n\xe6\x9d\xaf,Cup\n",
        b"\xef\xbb\xbfzh;en\r\n\xe6\x9d\xaf;Cup\r\n",
        b"sep=;\nChinese (PRC);English\n\xe6\x9d\xaf;Cup\n",
        "zh_CN\tEN-us\n杯\tCup\n".encode("utf-16"),
        '"Chinese","English US"\n\n"杯","Cup"\n'.encode(),
    ],
)
def test_tables_as_spreadsheets_save_them(table: bytes) -> None:
    ((concept,), remarks) = imported(table)
    assert (concept.id, concept.names) == ("cup", {"zh": ("杯",), "en": ("Cup",)})
    assert remarks == []


def test_a_weblate_glossary() -> None:
    table = (
        '"location","source","target","ID","fuzzy","context","translator_comments",'
        '"developer_comments"\n"","杯","Cup","","False","tea","Say so",""\n'
    )
    ((concept,), remarks) = imported(table, "zh", "en")
    assert concept.names == {"zh": ("杯",), "en": ("Cup",)}
    assert (concept.context, concept.note) == (("tea",), "Say so")
    assert remarks == [
        "left out: the column “location”, of an unknown kind",
        "left out: the column “fuzzy”, of an unknown kind",
    ]
    with pytest.raises(UsageError, match="--languages zh,en"):
        imported(table)


def test_source_target_and_forbidden() -> None:
    ((concept,), _) = imported("Term;Translation;Forbidden\n杯;Cup|Mug;Glass\n", "zh", "en")
    assert concept.names["en"] == ("Cup", "Mug")
    assert concept.wrong == {"en": ("Glass",)}


@pytest.mark.parametrize(
    ("table", "line", "message"),
    [
        (b"", 1, "the table is empty"),
        (b"a,b\n1,2\n", 1, "no column holds names"),
        (b"zh,en\na,b,c\n", 2, "3 cells under 2 titles"),
        (b'note,zh,en\n"x\ny",b,b\n\n,,\nc,,d,e\n', 6, "4 cells under 3 titles"),
        (b"zh,en,type\n\xe6\x9d\xaf,Cup,org\n", 2, "cup: type: unknown type “org”"),
        (b"id,zh,en\na,x,y\na,z,w\n", 3, "the id “a” stands twice\n  The first is in line 2"),
        (b"zh,en\n\xff,b\n", 2, "not UTF-8"),
        (b'zh,en\n"' + b"x" * 1_100_000, 2, "not a table: field larger"),
    ],
)
def test_tables_that_are_refused(table: bytes, line: int, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        imported(table)
    assert message in str(caught.value)
    assert caught.value.line == line


def test_ids_made_from_names_differ() -> None:
    (found, _) = imported("id,zh,en\ncup-2,瓶,Cup\n,杯,Cup\n,杯子,Cup\n,壶,\n")
    assert [concept.id for concept in found] == ["cup-2", "cup", "cup-3", "entry"]


@pytest.mark.parametrize("line", ["[1]", "{", "[" * 100_000, '{"id": "a"}', '{"names": 1}'])
def test_json_lines_that_are_refused(line: str) -> None:
    data = b'{"names": {"en": ["Cup"]}}\n' + line.encode()
    with pytest.raises(GlossaryError, match=r"^t\.jsonl:2: "):
        import_(data, "t.jsonl", "jsonl", "t")


def test_formats_by_ending() -> None:
    assert format_of("a/B.TBX") == "tbx"
    with pytest.raises(UsageError, match="--format yaml"):
        format_of("glossary.xlsx")
