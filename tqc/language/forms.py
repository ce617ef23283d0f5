"""Which word forms a check wants to look at, asked once a form and not once a document.

Documents share most of their words, and a long one repeats its own, so what is said of a form by
itself is kept from one document to the next; what stands around it is the check's to judge.
"""

from __future__ import annotations

from collections.abc import Callable

from tqc.language.lexicon import Lexicon
from tqc.language.prose import Words

MOST = 200_000
"""Forms that are remembered: more than any language's everyday words, some 20 MB at most."""


class Vocabulary:
    """The forms of a language that were met so far, in the order in which they were."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.forms: list[str] = []
        self._met: set[str] = set()

    def meet(self, table: Words) -> None:
        new = set(table.unique) - self._met  # a view's own difference goes through all of _met
        if new:
            self.lexicon.zipfs({form.lower() for form in new})  # one by one would cost far more
            self.forms += new
            self._met |= new


_vocabularies: dict[str, Vocabulary] = {}


def _vocabulary(table: Words, lexicon: Lexicon) -> Vocabulary:
    """The vocabulary that holds a document's forms; found once a document."""
    store = vars(table)
    if "vocabulary" not in store:
        known = _vocabularies.get(lexicon.language)
        if known is None or len(known.forms) > MOST:
            known = _vocabularies[lexicon.language] = Vocabulary(lexicon)
        known.meet(table)
        store["vocabulary"] = known
    vocabulary: Vocabulary = store["vocabulary"]
    return vocabulary


class FormTest:
    """A yes or no about a form, given the word list of its language and nothing else."""

    def __init__(self, test: Callable[[str, Lexicon], bool]) -> None:
        self._test = test
        self._done: dict[str, tuple[Vocabulary, int, set[str]]] = {}

    def among(self, table: Words, lexicon: Lexicon) -> set[str]:
        """The forms of a document that pass the test."""
        vocabulary = _vocabulary(table, lexicon)
        known, done, wanted = self._done.get(lexicon.language, (vocabulary, 0, set[str]()))
        if known is not vocabulary:
            done, wanted = 0, set()
        test = self._test
        wanted.update(form for form in vocabulary.forms[done:] if test(form, lexicon))
        self._done[lexicon.language] = vocabulary, len(vocabulary.forms), wanted
        return set(table.unique & wanted)  # a view goes through the smaller of the two
