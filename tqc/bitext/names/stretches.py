"""The stretches of a target segment that may stand for a name, with what speaks for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tqc.bitext.names.approved import TITLES
from tqc.bitext.names.likeness import likeness
from tqc.bitext.names.targets import Own, Target
from tqc.finding import Span
from tqc.language.roots import stem
from tqc.language.sound import score
from tqc.rendering.near import letters
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import MOST_BETWEEN

MOST_WORDS = 12
"""Of a stretch; names of programmes and conferences are the longest."""

SPARE_WORDS = 3
"""Words that a wrong rendering may have more than the longest right one."""

WINDOW = 150
"""Words around the expected place that are looked at in a segment that is a page long."""

UNKNOWN = 2.5
"""Zipf: a rarer word may be a name without a capital."""

ORDINARY = 3.3
"""Zipf: above it a word is in every reader's vocabulary."""

LONGEST_ACRONYM = 6

CONTESTED = (1.0, 0.3)
"""What a word counts that other words of the source account for as well: where it stands as often
as they do, and where it stands more often."""

FARTHEST = 0.5
"""Of a segment: beyond it a word's place tells nothing; English turns sentences round."""

ALIKE = 0.5
"""Share of letters in common from which likeness tells anything: chance gives nearly that."""

LOUD = 8.0
"""Powers of ten from which more likeness in sound says no more."""

QUOTES = "\"“”‘’'«»「」《》"

SAYING = frozenset(
    "said says saying say told tells added adds stated states noted notes asked asks replied wrote "
    "writes explained pointed believes stressed emphasized announced according".split()
)
"""Verbs that have a person for their subject."""

CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
"""Words with a capital that are nobody's name."""

DEMONYMS = {
    "american": "stat", "americans": "stat", "british": "kingdom", "french": "franc",
    "german": "germany", "spanish": "spain", "dutch": "netherland", "swiss": "switzerland",
    "greek": "greec", "polish": "poland", "danish": "denmark", "turkish": "turkey",
    "english": "england", "thai": "thailand", "welsh": "wal", "irish": "ireland",
}  # fmt: skip
"""What no ending makes of a country's name, with the stem of a word of that name."""

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that has no right rendering in its segment.

    name: as in the source; approved: in the target language; wrong: where renderings stand that
    are listed as wrong; sounds: the name in Latin letters, several spellings; weights: of its
    characters; at: where it stands in the source segment, 0 to 1; near: where it should stand in
    the target by the right names around it; own: words it accounts for; other: stems that other
    words of the source account for, and how often; taken: words of right names, spare: of names
    that stand there more often than in the source; blocked: words of its own right renderings;
    groups: a number for the words of each right rendering.
    """

    name: str
    language: str
    approved: tuple[str, ...]
    wrong: Sequence[Span]
    sounds: tuple[str, ...]
    weights: Sequence[float]
    at: float
    near: float
    person: bool
    own: Own
    other: Mapping[str, int]
    taken: Sequence[bool]
    spare: Sequence[bool]
    blocked: Sequence[bool]
    groups: Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words first:last of a target. key: its letters, to compare it across segments."""

    first: int
    last: int
    span: Span
    key: str
    features: Values = field(hash=False, compare=False)


def stretches(target: Target, wanted: Wanted) -> list[Stretch]:
    """All that may stand for the name, by place."""
    if not target.tokens:
        return []
    look = _Look(target, wanted)
    places = dict.fromkeys(look.places())
    places.update(dict.fromkeys(look.listed()))
    return [look.weigh(first, last) for first, last in sorted(places)]


class _Look:
    """What the stretches of one target share."""

    def __init__(self, target: Target, wanted: Wanted) -> None:
        self.target, self.wanted = target, wanted
        words = [words_of(name) for name in wanted.approved] or [("",)]
        self.longest = max(map(len, words))
        self.shortest = min(map(len, words))
        self.approved = [letters(name) for name in wanted.approved]
        self.approved_stems = [frozenset(map(stem, some)) for some in words]
        tokens, own = target.tokens, wanted.own.share
        self.other = [
            not own[at] and (accounted(token.key, base, wanted.other) or token.key in CALENDAR)
            for at, (token, base) in enumerate(zip(tokens, target.stems, strict=True))
        ]
        there = Counter(target.stems)
        self.contested = [
            CONTESTED[there[base] > wanted.other.get(base, 0)]
            if own[at] and accounted(token.key, base, wanted.other)
            else 0.0
            for at, (token, base) in enumerate(zip(tokens, target.stems, strict=True))
        ]
        self.named = [  # a capital that says something
            token.capital
            and target.content[at]
            and (not target.first[at] or target.zipfs[at] < ORDINARY)
            for at, token in enumerate(tokens)
        ]
        self.run = self._only_run()
        edge = [
            target.content[at]
            and bool(
                token.capital
                or own[at]
                or target.zipfs[at] < UNKNOWN
                or not (wanted.person or self.other[at])
            )
            for at, token in enumerate(tokens)
        ]
        ties = target.hyphens
        self.edge = [  # Joo-ae: what is tied to a word that may be one
            not wanted.blocked[at]
            and (here or (at > 0 and ties[at - 1] and edge[at - 1]) or (ties[at] and edge[at + 1]))
            for at, here in enumerate(edge)
        ]

    def places(self) -> Iterator[tuple[int, int]]:
        size = len(self.target.tokens)
        expected = round(self.wanted.at * size)
        low, high = max(0, expected - WINDOW), min(size, expected + WINDOW)
        most = min(MOST_WORDS, self.longest + SPARE_WORDS + 3)
        joins, wanted = self.target.joins, self.wanted
        for first in range(low, high):
            if not self.edge[first]:
                continue
            words = 0
            for last in range(first, high):
                if wanted.blocked[last]:
                    break
                words += self.target.content[last]
                if words > self.longest + SPARE_WORDS or last - first >= most:
                    break
                if self.edge[last] and words:
                    yield first, last + 1
                if not joins[last]:
                    break

    def listed(self) -> Iterator[tuple[int, int]]:
        """Whatever is listed as wrong, however long, and across a colon."""
        for span in self.wanted.wrong:
            words = [
                at
                for at, token in enumerate(self.target.tokens)
                if span.start <= token.start and token.end <= span.end
            ]
            if words:
                yield words[0], words[-1] + 1

    def weigh(self, first: int, last: int) -> Stretch:
        target, wanted = self.target, self.wanted
        tokens = target.tokens[first:last]
        span = Span(tokens[0].start, tokens[-1].end)
        key = letters(span.of(target.text))
        content = [at for at in range(first, last) if target.content[at]]
        size = len(content)
        own, bits = wanted.own.share, wanted.own.bits
        mask = 0
        for at in content:
            mask |= bits[at]
        total = sum(wanted.weights) or 1.0
        covered = sum(w for at, w in enumerate(wanted.weights) if mask >> at & 1) / total
        heard = self._heard(content, span.of(target.text))
        stems = {target.stems[at] for at in content}
        owned = sum(own[at] for at in content)
        loose = [at for at in content if not own[at] and not self.other[at]]
        strange = sum(self._strange(at) for at in loose)
        lower = sum(not target.tokens[at].capital for at in loose)
        place = (first + last) / 2 / len(target.tokens)
        capital = [target.tokens[at].capital for at in content]
        found = {
            "approved_like": _told(max((likeness(key, a) for a in self.approved), default=0.0)),
            "sound_like": _told(max((likeness(key, s) for s in wanted.sounds), default=0.0)),
            "sounds": min(max(heard, 0.0), LOUD) / LOUD,
            "silent": min(max(-heard, 0.0), LOUD) / LOUD,
            "own": owned / size,
            "covered": covered,
            "approved_words": max(
                (len(stems & words) / max(len(words), 1) for words in self.approved_stems),
                default=0.0,
            ),
            "contested": sum(self.contested[at] for at in content) / size,
            "alone": float(self.run is not None and first <= self.run[0] and self.run[1] <= last),
            "acronym": float(size == 1 and not wanted.person and self._acronym(first)),
            "other": sum(self.other[at] for at in content) / size,
            "strange": min(strange, 3) / 3,
            "lower": lower / size,
            "capitals": float(all(capital) and any(self.named[at] for at in content)),
            "mixed_case": float(any(capital) and not all(capital)),
            "quoted": float(self._quoted(span)),
            "open_left": float(self._open(first - 1, first - 1)),
            "open_right": float(self._open(last, last - 1)),
            "splits": float(self._splits(first) or self._splits(last)),
            "first": float(target.first[first] and target.tokens[first].capital),
            "cuts": float((first > 0 and target.hyphens[first - 1]) or target.hyphens[last - 1]),
            "own_left": float(self._goes_on(first, -1)),
            "own_right": float(self._goes_on(last - 1, 1)),
            "inside": min(last - first - size, 3) / 3,
            "longer": min(max(size - self.longest, 0), 3) / 3,
            "shorter": min(max(self.shortest - size, 0), 3) / 3,
            "distance": min(abs(place - wanted.at), FARTHEST),
            "taken": sum(wanted.taken[at] and not wanted.spare[at] for at in content) / size,
            "distance_near": min(abs(place - wanted.near), FARTHEST),
            "surplus": float(any(wanted.spare[at] for at in content)),
            "rare": float(any(target.zipfs[at] < UNKNOWN for at in content)),
            "person_shape": float(wanted.person and size in (2, 3) and all(capital)),
            "ordinary": (1 - strange / 2) * (size == 1 and target.zipfs[first] > ORDINARY),
            "listed": float(span in wanted.wrong),
            "person_cue": float(wanted.person and self._speaks(first, last)),
        }
        return Stretch(first, last, span, key, {k: v for k, v in found.items() if v})

    def _goes_on(self, at: int, step: int) -> bool:
        """True if a word that the name accounts for comes next, past function words: behind "dark
        side" in "dark side of the moon"."""
        target = self.target
        for _ in range(MOST_BETWEEN + 1):
            joint = at if step > 0 else at - 1
            at += step
            if not 0 <= at < len(target.tokens) or not target.joins[joint]:
                return False
            if self.wanted.own.share[at] > 0:
                return True
            if target.content[at]:
                return False
        return False

    def _heard(self, content: Sequence[int], text: str) -> float:
        """How much likelier the words are as the name's sound than by chance, in powers of ten:
        all of them, or what no gloss accounts for as what is left of the name."""
        wanted, target = self.wanted, self.target
        strange = [at for at in content if not wanted.own.share[at] or wanted.own.spoken[at]]
        if not any(target.tokens[at].capital or target.zipfs[at] < UNKNOWN for at in strange):
            return 0.0
        scores = [score(wanted.name, text, wanted.language)]
        if len(strange) < len(content):
            translated = 0
            for at in content:
                translated |= 0 if at in strange else wanted.own.bits[at]
            left = "".join(c for at, c in enumerate(wanted.name) if not translated >> at & 1)
            if 1 < len(left) < len(wanted.name):
                words = " ".join(target.tokens[at].key for at in strange)
                scores.append(score(left, words, wanted.language))
        return max(scores)

    def _speaks(self, first: int, last: int) -> bool:
        """True if a title stands before, or a verb of saying on either side."""
        tokens = self.target.tokens
        before = {token.key for token in tokens[max(0, first - 1) : first]}
        beside = before | {token.key for token in tokens[last : last + 1]}
        return bool(before & TITLES or beside & SAYING)

    def _strange(self, at: int) -> float:
        """How much a word's capital says that it is a name."""
        return 1.0 if self.named[at] else 0.5 * self.target.tokens[at].capital

    def _only_run(self) -> tuple[int, int] | None:
        """The words of the segment that look like a name and that nothing accounts for, if they
        stand together."""
        wanted = self.wanted
        loose = [
            at
            for at, named in enumerate(self.named)
            if named and not (self.other[at] or wanted.taken[at] or wanted.own.share[at])
        ]
        if not loose or loose[-1] - loose[0] >= MOST_WORDS:
            return None
        together = all(self.target.joins[at] for at in range(loose[0], loose[-1]))
        return (loose[0], loose[-1] + 1) if together else None

    def _acronym(self, at: int) -> bool:
        token = self.target.tokens[at]
        text = self.target.text[token.start : token.end]
        return text.isupper() and text.isalpha() and 2 <= len(text) <= LONGEST_ACRONYM

    def _splits(self, at: int) -> bool:
        """True if another name's right rendering goes on across a stretch's end."""
        groups = self.wanted.groups
        return 0 < at < len(groups) and groups[at] is not None and groups[at] == groups[at - 1]

    def _quoted(self, span: Span) -> bool:
        text = self.target.text
        return (
            text[span.start - 1 : span.start] in QUOTES and text[span.end : span.end + 1] in QUOTES
        )

    def _open(self, at: int, joint: int) -> bool:
        """True if a capitalised word that nothing accounts for goes on where a stretch ends."""
        target = self.target
        if not 0 <= at < len(target.tokens) or not target.joins[joint]:
            return False
        return self.named[at] and not self.other[at] and not self.wanted.taken[at]


def accounted(word: str, base: str, other: Container[str]) -> bool:
    """True if the source's other words account for a word: a figure, a gloss, what comes from a
    place they name."""
    if base in other or word[0].isdigit():
        return True
    if word in DEMONYMS:
        return DEMONYMS[word] in other
    return any(
        len(word) > len(ending) + 2
        and word.endswith(ending)
        and stem(word[: -len(ending)]) in other
        for ending in ("n", "an", "ian", "ese", "ish")
    ) or any(stem(word[: -len(e)] + "a") in other for e in ("ian", "ean") if word.endswith(e))


def _told(like: float) -> float:
    return max(0.0, like - ALIKE) / (1 - ALIKE)
