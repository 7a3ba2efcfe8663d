"""What comparison looks at in a claim: its topic, names, counted head, day and speaker; made once a claim."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Final
from uuid import UUID

from workbench.comparison import words
from workbench.domain.claim import Claim
from workbench.domain.group import Story
from workbench.domain.moment import Moment
from workbench.domain.quantity import Counted
from workbench.domain.quote import Speaker
from workbench.domain.span import Span

_NEAR = 6
_CHANGED = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|climbs|grew|grown|increased|jumped|fell|fallen|dropped|went up|went down)\b"
)
"""Behind such a verb the figure is of the whole clause's subject, however far back that stands."""
_WAS = re.compile(r"^\s*(?:[^\W\d_]+ ){1,3}(?:was|is|turned) *$")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’']*\s+")
_MARKS = " \"“”„‘’',.;:…-–—"
CLAUSE = re.compile(r"[,:](?!\d)|[;–—]|\b(?:and|but|while|as|who|which)\b")
_SMOOTHING = 20
"""Sentences added to the count, so that weights of two one-sentence texts stay even."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a quote.

    Attributes:
        said: As written, without marks at its ends.
        lower: The same in lower case.
        topic: Its concepts, names left out: two remarks on Russia are not one remark.
        whole: Its concepts.
        length: Its number of words.
    """

    said: str
    lower: str
    topic: frozenset[str]
    whole: frozenset[str]
    length: int


Days = tuple[date, date]


@dataclass(slots=True, eq=False)
class Facet:
    """A claim with what comparison needs of it; not frozen, because filling a frozen one takes twice as long.

    Attributes:
        story: Index of its story.
        topic: Concepts of its sentence (for a quote: of its words), the passage's own words left out but for a
            statement's.
        head: Concept of the counted thing's head, or "".
        counted: Concepts of the counted thing.
        names: Capitalised words of the sentence, lower case.
        speaker: Surname or role of who says it, or "".
        named: The speaker has a name of its own.
        said: The words of a quote.
        pieces: Its sentences.
        said_day: The day of the saying, else of the report.
        day_told: The text itself tells that day.
        near_words: The same as words, lower case.
        lead: All words of its clause before the passage, as written.
        before: The last six of them.
        after: The words of its clause behind it.
        near: The concepts within a few words of the passage, in its own clause.
        days: First and last day of each sure date in its sentence.
        part: Of a count of some of what was counted before, the concepts told of it alone; None of any other.
    """

    claim: Claim
    story: int
    letter: str
    topic: frozenset[str]
    head: str = ""
    counted: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    speaker: str = ""
    named: bool = False
    said: str = ""
    pieces: tuple[Piece, ...] = ()
    near: frozenset[str] = frozenset()
    near_words: frozenset[str] = frozenset()
    lead: str = ""
    before: str = ""
    after: str = ""
    moment: Moment | None = None
    days: tuple[Days, ...] = ()
    said_day: date | None = None
    day_told: bool = False
    part: frozenset[str] | None = None

    @property
    def bare_age(self) -> bool:
        """The figure may be the age that ends "She was 94."."""
        quantity = self.claim.quantity
        bare = quantity is not None and quantity.unit in (None, "year of age") and quantity.high is None
        return bare and not self.after.strip(" .”\"'") and bool(_WAS.search(self.before))

    @property
    def uuid(self) -> UUID:
        """Identity of the claim."""
        return self.claim.uuid

    @property
    def text(self) -> str:
        """The passage as written."""
        return self.claim.anchor.exact


class Weights(dict[str, float]):
    """Each concept's weight, and the sums over topics, made once each."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self._totals: dict[frozenset[str], float] = {}

    def __missing__(self, concept: str) -> float:
        return 1.0

    def total(self, topic: frozenset[str]) -> float:
        """Return the weight of a whole topic."""
        found = self._totals.get(topic)
        if found is None:
            found = self._totals[topic] = sum(map(self.__getitem__, sorted(topic)))
        return found


def facets(stories: Sequence[Story]) -> list[Facet]:
    """Return one facet for each claim, in the order of the stories and of their claims."""
    lower = frozenset().union(*(_lower_words(story.text) for story in stories)) if stories else frozenset()
    return [
        _facet(claim, i, story, lower, days)
        for i, story in enumerate(stories)
        for days in (_days(story),)
        for claim in story.claims
    ]


def weights(stories: Sequence[Story]) -> Weights:
    """Return each concept's weight: the rarer among the sentences, the heavier."""
    topics = [
        words.sentence_topic(story.text, sentence.start, sentence.end)
        for story in stories
        for sentence in story.sentences or (Span(0, len(story.text)),)
    ]
    found = Counter(chain.from_iterable(topics))
    count = len(topics) + _SMOOTHING
    return Weights({concept: math.log(count / n) for concept, n in found.items()})


def shared_weight(a: frozenset[str], b: frozenset[str], weight: Weights) -> float:
    """Return how much of the shorter topic the other one shares, 0 to 1 (weighted overlap coefficient)."""
    both = a & b
    if not both:
        return 0.0
    least = min(weight.total(a), weight.total(b))
    return weight.total(both) / least if least else 0.0


def _speaker_key(speaker: Speaker | None) -> str:
    """What quotes of one speaker share: the surname, or all of a name that a person said is nobody else's."""
    if speaker is None or not speaker.name:
        return ""
    return speaker.name.casefold() if speaker.apart else words.surname(speaker.name)


def _days(story: Story) -> Mapping[int, tuple[Days, ...]]:
    """Return the sure dates of each sentence, by where it starts."""
    found: defaultdict[int, tuple[Days, ...]] = defaultdict(tuple)
    for claim in story.claims if story.moments else ():
        moment = story.moments.get(claim.uuid)
        if moment is not None and moment.certain and moment.earliest is not None and moment.latest is not None:
            found[claim.sentence.start] += ((moment.earliest, moment.latest),)
    return found


_NONE: Final[frozenset[str]] = frozenset()


def _facet(
    claim: Claim, index: int, story: Story, lower: frozenset[str], days: Mapping[int, tuple[Days, ...]]
) -> Facet:
    published = story.day
    text, span = story.text, claim.anchor.span
    sentence = claim.sentence if claim.sentence.end > claim.sentence.start else span
    around = _around(text, sentence.start, sentence.end, span.start, span.end)
    counted = claim.quantity.counted if claim.quantity else None
    speaker = claim.speaker.name if claim.speaker else ""
    thing, measures = (words.topic(counted.text), words.lexicon().measures) if counted else (_NONE, _NONE)
    said = _said_day(claim, story, published) if claim.said_on else None
    fragments = tuple(fragment.of(text) for fragment in claim.quote.fragments) if claim.quote else ()
    return Facet(
        claim=claim,
        story=index,
        letter=story.letter,
        topic=_topic(claim, fragments, story) or around.topic - (thing & measures),
        head=_head(counted) if counted else "",
        counted=thing - measures,
        names=around.capitals - lower,
        speaker=_speaker_key(claim.speaker),
        named=words.is_named(speaker),
        said=" ".join(fragments),
        pieces=pieces(fragments),
        near=around.near,
        lead=around.lead,
        before=around.before,
        after=around.after,
        near_words=around.near_words,
        moment=story.moments.get(claim.uuid),
        days=days.get(sentence.start, ()),
        said_day=said or published,
        day_told=said is not None,
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a passage; see `Facet`."""

    topic: frozenset[str]
    capitals: frozenset[str]
    lead: str
    before: str
    after: str
    near: frozenset[str]
    near_words: frozenset[str]


@lru_cache(maxsize=5_000)
def _around(text: str, first: int, last: int, start: int, end: int) -> Around:
    """Return what stands around the passage from ``start`` to ``end`` in its sentence from ``first`` to ``last``."""
    read = words.read(text)
    lead, before, after = _near(text[first:start], text[end:last])
    near = f"{before} {after}"
    return Around(
        topic=read.topic(first, start) | read.topic(end, last),
        capitals=_capitals(read.within(first, last)),
        lead=lead,
        before=before,
        after=after,
        near=words.topic(near) | (words.topic(lead) if _CHANGED.search(before) else frozenset()),
        near_words=frozenset(w.lower() for w in words.words(near)),
    )


def _topic(claim: Claim, fragments: tuple[str, ...], story: Story) -> frozenset[str]:
    """Return what a quote or a statement is about; a figure or time is told by the rest of its sentence."""
    if claim.quote:
        return words.topic(fragments[0]) if len(fragments) == 1 else _NONE.union(*map(words.topic, fragments))
    if claim.statement:
        return words.sentence_topic(story.text, claim.sentence.start, claim.sentence.end)
    return _NONE


def _head(counted: Counted) -> str:
    """Return the concept of what is counted; "number" and "toll", "marks" and "times" name no thing."""
    head = words.concept(counted.head)
    return "" if head in words.lexicon().tallies or head in words.lexicon().measures else head


def _said_day(claim: Claim, story: Story, published: date | None) -> date | None:
    """Return the day of the saying, when the text tells it; none is reported before it was said."""
    moment = story.moments.get(claim.said_on) if claim.said_on else None
    if moment is None or moment.earliest is None or moment.earliest != moment.latest:
        return None
    return moment.earliest if published is None or moment.earliest <= published else None


@lru_cache(maxsize=5_000)
def pieces(fragments: tuple[str, ...]) -> tuple[Piece, ...]:
    """Return the sentences of a quote, fragment by fragment: two reports seldom quote the same ones."""
    said = [" ".join(part.split()).strip(_MARKS) for fragment in fragments for part in _SENTENCE.split(fragment)]
    return tuple(_piece(bare) for bare in said if bare)


def _piece(bare: str) -> Piece:
    whole = words.topic(bare)
    names = frozenset(words.concept(w) for w in words.words(bare[1:]) if w[0].isupper())
    return Piece(bare, bare.lower().replace("’", "'"), whole - names, whole, len(bare.split()))


def _near(before: str, after: str) -> tuple[str, str, str]:
    """Return the clause before a passage, and of the clause around it at most six words on each side.

    A passage that opens its sentence ("On Monday, …") belongs to the clause behind the comma.
    """
    lead = CLAUSE.split(before)[-1]
    clauses = CLAUSE.split(after, maxsplit=2)
    first = clauses[0].strip() or (clauses[1] if len(clauses) > 1 and len(before.split()) <= 1 else "")
    trail = " ".join(first.split()[:_NEAR])
    return lead, " ".join(lead.split()[-_NEAR:]), trail


@lru_cache(maxsize=64)
def _lower_words(text: str) -> frozenset[str]:
    return frozenset(w for w in words.read(text).forms if w[0].islower())


def _capitals(found: Sequence[str]) -> frozenset[str]:
    """Words with a capital: names, once those are taken away that stand in lower case elsewhere.

    So the first word of a sentence may be one, too.
    """
    common = words.lexicon().common
    return frozenset(w.lower() for w in found if w[0].isupper() and w.lower() not in common)
