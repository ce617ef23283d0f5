"""Text that was decoded in the wrong encoding: where it stands, and what it was.

Every chain is undone the way it came about: the characters are put back into bytes by the encoding
they were wrongly read in, and count only if those bytes are well-formed UTF-8 for characters that
articles use. Double encoding is undone step by step. Left out: legacy encodings read as each other,
except GBK as Latin-1; pairs that ordinary typography makes too ("É”" after a name in capitals).
Source: RFC 3629 (which bytes follow which), Python's codecs, and the failures ftfy documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from tqc.language.damage import Damage

MARKS = "‘’‚‹›“”„…–—•\xa0«»´"
"""Byte 80 to BF as Windows-1252 shows it, but also common right after a letter in clean text."""

SURE, LIKELY = 0.98, 0.9

FILLERS = re.compile(r"(?:锟斤拷?)+|烫烫烫+|屯屯屯+")
"""U+FFFD twice, read as GBK, and what a Chinese compiler fills memory with: nobody writes these."""

MANY = 3
"""Characters a run must give in a text that is East Asian anyway: two or three ordinary ones can
have bytes that are one character of UTF-8 by accident (諷刺, 豐田), nine bytes hardly ever."""

# What articles use, among the characters that two bytes and more can stand for.
PLAUSIBLE = re.compile(
    r"[\x00-\x7f\xa0-\u017f\u0192\u01cd-\u01dc\u02bb-\u02bc\u0386-\u03ce\u0400-\u045f\u0490\u0491"
    r"\u05d0-\u05ea\u060c-\u064a\u066a-\u066d\u06a9-\u06cc\u0e01-\u0e4e\u1ea0-\u1ef9\u200b-\u200f"
    r"\u2010-\u203a\u2060\u20a0-\u20bf\u2100-\u2122\u2150-\u215e\u2190-\u21ff\u2212-\u2265\u2460-\u2473"
    r"\u2500-\u27bf\u3000-\u30ff\u3220-\u33ff\u3400-\u9fff\uac00-\ud7a3\ufe0f\ufe30-\ufe4f\ufeff"
    r"\uff01-\uff9f\uffe0-\uffe6\ufffd\U0001f300-\U0001faff]+"
)


@cache
def _table(encoding: str) -> dict[int, int]:
    """From code points to the byte that the encoding shows as them; gaps as Latin-1 controls."""
    table: dict[int, int] = {}
    for byte in range(0x80, 0x100):
        table.setdefault(byte if encoding == "cp1252" and byte < 0xA0 else -byte, byte)
        shown = bytes([byte]).decode(encoding, "replace")
        table[byte if shown == "\ufffd" else ord(shown)] = byte
    return {code: byte for code, byte in table.items() if code >= 0}


@cache
def _sequences(encoding: str) -> re.Pattern[str]:
    """One or more well-formed UTF-8 sequences in the characters that the encoding shows."""
    table = _table(encoding)

    def characters(low: int, high: int) -> str:
        chosen = (chr(code) for code, byte in table.items() if low <= byte <= high)
        return "[" + "".join(map(re.escape, sorted(chosen))) + "]"

    tail = characters(0x80, 0xBF)
    two, three, four = characters(0xC2, 0xDF), characters(0xE0, 0xEF), characters(0xF0, 0xF4)
    sequence = f"(?:{two}{tail}|{three}{tail}{{2}}|{four}{tail}{{3}})"
    # a class in front lets the scanner skip clean text at full speed
    first = f"(?:(?<={two}){tail}|(?<={three}){tail}{{2}}|(?<={four}){tail}{{3}})"
    return re.compile(f"{characters(0xC2, 0xF4)}{first}{sequence}*")


def _decode(run: str, encoding: str) -> str | None:
    """The run put back into bytes and read as UTF-8, or None where it isn't UTF-8."""
    table = _table(encoding)
    try:
        return bytes(table.get(ord(char), ord(char)) for char in run).decode()
    except (UnicodeDecodeError, ValueError):
        return None


def _undo(run: str, encoding: str) -> str | None:
    """What the run was before it was read in the encoding, however often; None if it never was."""
    text = _decode(run, encoding)
    while text is not None and not text.isascii() and (deeper := _decode(text, encoding)):
        text = deeper
    return text if text is not None and PLAUSIBLE.fullmatch(text) else None


def mojibake(text: str, language: str, seen: str) -> Iterator[Damage]:
    """Every place where text was read in the wrong encoding; seen: every character of the text.

    >>> [(d.start, d.repair) for d in mojibake("the pierâ€”built", "en", "â€”")]
    [(8, '—')]
    """
    found = [
        damage for scan, needed in SCANS if needed.search(seen) for damage in scan(text, language)
    ]
    if any(filler in seen for filler in "锟烫屯"):
        lost = FILLERS.finditer(text)
        found += (Damage(*one.span(), "characters lost in conversion", SURE) for one in lost)
    yield from _disjoint(found)


def _disjoint(found: list[Damage]) -> list[Damage]:
    """The longest of those that overlap: a part of one chain's rubbish can pass for another's."""
    kept: list[Damage] = []
    for damage in sorted(found, key=lambda d: (d.start, -d.end)):
        if kept and damage.start < kept[-1].end:
            if damage.end - damage.start > kept[-1].end - kept[-1].start:
                kept[-1] = damage
        else:
            kept.append(damage)
    return kept


def _windows(text: str, language: str) -> Iterator[Damage]:
    for match in _sequences("cp1252").finditer(text):
        run = match[0]
        fixed = _undo(run, "cp1252")
        if fixed is None or not _telling(text, match.start(), run, fixed):
            continue
        fixed = fixed.replace("\ufeff", "")
        lost = "\ufffd" in fixed
        yield Damage(
            match.start(),
            match.end(),
            "UTF-8 read as Windows-1252",
            SURE,
            None if lost else fixed,
            certain=not lost,
        )
    yield from _remains(text, language)


def _telling(text: str, start: int, run: str, fixed: str) -> bool:
    """True if clean text doesn't set these characters side by side.

    Clean text does set a letter before closing marks: "Spaß“", "CAFÉ”", "café »".
    """
    if len(fixed) > 1 and not all(char in MARKS for char in run[1:]):
        return not fixed.isspace()
    lead, tail = run[0], run[1:]
    if tail[0] == "€" and lead == "â":
        return True
    if lead in "ÂÃ":
        shouted = start > 0 and text[start - 1].isupper()
        return not (shouted and all(char in MARKS for char in tail))
    if len(tail) == 1:
        return lead in "ÄÅÎÏÐÑ" and tail not in MARKS and not tail.isalpha()
    return not all(char in MARKS for char in tail)


REMAINS = re.compile(
    r"[âÂ](?:(?<=â)€(?![\x80-\xff‚-•€™Ÿœšž])|(?<=[a-z.,]Â)(?=[ \r\n]|$)"
    r"|(?<=[a-z]â)(?=[a-z]{1,2}\b))"
)
CONTRACTED = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")


def _remains(text: str, language: str) -> Iterator[Damage]:
    """Mojibake that lost its invisible bytes on the way."""
    if "â" not in text and "Â" not in text:
        return
    for match in REMAINS.finditer(text):
        start, end = match.span()
        what = "the rest of a character read as Windows-1252"
        if match[0] == "â€":
            yield Damage(start, end, what, LIKELY, "”")
        elif match[0] == "Â":
            yield Damage(start, end, what, LIKELY, "")
        elif language == "en" and CONTRACTED.match(text, end):
            yield Damage(start, end, what, LIKELY, "’")


def _macintosh(text: str, language: str) -> Iterator[Damage]:
    for match in _sequences("mac_roman").finditer(text):
        run = match[0]
        fixed = _undo(run, "mac_roman")
        if fixed is None:
            continue
        symbols = sum(not char.isalpha() for char in run[1:])
        sure = (
            (run.startswith("‚Ä") and "\u2010" <= fixed[0] <= "\u2122")
            or (run[0] in "√¬" and len(run) >= 2 and "\xa1" <= fixed[0] <= "\xff")
            or (len(fixed) > 2 and symbols > len(fixed) and run[0] in "–—Ôœ’◊ÿŸ")
            or (run[0] in "‚„‰ÂÊÁËÈÍÎÏÌÓÔ" and symbols and fixed[0] >= "\u2e80")
        )
        if sure:
            yield Damage(*match.span(), "UTF-8 read as Mac Roman", SURE, fixed, certain=True)


CYRILLIC = re.compile(
    r"(?:[РСВЃЋЏ][\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u2122\xa0-\xbb]|[РС][\u0401-\u045f]){3,}"
)


def _cyrillic(text: str, language: str) -> Iterator[Damage]:
    for match in CYRILLIC.finditer(text):
        fixed = _undo(match[0], "cp1251")
        if fixed is not None and len(fixed) >= 3:
            yield Damage(*match.span(), "UTF-8 read as Windows-1251", SURE, fixed, certain=True)


EAST_ASIAN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\ue000-\uf8ff\uff61-\uff9f]+")
HAN, KANA = re.compile("[\u3400-\u9fff\ue000-\uf8ff]+"), re.compile("[\u3041-\u30ff]")
LOST = re.compile(r"[鈥銆锛鏄涓][?\ufffd]")
LOSS = re.compile(r"[\ufffd\x80-\x9f・]")
NEAR = 20  # code points
SHIFT_JIS = re.compile(r"[縺繧繝][^\x00-\x7f]|窶|荳|莠|蜿|譁|逕|螟|蟄|蝨|荵|豁")
GBK_AS_LATIN = re.compile(r"[\xa1-\xf7][\xa1-\xfe](?:[\xa1-\xf7][\xa1-\xfe])+")


def _east_asian(text: str, language: str) -> Iterator[Damage]:
    for match in EAST_ASIAN.finditer(text):
        if found := _misread_run(text, *match.span(), language):
            yield found
            continue
        if KANA.search(match[0]):  # clean Japanese goes on where the misread word ends
            for han in HAN.finditer(text, *match.span()):
                if found := _misread_run(text, *han.span(), language):
                    yield found


def _gbk_with_loss(text: str, language: str) -> Iterator[Damage]:
    for match in LOST.finditer(text):
        yield Damage(*match.span(), "UTF-8 read as GBK, a byte of it lost", LIKELY)


def _misread_run(text: str, start: int, end: int, language: str) -> Damage | None:
    run = text[start:end]
    if len(run) < 2 and not _glued(text, start, end):
        return None
    for encoding, shown in (("gbk", "GBK"), ("cp932", "Shift-JIS")):
        fixed = _from_bytes(run, encoding)
        if fixed is not None and _telling_east(text, start, end, fixed, language):
            what = f"UTF-8 read as {shown}"
            if LOSS.search(text, max(0, start - NEAR), end + NEAR):
                return Damage(start, end, what, SURE)  # bytes are missing beside it
            return Damage(start, end, what, SURE, fixed, certain=encoding == "gbk")
    half = any("\uff61" <= char <= "\uff9f" or char == "・" for char in run)
    if half and len(SHIFT_JIS.findall(run)) * 3 > len(run) >= 2:
        return Damage(start, end, "UTF-8 read as Shift-JIS", LIKELY)
    return None


def _gbk_as_latin(text: str, language: str) -> Iterator[Damage]:
    for match in GBK_AS_LATIN.finditer(text):
        if (fixed := _gbk(match[0])) is not None:
            yield Damage(*match.span(), "GBK read as Latin-1", SURE, fixed, certain=True)


def _from_bytes(run: str, encoding: str) -> str | None:
    """A run of East Asian characters back to the UTF-8 that it was read from."""
    try:
        text = run.encode(encoding).decode()
    except UnicodeError:
        return None
    return text if text != run and PLAUSIBLE.fullmatch(text) else None


def _telling_east(text: str, start: int, end: int, fixed: str, language: str) -> bool:
    """True if the run can't be ordinary Chinese or Japanese whose bytes happen to be UTF-8."""
    wide = sum(char >= "\u2e80" for char in fixed)
    solid = language in ("zh", "ja", "ko")
    if wide >= (MANY if solid else 2):
        return True
    if not solid and not wide and any("\u2010" <= char <= "\u2122" for char in fixed):
        return True
    latin = all("\xc0" <= char <= "\xff" or char < "\x80" for char in fixed)
    return latin and not solid and _glued(text, start, end)


def _glued(text: str, start: int, end: int) -> bool:
    """True if a Latin letter stands right beside the span."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return "a" <= before.lower() <= "z" or "a" <= after.lower() <= "z"


def _gbk(run: str) -> str | None:
    """The everyday Chinese that the run is in GBK, or None."""
    symbols = sum(not char.isalpha() for char in run)
    mixed = any(a.islower() and b.isupper() for a, b in pairwise(run))
    if len(run) % 2 or not (symbols or mixed):
        return None
    data = run.encode("latin-1")
    quotes = all(
        data[i] == 0xA1 and data[i + 1] in b"\xae\xaf\xb0\xb1" for i in range(0, len(data), 2)
    )
    common = all(0xB0 <= data[i] <= 0xD7 or data[i] in (0xA1, 0xA3) for i in range(0, len(data), 2))
    if not (common or quotes):
        return None
    try:
        return data.decode("gb2312")
    except UnicodeDecodeError:
        return None


Scan = Callable[[str, str], Iterator[Damage]]
SCANS: tuple[tuple[Scan, re.Pattern[str]], ...] = (
    (_windows, re.compile(r"[\xc2-\xf4]")),
    (_east_asian, EAST_ASIAN),
    (_gbk_with_loss, re.compile(r"[鈥銆锛鏄涓]")),
    (_gbk_as_latin, re.compile(r"[\xa1-\xf7]")),
    (_macintosh, re.compile(r"[√¬‚„‰Ô–—ÂÊÁËÈ]")),
    (_cyrillic, re.compile(r"[РС]")),
)
"""Each chain's scanner, and a character that it can't do without."""
