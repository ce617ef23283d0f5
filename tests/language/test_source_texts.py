"""Sources whose language no file declares are told together; what is declared holds."""

from __future__ import annotations

from dataclasses import replace

from tqc.document import Document, Segment
from tqc.examine import Settings, examine
from tqc.finding import Span
from tqc.glossary import Glossary
from tqc.language.source_texts import with_source_languages


def row(source: str, target: str = "A few words.", declared: str | None = None) -> Document:
    segment = Segment("1", Span(0, len(target)), source)
    return Document("1", "a", target, source_language=declared, segments=(segment,))


def told(*rows: Document) -> list[str | None]:
    return [one.source_language for one in with_source_languages(rows)]


def test_rows_are_told_together() -> None:
    kana = row("昨日の会議では新しい予算が決まりました。")
    assert told(row("東京株式市場"), kana) == ["ja", "ja"]
    assert told(row("东京股市"), row("昨天的会议决定了新的预算。")) == ["zh", "zh"]
    german = row("Der Hafen ist seit gestern wieder offen, und die Schiffe warten nicht mehr.")
    assert told(row("Hafen offen"), german) == ["de", "de"]


def test_a_script_of_its_own_tells_a_row() -> None:
    chinese = row("昨天的会议决定了新的预算，并将在下个月公布全部细节，届时各部门还将说明理由。")
    rows = (row("새로운 예산이 결정되었다."), chinese, row("新しい予算が決まりました。"), chinese)
    assert told(*rows) == ["ko", "zh", "ja", "zh"]


def test_what_is_declared_holds() -> None:
    assert told(row("东京股市", declared="ja"), row("新预算")) == ["ja", "zh"]


def test_what_has_no_source_has_no_source_language() -> None:
    bare = Document("1", "a", "A few words.")
    assert told(bare, row("12%")) == [None, None]


def test_figures_are_compared_where_no_language_was_declared() -> None:
    draft = replace(row("公司营收达3800亿元。", "Revenue was 38 billion yuan."), language="en")
    found = examine(draft, Glossary(), Settings()).findings
    assert [one.check for one in found] == ["number/value"]
    other = examine(draft, Glossary(), Settings(source_language="de"))
    assert other.document.source_language == "de"
