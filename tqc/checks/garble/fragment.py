"""Sentences and lines that are cut or run together.

Finds: a paragraph that breaks off after a function word or a comma; a line broken in mid-sentence;
    a heading run into a paragraph; a closing tag or a footnote mark without its other half.
Why: something was lost or joined here, and the reader can't know what.
Flagged: "The company plans to invest in the" at a paragraph's end; "</b>" with no "<b>".
Left alone: headings, list items, verse, wrapped text, lines that lead on to a list, and a last
    paragraph that simply has no full stop.
Limits: a sentence cut after a noun looks finished. Function words are known for English, German,
    French, Spanish, Italian, Portuguese, Russian and Turkish; elsewhere only marks are judged.
Source: lists below; HTML's rules on which closing tags may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tqc.checks.base import Context, finding
from tqc.document import Block, BlockKind, Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.prose import title_case

ID = "garble/fragment"

OPEN_WORDS = {
    "en": "the a an of and to with from by as than that which whose because although if into"
    " including between during is are was were be been has have will would can could should"
    " their its his our your my very such these those at or but nor while unless until",
    "de": "der die das den dem des ein eine einen einem einer und oder von mit für bei zu dass weil"
    " wenn als im zum zur vom sehr sowie ob während",
    "fr": "le la les un une des du de et ou à au aux dans pour par avec sur que qui dont si comme"
    " mais est sont leur leurs ses son sa",
    "es": "el la los las un una de del y o en con por para que como pero si al su sus es son muy",
    "it": "il lo la gli le un una di del della dei delle e o in con per che come ma se al alla",
    "pt": "o a os as um uma de do da dos das e ou em no na com por para que como mas se ao",
    "ru": "и в на с к по из от для о об при что который которая которые или но а если чтобы",
    "tr": "ve ile veya bir bu için gibi olarak ki ancak",
}
"""Words that no sentence of the language ends with, unless it is cut off there."""

NEVER_LAST = {language: frozenset(words.split()) for language, words in OPEN_WORDS.items()}
MAY_BE_LAST = frozenset(("is", "are", "was", "were", "be", "been", "has", "have", "will", "would"))
MAY_BE_LAST |= frozenset(
    ("can", "could", "should", "that", "to", "by", "at", "with", "from", "very")
)
"""English ends questions and clauses with these now and then, seldom without a full stop."""

NEVER_ENDS = frozenset("the an and my your their its because whose".split())
"""English words that not even a title or a line of a list ends with."""

LAST_WORD = re.compile(r"([^\W\d_]+)[\s”\"’*_]*\Z")
FIRST_WORD = re.compile(r"[^\W\d_]+")
ENDINGS = ".!?…。！？"
CLOSING = "”’\"'»」』）)"
LONG = 60  # code points: a shorter line may be a heading, a caption, a line of verse
SHORT = 25  # code points: below that not even a title says much
TAIL = 60  # code points to look at for a block's last word
VERSE = 3  # line breaks in a row that all run on: verse or a poster, not an accident
CLAUSE_MARKS = re.compile(r"[,;)，；、。）](?!\))")

HEADING_MARK = re.compile(r"##+[ ](?=[^\W\d_])")
DEEPEST = 6  # levels of headings
BEFORE_HEADING = re.compile(r"[\w.,;:!?”)][ ]?\Z")
SECTION = re.compile(
    r"(Introduction|Conclusions?|Abstract|Foreword|Preface|Epilogue|Prologue|Background|Overview)"
    r"[ ](?=(?:The|In|This|These|We|It|As|With|For|At|On|When|While|Since|After|There|By) [a-z])"
)

TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*?(/?)>", re.IGNORECASE)
_PAIRED = """
    a abbr article b blockquote cite code del div em figure font h1 h2 h3 h4 h5 h6 i ins label mark
    ol pre q s section small span strong sub sup table u ul
"""
PAIRED = frozenset(_PAIRED.split())
"""Elements whose end tag HTML requires; for the others only an end tag without a start counts."""

CONVENTION = 10

FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,40})\](:?)")


def run(document: Document, context: Context) -> Iterator[Finding]:
    language = primary(document.language)
    yield from _cut_off(document, language)
    yield from _broken_lines(document, context)
    yield from _glued_headings(document, language)
    if "<" in document.text:
        yield from _orphaned_tags(document)
    if "[^" in document.file_text:
        yield from _orphaned_notes(document)


def _finding(
    document: Document, span: Span, message: str, confidence: float, *suggestions: str
) -> Finding:
    return finding(
        ID,
        document,
        span,
        message,
        severity=Severity.MAJOR,
        confidence=confidence,
        suggestions=suggestions,
    )


def _cut_off(document: Document, language: str) -> Iterator[Finding]:
    """Paragraphs whose last word, or comma, asks for more, and nothing follows on."""
    text = document.prose
    known = NEVER_LAST.get(language, frozenset())
    # not strict: a document without blocks has nothing below them either
    for block, below in zip(document.blocks, (*document.blocks[1:], None), strict=False):
        if text[block.span.end - 1] in ENDINGS:
            continue
        heading = block.kind is BlockKind.HEADING
        if (block.kind is not BlockKind.PARAGRAPH and not heading) or len(block.span) < SHORT:
            continue
        short = len(block.span) < LONG
        if below is not None and (below.kind is not BlockKind.PARAGRAPH or _runs_on(text, below)):
            continue
        if below is not None and _soft(document, block, below):
            continue
        tail = text[max(block.span.start, block.span.end - TAIL) : block.span.end]
        end = block.span.end
        if heading and text[block.span.start - 1 : block.span.start] == " ":  # after its mark #
            continue
        if tail[-1] in ",，、" and not short:
            span = Span(end - 1, end)
            spoken = tail[-2:-1] in CLOSING  # “Yes”, on one line and who says it on the next
            confidence = 0.6 if spoken else 0.85
            yield _finding(document, span, "The paragraph breaks off at a comma", confidence)
        elif (last := LAST_WORD.search(tail)) and last[1] in (NEVER_ENDS if short else known):
            if tail[: last.start()].rstrip().endswith((";", "；")):  # "; and" leads on to a list
                continue
            start = end - len(tail) + last.start(1)
            span = Span(start, start + len(last[1]))
            confidence = 0.93 if last[1] not in MAY_BE_LAST else 0.6 if heading else 0.85
            yield _finding(document, span, "The sentence breaks off here: complete it", confidence)


def _soft(document: Document, above: Block, below: Block) -> bool:
    """True if the blocks are lines of one paragraph to Markdown, which shows no break there."""
    gap = document.text[above.span.end : below.span.start]
    return document.markup and gap.count("\n") == 1


def _runs_on(text: str, block: Block) -> bool:
    """True if a block begins as a sentence goes on: with a small letter or a closing mark."""
    first = text[block.span.start]
    return first.islower() or CLAUSE_MARKS.match(text, block.span.start) is not None


def _broken_lines(document: Document, context: Context) -> Iterator[Finding]:
    text = document.prose
    broken = [
        (above, below)
        for above, below in pairwise(document.blocks)
        if text[above.span.end - 1] not in ENDINGS
        and above.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and below.kind is BlockKind.PARAGRAPH
        and len(above.span) >= LONG // 2
        and not _soft(document, above, below)
        and _is_broken(document, above, below, context)
    ]
    for above, below in _alone(broken):
        gap = Span(above.span.end, below.span.start)
        joint = "" if CLAUSE_MARKS.match(text, below.span.start) else " "
        # a quotation mark or a bullet between them; an indented line is code or a list's
        if not text[gap.start : gap.end].isspace() or text[gap.end - 1] != "\n":
            continue
        yield _finding(document, gap, "A line break in mid-sentence: join the lines", 0.88, joint)


def _alone(broken: list[tuple[Block, Block]]) -> Iterator[tuple[Block, Block]]:
    """Those of the broken pairs that don't make up verse, a poster or a list with others."""
    runs: list[list[tuple[Block, Block]]] = []
    for pair in broken:
        if runs and runs[-1][-1][1] is pair[0]:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    for run_ in runs:
        if len(run_) < VERSE:
            yield from run_


def _is_broken(document: Document, above: Block, below: Block, context: Context) -> bool:
    text = document.prose
    last = text[above.span.end - 1]
    if not (last.isalpha() or last in ",，、") or (last.isalpha() and last.isupper()):
        return False
    if title_case(document, above) or text[below.span.end - 1] in ";；":
        return False  # a heading, and what may be the first item of a list
    apart = text.count("\n", above.span.end, below.span.start) > 1
    if apart and len(above.span) < LONG:
        return False
    if CLAUSE_MARKS.match(text, below.span.start):
        return True
    word = FIRST_WORD.match(text, below.span.start)
    if word is None or not word[0].islower():
        return False
    # "iPhone" and "de Gaulle" may begin a line: the word must be an everyday one
    return context.lexicon.zipf(word[0]) >= 4 and len(below.span) >= LONG // 2


def _glued_headings(document: Document, language: str) -> Iterator[Finding]:
    text = document.prose
    for match in HEADING_MARK.finditer(text):
        start, end = match.start(), match.end() - 1
        if end - start <= DEEPEST and BEFORE_HEADING.search(text, max(0, start - 2), start):
            message = "A heading's mark within a line: begin a new line before it"
            yield _finding(document, Span(start, end), message, 0.9, f"\n\n{match[0].rstrip()}")
    if language != "en":
        return
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH or len(block.span) < LONG:
            continue
        if section := SECTION.match(text, block.span.start, block.span.end):
            span = Span(*section.span(1))
            message = "A heading runs into its paragraph: set it on a line of its own"
            yield _finding(document, span, message, 0.85, f"{section[1]}\n\n")


def _orphaned_tags(document: Document) -> Iterator[Finding]:
    """Tags of HTML without their other half; code holds none that count."""
    text = document.text
    opened: dict[str, list[Span]] = {}
    closed: set[str] = set()
    for hidden in document.protected:
        if text[hidden.start] != "<":
            continue
        for tag in TAG.finditer(text, hidden.start, hidden.end):
            name, span = tag[2].lower(), Span(*tag.span())
            if tag[3]:
                continue
            if not tag[1]:
                opened.setdefault(name, []).append(span)
            elif opened.get(name):
                closed.add(name)
                opened[name].pop()
            else:
                yield _finding(
                    document, span, f"A closing tag with no <{name}>: delete it", 0.9, ""
                )
    for name, spans in opened.items():
        # a tag opened again and again and never closed is a convention of the draft's own
        if name in PAIRED and (name in closed or len(spans) < CONVENTION):
            for span in spans:
                if " " in span.of(text) and "=" not in span.of(text):
                    continue  # "<B and R Inc.>" is no tag
                yield _finding(document, span, f"A tag that is never closed: add </{name}>", 0.82)


def _orphaned_notes(document: Document) -> Iterator[Finding]:
    """Footnote marks without a note; a reader sees a number, so what stands before it is marked.

    The marks are no part of the text: what looks like one and is, is code.
    """
    text, spelled = document.file_text, document.spelled
    if spelled is None:
        return
    marks = list(FOOTNOTE.finditer(text))
    defined = {
        match[1]
        for match in marks
        if match[2] and text[match.start() - 1 : match.start()] in ("", "\n")
    }
    for match in marks:
        at = spelled.before(match.start())
        if match[1] in defined or match[2] or at < spelled.before(match.end()):
            continue
        if at and not document.text[at - 1].isspace():
            message = f"Nothing explains the footnote mark {match[0]}"
            yield _finding(document, Span(at - 1, at), message, 0.88)
