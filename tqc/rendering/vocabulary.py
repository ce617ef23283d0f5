"""What the pieces of a text are to a glossary, remembered from text to text.

A text becomes a string of codes, one letter for each of its pieces, and regular expressions find
in it, at C's speed, the few places that are worth a look. What is said of a word, or of a word that
begins a listed form and the next one, is kept: news repeats itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from tqc.language.roots import stem
from tqc.rendering.hits import Hit
from tqc.rendering.lattice import ARTICLES, Form
from tqc.rendering.tokens import HYPHENS, TOKEN, fold, joins
from tqc.rendering.walk import BETWEEN, MOST_BETWEEN

JOIN, HYPHEN, BREAK = " ", "-", "|"
"""Gaps that may stand within a name, those of them that are hyphens, and others."""

OTHER, ARTICLE, FUNCTION, KNOWN, ALONE, SOUND = "otfkan"
"""Words no name knows; articles and other function words, which may stand within a name; words that
some name knows; words that could render one nearly whole; articles that some name knows: An Ta.
A capital stands for a word that also begins a listed form."""

MOST_PARTS = 99
"""Known words in a row: what is longer is no name, and costs more than its length."""

RUNS = re.compile(
    rf"[kanKAN](?:(?:[ -][ftFT]){{0,{MOST_BETWEEN}}}[ -][kanKAN]){{1,{MOST_PARTS}}}|[aA]"
)
"""Words that may render a name together, with function words between them but not around."""

BEGINS = bytes(chr(code).isupper() for code in range(256))
"""By code, whether a word begins a listed form."""

LONGEST_GAP = 8
"""Code points of a gap that is remembered; longer ones hardly come twice."""

MOST_KEPT = 500_000
"""Entries: a text of random letters must not fill the memory."""

K = TypeVar("K")
V = TypeVar("V")

Lookup = Callable[[Iterable[str]], Mapping[str, Hit | None]]


class Kept(dict[K, V]):
    """What was worked out before; it starts anew when there is too much of it."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        super().__init__()
        self._most = most

    def put(self, key: K, value: V) -> None:
        if len(self) >= self._most:
            self.clear()
        self[key] = value


class _Codes(dict[str, str]):
    """Codes by piece. A gap that isn't there yet is judged when it comes; a word is a KeyError."""

    def __missing__(self, piece: str) -> str:
        if TOKEN.match(piece):
            raise KeyError(piece)
        code = BREAK
        if joins(piece):
            code = HYPHEN if piece.endswith(HYPHENS) else JOIN
        if len(piece) <= LONGEST_GAP:
            self[piece] = code
        return code


class _Begun(Kept[tuple[str, str], Sequence[Form]]):
    """Listed forms by a word that begins some and the next one, "" at the end of a page; looked up
    when they first come."""

    def __init__(self, vocabulary: Vocabulary, form: Callable[[int], Form]) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._form = form

    def __missing__(self, pair: tuple[str, str]) -> Sequence[Form]:
        words = self._vocabulary
        listed = words.hits[pair[0]].forms
        keys = [words.keys[word] for word in pair if word]
        if keys[-1] in ARTICLES:  # the word behind it will tell
            numbers = [*chain.from_iterable(listed.values())]
        else:
            numbers = [*listed.get("", ()), *(n for k in keys[1:] for n in listed.get(stem(k), ()))]
        begun = tuple(form for form in map(self._form, numbers) if form.may_begin(keys))
        self.put(pair, begun)
        return begun


class Vocabulary:
    """Pieces as they are written: their codes, their keys, and what they may begin.

    passing: function words that some name knows all the same; articles: a, an and the. begun: by a
    word that begins some and the next one, the listed forms that may begin there.
    """

    def __init__(self, lookup: Lookup, form: Callable[[int], Form]) -> None:
        self._lookup = lookup
        self._codes = _Codes()
        self.keys: dict[str, str] = {}
        self.hits: dict[str, Hit] = {}
        self.passing: set[str] = set()
        self.articles: set[str] = set()
        self.begun = _Begun(self, form)

    def forget(self) -> None:
        """Start anew if there is too much: before a page whose words aren't known yet."""
        if len(self._codes) > MOST_KEPT:
            self._codes.clear()
            self.keys.clear()
            self.hits.clear()

    def codes(self, pieces: Sequence[str]) -> str:
        """One letter for each piece; afterwards `keys` has every word of them, and `hits` those
        that begin anything."""
        try:
            return "".join(map(self._codes.__getitem__, pieces))
        except KeyError:  # a word that is new
            words = set(pieces[1::2])
        self._learn(sorted(words - self.keys.keys()))
        return "".join(map(self._codes.__getitem__, pieces))

    def _learn(self, words: Sequence[str]) -> None:
        keys = {word: fold(word) for word in words}
        hits = self._lookup(keys.values())
        for word, key in keys.items():
            hit = hits[key]
            if key in ARTICLES:
                self.articles.add(word)
            code = ARTICLE if key in ARTICLES else FUNCTION if key in BETWEEN else OTHER
            if hit is not None and not hit.forms and key in BETWEEN and not word[0].isupper():
                hit = None  # "an" is no part of a name, "An" may be
            if hit is not None:
                self.hits[word] = hit
                known = hit.may_begin()
                if known and key in BETWEEN:
                    self.passing.add(word)
                if code == ARTICLE:
                    code = SOUND if known else code
                else:
                    code = ALONE if hit.may_be_all(word[0].isupper()) else KNOWN if known else code
                if hit.forms:
                    code = code.upper()
            self._codes[word] = code
        self.keys.update(keys)
