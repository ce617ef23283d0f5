"""English words without their endings, crudely: enough to match a dictionary's gloss with a text.

Two words of one stem need not be forms of one word; an alignment weighs many words and doesn't
mind. The irregular forms are those that news and novels are full of, listed by hand.
"""

from __future__ import annotations

from functools import lru_cache

SUFFIXES = (
    *("ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ness", "edly"),
    *("ers", "er", "ors", "or", "ions", "ion", "ies", "ied", "ed", "es", "s", "ly", "y", "e"),
)
"""Longer ones before those they hold."""

SHORTEST = 3
"""Letters that a stem must keep."""

IRREGULAR = {
    form: word
    for word, forms in {
        "say": "said", "go": "went gone", "come": "came", "see": "saw seen", "take": "took taken",
        "get": "got gotten", "know": "knew known", "think": "thought", "tell": "told",
        "give": "gave given", "find": "found", "leave": "left", "feel": "felt", "keep": "kept",
        "stand": "stood", "hear": "heard", "run": "ran", "bring": "brought", "sit": "sat",
        "speak": "spoke spoken", "begin": "began begun", "write": "wrote written", "buy": "bought",
        "rise": "rose risen", "fall": "fell fallen", "grow": "grew grown", "lead": "led",
        "meet": "met", "pay": "paid", "sell": "sold", "lose": "lost", "win": "won",
        "hold": "held", "build": "built", "send": "sent", "spend": "spent", "catch": "caught",
        "teach": "taught", "fight": "fought", "choose": "chose chosen", "break": "broke broken",
        "drive": "drove driven", "eat": "ate eaten", "drink": "drank drunk", "sing": "sang sung",
        "sleep": "slept", "wear": "wore worn", "draw": "drew drawn", "throw": "threw thrown",
        "fly": "flew flown", "die": "died dying", "lie": "lay lain", "make": "made",
        "become": "became", "show": "shown", "man": "men", "woman": "women", "child": "children",
        "foot": "feet", "tooth": "teeth", "person": "people", "life": "lives", "wife": "wives",
        "half": "halves", "thief": "thieves", "good": "better best", "bad": "worse worst",
        "be": "is am are was were been", "have": "has had", "do": "does did done",
        "i": "me my mine myself", "he": "him his himself", "she": "her hers herself",
        "we": "us our ours ourselves", "they": "them their theirs themselves",
        "you": "your yours yourself yourselves", "it": "its itself", "not": "n't no",
    }.items()
    for form in forms.split()
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case English word.

    >>> stem("companies"), stem("developed"), stem("development"), stem("said")
    ('compan', 'develop', 'develop', 'say')
    """
    word = IRREGULAR.get(word, word)
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            word = word[: -len(suffix)]
            break
    if len(word) > SHORTEST and word[-1] == word[-2]:
        return word[:-1]
    return word
