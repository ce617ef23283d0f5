"""What Korean words mean: a table of this project, and CC-CEDICT by way of the characters.

More than half of the words in names are Sino-Korean: written in Chinese characters they are mostly
words of Chinese as well, and CC-CEDICT explains them (포수 is 捕手, catcher). ko-hanja.tsv says
which characters a syllable may stand for; of the words that come of it the commonest in Chinese go
first. Native words, English ones and those coined in Korea stand in ko-words.tsv.
Left out: particles and endings; grammar joined to a word hides the word.
Source: CC-CEDICT; how common a Chinese word is: wordfreq; the tables name theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from tqc.language import cedict
from tqc.language.glosses import renderings
from tqc.language.lexicon import Lexicon
from tqc.language.tables import rows

LONGEST_SINO = 3
"""Syllables; longer Sino-Korean words are compounds of shorter ones."""

MOST_HOMOPHONES = 3
HOMOPHONE_DECAY = 0.5
"""Words of one sound, by how common they are: 사전 is 事前 sooner than 辭典."""

LEAST_ZIPF = 2.5
"""Of a Chinese word: rarer ones are hardly known in Korea either."""

SINO_SHARE = 0.5
"""What Chinese says of a word that the table has too."""

Glosses = dict[tuple[str, ...], float]


@lru_cache(maxsize=65536)
def glosses(word: str) -> Glosses:
    """Words that a machine may put for a Korean word, with weights; {} if it isn't known.

    >>> ("catcher",) in glosses("포수"), glosses("쀍")
    (True, {})
    """
    known = renderings(_table().get(word, ()))
    share = SINO_SHARE if known else 1.0
    found = dict(known)
    for place, chinese in enumerate(characters(word)):
        for words, weight in renderings(_senses(chinese)).items():
            value = share * weight * HOMOPHONE_DECAY**place
            found[words] = max(value, found.get(words, 0.0))
    return found


def listed() -> Iterator[str]:
    """Every word that `glosses` knows: the table's, then those that common Chinese words make."""
    yield from _table()
    sounds: dict[str, list[str]] = {}
    for syllable, chars in _hanja().items():
        for char in chars:
            sounds.setdefault(char, []).append(syllable)
    sizes = range(2, LONGEST_SINO + 1)
    sino = [w for w in cedict.load() if len(w) in sizes and all(char in sounds for char in w)]
    frequency = _lexicon().zipfs(sino)
    common = (word for word in sino if frequency[word] >= LEAST_ZIPF)
    spelled = {"".join(some) for word in common for some in product(*(sounds[c] for c in word))}
    yield from sorted(spelled - _table().keys())


def in_table(word: str) -> bool:
    """True for a word of ko-words.tsv: the only words of one syllable that can be trusted."""
    return word in _table()


def _senses(chinese: str) -> list[str]:
    return [
        sense
        for entry in cedict.load().entries(chinese)
        if not entry.is_name
        for sense in entry.senses
    ]


@lru_cache(maxsize=65536)
def characters(word: str) -> Sequence[str]:
    """The Chinese words that sound so in Korean, the commonest first; [] if there is none.

    >>> "捕手" in characters("포수")
    True
    """
    if not 2 <= len(word) <= LONGEST_SINO:
        return []
    table, words = _hanja(), cedict.load()
    options = {
        text
        for chars in product(*(table.get(char, "") for char in word))
        if (text := "".join(chars)) in words
    }
    frequency = _lexicon().zipfs(options)
    common = [text for text in options if frequency[text] >= LEAST_ZIPF]
    return sorted(common, key=lambda text: (-frequency[text], text))[:MOST_HOMOPHONES]


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon("zh")


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    return {word: tuple(senses.split("; ")) for word, senses in rows("ko-words.tsv")}


def hanja(syllable: str) -> str:
    """The characters that a syllable may stand for, simplified, frequent ones first."""
    return _hanja().get(syllable, "")


@lru_cache(maxsize=1)
def _hanja() -> dict[str, str]:
    """Per syllable its characters, simplified as CC-CEDICT is keyed."""
    words = cedict.load()
    return {syllable: words.simplified(chars) for syllable, chars in rows("ko-hanja.tsv")}
