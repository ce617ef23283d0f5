"""JSON Lines, CSV and TSV: what makes a row, and that an edit changes one cell's bytes."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.build import changed, parts, read, sources, written
from tqc.document import Layout
from tqc.document.formats import Reading
from tqc.errors import ReadError, WriteError

ROWS = [
    {"id": "a1", "doc": "a", "source": "茶很好", "target": "Tea is good.", "target_lang": "en"},
    {"id": "b1", "doc": "b", "source": "米", "target": "Rice.", "target_lang": "en"},
    {"id": "a2", "doc": "a", "source": "我喝茶", "target": "I drink tea.", "target_lang": "en"},
    {"id": 7, "source": "水", "target": ""},
]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)


def problems(name: str, data: bytes | str) -> list[tuple[int | None, str]]:
    return [(error.line, error.problem) for error in read(name, data)[0].problems]


class TestRows:
    def test_rows_of_one_doc_are_one_text_wherever_they_stand(self) -> None:
        first, second, third = read("a.jsonl", LINES)
        assert (first.id, first.text) == ("a", "Tea is good.\n\nI drink tea.")
        assert [(s.id, s.line, s.source) for s in first.segments] == [
            ("a1", 1, "茶很好"),
            ("a2", 3, "我喝茶"),
        ]
        assert (first.source, first.language, first.layout) == (
            "茶很好\n\n我喝茶",
            "en",
            Layout.ROWS,
        )
        assert (second.id, third.id, third.text) == ("b", "7", "")

    def test_a_row_without_an_id_goes_by_its_line(self) -> None:
        assert parts(read("a.jsonl", '\n{"target": "x"}\n')[0]) == {"2": "x"}

    def test_rows_without_a_source_have_no_segments(self) -> None:
        (document,) = read("a.jsonl", '{"id": "r", "target": "Tea."}')
        assert (document.segments, document.source) == ((), None)
        assert parts(document) == {"r": "Tea."}

    def test_languages_come_from_the_row_and_part_texts(self) -> None:
        rows = [{"doc": "d", "target": "x", "target_lang": tag} for tag in ("en", "de", "en")]
        data = "\n".join(map(json.dumps, rows))
        found = read("a.jsonl", data)
        assert [(one.language, list(parts(one))) for one in found] == [
            ("en", ["1", "3"]),
            ("de", ["2"]),
        ]

    def test_the_field_to_check_can_be_named(self) -> None:
        (document,) = read("a.jsonl", '{"source": "水", "mt": "Water"}', Reading(field="mt"))
        assert (parts(document), sources(document)) == ({"1": "Water"}, {"1": "水"})

    @pytest.mark.parametrize(
        ("line", "problem"),
        [
            ('{"target": "x"', "not JSON: "),
            ('["target"]', "expected an object"),
            ('{"id": "n", "target": ["x"]}', "has no text in “target”"),
            ('{"id": "a1", "target": "again"}', "a second row with the id “a1”"),
            ("[" * 5000 + "]" * 5000, "nested too deeply"),
        ],
    )
    def test_a_bad_row_is_named_and_the_others_are_read(self, line: str, problem: str) -> None:
        data = LINES.replace("\n", f"\n{line}\n", 1)
        ((number, message),) = problems("a.jsonl", data)
        assert (number, message[: len(problem)]) == (2, problem)
        assert len(read("a.jsonl", data)) == 3

    def test_bytes_that_are_not_utf_8_lose_their_row_alone(self) -> None:
        data = LINES.encode() + b'{"target": "\xff"}\n'
        assert problems("a.jsonl", data) == [(5, "not UTF-8")]
        after = changed("a.jsonl", data, "Rice", "Corn")
        assert after == data.replace(b"Rice", b"Corn")

    @pytest.mark.parametrize(("name", "data"), [("a.jsonl", "\n"), ("a.tsv", "id\ttarget\n")])
    def test_no_row_is_an_error(self, name: str, data: str) -> None:
        with pytest.raises(ReadError, match="holds no row"):
            read(name, data)

    def test_only_bad_rows_are_an_error(self) -> None:
        with pytest.raises(ReadError) as caught:
            read("a.jsonl", "{}\n{")
        assert caught.value.line == 1


class TestJsonLines:
    def test_only_the_string_changes(self) -> None:
        line = '{ "target":"\\u201cTea\\u201d \\n is\\tgood", "source" : "Tea" , "x":1.50}\r\n'
        assert parts(read("a.jsonl", line)[0]) == {"1": "“Tea” \n is\tgood"}
        assert changed("a.jsonl", line, "Tea", 'a "b"').decode() == line.replace(
            "cTea", 'ca \\"b\\"'
        )

    def test_an_ascii_file_stays_ascii(self) -> None:
        assert changed("a.jsonl", '{"target": "tea"}', "tea", "thé") == b'{"target": "th\\u00e9"}'
        assert changed("a.jsonl", '{"target": "tea 茶"}', "tea", "thé").decode() == (
            '{"target": "thé 茶"}'
        )

    def test_half_of_a_surrogate_pair_is_one_unknown_letter(self) -> None:
        data = r'{"target": "\ud800 \ud83d\udea2"}'
        assert parts(read("a.jsonl", data)[0]) == {"1": "\ufffd 🚢"}

    def test_the_last_of_a_key_given_twice_counts(self) -> None:
        data = '{"target": "one", "target": "two"}'
        assert parts(read("a.jsonl", data)[0]) == {"1": "two"}
        assert changed("a.jsonl", data, "two", "three").endswith(b'"three"}')

    @given(st.lists(st.text(max_size=20), min_size=1, max_size=4), st.booleans())
    def test_as_the_json_module_reads_it(self, texts: list[str], plain: bool) -> None:
        rows = [{"id": f"r{n}", "target": text, "doc": "d"} for n, text in enumerate(texts)]
        data = "\n".join(json.dumps(row, ensure_ascii=plain) for row in rows)
        if not plain:
            data = data.encode("utf-8", "replace").decode()
            texts = [text.encode("utf-8", "replace").decode() for text in texts]
        (document,) = read("a.jsonl", data)
        seen = [text.replace("\ud800", "\ufffd") for text in parts(document).values()]
        assert [clean(text) for text in texts] == seen
        assert written("a.jsonl", data, [[]]) == data.encode()


def clean(text: str) -> str:
    return "".join("\ufffd" if 0xD800 <= ord(char) < 0xE000 else char for char in text)


class TestTables:
    def test_csv_with_quotes_and_line_breaks(self) -> None:
        data = 'id,source,target\r\n1,茶,"Say ""tea"",\r\nplease"\r\n2,米,plain rice\r\n'
        (one, two) = read("a.csv", data)
        assert one.text == 'Say "tea",\r\nplease'
        assert [(one.parts[0].line, one.parts[0].height) for one in (one, two)] == [(2, 2), (4, 1)]
        assert changed("a.csv", data, "tea", 'a "b"').decode() == data.replace("tea", 'a ""b""')

    def test_an_unquoted_cell_is_quoted_when_it_must_be(self) -> None:
        data = "id;target\n1;plain rice;\n"
        with pytest.raises(ReadError, match="3 cells"):
            read("a.csv", data)
        data = "id;target\n1;plain rice\n"
        assert changed("a.csv", data, "rice", "rice; tea") == b'id;target\n1;"plain rice; tea"\n'
        assert changed("a.csv", data, "rice", "tea") == b"id;target\n1;plain tea\n"

    def test_quotation_marks_of_a_plain_tsv_are_text(self) -> None:
        data = 'id\ttarget\n1\t"Tea," he said.\n2\t"Tea"\n'
        assert [one.text for one in read("a.tsv", data)] == ['"Tea," he said.', '"Tea"']

    def test_a_tsv_that_a_spreadsheet_has_quoted(self) -> None:
        data = 'id\ttarget\r\n1\t"Say ""tea"""\r\n2\t"a\tb"\r\n'
        assert [one.text for one in read("a.tsv", data)] == ['Say "tea"', "a\tb"]

    def test_a_plain_tsv_cannot_hold_a_tab(self) -> None:
        with pytest.raises(WriteError):
            changed("a.tsv", "id\ttarget\n1\ttea\n", "tea", "a\tb")

    def test_faults_are_named_and_other_rows_read(self) -> None:
        data = 'id,target\n1,"a"b\n2,fine\n3,"never closed\n'
        (document,) = read("a.csv", data)
        assert document.text == "fine"
        assert [error.line for error in document.problems] == [2, 4]

    def test_a_table_without_the_column_says_which_there_are(self) -> None:
        with pytest.raises(ReadError, match="“id”, “mt”"):
            read("a.csv", "id,mt\n1,Tea\n")
        assert read("a.csv", "id,mt\n1,Tea\n", Reading(field="mt"))[0].text == "Tea"

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gb18030"])
    def test_encodings(self, encoding: str) -> None:
        data = "id,target\r\n1,茶 tea\r\n"
        declared = None if encoding.startswith("utf") else encoding
        after = changed("a.csv", data.encode(encoding), "tea", "chá", Reading(encoding=declared))
        assert after == data.replace("tea", "chá").encode(encoding)

    @given(
        st.lists(
            st.text(alphabet=st.sampled_from('a"\t,;\n\r 中é'), max_size=8), min_size=1, max_size=5
        ),
        st.sampled_from(",;"),
    )
    def test_as_the_csv_module_reads_it(self, texts: list[str], delimiter: str) -> None:
        file = io.StringIO(newline="")
        out = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        out.writerows([("id", "target"), *enumerate(texts, start=1)])
        found = read("a.csv", file.getvalue())
        assert [one.text for one in found] == texts
        assert written("a.csv", file.getvalue(), [[] for _ in found]) == file.getvalue().encode()
