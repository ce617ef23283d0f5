"""Which language a text is in: by script and function words first, by langdetect where those tie.

Function words settle nearly every Latin-script paragraph at a hundredth of langdetect's cost, and
never guess from names. langdetect (Apache-2.0) is imported only for what is left, with a fixed
seed, since it draws samples; it needs some 40 letters to be right nine times in ten.
Source of the words: each language's most frequent ones, by common frequency lists.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from tqc.document import Document
from tqc.language.prose import once
from tqc.language.script import BEYOND_LATIN, WIDE, letters

FUNCTION_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to is for that with was by from this are which has it be have not they"
        " his their will but would its were been when who he she you we had about more a in on as"
        " at or an her him them my your our if can could should than then there these those what"
        " into after before through between because only",
        "de": "der die das und ist nicht von den mit dem ein eine auf für sich des im zu auch als"
        " wird es an werden aus bei sind dass nach wurde einen einer oder haben hat wie noch über"
        " in war um er sie man",
        "fr": "le la les des est et dans une pour que qui du au sur avec pas ce il par plus ne sont"
        " aux cette ses elle mais nous ont été comme leur ou vous être fait deux de en un se son"
        " on sa d l",
        "es": "el la los las y que del en una por con para se es su al como más lo pero sus este"
        " ha son esta entre también cuando muy sobre fue han años desde hay ser de un no a o e",
        "it": "il di che la per una del della con non sono le gli alla dei nel si è da più anche"
        " come dal delle al ha questo nella ma degli i suo sulla stato dopo essere un in a e o se",
        "pt": "o os as que do da em uma para com não por mais dos das no na se ao como foi mas ele"
        " são pela pelo também até isso seu sua já você está tem à entre após de um a e",
        "tr": "ve bir bu için ile da de olarak daha çok olan gibi kadar sonra ancak en ne var ise"
        " değil her göre olduğu ya veya büyük ama oldu kendi tarafından iki yeni o",
        "nl": "de het een van en is dat op te zijn voor met niet aan er ook als bij maar om hij was"
        " naar deze wordt uit nog dan heeft door over werd hebben kan in die of",
        "pl": "i w na z się nie do to że jest o jak po co ale od za przez dla tym był są oraz"
        " jego może tylko już być który która które a",
        "ru": "и в не на что с по как это к но из у за от о так для же до был то его или при"
        " бы мы они она который также года которые а",
        "uk": "і в не на що з як це та до у за від про для його або але він які який також є"
        " щоб року вони після було бути а",
    }.items()
}

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 3000  # code points, some 500 words: more tells nothing new
ENOUGH_WORDS = 8
SHARE, LEAD = 0.18, 1.5
"""Share of function words in running text is 0.3 to 0.5; names and lists stay well below SHARE.
LEAD: how much the best language must surpass the next, as the Romance ones share many words."""
DIFFERENT = 3  # function words: "non" again and again makes no Italian
DETECT_LETTERS, DETECT_WORDS, DETECT_SURE = 60, 10, 0.95


def detect(text: str) -> str:
    """The BCP 47 primary tag of a text's language, "" where it can't be told.

    >>> detect("The price of the product is higher than that of the other one."), detect("Kimi")
    ('en', '')
    """
    sample = text[:SAMPLE]
    if not BEYOND_LATIN.search(sample):
        return by_function_words(sample) or _guess(sample)
    counts = letters(sample)
    if not counts:
        return ""
    weight = {s: n * (WIDE if s in ("Hani", "Kana", "Hang") else 1) for s, n in counts.items()}
    east = weight.get("Hani", 0) + weight.get("Kana", 0)
    total = sum(weight.values())
    if east >= total / 2:
        if counts.get("Kana", 0) * 20 >= counts.get("Hani", 0) + counts.get("Kana", 0):
            return "ja"
        return "zh"
    main = max(weight, key=lambda script: weight[script])
    if weight[main] < 0.6 * total:
        return ""
    if main in ("Hang", "Hebr", "Thai", "Deva"):
        return {"Hang": "ko", "Hebr": "he", "Thai": "th", "Deva": "hi"}[main]
    if main == "Arab":
        return "ar" if not re.search("[پچژگٹڈڑںے]", sample) else _guess(sample)
    return by_function_words(sample) or _guess(sample)


@once
def detected(document: Document) -> str:
    """What `detect` says of a document's start, middle and end, asked once."""
    text = document.prose
    if len(text) > SAMPLE:
        middle, piece = len(text) // 2, SAMPLE // 3
        text = "\n".join((text[:piece], text[middle : middle + piece], text[-piece:]))
    return detect(text[:SAMPLE])


def by_function_words(text: str) -> str:
    """The language whose function words are frequent in the text, by far; else ""."""
    words = [word for word in WORD.findall(text) if word.islower()]
    if len(words) < ENOUGH_WORDS:
        return ""
    counts = Counter(words)
    hits = sorted(((function_words(counts, key), key) for key in FUNCTION_WORDS), reverse=True)
    (best, language), (second, _) = hits[:2]
    if best < SHARE * len(words) or best < LEAD * second:
        return ""
    different = FUNCTION_WORDS[language].intersection(counts)
    return language if len(different) >= DIFFERENT else ""


def function_words(counts: Mapping[str, int], language: str) -> int:
    """How many of the words, each with its number, are function words of the language."""
    known = FUNCTION_WORDS.get(language, frozenset())
    return sum(counts[word] for word in known.intersection(counts))


def _guess(text: str) -> str:
    """langdetect's opinion where there is enough running text, and it is sure."""
    words = [word for word in WORD.findall(text) if word.islower()]
    if len(words) < DETECT_WORDS or sum(map(len, words)) < DETECT_LETTERS:
        return ""
    from langdetect import DetectorFactory, detect_langs  # 40 ms, and its profiles 300 ms
    from langdetect.lang_detect_exception import LangDetectException

    DetectorFactory.seed = 0
    try:
        best = detect_langs(" ".join(words))[0]
    except LangDetectException:
        return ""
    return best.lang.split("-")[0] if best.prob >= DETECT_SURE else ""
