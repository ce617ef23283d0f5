"""Every glossary name of the source text with what stands for it in the translation.

Each occurrence has an approved rendering in its segment, or another right one (approved.py), or a
stretch that most likely stands for it (stretches.py, choice.py), or nothing. Two rounds: the
stretches of the whole document are collected first, because a wrong name comes again where the
source has the name, and only there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqc.bitext.names.accounts import glosses_of, other_stems
from tqc.bitext.names.approved import (
    EVERYDAY,
    TITLES,
    from_there,
    is_part,
    not_within,
    rightly,
)
from tqc.bitext.names.doubt import is_famous, is_title, may_be_another
from tqc.bitext.names.settling import Open, Paired, settle
from tqc.bitext.names.sounds import sounds
from tqc.bitext.names.sources import SourceName, SourceNames, names_of
from tqc.bitext.names.stretches import Stretch, Wanted, accounted, stretches
from tqc.bitext.names.targets import Target, own
from tqc.document import Document, Layout, Segment
from tqc.finding import Span
from tqc.glossary.model import Concept, Glossary, primary
from tqc.language.lexicon import Lexicon
from tqc.language.roots import stem
from tqc.rendering.find import FormMatch
from tqc.rendering.index import Index
from tqc.rendering.lattice import FormKind
from tqc.rendering.tokens import words_of
from tqc.rendering.walk import BETWEEN

MOST_OPEN = 20
"""Names without a right rendering that are looked at in one segment; what is longer is a list."""

AGREEING = 3
"""Other segments with the same words from which agreement is full."""


@dataclass(frozen=True)
class Task:
    """What the rounds share. forms: where approved forms stand; wrong: where those stand that the
    glossary lists as wrong."""

    document: Document
    glossary: Glossary
    index: Index
    lexicon: Lexicon
    names: SourceNames
    forms: Sequence[FormMatch]
    wrong: Sequence[FormMatch]
    target: str


def pair(
    document: Document,
    glossary: Glossary,
    index: Index,
    lexicon: Lexicon,
    forms: Sequence[FormMatch],
    known_wrong: bool = True,
) -> list[Paired]:
    """The names that no right rendering stands for, by segment and place in the source.

    forms: where listed forms stand in the document; known_wrong: False leaves those out that are
    listed as wrong.
    """
    wrong = [form for form in forms if form.form.kind is FormKind.WRONG] if known_wrong else []
    wrong.sort(key=_by_place)
    approved = [form for form in forms if form.form.kind is FormKind.APPROVED]
    approved = sorted(not_within(approved, wrong), key=_by_place)
    target = primary(document.language) or "en"
    names = names_of(glossary, target)
    task = Task(document, glossary, index, lexicon, names, approved, wrong, target)
    return _Round(task).run()


def _by_place(form: FormMatch) -> tuple[int, int]:
    return form.span.start, -form.span.end


class _Round:
    """One document: what stands where in it, worked out once."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._starts = [form.span.start for form in task.forms]
        self._wrong_starts = [form.span.start for form in task.wrong]
        self._standing = {form.form.concept for form in task.forms}
        self._targets: dict[int, Target] = {}
        self._anchors: dict[int, list[tuple[Span, float, float]]] = {}
        self._words: dict[str, set[int]] | None = None
        self._right: defaultdict[int, list[tuple[Span, frozenset[str]]]] = defaultdict(list)

    def run(self) -> list[Paired]:
        task = self.task
        found = [self.names_of(segment) for segment in task.document.segments]
        opened = [*self.open_names(found)]
        holding: defaultdict[str, set[int]] = defaultdict(set)
        for at, names in enumerate(found):
            for name in names:
                holding[name.text].add(at)
        weighed = [(one, self.options(one, found[one.segment])) for one in opened]
        where: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for one, options in weighed:
            for option in options:
                where[one.name.text, option.key].add(one.segment)
        for one, options in weighed:
            for option in options:
                self.compare(option, one, where[one.name.text, option.key], holding[one.name.text])
        by_segment: defaultdict[int, list[tuple[Open, list[Stretch]]]] = defaultdict(list)
        for one, options in weighed:
            by_segment[one.segment].append((one, options))
        return [paired for some in by_segment.values() for paired in settle(some)]

    def names_of(self, segment: Segment) -> list[SourceName]:
        if not segment.source or not len(segment.span):
            return []
        names = self.task.names.find(segment.source, self.task.document.source_language)
        return [name for name in names if not is_title(segment.source, name)]

    def approved_in(self, span: Span) -> list[FormMatch]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [form for form in self.task.forms[first:last] if form.span.end <= span.end]

    def wrong_in(self, span: Span, ids: Container[str]) -> list[Span]:
        """Where renderings stand that are listed as wrong for some concepts."""
        first = bisect_left(self._wrong_starts, span.start)
        last = bisect_left(self._wrong_starts, span.end)
        some = self.task.wrong[first:last]
        return [f.span for f in some if f.form.concept in ids and f.span.end <= span.end]

    def target_of(self, at: int) -> Target:
        if at not in self._targets:
            document = self.task.document
            self._targets[at] = Target.of(
                document.prose, document.segments[at].span, self.task.lexicon
            )
        return self._targets[at]

    def open_names(self, found: Sequence[Sequence[SourceName]]) -> Iterator[Open]:
        segments = self.task.document.segments
        right: defaultdict[str, list[int]] = defaultdict(list)
        missing: list[tuple[int, SourceName, int, int]] = []
        for at, names in enumerate(found):
            if not names:
                continue
            here = self.approved_in(segments[at].span)
            by_text: dict[str, list[SourceName]] = {}
            for name in names:
                by_text.setdefault(name.text, []).append(name)
            for text, some in by_text.items():
                count = self.rendered(at, some[0], here, names)
                if count:
                    right[text].append(at)
                if not is_famous(some[0]):
                    missing += [(at, name, count, len(some)) for name in some[count:]]
        told: Counter[int] = Counter()
        for at, name, count, size in missing:
            told[at] += 1
            if told[at] > MOST_OPEN:
                continue
            places = right[name.text]
            seen = bool(places and places[0] < at)
            anywhere = bool(places or self._standing.intersection(c.id for c in name.concepts))
            doubtful = self.doubtful(name, anywhere)
            share = 1.0 if self.beside(at, name, found) else count / size
            yield Open(at, name, seen, share, anywhere, doubtful)

    def doubtful(self, name: SourceName, anywhere: bool) -> bool:
        """True if nothing in the document says that the source word is a name of its concepts."""
        return not anywhere and all(
            may_be_another(name, concept, self.task.target, self.task.lexicon)
            and not any(self.segments_with(words_of(word)) for word in concept.context)
            for concept in name.concepts
        )

    def beside(self, at: int, name: SourceName, found: Sequence[Sequence[SourceName]]) -> bool:
        """True if a listed form of the name stands in a segment beside, whose source hasn't the
        name: sentences end elsewhere in the other language."""
        segments = self.task.document.segments
        if self.task.document.layout is not Layout.WHOLE:
            return False
        ids = {concept.id for concept in name.concepts}
        for near in (at - 1, at + 1):
            if 0 <= near < len(segments) and all(other.text != name.text for other in found[near]):
                span = segments[near].span
                approved = any(form.form.concept in ids for form in self.approved_in(span))
                if approved or self.wrong_in(span, ids):
                    return True
        return False

    def rendered(
        self, at: int, name: SourceName, here: Sequence[FormMatch], names: Sequence[SourceName]
    ) -> int:
        """How often the name is rightly rendered in a segment."""
        ids = {concept.id for concept in name.concepts}
        spans = [
            form.span
            for form in here
            if form.form.concept in ids and not self.in_longer_name(at, name, form)
        ]
        target, concepts = self.target_of(at), name.concepts
        if spans:
            right = from_there(target, concepts, self.task.target)
        else:
            right = rightly(target, concepts, self.task.target, self.others_words(name, names))
        wrong = self.wrong_in(target.span, ids)
        right = [one for one in right if not any(is_part(one, whole) for whole in wrong)]
        self._right[at] += [(span, frozenset(ids)) for span in right]
        spans += right
        count, end = 0, -1
        for span in sorted(spans):
            if span.start >= end:
                count, end = count + 1, span.end
        return count

    def others_words(self, name: SourceName, names: Sequence[SourceName]) -> frozenset[str]:
        """Words of the names of other people in a segment."""
        return frozenset(
            word
            for other in names
            if other.text != name.text and name.text not in other.text
            for concept in other.concepts
            if concept.type == "person"
            for form in concept.names.get(self.task.target, ())
            for word in words_of(form)
        )

    def in_longer_name(self, at: int, name: SourceName, form: FormMatch) -> bool:
        """True where a person's surname stands behind another given name than the person's."""
        if len(form.form.words) > 1 or all(c.type != "person" for c in name.concepts):
            return False
        target = self.target_of(at)
        (place,) = [i for i, t in enumerate(target.tokens) if t.start == form.span.start] or (0,)
        if not place or not target.joins[place - 1]:
            return False
        before = target.tokens[place - 1]
        known = any(
            before.key in words_of(own) for c in name.concepts for own in c.names[self.task.target]
        )
        plain = known or before.key in TITLES or target.zipfs[place - 1] > EVERYDAY
        if not before.capital or plain:
            return False
        source = self.task.document.segments[at].source
        return not accounted(
            before.key, stem(before.key), other_stems(source, name, (name,), self.task.target)
        )

    def options(self, one: Open, names: Sequence[SourceName]) -> list[Stretch]:
        task, segment = self.task, self.task.document.segments[one.segment]
        target = self.target_of(one.segment)
        ids = {concept.id for concept in one.name.concepts}
        approved = tuple(n for c in one.name.concepts for n in c.names.get(task.target, ()))
        numbers = [
            task.index.numbers[key]
            for c in one.name.concepts
            for key in ((c.id, one.name.text),)
            if key in task.index.numbers
        ]
        stems = frozenset(
            stem(word) for name in approved for word in words_of(name) if word not in BETWEEN
        )
        taken, spare, blocked, groups = self.others(one, ids, names)
        concept = one.name.concepts[0]
        weights = (1.0,) * len(one.name.text)
        if numbers:
            weights = task.index.name(numbers[0]).weights
        wanted = Wanted(
            name=one.name.text,
            language=one.name.language,
            approved=approved,
            wrong=tuple(self.wrong_in(segment.span, ids)),
            sounds=self.sounds(one.name, concept, weights),
            weights=weights,
            at=(one.name.span.start + one.name.span.end) / 2 / max(len(segment.source), 1),
            near=self.expected(one, names),
            person=concept.type == "person",
            own=own(target, stems, numbers, task.index, glosses_of(one.name, concept)),
            other=other_stems(segment.source, one.name, names, task.target),
            taken=taken,
            spare=spare,
            blocked=blocked,
            groups=groups,
        )
        return stretches(target, wanted)

    def sounds(
        self, name: SourceName, concept: Concept, weights: Sequence[float]
    ) -> tuple[str, ...]:
        """The name in Latin letters, whole and without what says of what kind it is."""
        person = concept.type == "person"
        told = sounds(name.text, name.language, person)
        bare = "".join(c for c, w in zip(name.text, weights, strict=True) if w >= max(weights))
        if len(bare) in (0, 1, len(name.text)):
            return told
        return told + sounds(bare, name.language, person)

    def expected(self, one: Open, names: Sequence[SourceName]) -> float:
        """Where in the target a name should stand, 0 to 1: between the right names around it."""
        left, right = (0.0, 0.0), (1.0, 1.0)
        for span, at, there in self.anchors(one.segment, names):
            if span.end <= one.name.span.start and at > left[0]:
                left = (at, there)
            elif span.start >= one.name.span.end and at < right[0]:
                right = (at, there)
        size = max(len(self.task.document.segments[one.segment].source), 1)
        at = (one.name.span.start + one.name.span.end) / 2 / size
        share = (at - left[0]) / max(right[0] - left[0], 0.01)
        return left[1] + share * (right[1] - left[1])

    def anchors(self, at: int, names: Sequence[SourceName]) -> list[tuple[Span, float, float]]:
        """Names that stand once in a source segment and, rightly, once in the target, with their
        places in both, 0 to 1."""
        if at not in self._anchors:
            segment = self.task.document.segments[at]
            size, length = max(len(segment.source), 1), max(len(segment.span), 1)
            standing: defaultdict[str, set[Span]] = defaultdict(set)
            for form in self.approved_in(segment.span):
                standing[form.form.concept].add(form.span)
            count = Counter(name.text for name in names)
            found = []
            for name in names:
                places = set().union(*(standing[concept.id] for concept in name.concepts))
                if len(places) == 1 and count[name.text] == 1:
                    (place,) = places
                    there = ((place.start + place.end) / 2 - segment.span.start) / length
                    found.append((name.span, (name.span.start + name.span.end) / 2 / size, there))
            self._anchors[at] = found
        return self._anchors[at]

    def others(
        self, one: Open, ids: set[str], names: Sequence[SourceName]
    ) -> tuple[list[bool], list[bool], list[bool], list[int | None]]:
        """Words of right names, those of them that the source doesn't have so often, those of the
        name's own, and for each word the number of its name."""
        segments = self.task.document.segments
        target = self.target_of(one.segment)
        wanted = Counter(concept.id for name in names for concept in name.concepts)
        spans: list[tuple[Span, frozenset[str]]] = []
        listed = [
            *(
                (f.span, frozenset({f.form.concept}))
                for f in self.approved_in(segments[one.segment].span)
            ),
            *self._right[one.segment],
        ]
        for span, concepts in sorted(listed, key=lambda row: (row[0].start, -row[0].end)):
            if spans and span == spans[-1][0]:
                spans[-1] = (span, spans[-1][1] | concepts)
            elif not spans or span.start >= spans[-1][0].end:
                spans.append((span, concepts))
        there = Counter(concepts for _, concepts in spans)
        spare = {
            concepts
            for concepts, count in there.items()
            if count > sum(wanted[c] for c in concepts) and not concepts & ids
        }
        return (
            target.within(span for span, _ in spans),
            target.within(span for span, concepts in spans if concepts in spare),
            target.within(span for span, concepts in spans if concepts & ids),
            target.groups(span for span, _ in spans),
        )

    def compare(self, option: Stretch, one: Open, agreeing: set[int], holding: set[int]) -> None:
        """What the other segments of the document say of a stretch."""
        features = option.features
        if len(agreeing) > 1:
            features["agrees"] = min(len(agreeing) - 1, AGREEING) / AGREEING
        target = self.target_of(one.segment)
        words = [target.tokens[at].key for at in range(option.first, option.last)]
        everywhere = self.segments_with(words)
        strangers = everywhere - holding
        if strangers:
            features["elsewhere"] = len(strangers) / len(everywhere)

    def segments_with(self, words: Iterable[str]) -> set[int]:
        """Segments of the document that have all of some words."""
        if self._words is None:
            self._words = defaultdict(set)
            for at in range(len(self.task.document.segments)):
                for token in self.target_of(at).tokens:
                    self._words[token.key].add(at)
        sets = sorted((self._words.get(word, set()) for word in words), key=len)
        return set.intersection(*sets) if sets else set()
