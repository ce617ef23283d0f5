"""A document's words, sentences and quotations, found once and kept with the document.

All offsets are code points into `document.prose`, where what isn't prose is masked. A word is a run
of letters and combining marks, with apostrophes inside it; in scripts written without spaces
(Chinese, Japanese, Thai) that is a whole clause, so checks on words have nothing to say there.
Leaves out: word segmentation, syntax. The abbreviations are those that news text is full of,
listed by hand; a sentence end after any other is at worst one sentence too many.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import accumulate, chain, compress, count
from sys import intern
from typing import TypeVar

from tqc.document import Block, BlockKind, Document
from tqc.finding import Span
from tqc.language.wordlist import wordlist

MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Combining marks of Latin, Hebrew, Arabic and Thai: `\\w` doesn't hold them."""

_LATIN = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af"
OTHER_LETTERS = re.compile(
    "[\u02b0-\u1fff\u2070-\u218f\u2c00-\ud7ff\uf900-\ufdff\ufe70-\U0010ffff]"
)
"""Whatever may be a letter outside the Latin blocks, and a few signs that are none."""
LATIN_WORD = re.compile(rf"([{_LATIN}]+(?:['’][{_LATIN}]+)*)")
WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)")
MARKED_WORD = re.compile(rf"([^\W\d_][^\W\d_{MARKS}]*(?:['’{MARKS}]+[^\W\d_]+|[{MARKS}]+)*)")
ANY_MARK = re.compile(f"[{MARKS}]")

SENTENCE_END = re.compile(
    r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’»)\]]*+(?=\s|\Z)"  # the mark, what closes, a space
    r"|[。！？｡؟۔।]+[」』”’）》\"]*"  # these end a sentence without a space
)

ABBREVIATIONS = wordlist("""
    n nn
    mr mrs ms dr prof sr jr st gen col lt sgt capt cpl maj rep sen gov hon rev pres supt insp
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd mt ft no nos vol vols p pp ch sec fig figs eq eqs ed eds trans cf al etc vs v viz ca
    lb lbs oz cwt cent
    approx dept est inc ltd co corp bros llc plc univ assn e.g i.e a.m p.m u.s u.k u.n d.c
    bzw ca usw z.b u.a d.h dr nr str bspw vgl evtl mio mrd ggf hr fr hrsg jh sog tel zzgl  # German
    m mm mme mlle av env ex art cie sra srta dn ud uds pág núm avda dña sig dott avv ecc   # Romance
    doç yrd vb bkz örn т г гг д е др п руб тыс млн млрд им ул стр                 # Turkish, Russian
""")

OPENERS = {"“": "”", "‘": "’", "«": "»", "„": "“”", "「": "」", "『": "』", "‹": "›", "»": "«"}
"""What opens a quotation, with the marks that may close it. „ is closed by “ in German, by ” in
Polish and Hungarian; » opens in German books only and is tried for German alone."""

SHORT_GAP = 8  # code points between two words: what is longer seldom recurs
MOST_GAPS = 20_000  # that are remembered: some 2 MB a pattern at most

MANY = 8  # one word in so many: then to go through all of them is faster than to sort their places

TITLE_SHARE = 0.75  # of a title's longer words: "The Lord of the Rings" has two of two
TITLE_SMALL = 3  # words up to this length are set small in titles: and, the, for

T = TypeVar("T")


def once(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep what a function says of a document with that document, as `cached_property` would."""
    key = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(document: Document) -> T:
        store = vars(document)
        if key not in store:
            store[key] = function(document)
        value: T = store[key]
        return value

    return kept


@dataclass(frozen=True)
class Words:
    """The words of a document, in order: forms[i] is the text that starts at starts[i].

    gaps: what stands before each word, and last what stands behind all of them, so that forms and
        gaps together are the prose. Nearly all are one space; those aren't indexed.
    """

    forms: Sequence[str]
    starts: Sequence[int]
    gaps: Sequence[str]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each form stands in the document."""
        return Counter(self.forms)

    @cached_property
    def _gap_places(self) -> Mapping[str, Sequence[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, gap in enumerate(self.gaps):
            if gap != " ":
                found[gap].append(index)
        return found

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(self.forms):
            found[form].append(index)
        return found

    @property
    def unique(self) -> AbstractSet[str]:
        return self.counts.keys()

    @cached_property
    def low(self) -> Sequence[str]:
        """The forms in lower case."""
        small = {form: form.lower() for form in self.unique}
        return [*map(small.__getitem__, self.forms)]

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """Every character of the prose: tells what needn't be looked for."""
        return frozenset(chain(" ", *self.unique, *self._gap_places))

    def span(self, index: int) -> tuple[int, int]:
        start = self.starts[index]
        return start, start + len(self.forms[index])

    def at(self, offset: int) -> int:
        """Index of the last word that starts at or before an offset; -1 if there is none."""
        return bisect_right(self.starts, offset) - 1

    def indices(self, wanted: AbstractSet[str]) -> Sequence[int]:
        """Where the wanted forms stand, in order."""
        if sum(map(self.counts.__getitem__, wanted)) * MANY > len(self.forms):
            return [*compress(count(), map(wanted.__contains__, self.forms))]
        places = self._places
        return sorted(chain.from_iterable(places[form] for form in wanted if form in places))

    def gap(self, index: int) -> tuple[int, int]:
        """Where the gap before a word starts and ends."""
        end = self.starts[index] if index < len(self.starts) else self._length
        return end - len(self.gaps[index]), end

    @cached_property
    def _length(self) -> int:
        return sum(map(len, self.forms)) + sum(map(len, self.gaps))

    def between(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """Indices of the gaps in which a pattern is found; of one plain space never.

        Punctuation recurs, so each kind of gap is searched once however often it stands. The
        pattern sees the gap alone, without the words beside it.
        """
        places = self._gap_places
        return sorted(chain.from_iterable(map(places.__getitem__, _having(pattern, places))))


_verdicts: dict[re.Pattern[str], tuple[set[str], set[str]]] = {}
"""By pattern, the short gaps that were searched so far, and those in which it was found."""


def _having(pattern: re.Pattern[str], gaps: Mapping[str, Sequence[int]]) -> Sequence[str]:
    """The gaps in which a pattern is found; documents share nearly all of their short ones."""
    searched, hits = _verdicts.setdefault(pattern, (set(), set()))
    if len(searched) > MOST_GAPS:
        searched.clear()
        hits.clear()
    new = set(gaps) - searched
    found = [gap for gap in new if pattern.search(gap)]
    known = [gap for gap in hits if gap in gaps]
    searched.update(gap for gap in new if len(gap) <= SHORT_GAP)
    hits.update(gap for gap in found if len(gap) <= SHORT_GAP)
    return found + known


@once
def word_table(document: Document) -> Words:
    """All words of the prose; one pass, kept, so that the checks share it."""
    prose = document.prose
    # where all letters are Latin, a class that lists them is found in two thirds of the time
    pattern = LATIN_WORD
    if OTHER_LETTERS.search(prose):
        pattern = MARKED_WORD if ANY_MARK.search(prose) else WORD
    parts = pattern.split(prose)
    ends = [*accumulate(map(len, parts))]  # parts are gap, word, gap, word … gap
    # one object a form: what goes through all words again finds it in the processor's cache
    return Words([*map(intern, parts[1::2])], ends[:-1:2], [*map(intern, parts[::2])])


def in_gaps(document: Document, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where a pattern that holds no letters matches between words: (start, end), in order."""
    table = word_table(document)
    for index in table.between(pattern):
        at = table.gap(index)[0]
        for match in pattern.finditer(table.gaps[index]):
            yield at + match.start(), at + match.end()


def words(document: Document) -> Sequence[tuple[int, int]]:
    """(start, end) of every word, in order.

    >>> words(Document("a", "a", "It isn't 5G."))
    [(0, 2), (3, 8), (10, 11)]
    """
    table = word_table(document)
    return [
        (start, start + len(form)) for start, form in zip(table.starts, table.forms, strict=True)
    ]


@once
def paragraphs(document: Document) -> Sequence[Block]:
    """The document's blocks; where no reader has set any, every line that isn't blank is one."""
    if document.blocks:
        return document.blocks
    return [
        Block(Span(match.start(), match.end()), BlockKind.PARAGRAPH)
        for match in re.finditer(r"\S(?:[^\n]*\S)?", document.text)
    ]


@once
def sentences(document: Document) -> Sequence[Span]:
    """Every sentence, without the white space around it; a block's end ends a sentence too.

    >>> text = "Dr. Li left. “Why?” he asked."
    >>> [span.of(text) for span in sentences(Document("a", "a", text))]
    ['Dr. Li left.', '“Why?” he asked.']
    """
    return [span for block in paragraphs(document) for span in sentences_of(document, block)]


def sentences_of(document: Document, block: Block) -> Iterator[Span]:
    """The sentences of one block."""
    prose = document.prose
    start, stop = block.span.start, block.span.end
    for end in _sentence_ends(document, block):
        yield Span(start, end)
        start = end
        while start < stop and prose[start].isspace():
            start += 1
    if start < stop:
        yield Span(start, stop)


@once
def _end_gaps(document: Document) -> Sequence[int]:
    return word_table(document).between(SENTENCE_END)


def _sentence_ends(document: Document, block: Block) -> Iterator[int]:
    """Where sentences end within a block, its own end left out."""
    table, prose, gaps = word_table(document), document.prose, _end_gaps(document)
    place = bisect_right(gaps, table.at(block.span.start))
    while place < len(gaps) and (span := table.gap(gaps[place]))[0] < block.span.end:
        at, behind = span
        for match in SENTENCE_END.finditer(table.gaps[gaps[place]]):
            start, after = at + match.start(), at + match.end()
            if after >= block.span.end:
                return
            if after <= block.span.start:
                continue  # the block above ends in this gap
            own_space = prose[start] not in ".!?…"
            # a gap may end in the middle of a token: "Yahoo!s"
            if own_space or (after < behind and ends_sentence(prose, start, after)):
                yield after
        place += 1


def ends_sentence(prose: str, mark: int, after: int) -> bool:
    """True if the full stop at `mark` ends a sentence, seen from the words on either side of it."""
    rest = prose[after : after + 8].lstrip()
    if rest and rest[0].islower():
        return False  # "e.g. this", “Why?” he asked
    if prose[mark] != ".":
        return True
    before = re.search(r"[\w.]{1,12}$", prose[max(0, mark - 12) : mark])
    if before is None:
        return True
    word = before[0].lower()
    initial = len(word) == 1 and word.isalpha() and before[0].isupper()
    return not initial and word not in ABBREVIATIONS


@once
def quotations(document: Document) -> Sequence[Span]:
    """What stands inside quotation marks, without the marks; sorted, of nested ones the outer.

    Straight double quotes pair off within a block. A quotation that isn't closed in its block
    runs to the block's end only if it opened the block, as in speech over several paragraphs.

    >>> text = 'He said “no”, the "GPT" and 「好」.'
    >>> [span.of(text) for span in quotations(Document("a", "a", text))]
    ['no', 'GPT', '好']
    """
    german = document.language.lower().startswith("de")
    prose = document.prose
    blocks = iter(paragraphs(document))
    block = Span(0, 0)
    found: list[Span] = []
    opened, closers = -1, ""
    for at, _ in in_gaps(document, QUOTE):  # those inside words are apostrophes
        mark = prose[at]
        while at >= block.end:
            found.extend(_unclosed(block, opened))
            opened = -1
            following = next(blocks, None)
            block = Span(at, len(prose) + 1) if following is None else following.span
        if mark in "‘’" and _apostrophe(prose, at):
            continue
        if opened < 0:
            if mark == '"':
                opened, closers = at, '"'
            elif mark in OPENERS and (mark != "»" or german):
                opened, closers = at, OPENERS[mark]
        elif mark in closers:
            if at > opened + 1:
                found.append(Span(opened + 1, at))
            opened = -1
    found.extend(_unclosed(Span(block.start, min(block.end, len(prose))), opened))
    return found


QUOTE = re.compile(r"[“”«»„「」『』‹›\"‘’]")


def _apostrophe(prose: str, at: int) -> bool:
    """True where a single mark joins letters, or stands where it can neither open nor close."""
    beside = at - 1 if prose[at] == "‘" else at + 1
    return prose[max(beside, 0) : beside + 1].isalnum()


def _unclosed(block: Span, opened: int) -> Iterator[Span]:
    """The rest of a block that an opening mark begins, as in speech over several paragraphs."""
    if opened == block.start and opened + 1 < block.end:
        yield Span(opened + 1, block.end)


def quotation(document: Document, offset: int) -> Span | None:
    """What stands inside the quotation marks around an offset, or None outside of any."""
    spans = quotations(document)
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and offset < spans[index].end else None


def quoted(document: Document, offset: int) -> bool:
    """True if an offset lies inside quotation marks."""
    return quotation(document, offset) is not None


def title_case(document: Document, block: Block) -> bool:
    """True if a block is set like a title: most of its longer words begin with a capital.

    >>> doc = Document("a", "a", "The Lord of the Rings")
    >>> title_case(doc, paragraphs(doc)[0])
    True
    """
    known = _titles(document)
    if block.span not in known:
        known[block.span] = _set_like_a_title(document, block)
    return known[block.span]


@once
def _titles(document: Document) -> dict[Span, bool]:
    """What is known of blocks: asked for each slip in a block, worked out once."""
    return {}


def _set_like_a_title(document: Document, block: Block) -> bool:
    capitals = total = 0
    table = word_table(document)
    for index in range(table.at(block.span.start - 1) + 1, table.at(block.span.end - 1) + 1):
        if len(form := table.forms[index]) > TITLE_SMALL:
            total += 1
            capitals += not form[0].islower()
    return total > 0 and capitals >= TITLE_SHARE * total
