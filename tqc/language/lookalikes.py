"""Letters of one script inside a word of another that they look like: a Cyrillic о in "model".

Counts only if every foreign letter of the word has a double in the word's own script, so that
"TETЯIS", "µm" and "Δx" are left alone. Full-width Latin letters and digits count in a language
that is not written in East Asian characters. Source: Unicode's confusables.txt, letters only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tqc.language.damage import Damage

CYRILLIC_TO_LATIN = dict(
    zip("аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅУ", "aeopcyxijsdhqwABEKMHOPCTXIJSY", strict=True)
)
GREEK_TO_LATIN = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov", strict=True))
TO_LATIN = CYRILLIC_TO_LATIN | GREEK_TO_LATIN
LATIN_TO_CYRILLIC = {
    latin: cyrillic
    for cyrillic, latin in CYRILLIC_TO_LATIN.items()
    if cyrillic in "аеорсухАВЕКМНОРСТХ"
}
LATIN = "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f"
OTHER = "\u0370-\u03ff\u0400-\u052f"
LATIN_RUN, OTHER_RUN = re.compile(f"[{LATIN}]+"), re.compile(f"[{OTHER}]+")
WORD = re.compile(f"[{LATIN}{OTHER}]+")
LONGEST = 40  # letters looked back for a word's start
FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
EAST_ASIAN = frozenset(("zh", "ja", "ko"))
CYRILLIC = frozenset(("ru", "uk", "bg", "sr", "be", "mk"))
ENOUGH = 3  # letters of the word's own script: below that the word has no script of its own


def lookalikes(text: str, language: str, seen: str) -> Iterator[Damage]:
    """Words in two scripts where one is the other's double; seen: every character of the text.

    >>> [(d.start, d.repair) for d in lookalikes("a large m\\u043edel", "en", "m\\u043e")]
    [(8, 'model')]
    """
    if OTHER_RUN.search(seen) and LATIN_RUN.search(seen):
        for start, end in _mixed(text, language):
            if (repair := _one_script(text[start:end])) is not None:
                yield Damage(start, end, "a letter of another script", 0.95, repair, certain=True)
    if language not in EAST_ASIAN and FULL_WIDTH.search(seen):
        for match in FULL_WIDTH.finditer(text):
            repair = unicodedata.normalize("NFKC", match[0])
            yield Damage(*match.span(), "full-width characters", 0.9, repair, certain=True)


def _mixed(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Words with letters of two scripts, found by the letters that are rarer in the language."""
    rare, usual = (LATIN_RUN, OTHER_RUN) if language in CYRILLIC else (OTHER_RUN, LATIN_RUN)
    done = 0
    for match in rare.finditer(text):
        start, end = match.span()
        if start < done or not (
            usual.match(text, end) or usual.match(text, start - 1 if start else 0)
        ):
            continue
        low = max(done, start - LONGEST)
        while start > low and WORD.match(text, start - 1, start):
            start -= 1
        word = WORD.match(text, start)
        done = word.end() if word else end
        if not (done == end and match[0].isupper() and text[match.start() - 1].islower()):
            yield start, done  # "СтатьяA" is a capital glued on, no double


def _one_script(word: str) -> str | None:
    other = [char for char in word if "\u0370" <= char <= "\u052f"]
    latin = len(word) - len(other)
    if latin >= max(ENOUGH, len(other)) and all(char in TO_LATIN for char in other):
        return "".join(TO_LATIN.get(char, char) for char in word)
    if len(other) >= ENOUGH and latin <= len(other) / 2:
        inside = [char for char in word if not "\u0370" <= char <= "\u052f"]
        if all(char in LATIN_TO_CYRILLIC for char in inside):
            return "".join(LATIN_TO_CYRILLIC.get(char, char) for char in word)
    return None
