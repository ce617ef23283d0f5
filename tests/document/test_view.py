"""HTML and subtitles: what a reader sees of them, with places in the file."""

from __future__ import annotations

from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import blocks, changed, hidden, read, written
from tqc.document import Layout
from tqc.document.formats import Reading
from tqc.errors import ReadError
from tqc.finding import Span

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Tea &amp; Rice</title><style>p { color: red }</style></head>
<body class='a>b'>
<!-- a <p>comment</p> -->
<h1>The <b>Green</b>
  <i>Leaf</i></h1>
<p>Drink <a href="x?a=1&b=2">green</a>&nbsp;tea.<br>or w<b>a</b>ter. Run <code>tea --hot</code>.
<ul><li>One<li hidden>Secret<li><p>Three</ul>
<pre>code only</pre>
<div>Outer<div>Inner</div>again <span translate="no">Kept</span> <span lang="zh">茶</span></div>
<table><tr><td>Cell</table>
<script>if (a < b) document.write("<p>no</p>")</script>
<p>soft&shy;ly 3 < 4, <ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>
"""


def seen(data: str) -> list[str]:
    return [text for _, text in blocks(read("a.html", data)[0])]


class TestHtml:
    def test_what_a_reader_sees(self) -> None:
        (document,) = read("a.html", PAGE)
        assert blocks(document) == [
            ("heading", "Tea & Rice"),
            ("heading", "The Green Leaf"),
            ("paragraph", "Drink green\xa0tea."),
            ("paragraph", "or water. Run tea --hot."),
            ("item", "One"),
            ("item", "Three"),
            ("heading", "Outer"),
            ("heading", "Inner"),
            ("paragraph", "again Kept 茶"),
            ("row", "Cell"),
            ("paragraph", "softly 3 < 4, 漢"),
        ]
        assert hidden(document) == ["tea --hot", "Kept", "茶"]
        assert (document.language, document.layout) == ("en", Layout.WHOLE)

    def test_places_are_the_files(self) -> None:
        (document,) = read("a.html", PAGE)
        at = document.text.index("Green Leaf")
        span = document.in_file(Span(at, at + len("Green Leaf")))
        assert span.of(document.file_text) == "Green</b>\n  <i>Leaf"
        assert document.place(span.start) == (6, 12)

    def test_edits_keep_tags_and_escape_what_they_write(self) -> None:
        after = changed("a.html", PAGE, "Green Leaf", "R&D").decode()
        assert "<h1>The <b>R&amp;D</b><i></i></h1>" in after
        link = '<p>Drink <a href="x">green</a> or black tea.</p>'
        assert changed("a.html", link, "green or black", "any").decode() == link.replace(
            "green</a> or black", "any</a>"
        )
        assert changed("a.html", PAGE, "softly", "hard").decode() == PAGE.replace(
            "soft&shy;ly", "hard"
        )
        assert changed("a.html", PAGE, "Three", "Two").decode() == PAGE.replace("Three", "Two")

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ("a<b", ["a<b"]),
            ("a <p <b", ["a <p <b"]),
            ("<p it's>Tea</p>", ["Tea"]),
            ('<p title="a>b">Tea', ["Tea", "a>b"]),
            ("Tea <!-- never closed", ["Tea"]),
            ("Tea <script>never closed", ["Tea"]),
            ("<p>One</P><P>Two", ["One", "Two"]),
            ("<code>left open<p>Tea</p>", ["Tea"]),
            ("</p></div>Tea", ["Tea"]),
            ("<svg><text>Tea</text></svg>Rice", ["Rice"]),
            ('<p style="display: none">Tea</p>Rice', ["Rice"]),
            ("<a>Tea</a><a>Rice</a>, <b>w</b>ater", ["Tea Rice, water"]),
            ("Tea<img>rice<wbr>cake", ["Tea ricecake"]),
            ("Tea <img>, rice", ["Tea , rice"]),
            ("Tea &rarr; rice &#x4e2d; &bogus; AT&T", ["Tea → rice 中 &bogus; AT&T"]),
            ("", []),
        ],
    )
    def test_as_browsers_read_it(self, data: str, expected: list[str]) -> None:
        assert seen(data) == expected

    def test_attributes_that_readers_are_shown_stand_behind_the_text(self) -> None:
        page = """<html lang="en"><meta name="description" content="All about
            tea"><meta property='og:title' content='Tea'><meta name="keywords" content="no">
            <p title="">One <img src="no.png" alt="A &quot;cup&quot;"> two <b title=no>three</b>
            <p><a href="no" aria-label="Next">4</a><input placeholder="Search" value="no">
            <input type="submit" value="Go"><textarea placeholder="Say">no</textarea>
            <i
            hidden title="no">no</i><code title="no">4 + 4</code><q lang="zh" title="no">茶</q>"""
        assert seen(page) == [
            *("One two three", "4 4 + 4 茶"),
            *("All about tea", "Tea", 'A "cup"', "Next", "Search", "Go", "Say"),
        ]

    @pytest.mark.parametrize(
        ("value", "old", "new", "expected"),
        [
            ('"Green Leaf &amp; Co"', "Green Leaf", 'R&D "1"', '"R&amp;D &#34;1&#34; &amp; Co"'),
            ("'Green Leaf'", "Green", "Lu's", "'Lu&#39;s Leaf'"),
            ('"Green\n  Leaf!"', "Green Leaf", "Lu", '"Lu!"'),
            ('"Leaf"', "Leaf", "It's", '"It\'s"'),
        ],
    )
    def test_their_values_are_repaired(self, value: str, old: str, new: str, expected: str) -> None:
        page = "<p>It's <img alt={} src='Leaf'>.</p>"
        after = changed("a.html", page.format(value), old, new).decode()
        assert after == page.format(expected)

    def test_their_places_are_the_files(self) -> None:
        (document,) = read("a.html", "<p>One\n<img alt='Green Leaf'> two</p>")
        at = document.text.index("Leaf")
        span = document.in_file(Span(at, at + 4))
        assert (span.of(document.file_text), document.place(span.start)) == ("Leaf", (2, 17))

    @pytest.mark.parametrize(
        ("data", "seams"),
        [("Tea <img>, rice", (3,)), ("Tea<img>", ()), ("<img>Tea", ()), ("Tea <b>, rice</b>", ())],
    )
    def test_what_stands_on_either_side_of_a_picture_does_not_meet(
        self, data: str, seams: tuple[int, ...]
    ) -> None:
        (document,) = read("a.html", data)
        assert document.seams == seams

    def test_the_navigation_of_a_whole_page_is_its_own(self) -> None:
        assert read("a.html", "<html><body><p>Tea")[0].furnished
        assert not read("a.html", "<p>Tea")[0].furnished

    def test_empty_elements_of_xhtml(self) -> None:
        page = '<p>Tea<script src="a.js"/>rice</p>'
        assert read("a.xhtml", page)[0].text == "Tea rice"
        assert read("a.html", page)[0].text == "Tea"

    def test_the_declared_encoding_counts(self) -> None:
        page = '<meta charset="gb2312"><p>茶 tea</p>'.encode("gbk")
        assert read("a.html", page)[0].text == "茶 tea"
        assert changed("a.html", page, "tea", "water") == page.replace(b"tea", b"water")
        plain = "<p>caf\xe9".encode("latin-1")
        assert read("a.html", plain, Reading(encoding="latin-1"))[0].text == "café"

    @given(st.text(alphabet="<>/!-=&;\"' apbi#x1中\n", max_size=60))
    def test_anything_is_read_and_written_back(self, data: str) -> None:
        (document,) = read("a.html", data)
        assert document.spelled is not None
        assert written("a.html", data, [[]]) == data.encode()
        for run in document.spelled.runs:  # each letter stands where the document says it does
            letters = document.text[run.at : run.at + run.length]
            in_file = data[run.start : run.end]
            assert letters == in_file or unescape(in_file) == letters or in_file.isspace()

    @given(st.lists(st.text(alphabet="ab &<中", min_size=1, max_size=9), min_size=1, max_size=4))
    def test_paragraphs_come_back_with_their_white_space_collapsed(self, texts: list[str]) -> None:
        data = "".join(f"<p>{escape(text)}</p>\n" for text in texts)
        expected = [" ".join(text.split()) for text in texts if text.strip()]
        assert read("a.html", data)[0].text == "\n\n".join(expected)


SRT = """\
1
00:00:01,000 --> 00:00:02,500
The green <i>tea</i>
of the

2
00:00:02,600 --> 00:00:04,000 X1:40 X2:600
{\\an8}mountain is &amp; good.

3
00:00:05,000 --> 00:00:06,000
- Yes.
- No, 12
13
00:00:07,000 --> 00:00:08,000
Maybe.
"""

VTT = """\
WEBVTT - a file about tea

STYLE
::cue { color: red }

NOTE tea 00:01
and more

intro
00:01.000 --> 00:02.000 align:start
<v Ann>Green <c.loud>tea</c> &amp; <00:01.500>rice

00:02.000 --> 00:03.000
are good.
"""


class TestSubtitles:
    def test_a_sentence_runs_over_cues(self) -> None:
        (document,) = read("a.srt", SRT)
        assert document.text == (
            "The green tea of the mountain is &amp; good.\n\n- Yes.\n\n- No, 12 Maybe."
        )
        at = document.text.index("mountain")
        assert document.place(document.in_file(Span(at, at + 1)).start) == (8, 7)

    def test_web_video_text(self) -> None:
        assert read("a.vtt", VTT)[0].text == "Green tea & rice are good."

    def test_edits_leave_times_and_tags(self) -> None:
        after = changed("a.srt", SRT, "the mountain", "Wuyi").decode()
        assert after == SRT.replace("of the\n", "of\n").replace("mountain", "Wuyi")
        assert changed("a.vtt", VTT, "rice", "R&D").decode() == VTT.replace("rice", "R&amp;D")
        crlf = SRT.replace("\n", "\r\n")
        assert changed("a.srt", crlf, "green tea", "rice").decode() == crlf.replace(
            "green <i>tea</i>", "<i>rice</i>"
        )

    def test_a_file_without_cues_is_an_error(self) -> None:
        with pytest.raises(ReadError, match="holds no cue"):
            read("a.srt", "Just text.\n")
        assert read("a.srt", "")[0].text == ""

    @given(st.text(alphabet="1:0, ->\n<i>{\\an8}a.&;", max_size=80))
    def test_anything_is_written_back(self, text: str) -> None:
        data = f"1\n00:00:01,000 --> 00:00:02,000\n{text}"
        documents = read("a.srt", data)
        assert written("a.srt", data, [[] for _ in documents]) == data.encode()
