"""What isn't part of the running text isn't aligned, and names in it are judged by themselves."""

from __future__ import annotations

from tqc.bitext.align.sentences import sentences
from tqc.document import formats
from tqc.document.formats import Reading

PAGE = b"""<p>The ferry left. <img alt="The harbour in spring."> Nobody waved.</p>
<p>It came back.</p>"""


def test_the_sentences_of_a_page_are_those_of_its_running_text() -> None:
    (document,) = formats.of("a.html").read("a.html", PAGE, Reading())
    assert "The harbour in spring." in document.text
    assert [span.of(document.text) for span, _ in sentences(document, "en")] == [
        "The ferry left.",
        "Nobody waved.",
        "It came back.",
    ]
