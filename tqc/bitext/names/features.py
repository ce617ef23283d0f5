"""What speaks for a stretch of the target standing, wrongly, where a name should be.

Every feature is about 0 to 1 (0: absent). A name with no right rendering in its segment is weighed
as one choice: between the stretches that may stand for it, and nothing at all; the weights say how
much each feature counts (weights.json, fitted by benchmarks/bilingual/fit.py).
"""

from __future__ import annotations

FEATURES = (
    "approved_like",  # letters in common with an approved rendering, from half of them to all
    "sound_like",  # ... with the source name in Latin letters
    "sounds",  # powers of ten by which its sound is likelier as the name's than by chance
    "silent",  # ... than the name's: it sounds otherwise
    "own",  # share of the words that the name accounts for: glosses, approved words
    "covered",  # share of the name that the words render
    "approved_words",  # share of an approved rendering's words that stand in it
    "contested",  # share of the words that both account for
    "alone",  # nothing else in the segment looks like a name and isn't accounted for
    "acronym",  # capitals alone
    "other",  # share of the words that other words of the source account for
    "strange",  # capitalised words that nothing accounts for: a third of each, up to three
    "lower",  # share of words in lower case that nothing accounts for
    "capitals",  # every word has a capital, and not as a sentence's first alone
    "mixed_case",  # a capitalised word beside one in lower case
    "quoted",  # quotation marks stand around it
    "open_left",  # a capitalised word that nothing else accounts for touches it before
    "open_right",  # ... or behind
    "splits",  # another name's right rendering goes on beyond its end
    "first",  # it begins a sentence, so that its capital says little
    "cuts",  # it ends within words tied by hyphens
    "own_left",  # a word that the name accounts for is left out before
    "own_right",
    "inside",  # function words within: a third of each
    "longer",  # words more than the longest approved rendering has: a third of each
    "shorter",  # words less than the shortest: a third of each
    "distance",  # how far off it stands, of the whole segment
    "distance_near",  # ... from the place that the right names around it leave
    "agrees",  # the same words in other segments in which the name is not rightly rendered
    "elsewhere",  # the same words where the source has no such name: share of their segments
    "taken",  # share of the words that are the right rendering of another name of the source
    "surplus",  # the right rendering of another name, more often than that name is in the source
    "rare",  # a word that English hardly has
    "person_shape",  # the name is a person's, and two or three capitalised words stand there
    "listed",  # the glossary lists it as wrong
    "person_cue",  # ... and a title stands before it, or a verb of saying beside it
    "ordinary",  # one ordinary word
)

NULL_FEATURES = (
    "nothing",  # always 1
    "nothing_seen",  # the name was rightly rendered earlier in the document
    "nothing_here",  # ... in this segment: share of its occurrences
)
