"""Reading and writing back each file format: seconds a megabyte, and whether the time is linear.

    python -m benchmarks.formats

Articles of pairs/ are put into each format; then files of one repeated sign, such as a tag that
never ends, are read at a size and at four times that size. Four times the time is linear; what
takes more than LINEAR times is marked. Nothing is asserted: other programs slow a run down.
"""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path

from tqc.document import formats
from tqc.document.edits import Edit
from tqc.document.formats import Reading
from tqc.errors import TqcError
from tqc.finding import Span

PAIRS = Path(__file__).parents[1] / "pairs"
SIZE = 1_000_000
HOSTILE_SIZE, TIMES, LINEAR = 50_000, 4, 8
TRIES = 2
DOCX = "<w:document xmlns:w='w'><w:body>{}</w:body></w:document>"
XLIFF = "<xliff><file target-language='en'><body>{}</body></file></xliff>"
CUE = "00:00:01,000 --> 00:00:02,000\n"

HOSTILE = {
    "a.md": (
        "`a",
        "[a](",
        "<a ",
        "{{<",
        "- ",
        "[^1]",
        "~~a",
        "[a][b]",
        "{{< a >}}",
        "a|b\n",
        "<b title='c'>",
        '{{< a title="b" >}}',
    ),
    "b.md": ("[a]: b\n", "[", "[a]: b\n[a]\n"),
    "a.mdx": ("{", "<A ", "<A {", '<A "', "import 'a'\n\n"),
    "a.html": (
        "<",
        "<a ",
        '<a ="',
        "<!--",
        "<p>",
        "<b>",
        "</p>",
        "&a",
        "a<br>",
        "&shy;",
        "<li>",
        "<a title='b'>",
    ),
    "a.jsonl": ("[", '{"a":', "\\", '{"target": "a\\u0041"}\n'),
    "a.csv": ('"', ",", "a,b\n", '"a"b,'),
    "a.tsv": ("\t", '"', '"a"\t', "\n"),
    "a.po": ('"a"\n', 'msgid "a"\n', "\\", "#, fuzzy\n"),
    "a.srt": ("<", "1\n", "{\\an", CUE, f"{CUE}a\n"),
    "a.vtt": ("&", "<v ", f"{CUE}a\n"),
    "a.xlf": ("<a/>", "<![CDATA[a]]>", "&amp;", "<!---->", "<"),
}
BEFORE = {
    "a.csv": "id,target\n",
    "a.tsv": "id\ttarget\n",
    "a.po": 'msgid "a"\nmsgstr ""\n',
    "a.srt": CUE,
    "a.vtt": CUE,
    "a.xlf": "<xliff><file><body><trans-unit id='1'><source/><target>",
}
AFTER = {"a.xlf": "</target></trans-unit></body></file></xliff>"}


def docx(paragraphs: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", DOCX.format(body))
    return file.getvalue()


def xliff(paragraphs: list[str]) -> bytes:
    units = (
        f"<trans-unit id='{n}'><source>x</source><target>{escape(text)}</target></trans-unit>"
        for n, text in enumerate(paragraphs)
    )
    return XLIFF.format("\n".join(units)).encode()


MAKERS: dict[str, Callable[[list[str]], bytes]] = {
    "a.md": lambda texts: "\n\n".join(texts).encode(),
    "a.html": lambda texts: "".join(f"<p>{escape(text)}</p>\n" for text in texts).encode(),
    "a.docx": docx,
    "a.srt": lambda texts: "".join(f"{CUE}{text}\n\n" for text in texts).encode(),
    "a.xlf": xliff,
    "a.po": lambda texts: "".join(
        f'msgid "{n}"\nmsgstr {json.dumps(text, ensure_ascii=False)}\n\n'
        for n, text in enumerate(texts)
    ).encode(),
    "a.jsonl": lambda texts: "".join(
        json.dumps({"doc": "d", "target": text}, ensure_ascii=False) + "\n" for text in texts
    ).encode(),
    "a.tsv": lambda texts: ("target\n" + "".join(f"{text}\n" for text in texts)).encode(),
}


def seconds(name: str, data: bytes) -> tuple[float, float]:
    """CPU time of reading, and of writing back with an edit in every document; the best of some."""
    format_ = formats.of(name)
    best_read = best_write = float("inf")
    for _ in range(TRIES):
        start = time.process_time()
        try:
            documents = format_.read(name, data, Reading())
        except TqcError:
            return min(best_read, time.process_time() - start), 0.0
        best_read = min(best_read, time.process_time() - start)
        edits = [[Edit(Span(0, 1), "X")] if one.text else [] for one in documents]
        start = time.process_time()
        format_.write(name, data, edits, Reading())
        best_write = min(best_write, time.process_time() - start)
    return best_read, best_write


def hostile(name: str, sign: str, size: int) -> float:
    text = f"{BEFORE.get(name, '')}{sign * (size // len(sign))}{AFTER.get(name, '')}"
    return sum(seconds(name, text.encode()))


def main() -> None:
    texts = [
        line.strip()
        for path in sorted(PAIRS.glob("*/draft.*"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    texts *= SIZE // sum(map(len, texts)) + 1
    print(f"{sum(map(len, texts)):,} code points in {len(texts):,} paragraphs")
    print(f"{'':8}{'read s':>9}{'write s':>9}")
    for name, make in MAKERS.items():
        reading, writing = seconds(name, make(texts))
        print(f"{name[1:]:8}{reading:9.2f}{writing:9.2f}")
    print(f"\n{'':8}{'sign':20}{HOSTILE_SIZE // 1000} kB s  times at {TIMES} times the size")
    for name, signs in HOSTILE.items():
        for sign in signs:
            small, large = (hostile(name, sign, n) for n in (HOSTILE_SIZE, TIMES * HOSTILE_SIZE))
            ratio = large / max(small, 0.001)
            mark = "  NOT LINEAR" if ratio > LINEAR else ""
            print(f"{name[1:]:8}{sign!r:20.20}{small:8.3f}{ratio:10.1f}{mark}")


if __name__ == "__main__":
    main()
