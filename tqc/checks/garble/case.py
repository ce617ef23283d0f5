"""Capitals where English wants none, and a sentence that begins with a small letter.

Finds: a capital on a common word in mid-sentence, a common word all in capitals, capitals inside a
word, a sentence that starts small.
Why: they show where a machine glued pieces of text together, and look careless in print.
Flagged: "the average Waiting time", "thanks to Cargo owners", "a Weather APP", "THe".
Left alone: headings and titles, names, job titles, days, defined terms (the Licensee), after a
colon or a quotation mark, iPhone, acronyms, emphasis (MUST).
Limits: English alone; German writes nouns with capitals and other languages have other customs.
A capitalised word is judged only between small ones, and if it has other forms (a plural, a past).
Source: written for this project; words that double as names are listed in tqc.language.english.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.checks.base import Context
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import BlockKind, Document
from tqc.finding import Finding, Severity
from tqc.glossary.model import primary
from tqc.language.english import (
    BORROWED_CAPITALS,
    CALLED,
    CAPITAL_NAMES,
    EMPHATIC,
    FUNCTION_WORDS,
    bases,
)
from tqc.language.lexicon import Lexicon
from tqc.language.prose import ABBREVIATIONS, Words, quoted, title_case, word_table
from tqc.language.wordlist import wordlist

ID = "garble/case"

COMMON = 3.3  # Zipf of a word whose capital may be judged
INFLECTED, WELL_INFLECTED = 3.0, 3.3
"""Zipf that another form of a common word must have; set on the text on which the check was
measured, so that its precision there is no proof (docs/measurements-garble.md)."""
CERTAINLY = 5.0  # so common is no form of a place's name
UNSURE = 0.5
FREQUENT = 4.8  # Zipf of a word that is hardly an acronym or a brand of the same letters
FREQUENT_ENOUGH = 4.0  # where the word also has other forms and stands as books have it
DEFINED = 3  # a capital that stands this often in a document is a defined term or a name
CODE_DOUBT = 0.25  # taken off in texts about programs
STARTS_SMALL = 0.82
LONGEST = 30  # letters
BRAND_STARTS = frozenset("ie" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")  # iPhone, eBay, YouTube
LONG_CAPITALS = 5  # letters: shorter words in capitals are mostly acronyms

FUNCTION_CAPITALS = wordlist("""
    the of and or but in on at by for from with as that this these those which if because however
    therefore although they their its is are was were has have had not also then there it according
    when while after before since than into through during between
    about among without within until against across behind beyond would could should been being
    some any each every either only very more most many both all such another other
    whereas unless despite already almost always never often perhaps maybe quite rather instead
    together ahead might must cannot really whose along every
""")
"""Function words that are nobody's name; He, An, So, You, Do, No and Will are surnames or more."""
WEAK_CAPITALS = wordlist("that this these those it in on at not when then after before since")
"""Those of them that titles in running text begin with more often than the rest."""

DETERMINERS = wordlist("the a an its their his her our my your this that these those every each")
OWNED = ("'s", "’s")
INDEFINITE = frozenset({"a", "an", "every", "each"})
"""Determiners that names seldom follow."""
BEFORE_PLACES = wordlist("in from at near to of via around")
PAST = re.compile(r"[^\W\d_]{3,}ed")
CLAUSE_ENDS = ".,;:!?)"
PEOPLES = re.compile(r"(?:ic|e|i)ans?$|ese$|ish$")
"""Americans, Europeans, Indonesian, Chinese, Danish."""
BE = frozenset({"is", "are", "was", "were", "be"})
ABSTRACT = re.compile(r".{3,}(?:tion|ment|ness|ance|ence|ship|ability|ivity)s?")
DESCRIPTION = re.compile(r".{4,}(?:ly|ous|ful|less|ible|able)")
JOINERS = frozenset({"of", "for", "and", "the", "in", "on", "to"})
ROMAN = re.compile(r"[ivxlcdm]+")

CONNECTIVE = re.compile(
    r"(?:In (?:other words|fact|addition|short|general|particular|conclusion|contrast|summary|turn"
    r"|brief|sum|reality|practice|theory|the end|the meantime|the first place|that case|this case)"
    r"|For (?:example|instance|one thing|this reason|that reason)"
    r"|As (?:a result|a consequence|usual|always|expected|well|a rule)"
    r"|On the (?:other hand|one hand|contrary|whole)"
    r"|At (?:the same time|first|last|the moment|any rate|least)"
    r"|By (?:contrast|the way|and large|comparison|then|now)"
    r"|To (?:be sure|be fair|begin with|sum up|conclude)"
    r"|Of course|That is(?: to say)?|After all|Above all|All in all|What is more|More or less)(?=,)"
)
"""Phrases that open a sentence and are set off by a comma: the conjuncts of English grammars."""

SMALL_START = re.compile(r"^[.?!] \Z")
INNER_CAPITALS = re.compile(r"[A-Z]{2}[a-z]+|[a-z]+[A-Z]+[a-z]*|[A-Z][a-z]+[A-Z]+[a-z]*")


def run(document: Document, context: Context) -> Iterator[Finding]:
    if primary(document.language) != "en":
        return iter(())
    return findings(ID, Severity.MINOR, document, context, _slips(document, context.lexicon))


def _slips(document: Document, lexicon: Lexicon) -> Iterator[Slip]:
    table = word_table(document)
    lexicon.zipfs([form.lower() for form in table.unique])
    doubt = CODE_DOUBT if about_code(document) else 0.0
    for scan in (
        _function_words,
        _common_words,
        _all_capitals,
        _inner_capitals,
        _small_starts,
    ):
        for slip in scan(document, table, lexicon):
            yield slip._replace(confidence=slip.confidence - doubt)


def _in_sentence(document: Document, offset: int) -> bool:
    """True outside headings, table rows and everything else that is set like a title."""
    block = document.block_at(offset)
    if block is None:
        return not document.blocks
    return block.kind not in (BlockKind.HEADING, BlockKind.ROW) and not title_case(document, block)


def _gaps(table: Words, index: int) -> tuple[str, str]:
    """What stands between a word and its neighbours; "" at the ends of the document."""
    before = table.gaps[index] if index else ""
    after = table.gaps[index + 1] if index + 1 < len(table.forms) else ""
    return before, after


def _often(table: Words, form: str) -> int:
    return len(table.places[form])


def _lowered(document: Document, table: Words, index: int, sure: float) -> Slip:
    start, end = table.span(index)
    form = table.forms[index]
    return Slip(start, end, f"“{form}” needs no capital here", sure, (form.lower(),))


def _function_words(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "Kimi The multimodal model", "tokens; According to the news"."""
    forms = table.forms
    wanted = {form for form in table.unique if form.istitle() and form.lower() in FUNCTION_CAPITALS}
    for index in table.indices(wanted):
        before, after = _gaps(table, index)
        if before not in {" ", ", ", "; "} or after != " " or not forms[index + 1].islower():
            continue
        previous = forms[index - 1]
        if previous.lower() in CALLED or (previous.isupper() and len(previous) == 1):
            continue
        small = forms[index].lower()
        if before == " ":
            if not previous.islower() and (
                small in WEAK_CAPITALS or previous.lower() in ABBREVIATIONS
            ):
                continue
            sure = 0.85 if previous.islower() else 0.82
        else:
            sure = 0.82 if small not in WEAK_CAPITALS else 0.78
        if quoted(document, table.starts[index]) or not _in_sentence(document, table.starts[index]):
            continue
        if small in WEAK_CAPITALS:
            sure -= 0.03
        if before == " " and (phrase := CONNECTIVE.match(document.prose, table.starts[index])):
            # glued in from the head of another sentence: an editor moves or cuts all of it
            repairs = (phrase[0].lower(), "")
            message = f"“{phrase[0]}” begins a sentence, and none begins here"
            yield Slip(*phrase.span(), message, sure, repairs)
        else:
            yield _lowered(document, table, index, sure)


def _common_words(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "the average Waiting time", "would Temporarily halt": words that are nobody's name."""
    forms = table.forms
    wanted = {
        form
        for form in table.unique
        if form.istitle()
        and len(form) > 3
        and (small := form.lower()) not in CAPITAL_NAMES
        and small not in FUNCTION_WORDS
        and lexicon.zipf(small) >= COMMON
        and not PEOPLES.search(small)
    }
    for index in table.indices(wanted):
        form, small = forms[index], forms[index].lower()
        before, after = _gaps(table, index)
        previous = forms[index - 1] if index else ""
        follows = forms[index + 1] if after == " " else ""
        if before != " " or previous.lower() in CALLED:
            continue
        if not previous.islower() and not _verb_after_name(small, previous, follows, lexicon):
            continue
        if (after and not follows and after[0] not in CLAUSE_ENDS) or follows[:1].isupper():
            continue
        often, also_small = _often(table, form), small in table.unique
        if often >= DEFINED or (also_small and often > _often(table, small) + 1):
            continue
        sure = _sure(lexicon, previous, small, follows, also_small)
        if sure < UNSURE or _part_of_name(forms, index, previous, follows):
            continue
        start = table.starts[index]
        if not quoted(document, start) and _in_sentence(document, start):
            yield _lowered(document, table, index, sure)


def _verb_after_name(small: str, previous: str, follows: str, lexicon: Lexicon) -> bool:
    """True for "Ronaldo Confirmed the": a past form, with what an object begins with after it."""
    return (
        previous.istitle()
        and previous.lower() not in FUNCTION_WORDS
        and PAST.fullmatch(small) is not None
        and follows in FUNCTION_WORDS
        and lexicon.pair(small, follows) > 0
    )


def _sure(lexicon: Lexicon, previous: str, small: str, follows: str, also_small: bool) -> float:
    """How sure it is that a word between small ones needs no capital; 0 if it may be a name."""
    left = lexicon.pair(previous, small) > 0
    right = bool(follows) and lexicon.pair(small, follows) > 0
    if also_small and (left or right) and follows and previous not in DETERMINERS:
        return 0.86
    family = CERTAINLY if DESCRIPTION.fullmatch(small) else _family(lexicon, small)
    if previous in DETERMINERS or previous.endswith(OWNED):  # "the Guardian", "its Mini plant"
        known = right or (left and bool(follows) and (also_small or previous in INDEFINITE))
        return 0.82 if known and family >= INFLECTED else 0.0
    if (left or right) and follows:
        return 0.84 if family >= INFLECTED else 0.0
    if not follows:  # "his father Robert.", "is Valuation."
        abstract = previous in BE and ABSTRACT.fullmatch(small)
        return 0.81 if abstract and family >= INFLECTED else 0.0
    place = previous in BEFORE_PLACES and family < CERTAINLY  # "in Reading"
    return 0.81 if family >= WELL_INFLECTED and not place else 0.0


def _family(lexicon: Lexicon, word: str) -> float:
    """How common the commonest other form of the word is: names have no plural and no past."""
    forms = [word + ending for ending in ("s", "es", "ed", "d", "ing", "ly", "er")]
    forms += [word[:-1] + ending for ending in ("ing", "ies", "ied")]
    forms += [base for base in bases(word) if base != word]
    zipfs = lexicon.zipfs(forms)
    return max(zipfs[form] for form in forms)


def _part_of_name(forms: Sequence[str], index: int, previous: str, follows: str) -> bool:
    """True for "Commission for Employment" and "Immigration and Customs"."""
    before, after = index - 2, index + 2
    if previous in JOINERS and before >= 0 and forms[before] in JOINERS:
        before -= 1  # "Heart of the Machine"
    if follows in JOINERS and after < len(forms) and forms[after] in JOINERS:
        after += 1
    return (previous in JOINERS and before >= 0 and forms[before][:1].isupper()) or (
        follows in JOINERS and after < len(forms) and forms[after][:1].isupper()
    )


def _all_capitals(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "a Weather APP", "the COMPANY said"."""
    forms = table.forms
    wanted = {
        form
        for form in table.unique
        if form.isupper()
        and len(form) > 2
        and (
            (small := form.lower()) in BORROWED_CAPITALS
            or (
                len(form) >= LONG_CAPITALS
                and small not in EMPHATIC
                and lexicon.zipf(small) >= (COMMON if small in table.unique else FREQUENT_ENOUGH)
            )
        )
    }
    for index in table.indices(wanted):
        start, end = table.span(index)
        small = forms[index].lower()
        if _often(table, forms[index]) >= DEFINED and small not in BORROWED_CAPITALS:
            continue
        before, after = _gaps(table, index)
        around = [forms[at] for at in (index - 1, index + 1) if 0 <= at < len(forms)]
        if any(form.isupper() and len(form) > 1 for form in around):
            continue
        if document.prose[start - 1 : start] in {"_", "-", "/", ".", "@"}:
            continue
        if document.prose[end : end + 1] in {"_", "-", "/", "(", "@"}:
            continue
        if not _in_sentence(document, start):
            continue
        first = index
        if small in BORROWED_CAPITALS:
            previous = forms[index - 1] if before == " " else ""
            if _common_title(previous, lexicon):
                first -= 1  # "Weather APP": an editor rewrites the phrase
            sure = 0.88
        elif before == " " == after and all(form.islower() for form in around):
            pairs = lexicon.pair(around[0], small) + lexicon.pair(small, around[-1])
            if not pairs or _family(lexicon, small) < INFLECTED:
                continue
            sure = 0.84 if small in table.unique else 0.81
        else:
            continue
        start = table.starts[first]
        phrase = document.prose[start:end]
        yield Slip(start, end, f"“{phrase}” is a common word", sure, (phrase.lower(),))


def _common_title(word: str, lexicon: Lexicon) -> bool:
    small = word.lower()
    return (
        word.istitle()
        and small not in CAPITAL_NAMES
        and small not in FUNCTION_WORDS
        and lexicon.zipf(small) >= COMMON
        and _family(lexicon, small) >= INFLECTED
    )


def _inner_capitals(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "THe company", "the comPany"."""
    wanted = {
        form
        for form in table.unique
        if not (form.islower() or form.istitle() or form.isupper())
        and 2 < len(form) <= LONGEST
        and lexicon.zipf(form.lower()) >= (FREQUENT if form[0] in BRAND_STARTS else COMMON)
        and INNER_CAPITALS.fullmatch(form)
    }
    for index in table.indices(wanted):
        start, end = table.span(index)
        form = table.forms[index]
        tail = re.sub(r"^[A-Z]?[a-z]+", "", form).lower()
        if _often(table, form) > 1 or (lexicon.zipf(tail) >= COMMON and not form[:2].isupper()):
            continue  # a name, FaceBook, toString
        if start and document.prose[start - 1] in "_-/.@#":
            continue
        lowered = form[0].islower() or form.lower() in FUNCTION_WORDS
        right = form.lower() if lowered else form.title()
        yield Slip(start, end, f"“{form}” has a capital inside", 0.82, (right,))


def _small_starts(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "It was late. the company said"."""
    prose, forms = document.prose, table.forms
    for following in table.between(SMALL_START):
        if not 0 < following < len(forms):
            continue
        before, after = forms[following - 1], forms[following]
        if not before.islower() or len(before) < 3 or before in ABBREVIATIONS:
            continue
        start, end = table.span(following)
        if ROMAN.fullmatch(before) or prose[end : end + 1].isdigit():
            continue  # "iii. other", "r2 will"
        if not after.islower() or lexicon.zipf(before) < COMMON or lexicon.zipf(after) < COMMON:
            continue
        if table.gaps[following - 1].endswith("."):
            continue  # "e.g. this", "asyncio.run. then"
        if not _in_sentence(document, start):
            continue
        sure = STARTS_SMALL if table.gaps[following] == ". " else STARTS_SMALL - 0.1
        if after not in FUNCTION_WORDS:
            sure -= 0.07  # a stray full stop is as likely as a lost capital
        yield Slip(start, end, f"a sentence starts small: “{after}”", sure, (after.capitalize(),))
