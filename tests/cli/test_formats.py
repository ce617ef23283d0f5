"""Drafts of every format through the command: whose findings they are, and where they stand."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runner import tqc
from tests.document.test_docx import package, paragraph, run

WRONG = "Blue Whale Cloud"
SENTENCE = f"The bankers met the people of {WRONG} in the city of Ningbo."
PLAIN = "They said that they would buy two more of the company's robots in the spring."


def report(*arguments: str) -> Any:
    result = tqc(
        *("check", "--no-bundled", "--glossary", "house.yaml"),
        *(() if "--select" in arguments else ("--select", "name")),
        *("--format", "json", *arguments),
    )
    return json.loads(result.out)


def places(data: Any) -> list[tuple[str, str | None, int | None, int, str]]:
    """Document, segment, line, start and text of each finding."""
    return [
        (one["id"], found["segment"], found["line"], found["start"], found["text"])
        for one in data["documents"]
        for found in one["findings"]
    ]


def row(**fields: str) -> str:
    return json.dumps(fields) + "\n"


@pytest.mark.usefixtures("folder")
class TestFormats:
    def test_each_row_is_a_document_in_the_order_of_the_file(self, folder: Path) -> None:
        text = (
            row(id="1", doc="a", target=SENTENCE)
            + row(id="2", doc="b", target=PLAIN)
            + "nonsense\n"
            + row(id="3", doc="a", target=f"Then {WRONG} left.")
        )
        (folder / "a.jsonl").write_text(text, encoding="utf-8")
        data = report("a.jsonl")
        assert [(one["id"], one["path"]) for one in data["documents"]] == [
            (id, "a.jsonl") for id in "123"
        ]
        assert places(data) == [("1", None, 1, 30, WRONG), ("3", None, 4, 5, WRONG)]
        (error,) = data["errors"]
        assert (error["path"], error["line"]) == ("a.jsonl", 3)

    def test_units_are_named_by_findings(self, folder: Path) -> None:
        marked = SENTENCE.replace("Whale", '<g id="1">Whale</g>')
        unit = f"<trans-unit id='u7'><source>蓝鲸云</source><target>{marked}</target></trans-unit>"
        text = f"<xliff><file target-language='en'><body>\n{unit}</body></file></xliff>"
        (folder / "a.xlf").write_text(text, encoding="utf-8")
        assert places(report("a.xlf")) == [("a.xlf", "u7", 2, 30, WRONG)]

    @pytest.mark.parametrize(
        ("between", "count"), [("", 1), ("<g id='1'/>", 1), ("<x id='1'/>", 0)]
    )
    def test_words_on_either_side_of_a_placeholder_are_two(
        self, folder: Path, between: str, count: int
    ) -> None:
        target = f"She moved to the city last year{between}When she was young, she lived here."
        unit = f"<trans-unit id='u'><source>a</source><target>{target}</target></trans-unit>"
        text = f"<xliff><file target-language='en'><body>{unit}</body></file></xliff>"
        (folder / "a.xlf").write_text(text, encoding="utf-8")
        assert len(places(report("a.xlf", "--select", "garble/spacing"))) == count

    def test_paragraphs_of_a_word_file(self, folder: Path) -> None:
        split = paragraph(run("The "), run(SENTENCE[4:36]), run(SENTENCE[36:]))
        (folder / "a.docx").write_bytes(package(paragraph(run(PLAIN)) + split))
        assert places(report("a.docx")) == [("a.docx", "2", None, 30, WRONG)]

    def test_places_in_html_are_the_files(self, folder: Path) -> None:
        text = f"<html lang='en'>\n<p>{SENTENCE.replace('Whale', '<b>Whale</b>')}</p>"
        (folder / "a.html").write_text(text, encoding="utf-8")
        ((_, _, line, start, found),) = places(report("a.html"))
        assert (line, found) == (2, "Blue <b>Whale</b> Cloud")
        assert text[start:].startswith(found)

    def test_what_a_page_shows_in_attributes(self, folder: Path) -> None:
        """Findings come by their place, and what describes the page twice isn't repetition."""
        shown = f'<meta name="description" content="{SENTENCE}">'
        text = f"""<html lang="en">{shown}{shown.replace("description", "og:description")}
            <body><a href="#top">Skip to main content</a><p>{PLAIN} <img alt="{WRONG}"> Then
            <i>{WRONG}</i> left the town, and nobody knew why they had come.</p>"""
        (folder / "a.html").write_text(text, encoding="utf-8")
        found = places(report("a.html"))
        assert [words for *_, words in found] == [WRONG] * 4
        assert [start for *_, start, _ in found] == [
            at for at in range(len(text)) if text.startswith(WRONG, at)
        ]

    def test_a_column_of_a_table_and_an_encoding(self, folder: Path) -> None:
        (folder / "a.csv").write_text(f"id,mt\nx,{SENTENCE} é\ny,{PLAIN}", encoding="latin-1")
        options = ("--field", "mt", "--encoding", "latin-1")
        assert places(report("a.csv", *options)) == [("x", None, 2, 30, WRONG)]

    def test_only_changed_lines(self, folder: Path) -> None:
        catalogue = folder / "drafts" / "c.po"
        entry = 'msgid "蓝鲸云"\nmsgstr ""\n"{}"\n\n'
        text = 'msgid ""\nmsgstr "Language: en\\n"\n\n' + entry.format(SENTENCE)
        catalogue.write_text(text, encoding="utf-8")
        draft = folder / "drafts" / "b.md"
        draft.write_text(f"{SENTENCE}\n\nNothing here.\n", encoding="utf-8")
        git = ("git", "-c", "user.name=T", "-c", "user.email=t@example.org")
        for command in (("init",), ("add", "."), ("commit", "--message=x")):
            subprocess.run((*git, *command), check=True, capture_output=True)
        draft.write_text(f"{SENTENCE}\n\nBut {WRONG} came to Ningbo.\n", encoding="utf-8")
        catalogue.write_text(text.replace("met the", "met"), "utf-8")
        data = report("drafts", "--since", "HEAD")
        assert places(data) == [
            ("drafts/b.md", None, 3, 75, WRONG),
            ("drafts/c.po", "蓝鲸云", 5, 26, WRONG),
        ]
        assert report("drafts", "--staged")["documents"] == []
        assert tqc("check", "drafts", "--staged", "--since", "HEAD").status == 2
        assert tqc("check", "-", "--staged").status == 2
