"""A space too many or too few, and full-width punctuation among Latin letters.

Finds: words glued together, a word broken by a space, spaces on the wrong side of punctuation,
brackets, quotation marks and ’s, inside numbers, and Chinese or Japanese punctuation in a text
that is written in an alphabet.
Why: it is the commonest scar of a translation pipeline, and no spelling checker sees most of it.
Flagged: "a calm monthBefore the ice", "threebooks", "the pier .Then", "Anna ‘s net".
Left alone: "iPhone", "DeepSeek", "isValid()", "Quoi ?" in French, ".NET", "see :) there".
Limits: words glued without a capital only in English; a break that leaves two words that often
stand together ("may be") can't be told from those words.
Source: written for this project; word frequencies and pairs from tqc.language.lexicon.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.checks.garble import _gluing, _marks
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import Document
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary
from tqc.language.lexicon import Lexicon
from tqc.language.prose import in_gaps, paragraphs, word_table
from tqc.language.wordlist import wordlist

ID = "garble/spacing"

UNSPACED = frozenset({"zh", "ja", "th"})  # written without spaces between words
SPACED_MARKS = {"fr": ":;!?", "ar": ":;!?"}  # set after a space by rule (fr) or by custom (ar)
SUFFIXED_QUOTES = frozenset({"ko", "tr", "ar"})  # particles and endings join on to the marks
KNOWN = 3.0  # Zipf: a word, not an identifier
COMMON = 4.3  # Zipf: a word that may well start a sentence
CHUNK = 40  # code points looked at on either side of a mark
NEAR = 8  # code points: CJK text this near has its own punctuation

BEFORE_MARK = re.compile(r" ([,.;:!?])")
GLUED_QUOTE = re.compile(r"^[“”]\Z")
ONLY_MARK = re.compile(r"^[,;!?.]\Z")
PROSE_CHUNK = re.compile(r"[(“\"‘']?([^\W\d_]{2,})[,;!?.]([^\W\d_]{2,})[,.;:!?)”\"’']{0,2}")
APART = re.compile(r" [’'‘]\Z")
POSSESSIVE = re.compile(r" ([’'‘])(s|re|ve|ll|d|m|(?<=n [’'‘])t)\b(?![-’'])")
INNER_BRACKET = re.compile(r"\( | \)")
INNER_QUOTE = re.compile(r"“ | ”")
INSIDE = ".!?,%"
GROUP = re.compile(r", (?=\d{3}(?![\d,]))")
LATER_GROUP = re.compile(r"\d{3}(?!\d)")
BEFORE_GROUP = re.compile(r"(?<![\d,.])(\D?)(\d{1,3})$")
FULL_WIDTH = re.compile(r"[，。！？；：（）、％　０-９]+")  # letters are a matter of encoding
CJK = re.compile(r"[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
NEEDS_SPACE = ",.!?;:)"
NAMING = "()[]“”‘’\"'`\ufffc"
TOP_LEVEL = wordlist("com net org io co ai js tv uk de cn fr jp eu us info app dev gov edu py")


def run(document: Document, context: Context) -> Iterator[Finding]:
    language = primary(document.language)
    if language in UNSPACED:
        return iter(())
    return findings(ID, Severity.MINOR, document, context, _slips(document, context, language))


def _slips(document: Document, context: Context, language: str) -> Iterator[Slip]:
    lexicon = context.lexicon
    yield from _gluing.glued(document, lexicon)
    yield from _gluing.broken(document, lexicon)
    yield from _space_before(document, lexicon, SPACED_MARKS.get(language, ""))
    yield from _space_missing(document, lexicon)
    yield from _brackets(document, language)
    yield from _quotes(document, language)
    if language not in _marks.LOW_QUOTES | _marks.EITHER_WAY | SUFFIXED_QUOTES:
        yield from _glued_quotes(document)
    yield from _full_width(document)
    if language == "en":
        yield from _possessive(document)
        yield from _groups(document)


def _space_before(document: Document, lexicon: Lexicon, allowed: str) -> Iterator[Slip]:
    """A space before a comma or a full stop: "word ,word", "end .Next"."""
    prose = document.prose
    for start, end in in_gaps(document, BEFORE_MARK):
        mark = prose[end - 1]
        left, right = prose[start - 1 : start], prose[end : end + 1]
        if mark == "." and prose[end : end + 2] == " .":
            continue  # points of omission, set apart: "gains . . . in its favour"
        if mark in allowed or not (left.isalnum() or (left and left in "”’)%")):
            continue
        group = mark == "," and LATER_GROUP.match(prose, end) is not None
        if group and BEFORE_GROUP.search(prose, max(0, start - 5), start):
            yield Slip(start, end, "a space stands inside a number", 0.9, (mark,))
            continue
        glued = right.isalpha()
        if not (glued or not right or right.isspace() or right in '”’"'):
            continue  # ".5", ":)", "!=", "...", "::"
        if right.isspace() and mark == ":" and prose[end + 1 : end + 2] in "()":
            continue
        if glued:
            word = _word_at(prose, end)
            begins = word.istitle() or word.lower() == word.upper()  # Arabic has no capitals
            if mark in ".:" and not (begins and lexicon.zipf(word.lower()) >= COMMON):
                continue  # .NET, .txt, :param
            if len(word) < 2 and mark in ":;!?":
                continue  # the smileys :D and ;P
        yield Slip(
            start, end,
            f"no space belongs before “{mark}”",
            0.7 if mark == ":" else 0.9,
            (f"{mark} " if glued else mark,),
        )  # fmt: skip


def _word_at(prose: str, start: int) -> str:
    end = start
    while end < len(prose) and end < start + CHUNK and prose[end].isalpha():
        end += 1
    return prose[start:end]


def _space_missing(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    """A comma or a full stop with a word right behind it: "word,word", "end.Next"."""
    prose = document.prose
    table = word_table(document)
    for index in table.between(ONLY_MARK):
        start = table.gap(index)[0]
        if not 0 < index < len(table.forms):
            continue
        near = max(0, start - CHUNK)
        begin = max(prose.rfind(" ", near, start), prose.rfind("\n", near, start))
        chunk = PROSE_CHUNK.match(prose, max(begin + 1, near))
        if chunk is None or chunk.end() <= start or chunk.end(1) != start:
            continue
        if prose[chunk.end() : chunk.end() + 1].strip():
            continue  # "a,b,c", "os.path.join"
        left, right = chunk[1], chunk[2]
        mark = prose[start]
        if lexicon.zipf(left.lower()) < KNOWN or lexicon.zipf(right.lower()) < KNOWN:
            continue
        if mark in ".!?":
            sound = left.islower() and right.istitle() and right.lower() not in TOP_LEVEL
            if not sound or lexicon.zipf(right.lower()) < COMMON:
                continue
        elif right.isupper() or (left.islower() and not right.islower()):
            continue
        yield Slip(
            start, chunk.end(2),
            f"a space is missing after “{mark}”",
            0.6 if about_code(document) else 0.88,
            (f"{mark} {right}",),
        )  # fmt: skip


def _possessive(document: Document) -> Iterator[Slip]:
    """A space before ’s: "Kimi ’s", "we 're"."""
    prose = document.prose
    for start, _ in in_gaps(document, APART):
        match = POSSESSIVE.match(prose, start)
        if match is None:
            continue
        left = prose[match.start() - 1 : match.start()]
        if left.isalnum() or (left and left in "”)"):
            mark = "'" if match[1] == "'" else "’"
            yield Slip(
                match.start(), match.end(),
                f"“{match[0].strip()}” belongs to the word before it",
                0.92,
                (f"{mark}{match[2]}",),
            )  # fmt: skip


def _brackets(document: Document, language: str) -> Iterator[Slip]:
    """A space inside brackets or curly quotation marks, at their edge."""
    prose = document.prose
    # „…“ and ”…“: there the mark that opens elsewhere closes
    turned = language in _marks.LOW_QUOTES | _marks.EITHER_WAY
    patterns = (INNER_BRACKET,) if turned else (INNER_BRACKET, INNER_QUOTE)
    for pattern in patterns:
        for start, end in in_gaps(document, pattern):
            found = prose[start:end]
            opening = found[0] != " "
            inner, outer = (end, start - 1) if opening else (start - 1, end)
            within = prose[inner : inner + 1] if inner >= 0 else ""
            if not within.isalnum() and (not within or within not in INSIDE):
                continue
            if outer >= 0 and prose[outer : outer + 1].isalnum():
                continue
            mark = found.strip()
            yield Slip(start, end, f"no space belongs inside “{mark}”", 0.85, (mark,))


def _quotes(document: Document, language: str) -> Iterator[Slip]:
    """A straight quotation mark with its space on the wrong side; silent if two are odd."""
    prose, blocks = document.prose, paragraphs(document)
    for number, found in _marks.by_block(document).items():
        block = blocks[number]
        marks = _marks.straight_marks(prose, block.span, found)
        if len(marks) % 2:
            continue
        odd = []
        for place, at in enumerate(marks):
            left, right = (
                _marks.left_of(prose, block.span, at),
                _marks.right_of(prose, block.span, at),
            )
            well = _marks.closes_well if place % 2 else _marks.opens_well
            if not well(left, right):
                odd.append((at, bool(place % 2), left, right))
        if len(odd) == 1:
            at, closing, left, right = odd[0]
            if language in SUFFIXED_QUOTES and " " not in (left, right):
                continue
            yield from _misplaced(prose, at, closing, left, right)


def _glued_quotes(document: Document) -> Iterator[Slip]:
    """A curly mark with words on both sides and no space: "said“yes", "yes”he said"."""
    table = word_table(document)
    for index in table.between(GLUED_QUOTE):
        if (
            not 0 < index < len(table.forms)
            or min(map(len, table.forms[index - 1 : index + 1])) < 2
        ):
            continue
        at, mark = table.gap(index)[0], table.gaps[index]
        opening = mark == "“"
        yield Slip(
            at, at + 1,
            f"a space is missing {'before' if opening else 'after'} “{mark}”",
            0.85,
            (" “" if opening else "” ",),
        )  # fmt: skip


def _misplaced(prose: str, at: int, closing: bool, left: str, right: str) -> Iterator[Slip]:
    if closing and left == " ":
        if right.isalnum():
            word = _word_at(prose, at + 1) or right
            yield Slip(at - 1, at + 1 + len(word), "the space belongs after the closing mark",
                       0.9, (f'" {word}',))  # fmt: skip
        else:
            yield Slip(at - 1, at + 1, "no space belongs before the closing quotation mark",
                       0.85, ('"',))  # fmt: skip
    elif closing and right.isalpha() and not left.isspace():
        word = _word_at(prose, at + 1)
        if word == "s":
            return  # the plural of a quoted name
        yield Slip(at, at + 1 + len(word), "a space is missing after the closing quotation mark",
                   0.8, (f'" {word}',))  # fmt: skip
    elif not closing and right == " ":
        spaced = left.isspace()
        yield Slip(at, at + 2, "no space belongs after the opening quotation mark",
                   0.85, ('"' if spaced else ' "',))  # fmt: skip
    elif not closing and right.isalpha() and (left in ",;" or prose[at - 2 : at].isalpha()):
        yield Slip(at, at + 1, "a space is missing before the opening quotation mark",
                   0.8, (' "',))  # fmt: skip


def _groups(document: Document) -> Iterator[Slip]:
    """A space inside a number: "1, 000 users"; a list of numbers is left alone."""
    prose = document.prose
    for comma, after in in_gaps(document, GROUP):
        head = BEFORE_GROUP.search(prose, max(0, comma - 5), comma)
        if head is None or prose[max(0, comma - 4) : comma].isspace():
            continue
        start = head.start(2)
        if prose[start - 2 : start] == ", " and prose[start - 3 : start - 2].isdigit():
            continue
        digits = prose[after : after + 3]
        money = head[1] in "$€£¥₩"
        round_thousands = digits == "000"
        if not ((head[1] and money) or round_thousands):
            continue
        if prose[after + 3 : after + 5] in (", ", " a") and not round_thousands:
            continue
        yield Slip(
            start, after + 3,
            "a space stands inside a number",
            0.9,
            (f"{head[2]},{digits}",),
        )  # fmt: skip


def _full_width(document: Document) -> Iterator[Slip]:
    """Full-width punctuation, digits and letters between Latin letters."""
    prose = document.prose
    for start, end in in_gaps(document, FULL_WIDTH):
        wide = prose[start:end]
        left, right = prose[start - 1 : start], prose[end : end + 1]
        opening = wide[0] == "（"
        if left and right and left in NAMING and right in NAMING:
            continue  # the mark itself is spoken of: (、)
        if wide[0] in "（）":
            # "Doubao（豆包）": the brackets belong to the words before them
            bracket = start if opening else prose.rfind("（", max(0, start - CHUNK), start)
            if bracket < 0 or CJK.match(prose[bracket - 1 : bracket]):
                continue
        elif CJK.search(prose, max(0, start - NEAR), end + NEAR):
            continue
        narrow = unicodedata.normalize("NFKC", wide).replace("。", ".").replace("、", ",")
        if right.isalnum() and narrow[-1] in NEEDS_SPACE:
            narrow += " "
        if opening and left.isalnum():
            narrow = " " + narrow
        yield Slip(
            start, end,
            f"“{wide}” is full-width, as in Chinese and Japanese text",
            0.9,
            (narrow,),
        )  # fmt: skip
