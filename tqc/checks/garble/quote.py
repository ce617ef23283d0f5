"""A quotation mark or bracket that has lost its partner or points the wrong way.

Finds: closing marks that nothing opened, opening marks that nothing closes, “ for ” and ” for “,
‘ for an apostrophe, unpaired brackets.
Why: the reader can't tell who speaks, and text was often lost where the partner stood.
Flagged: the ” in: the "ferry" of the old days”.
Left alone: a quotation over several paragraphs, each opening anew; 'twas; 6'2" and 19"; a) b) c);
smileys; „…“ in German, »…« and «…», 「…」, [0, 1).
Limits: single quotation marks are apostrophes too often, and straight ones are judged only where
all others of the paragraph agree.
Source: The Chicago Manual of Style 13.32 (quotations over paragraphs); the marks of each language
from Unicode CLDR's delimiters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tqc.checks.base import Context
from tqc.checks.garble import _marks
from tqc.checks.garble._marks import EITHER_WAY, LOW_QUOTES
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import Block, BlockKind, Document
from tqc.document.model import MASK
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary
from tqc.language.prose import paragraphs, word_table
from tqc.language.speech import attribution

ID = "garble/quote"

REACH = 24  # blocks: a quotation may close so many paragraphs on, a line each in some texts
STRAY, UNCLOSED, WRONG_WAY = 0.88, 0.82, 0.9
STRAIGHT = 0.8  # a straight mark doesn't say which way it points
NEAR = 12  # code points before a bracket that may make it an enumerator or a smiley
DENSE = 3  # a block with a mark in every so many code points isn't prose
DOUBT = 0.25  # taken off where code or mathematics may have its own rules

APOSTROPHE = re.compile(r"^[‘´]\Z")
CONTRACTED = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
ENUMERATOR = re.compile(r"(?:^|[\s,;:(])(?:[\w]{1,2}|[ivxIVX]{1,5}|\d{1,3}(?:\.\d+)*)\.?$")
SMILEY = re.compile(r"[:;=8xX][-^o']?$")

OPENERS = frozenset("“„«「『《(（【[")
SENTENCE_ENDS = frozenset(".!?…")
CUT_SHORT = ("...", "…")  # at a title's or teaser's end

PARTNERS = {
    "”": "“„\"", "“": "„", "」": "「", "』": "『", "»": "«", "》": "《",
    ")": "(（[", "）": "（(", "】": "【", "]": "[(",
}  # fmt: skip
"""What a closing mark may close, the likeliest first; "[0, 1)" is mathematics."""


class Open(NamedTuple):
    """Where an opening mark waits for its partner; block: the index of its block."""

    at: int
    block: int


def run(document: Document, context: Context) -> Iterator[Finding]:
    slips = Pairing(document).slips()
    return findings(ID, Severity.MINOR, document, context, slips)


class Pairing:
    """Goes through a document's marks once; `waiting` holds what has opened and not yet closed."""

    def __init__(self, document: Document) -> None:
        self.document, self.prose = document, document.prose
        self.language = primary(document.language)
        self.doubt = DOUBT if about_code(document) else 0.0
        self.blocks = paragraphs(document)
        # the last block after which a straight mark may close what can't be told
        self.uncertain = -REACH - 1
        # by mark, each list in the order of the text
        self.waiting: defaultdict[str, list[Open]] = defaultdict(list)

    def slips(self) -> Iterator[Slip]:
        if self.language == "en":
            yield from self._apostrophes()
        for number, marks in _marks.by_block(self.document).items():
            yield from self._unclosed(number - REACH)
            if DENSE * len(marks) > len(self.blocks[number].span):
                continue  # a rule or a drawing made of such marks
            yield from self._twice(number, marks)
            if any(self.prose[at] == '"' for at in marks):
                if self._mixed(number, marks):
                    marks = [at for at in marks if self.prose[at] not in '“”„"']
                else:
                    yield from self._straight(number, marks)
            for at in marks:
                if self.prose[at] in OPENERS:
                    yield from self._opens(at, number)
                elif self.prose[at] != '"':
                    yield from self._closes(at, number)
        yield from self._unclosed(len(self.blocks))

    def _apostrophes(self) -> Iterator[Slip]:
        """‘ or ´ where an apostrophe belongs: "Kimi‘s"."""
        table = word_table(self.document)
        for index in table.between(APOSTROPHE):
            if 0 < index < len(table.forms) and table.forms[index] in CONTRACTED:
                at, mark = table.gap(index)[0], table.gaps[index]
                yield Slip(at, at + 1, f"the apostrophe is ’, not {mark}", WRONG_WAY, ("’",))

    def _opens(self, at: int, number: int) -> Iterator[Slip]:
        mark, block = self.prose[at], self.blocks[number]
        if mark == "“":
            low = self.language in LOW_QUOTES
            if low and (self._take("„", number) or self._take('"', number)):
                return
            closing = _marks.closes_well(*self._beside(at, block))
            if closing and self._take("“", number, same_block=True):
                if self.language not in EITHER_WAY:
                    yield Slip(at, at + 1, "the closing mark is ”", WRONG_WAY, ("”",))
                return
            left, right = self._beside(at, block)
            if low and closing and not _marks.opens_well(left, right) and not left.isdigit():
                yield self._slip(at, "nothing opens what “ closes", STRAY, ("",))
                return
        opened = self.waiting[mark][-1:]
        if at == block.span.start or (opened and self._anew(opened[0], at, number)):
            self._take(mark, number)  # a new paragraph of a quotation opens anew
        if not (mark == "«" and self.language == "de"):
            self.waiting[mark].append(Open(at, number))

    def _closes(self, at: int, number: int) -> Iterator[Slip]:
        mark, block = self.prose[at], self.blocks[number]
        if any(self._take(partner, number) for partner in PARTNERS[mark]):
            return
        before = self.prose[max(block.span.start, at - NEAR) : at]
        if before.endswith(MASK):
            return  # the end of a link's hidden target
        if mark in ")）" and (ENUMERATOR.search(before) or SMILEY.search(before)):
            return
        if mark == "»" and (self.language == "de" or at == block.span.start):
            return  # »…« in German; in French » may open each line of a quotation
        if mark == "”":
            if self.language in EITHER_WAY or self.language in LOW_QUOTES:
                return
            left, right = self._beside(at, block)
            if left.isspace() and right.isalnum():
                self.waiting["“"].append(Open(at, number))
                yield Slip(at, at + 1, "the opening mark is “", WRONG_WAY, ("“",))
                return
            if left.isdigit():
                return  # inches
        yield self._slip(at, f"nothing opens what “{mark}” closes", STRAY, ("",))

    def _twice(self, number: int, marks: Sequence[int]) -> Iterator[Slip]:
        """A closing mark set twice, where the others of the block pair off without it."""
        straight = [at for at in marks if self.prose[at] == '"']
        if len(straight) % 2 == 0:
            return
        twice = [b for a, b in pairwise(straight) if b == a + 1]
        if len(twice) == 1 and (at := twice[0] - 1) > self.blocks[number].span.start:
            left, right = self.prose[at - 1], self.prose[at + 2 : at + 3]
            if not left.isspace() and (not right or right.isspace() or right in ".,;:!?)"):
                yield self._slip(at + 1, "the closing mark stands twice", STRAY, ("",))

    def _mixed(self, number: int, marks: Sequence[int]) -> bool:
        """True where a straight mark pairs with a curly one: both kinds are odd in number."""
        curly = sum(self.prose[at] in "“”„" for at in marks)
        straight = _marks.straight_marks(self.prose, self.blocks[number].span, marks)
        return bool(curly % 2 and len(straight) % 2)

    def _straight(self, number: int, found: Sequence[int]) -> Iterator[Slip]:
        """Straight double marks: only an odd number says that one has no partner."""
        block = self.blocks[number]
        marks = _marks.straight_marks(self.prose, block.span, found)
        if marks and marks[0] == block.span.start and self._take('"', number):
            # a new paragraph of a quotation opens anew, or speech is quoted in speech
            self.uncertain = number
        if len(marks) % 2 == 0:
            return
        opened = -1
        unpaired: list[tuple[int, bool]] = []
        for at in marks:
            beside = self._beside(at, block)
            opens, closes = _marks.opens_well(*beside), _marks.closes_well(*beside)
            if opens == closes:  # one that may do either: where the odd one is can't be told
                self.waiting['"'].clear()
                self.uncertain = number
                return
            if opens:
                if opened >= 0 and not self._anew(Open(opened, number), at, number):
                    unpaired.append((opened, True))
                opened = at
            elif opened >= 0:
                opened = -1
            else:
                unpaired.append((at, False))
        if opened >= 0:
            unpaired.append((opened, True))
        if len(unpaired) != 1:
            return
        at, opens = unpaired[0]
        if opens:
            self.waiting['"'].append(Open(at, number))
        elif not (
            any(self._take(mark, number) for mark in '"“') or number - self.uncertain <= REACH
        ):
            yield self._slip(at, "nothing opens what this mark closes", STRAIGHT, ("",))

    def _anew(self, opened: Open, at: int, number: int) -> bool:
        """True if speech goes on at a mark: paragraphs of it were run together, each opened anew.

        Where words between the marks say who spoke, the speech before them has closed.
        """
        between = self.prose[opened.at + 1 : at]
        if opened.block != number or between.rstrip()[-1:] not in SENTENCE_ENDS:
            return False
        said = attribution(self.language)
        return said is None or said.search(between) is None

    def _take(self, mark: str, number: int, *, same_block: bool = False) -> bool:
        """Let the latest waiting mark of this kind be closed, if there is one."""
        opened = self.waiting[mark]
        if not opened or (same_block and opened[-1].block != number):
            return False
        opened.pop()
        return True

    def _unclosed(self, before: int) -> Iterator[Slip]:
        """What waits since a block before this one, and will wait no longer."""
        for mark, opened in self.waiting.items():
            late = bisect_left(opened, before, key=lambda one: one.block)
            yield from self._alone(mark, opened[:late])
            del opened[:late]

    def _alone(self, mark: str, late: list[Open]) -> Iterator[Slip]:
        for at, number in late:
            if mark == "«" and self.language == "ru":
                continue  # one » may close two «
            if mark in "“„" and self.language in EITHER_WAY | LOW_QUOTES:
                continue
            if SMILEY.search(self.prose, max(0, at - 2), at) and mark == "(":
                continue
            if self.prose[at + 1 : at + 2] == MASK:
                continue
            sure = STRAIGHT if mark == '"' else UNCLOSED
            block = self.blocks[number]
            cut = mark in "(（[【" and self.prose.endswith(CUT_SHORT, at, block.span.end)
            if cut or block.kind is not BlockKind.PARAGRAPH:
                sure -= DOUBT  # a heading or a table cell may be cut short on purpose
            yield self._slip(at, f"nothing closes what “{mark}” opens", sure)

    def _slip(self, at: int, message: str, sure: float, repairs: tuple[str, ...] = ()) -> Slip:
        return Slip(at, at + 1, message, max(0.0, sure - self.doubt), repairs)

    def _beside(self, at: int, block: Block) -> tuple[str, str]:
        left = _marks.left_of(self.prose, block.span, at)
        return left, _marks.right_of(self.prose, block.span, at)
