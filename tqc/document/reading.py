"""Text and Markdown files: bytes to a Document.

The text is the file as `open(path, encoding="utf-8", newline="")` reads it, without a leading
byte-order mark and without marks of emphasis and links (inline.py): line ends and control
characters stay as they are. UTF-16 and UTF-32 are read
where a byte-order mark names them; no other encoding is guessed. A .txt may hold Markdown, so the
same patterns serve both; the suffix only decides what plain text can't be told from: indented
code, and whether character entities are markup.
"""

from __future__ import annotations

import codecs
from pathlib import PurePath

from tqc.document.blocks import blocks
from tqc.document.inline import without_marks
from tqc.document.model import Document
from tqc.document.protect import Hidden, hidden
from tqc.errors import ReadError

UTF_8 = "utf-8"
UTF_8_NAMES = frozenset({"utf-8", "utf8", "utf_8", "utf-8-sig"})
MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdx", ".rmd", ".qmd"})

# UTF-32's little-endian mark begins with UTF-16's, so it is looked for first
MARKS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(path: str, data: bytes, *, id: str | None = None, encoding: str | None = None) -> Document:
    """The document in a file's bytes; `path` and `id` as the user is to see them.

    Raises ReadError, with byte offset and line, where the bytes are not what they claim to be.

    >>> document = read("a.md", b"# On `x`\\n\\nSee <b>this</b>.")
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph']
    """
    markdown = PurePath(path).suffix.lower() in MARKDOWN
    text = decode(path, data, encoding)
    found = hidden_in(path, text)
    spans = found.spans
    document = Document(
        id=path if id is None else id,
        path=path,
        text=text,
        blocks=blocks(text, spans, markdown=markdown),
        protected=spans,
        markup=markdown,
    )
    return without_marks(document, found)


def hidden_in(path: str, text: str) -> Hidden:
    """What in the text of a file is no prose."""
    suffix = PurePath(path).suffix.lower()
    return hidden(text, markdown=suffix in MARKDOWN, mdx=suffix == ".mdx")


def encoding_of(data: bytes, declared: str | None = None) -> tuple[bytes, str]:
    """A file's byte-order mark (b"" for none) and its encoding; the mark goes before the user."""
    found = next(((m, e) for m, e in MARKS if data.startswith(m)), None)
    name = declared or UTF_8
    return found or (b"", UTF_8 if name.lower() in UTF_8_NAMES else name)


def decode(path: str, data: bytes, declared: str | None = None) -> str:
    """The text of a file's bytes, strictly; raises ReadError, also for an unknown encoding."""
    mark, encoding = encoding_of(data, declared)
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        line = data[len(mark) : offset].decode(encoding, "ignore").count("\n") + 1
        raise ReadError(
            f"byte {data[offset]:#04x} at offset {offset} is not {encoding.upper()}",
            path=path,
            line=line,
            remedy="Save the file as UTF-8, or name its encoding; tqc guesses none.",
        ) from error
    except (LookupError, ValueError) as error:  # also a codec that is none of text
        raise ReadError(
            f"there is no encoding “{encoding}”",
            path=path,
            remedy="Name one that Python knows, such as gb18030 or windows-1252.",
        ) from error
