"""XLIFF, TMX and PO: units, languages, states, inline tags, and the way back."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import changed, hidden, parts, read, sources, written
from tqc.document import Layout
from tqc.errors import ReadError
from tqc.finding import Span

XLIFF_1 = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="zh-CN" target-language="en" datatype="plaintext">
<body>
<trans-unit id="1"><source>绿<g id="1">茶</g></source>\
<target>Green <g id="1">tea</g> &amp; rice<x id="2"/>.</target></trans-unit>
<trans-unit id="2" translate="no"><source>甲</source><target>A</target></trans-unit>
<group translate="no"><trans-unit id="3"><source>乙</source><target>B</target></trans-unit></group>
<trans-unit id="4"><source>丙</source><target state="needs-translation">丙</target></trans-unit>
<trans-unit id="5"><source>丁</source></trans-unit>
<trans-unit id="6"><source>水</source>\
<target>Hot <bpt id="1">&lt;b></bpt>water<ept id="1">&lt;/b></ept>,
<mrk mtype="protected">x1</mrk></target>\
<alt-trans><target>Old</target></alt-trans></trans-unit>
</body></file>
<file original="b.txt" source-language="zh-CN" target-language="en"><body>
<trans-unit id="1"><source>米</source><target></target></trans-unit>
</body></file>
</xliff>
"""

XLIFF_2 = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="zh" trgLang="en">
<file id="f1">
<unit id="u1"><segment id="s1"><source>绿茶。</source>\
<target>Green <pc id="1">tea</pc><cp hex="001A"/>.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="final"><source>米<ph id="1"/></source><target>Rice<ph id="1"/></target></segment>
</unit>
<group id="g"><unit id="u2"><segment state="initial"><source>水</source>\
<target>水</target></segment></unit>
<unit id="u3"><segment><source>水</source>\
<target>Water <mrk id="m" translate="no">H2O</mrk></target></segment></unit></group>
</file></xliff>
"""

TMX = """\
<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="zh"/><body>
<tu tuid="t1"><tuv xml:lang="zh-CN"><seg>绿茶</seg></tuv>
<tuv xml:lang="en"><seg>Green <bpt i="1">{b}</bpt><hi>tea</hi><ept i="1">{/b}</ept></seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>米</seg></tuv><tuv xml:lang="en"><seg>Rice</seg></tuv>
<tuv xml:lang="de"><seg>Reis</seg></tuv></tu>
</body></tmx>
"""


class TestXliff:
    def test_version_1(self) -> None:
        first, second = read("a.xlf", XLIFF_1)
        assert (first.id, first.language, first.source_language) == ("a.xlf#a.txt", "en", "zh-CN")
        assert parts(first) == {"1": "Green tea & rice.", "6": "Hot water,\nx1"}
        assert sources(first) == {"1": "绿茶", "6": "水"}
        assert [(part.line, part.height) for part in first.parts] == [(5, 1), (10, 2)]
        assert (first.layout, hidden(first)) == (Layout.UNITS, ["x1"])
        assert (second.id, parts(second)) == ("a.xlf#b.txt", {"1": ""})

    def test_version_2(self) -> None:
        (document,) = read("a.xliff", XLIFF_2)
        assert (document.id, document.language, document.source_language) == (
            "a.xliff",
            "en",
            "zh",
        )
        assert parts(document) == {
            "u1/s1": "Green tea\ufffd.",
            "u1/2": "Rice",
            "u3": "Water H2O",
        }
        assert hidden(document) == ["H2O"]

    def test_an_edit_across_tags_keeps_them(self) -> None:
        after = changed("a.xlf", XLIFF_1, "Green tea & rice", "Mint <& lemon").decode()
        assert '<target><g id="1"></g>Mint &lt;&amp; lemon<x id="2"/>.</target>' in after
        assert len(after.split("\n")) == len(XLIFF_1.split("\n"))

    def test_a_placeholder_parts_what_stands_beside_it(self) -> None:
        data = XLIFF_1.replace("rice<x", "ri<x").replace("/>.<", "/>ce.<")
        (document, _) = read("a.xlf", data)
        assert parts(document)["1"] == "Green tea & rice."
        assert document.seams == (14,)
        assert document.has_seam(Span(12, 16))
        assert document.has_seam(Span(14, 16))
        assert not document.has_seam(Span(12, 14))
        assert not document.has_seam(Span(15, 16))

    def test_line_ends_and_cdata_stay(self) -> None:
        data = XLIFF_1.replace("\n", "\r\n").replace("Hot ", "<![CDATA[Hot & cold <i>]]> ")
        assert parts(read("a.xlf", data)[0])["6"] == "Hot & cold <i> water,\nx1"
        after = changed("a.xlf", data, "Hot", "R&D")
        assert after.decode() == data.replace("[Hot", "[R&D")

    def test_the_declared_encoding_counts(self) -> None:
        data = XLIFF_1.replace("UTF-8", "gb18030").encode("gb18030")
        assert sources(read("a.xlf", data)[0])["1"] == "绿茶"
        assert changed("a.xlf", data, "rice", "corn") == data.replace(b"rice", b"corn")

    @pytest.mark.parametrize(
        ("data", "problem"),
        [
            ("<xliff><file>", "not XML: no element found"),
            ("<a/>", "expected <xliff>, found <a>"),
            ("<xliff/>", "holds no translated unit"),
            ('<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', "a document type of its own"),
            ("<g>" * 300 + "</g>" * 300, "nested too deeply"),
            ("<xliff>\0</xliff>", "not XML"),
        ],
    )
    def test_what_is_not_read(self, data: str, problem: str) -> None:
        with pytest.raises(ReadError, match=problem):
            read("a.xlf", data)

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["", "g", "mrk", "ph", "bpt"]),
                st.text(alphabet="a &<>'\"]\n\r中🚢", max_size=6),
            ),
            max_size=5,
        )
    )
    def test_as_elementtree_reads_it(self, pieces: list[tuple[str, str]]) -> None:
        target = "".join(
            f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for tag, text in pieces
        )
        data = (
            "<xliff><file><body><trans-unit id='u'><source>s</source>"
            f"<target>{target}</target></trans-unit></body></file></xliff>"
        )
        element = ElementTree.fromstring(data).find(".//target")
        assert element is not None
        for code in [one for one in element if one.tag in {"ph", "bpt"}]:
            code.text = None
        (document,) = read("a.xlf", data)
        assert document.text == "".join(element.itertext())
        assert written("a.xlf", data, [[]]) == data.encode()


class TestTmx:
    def test_a_document_for_each_target_language(self) -> None:
        one, two, three = read("a.tmx", TMX)
        assert [d.id for d in (one, two, three)] == [
            "a.tmx#zh-CN-en",
            "a.tmx#zh-en",
            "a.tmx#zh-de",
        ]
        assert (parts(one), sources(one)) == ({"t1": "Green tea"}, {"t1": "绿茶"})
        assert (parts(three), three.language) == ({"2": "Reis"}, "de")

    def test_one_pair_of_languages_goes_by_the_path(self) -> None:
        data = TMX.replace("zh-CN", "zh").replace("de", "fr").replace('"fr"', '"en"')
        assert [document.id for document in read("a.tmx", data)] == ["a.tmx"]

    def test_edits(self) -> None:
        after = changed("a.tmx", TMX, "Green tea", "Mint tea").decode()
        assert after == TMX.replace("Green", "Mint")

    def test_a_file_without_units_is_an_error(self) -> None:
        with pytest.raises(ReadError, match="holds no unit"):
            read("a.tmx", "<tmx><header/><body/></tmx>")


PO = r"""# Tea
msgid ""
msgstr ""
"Language: pt_BR@x\n"
"Content-Type: text/plain; charset=UTF-8\n"

#, c-format
msgid "%d cup of “tea”"
msgid_plural "%d cups of “tea”"
msgstr[0] "%d copo de \"chá\""
msgstr[1] ""
"%d copos "
"de \"chá\"\n"

msgctxt "menu"
msgid "Tea"
msgstr "Chá {name}, 100% bom"
msgid "Water"
msgstr ""

#, fuzzy, c-format
#| msgid "Rise"
msgid "Rice"
msgstr "Arroz"

#~ msgid "Old"
#~ msgstr "Velho"
"""


class TestPo:
    def test_entries_in_use(self) -> None:
        (document,) = read("a.po", PO)
        assert document.language == "pt-BR"
        assert parts(document) == {
            "%d cup of “tea”[0]": '%d copo de "chá"',
            "%d cup of “tea”[1]": '%d copos de "chá"\n',
            "menu|Tea": "Chá {name}, 100% bom",
        }
        assert list(sources(document).values()) == ["%d cup of “tea”", "%d cups of “tea”", "Tea"]
        assert hidden(document) == ["%d", "%d", "{name}"]
        assert [(part.line, part.height) for part in document.parts] == [(10, 1), (11, 3), (17, 1)]

    def test_a_language_with_one_form_has_the_plural_as_its_source(self) -> None:
        data = 'msgid "a cup"\nmsgid_plural "%d cups"\nmsgstr[0] "%d 杯"\n'
        assert sources(read("a.po", data)[0]) == {"a cup[0]": "%d cups"}

    def test_edits(self) -> None:
        after = changed("a.po", PO, 'de "chá"', 'de "mate\\t"').decode()
        assert after == PO.replace("chá\\", "mate\\\\t\\")

    def test_crlf_and_encoding(self) -> None:
        data = PO.replace("\n", "\r\n").replace("UTF-8", "windows-1252").replace("🚢", "")
        data = data.replace("“", "'").replace("”", "'")
        raw = data.encode("windows-1252")
        assert changed("a.po", raw, "bom", "mau") == raw.replace(b"bom", b"mau")

    @pytest.mark.parametrize(
        ("data", "line", "problem"),
        [
            ("tea", 1, "expected msgid"),
            ('msgid "a"\nmsgstr "b', 2, "expected a string"),
            ("", None, "no translation in use"),
        ],
    )
    def test_faults(self, data: str, line: int | None, problem: str) -> None:
        with pytest.raises(ReadError, match=problem) as caught:
            read("a.po", data)
        assert caught.value.line == line

    @given(st.text(alphabet='a "\\\n\t%{}中🚢', min_size=1, max_size=20))
    def test_what_is_written_is_what_is_read(self, text: str) -> None:
        data = 'msgid "x"\nmsgstr "tea"\n'
        after = changed("a.po", data, "tea", text)
        assert read("a.po", after)[0].text == text
