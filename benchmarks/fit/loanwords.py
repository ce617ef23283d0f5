"""Make tqc/language/loanwords.tsv.gz: English words as Japanese and Korean spell them.

    python -m benchmarks.fit.loanwords cmudict.dict

The words are the commonest of English that the CMU Pronouncing Dictionary knows the sound of
(cmudict.dict of github.com/cmusphinx/cmudict, BSD-2-Clause), and that edited text or CC-CEDICT
writes small: names are left out. The rules (loan_kana.py, loan_hangul.py) give the spellings; of
several those are kept that wordfreq has met in Japanese and Korean text, else the likeliest. Prints
how many there are, and how many of the loan words of tqc's own tables, which were written by hand,
are found by them.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from pathlib import Path

from benchmarks.fit import loan_hangul, loan_kana
from benchmarks.fit.loan_sounds import Sound, sounds
from tqc.language import cedict, ja_kana, ko_hangul, loanwords, tables
from tqc.language.capitals import written_small
from tqc.language.lexicon import bins
from tqc.language.roots import stem

TABLE = Path(tables.__file__).with_name(loanwords.TABLE)

LEAST_ZIPF = 3.0
"""Rarer words are in few names, and would take half as much room again."""

SHORTEST_KANA, SHORTEST_HANGUL = 2, 1
"""Letters of a spelling: one kana alone sounds like anything."""

MOST_KEPT = 3
MOST_UNKNOWN = 2
"""Spellings of a word in a language: of those that are known from texts, and of others."""

MUCH_COMMONER = 1.0
"""Powers of ten by which a spelling is commoner than one that is another word's, or a slip."""

MOST_SILENT = 3
"""One sound in so many may have no letter, as the second vowel of "table"."""

SMALL = re.compile(r"(?<![\w'-])[a-z]+(?![\w'])")
"""A word in lower case; pinyin has digits."""

KATAKANA, HANGUL = "[ァ-ヺー]{2,}", "[가-힣]{2,}"
ALMOST = 0.6
"""Share of letters in common, of a word of a table and the English one that it may come from."""

HEAD = """\
# what: English words, their spellings in katakana, and in hangul
# origin: made by benchmarks/fit/loanwords.py from the CMU Pronouncing Dictionary, cmudict.dict
#   (SHA-256 {digest}…), copyright 1993-2015 Carnegie Mellon University; see NOTICE
# licence: BSD-2-Clause    order: by word; spellings: the likeliest first
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dictionary", type=Path, help="cmudict.dict")
    dictionary = parser.parse_args().dictionary.read_text("utf-8")
    sounded = pronunciations(dictionary.split("\n"))
    small = set(map(stem, written_small() | explained()))
    met = {language: listed(language) for language in ("ja", "ko")}
    rows, counts = [], [0, 0]
    for word, zipf in sorted(listed("en").items()):
        if word not in sounded or zipf < LEAST_ZIPF or stem(word) not in small:
            continue
        told = [one for phonemes in sounded[word] if is_read(one := sounds(word, phonemes))]
        kana = kept([loan_kana.spellings(one) for one in told], met["ja"], SHORTEST_KANA)
        hangul = kept([loan_hangul.spellings(one) for one in told], met["ko"], SHORTEST_HANGUL)
        if kana or hangul:
            rows.append(f"{word}\t{' '.join(kana)}\t{' '.join(hangul)}")
            counts = [counts[0] + len(kana), counts[1] + len(hangul)]
    head = HEAD.format(digest=sha256(dictionary.encode()).hexdigest()[:12])
    TABLE.write_bytes(gzip.compress((head + "\n".join(rows) + "\n").encode(), 9, mtime=0))
    print(f"{len(rows)} words, {counts[0]} spellings in kana, {counts[1]} in hangul")
    print(f"{TABLE.stat().st_size} bytes")
    for language, script in (("ja", KATAKANA), ("ko", HANGUL)):
        exact, alike, total = coverage(language, script)
        print(f"{language}: {exact} of {total} spelled so, {alike} so or nearly so")


def pronunciations(lines: Iterable[str]) -> Mapping[str, list[Sequence[str]]]:
    """The phonemes of every word, in each of its pronunciations."""
    found: defaultdict[str, list[Sequence[str]]] = defaultdict(list)
    for line in lines:
        word, *phonemes = line.partition("#")[0].split() or [""]
        if plain := re.fullmatch(r"([a-z]{2,})(?:\(\d\))?", word):
            found[plain[1]].append(phonemes)
    return found


def explained() -> set[str]:
    """The words that CC-CEDICT's glosses write small."""
    dictionary = cedict.load()
    return {
        word
        for chinese in dictionary
        for entry in dictionary.entries(chinese)
        if not entry.is_name
        for sense in entry.senses
        for word in SMALL.findall(sense)
    }


def is_read(own: Sequence[Sound]) -> bool:
    """False for what is said otherwise than spelled: AAA, "triple A"."""
    return sum(not sound.letters for sound in own) * MOST_SILENT < len(own)


def listed(language: str) -> Mapping[str, float]:
    """The words of a language by wordfreq, with their Zipf frequencies."""
    return {word: value / 100 for value, words in bins(language) for word in words}


def kept(options: Sequence[Sequence[str]], met: Mapping[str, float], shortest: int) -> list[str]:
    """The spellings of a word's pronunciations that go into the table, the commonest first."""
    first = next((one for one in options if one), [""])
    if len(first[0]) < shortest:
        return []
    some = dict.fromkeys(text for one in options for text in one if len(text) >= shortest)
    common = sorted(((met[text], text) for text in some if text in met), reverse=True)
    usual = [text for zipf, text in common if common[0][0] - zipf <= MUCH_COMMONER]
    return usual[:MOST_KEPT] or [*first[:MOST_UNKNOWN]]


def coverage(language: str, script: str) -> tuple[int, int, int]:
    """Of a table's words that sound like the English one given first: how many are spelled as one
    of its spellings, how many so or nearly so, and how many there are."""
    english = {row[0] for row in tables.rows(loanwords.TABLE)}
    exact = alike = total = 0
    for word, told in tables.rows(f"{language}-words.tsv"):
        first = told.split("; ")[0]
        if re.fullmatch(script, word) and first in english and _sounds_like(word, first, language):
            found = dict(loanwords.words(word, language))
            total += 1
            alike += first in found
            exact += found.get(first, 0.0) > loanwords.ALIKE
    return exact, alike, total


def _sounds_like(word: str, english: str, language: str) -> bool:
    """True if most letters of the word in Latin ones are those of the English one."""
    spelled = ja_kana.spellings(word)[0][0] if language == "ja" else ko_hangul.romanised(word)
    plain = spelled.replace("eu", "").replace("u", "").replace("l", "r")
    own = english.replace("l", "r").replace("v", "b").replace("c", "k").replace("u", "")
    return SequenceMatcher(None, plain, own).ratio() >= ALMOST


if __name__ == "__main__":
    main()
