"""Small facts about English words that no frequency list tells.

Compiled by hand from grammars' closed classes; each list says what it is for. Leaves out spelling
(see misspellings.tsv) and anything that a word's frequency settles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.language.wordlist import wordlist

FUNCTION_WORDS = wordlist("""
    a an the this that these those my your his her its our their some any no every each either
    of in on at by for from with without to into onto upon about over under between among
    through during against within across behind beyond near until since toward towards despite
    via per and or but nor so yet if because although though while whereas unless when where why
    how who whom whose which what than as is are was were be been being am has have had having
    do does did will would shall should can could may might must not i you he she it we they me
    him us them there here then also only very more most much many few both all such same other
    another
""")

CANNOT_END = wordlist("""
    a an the this these those my your his her its our their some no every each of at by for from
    with without into onto upon between among during against and or but nor if because although
    while whereas unless than as is are was were has have had will would shall should can could
    may might must not very
""")
"""Words that hardly ever end a sentence: what is glued to one continues it."""

STARTERS = wordlist("""
    the this that these those when where while what which who how why however although though
    because after before since until if as and but or so according with without from there here
    then they he she it we you his her its our their some many most all both each every another
    such first second third finally meanwhile moreover furthermore therefore thus also since
    instead additionally whatever whenever other others once even today yesterday earlier
    mr mrs ms dr
    despite during two three four five six seven eight nine ten several few one in on at for by
    to of
""")
"""Words that may begin a sentence and are hardly ever the second half of a brand name."""

NAME_PARTICLES = wordlist(
    "de la le van von der den di da del della el al bin ibn abd mac mc o fitz du"
)
"""Small words that names glue to a capital on purpose: vanDyke, LaSalle, McKenzie."""

CODE_PREFIXES = wordlist("""
    get set is has to on from as with by do add new can can't no not in at of for my your our
    one the max min all any un re pre post sub non anti set put use run make create open close
    load save read write find show hide add remove delete update init start stop push pop each
    map filter every some
""")
"""First words of identifiers in code: isValid, toString, onClick."""

PREFIXES = wordlist("""
    a an ab ad anti arch auto back be bi bio by co con counter cross cyber de dis down eco
    electro em en ex extra fore geo half hand head hetero home homo hydro hyper il im in infra
    inter intra ir iso macro mal mega meta micro mid mini mis mono multi nano neo neuro non off
    omni on out over pan para per photo poly post pre pro proto pseudo psycho quasi re retro
    self semi side socio step sub super sur sym syn techno tele thermo trans tri turbo ultra un
    under uni up vice well with
""")
SUFFIXES = wordlist("""
    able age al ally ance ant ary ate back based berry bird board book boy box bound built burn
    burg bury by cast cide craft cy day dom down ed en ence ent er ers ery es est ette father
    fest field fish flow fold folk ford fowl free friendly ful fully gate girl grade gram graph
    graphy ground hand head hood house ial ian ibility ible ic ical ically ice ier ies ify ily
    in ine ing ings ion ions ise ised iser ish ism ist ists ite ities ity ive ization ize ized
    izer izes izing kin land less let light like line ling lock logy ly made maker making man
    mania master mate ment meter minded mother most ness off oid ology on or ous out over page
    phile phobia phobic piece place plane point pool port print proof rate red related ridge
    right room round run scape ship shire shot side sized skin smith some son speak stead stone
    stop storm stream style tail time ton top town trix tron tude type up ure village walk wall
    ward wards ware wash way ways weed weight well wheel wide wife wise woman women men wood wool
    work worker works worm worth worthy wright yard year
""")
"""Word parts that English writes solid with what they belong to: no sign of a lost space."""

GLUE = wordlist("""
    the of and is was are were this that with from has had have their they which would been its
    his for to will could should these those than into about
""")
"""Words so frequent that a lost space shows at them first, and that compounds never hold."""

QUANTIFIERS = wordlist("""
    two three four five six seven eight nine ten eleven twelve twenty thirty hundred many
    several these those some every each both various my our your their his such few most
""")
"""What stands before a noun and never forms a solid compound with it."""

NEVER_DOUBLED = wordlist("""
    the a an of and to with for at by from as or but if their our your my its his this these
    those are was were be been will would can could should may might must not we he she they has
""")
"""Words that never rightly stand twice in a row in edited prose."""

MAY_DOUBLE = wordlist("""
    had that very really so many no far long much more ha haha ho hee bye yeah yes blah night
    knock there now well who what is do in on her you it never always big old little great again
    quite please never too oh ah hey wow hush tut chop hip hot go come run tick tock cha choo hear
    sorry pretty way hello hi okay ok fine good bad sweet dear poor nice ever deep high low slow
    slowly fast quick quickly up down out round over and extra super rock talk work wait stop
    look listen help home lady mr twin win half fifty dead real true same one two three four
    five ten zero tom boo couscous mama papa baby boy girl man dum la da na sha doo shoo yum
    yummy moo woof quack beep ding ping pong hubba aye nay bang boom drip drop plop snip zoom
    woo yo uh um er mm hmm left right dot dash
""")
"""Words whose doubling is grammar (had had), emphasis (very very) or sound (knock knock)."""

ENDINGS = (
    ("'s", ""), ("’s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""),
    ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"),
    ("or", "e"), ("or", ""), ("ors", ""),
    ("ors", "e"), ("est", ""), ("est", "e"), ("ly", ""), ("ily", "y"), ("ness",
    ""), ("iness", "y"), ("ier", "y"), ("iest", "y"), ("going", ""), ("goer", ""),
    ("able", ""), ("able", "e"), ("ability", "able"), ("ible", ""),
    ("less", ""), ("ful", ""), ("ish", ""), ("like", ""), ("wise", ""), ("ment", ""), ("ism",
    ""), ("ist", ""), ("ize", ""), ("ise", ""), ("ized", ""), ("ised", ""), ("ization", ""),
    ("isation", ""), ("izing", ""), ("ation", "e"), ("ation", ""), ("al", ""), ("ally", ""),
    ("ity", ""), ("ity", "e"), ("y", ""), ("y", "e"), ("ian", ""), ("ship", ""), ("hood", ""),
    ("dom", ""), ("style", ""), ("wide", ""),
)  # fmt: skip
BEGINNINGS = (
    "un", "re", "pre", "non", "dis", "mis", "over", "under", "out", "anti", "counter", "sub",
    "super", "inter", "multi", "semi", "co", "de", "en", "in", "im", "micro", "mini", "mega",
    "hyper", "ultra", "pseudo", "post", "self", "bio", "geo", "neo", "auto", "cyber", "up",
    "down", "mid", "cross", "trans", "intra", "meta", "nano", "tele", "bi", "tri", "poly",
    "mono", "proto", "extra", "fore",
)  # fmt: skip

SHORT_STEM = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A stem that doubles its consonant before a vowel: "jogging", never "joging"."""


def bases(word: str) -> Iterator[str]:
    """What a lower-case word may be built on: "formatters" on "formatter" and "formatt" ....

    Guesses, not truths: a caller asks whether any of them is a word.
    """
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: len(word) - len(ending)]
            if instead or ending[0] not in "aeiouy" or not SHORT_STEM.fullmatch(base):
                yield base + instead
            if not instead and len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]
    for beginning in BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= 3:
            yield word[len(beginning) :]


CALLED = wordlist("""
    called named titled entitled dubbed film movie book novel song album single show series game
    magazine newspaper band poem play opera painting app brand label word term phrase headline motto
    slogan saying episode chapter section article track hit classic ballad musical documentary
    column blog podcast programme program website thriller drama comedy sitcom miniseries star
""")
"""What stands before or behind a title, or before a quoted word, that may begin with a capital."""

EMPHATIC = wordlist("""
    must shall should never always every only very really please warning note important stop free
    none first last both same this that these those what when where which while with without yes
    will would could cannot before after again still even just more most less great fake major
    huge totally absolutely completely love hate good best right wrong real true false null
    breaking update click here today tonight watch subscribe
""")
"""Words that writers set in capitals for emphasis, as in RFC 2119 and in tweets."""

BORROWED_CAPITALS = wordlist("""
    app apps logo logos demo demos vlog vlogs blog blogs email fans idol
""")
"""English words that Chinese text writes in capitals (APP, LOGO) and English never does."""
