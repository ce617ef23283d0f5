"""Which words may stand twice in a row, by language.

English lists are in tqc.language.english; these are the words of other languages that grammar never
doubles, those that it may double, and names that are doubled words.
Compiled by hand from grammars' closed classes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from tqc.language.english import NEVER_DOUBLED
from tqc.language.wordlist import wordlist

NEVER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": NEVER_DOUBLED,
        "de": wordlist("und von mit für auf dem ein eine einer nicht ist aus bei nach durch über "
                       "wird wurde hat haben sich im am vom zum zur als auch oder aber werden"),
        "fr": wordlist("de le la les et des du un une dans pour par sur avec est sont à au aux ne "
                       "ce cette ces son ses leur mais ou comme"),
        "es": wordlist("de el la los las en y del un una por para con se su sus a al es o "
                       "pero como"),
        "it": wordlist("di il la le gli i e un una per con del della dei delle nel nella in a da è "
                       "al alla ma o come"),
        "pt": wordlist("de o a os as e do da dos das em um uma para com por no na nos nas ao à mas "
                       "ou como"),
        "ru": wordlist("в на и с по к из от для у за о при это как его их или"),
        "tr": wordlist("ve ile için olarak olan bu ama veya"),
        "ar": wordlist("في من على إلى عن مع هذا هذه التي الذي أو"),
    }
)  # fmt: skip

MAY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "de": wordlist("die der das sie den dem was wer ihr uns ihnen ja nein ach los bald"),
        "fr": wordlist("nous vous non oui plus que"),
        "es": wordlist("que nos los las casi más mis"),
        "it": wordlist("che via mano più così man passo pian poco lemme quatto mogio zitto zitta "
                       "bel bello rasente terra fitto fitta giro zitti"),
        "pt": wordlist("que nos mais quase"),
        "ru": wordlist("что всё все так как мало чуть"),
        "ar": wordlist("جدا جداً شيئا رويدا"),
    }
)  # fmt: skip
"""Words that grammar may double ("die, die die Tür öffnete", "nous nous trouvons"), or custom."""

INFLECTED_TURKISH = re.compile(
    r"(?:[dt][ıiuü](?:k|m|n|l[ae]r)?|m[ae]s[ıi]|l[ae]r[ıi]?n?|[ıiuü]n[ıiuü])$"
)
"""Turkish doubles bare words to say "one by one" or "slowly"; verbs and cases it doesn't."""

INFLECTED_KOREAN = re.compile(r"(?:[가은는을를]|에서|에게|으로|니다|[했였있]다)$")
"""Korean doubles adverbs and sounds; a word with a particle or at a sentence's end it doesn't."""

DOUBLE_NAMES = wordlist("""
    abdullah
    duran walla wagga pago bora sirhan humbert boutros baden django lang sing talk liquid major
    aye tiki zsa gogo kiki coco lulu mimi toto bling yadi berta phi mau knock wiki kala curry galo
""")
"""Names that are a word twice: Duran Duran, Walla Walla, Sirhan Sirhan, Sing Sing."""

FREE_RELATIVES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": wordlist("what whatever who whoever whichever"),
        "de": wordlist("was wer"),
        "fr": frozenset(("ce qui", "ce que")),
        "es": frozenset(("lo", "lo que")),
        "it": frozenset(("quel che", "quello che", "ciò che")),
        "pt": frozenset(("o que",)),
        "ru": wordlist("что кто"),
    }
)
"""Behind these a word or phrase may stand twice: "what is done is done", "lo hecho hecho está"."""

LINKS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": wordlist("and after by upon or to"),
        "de": wordlist("und für an um"),
        "fr": wordlist("et après par en"),
        "es": wordlist("y con a por tras"),
        "it": wordlist("e per dopo a"),
        "pt": wordlist("e a por"),
        "ru": wordlist("и за к по"),
        "tr": wordlist("ve"),
    }
)
"""In the middle of "more and more and more", "year after year after", "hombro con hombro con"."""

SOUNDLESS = re.compile(r"[bcdfghjklmnpqrstvwxzß]+")
"""Hmm, psst, brr: letters without a vowel are a sound or an abbreviation."""

INTENSIFIERS = wordlist("""
    muito muita muitos tão mucho mucha poco bueno claro venga ahora luego pronto siempre nunca
    quasi piano subito molto tanto presto sempre bella proprio appena davvero
    très bien beaucoup jamais toujours petit petite encore doucement
    sehr ganz viele lange immer gerne schnell niemals
    очень много долго далеко совсем чуть еле только давно тихо скоро
""")
"""Words of other languages doubled for emphasis, or as a fixed phrase."""
