"""Names that are right but for their case.

The difference is certain in itself and wants only to be more than a heading's or a sentence's
capital. Other slips are for heard.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tqc.document import Document
from tqc.evidence.cues import GENERIC_ENGLISH
from tqc.evidence.model import Candidate, Kind, Mention
from tqc.evidence.surroundings import Surroundings
from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary
from tqc.language.lexicon import UNKNOWN, Lexicon
from tqc.language.name_words import is_of_names
from tqc.rendering.find import STRAIGHT, FormMatch
from tqc.rendering.near import letters
from tqc.rendering.tokens import TOKEN

ORDINARY = 2.5
"""Zipf: a lower-case word above it is English, whatever name is spelled alike."""

COMMON = 3.3
"""Zipf: such a word may also stand with a capital, in a name or a title of its own."""

SHORT = 3
"""Letters: case alone says nothing of a name as short as R2 without its context."""

ABBREVIATION = 5
"""Letters: a longer word in capitals is hardly an abbreviation."""

SURE, LIKELY = 0.92, 0.86


def case_slips(
    document: Document,
    matches: Iterable[FormMatch],
    around: Surroundings,
    glossary: Glossary,
    lexicon: Lexicon,
    mentions: Sequence[Mention] = (),
) -> Iterator[Candidate]:
    """Approved forms in another case than the glossary's."""
    present = {mention.concept.id for mention in mentions}
    for match in matches:
        concept = glossary.by_id[match.form.concept]
        text = match.span.of(document.prose)
        if concept.is_term or _only_position(text, match, around) or _in_code(match.span, document):
            continue
        if concept.type == "person" and text.islower():
            continue  # machines leave people their capitals: jiaozi are eaten
        if _is_ordinary(text, match, around, lexicon) or not _same_letters(text, match.form.text):
            continue
        if match.form.text.islower():
            continue  # "Trade Ministry": what describes may be written like a name
        shouted = text.isupper() and not match.form.text.isupper()
        if shouted and (len(match.form.words) > 1 or concept.type == "place"):
            continue  # a heading, a caption, a dateline
        near, far = around.present(concept.context, match.first, match.last)
        if not near and concept.id not in present and _needs_company(text, match, lexicon):
            continue
        if any(around.present(concept.not_context, match.first, match.last)):
            continue
        if _only_described(text, match, lexicon):
            continue
        confidence = SURE if near or far or not concept.context else LIKELY
        yield Candidate(
            match.span,
            concept,
            Kind.CASE,
            source_of(concept),
            confidence,
            (match.form.text,),
            ("differs from the approved form in case only",),
        )


def _same_letters(text: str, right: str) -> bool:
    """Whether nothing but case differs: Chang'an is not Chang An, nor Saitō Saito."""
    both = (
        unicodedata.normalize("NFC", one).translate(STRAIGHT).casefold() for one in (text, right)
    )
    one, other = (re.sub(r"[^\w']", "", plain) for plain in both)
    return one == other


def _only_position(text: str, match: FormMatch, around: Surroundings) -> bool:
    """True where the difference is what a heading or a sentence's start asks for."""
    right = match.form.text
    if right.startswith("The ") and text == f"the {right[4:]}":
        return True  # "the Grandmaster" in mid-sentence
    capitalised = right[:1].upper() + right[1:] == text or right.title() == text
    start = around.starts_sentence(around.tokens[match.first])
    heading = around.heading(match.span)
    return (capitalised and (start or heading)) or (heading and text.isupper())


def _is_ordinary(text: str, match: FormMatch, around: Surroundings, lexicon: Lexicon) -> bool:
    """True for ordinary words: "waves" for the outlet Waves, "Three sheep" at a sentence's start,
    "App" or "Auto" for APP and AUTO."""
    if any(char.isdigit() for char in text):
        return False  # R2 is no word in any case
    rarest = min(lexicon.zipf(word) for word in match.form.words)
    small = text[1:].islower() if around.starts_sentence(around.tokens[match.first]) else False
    if text.islower() or small:
        return rarest > ORDINARY
    return len(match.form.words) == 1 and text.istitle() and rarest > COMMON


def _needs_company(text: str, match: FormMatch, lexicon: Lexicon) -> bool:
    """True for what says too little without context: a name as short as R2, a word that many know
    ("moonshot"), a short word in capitals, which may be an abbreviation ("COCO")."""
    if len(letters(text)) <= SHORT:
        return True
    word = match.form.words[0]
    known = lexicon.zipf(word) > UNKNOWN
    shouted = text.isupper() and len(text) <= ABBREVIATION
    return len(match.form.words) == 1 and (shouted or (known and not text[:1].isupper()))


def _only_described(text: str, match: FormMatch, lexicon: Lexicon) -> bool:
    """True where words that many names have, or a long name's ordinary words, have small letters,
    as in a description: "the Reform party", "an Indo-Pacific economic framework"."""
    written, right = TOKEN.findall(text), TOKEN.findall(match.form.text)
    if len(written) != len(right):
        return False
    others = [one for one, own in zip(written, right, strict=True) if one != own]
    return all(
        word.islower()
        and (
            word in GENERIC_ENGLISH
            or is_of_names(word)
            or (len(right) > 2 and lexicon.zipf(word) > ORDINARY)
        )
        for word in others
    )


def _in_code(span: Span, document: Document) -> bool:
    """True inside an identifier: moonshot-v1, doubao.com."""
    before, after = document.prose[: span.start][-2:], document.prose[span.end : span.end + 2]
    return bool(re.fullmatch(r"\w[-_./]", before) or re.fullmatch(r"[-_./]\w", after))


def source_of(concept: Concept) -> str:
    """The first form of the concept that isn't in the target's language, for people to see."""
    others = [forms[0] for language, forms in concept.names.items() if language != "en"]
    return others[0] if others else next(iter(concept.names.values()))[0]
