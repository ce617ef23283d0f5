"""Names that are nearly right: a letter away, or as somebody heard them."""

from __future__ import annotations

import pytest

from tests.checks.context import glossary_of, lexicon
from tests.evidence.build import BUNDLED, draft, spans
from tqc.evidence.assess import assess
from tqc.evidence.heard import WEAK
from tqc.evidence.model import Candidate, Kind
from tqc.glossary.model import Glossary
from tqc.review.threshold import DEFAULT_MIN_CONFIDENCE as SHOWN

PEOPLE = glossary_of(
    (
        {
            "id": "ren",
            "type": "person",
            "names": {"zh": ["任正非"], "en": ["Ren Zhengfei"]},
            "context": ["Huawei"],
        },
        {
            "id": "lau",
            "type": "person",
            "names": {"zh": ["刘德华"], "en": ["Andy Lau"]},
            "context": ["Cantopop", "Infernal Affairs"],
        },
        {
            "id": "satya",
            "type": "person",
            "names": {"zh": ["纳德拉"], "en": ["Satya Nadella", "Nadella"]},
            "context": ["Microsoft"],
        },
        {"id": "one", "type": "person", "names": {"zh": ["林一"], "en": ["Marenko"]}},
        {"id": "two", "type": "person", "names": {"zh": ["林二"], "en": ["Marinka"]}},
        {"id": "yandex", "names": {"en": ["Yandex"], "zh": ["央捷科斯"]}, "context": ["search"]},
        {"id": "volvo", "type": "organization", "names": {"en": ["Volvo"], "zh": ["沃尔沃"]}},
        {
            "id": "weixin",
            "type": "platform",
            "names": {"zh": ["知呼知道"], "en": ["AskNow"]},
            "context": ["questions", "answers"],
            "not_context": ["monastery"],
        },
        {
            "id": "everland",
            "type": "place",
            "names": {"ko": ["에버랜드"], "en": ["Everland"]},
            "context": ["roller coaster", "Yongin"],
        },
        {"id": "huawei", "type": "organization", "names": {"zh": ["华为"], "en": ["Huawei"]}},
        {"id": "glm", "type": "product", "names": {"zh": ["智谱"], "en": ["ChatGLM"]}},
    ),
    "own",
)


def found(text: str, glossary: Glossary = PEOPLE) -> list[Candidate]:
    return list(assess(draft(text), glossary, lexicon("en"))[0])


def shown(text: str) -> list[tuple[str, str, str]]:
    """(kind, words, what to write) of what an editor would see."""
    return [
        (one.kind.value, one.span.of(text), one.suggestions[0])
        for one in found(text)
        if one.confidence >= SHOWN
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("then Bilibilli won", "Bilibilli"),  # a letter more
        ("then Biliili won", "Biliili"),  # one less
        ("then Bilibiki won", "Bilibiki"),  # another
        ("then Bilibiil won", "Bilibiil"),  # two swapped
        ("then Bilibilli’s team won", "Bilibilli"),
    ],
)
def test_a_slip(text: str, words: str) -> None:
    slips = spans(f"Bilibili lost, {text}.")
    assert [(kind, word) for kind, word in slips if kind == "spelling"] == [("spelling", words)]


@pytest.mark.parametrize(
    "text",
    [
        "two Bilibilis",
        "a Bilibili-like site",
        "Bilabial sounds",  # another word
        "Sofu",  # too short
    ],
)
def test_no_slip(text: str) -> None:
    assert not [one for one in found(text, BUNDLED) if one.confidence >= WEAK]


def test_a_slip_in_a_short_name_wants_support() -> None:
    (alone,) = found("then Dubao won", BUNDLED)
    (beside,) = found("Doubao lost, then Dubao won", BUNDLED)
    (context,) = found("then the chatbot Dubao won", BUNDLED)
    assert alone.confidence < SHOWN <= min(beside.confidence, context.confidence)


def test_a_slip_in_a_persons_name_wants_support() -> None:
    (alone,) = found("then Wang Xiaochaun won", BUNDLED)
    (beside,) = found("Wang Xiaochuan lost, then Wang Xiaochaun won", BUNDLED)
    assert alone.confidence <= WEAK < SHOWN <= beside.confidence
    assert beside.suggestions == ("Wang Xiaochuan",)
    assert beside.evidence == (
        "one letter from an approved form",
        "the right name stands elsewhere in the draft",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ren Zhenfei of Huawei rose late.", ("spelling", "Ren Zhenfei", "Ren Zhengfei")),
        ("Ren Zhenfei rose late.", ()),  # not without Huawei
        ("They met Satia Nadelle.", ("spelling", "Satia Nadelle", "Satya Nadella")),  # beyond doubt
        (
            "At Microsoft, Nadella Satia has a view of the car park.",
            ("spelling", "Nadella Satia", "Satya Nadella"),
        ),
        ("At Microsoft they ask Nadelle.", ("spelling", "Nadelle", "Nadella")),
        ("Jandeks is a search engine.", ("spelling", "Jandeks", "Yandex")),
        ("The search engine Jandeks’s car", ("spelling", "Jandeks", "Yandex")),
        ("She sold her Volvo. The Volwo was blue.", ("spelling", "Volwo", "Volvo")),
        ("Jihu Zhidao answers such questions.", ("romanised", "Jihu Zhidao", "AskNow")),
        (
            "The roller coaster of Ebeorandeu in Yongin is of wood.",
            ("romanised", "Ebeorandeu", "Everland"),
        ),
    ],
)
def test_a_name_as_it_was_heard(text: str, expected: tuple[str, str, str] | tuple[()]) -> None:
    assert shown(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ren Zhenfei has been a teacher in this valley for forty years.",  # a namesake
        "Ren Zhenfei came first. Nobody here takes her for Ren Zhengfei.",  # and who says so
        "Marinko bakes bread.",  # two names are as near
        "Jihu Zhidao answers the questions of a monastery.",  # speaks against it
        "The Volvos and a Volvo-like car",
        "Volvo, a VOLVO and volvo",
        "ChatGPT and ChatGLM",  # whoever writes capitals so knows a name
        "Volvograd and Volvox are others.",
        "They met at Microsoft. Nadella-Kumar, a lawyer, was there.",
        "At Volvo, everybody stays.",
        "Wolverton and Wolff make pianos.",
    ],
)
def test_another_name(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize("text", ["They like Vólvo.", "At Microsoft, Nadella Sátya spoke."])
def test_accents_and_order_are_a_matter_of_style(text: str) -> None:
    assert shown(text) == []


def test_half_of_a_hyphenated_name_is_none() -> None:
    assert shown("At Microsoft they met Nadelle-su and Lee Nadelle-soo.") == []


def test_evidence_is_for_people_to_read() -> None:
    (heard,) = [one for one in found("Ren Zhenfei of Huawei rose.") if one.kind is Kind.SPELLING]
    assert heard.evidence == ("one letter from an approved form", "Huawei nearby")
    assert heard.source == "任正非"
    (heard,) = found("Jihu Zhidao answers such questions.")
    assert heard.evidence == ("sounds nearly like 知呼知道", "questions, answers nearby")


def test_capitals_without_end_are_read_in_time() -> None:
    assert shown("Zhenfei " * 20_000) == []
    assert len(shown("Volvo or Volwo? " * 5_000)) == 5_000
    assert shown("Z" * 100_000) == []
