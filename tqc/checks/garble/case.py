"""Capitals where English wants none, and a sentence that begins with a small letter.

Finds: a capital on a common word in mid-sentence, a common word all in capitals, capitals inside a
word, a sentence that starts small.
Why: they show where a machine glued pieces of text together, and look careless in print.
Flagged: "the average Waiting time", "thanks to Cargo owners", "a Weather APP", "THe".
Left alone: headings and titles, names, job titles, days, defined terms (the Licensee), after a
colon or a quotation mark, iPhone, acronyms, emphasis (MUST).
Limits: English alone; German writes nouns with capitals and other languages have other customs. A
capitalised word is judged only between small ones, and only if tqc/language/en-small.txt has it:
a capital on "director" or "member" isn't seen, and the bare title of a work may be flagged.
Source: written for this project; SCOWL's word lists and WordNet, as tqc/language/en-small.txt says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from tqc.checks.base import Context
from tqc.checks.garble._slip import Slip, about_code, findings
from tqc.document import BlockKind, Document
from tqc.finding import Finding, Severity, Span
from tqc.glossary.model import primary
from tqc.language.capitals import written_small
from tqc.language.english import BORROWED_CAPITALS, CALLED, EMPHATIC, FUNCTION_WORDS, bases
from tqc.language.forms import FormTest
from tqc.language.lexicon import Lexicon
from tqc.language.prose import ABBREVIATIONS, Words, quotation, title_case, word_table
from tqc.language.wordlist import wordlist

ID = "garble/case"

COMMON = 3.3  # Zipf of a word whose capital may be judged
INFLECTED = 3.0  # Zipf that another form of a word in capitals must have
SMALL_WORD = 0.84  # sure: of such findings in news and speeches, nearly all held
SPEECH = 60  # code points of a quotation: a title or a motto is shorter
FREQUENT = 4.8  # Zipf of a word that is hardly an acronym or a brand of the same letters
FREQUENT_ENOUGH = 4.0  # where the word also has other forms and stands as books have it
DEFINED = 3  # a capital that stands this often in a document is a defined term or a name
CODE_DOUBT = 0.25  # taken off in texts about programs
A_PAGE, SELDOM = 100, 150  # words of a text, and to a stray capital: where more come they are meant
NAMED_DOUBT = 0.15  # taken off there
STARTS_SMALL = 0.82
LONGEST = 30  # letters
LEAD = 80  # code points of a title that leads into a paragraph, up to its colon
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
    though under towards toward upon onto does having much same shall them whom where here
""")
"""Function words that are nobody's name; He, An, So, You, Do, No and Will are surnames or more."""
WEAK_CAPITALS = wordlist("""
    that this these those it in on at not when then after before since where here toward towards
    under
""")
"""Those of them that titles in running text begin with more often than the rest."""

DEFINITE = wordlist("the its their his her our my your")
INDEFINITE = wordlist("a an every each")
OWNED = ("'s", "’s")
DEMONSTRATIVES = frozenset({"this", "these", "those"})
PAST = re.compile(r"[^\W\d_]{3,}ed")
ADVERB = re.compile(r"[^\W\d_]{4,}ly")
NATIONAL = re.compile(r"(?:[ie]an|ish|ese|[aei]li|ican)$")
OWNER = re.compile(r"['’]s?$")
CLAUSE_ENDS = ".,;:!?)"
SENTENCE_LAST = '.!?…”"’)'
BEGINS = re.compile(r"[.!?][”\"’)]*\s|\n")
BE = frozenset({"is", "are", "was", "were", "be"})
DESCRIPTION = re.compile(r".{3,}(?:ly|ous|ful|less|ible|able|ing|ed|est|al|ive)")
JOINERS = frozenset({"of", "for", "from", "and", "the"})
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
    doubt = CODE_DOUBT if about_code(document) else 0.0
    strays = [*_function_words(document, table, lexicon), *_common_words(document, table, lexicon)]
    # a text on novels, moths or clubs has names that are common words in every other sentence
    named = len(strays) > 1 and A_PAGE <= len(table.forms) < SELDOM * len(strays)
    for slip in chain(
        (slip._replace(confidence=slip.confidence - NAMED_DOUBT * named) for slip in strays),
        _all_capitals(document, table, lexicon),
        _inner_capitals(document, table, lexicon),
        _small_starts(document, table, lexicon),
    ):
        yield slip._replace(confidence=slip.confidence - doubt)


def _in_sentence(document: Document, offset: int) -> bool:
    """True outside headings, table rows and everything else that is set like a title."""
    block = document.block_at(offset)
    if block is None:
        return not document.blocks
    if block.kind in (BlockKind.HEADING, BlockKind.ROW, BlockKind.LABEL) or title_case(
        document, block
    ):
        return False
    # "Increased Focus on Models: Startups are": what leads into an item is its title
    colon = document.prose.find(":", offset, min(block.span.end, block.span.start + LEAD))
    return colon < 0 or not title_case(document, replace(block, span=Span(block.span.start, colon)))


def _gaps(table: Words, index: int) -> tuple[str, str]:
    """What stands between a word and its neighbours; "" at the ends of the document."""
    before = table.gaps[index] if index else ""
    after = table.gaps[index + 1] if index + 1 < len(table.forms) else ""
    return before, after


def _often(table: Words, form: str) -> int:
    return table.counts[form]


def _lowered(document: Document, table: Words, index: int, sure: float) -> Slip:
    start, end = table.span(index)
    form = table.forms[index]
    return Slip(start, end, f"“{form}” needs no capital here", sure, (form.lower(),))


def _function_words(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "Kimi The multimodal model", "tokens; According to the news"."""
    forms = table.forms
    for index in table.indices(FUNCTION_FORMS.among(table, lexicon)):
        before, after = _gaps(table, index)
        apart = before == after == ", "  # "the crew, However, left"
        if before not in {" ", ", ", "; "} or (after != " " and not apart):
            continue
        if not forms[index + 1].islower():
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
        start = table.starts[index]
        if _in_title(document, start) or not _in_sentence(document, start):
            continue
        if small in WEAK_CAPITALS:
            sure -= 0.03
        if before == " " and (phrase := CONNECTIVE.match(document.prose, start)):
            # glued in from the head of another sentence: an editor moves or cuts all of it
            repairs = (phrase[0].lower(), "")
            message = f"“{phrase[0]}” begins a sentence, and none begins here"
            yield Slip(*phrase.span(), message, sure, repairs)
        else:
            yield _lowered(document, table, index, sure)


def _common_words(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "the average Waiting time", "would Temporarily halt": words that are nobody's name."""
    forms = table.forms
    for index in table.indices(COMMON_FORMS.among(table, lexicon)):
        form, small = forms[index], forms[index].lower()
        before, after = _gaps(table, index)
        previous = forms[index - 1] if index else ""
        follows = forms[index + 1] if after == " " else ""
        if before != " " or follows[:1].isupper():
            continue
        if previous.lower() in CALLED or follows in CALLED or previous == form:
            continue  # Sing Sing is a prison
        if not (
            previous.islower()
            or _after_name(small, previous, follows)
            or _first_word(document, table, index - 1)
        ):
            continue
        if after and not follows and after[0] not in CLAUSE_ENDS:
            continue
        often, also_small = _often(table, form), small in table.unique
        if often >= DEFINED or (also_small and often > _often(table, small) + 1):
            continue
        if not _plain(lexicon, previous.lower(), small, follows):
            continue
        start = table.starts[index]
        verb = PAST.fullmatch(small) is not None and follows in FUNCTION_WORDS
        if not verb and _part_of_name(document, table, index):
            continue
        if _in_title(document, start):
            continue
        if _in_sentence(document, start):
            yield _lowered(document, table, index, SMALL_WORD)


def _first_word(document: Document, table: Words, index: int) -> bool:
    """True for a common word that begins a sentence of running text: "Rainfall Totals of"."""
    form, start = table.forms[index], table.starts[index]
    small = form.lower()
    if not form.istitle() or (small not in FUNCTION_WORDS and small not in written_small()):
        return False
    block = document.block_at(start)
    if block is None or document.prose[block.span.end - 1] not in SENTENCE_LAST:
        return False
    return start == block.span.start or BEGINS.search(table.gaps[index]) is not None


def _in_title(document: Document, start: int) -> bool:
    """True within a short quotation that begins with a capital, as titles and mottoes do."""
    span = quotation(document, start)
    small = span is None or document.prose[span.start].islower()
    return span is not None and not small and len(span) < SPEECH


def _after_name(small: str, previous: str, follows: str) -> bool:
    """True for "Ronaldo Confirmed the", "Ronaldo Happily took", "the Israeli Tanks that"."""
    if not previous.istitle() or previous.lower() in FUNCTION_WORDS:
        return False
    if NATIONAL.search(previous) and small.endswith("s"):
        return bool(follows)
    if ADVERB.fullmatch(small) and not written_small().isdisjoint(bases(small)):
        return bool(follows)  # not "the Royal Family", which is built on no word
    return PAST.fullmatch(small) is not None and follows in FUNCTION_WORDS


def _plain(lexicon: Lexicon, previous: str, small: str, follows: str) -> bool:
    """True if the words beside a common word say nothing against its being just that word."""
    if previous in DEMONSTRATIVES:
        return True  # no name follows "these"
    definite = previous in DEFINITE or previous.endswith(OWNED)
    if definite and follows:  # "the Price equation", "its Mini plant", but "the Prices that"
        head = follows in FUNCTION_WORDS or follows.endswith("ly")
        described = DESCRIPTION.fullmatch(small) is not None
        return head or described or lexicon.pair(small, OWNER.sub("", follows)) > 0
    if definite or previous in INDEFINITE:  # "a Whisper."
        return bool(follows)
    # "at Surprise, Arizona"
    return bool(follows) or previous in BE or lexicon.pair(previous, small) > 0


def _part_of_name(document: Document, table: Words, index: int) -> bool:
    """True for "Commission for Employment" and "Immigration and Customs"."""
    forms, before, after = table.forms, index - 1, index + 1
    while before >= 0 and forms[before] in JOINERS:  # "Heart of the Machine"
        before -= 1
    while after < len(forms) and forms[after] in JOINERS:
        after += 1
    joined = before >= 0 and before < index - 1 and forms[before][:1].isupper()
    if joined and not _first_word(document, table, before):  # "Dozens of Boats were"
        return True
    return index + 1 < after < len(forms) and forms[after][:1].isupper()


def _all_capitals(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "a Weather APP", "the COMPANY said"."""
    forms = table.forms
    for index in table.indices(UPPER_FORMS.among(table, lexicon)):
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
            if _common_title(previous):
                first -= 1  # "Weather APP": an editor rewrites the phrase
            sure = 0.88
        elif before == " " == after and _between_words(around):
            sure = 0.84 if small in table.unique else 0.81
        else:
            continue
        start = table.starts[first]
        phrase = document.prose[start:end]
        yield Slip(start, end, f"“{phrase}” is a common word", sure, (phrase.lower(),))


def _between_words(around: Sequence[str]) -> bool:
    """True if the word after is small and the one before is no acronym: not "START Treaty"."""
    return around[-1].islower() and not around[0][1:].isupper()


def _inflects(lexicon: Lexicon, word: str) -> bool:
    """True if a common word has a plural, a past or a base that is common too: no acronym does."""
    if lexicon.zipf(word) < FREQUENT_ENOUGH:
        return False
    forms = [word + ending for ending in ("s", "es", "ed", "d", "ing", "ly", "er")]
    forms += [word[:-1] + "ies", *(base for base in bases(word) if base != word)]
    return max(lexicon.zipfs(forms)[form] for form in forms) >= INFLECTED


def _common_title(word: str) -> bool:
    return word.istitle() and word.lower() in written_small()


def _inner_capitals(document: Document, table: Words, lexicon: Lexicon) -> Iterator[Slip]:
    """ "THe company", "the comPany"."""
    for index in table.indices(MIXED_FORMS.among(table, lexicon)):
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


def _common_form(form: str, lexicon: Lexicon) -> bool:
    small = form.lower()
    function = small in FUNCTION_WORDS or small in FUNCTION_CAPITALS
    return form.istitle() and not function and small in written_small()


def _upper_form(form: str, lexicon: Lexicon) -> bool:
    small = form.lower()
    if not form.isupper() or len(form) < 3 or small in BORROWED_CAPITALS:
        return form.isupper() and len(form) > 2
    if len(form) < LONG_CAPITALS or small in EMPHATIC or small in FUNCTION_WORDS:
        return False
    return small in written_small() or _inflects(lexicon, small)


def _mixed_form(form: str, lexicon: Lexicon) -> bool:
    if form.islower() or form.istitle() or form.isupper() or not 2 < len(form) <= LONGEST:
        return False
    least = FREQUENT if form[0] in BRAND_STARTS else COMMON
    return lexicon.zipf(form.lower()) >= least and INNER_CAPITALS.fullmatch(form) is not None


FUNCTION_FORMS = FormTest(lambda form, _: form.istitle() and form.lower() in FUNCTION_CAPITALS)
COMMON_FORMS = FormTest(_common_form)
UPPER_FORMS = FormTest(_upper_form)
MIXED_FORMS = FormTest(_mixed_form)
