"""Thai words in Latin letters, after the Royal Thai General System.

A word is cut into syllables from left to right, each a written vowel around a consonant or two
with perhaps a final one; where no vowel is written it is o between two consonants, else a. Tones
are not written. Where the cut is unclear (is ตลา talaa or tla?) both readings are given.
Left out: irregular readings, which only a dictionary knows.
Source: Royal Institute of Thailand, General System of Transcription (1999).
"""

from __future__ import annotations

import re

INITIAL = {
    **dict.fromkeys("กข", "k"), **dict.fromkeys("ขฃคฅฆ", "kh"), "ก": "k", "ง": "ng", "จ": "ch",
    **dict.fromkeys("ฉชฌ", "ch"), **dict.fromkeys("ซศษส", "s"), **dict.fromkeys("ญย", "y"),
    **dict.fromkeys("ฎด", "d"), **dict.fromkeys("ฏต", "t"), **dict.fromkeys("ฐฑฒถทธ", "th"),
    **dict.fromkeys("ณน", "n"), "บ": "b", "ป": "p", **dict.fromkeys("ผพภ", "ph"),
    **dict.fromkeys("ฝฟ", "f"), "ม": "m", "ร": "r", **dict.fromkeys("ลฬ", "l"), "ว": "w",
    **dict.fromkeys("หฮ", "h"), "อ": "",
}  # fmt: skip
FINAL = {
    **dict.fromkeys("กขคฆ", "k"), "ง": "ng", **dict.fromkeys("ณนญรลฬ", "n"), "ม": "m",
    **dict.fromkeys("จฉชซฌฎฏฐฑฒดตถทธศษส", "t"), **dict.fromkeys("บปผพภฟ", "p"), "ย": "i", "ว": "o",
}  # fmt: skip

_C = "[ก-ฮ]"
_ONSET = rf"(?:ห[งญนมยรลว]|ทร|[กขคตปผพบดฟ]ร|[กขคปผพบฟ]ล|[กขค]ว|{_C})"
"""A consonant, or two that are said together; a silent ห goes before a sonorant."""
_END = rf"(?P<f>{_C}(?![\u0e30-\u0e3a\u0e4d]))?"

VOWELS: tuple[tuple[str, str], ...] = (
    (rf"เ(?P<i>{_ONSET})ีย{_END}", "ia"),
    (rf"เ(?P<i>{_ONSET})ือ{_END}", "uea"),
    (rf"เ(?P<i>{_ONSET})าะ", "o"),
    (rf"เ(?P<i>{_ONSET})า", "ao"),
    (rf"เ(?P<i>{_ONSET})(?:ิ|อ){_END}", "oe"),
    (rf"เ(?P<i>{_ONSET})ย", "oei"),
    (rf"[เ](?P<i>{_ONSET})[ะ็]?{_END}", "e"),
    (rf"แ(?P<i>{_ONSET})[ะ็]?{_END}", "ae"),
    (rf"โ(?P<i>{_ONSET})ะ?{_END}", "o"),
    (rf"[ไใ](?P<i>{_ONSET})ย?", "ai"),
    (rf"(?P<i>{_ONSET})ัว(?P<f>(?!))?", "ua"),
    (rf"(?P<i>{_ONSET})ัย", "ai"),
    (rf"(?P<i>{_ONSET})ั{_END}", "a"),
    (rf"(?P<i>{_ONSET})ำ", "am"),
    (rf"(?P<i>{_ONSET})[าะ]{_END}", "a"),
    (rf"(?P<i>{_ONSET})[ิี]{_END}", "i"),
    (rf"(?P<i>{_ONSET})ือ", "ue"),
    (rf"(?P<i>{_ONSET})[ึื]{_END}", "ue"),
    (rf"(?P<i>{_ONSET})[ุู]{_END}", "u"),
    (rf"(?P<i>{_ONSET})รร(?P<f>{_C})", "a"),
    (rf"(?P<i>{_ONSET})รร", "an"),
    (rf"(?P<i>{_C}|{_ONSET})อ{_END}", "o"),
    (rf"(?P<i>{_ONSET})ว(?P<f>{_C})(?![\u0e30-\u0e3a])", "ua"),
)
"""Written vowels with the onset and the final, in the order in which they are tried."""
_SYLLABLES = tuple((re.compile(pattern), vowel) for pattern, vowel in VOWELS)
_CLOSED = re.compile(rf"(?P<i>{_ONSET})(?P<f>{_C})(?![\u0e30-\u0e3a])")
_OPEN = re.compile(rf"(?P<i>{_ONSET})")

_UNSAID = re.compile(r"[ก-ฮ][\u0e34-\u0e39]?\u0e4c|[\u0e47-\u0e4b\u0e4e]")
"""Letters silenced by a mark, and tone marks."""

MOST = 12
OPEN_SHARE = 0.5
"""Two consonants without a vowel as two syllables with a, next to one with o."""

Spelled = list[tuple[str, float]]


def spellings(word: str) -> Spelled:
    """The ways to spell a word, with weights, best first; [] if it can't be cut up.

    >>> [spelled for spelled, _ in spellings("เชียงใหม่")]
    ['chiangmai', 'chiangamai']
    """
    text = _UNSAID.sub(lambda match: "็" if match[0] == "็" else "", word)
    found: dict[str, float] = {}
    ways: list[tuple[int, str, float]] = [(0, "", 1.0)]
    while ways:
        at, written, weight = ways.pop()
        if at == len(text):
            found[written] = max(weight, found.get(written, 0.0))
            continue
        later = [(end, written + said, weight * share) for end, said, share in _next(text, at)]
        ways = sorted([*ways, *later], key=lambda way: (way[2], way[0]))[-MOST:]
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [(spelled, weight) for spelled, weight in ranked if len(spelled) > 1][:MOST]


def _next(text: str, at: int) -> list[tuple[int, str, float]]:
    """The readings of the syllable at a place: its end, its sound, and how likely it is."""
    for pattern, vowel in _SYLLABLES:
        match = pattern.match(text, at)
        if match:
            said = _onset(match["i"]) + vowel
            readings = [(match.end(), said + _final(match), 1.0)]
            if match.groupdict().get("f") and match.end() < len(text):
                readings.append((match.start("f"), said, OPEN_SHARE))
            return readings
    found = []
    if match := _CLOSED.match(text, at):
        found.append((match.end(), _onset(match["i"]) + "o" + FINAL.get(match["f"], ""), 1.0))
    if match := _OPEN.match(text, at):
        found.append((match.end(), _onset(match["i"]) + "a", OPEN_SHARE))
    return found


def _onset(letters: str) -> str:
    if letters == "ทร":
        return "s"
    if len(letters) > 1 and letters[0] == "ห":
        letters = letters[1:]
    if letters == "ห":
        return "h"
    return "".join(INITIAL[letter] for letter in letters)


def _final(match: re.Match[str]) -> str:
    letter = match.groupdict().get("f")
    return FINAL.get(letter, "") if letter else ""
