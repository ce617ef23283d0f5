"""Placeholders, tags and tokens that programs put into texts and should have taken out again.

Left out: HTML's own tags (the reader protects them) and everything in code. A text that is full of
placeholders is a template, where they are right. For garble/residue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placeholder:
    start: int
    end: int
    what: str
    confidence: float


TOKENS = (  # a sign to look for first, and what it may begin
    ("<", r"<(?:\|[a-z_]{2,30}\||/?(?:unk|pad|s|bos|eos|sep|cls|mask))>(?!\w)"),
    ("[", r"\[(?:(?:UNK|PAD|SEP|CLS|MASK|EOS|BOS)\]|object Object\])"),
    ("⁇", r"⁇"),
    ("@@ ", r"@@[ ](?<=[a-z]@@[ ])(?=[a-z])"),
    (" ##", r"[ ]##(?=[a-z]{2})"),
    ("▁", r"▁(?=\w)"),
)
BRACES = (
    ("{", r"\$?\{(?:\{[^{}\n]{1,60}\}\}|%[^{}\n]{1,80}%\}|(?:\d{1,2}|[a-zA-Z_][\w.]{0,30})\})"),
    ("%", r"%(?:\([a-zA-Z_]\w{0,30}\)[sdf]|(?<![\d\w%]%)(?:\d\$)?[sd@](?!\w))"),
    ("__", r"__(?<!\w__)[A-Z][A-Z0-9_]{1,30}__(?!\w)"),
)
MARKS = re.compile(
    r"\[(?<!\w\[)/?(?:img|image|video|audio|gallery|caption|embed|quote|url|size|color|font|list|edit"
    r"|citation needed|图片|圖片|图|视频)(?:=[^\]\n]{0,100})?\](?!\()",
    re.IGNORECASE,
)
TAG = re.compile(r"<(?:/|(?<![\w<]<))([a-zA-Z][\w:-]{0,20}|\d{1,3})(?:\s[^<>\n]{0,200})?/?>")
CAT_TAGS = re.compile(
    r"(?:v|g|x|bx|ex|ph|bpt|ept|it|hi|mrk|seg|tag|term|t|ut|sc|ec|pc|cp|\d{1,3}|[a-z]\d{1,3})"
)
"""Inline elements of XLIFF and TMX, and the numbered tags of translation programs."""
PAIRED = re.compile(r"\[([biu])\][^\[\]\n]{1,300}\[/\1\]", re.IGNORECASE)
"""Marks of one letter count in pairs alone: "[i]n all" is an editor's change of a capital."""
FENCE = re.compile(r"^[ ]{0,3}(?:```|~~~)[\w-]*[ \t]*\r?$", re.MULTILINE)

TEMPLATE_COUNT, TEMPLATE_WORDS = 4, 40
"""Four placeholders, and one in 40 words at least: the text is a template."""

MANY = 20  # in a text of any length: it is about templates or programs


def placeholders(text: str) -> Iterator[Placeholder]:
    """Every placeholder in a text without code, none in a template."""
    found = list(_search(text, BRACES, "A placeholder that was never filled", 0.92))
    if len(found) >= MANY:
        return
    if len(found) >= TEMPLATE_COUNT and len(found) * TEMPLATE_WORDS > text.count(" "):
        return
    yield from found
    yield from _search(text, TOKENS, "A machine's token", 0.95)
    if "[" in text:
        yield from (_of(m, "A mark for editors or programs", 0.92) for m in MARKS.finditer(text))
        for match in PAIRED.finditer(text):
            what = "A mark for editors or programs"
            yield Placeholder(match.start(), match.start() + 3, f"{what}: delete it", 0.92)
            yield Placeholder(match.end() - 4, match.end(), f"{what}: delete it", 0.92)
    if "<" in text:
        for match in TAG.finditer(text):
            if not re.fullmatch(TOKENS[0][1], match[0]):
                cat = CAT_TAGS.fullmatch(match[1])
                yield _of(match, "A tag left in the text", 0.93 if cat else 0.6)
    if "```" in text or "~~~" in text:
        yield from (_of(m, "Half of a pair of code fences", 0.9) for m in FENCE.finditer(text))


def _search(
    text: str, patterns: Iterable[tuple[str, str]], what: str, confidence: float
) -> Iterator[Placeholder]:
    for sign, pattern in patterns:
        if sign in text:
            yield from (_of(match, what, confidence) for match in re.finditer(pattern, text))


def _of(match: re.Match[str], what: str, confidence: float) -> Placeholder:
    return Placeholder(match.start(), match.end(), f"{what}: delete it", confidence)
