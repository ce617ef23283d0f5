"""What a faulty glossary file is answered with: the line, the fault, the way out."""

from __future__ import annotations

import pytest

from tqc.errors import GlossaryError
from tqc.glossary.reading import examine, read

GOOD = """\
name: tea
languages: [zh, en]
terms:
  - id: tea-house
    type: organization
    names: {zh: [茶馆公司], en: [Chaguan]}
    wrong: {en: [Tea House Company]}
    examples: {find: [Tea House Company grew.], leave: [A tea house opened.]}
"""


def faults(text: str | bytes) -> list[tuple[int | None, str]]:
    data = text.encode() if isinstance(text, str) else text
    return [(fault.line, str(fault)) for fault in examine(data, "tea.yaml", "tea")[1]]


def test_a_good_file_comes_out_whole() -> None:
    file = read(GOOD.encode(), "tea.yaml", "other")
    (concept,) = file.concepts
    assert file.name == concept.glossary == "tea"
    assert concept.names == {"zh": ("茶馆公司",), "en": ("Chaguan",)}
    assert concept.wrong == {"en": ("Tea House Company",)}
    assert (concept.find, concept.leave) == (("Tea House Company grew.",), ("A tea house opened.",))
    assert file.line("tea-house") == file.line("tea-house", "nowhere") == 4
    assert file.line("tea-house", "Tea House Company") == 7


def test_scripts_of_a_language_join_in_file_order() -> None:
    text = "terms: [{id: a, names: {zh-Hans: [茶馆], zh-Hant: [茶館, 茶馆], en: [T]}}]"
    assert read(text.encode(), "f", "f").concepts[0].names["zh"] == ("茶馆", "茶館")


@pytest.mark.parametrize(
    ("line", "old", "new", "message"),
    [
        (6, "茶馆公司", "360", 'names.zh: 360 is a number in YAML, not text\n  Quote it: "360".'),
        (6, "Chaguan", "No", 'No is yes or no in YAML, not text\n  Quote it: "No".'),
        (6, "Chaguan", "2024-01-01", "is a date in YAML"),
        (6, "[Chaguan]", "Chaguan", "expected a list\n  Write [Chaguan]."),
        (6, "[Chaguan]", "[]", "the list is empty"),
        (6, "Chaguan", '""', "is empty"),
        (6, "Chaguan", '"Chaguan "', "space at its start or end"),
        (6, "Chaguan", '"Cha\\u0007guan"', "control character"),
        (6, "Chaguan", "Chaguan, Chaguan", "has “Chaguan” twice"),
        (6, "en:", "english language:", "is not a language"),
        (6, "names:", "nmaes:", "unknown key “nmaes”\n  Did you mean names?"),
        (5, "organization", "org", "unknown type “org”; did you mean organization?"),
        (5, "organization", "organisation", "did you mean organization?"),
        (5, "organization", "Person", "did you mean person?"),
        (5, "organization", "wibble", "unknown type “wibble”; types are person"),
        (4, "tea-house", "tea house", "is not an id"),
        (7, "Tea House Company", "Chaguan", "“Chaguan” is both a name and wrong"),
        (7, "en:", "fr:", "fr is not among this file's `languages`"),
        (3, "terms:", "temrs:", "unknown key “temrs”\n  Did you mean terms?"),
        (8, "find:", "finds:", "unknown key “finds”"),
        (7, "wrong: {", "names: {", "the key “names” stands twice\n  The first is in line 6"),
        (7, "[Tea House Company]", "*anchor", "no anchors and aliases"),
        (7, "[Tea House Company]", "!!python/name:os.system x", "no tags"),
    ],
)
def test_a_fault_is_named_with_its_line(line: int, old: str, new: str, message: str) -> None:
    lines = GOOD.split("\n")
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    found = faults("\n".join(lines))
    assert line in [place for place, _ in found]
    assert any(message in text for _, text in found), found
    assert all(text.startswith(f"tea.yaml:{place}: ") for place, text in found)


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 1, "the file is empty"),
        (b"- a\n", 1, "expected keys such as `terms:`"),
        (b"name: a\n---\nname: b\n", 2, "a second YAML document"),
        (b"name: t\xff\n", 1, "not UTF-8: byte 0xff"),
        ("name: a\nterms: [\n".encode("utf-16"), 1, "not UTF-8"),
        (b"a: b: c\n", 1, "not YAML"),
        (b"terms:\n  - names: {zh: [a]}\n", 2, "entry 1: “id” is missing"),
        (b"terms:\n  - id: a\n    names: {}\n", 3, "give at least one language"),
        (b"name: a\nterms: ~\n", 2, "nothing stands here"),
        (b"disable:\n", 1, "nothing stands here"),
        (b"[" * 100_000, 1, "nested too deeply"),
        (b"terms: [{id: a, names: {zh: [" + b"x" * 201 + b"]}}]", 1, "longer than 200"),
    ],
)
def test_a_file_beyond_use_says_why(data: bytes, line: int, message: str) -> None:
    (first, *_) = faults(data)
    assert first[0] == line
    assert message in first[1]


def test_billion_laughs_stays_small() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    assert "no anchors" in faults(bomb)[0][1]


def test_doubled_id_names_the_first_place() -> None:
    twice = GOOD + "  - id: tea-house\n    names: {zh: [另一]}\n"
    assert faults(twice) == [
        (9, "tea.yaml:9: the id “tea-house” stands twice\n"
            "  The first is in line 4; join them or rename one."),
    ]  # fmt: skip


def test_read_tells_of_the_faults_it_does_not_show() -> None:
    text = GOOD.replace("Chaguan", "No").replace("organization", "org")
    with pytest.raises(GlossaryError, match=r"tea\.yaml:5: .*\n.*1 more in this file"):
        read(text.encode(), "tea.yaml", "tea")


def test_a_byte_order_mark_is_no_fault() -> None:
    assert faults(b"\xef\xbb\xbf" + GOOD.encode()) == []


def test_a_file_just_begun_is_no_fault() -> None:
    assert faults("name: tea\nterms:\n") == []


def test_norwegian_is_a_key_not_a_boolean() -> None:
    text = "terms: [{id: a, names: {no: [Te], zh: [茶]}}]"
    assert read(text.encode(), "f", "f").concepts[0].names["no"] == ("Te",)
