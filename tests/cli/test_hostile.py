"""Files that nobody should send: a message and a status, never a traceback, never a broken file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.cli.runner import tqc

HOUSE = ("--no-bundled", "--glossary", "house.yaml", "--target-lang", "en")
WRONG = "Blue Whale Cloud"
TEXT = (
    f"The new chief of {WRONG} met her bankers in Ningbo on Friday. yearWhen it rose, rdquo; fell."
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

SOUND = {
    "txt": TEXT,
    "md": f"---\ntitle: x\n---\n\n# Head\n\n{TEXT}\n\n- *b* [c](d)\n\n```\ncode\n```\n",
    "mdx": f'import X from "y"\n\n{TEXT} <X a={{1}}>t</X>\n',
    "html": f'<!doctype html><html lang="en"><p>{TEXT}</p><img alt="{TEXT}"></html>',
    "srt": f"1\n00:00:01,000 --> 00:00:02,000\n{TEXT}\n\n",
    "vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{TEXT}\n\n",
    "xlf": '<?xml version="1.0"?><xliff version="1.2">'
    '<file source-language="zh" target-language="en">'
    f'<body><trans-unit id="1"><source>蓝鲸云</source><target>{TEXT}</target></trans-unit></body>'
    "</file></xliff>",
    "tmx": '<?xml version="1.0"?><tmx version="1.4"><header srclang="zh"/><body><tu>'
    f'<tuv xml:lang="zh"><seg>蓝鲸云</seg></tuv><tuv xml:lang="en"><seg>{TEXT}</seg></tuv>'
    "</tu></body></tmx>",
    "po": f'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "蓝鲸云"\nmsgstr "{TEXT}"\n',
    "jsonl": f'{{"id": "1", "source": "蓝鲸云", "target": "{TEXT}", "target_lang": "en"}}\n',
    "csv": f'id,source,target\n1,蓝鲸云,"{TEXT}"\n',
    "tsv": f"id\tsource\ttarget\n1\t蓝鲸云\t{TEXT}\n",
    "docx": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body>'
    "</w:document>",
}


def packed(format_: str, text: str) -> bytes:
    """A file's bytes; half of a surrogate pair as a careless program writes it."""
    data = text.encode("utf-8", "surrogatepass")
    if format_ != "docx":
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", data)
    return out.getvalue()


def inside(text: str) -> dict[str, str]:
    """The text of a file with something nasty in its midst."""
    nasty = {
        "nul": "\0",
        "surrogate": "\ud800",
        "right to left": "\u202e\u2066\u200f\ufeff",
        "terminal": "\x1b[31m\x07\x9b\x85\x0c\u2028",
        "marks": "N" + "\u0301" * 300,
        "entities": "&#x110000;&#0;&#xD800;&bogus;&#99999999999999999999;&lt;",
        "tags": "<b>" * 30,
        "brackets": "[(" * 15 + "{{%" * 15 + "`*_~" * 15,
        "comments": "<!-- " * 15 + "<![CDATA[" * 15,
        "backslashes": "\\" * 101,
        "quotes": "\"'“",
        "commands": "\n::error::x\n##[group]y\n",
    }
    return {name: text.replace("Ningbo", sign) for name, sign in nasty.items()}


def whole(data: bytes) -> dict[str, bytes]:
    """What a file may have become as a whole."""
    return {
        "empty": b"",
        "spaces": b" \n\t\r\n",
        "marks of order": b"\xef\xbb\xbf" * 2 + data,
        "half": data[: len(data) // 2],
        "twice": data * 2,
        "nuls": bytes(500),
        "noise": bytes((7 * i * i) % 251 for i in range(500)),
        "utf-16": data.decode("utf-8", "replace").encode("utf-16"),
        "old lines": data.replace(b"\n", b"\r"),
        "many lines": data + b"\n" * 500,
        "nested": b"[" * 300 + b"<a>" * 300,
    }


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("format_", SOUND)
def test_nothing_breaks_it(format_: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)  # which is most of the time
    text = SOUND[format_]
    files = {name: packed(format_, changed) for name, changed in inside(text).items()}
    files |= whole(packed(format_, text))
    drafts = folder / "drafts"
    (drafts / "a.txt").unlink()
    for name, data in files.items():
        (drafts / f"{name}.{format_}").write_bytes(data)
    paths = [f"drafts/{name}.{format_}" for name in files]
    outputs = [f"--output={name}={folder / name}" for name in ("json", "github", "html")]
    result = tqc("check", *HOUSE, *paths, *outputs)
    assert result.status in (1, 2), result.err
    assert "bug" not in result.err
    result = tqc("fix", *HOUSE, *paths, "--yes")
    assert result.status in (1, 2), result.err
    assert "bug" not in result.err
    assert sorted(path.name for path in drafts.iterdir()) == sorted(
        f"{name}.{format_}" for name in files
    )
    mended = {path.name: path.read_bytes() for path in drafts.iterdir()}
    tqc("fix", *HOUSE, *paths, "--yes")
    assert {path.name: path.read_bytes() for path in drafts.iterdir()} == mended


@pytest.mark.parametrize("format_", SOUND)
def test_the_same_without_it_is_mended(format_: str, folder: Path) -> None:
    path = folder / "drafts" / f"sound.{format_}"
    path.write_bytes(packed(format_, SOUND[format_]))
    assert "repaired" in tqc("fix", *HOUSE, f"drafts/{path.name}", "--yes").err
    data = path.read_bytes()
    if format_ == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            data = file.read("word/document.xml")
    assert data.decode("utf-8") == SOUND[format_].replace(WRONG, "Lanjing Systems")
