"""Proper nouns of CC-CEDICT: what counts as one, and that they stand behind everything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tqc.glossary import bundled, load
from tqc.glossary.cedict import extract


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("劍橋 剑桥 [Jian4 qiao2] /Cambridge/", ["Cambridge"]),
        ("中國銀行 中国银行 [Zhong1 guo2 Yin2 hang2] /Bank of China (BoC)/", ["Bank of China"]),
        ("羅茲 罗兹 [Luo2 zi1] /Łódź, third largest city of Poland/", ["Łódź"]),
        ("當雄 当雄 [Dang1 xiong2] /Damxung or Damshung, county/", ["Damxung", "Damshung"]),
        ("梁山 梁山 [Liang2 shan1] /Liangshan city in Jining 濟寧|济宁[Ji3 ning2]/",
         ["Liangshan City"]),
        ("漢語 汉语 [Han4 yu3] /CL:門|门[men2]/", None),
        ("王 王 [Wang2] /surname Wang/", None),
        ("王氏 王氏 [Wang2 shi4] /surname Wang/", None),
        ("豆包 豆包 [dou4 bao1] /Doubao/", None),
        ("日南郡 日南郡 [Ri4 nan2 jun4] /Han dynasty outpost/", None),
        ("# a comment", None),
    ],
)  # fmt: skip
def test_what_is_a_name(line: str, names: list[str] | None) -> None:
    assert [english for _, english in extract([line])] == ([names] if names else [])


def test_a_word_that_is_also_common_is_left_out() -> None:
    lines = ["高峰 高峰 [Gao1 Feng1] /Gao Feng, footballer/", "高峰 高峰 [gao1 feng1] /peak/"]
    assert list(extract(lines)) == []


def test_it_stands_behind_the_curated_ones(
    write: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("shipped/own.yaml", "terms: [{id: c, names: {zh: [剑桥], en: [Cantabrigia]}}]")
    monkeypatch.setattr(bundled, "files", lambda: {"own": Path(path)})
    for _ in ("made", "from the cache"):
        glossary = load([], [bundled.CEDICT])
        assert glossary.concepts[0].names["en"] == ("Cantabrigia",)
        forms = [one.id for one in glossary.concepts if "剑桥" in one.names["zh"]]
        assert forms == ["c"]
        assert len(glossary.concepts) > 10_000
        assert [name for name, _ in glossary.sources] == ["own", bundled.CEDICT]
