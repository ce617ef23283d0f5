"""DOCX: paragraphs, runs, what is left out, and a package of which one file changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.document.build import blocks, changed, parts, read, written
from tqc.document import Layout
from tqc.errors import ReadError

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
)
FOOT = "</w:body></w:document>"
STYLES = (
    '<w:styles xmlns:w="urn:w"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Normaal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def run(text: str, settings: str = "") -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{settings}<w:t{space}>{text}</w:t></w:r>"


def paragraph(*runs: str, settings: str = "") -> str:
    return f"<w:p>{settings}{''.join(runs)}</w:p>"


def style(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>'


def package(body: str, **others: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        out.comment = b"made for a test"
        out.writestr("[Content_Types].xml", "<Types/>")
        out.writestr("word/document.xml", HEAD + body + FOOT)
        out.writestr("word/styles.xml", STYLES)
        for name, content in others.items():
            out.writestr(f"word/{name}.xml", content)
        out.writestr(zipfile.ZipInfo("word/media/a.png"), b"\x89PNG\0")
    return file.getvalue()


def body(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read("word/document.xml").decode().removeprefix(HEAD).removesuffix(FOOT)


ARTICLE = (
    paragraph(run("All about "), run("tea"), settings=style("Kop1"))
    + paragraph()
    + paragraph(run("Gre", "<w:rPr><w:b/></w:rPr>"), run("en te"), run("a &amp; rice."))
    + paragraph(
        "<w:del><w:r><w:delText>Old</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>Moved</w:t></w:r></w:moveFrom>",
        "<w:ins><w:r><w:t>New</w:t></w:r></w:ins>",
        "<w:r><w:tab/><w:t>text</w:t><w:br/><w:t>ends.</w:t></w:r>",
        run("secret", "<w:rPr><w:vanish/></w:rPr>"),
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
    )
    + f"<w:tbl><w:tr><w:tc>{paragraph(run('Cell'))}</w:tc></w:tr></w:tbl>"
    + paragraph(run("Item"), settings="<w:pPr><w:numPr/></w:pPr>")
    + paragraph(
        run("Around. "),
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph(run("In a box."))
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + paragraph(run("In a box."))
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
    )
)


def test_paragraphs() -> None:
    (document,) = read("a.docx", package(ARTICLE, footnotes=f"<x>{paragraph(run('A note.'))}</x>"))
    assert parts(document) == {
        "1": "All about tea",
        "3": "Green tea & rice.",
        "4": "New\ttext\nends.",
        "5": "Cell",
        "6": "Item",
        "7": "Around. ",
        "8": "In a box.",
        "footnotes/1": "A note.",
    }
    assert document.segments == ()
    assert document.layout is Layout.UNITS
    kinds = {text: kind for kind, text in blocks(document)}
    assert (kinds["All about tea"], kinds["Cell"], kinds["Item"]) == ("heading", "row", "item")
    assert kinds["Green tea & rice."] == "paragraph"


def test_an_edit_across_runs_changes_only_those() -> None:
    data = package(ARTICLE)
    after = changed("a.docx", data, "Green tea", "Mint & lemon")
    assert body(after) == ARTICLE.replace("Gre<", "<").replace(
        "en te<", "Mint &amp; lemon<"
    ).replace("<w:t>a &amp;", '<w:t xml:space="preserve"> &amp;')
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert (old.namelist(), old.comment) == (new.namelist(), new.comment)
        for info in old.infolist():
            same = new.getinfo(info.filename)
            assert (info.date_time, info.compress_type) == (same.date_time, same.compress_type)
            if info.filename != "word/document.xml":
                assert old.read(info) == new.read(same)


def test_edits_of_a_note_and_the_article_at_once() -> None:
    data = package(paragraph(run("Tea.")), footnotes=f"<x>{paragraph(run('More Tea.'))}</x>")
    after = changed("a.docx", data, "Tea", "Rice")
    assert list(parts(read("a.docx", after)[0]).values()) == ["Rice.", "More Rice."]


def test_no_edit_gives_the_same_bytes() -> None:
    data = package(ARTICLE)
    assert written("a.docx", data, [[]]) == data


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK", "not a DOCX file"),
        (b"", "not a DOCX file"),
        (package("<w:p>"), "not XML"),
        (package(""), "holds no text"),
        (package(ARTICLE)[:-40], "not a DOCX file"),
    ],
)
def test_what_is_not_read(data: bytes, problem: str) -> None:
    with pytest.raises(ReadError, match=problem):
        read("a.docx", data)


def test_a_package_without_an_article_is_an_error() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(ReadError, match=r"lacks word/document\.xml"):
        read("a.docx", file.getvalue())
