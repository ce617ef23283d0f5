"""Text that stands twice: words, phrases, sentences, paragraphs, and the loops of neural systems.

Finds: a word or phrase repeated at once, a sentence repeated in its neighbourhood, a paragraph
that stands twice, letters that stutter, doubled commas and full stops.
Why: translation systems fall into loops, and pipelines paste the same piece twice.
Flagged: "the the", "of the market of the market", "comppppany", a paragraph printed twice.
Left alone: "had had", "that that", "very very", "bye bye", "Duran Duran", "more and more and more",
"nous nous", a heading that its caption repeats, refrains in verse.
Limits: a repetition in other words isn't seen; reduplication (Turkish, Chinese, Japanese) is left
alone below three times.
Source: written for this project; the words that may double are in tqc.language.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tqc.checks.base import Context
from tqc.checks.garble import _loops
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import Block, BlockKind, Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.doubling import (
    DOUBLE_NAMES,
    FREE_RELATIVES,
    INFLECTED_KOREAN,
    INFLECTED_TURKISH,
    INTENSIFIERS,
    LINKS,
    MAY,
    NEVER,
    SOUNDLESS,
)
from tqc.language.english import MAY_DOUBLE
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.prose import Words, paragraphs, quoted, sentences_of, word_table
from tqc.language.spelling import PINYIN
from tqc.language.wordlist import wordlist

ID = "garble/repetition"

UNSPACED = frozenset({"zh", "ja", "th"})
CODE_DOUBT = 0.25  # taken off in texts about programs, full of patterns and tables
QUOTE_DOUBT = 0.05  # taken off in quotations: people do repeat themselves
LOOP = 3  # from so many times on nothing but a machine repeats a phrase
LONG_LOOP = 6  # from so many times on not even a word that people do repeat
RELATIVES = wordlist("who which")
RELATIVE_REACH = 3  # words from a relative pronoun to its verb: "who had never sat"
SPEECH_PHRASE = 6  # words: a shorter phrase is also repeated for effect, with a comma
SHORT_WORD = 3  # letters
LONG_WORD = 5  # letters from which even an unlisted word is a word, not a sound
REDUPLICATED = {"tr": 8, "ko": 3, "ar": 5}
"""Letters from which a word of these languages isn't doubled as a way of speaking any more."""
KOREAN_ADVERBS = ("히", "이", "리", "로")
COMMON = 3.0  # Zipf: a word, not a name or a sound
COLLAPSED = 4.0  # Zipf of a word whose letters may have stuttered
SENTENCE = 40  # code points: shorter sentences are refrains, greetings, answers
PARAGRAPH = 80
LONG_PARAGRAPH = 200  # code points: nobody repeats so much on purpose
DENSE = 3  # a character of Chinese, Japanese or Thai says as much as so many letters
NEARBY = 3  # sentences
PIECES = 3  # a sentence with abbreviations has one piece at least a third as long as it must be
REACH = 24  # pieces between full stops that so many sentences may have
PIECE = re.compile(r"[^\s.!?。！？…][^.!?。！？…\n]*")
SENTENCE_LAST = '.!?。！？…”"»」'
LETTERS = 0.6  # share of a passage of prose
VERSE_LINE = 50  # code points: lines shorter than this are verse, lists or addresses
LAUGHTER = frozenset("哈呵嘿啊呀哦嗯噢喔ははハあアうえおっー笑草wอฮห55ぁぃぅぇぉァィゥェォ")
CONCESSION = re.compile(r"(?:[てで]も|[てで]は|ども)\Z")
"""Japanese says "however much" by a verb twice: 殺しても殺しても."""
RUN_OF_ONE = 5  # times one character must stand, laughter excepted
THAI = re.compile("[\u0e01-\u0e4e]")
SHORT_THAI = 12  # an alphabet needs more of them
SHORT_UNIT = 3  # characters: up to here Chinese and Japanese reduplicate

SYLLABLE = re.compile(r"[^aeiou]*[aeiouy]+[^aeiou]*")
CLAUSE_END = re.compile(r"[,;:.!?…،؛؟]\s")
EXCLAIMED = frozenset(",!)…")
ASIDE = frozenset("(（*")
ASIDE_END = frozenset(")）*")
STUTTER = re.compile(r"([^\W\d_szшж])\1\1+")  # sss is a hiss
DOUBLE_MARK = re.compile(r",,|, ,|，，|、、|。。|\.\.")


def run(document: Document, context: Context) -> Iterator[Finding]:
    return findings(ID, Severity.MINOR, document, context, _slips(document, context.lexicon))


def _slips(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    language = primary(document.language)
    doubt = CODE_DOUBT if about_code(document) else 0.0
    repeated = [*_paragraphs(document, language)]
    yield from (slip._replace(confidence=slip.confidence - doubt) for slip in repeated)
    for slip in _within(document, lexicon, language, repeated):
        said = QUOTE_DOUBT if quoted(document, slip.start) else 0.0
        yield slip._replace(confidence=slip.confidence - doubt - said)


def _within(
    document: Document, lexicon: Lexicon, language: str, repeated: list[Slip]
) -> Iterator[Slip]:
    """What is repeated within paragraphs, and sentences outside repeated ones."""
    again = [*_sentences(document, language, repeated)]
    yield from again
    yield from _marks(document)
    if language in UNSPACED:
        yield from _characters(document.prose)
        return
    yield from _doubled(document, lexicon, language)
    yield from _phrases(document, language, sorted(slip.start for slip in again))
    yield from _stuttered(document, lexicon, language)


def _doubled(document: Document, lexicon: Lexicon, language: str) -> Iterator[Slip]:
    table = word_table(document)
    never = NEVER.get(language, frozenset())
    for index in _loops.doubled(document):
        first, second = table.forms[index], table.forms[index + 1]
        small = second.lower()
        if index and table.low[index - 1] == small:
            continue  # the third of three: the loop is reported at the second
        if small in never:
            sure = 0.95
        elif second[0].isupper() and language != "de":
            sure = _name_twice(table, index, language, lexicon)
        elif len(second) < SHORT_WORD or _may_double(small, language):
            if len(second) <= SHORT_WORD or _times(table.low, index) < LONG_LOOP:
                continue  # x x
            sure = 0.86
        elif language == "ko" and INFLECTED_KOREAN.search(small):
            sure = 0.86
        elif lexicon.zipf(small) < COMMON and (len(small) < LONG_WORD or language == "en"):
            sure = 0.6  # a sound, or a species
        else:
            sure = 0.86
        if _after_relative(table, index, language):
            continue  # "whatever happens happens"
        if table.gaps[index][-1:] in ASIDE and table.gaps[index + 2][:1] in ASIDE_END:
            continue  # "(wink wink)"
        if second.islower() and not first.islower() and table.gaps[index + 2][:1] in EXCLAIMED:
            continue  # "My my, what is this?" "(Wink wink)"
        start, end = table.starts[index], table.span(index + 1)[1]
        yield Slip(start, end, f"“{second}” stands twice", sure, (first,))


def _times(low: Sequence[str], index: int) -> int:
    """How often a word stands in a row."""
    end = index + 1
    while end < len(low) and low[end] == low[index]:
        end += 1
    return end - index


def _after_relative(table: Words, index: int, language: str) -> bool:
    """True behind the first words of "what must be must be", "ce qui est fait est fait", and of
    "those who had sat in the bus sat in the bus"."""
    before = table.low[max(0, index - RELATIVE_REACH) : index]
    free = FREE_RELATIVES.get(language, frozenset())
    return not free.isdisjoint((*before[-1:], " ".join(before[-2:]))) or not RELATIVES.isdisjoint(
        before
    )


def _name_twice(table: Words, index: int, language: str, lexicon: Lexicon) -> float:
    """How sure it is that a capitalised word was doubled by mistake; Duran Duran is a band."""
    form, small = table.forms[index], table.low[index]
    if form != table.forms[index + 1] or table.gaps[index + 1] != " " or len(form) < SHORT_WORD:
        return 0.0
    if form.isupper() or small in DOUBLE_NAMES or _may_double(small, language):
        return 0.0
    if table.counts[form] > 2:
        return 0.88  # it stands alone elsewhere
    if PINYIN.fullmatch(small) and SYLLABLE.fullmatch(small):
        return 0.0  # Li Li, Yang Yang
    return 0.84 if len(form) >= LONG_WORD or lexicon.zipf(small) >= COLLAPSED else 0.6


def _may_double(word: str, language: str) -> bool:
    """True for words that grammar, emphasis or reduplication doubles in a language."""
    if language == "en":
        return word in MAY_DOUBLE
    if word in INTENSIFIERS or word in MAY.get(language, ()) or SOUNDLESS.fullmatch(word):
        return True
    if language == "ko" and word.endswith(KOREAN_ADVERBS):
        return True
    if language == "tr" and len(word) > LONG_WORD and INFLECTED_TURKISH.search(word):
        return False
    return len(word) < REDUPLICATED.get(language, SHORT_WORD)


def _phrases(document: Document, language: str, again: Sequence[int]) -> Iterator[Slip]:
    links = LINKS.get(language, frozenset())
    for loop in _loops.phrases(document):
        unit = document.prose[loop.start : loop.unit_end]
        pieces = unit.lower().split()
        if len(set(pieces)) == 1:
            continue  # ha ha ha ha
        if bisect_left(again, loop.start) < bisect_left(again, loop.end):
            continue  # reported as a sentence
        table = word_table(document)
        if loop.times < LOOP and _after_relative(table, table.at(loop.start), language):
            continue  # "what must be must be"
        if "\n" in document.prose[loop.start : loop.end] and _apart(document, loop):
            continue  # a heading and its caption, two lines that begin alike
        if not loop.between.isspace():
            if loop.words < SPEECH_PHRASE or loop.between.strip() not in {",", ".", ";", "。"}:
                continue  # "New York, New York"
            sure = 0.82
        elif loop.words == 2 and links & set(pieces) and loop.times < LOOP:
            continue
        elif CLAUSE_END.search(unit):
            sure = 0.75  # "God bless you. God bless America."
        else:
            sure = 0.88
        if loop.times >= LOOP and loop.between.isspace():
            sure = 0.95
        yield Slip(loop.start, loop.end, f"“{unit}” is repeated", sure, (unit,))


def _apart(document: Document, loop: _loops.Loop) -> bool:
    """True where what is repeated doesn't lie within one paragraph."""
    return document.block_at(loop.start) != document.block_at(loop.end - 1)


def _characters(prose: str) -> Iterator[Slip]:
    for loop in _loops.runs(prose):
        unit = prose[loop.start : loop.unit_end]
        if set(unit) <= LAUGHTER or unit.isascii():
            continue
        if loop.times < LOOP and CONCESSION.search(unit):
            continue
        thai = THAI.match(unit) is not None
        short = loop.words <= (SHORT_THAI if thai else SHORT_UNIT)
        needed = RUN_OF_ONE if loop.words == 1 else LOOP if short else 2
        if loop.times >= needed:
            yield Slip(loop.start, loop.end, f"“{unit}” is repeated", 0.88, (unit,))


def _collapsed(form: str, lexicon: Lexicon) -> str:
    """The common word that a form is when its letters stand no more than twice, or ""."""
    if not form.islower() or lexicon.zipf(form) > 0 or not STUTTER.search(form):
        return ""
    both = (STUTTER.sub(r"\1", form), STUTTER.sub(r"\1\1", form))
    best = max(both, key=lexicon.zipf)
    known = lexicon.zipf(best) >= COLLAPSED and best not in MAY_DOUBLE and len(best) > SHORT_WORD
    return best if known else ""


STUTTERED = FormTest(lambda form, lexicon: _collapsed(form, lexicon) != "")


def _stuttered(document: Document, lexicon: Lexicon, language: str) -> Iterator[Slip]:
    """ "comppppany"; German has three letters in a row by rule (Schifffahrt)."""
    if language == "de" or lexicon.empty:
        return
    table = word_table(document)
    for index in table.indices(STUTTERED.among(table, lexicon)):
        start, end = table.span(index)
        best = _collapsed(table.forms[index], lexicon)
        yield Slip(start, end, f"the letters of “{best}” stutter", 0.85, (best,))


def _marks(document: Document) -> Iterator[Slip]:
    table = word_table(document)
    for index in table.between(DOUBLE_MARK):
        match = DOUBLE_MARK.match(gap := table.gaps[index])
        after = gap[match.end() :][:1] if match else "-"
        if match is None or not index or (after and not after.isspace()):
            continue
        if not after and index < len(table.forms) and match[0] in {",,", ".."}:
            continue  # ,,quoted“ as typewriters wrote it; 1..n
        start = table.gap(index)[0]
        yield Slip(start, start + match.end(), f"“{match[0]}” stands twice", 0.85, (match[0][0],))


def _sentences(document: Document, language: str, repeated: list[Slip]) -> Iterator[Slip]:
    """Sentences that stand twice within a few sentences, outside repeated paragraphs."""
    least = SENTENCE // DENSE if language in UNSPACED else SENTENCE
    skipped = {slip.start for slip in repeated}
    blocks = paragraphs(document)
    for first, last in _stretches(document, least // PIECES):
        seen: dict[str, int] = {}
        number = previous_end = 0
        for block in blocks[first : last + 1]:
            if block.span.start in skipped or block.kind is BlockKind.LABEL:
                continue  # what describes a page or a picture may well say what the text says
            for span in sentences_of(document, block):
                number += 1
                start, previous_end = previous_end, span.end
                text = span.of(document.text)
                before = seen.get(text, -NEARBY - 1)
                seen[text] = number
                if number - before > NEARBY or not _whole(document, span, least):
                    continue
                # the space before it goes with it, unless a paragraph ends there
                gap = document.prose[start : span.start]
                begin = span.start if "\n" in gap or gap.strip() else start
                sure = 0.9 if number - before == 1 else 0.82
                yield Slip(begin, span.end, "this sentence stands twice", sure, ("",))


def _whole(document: Document, span: Span, least: int) -> bool:
    """True for a sentence long enough, and of words, that ends as one."""
    last = document.text[span.end - 1]
    return len(span) >= least and last in SENTENCE_LAST and _mostly_letters(document, span)


def _stretches(document: Document, least: int) -> Iterator[tuple[int, int]]:
    """First and last number of blocks in which a sentence may stand twice, a few apart.

    Cheaper than to find all sentences: what stands between full stops, abbreviations or not,
    recurs where a sentence does.
    """
    blocks = paragraphs(document)
    seen: dict[str, tuple[int, int]] = {}
    found: tuple[int, int] | None = None
    for number, match in enumerate(PIECE.finditer(document.prose)):
        piece, start = match[0], match.start()
        if len(piece) < least:
            continue
        before, begins = seen.get(piece, (-REACH - 1, 0))
        seen[piece] = number, start
        if number - before > REACH:
            continue
        first, last = _number(blocks, begins), _number(blocks, start)
        if found and first <= found[1]:
            found = min(found[0], first), max(found[1], last)
        else:
            if found:
                yield found
            found = first, last
    if found:
        yield found


def _number(blocks: Sequence[Block], offset: int) -> int:
    return max(0, bisect_right(blocks, offset, key=lambda block: block.span.start) - 1)


def _paragraphs(document: Document, language: str) -> Iterator[Slip]:
    least = PARAGRAPH // DENSE if language in UNSPACED else PARAGRAPH
    long = LONG_PARAGRAPH // DENSE if language in UNSPACED else LONG_PARAGRAPH
    seen: dict[str, int] = {}
    for number, block in enumerate(paragraphs(document)):
        if block.kind is not BlockKind.PARAGRAPH or len(block.span) < least:
            continue
        text = block.span.of(document.text)
        before = seen.get(text)
        seen[text] = number
        if before is None or _verse(text) or not _mostly_letters(document, block.span):
            continue
        far = 0.82 if len(text) >= long else 0.65  # a teaser or a pull quote
        sure = 0.93 if number - before == 1 else far
        yield Slip(block.span.start, block.span.end, "this paragraph stands twice", sure, ("",))


def _mostly_letters(document: Document, span: Span) -> bool:
    """False for rules, tables, formulas, and lists of links."""
    prose = span.of(document.prose)
    return sum(map(str.isalpha, prose)) >= LETTERS * len(prose)


def _verse(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) > 1 and max(map(len, lines)) < VERSE_LINE
