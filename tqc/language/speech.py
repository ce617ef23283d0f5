"""Who said it: verbs that stand beside quoted speech, and so outside its quotation marks.

Compiled by hand from news style; third person, present and past. Where a sentence that opened a
quotation holds one of them after a comma, the quotation closed before it.
"""

from __future__ import annotations

import re
from functools import cache

from tqc.language.wordlist import wordlist

SAID = {
    "en": wordlist("said says told tells added adds asked asks replied wrote writes explained "
                   "explains noted notes continued announced claimed argued warned insisted "
                   "recalled tweeted stated commented concluded admitted declared joked"),
    "de": wordlist("sagte sagt so erklärte erklärt fügte meinte meint betonte schrieb schreibt "
                   "berichtete ergänzte warnte twitterte antwortete"),
    "fr": wordlist("dit déclaré déclare expliqué explique affirmé affirme ajouté ajoute indiqué "
                   "indique écrit raconte confié précisé souligné lancé répondu commenté"),
    "es": wordlist("dijo dice afirmó declaró explicó añadió comentó señaló aseguró escribió "
                   "explica afirma agregó contó respondió indicó apuntó tuiteó"),
    "it": wordlist("detto dice dichiarato spiegato affermato aggiunto disse spiega afferma "
                   "commentato scritto raccontato ricordato risposto sottolineato"),
    "pt": wordlist("disse diz afirmou declarou explicou acrescentou comentou escreveu contou "
                   "respondeu revelou referiu explica afirma"),
    "ru": wordlist("сказал сказала заявил заявила отметил отметила добавил добавила говорит "
                   "сообщил сообщила пояснил пояснила написал написала рассказал рассказала"),
    "tr": wordlist("dedi diyor söyledi belirtti ekledi açıkladı ifade konuştu yazdı anlattı"),
}  # fmt: skip


@cache
def attribution(language: str) -> re.Pattern[str] | None:
    """What says who spoke, after the comma or mark that ends the speech; None if not known.

    >>> bool(attribution("en").search("We sail at dawn, the captain said."))
    True
    """
    verbs = SAID.get(language)
    if verbs is None:
        return None
    return re.compile(rf"[,!?…] [^.!?…\n]{{0,80}}?\b(?:{'|'.join(sorted(verbs))})\b")
