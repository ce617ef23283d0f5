"""Names of a glossary across two texts: what is a name in the source, what is right, what isn't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.checks.context import glossary_of, lexicon
from tqc.bitext.names import Fault, Paired, names_of, pair, unknown
from tqc.bitext.names.approved import from_there, rightly
from tqc.bitext.names.likeness import likeness
from tqc.bitext.names.sources import SourceNames
from tqc.bitext.names.targets import Target
from tqc.document import Document, Layout, Segment
from tqc.document.reading import read
from tqc.evidence.assess import index_of
from tqc.finding import Span
from tqc.glossary.loading import bundled_names
from tqc.glossary.model import Glossary
from tqc.rendering.find import Scan

ROWS = (
    {
        "id": "congo-bank",
        "type": "organization",
        "names": {"zh": ["中非"], "en": ["Zhongfei Bank"]},
    },
    {"id": "lake", "type": "place", "names": {"zh": ["澄湖"], "en": ["Lake Cheng"]}},
    {"id": "lake-city", "type": "place", "names": {"zh": ["澄湖市"], "en": ["Chenghu City"]}},
    {"id": "samsung", "type": "organization", "names": {"ko": ["삼성"], "en": ["Samsung"]}},
    {"id": "rono", "type": "organization", "names": {"ja": ["ロノ"], "en": ["Rono"]}},
    {"id": "lin", "type": "person", "names": {"zh": ["林述"], "en": ["Lin Shu"]}},
    {"id": "lin-two", "type": "person", "names": {"zh": ["林知远"], "en": ["Lin Zhiyuan"]}},
    {
        "id": "policy",
        "type": "organization",
        "names": {"zh": ["江畔观察网"], "en": ["Riverbank Observer Network", "RON"]},
    },
    {
        "id": "bank",
        "type": "organization",
        "names": {"zh": ["中国港湾银行"], "en": ["Chinese Harbour Bank"]},
    },
    {
        "id": "pass",
        "type": "program",
        "names": {"zh": ["沪债通"], "en": ["Shanghai Bond Pass"]},
    },
    {"id": "motor", "type": "organization", "names": {"zh": ["苏车"], "en": ["Su Auto"]}},
    {"id": "motor-two", "type": "organization", "names": {"zh": ["苏风"], "en": ["Sufeng Auto"]}},
    {"id": "boats", "type": "organization", "names": {"zh": ["江船队"], "en": ["River Boats"]}},
    {"id": "vale", "type": "place", "names": {"zh": ["瓦里亚"], "en": ["Varia Province"]}},
)
GLOSSARY = glossary_of(ROWS, "own")
NONE: frozenset[str] = frozenset()


def aligned(rows: Sequence[tuple[str, str]], language: str = "zh") -> Document:
    text, segments = "", []
    for number, (source, target) in enumerate(rows, 1):
        start = len(text)
        segments.append(Segment(str(number), Span(start, start + len(target)), source))
        text += target + "\n\n"
    document = read("rows.txt", text.encode())
    return replace(document, language="en", source_language=language, segments=tuple(segments))


def paired(*rows: tuple[str, str], glossary: Glossary = GLOSSARY) -> list[Paired]:
    document = aligned(rows)
    index = index_of(glossary, "en")
    return pair(document, glossary, index, lexicon("en"), Scan(document.prose, index).forms)


def best(one: Paired, *rows: tuple[str, str]) -> str:
    assert one.choice.best is not None
    return one.choice.best.span.of(aligned(rows).text)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("中非共和国在非洲", "zh", []),
        ("中非昨天开业", "zh", ["中非"]),
        ("他在澄湖市工作", "zh", ["澄湖市"]),
        ("삼성이 발표했다", "ko", ["삼성"]),
        ("삼성에서는 몰랐다", "ko", ["삼성"]),
        ("삼성전자가 발표했다", "ko", []),
        ("ロノは発表した", "ja", ["ロノ"]),
        ("メロノームは発表した", "ja", []),
        ("林述和林知远", "zh", ["林述", "林知远"]),
        ("江畔觀察網昨天報道", "zh", ["江畔观察网"]),
        ("他和林知遠在澄湖", "zh", ["林知远", "澄湖"]),
    ],
)
def test_names_stand_in_the_source_as_words_of_their_own(
    text: str, language: str, found: list[str]
) -> None:
    assert [name.text for name in SourceNames(GLOSSARY, "en").find(text, language)] == found


def test_terms_stand_in_either_script() -> None:
    rows = ({"id": "ferry", "type": "term", "names": {"zh": ["渡轮"], "en": ["ferry"]}},)
    names = SourceNames(glossary_of(rows, "own"), "en")
    assert [*names.terms_in("渡輪靠岸了"), *names.terms_in("船靠岸了")] == [("ferry", "渡轮")]


@pytest.mark.parametrize(
    ("id", "text", "right"),
    [
        ("lin", "Mr Lin has gone.", "Lin"),
        ("lin", "Lin-Shu has gone.", "Lin-Shu"),
        ("lin", "Peter Lin has gone.", None),
        ("lin", "President Lin has gone.", "Lin"),
        ("policy", "The RON was closed.", "RON"),
        ("policy", "The Riverbank Observer Networks were closed.", "Riverbank Observer Networks"),
        ("policy", "A network was closed.", None),
        ("vale", "They live in Varia province.", "Varia province"),
        ("vale", "They live in Varia.", "Varia"),
        ("vale", "They live in Varia Dockyard.", None),
        ("policy", "The River Bank Observer Network was closed.", None),
        ("policy", "The River-bank Observer Network was closed.", None),
        ("bank", "China's harbour bank was closed.", "China's harbour bank"),
        ("bank", "The China harbour bank was closed.", None),
        ("pass", "They trade through Bond Pass.", "Bond Pass"),
        ("pass", "They have a bond pass.", None),
        ("motor", "The new Su has four doors.", None),
        ("motor-two", "The new Sufeng has four doors.", "Sufeng"),
        ("boats", "The River Boat won.", None),
    ],
)
def test_other_forms_that_are_right(id: str, text: str, right: str | None) -> None:
    target = Target.of(text, Span(0, len(text)), lexicon("en"))
    spans = rightly(target, (GLOSSARY.by_id[id],), "en", frozenset())
    assert [span.of(text) for span in spans] == ([right] if right else [])


@pytest.mark.parametrize(
    ("country", "text", "right"),
    [
        ("Sweden", "A Swede and two Swedish friends.", ["Swede", "Swedish"]),
        ("Bolivia", "Some Bolivians were there.", ["Bolivians"]),
        ("United Kingdom", "A Briton said so.", ["Briton"]),
        ("France", "The fries were cold.", []),
    ],
)
def test_what_comes_from_a_country(country: str, text: str, right: list[str]) -> None:
    row = {"id": "country", "type": "place", "names": {"zh": ["国"], "en": [country]}}
    concept = glossary_of((row,), "own").by_id["country"]
    target = Target.of(text, Span(0, len(text)), lexicon("en"))
    for spans in (from_there(target, (concept,), "en"), rightly(target, (concept,), "en", NONE)):
        assert [span.of(text) for span in spans] == right


def test_a_surname_that_two_people_share_stands_for_neither() -> None:
    text = "Lin has gone."
    target = Target.of(text, Span(0, len(text)), lexicon("en"))
    assert rightly(target, (GLOSSARY.by_id["lin"],), "en", frozenset({"lin"})) == []


def test_a_right_name_is_no_open_one() -> None:
    assert paired(("林述到了。", "Lin Shu has arrived.")) == []


def test_what_stands_in_a_name_s_place_is_found() -> None:
    row = ("林述周二到访澄湖。", "Martin Bauer visited Lake Cheng on Tuesday.")
    (one,) = paired(row)
    assert one.open.name.text == "林述"
    assert best(one, row) == "Martin Bauer"


def test_a_translation_of_its_parts_is_found_in_small_letters() -> None:
    row = (
        "据江畔观察网报道，桥已通车。",
        "The bridge is open, the river bank observation net says.",
    )
    (one,) = paired(row)
    assert best(one, row).startswith("river bank observation")


def test_one_stretch_stands_for_one_name() -> None:
    row = ("林述和林知远到了。", "Martin Bauer and Tom Ochre have arrived.")
    found = [best(one, row) for one in paired(row)]
    assert sorted(found) == ["Martin Bauer", "Tom Ochre"]


def test_a_second_mention_may_be_a_pronoun() -> None:
    found = paired(("林述到了。", "Lin Shu has arrived."), ("林述很累。", "He is tired."))
    assert [one.open.seen for one in found] == [True]
    assert found[0].choice.nothing > 0.5


def test_what_is_listed_as_wrong_is_wrong_however_long() -> None:
    play = {
        "id": "play",
        "type": "work",
        "names": {"zh": ["渡口的灯"], "en": ["Ferry Lamp"]},
        "wrong": {"en": ["Ferry Lamp: The Light of the Old Crossing Under the Hill"]},
    }
    row = (
        "《渡口的灯》上映。",
        "“Ferry Lamp: The Light of the Old Crossing Under the Hill” opens.",
    )
    (one,) = paired(row, glossary=glossary_of((play,), "own"))
    assert best(one, row) == "Ferry Lamp: The Light of the Old Crossing Under the Hill"
    document = aligned([row])
    glossary = glossary_of((play,), "own")
    index = index_of(glossary, "en")
    forms = Scan(document.prose, index).forms
    assert pair(document, glossary, index, lexicon("en"), forms, known_wrong=False) == []


def test_a_title_is_no_company() -> None:
    bundled = glossary_of(ROWS, bundled_names()[0])
    rows = ("《江畔观察网》是一张唱片。", "The Dark River is a record.")
    assert paired(rows) != []
    assert paired(rows, glossary=bundled) == []


def test_a_name_may_stand_in_the_segment_beside_if_tqc_aligned_them() -> None:
    rows = (
        ("他们走了。", "They left, Varia Province said."),
        ("瓦里亚说，天黑了。", "It was dark."),
    )
    document = aligned(rows)
    index = index_of(GLOSSARY, "en")
    forms = Scan(document.prose, index).forms
    for layout, share in ((Layout.WHOLE, 1.0), (Layout.ROWS, 0.0)):
        (one,) = pair(replace(document, layout=layout), GLOSSARY, index, lexicon("en"), forms)
        assert one.open.here == share


def test_letters_in_common() -> None:
    assert likeness("kimjuae", "kimjuae") == 1.0
    assert likeness("", "abc") == 0.0


def test_a_long_list_of_names_takes_no_time() -> None:
    row = ("林述、" * 2000, "Martin Bauer, " * 2000)
    assert len(paired(row)) <= 20


def faults(*rows: tuple[str, str], language: str = "zh") -> list[tuple[Fault, str, str | None]]:
    document = aligned(rows, language)
    found = unknown(document, lexicon("en"), (), names_of(Glossary(), "en"))
    return [(one.fault, one.span.of(document.text), one.right) for one in found]


def test_people_in_no_glossary_are_held_to_their_sound() -> None:
    assert faults(("记者马祚成报道", "Ma Zhongcheng reports")) == [
        (Fault.SLIP, "Ma Zhongcheng", "Ma Zuocheng")
    ]
    assert faults(("记者马祚成报道", "Zuocheng Ma reports")) == []
    assert faults(("记者马云报道", "Jack Ma reports")) == []


def test_one_person_has_one_spelling() -> None:
    found = faults(
        ("安娜·科瓦奇到了。", "Anna Kovach has arrived."),
        ("安娜·科瓦奇说她累了。", "Anna Kovach said she was tired."),
        ("安娜·科瓦奇走了。", "Anna Kovacs has left."),
    )
    assert found == [(Fault.INCONSISTENT, "Anna Kovacs", "Anna Kovach")]
