"""The registry of source languages, readers of one's own, and the example of docs/languages.md."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tqc import pipeline
from tqc.errors import ReadError
from tqc.glossary.model import Concept, Glossary
from tqc.language import sources
from tqc.language.base import Mode
from tqc.language.dictionary import ByDictionary, read
from tqc.language.sources import READERS, SOURCES, Sources, hints

DOCS = Path(__file__).parents[2] / "docs" / "languages.md"
CODE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TQC_CACHE_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def unregistered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sources]:
    """The registry as it was, once the test is over."""
    made, latin = dict(SOURCES._made), set(SOURCES._latin)
    yield SOURCES
    SOURCES._made, SOURCES._latin = made, latin


@pytest.mark.parametrize("language", READERS)
def test_every_language_can_be_read(language: str) -> None:
    reader = Sources()[language]
    assert list(reader.segments("", "name")) == []
    assert reader.version()


def test_unknown_languages_have_no_reader() -> None:
    assert Sources().get("tlh") is None
    with pytest.raises(KeyError):
        Sources()["tlh"]


def test_a_language_is_imported_only_when_it_is_asked_for() -> None:
    code = (
        "import sys; from tqc.language.sources import SOURCES; SOURCES.get('ko');"
        "print(sorted({'tqc.language.ja', 'tqc.language.ko'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['tqc.language.ko']"


def test_a_missing_extra_gives_one_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sources.EXTRAS, "ja", ("no_such_package", "tqc[ja]", "less is known"))
    assert hints(["ja-JP", "ja", "en"]) == ["ja: less is known; for more, pip install 'tqc[ja]'"]
    monkeypatch.setitem(sources.EXTRAS, "ja", ("json", "tqc[ja]", "less is known"))
    assert hints(["ja"]) == []


def check(draft: str, concept: Concept, language: str) -> list[tuple[str, str]]:
    settings = pipeline.Settings(source_language=language, target_language="en")
    report = pipeline.check_text(draft, Glossary((concept,)), settings)
    return [(shown.finding.check, shown.finding.text) for shown in report.findings]


def test_a_dictionary_predicts_from_names_in_latin_letters(
    unregistered: Sources, cache_folder: Path
) -> None:
    words = {"sparkasse": ("savings bank",), "nord": ("north",), "licht": ("light",)}
    unregistered.register("de", ByDictionary(words), latin=True)
    concept = Concept(
        id="nordlicht",
        type="organization",
        names={"de": ("Nordlicht Sparkasse",), "en": ("Nordlicht Sparkasse",)},
        context=("Hamburg",),
    )
    draft = "The Hamburg lender North Light Savings Bank said profits rose. It was founded in 1900."
    assert check(draft, concept, "de") == [("name/literal", "North Light Savings Bank")]


def test_a_dictionary_adds_words_to_a_language_read_by_sound() -> None:
    reader = ByDictionary({"банк": ("bank",)}, sounds=Sources()["ru"])
    found = {r.words for r in reader.renderings("банк", Mode.NAME)}
    assert ("bank",) in found
    assert ("tolstoy",) in {r.words for r in reader.renderings("Толстой", Mode.NAME)}


def test_a_dictionary_file_has_two_columns(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("# remark\nPost\tmail; post\n\nPost\tposition\r\n", encoding="utf-8")
    assert read(path) == {"post": ("mail", "post", "position")}


@pytest.mark.parametrize("line", ["post", "post\t", "\tmail", "post\tmail\tmore"])
def test_another_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(f"a\tb\n{line}\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"words\.tsv:2: expected a word, a tab"):
        read(path)


def test_bad_bytes_are_named(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_bytes(b"a\t\xff\n")
    with pytest.raises(ReadError, match="can't be read as UTF-8"):
        read(path)


def test_the_example_of_the_page_runs(unregistered: Sources, cache_folder: Path) -> None:
    code = "\n".join(CODE.findall(DOCS.read_text("utf-8")))
    shown: dict[str, object] = {}
    exec(compile(code, str(DOCS), "exec"), shown)
    assert shown["found"] == [("name/romanised", "Sakartvelos Banki")]
    assert unregistered.get("ka") is not None
