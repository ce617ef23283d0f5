"""Kinds of corruption as pipelines produce them, each a function of a clean paragraph.

A kind gets a seeded random generator, the paragraph and its language, and returns the corrupted
paragraph with the span that is broken now, or None where the paragraph offers no place for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

SPACED = ("en", "de", "fr", "es", "it", "pt", "tr", "ru")
SOLID = ("zh", "zh-Hant", "ja")  # sentences follow each other without a space


@dataclass(frozen=True)
class Corrupted:
    text: str
    start: int
    end: int


Kind = Callable[[Random, str, str], Corrupted | None]
KINDS: dict[str, Kind] = {}


def kind(function: Kind) -> Kind:
    KINDS[function.__name__] = function
    return function


def _swap(text: str, start: int, end: int, new: str) -> Corrupted:
    return Corrupted(text[:start] + new + text[end:], start, start + len(new))


def _pick(rng: Random, pattern: str, text: str) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return rng.choice(found) if found else None


def _misread(rng: Random, text: str, encoding: str, pattern: str) -> Corrupted | None:
    """One run of characters outside ASCII, its UTF-8 read as something else."""
    if (match := _pick(rng, pattern, text)) is None:
        return None
    wrong = "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in match[0].encode())
    return _swap(text, *match.span(), wrong)


OUTSIDE = r"[’“”–—…é-ÿ\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\u0e01-\u0e4e]+"


@kind
def read_as_cp1252(rng: Random, text: str, language: str) -> Corrupted | None:
    return _misread(rng, text, "cp1252", OUTSIDE)


@kind
def read_as_latin1(rng: Random, text: str, language: str) -> Corrupted | None:
    return _misread(rng, text, "latin-1", OUTSIDE)


@kind
def read_as_mac_roman(rng: Random, text: str, language: str) -> Corrupted | None:
    return _misread(rng, text, "mac_roman", r"[’“”–—…éèñüöä\u3040-\u30ff\u4e00-\u9fff]+")


@kind
def read_twice(rng: Random, text: str, language: str) -> Corrupted | None:
    once = _misread(rng, text, "cp1252", OUTSIDE)
    if once is None:
        return None
    wrong = "".join(
        bytes([b]).decode("cp1252", "ignore") or chr(b)
        for b in once.text[once.start : once.end].encode()
    )
    return Corrupted(
        once.text[: once.start] + wrong + once.text[once.end :], once.start, once.start + len(wrong)
    )


@kind
def read_as_gbk(rng: Random, text: str, language: str) -> Corrupted | None:
    if (match := _pick(rng, r"[’“”—…](?=[a-zA-Z ]{2})[a-zA-Z ]|[\u4e00-\u9fff]{4,}", text)) is None:
        return None
    try:
        return _swap(text, *match.span(), match[0].encode().decode("gbk"))
    except UnicodeDecodeError:
        return None


@kind
def read_as_shift_jis(rng: Random, text: str, language: str) -> Corrupted | None:
    """Bytes that Shift-JIS has no character for are lost, as programs leave them."""
    match = _pick(rng, r"[\u3040-\u30ff\u4e00-\u9fff]{4,}", text)
    if match is None:
        return None
    return _swap(text, *match.span(), match[0].encode().decode("cp932", "replace"))


@kind
def entity(rng: Random, text: str, language: str) -> Corrupted | None:
    names = {
        "“": "&ldquo;",
        "”": "&rdquo;",
        "’": "&rsquo;",
        "—": "&mdash;",
        '"': "&quot;",
        "&": "&amp;",
        "'": "&#39;",
    }
    match = _pick(rng, "[“”’—\"&']", text)
    return match and _swap(text, *match.span(), names[match[0]])


@kind
def entity_without_ampersand(rng: Random, text: str, language: str) -> Corrupted | None:
    names = {"“": "ldquo;", "”": "rdquo;", "’": "rsquo;", "—": "mdash;", '"': "quot;"}
    match = _pick(rng, '(?<!\\w)[“”’—"]', text)
    return match and _swap(text, *match.span(), names[match[0]])


@kind
def no_break_space_entity(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, "(?<=\\w) (?=\\w)", text)
    return match and _swap(text, *match.span(), "&nbsp;")


@kind
def json_escape(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, OUTSIDE, text)
    return match and _swap(text, *match.span(), "".join(f"\\u{ord(c):04x}" for c in match[0]))


@kind
def percent_encoding(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, OUTSIDE, text)
    return match and _swap(text, *match.span(), "".join(f"%{b:02X}" for b in match[0].encode()))


@kind
def quoted_printable(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, OUTSIDE, text)
    return match and _swap(text, *match.span(), "".join(f"={b:02X}" for b in match[0].encode()))


@kind
def literal_line_break(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<=[.!?。]) (?=\w)", text)
    return match and _swap(text, *match.span(), "\\n")


@kind
def lost_character(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, OUTSIDE, text)
    return match and _swap(text, match.start(), match.start() + 1, "\ufffd")


@kind
def control_character(rng: Random, text: str, language: str) -> Corrupted | None:
    at = rng.randrange(len(text))
    return _swap(text, at, at, rng.choice("\x00\x07\x0b\x1b\x7f"))


@kind
def zero_width_in_word(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<=[^\W\d_])(?=[^\W\d_])", text)
    return match and _swap(text, *match.span(), rng.choice("\u200b\ufeff\u2060"))


@kind
def bidi_control(rng: Random, text: str, language: str) -> Corrupted | None:
    at = rng.randrange(len(text))
    return _swap(text, at, at, rng.choice("\u202e\u202d"))


@kind
def lookalike_letter(rng: Random, text: str, language: str) -> Corrupted | None:
    twins = dict(zip("aeopcx", "аеорсх", strict=True))
    match = _pick(rng, r"\b(?=[a-z]{5})[a-z]*?([aeopcx])[a-z]*", text)
    return match and _swap(
        text, match.start(), match.end(), match[0].replace(match[1], twins[match[1]], 1)
    )


@kind
def source_word(rng: Random, text: str, language: str) -> Corrupted | None:
    if language in ("zh", "ja", "zh-Hant"):
        return None
    match = _pick(rng, r"(?<=[a-zа-я가-힣\u0e01-\u0e30\u0620-\u064a]) ", text)
    word = rng.choice(("市场", "大模型", "插图", "的", "互联网公司", "用户")) + " "
    return match and _swap(text, match.end(), match.end(), word)


@kind
def byline_label(rng: Random, text: str, language: str) -> Corrupted | None:
    if language in ("zh", "ja", "zh-Hant"):
        return None
    return _swap(text, 0, 0, rng.choice(("Wen| ", "文|", "编辑：", "Text| ", "来源：")))


FURNITURE = (
    "Advertisements",
    "Popular Articles",
    "Related reading",
    "Click to follow",
    "Leave a comment",
    "Your location: Home News",
    "Picture source: network",
    "Share to WeChat Weibo QQ",
)


@kind
def furniture_line(rng: Random, text: str, language: str) -> Corrupted | None:
    if language != "en":
        return None
    line = rng.choice(FURNITURE)
    return _swap(text, len(text), len(text), "\n" + line)


@kind
def placeholder(rng: Random, text: str, language: str) -> Corrupted | None:
    mark = rng.choice(("{{name}} ", "%s ", "{0} ", "<v> ", "[IMG] ", '<x id="1"/> ', "${title} "))
    match = _pick(rng, r"(?<=\w) ", text)
    return match and _swap(text, match.end(), match.end(), mark)


@kind
def assistant_remark(rng: Random, text: str, language: str) -> Corrupted | None:
    lines = {"en": "Here is the translation:", "de": "Hier ist die Übersetzung:"}
    lines |= {
        "fr": "Voici la traduction :",
        "es": "Aquí está la traducción:",
        "it": "Ecco la traduzione:",
    }
    lines |= {
        "ru": "Вот перевод:",
        "zh": "以下是翻译：",
        "ja": "以下は翻訳です：",
        "tr": "İşte çeviri:",
    }
    line = lines.get(language)
    return (line and _swap(text, 0, 0, line + "\n")) or None


@kind
def doubled_word(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<= )([^\W\d_]{4,}) ", text) if language in SPACED else None
    return match and _swap(text, *match.span(), match[0] * 2)


@kind
def repeated_sentence(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?:^|(?<=[.!?] )|(?<=。))[^.。!?\n]{40,}(?:\.(?!\w)|。)", text)
    space = "" if language in SOLID else " "
    return match and _swap(text, match.end(), match.end(), space + match[0])


@kind
def glued_with_capital(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"[a-z]{3,}([.] )[A-Z][a-z]+", text) if language == "en" else None
    return match and _swap(text, *match.span(), match[0].replace(". ", ""))


@kind
def space_before_comma(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"\w, (?=\w)", text) if language in SPACED else None
    return match and _swap(text, *match.span(), match[0][0] + " ," + match[0][2:-1])


@kind
def lost_closing_quote(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"“[^“”\n]{10,}”", text) if language in SPACED else None
    return match and Corrupted(
        text[: match.end() - 1] + text[match.end() :], match.start(), match.end() - 1
    )


@kind
def slip_in_word(rng: Random, text: str, language: str) -> Corrupted | None:
    spelt = language in SPACED and language != "tr"  # Turkish words have too many endings
    match = _pick(rng, r"(?<= )[^\W\d_A-ZА-ЯÄÖÜÀ-Þ]{7,}(?= )", text) if spelt else None
    if match is None:
        return None
    word, at = match[0], rng.randrange(2, len(match[0]) - 2)
    return _swap(text, *match.span(), word[:at] + word[at + 1] + word[at] + word[at + 2 :])


@kind
def capital_in_sentence(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<=[a-z] )[a-z]{5,}(?= [a-z])", text) if language == "en" else None
    return match and _swap(text, *match.span(), match[0].capitalize())


@kind
def sentence_cut_off(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<= )(?:the|of|and|und|der|les|des|los|que|della|di)(?= )", text)
    if match is None or match.end() < 70 or "\n" in text:
        return None
    return Corrupted(text[: match.end()], match.start(), match.end())


@kind
def line_broken(rng: Random, text: str, language: str) -> Corrupted | None:
    if "\n" in text or len(text) < 140:
        return None
    match = _pick(rng, r"(?<=[a-z]) (?=[a-z]{2,4} )", text[50:-60])
    return match and _swap(text, match.start() + 50, match.end() + 50, "\n")


@kind
def number_glued(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<= )\d+ [a-z]{3,}", text) if language == "en" else None
    return match and _swap(text, *match.span(), match[0].replace(" ", ""))


@kind
def word_in_capitals(rng: Random, text: str, language: str) -> Corrupted | None:
    match = _pick(rng, r"(?<=[a-z] )[a-z]{5,}(?= [a-z])", text) if language == "en" else None
    return match and _swap(text, *match.span(), match[0].upper())


PASSAGES = {
    "en": "The harbour was closed for two weeks because of the ice, and none of the boats that"
    " had left before the storm could come back.",
    "de": "Der Hafen war wegen des Eises zwei Wochen lang geschlossen, und keines der Boote, die"
    " vor dem Sturm ausgelaufen waren, konnte zurückkehren.",
    "zh": "由于结冰，港口关闭了两个星期，暴风雨前出海的船只没有一艘能够返回，渔民们只好在岸上"
    "等待消息，谁也不知道什么时候才能再次出海。",
    "ru": "Из-за льда порт был закрыт на две недели, и ни одна из лодок, вышедших до шторма, не"
    " смогла вернуться.",
}


@kind
def foreign_passage(rng: Random, text: str, language: str) -> Corrupted | None:
    """A sentence that was never translated, in a language of the same script or another."""
    own = "zh" if language in ("zh-Hant", "ja") else language
    passage = rng.choice([words for key, words in PASSAGES.items() if key != own])
    return _swap(text, len(text), len(text), "\n" + passage)
