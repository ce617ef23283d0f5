"""What lint says of a usable glossary, and what it lets pass."""

from __future__ import annotations

import pytest

from tqc.glossary.lint import lint

HEAD = "languages: [zh, en]\nterms:\n"
TEA = "  - id: tea\n    names: {zh: [茶], en: [Tea]}\n"


def said(*texts: str) -> list[str]:
    files = [(f"{at}.yaml", text.encode(), str(at)) for at, text in enumerate(texts)]
    return [str(fault) for fault in lint(files)[0]]


def entry(rest: str, id: str = "zen", names: str = "{zh: [禅], en: [Zen]}") -> str:
    return f"{HEAD}{TEA}  - id: {id}\n    names: {names}\n{rest}"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (entry("", id="bag"), 5, "bag stands after tea: entries aren't sorted by id"),
        (entry("", names="{zh: [禅], en: ['Zen\u200b Co']}"), 6, "invisible character"),
        (entry("", names="{zh: [禅], en: [Zen  Co]}"), 6, "a double space"),
        (entry("", names="{en: [Zen]}"), 5, "names in en alone"),
        (entry("    wrong: {en: [ZEN]}\n"), 7, "wrong “ZEN” is the name “Zen” but for case"),
        (entry("", names="{zh: [禪], en: [Zen]}"), 6, "“禪” is traditional\n  Put 禅 before it."),
        (entry("", names="{zh: [禅宗, 禪], en: [Z]}"), 6, "no simplified form\n  Add 禅."),
        (entry("    context: [zen]\n"), 7, "the cue “zen” is one of its own forms"),
        (entry("    context: [a, A]\n"), 7, "the cue “A” stands twice"),
        (entry("    context: [a]\n    not_context: [A]\n"), 7, "both for and against"),
        (entry("", names="{zh: [茶], en: [Cha]}"), 6, "“茶” is also tea (0.yaml:3)"),
        (entry("    wrong: {en: [tea]}\n"), 7, "wrong “tea” is a name of tea"),
    ],
)
def test_a_fault_and_its_place(text: str, line: int, message: str) -> None:
    (fault,) = said(text)
    assert fault.startswith(f"0.yaml:{line}: ")
    assert message in fault


@pytest.mark.parametrize(
    "text",
    [
        entry(""),
        entry("", names="{zh: [禅, 禪], en: [Zen]}"),
        entry("", names="{zh: [昇腾], en: [Ascend]}"),
        entry("    context: [leaf]\n", names="{zh: [茶], en: [Cha]}"),
        entry("", names="{zh: [禅], en: [Tea]}"),
    ],
)
def test_what_is_fine(text: str) -> None:
    assert said(text) == []


def test_across_files_the_later_one_is_named() -> None:
    other = HEAD + "  - id: tea\n    names: {zh: [茶叶], en: [Tea leaf]}\n"
    assert said(HEAD + TEA, other) == [
        "1.yaml:3: tea: the id is also in 0.yaml:3\n  Join them or rename one."
    ]


def test_files_beyond_use_come_first_and_hide_no_other() -> None:
    found = said(entry("", id="bag"), "terms: {}\n")
    assert [fault.partition(":")[0] for fault in found] == ["1.yaml", "0.yaml"]
