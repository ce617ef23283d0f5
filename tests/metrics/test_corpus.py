"""Corpus scores, and the lines that they are computed from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqc.errors import ReadError, UsageError
from tqc.metrics.corpus import check_lengths, read_lines, scores

LINE = "The quick brown fox jumps over the lazy dog ."


def test_a_perfect_translation() -> None:
    got = {score.name: round(score.value, 3) for score in scores([LINE], [[LINE]])}
    assert got == {"BLEU": 100.0, "chrF2++": 100.0, "TER": 0.0}


def test_a_worse_one_scores_worse_and_a_second_reference_helps() -> None:
    worse = LINE.replace("lazy dog", "sleepy cat")
    one = {s.name: s.value for s in scores([worse], [[LINE]])}
    two = {s.name: s.value for s in scores([worse], [[LINE], [worse]])}
    assert one["BLEU"] < two["BLEU"] == pytest.approx(100)
    assert one["TER"] > two["TER"] == 0


def test_signatures_name_the_tokenizer_and_the_references() -> None:
    bleu, chrf, _ = scores(["我们走吧"], [["我们走吧"]], "zh-Hans")
    assert "tok:zh" in bleu.signature
    assert "nw:2" in chrf.signature
    assert "nrefs:1" in bleu.signature


def test_lines_end_at_line_feeds_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("one\r\ntwo\u2028still two\x0c\n\nfour".encode())
    assert read_lines(str(path)) == ["one", "two\u2028still two\x0c", "", "four"]


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    with pytest.raises(ReadError, match="empty"):
        read_lines(str(path))


def test_both_files_are_named_where_lengths_differ() -> None:
    with pytest.raises(UsageError, match=r"a\.txt and b\.txt .* 2 and 3"):
        check_lengths("a.txt", 2, "b.txt", 3)
