"""A small glossary with names of every kind, its index, and what is found with it."""

from __future__ import annotations

from functools import cache

from tqc.glossary.model import Concept, Glossary
from tqc.rendering.find import Scan
from tqc.rendering.index import Index, open_index
from tqc.rendering.promise import ANYTHING

GLOSSARY = Glossary(
    (
        Concept("lantern", {"zh": ("灯笼鱼",), "en": ("Denglong Labs",)}, "organization"),
        Concept("red-kite", {"zh": ("红风筝",), "en": ("Hong Kite",)}, "product"),
        Concept("melon-seed", {"zh": ("瓜子",), "en": ("Guazi",)}, wrong={"en": ("Pumpkin Seed",)}),
        Concept("wei-an", {"zh": ("韦安宁",), "en": ("Vivian Wei",)}, "person"),
        Concept("zero-one", {"zh": ("01智造",), "en": ("01.Make", "Zero One")}, "organization"),
        Concept("bank", {"zh": ("河畔银行",), "en": ("Bank of the Riverside",)}, "organization"),
        Concept("phoenix", {"zh": ("凤凰网",), "en": ("Ifenghuang",)}, "media"),
    )
)


@cache
def index() -> Index:
    return open_index(GLOSSARY, "en")


def found(text: str) -> Scan:
    return Scan(text, index())


def rendered(text: str) -> set[tuple[str, str]]:
    """Concept and words of every lattice match in a text."""
    return {(match.name.concept, match.span.of(text)) for match in found(text).lattices(ANYTHING)}


def listed(text: str) -> set[tuple[str, str, bool]]:
    """Concept and words of every listed form in a text, and whether it is exact."""
    return {(m.form.concept, m.span.of(text), m.exact) for m in found(text).forms}
