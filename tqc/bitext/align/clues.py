"""What a sentence offers to be matched by: its words, and what a translation keeps of each word.

A word becomes a token; a token has clues, each with a weight: the English stems of a dictionary,
the digits of a number, the letters of a Latin string, the consonants of a name, the mark at a
question's end. Two tokens of two languages may be each other's translation to the degree that they
share clues (links.py). Tokens are what is counted, so they needn't be words that a linguist would
accept: Chinese and Japanese are cut by longest match, the endings of inflected words cut off.
Left out: Thai words, which nothing here can cut, but for their numbers and Latin strings.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from tqc.bitext.align import common, dictionary, numerals
from tqc.bitext.align.common import folded
from tqc.bitext.align.sounds import consonants
from tqc.bitext.align.stems import stem
from tqc.language.script import HAN
from tqc.language.tags import primary

Clues = dict[str, float]

NUMBER, EXACT, PREFIX, SOUND, READING, NAME = "#", "=", "≈", "~", "%", "@"
"""What a clue is of; an English stem has no sign, and a mark is itself."""

# Two tokens that share a clue are linked by the product of its weights on either side.
SAME = 0.9
"""A Latin string or a number: the same one, mostly."""
ALIKE = 0.55
"""Words that begin alike: one word of two languages, or a chance."""
SOUNDS_ALIKE = 0.55
SOUNDS_SHORT = 0.4
SPELLED = 0.8
"""A Chinese character's pinyin."""
SAME_NAME = 0.95
"""A name of the glossary."""
SAME_MARK = 0.85
GLOSS = 0.5
"""A dictionary's gloss at its best: translators have others."""
OWN = 1.0
"""An English word's own stem."""

PREFIX_LENGTH = 5
SOUND_LENGTH = 4
"""Consonants of which the first so many are compared; names of fewer give what they have ..."""
LEAST_SOUND = 3
"""... from three on."""
CUT = 6
"""Letters of an inflected word that its token keeps."""
MOST_FORMS = 4
"""Forms of one token that are read: others add nothing."""
LONGEST_NAME = 6
"""Chinese characters that no dictionary word joins, and that may spell a name together."""

MARKS = {
    "?": "?", "؟": "?", "!": "!", "%": "%", "٪": "%", "“": '"', "„": '"', "«": '"', "「": '"',
    '"': '"', "『": '"', "《": '"', "(": "(", ":": ":", "…": "…", "—": "—",
    "$": "$", "€": "€", "£": "£", ";": ";", "؛": ";",
}  # fmt: skip
"""Punctuation that translators keep; of quotation marks the opening one."""

GLUE = frozenset("的了在是和说也就都而及与着或不有这那对将被把从到上下中为于他她我你")
"""Chinese characters that are words of their own beside a name."""

MONTHS = "january february march april may june july august september october november december"
WORD_NUMBERS = numerals.ENGLISH | {name: str(n) for n, name in enumerate(MONTHS.split(), 1)}

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,\u00a0\u202f'’٫٬]\d+)*)"
    r"|(?P<latin>[A-Za-z\u00c0-\u024f]+)"
    rf"|(?P<han>[{HAN}]+)|(?P<kana>[\u30a1-\u30fa\u30fc]+)|(?P<soft>[\u3041-\u309f]+)"
    r"|(?P<thai>[\u0e00-\u0e7f]+)"
    r"|(?P<word>[^\W\d_]+)"
    f"|(?P<mark>[{re.escape(''.join(MARKS))}])"
)
_PARTICLE = re.compile(
    "(?<=.)(?:에서는|에서도|으로는|으로서|이라고|이라는|에서|에게|으로|까지|부터|라고|라는|처럼|보다|마다"
    "|이다|은|는|이|가|을|를|의|에|도|로|와|과|만|들)$"
)
_APOSTROPHES = re.compile(r"(?<=\w)['’](?:s|S)\b")
_MARKS_ON_LETTERS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640]")


class Reader:
    """The tokens of sentences in one language, and the clues of each token.

    sounds: whether words are compared by their sound: useless between languages that share an
    alphabet, where it would only add chances.

    >>> reader = Reader("en")
    >>> reader.tokens("The Boots chain made £2.8bn.")
    ['the', 'boot', 'chain', 'mak', '£', '#28', 'bn']
    """

    def __init__(self, language: str, *, sounds: bool = True) -> None:
        self.language = primary(language)
        self._sounds = sounds
        self._words = dictionary.words(self.language)
        self._forms: dict[str, set[str]] = defaultdict(set)

    def tokens(self, sentence: str) -> list[str]:
        """The tokens in order, with repetitions."""
        sentence = unicodedata.normalize("NFC", sentence).translate(_WIDE)
        if self._words is not None:
            sentence = sentence.translate(self._words.simplified)
            self._words.load(sentence)
        found = []
        for token, form in self._tokens(_APOSTROPHES.sub(" ", sentence)):
            found.append(token)
            forms = self._forms[token]
            if len(forms) < MOST_FORMS:
                forms.add(form)
        return found

    def _tokens(self, sentence: str) -> Iterator[tuple[str, str]]:
        """Tokens, and the form in which each stands."""
        for match in _TOKEN.finditer(_MARKS_ON_LETTERS.sub("", sentence)):
            kind, text = match.lastgroup, match[0]
            if kind == "number":
                if value := numerals.digits(text):
                    yield NUMBER + value, text
            elif kind == "mark":
                yield MARKS[text], text
            elif kind == "latin":
                low = folded(text)
                english = self.language == "en"
                yield (stem(low) if english else low[:CUT] if len(low) > 1 else low), text
            elif kind == "han":
                yield from ((token, token) for token in self._cut(text))
            elif kind == "word" and self._words is not None:  # Korean
                yield self._known_part(text), text
            elif kind == "word":
                yield folded(text)[:CUT], text
            elif kind == "kana":
                yield text, text

    def _known_part(self, text: str) -> str:
        """A Korean word by the longest beginning that the dictionary has, else without its
        particle, so that a name is one token in whatever case."""
        assert self._words is not None
        length = self._words.longest(text, 0)
        if length > 1:
            return text[:length]
        particle = _PARTICLE.search(text)
        return text[: particle.start()] if particle else text

    def _cut(self, text: str) -> Iterator[str]:
        """Words by longest match, Chinese numbers, and what lies between: each character, and all
        of them together if they may spell a name."""
        at = since = 0
        while at < len(text):
            value, length = numerals.han_number(text, at)
            token = NUMBER + value
            if length < 2 or not value:
                length = self._words.longest(text, at) if self._words else 1
                token = text[at : at + length]
            if length > 1 or text[at] in GLUE:
                yield from self._loose(text[since:at])
                yield token or text[at]
                since = at + max(length, 1)
            at += max(length, 1)
        yield from self._loose(text[since:])

    def _loose(self, characters: str) -> Iterator[str]:
        yield from characters
        if 1 < len(characters) <= LONGEST_NAME:
            yield characters

    def clues(self, token: str) -> Clues:
        """The clues of a token, from the forms in which it has been met; {} for one never met."""
        found: Clues = {}
        for form in sorted(self._forms.get(token, ())):
            for clue, weight in self._of(token, form):
                found[clue] = max(weight, found.get(clue, 0.0))
        return found

    def _of(self, token: str, form: str) -> Iterator[tuple[str, float]]:
        if token.startswith(NUMBER):
            yield token, SAME
        elif token in MARKS:
            yield token, SAME_MARK
        elif form[0] < "\u0250":
            yield from self._of_latin(token, folded(form), named=form[0].isupper())
        elif self._words is not None and not "\u30a0" < token[0] < "\u30ff":
            yield from self._of_listed(token)
            if self.language == "ko":
                for shape in dict.fromkeys((form, token)):
                    yield from ((name, GLOSS) for name in common.english("ko", shape))
                yield from self._of_sound(token, named=False)
        else:
            yield from ((name, GLOSS) for name in common.english(self.language, form))
            yield from self._of_sound(
                form, named=form[0].isupper() or "\u30a0" < token[0] < "\u30ff"
            )

    def _of_latin(self, token: str, low: str, *, named: bool) -> Iterator[tuple[str, float]]:
        yield EXACT + low, SAME
        yield from ((name, GLOSS) for name in common.english(self.language, low))
        if self.language == "en":
            yield token, OWN
            if low in WORD_NUMBERS:
                yield NUMBER + WORD_NUMBERS[low].strip("0"), SAME
        if len(low) >= PREFIX_LENGTH:
            yield PREFIX + low[:PREFIX_LENGTH], ALIKE
        if named:
            yield READING + low, SPELLED
        yield from self._of_sound(low, named=named)

    def _of_listed(self, token: str) -> Iterator[tuple[str, float]]:
        """A word of the dictionary, or characters that may spell a name."""
        assert self._words is not None
        readings = []
        for char in token if len(token) <= LONGEST_NAME else "":
            stems = self._words.stems(char)
            readings.append([name[1:] for name in stems if name[0] == READING][:1])
        stems = self._words.stems(token)
        for name, weight in stems.items():
            if name[0] != READING:
                yield name, GLOSS * weight
        if token in numerals.HAN_DIGITS:
            yield NUMBER + numerals.HAN_DIGITS[token], SAME
        if readings and all(readings):
            spelled = [one[0] for one in readings]
            for start in range(len(spelled)):
                for end in range(start + 1, len(spelled) + 1):
                    yield READING + "".join(spelled[start:end]), SPELLED
            if len(token) > 1 and not stems:
                yield from self._of_sound("".join(spelled), named=True)

    def _of_sound(self, word: str, *, named: bool) -> Iterator[tuple[str, float]]:
        if not self._sounds:
            return
        for form in (word, *common.bared(word)) if self.language == "ar" else (word,):
            heard = consonants(form)
            if len(heard) >= SOUND_LENGTH:
                yield SOUND + heard[:SOUND_LENGTH], SOUNDS_ALIKE
            if (named or len(heard) == LEAST_SOUND) and len(heard) >= LEAST_SOUND:
                yield SOUND + heard[:LEAST_SOUND], SOUNDS_SHORT
