"""What is in Latin letters in the source stays as it is."""

from __future__ import annotations

import pytest

from tests.bitext.names.test_names import faults
from tqc.bitext.names import Fault


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("详见https://example.org/a。", "See the page.", True),
        ("详见https://example.org/a。", "See https://example.org/a.", False),
        ("搭载了QR-7芯片", "with a QR7 chip", False),
        ("搭载了QR-7芯片", "with a chip", True),
        ("这个App很好", "The application is good", False),
        ("用Vantu画图", "Draw with it", True),
        ("用Vantu画图", "Draw with Vanntu", False),
        ("用Windows画图", "Draw on a computer", False),
        ("股票ZQXB上涨", "The share rose", True),
        ("签了ZQXB协议", "They signed the Zonal Quay and Xylem Board treaty", False),
        ("靠QXM赚钱", "They make money with social media", False),
        ("（300519.SZ）上涨", "The share rose", True),
        ("（300519.SZ）上涨", "300519.SZ rose", False),
        ("关注@vantulab和#vantuday", "Follow @vantulab and #vantuday", False),
        ("关注@vantulab", "Follow us", True),
        ("参加#vantuday", "Take part", True),
    ],
)
def test_what_is_in_latin_letters_stays(source: str, target: str, lost: bool) -> None:
    assert [fault for fault, _, _ in faults((source, target))] == [Fault.MISSING] * lost


def test_a_source_in_latin_letters_has_words_that_are_translated() -> None:
    assert faults(("Der Vantumarkt", "The market"), language="de") == []
