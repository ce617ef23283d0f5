"""Makes tqc/language/en-small.txt: the English words that a mid-sentence capital is wrong on.

    python -m benchmarks.garble.small_words SCOWL WORDNET TEXTS > words.txt

SCOWL is the folder of its lists (english-words.10, american-proper-names.50 …, as Debian's package
scowl has them), WORDNET that of data.noun (package wordnet-base), TEXTS a folder of edited English,
*.txt at any depth. A word is in if SCOWL has it in lower case and neither as a name nor
capitalised, if WordNet knows no one and no place by it (Reading) and names no animal, plant, dish
or thing with it ("Border collie"), if wordfreq has it, and if the texts seldom capitalise it
between small words. OTHER holds what those texts are too few to show.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tqc.language.lexicon import bins
from tqc.language.wordlist import wordlist

SMALL_SIZES = (10, 20, 35, 40, 50, 55, 60)  # of SCOWL's lists: up to what most readers know
NAME_SIZES = (*SMALL_SIZES, 70, 80)
VARIANTS = ("english", "american", "british")
LENGTH, ZIPF = 4, 2.3  # letters, and how common a word must be
CAPITALS, SHARE = 2, 1 / 10  # so often, and in such a share of its places, has a name its capital
USUAL, RARELY = 20, 1 / 50  # a name's word that is small so often, and capitalised so rarely, is in

INSTANCE = "@i"  # WordNet's pointer from a single thing to what it is
KINDS = ("05", "06", "13", "20")  # WordNet's files of animals, artefacts, food and plants

PLACE = re.compile(r"(?<=[a-z] )([A-Z][a-z]{3,}|[a-z]{4,})(?= [a-z]|[.,;:!?)])")

OTHER = wordlist("""
    abbot ambassador appendix article calendar cardinals congregation director division edition
    elders episode figure finals finance officer operations professor section season studio subway
    volume general police sales marketing resources labour team unit grade class level phase stage
    round table chair access agents bard bolt canvas chat chrome cloud cursor discord drive edge
    ether excel finder maps messages notes notion operator photos reels reminders settings signal
    sketch slack snap spark stories stripe surface teams whisper zoom angels bears braves brewers
    capitals chargers cowboys devils dolphins ducks falcons flames giants heat hornets jazz jets
    magic mariners marlins nets packers padres panthers pistons raiders ravens rays reds redskins
    rockets rovers sabres sharks spurs suns twins warriors wanderers wild wolves senators rangers
    bulls bucks athletics biology chemistry geography math maths affordable care social security
    grand fair fall spring gold silver nation federal member members revolution constitutional
    marine marines executive cabinet chancellor mayor senator governor premier minister ministry
    department parliament congress senate embassy consulate committee treasury reserve navy army
    royal imperial crown prince princess duke bishop archbishop pope secretary deputy inspector
    sergeant corporal colonel major captain lieutenant admiral commander internet web net website
    online saint father mother brother sister uncle aunt grandma grandpa granny daddy mummy mommy
    madam madame sir god lord heaven hell devil satan bible gospel scripture psalm church mass
    universe earth moon sun solar nature thou thee thy thine century presidential representative
    sheikh emir emirate emirates sultan king queen rabbi imam company board agreement licensee
    licensor contractor client party parties schedule annex clause bishops cathedral dioceses
    diocese parish united union unions league leagues club cup trophy final gulf cape coast delta
    bay canyon falls coalition budget trust press exchange railway radio principal province
    university parliamentary world dead deep code movement freedom book music letter voice winter
    life fascist introduction decree
""")
"""Names of teams, programs, offices, titles, institutions, family members and sacred things."""


def scowl(folder: Path, kind: str, sizes: tuple[int, ...]) -> set[str]:
    found: set[str] = set()
    for variant in VARIANTS:
        for size in sizes:
            path = folder / f"{variant}-{kind}.{size}"
            if path.exists():
                found |= set(path.read_text(encoding="latin-1").split())
    return found


def wordnet(folder: Path) -> set[str]:
    """Names of people and places that are one word (Reading, Price), and the capitalised words that
    small ones follow in the name of a kind of thing (Border collie)."""
    found: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="utf-8").split("\n"):
        fields = line.split("|")[0].split()
        if line.startswith(" ") or not line:
            continue
        instance, kind = INSTANCE in fields, fields[1] in KINDS
        for lemma in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
            first, *rest = lemma.split("_")
            fits = kind and all(word.islower() for word in rest) if rest else instance
            if first.istitle() and fits:
                found.add(first.lower())
    return found


def counted(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands between small words with a capital, and how often without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.txt")):
        for match in PLACE.finditer(path.read_text(encoding="utf-8")):
            (capital if match[1][0].isupper() else small)[match[1].lower()] += 1
    return capital, small


def stems(word: str) -> Iterator[str]:
    """The singulars that a plural may have."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]


def small_words(lists: Path, kinds: Path, texts: Path) -> list[str]:
    lower = {word for word in scowl(lists, "words", SMALL_SIZES) if word.isalpha()}
    names = {
        word.lower().removesuffix("'s")
        for kind in ("proper-names", "upper")
        for word in scowl(lists, kind, NAME_SIZES)
    }
    capital, small = counted(texts)
    common = {word for value, some in bins("en") if value >= 100 * ZIPF for word in some}
    words = {word for word in lower & common if word.islower() and len(word) >= LENGTH}
    usual = {
        word for word in names if small[word] >= USUAL and capital[word] < RARELY * small[word]
    }
    often = {
        word
        for word in words - names
        if capital[word] >= CAPITALS and capital[word] > SHARE * small[word]
    }
    other = {form for word in OTHER for form in (word, word + "s", *stems(word))}
    return sorted(
        word
        for word in words - often - (names - usual) - wordnet(kinds)
        if not any(form in other or form in often for form in (word, *stems(word)))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scowl", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("texts", type=Path)
    args = parser.parse_args()
    print("\n".join(small_words(args.scowl, args.wordnet, args.texts)))


if __name__ == "__main__":
    main()
