"""diff, merge, show, coverage and the examples' runner, on small glossaries."""

from __future__ import annotations

from dataclasses import replace

from tqc.glossary import coverage, diff, examples, merging, show, stats
from tqc.glossary.model import Concept, Glossary
from tqc.glossary.reading import GlossaryFile

TEA = Concept(
    "tea",
    {"zh": ("茶壶科技",), "en": ("Teapot", "Teapot Technology")},
    "organization",
    {"en": ("Tea Kettle Tech",)},
    find=("Tea Kettle Tech grew.",),
    leave=("A kettle.",),
    glossary="kitchen",
)
CUP = Concept("cup", {"zh": ("杯",), "en": ("Cup",)}, glossary="kitchen")


def file(path: str, *concepts: Concept) -> GlossaryFile:
    lines = {(concept.id, ""): at for at, concept in enumerate(concepts, 1)}
    return GlossaryFile("kitchen", path, concepts, lines=lines)


def test_diff_tells_what_came_went_and_changed() -> None:
    changed = replace(
        TEA,
        names={"zh": ("茶壶科技",), "en": ("Teapot Technology", "Teapot")},
        wrong={},
        note="In Yixing.",
    )
    found = diff.diff([TEA, CUP], [changed, replace(CUP, id="mug")])
    assert diff.text(found) == (
        "- cup\n+ mug\n~ tea\n"
        "    names.en: order Teapot Technology, Teapot\n"
        "    wrong.en: -Tea Kettle Tech\n"
        "    note: (none) → In Yixing.\n"
    )
    assert not diff.diff([TEA], [TEA])


def test_merge_joins_what_only_adds() -> None:
    more = replace(TEA, type="name", names={"en": ("Teapot", "TPT"), "ja": ("ティーポット",)},
                   wrong={"en": ("Tea Pan",)}, note="In Yixing.")  # fmt: skip
    merged, conflicts = merging.merge([file("a", TEA), file("b", CUP, more)], "kitchen")
    assert conflicts == []
    assert [concept.id for concept in merged.concepts] == ["cup", "tea"]
    tea = merged.concepts[1]
    assert tea.type == "organization"
    assert tea.names["en"] == ("Teapot", "Teapot Technology", "TPT")
    assert tea.names["ja"] == ("ティーポット",)
    assert tea.wrong["en"] == ("Tea Kettle Tech", "Tea Pan")
    assert tea.note == "In Yixing."


def test_merge_shows_both_sides_of_a_conflict() -> None:
    other = replace(TEA, type="product", names={"en": ("Tea Kettle Tech",)}, wrong={})
    merged, conflicts = merging.merge([file("a", TEA), file("b", CUP, other)], "kitchen")
    assert [str(conflict) for conflict in conflicts] == [
        "tea: type\n  a:1: organization\n  b:2: product",
        "tea: usual name in en\n  a:1: Teapot\n  b:2: Tea Kettle Tech",
        "tea: “Tea Kettle Tech”\n  a:1: wrong\n  b:2: right",
    ]
    assert merged.concepts[1].names["en"] == TEA.names["en"], "the first file counts"


def test_show_finds_by_any_form() -> None:
    glossary = Glossary((TEA, CUP))
    for query in ("tea", "茶壶科技", "teapot", "TEA KETTLE TECH"):
        assert show.find(glossary, query) == [TEA]
    assert show.find(glossary, "saucer") == []
    assert show.similar(glossary, "Teapt")[0] == "Teapot"
    text = show.describe(TEA, ["Tea Pot Science, 0.4"])
    assert text.startswith("tea (organization; kitchen)\n  zh: 茶壶科技\n  en: Teapot, Teapot Tech")
    assert "  wrong en: Tea Kettle Tech\n" in text
    assert text.endswith("  predicted: Tea Pot Science, 0.4\n")


def test_stats_count() -> None:
    total, each = stats.count([TEA, CUP, replace(CUP, glossary="other")])
    assert (total.concepts, each["kitchen"].concepts, each["other"].concepts) == (3, 2, 1)
    assert (total.names, total.wrong) == ({"zh": 3, "en": 4}, {"en": 1})
    assert "names     zh 3, en 4\n" in stats.text(total, each)


def test_examples_that_fail_are_told() -> None:
    assert list(examples.run([TEA], lambda text: {"tea"} if "Tea" in text else ())) == []
    found = [str(failure) for failure in examples.run([TEA], lambda text: {"cup", "tea"})]
    assert found == ["tea: found, but must be left: A kettle."]
    found = [str(failure) for failure in examples.run([TEA], lambda text: {"cup"})]
    assert found == ["tea: not found (but cup): Tea Kettle Tech grew."]


def measured(text: str) -> tuple[dict[str, int], dict[str, int]]:
    found = coverage.measure(text, coverage.Matcher(Glossary((TEA, CUP))))
    return dict(found.known), dict(found.unknown)


def test_coverage_knows_the_longest_form_and_whole_words() -> None:
    assert measured("Teapot Technology met Cup. Cupboards, Teapots.")[0] == {"tea": 1, "cup": 1}
    assert measured("用茶壶科技的杯子")[0] == {"tea": 1, "cup": 1}


def test_coverage_lists_unknown_names() -> None:
    text = "When Yixing Clay met Teapot, Bank of Wuxi paid. The clay was good. Clay, they said."
    assert measured(text)[1] == {"Yixing Clay": 1, "Bank of Wuxi": 1}
    assert measured("全部都是中文") == ({}, {})
    assert measured("")[1] == {}
