"""What a pipeline left standing: source text, page furniture, labels, placeholders, its own words.

Finds: words in a script that the draft's language doesn't use; labels such as "Wen|" and
    "Editor-in-charge:"; furniture on a line of its own (breadcrumbs, "Popular Articles",
    "Advertisements", share buttons); placeholders and tags ({{name}}, %s, <v>, [IMG]); what a
    translating machine says about its work ("Here is the translation:").
Why: none of it belongs to the article, and some of it shows readers how the article was made.
Flagged: "the new pier照片 was built", "Wen| The harbour froze", a line "Popular Articles".
Left alone: source script in brackets, in quotation marks, after "Chinese" or "character", or as an
    approved name; placeholders in templates, and those that the source has too; an assistant quoted
    as saying such things.
Limits: a passage of a sentence or more is language/other. Furniture is known by its words, for
    thirteen languages; what stands after a name in capitals may be its gloss and counts less.
Source: tqc/language/furniture.toml; Unicode's scripts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from tqc.checks.base import Context, finding
from tqc.checks.garble._slip import about_code, kept
from tqc.document import Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.furniture import NETWORK_STARTS, TOKENS, Furniture, fold, furniture
from tqc.language.placeholders import placeholders
from tqc.language.script import PASSAGE, Run, foreign_to

ID = "garble/residue"
FURNITURE_LENGTH = 120  # code points: a longer line that begins like furniture is a sentence
BREADCRUMB = re.compile(r"\s*Home\s?(?:>|»|›|→)\s?\S", re.IGNORECASE)
WORD = re.compile(r"[\w-]+")

NEAR = 80  # code points in which the bracket around a gloss must open
BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("《", "》"), ("〈", "〉"))
QUOTES = "\"'“”‘’«»„「」『』‹›`*_"
GLOSSED = re.compile(
    r"(?:Chinese|Mandarin|Cantonese|Japanese|Korean|Russian|Arabic|Thai|Hebrew|Hindi|Ukrainian"
    r"|characters?|kanji|hanzi|hiragana|katakana|hangul|pinyin|letters?|words?|phrase|spelled"
    r"|spelt|written|hashtag)(?: name| is| as| for|)[:,]?\s*$",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"(?:^|\W)[A-Z][\w’'.-]*\s$")

AUTONYMS = frozenset(
    ["中文", "简体中文", "繁體中文", "正體中文", "日本語", "한국어", "हिन्दी", "русский"]
) | {"українська", "العربية", "فارسی", "עברית", "ไทย"}
"""Languages by their own names, as a page links to its other versions."""

PARTICLES = frozenset("的了是在和与也就都而及或着被把对从这那")
"""Chinese function words: no gloss of a name consists of one."""

SURE, LIKELY, UNSURE = 0.95, 0.9, 0.6
CODE_DOUBT = 0.25  # taken off in texts about programs, where {name} is syntax
MANY_RUNS, MANY_SHARE = 8, 40
"""So many runs, and one letter in so many code points: a draft that was left half translated has
fewer and longer ones."""


def run(document: Document, context: Context) -> Iterator[Finding]:
    language = primary(document.language)
    known = furniture(language)
    taken: list[Span] = []
    for found in _lines(document, known, language):
        taken.append(found.span)
        yield found
    doubt = CODE_DOUBT if about_code(document) else 0.0
    for place in placeholders(document.prose):
        if kept(document, place.start, place.end):
            continue
        sure = round(place.confidence - doubt, 2)
        yield _finding(document, place.start, place.end, place.what, sure, ("",))
    yield from _foreign(document, context, language, taken)


def _finding(
    document: Document,
    start: int,
    end: int,
    message: str,
    confidence: float,
    suggestions: tuple[str, ...] = (),
) -> Finding:
    return finding(
        ID,
        document,
        Span(start, end),
        message,
        severity=Severity.MAJOR,
        confidence=confidence,
        suggestions=suggestions,
    )


def _lines(document: Document, known: Furniture, language: str) -> Iterator[Finding]:
    """Lines that are furniture, or an assistant's, as a whole; labels at the start of others."""
    text = document.prose
    for start in _heads(text, known):
        end = text.find("\n", start)
        line = text[start : len(text) if end < 0 else end]
        stripped = line.strip()
        short = len(stripped) <= FURNITURE_LENGTH
        folded = fold(stripped if short else stripped[:FURNITURE_LENGTH])
        first = start + line.index(stripped[0])
        if confidence := _furniture(document, stripped, folded, known) if short else 0.0:
            message = "Part of a web page, not of the article: delete it"
            yield _finding(document, first, first + len(stripped), message, confidence, ("",))
        elif folded.replace("’", "'").startswith(known.assistant or ("\n",)):
            message = "A machine's remark on its own work: delete it"
            sure = SURE if stripped[-1] in ":：" or short else LIKELY
            yield _finding(document, first, first + len(stripped), message, sure, ("",))
        else:
            yield from _labels(document, known, language, start)


def _heads(text: str, known: Furniture) -> Iterator[int]:
    """Starts of the lines that begin as some furniture or label does."""
    if known.head.match(text):
        yield 0
    for match in known.later.finditer(text):
        yield match.start() + 1


def _furniture(document: Document, line: str, folded: str, known: Furniture) -> float:
    if folded in TOKENS:
        return LIKELY
    if document.furnished:
        return 0.0
    if folded in known.lines:
        # a heading of the draft's own may be called so; a page's own label has no mark
        return UNSURE if line.startswith("#") else 0.93
    if folded.startswith(known.begins or ("\n",)) or BREADCRUMB.match(line):
        return SURE
    if folded.startswith(NETWORK_STARTS):
        words = WORD.findall(folded)
        if len(words) >= 3 and all(word in known.networks for word in words):
            return SURE
    return 0.0


def _labels(document: Document, known: Furniture, language: str, start: int) -> Iterator[Finding]:
    """Labels at the start of a line."""
    patterns = [known.bars, known.labels]
    if language not in ("zh", "ja"):  # where they are words of the language
        patterns.append(known.han)
    message = "A label of the original page: say it as the language does, or delete it"
    for pattern in patterns:
        if pattern and (match := pattern.match(document.prose, start)):
            yield _finding(document, *match.span(1), message, LIKELY)
            return


def _foreign(
    document: Document, context: Context, language: str, taken: list[Span]
) -> Iterator[Finding]:
    text = document.prose
    runs = [run for run in foreign_to(document) if run.letters < PASSAGE]
    # where there is so much, the article is about the other language, or in both
    many = len(runs) >= MANY_RUNS and sum(run.letters for run in runs) * MANY_SHARE > len(text)
    starts = [mention.span.start for mention in context.mentions]
    for run_ in runs:
        index = bisect_right(starts, run_.end)
        span = Span(run_.start, run_.end)
        near = context.mentions[max(0, index - 3) : index]
        if any(mention.span.overlaps(span) for mention in near):
            continue
        if any(done.overlaps(span) for done in taken) or _is_gloss(text, run_):
            continue
        confidence = UNSURE if many else _confidence(text, run_, language)
        yield _finding(
            document,
            run_.start,
            run_.end,
            "Left in another script: translate or delete it",
            confidence,
        )


def _is_gloss(text: str, run_: Run) -> bool:
    """True if the run stands in brackets, is quoted as a word, or is announced as one."""
    line_start = text.rfind("\n", max(0, run_.start - NEAR), run_.start) + 1
    before = text[max(line_start, run_.start - NEAR) : run_.start]
    after = text[run_.end : run_.end + NEAR].split("\n", 1)[0]
    if before[-1:] in QUOTES and after[:1] in QUOTES and before[-1:] and after[:1]:
        return True
    for opening, closing in BRACKETS:
        if before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return GLOSSED.search(before) is not None


def _confidence(text: str, run_: Run, language: str) -> float:
    before = text[max(0, run_.start - 40) : run_.start]
    if text[run_.start : run_.end].lower() in AUTONYMS:
        return UNSURE
    if language in ("ko", "zh", "ja") and run_.letters < 2:
        return UNSURE  # hanja abbreviations, の in brand names
    if text[run_.start : run_.end] in PARTICLES:
        return LIKELY
    # a gloss would follow a name; in German every noun has a capital
    return UNSURE if language != "de" and AFTER_NAME.search(before) else LIKELY
