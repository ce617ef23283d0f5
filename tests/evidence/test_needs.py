"""What a match must promise: no more than its evidence can come to in that draft."""

from __future__ import annotations

import pytest

from tests.evidence.build import BUNDLED, draft, weighed
from tqc.document import Document
from tqc.evidence.assess import index_of
from tqc.evidence.needs import Needs
from tqc.evidence.places import mentions
from tqc.evidence.weigh import STRONG
from tqc.rendering.find import Scan
from tqc.rendering.promise import ANYTHING

SAID = (
    "The company Moon Dark Side of Beijing launched bean buns, a chatbot. Then Moon Dark Side "
    "won, and wenxin yiyan, beanbao and Wen Xin Yi Yan lost."
)
LONG = "Some bean buns with a dark side. " + "And so on, they said, of the moon. " * 40


def numbers(document: Document, least: float) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
    """The matches that are looked at, and all there are: number of the name, and its words."""
    index = index_of(BUNDLED, "en")
    found = Scan(document.prose, index)
    needs = Needs(document, found, mentions(found, BUNDLED), BUNDLED, index, least)
    looked_at = found.lattices(needs, needs.kinds, needs.called)
    asked = {(match.number, match.span.of(document.prose)) for match in looked_at}
    every = {(match.number, match.span.of(document.prose)) for match in found.lattices(ANYTHING)}
    return asked, every


CALLED = "She asked the assistant Beans, the maker “Dark Moon” and the app Bean Bag."
HYPHENED = "In Beijing, Moon-dark Side won, a company whose chatbot is Bean-bun."


@pytest.mark.parametrize("text", [SAID, LONG, HYPHENED, CALLED])
@pytest.mark.parametrize("least", [0.2, STRONG])
def test_nothing_that_could_become_a_finding_is_left_out(text: str, least: float) -> None:
    document = draft(text)
    asked, every = numbers(document, least)
    sure = {
        (one.place.lattice.number, one.place.span.of(document.prose))
        for one in weighed(document)
        if one.place.lattice and one.sure >= least and "certain_elsewhere" not in one.features
    }
    assert asked <= every
    assert sure <= asked


def test_a_page_that_says_nothing_of_a_name_asks_for_more() -> None:
    asked, every = numbers(draft(LONG), STRONG)
    assert len(asked) < len(every)
    asked, _ = numbers(draft(f"Kimi, a chatbot from Beijing. {LONG}"), STRONG)
    assert asked
