"""The benchmark of wrong renderings holds what its README promises."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from benchmarks.renderings.data import APART, EXTRA, Split, Text, glossaries, load, split_of, texts
from benchmarks.renderings.judge import Bin, calibration_error, judge
from tqc.finding import Finding, Severity, Span
from tqc.glossary import Glossary
from tqc.glossary import load as load_glossary

LEAST_RENDERINGS, LEAST_CONCEPTS, LEAST_ARTICLES = 600, 280, 55
LEAST_SHARES = {"ja": 0.1, "ko": 0.1}
LEAST_OTHERS = 0.05  # of the renderings, from languages other than these and Chinese
MOST_LISTED = 1 / 3  # of the renderings may stand in a `wrong` list
LETTER = re.compile(r"\w")


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary([str(EXTRA)])


@pytest.fixture(scope="module")
def every() -> list[Text]:
    return texts()


def test_it_is_large_and_as_much_must_be_left_alone(every: list[Text]) -> None:
    cases = [text for text in every if text.form != "article"]
    wrong = [mark for text in cases for mark in text.marks]
    assert len(wrong) >= LEAST_RENDERINGS
    assert len({mark.concept for mark in wrong}) >= LEAST_CONCEPTS
    assert sum(not text.marks for text in cases) >= 0.9 * len(wrong)
    assert sum(text.form == "article" for text in every) >= LEAST_ARTICLES


def test_other_languages_than_chinese_have_their_share(every: list[Text]) -> None:
    marks = Counter(text.lang for text in every for _ in text.marks)
    for language, share in LEAST_SHARES.items():
        assert marks[language] >= share * marks.total()
    others = sum(count for language, count in marks.items() if language not in {"zh", "ja", "ko"})
    assert others >= LEAST_OTHERS * marks.total()


def test_every_concept_is_in_a_glossary(every: list[Text], glossary: Glossary) -> None:
    named = {mark.concept for text in every for mark in text.marks}
    assert named - glossary.by_id.keys() == set()


def test_no_marked_rendering_is_approved(every: list[Text], glossary: Glossary) -> None:
    approved = [
        (mark.concept, text.text[mark.start : mark.end])
        for text in every
        for mark in text.marks
        if text.text[mark.start : mark.end].casefold()
        in {name.casefold() for name in glossary.by_id[mark.concept].names["en"]}
    ]
    assert approved == []


@pytest.mark.parametrize("split", APART)
def test_the_lists_kept_apart_have_marks_of_other_concepts(every: list[Text], split: Split) -> None:
    kept = texts(split)
    known = load_glossary([*map(str, glossaries(split))]).by_id
    concepts = {mark.concept for text in kept for mark in text.marks}
    assert len(concepts) >= LEAST_CONCEPTS
    assert concepts <= known.keys()
    assert concepts.isdisjoint(mark.concept for text in every for mark in text.marks)


def test_most_renderings_are_in_no_wrong_list(every: list[Text], glossary: Glossary) -> None:
    marks = [(text.text[m.start : m.end], m.concept) for text in every for m in text.marks]
    listed = sum(
        rendering.casefold()
        in {wrong.casefold() for wrong in glossary.by_id[concept].wrong.get("en", ())}
        for rendering, concept in marks
    )
    assert listed <= MOST_LISTED * len(marks)


def test_marks_are_whole_words_without_article_or_possessive(every: list[Text]) -> None:
    for text in every:
        for mark in text.marks:
            rendering = text.text[mark.start : mark.end]
            assert rendering == rendering.strip(), (text.id, rendering)
            assert not rendering.endswith(("'s", "’s")), (text.id, rendering)
            beside = text.text[mark.start - 1 : mark.start] + text.text[mark.end : mark.end + 1]
            assert not LETTER.search(beside), (text.id, rendering)


def test_no_text_stands_twice(every: list[Text]) -> None:
    assert [text for text, count in Counter(t.text for t in every).items() if count > 1] == []


def test_an_article_belongs_to_one_half(every: list[Text]) -> None:
    for text in every:
        assert {split_of(mark.concept) for mark in text.marks} <= {text.split}, text.id


def test_halves_share_no_concept() -> None:
    fit, test = ({c for _, spans, _ in load(half) for *_, c in spans} for half in ("fit", "test"))
    assert fit
    assert test
    assert not fit & test


def test_a_finding_takes_one_mark_and_the_rest_is_false(every: list[Text]) -> None:
    text = next(t for t in every if len(t.marks) > 1)
    first, second = text.marks[:2]
    spans = [Span(first.start, first.end), Span(first.start, first.end - 1), Span(0, 1)]
    verdict = judge(text, [_finding(span, text) for span in spans])
    assert [mark for mark, _ in verdict.found] == [first]
    assert [finding.span for finding in verdict.false] == [Span(0, 1)]
    assert second in verdict.missed


def test_calibration_error_weighs_bins_by_their_findings() -> None:
    table = [Bin(0.9, 30, 0.95, 0.9), Bin(0.1, 10, 0.1, 0.3)]
    assert calibration_error(table) == pytest.approx((30 * 0.05 + 10 * 0.2) / 40)
    assert calibration_error(table, least=0.5) == pytest.approx(0.05)


def _finding(span: Span, text: Text) -> Finding:
    return Finding(
        check="name/literal",
        span=span,
        text=span.of(text.text),
        message="",
        severity=Severity.MAJOR,
        confidence=0.9,
    )
