"""The page: all of the article, nothing of it obeyed; and in a browser, the keys and filters."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.report.build import GARBLE, NAME, TEXT, full, report
from tqc.finding import Finding, Span
from tqc.report import DocumentReport, Report, Shown
from tqc.report.html import LONG, render
from tqc.report.model import Page
from tqc.report.visible import visible_lines

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1280,900")
in_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium isn't installed")


class Seen(HTMLParser):
    """Tags and attributes of a page, the text of each block of an article, and what is marked."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[str] = []
        self.marked: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if tag not in ("meta", "input"):
            self._open.append((tag, values))
        if tag == "div" and (values.get("class") or "").startswith("text"):
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(t == "div" and (a.get("class") or "").startswith("text") for t, a in self._open):
            self.blocks[-1] += data
        for tag, values in self._open:
            if tag == "mark":
                for number in (values["data-f"] or "").split():
                    self.marked[number] = self.marked.get(number, "") + data


def of(text: str, *spans: tuple[int, int]) -> Report:
    """A report of one document with findings at some spans."""
    shown = tuple(
        replace(NAME, finding=replace(NAME.finding, span=Span(*span)), place=Span(*span))
        for span in spans
    )
    document = DocumentReport(id="a.md", path="a.md", language="en", findings=shown)
    return Report(documents=(replace(document, page=Page(text)),))


def test_the_article_is_there_as_it_is_with_its_findings_marked() -> None:
    seen = Seen(render(full()))
    expected = visible_lines(TEXT)
    assert seen.blocks[:2] == [expected[:18], expected[20:].rstrip()]
    assert seen.marked["1"] == seen.marked["2"] == "Big Fish"
    assert seen.marked["3"] == "left\nearly"


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 5), (3, 8)],
        [(0, 8), (3, 5)],
        [(0, 8), (0, 8)],
        [(4, 4), (0, 8)],
        [(0, 0), (10, 10)],
        [(0, 10)],
        [(2, 4), (4, 6)],
    ],
)
def test_findings_may_overlap_touch_and_be_empty(spans: list[tuple[int, int]]) -> None:
    text = "0123456789"
    seen = Seen(render(of(text, *spans)))
    assert seen.blocks == [text]
    for number, (start, end) in enumerate(spans, 1):
        assert seen.marked.get(str(number), "") == text[start:end]
        assert any(str(number) in (a.get("data-f") or "").split() for _, a in seen.tags)


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "--><style>*{display:none}</style>",
        "&lt;b&gt; \x00\x1b[2J \u202e\r\nend",
        "</mark></div><base href=//example>",
    ],
)
def test_a_draft_is_text_wherever_it_stands(text: str) -> None:
    found: Finding = replace(
        NAME.finding,
        text=text,
        message=text,
        suggestions=(text,),
        concept=text,
        source=text,
        evidence=(text,),
        segment=text,
        span=Span(0, len(text)),
    )
    shown = replace(NAME, finding=found, place=Span(0, len(text)), original=text, glossary=text)
    document = DocumentReport(id=text, path=text, language=None, findings=(shown,))
    kind = replace(document, findings=(shown, NAME), page=Page(text + " and more of it"))
    plain = [tag for tag, _ in Seen(render(of("x" * 30, (0, 1), (10, 18)))).tags]
    seen = Seen(render(Report(documents=(replace(kind, id="a"), document))))
    assert {tag for tag, _ in seen.tags} <= {*plain, "h3", "blockquote"}
    assert sum(tag == "script" for tag, _ in seen.tags) == 1
    assert not any(key.startswith("on") for _, values in seen.tags for key in values)


def test_it_needs_no_network_and_lets_nothing_else_run() -> None:
    page = render(full())
    assert not re.search(r"\s(?:src|href)=|url\(|@import|https?:", page)
    assert "default-src 'none'; style-src 'sha256-" in page


def test_a_report_without_pages_still_has_its_findings() -> None:
    page = render(report(NAME, GARBLE))
    assert Seen(page).blocks == [""]
    assert page.count('class="card') == 2


def test_a_long_span_isnt_painted() -> None:
    text = "word " * LONG
    assert 'class="name major new long"' in render(of(text, (0, len(text))))
    assert 'new long"' not in render(of(text, (0, LONG)))


def test_files_without_findings_are_named() -> None:
    assert "<li>ok.md</li>" in render(full())
    assert "no findings in 0 documents" in render(Report(documents=()))


def browse(page: str, folder: Path, script: str = "", fragment: str = "") -> str:
    """What the page says of itself in `data-said` after the script ran in a browser."""
    if script:  # the page's own policy would keep it from running, as it should
        page = re.sub(r"<meta http-equiv[^>]*>", "", page)
        page = page.replace("</body>", f"<script>{script}</script></body>")
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8", newline="")
    options = [*QUIET, f"--user-data-dir={folder / 'user'}"]
    done = subprocess.run(
        [str(CHROMIUM), *options, "--dump-dom", file.as_uri() + fragment],
        capture_output=True,
        timeout=60,
        check=True,
    )
    return done.stdout.decode("utf-8")


WALK = """
const said = [];
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", {key}));
const say = () => {
  const on = document.querySelector(".card.on");
  said.push((on ? on.id : "-") + "," + document.querySelectorAll("mark.on").length
    + "," + document.querySelector("output").textContent.replace(/ /g, ""));
};
say();
for (const key of ["j", "n", "k", "p", "p", "Escape"]) { press(key); say(); }
const box = document.querySelector('input[value="garble"]');
box.click(); say();
press("k"); say();
for (const value of ["name", "omission"]) document.querySelector(`input[value="${value}"]`).click();
say();
press("j"); say();
said.push(document.querySelectorAll(".card:not(.off)").length);
said.push(document.querySelectorAll("mark:not(.off)").length);
document.querySelector('input[value="name"]').click();
document.querySelector("mark").click(); say();
const paper = () => getComputedStyle(document.body).backgroundColor;
const light = paper();
press("t"); said.push(paper() !== light);
press("t"); said.push(paper() === light);
document.documentElement.dataset.said = said.join(" ");
"""


@in_browser
def test_keys_walk_and_filters_hide(tmp_path: Path) -> None:
    said = re.search(r'data-said="([^"]*)"', browse(render(full()), tmp_path, WALK))
    assert said is not None
    assert said[1].split() == [
        "-,0,–/7",
        *("f1,1,1/7", "f2,1,2/7", "f1,1,1/7", "f7,0,7/7", "f6,0,6/7", "-,0,–/7"),
        *("-,0,–/6", "f7,0,6/6", "-,0,–/0", "-,0,–/0", "0", "0", "f1,1,1/5", "true", "true"),
    ]


PLACES = """
const said = [];
const top_ = (element) => element.getBoundingClientRect().top;
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", {key}));
for (let n = 0; n < 30; n++) {
  press("j");
  const cards = [...document.querySelectorAll(".card:not(.away)")];
  const bottoms = cards.map((card) => card.getBoundingClientRect().bottom);
  const free = cards.every((card, i) => !i || top_(card) >= bottoms[i - 1]);
  const on = document.querySelector(".card.on");
  said.push(free && Math.abs(top_(on) - top_(document.querySelector("mark.on"))) < 8);
}
document.documentElement.dataset.said = said.join(" ");
"""


@in_browser
def test_the_chosen_card_stands_beside_its_mark_and_none_lies_on_another(tmp_path: Path) -> None:
    text = "A Big Fish, a Big Fish and another Big Fish swam by. " * 10
    spans = [(m.start(), m.end()) for m in re.finditer("Big Fish", text)]
    said = re.search(r'data-said="([^"]*)"', browse(render(of(text, *spans)), tmp_path, PLACES))
    assert said is not None
    assert said[1].split() == ["true"] * 30


@in_browser
def test_its_own_policy_lets_its_script_run_and_the_address_names_a_finding(
    tmp_path: Path,
) -> None:
    page = browse(render(full()), tmp_path, fragment="#f3")
    assert 'data-ready="yes"' in page
    assert re.search(r'class="card garble minor new on" id="f3"', page)


def test_cards_know_where_each_finding_is() -> None:
    shown: Shown = replace(NAME, place=None)
    document = replace(report(shown).documents[0], page=Page("x" * 30))
    assert Seen(render(Report(documents=(document,)))).marked["1"] == "x" * 8
