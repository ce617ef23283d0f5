"""What the garble and language checks make of a source, where segments have one."""

from __future__ import annotations

from tqc.checks.base import Context
from tqc.checks.garble import encoding, residue
from tqc.checks.language import draft
from tqc.document import Block, BlockKind, Document, Layout, Segment
from tqc.finding import Span
from tqc.glossary.model import Glossary
from tqc.language.lexicon import Lexicon

CONTEXT = Context(Glossary(), Lexicon("en"))


def unit(target: str, source: str, layout: Layout = Layout.UNITS) -> Document:
    whole = Span(0, len(target))
    return Document(
        "1",
        "a.po",
        target,
        blocks=(Block(whole, BlockKind.PARAGRAPH),),
        language="en",
        segments=(Segment("1", whole, source),),
        layout=layout,
    )


def test_a_placeholder_of_the_source_is_kept_not_left_over() -> None:
    kept = unit(
        "Welcome aboard, {name}, and {count} of your friends.", "欢迎{name}和{count}位朋友。"
    )
    assert list(residue.run(kept, CONTEXT)) == []
    lost = unit("Welcome aboard, {name}, all of you.", "欢迎大家登船。")
    assert [finding.text for finding in residue.run(lost, CONTEXT)] == ["{name}"]


def test_an_escape_of_the_source_is_kept() -> None:
    kept = unit("The ferry sails.\\nThe pier is closed.", "渡轮出发。\\n码头关闭。")
    assert list(encoding.run(kept, CONTEXT)) == []
    lost = unit("The ferry sails.\\nThe pier is closed.", "渡轮出发，码头关闭。")
    assert [finding.text for finding in encoding.run(lost, CONTEXT)] == ["\\n"]


def test_what_cannot_be_seen_is_garbled_in_the_source_too() -> None:
    both = unit("The fer\u200bry sails.", "渡\u200b轮出发。")
    assert [finding.text for finding in encoding.run(both, CONTEXT)] == ["\u200b"]


def test_a_single_row_is_no_draft_in_another_language() -> None:
    motto = "Wer nicht mit der Zeit geht, der geht mit der Zeit, und das ist auch nicht neu."
    assert list(draft.run(unit(motto, "与时俱进。", Layout.ROWS), CONTEXT)) == []
    assert len(list(draft.run(unit(motto, "与时俱进。"), CONTEXT))) == 1
