"""What comparison looks at in a claim: its topic, names, counted head, day and speaker; made once a claim."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from workbench.comparison import words
from workbench.domain.claim import Claim
from workbench.domain.group import Story
from workbench.domain.moment import Moment
from workbench.domain.span import Span

_NEAR = 6
_CLAUSE = re.compile(r"[,;:–—]|\b(?:and|but|while|as|who|which)\b")
_SMOOTHING = 20
"""Sentences added to the count, so that weights of two one-sentence texts stay even."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A claim with what comparison needs of it.

    Attributes:
        story: Index of its story.
        topic: Concepts of its sentence (for a quote: of its words), the passage's own figure left out.
        head: Concept of the counted thing's head, or "".
        counted: Concepts of the counted thing.
        names: Capitalised words of the sentence, lower case.
        speaker: Surname or role of who says it, or "".
        named: The speaker has a name of its own.
        said: The words of a quote.
        near_words: The same as words, lower case.
        before: The words of its clause before the passage, as written.
        after: The words of its clause behind it.
        near: The concepts within a few words of the passage, in its own clause.
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
    near: frozenset[str] = frozenset()
    near_words: frozenset[str] = frozenset()
    before: str = ""
    after: str = ""
    moment: Moment | None = None

    @property
    def uuid(self) -> UUID:
        """Identity of the claim."""
        return self.claim.uuid

    @property
    def text(self) -> str:
        """The passage as written."""
        return self.claim.anchor.exact


def facets(stories: Sequence[Story]) -> list[Facet]:
    """Return one facet for each claim, in the order of the stories and of their claims."""
    lower = frozenset().union(*(_lower_words(story.text) for story in stories)) if stories else frozenset()
    return [_facet(claim, i, story, lower) for i, story in enumerate(stories) for claim in story.claims]


def weights(stories: Sequence[Story]) -> Mapping[str, float]:
    """Return each concept's weight: the rarer among the sentences, the heavier."""
    found: Counter[str] = Counter()
    count = 0
    for story in stories:
        for sentence in story.sentences or (Span(0, len(story.text)),):
            found.update(words.topic(sentence.of(story.text)))
            count += 1
    return {concept: math.log((count + _SMOOTHING) / n) for concept, n in found.items()}


def shared_weight(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    """Return how much of the shorter topic the other one shares, 0 to 1 (weighted overlap coefficient)."""
    if not a or not b:
        return 0.0
    least = min(_sum(a, weight), _sum(b, weight))
    return _sum(a & b, weight) / least if least else 0.0


def _sum(concepts: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(concept, 1.0) for concept in concepts)


def _facet(claim: Claim, index: int, story: Story, lower: frozenset[str]) -> Facet:
    text, span = story.text, claim.span
    sentence = claim.sentence if len(claim.sentence) else span
    counted = claim.quantity.counted if claim.quantity else None
    if claim.quote:
        said = " ".join(fragment.of(text) for fragment in claim.quote.fragments)
        topic = words.topic(said)
    else:
        said = ""
        topic = words.topic(text[sentence.start : span.start] + " " + text[span.end : sentence.end])
    speaker = claim.speaker.name if claim.speaker else ""
    before, after = _near(text[sentence.start : span.start], text[span.end : sentence.end])
    near = f"{before} {after}"
    return Facet(
        claim=claim,
        story=index,
        letter=story.letter,
        topic=topic,
        head=words.concept(counted.head) if counted else "",
        counted=words.topic(counted.text) if counted else frozenset(),
        names=_names(sentence.of(text), lower),
        speaker=words.surname(speaker) if speaker else "",
        named=words.is_named(speaker),
        said=said,
        near=words.topic(near),
        before=before,
        after=after,
        near_words=frozenset(w.lower() for w in words.words(near)),
        moment=story.moments.get(claim.uuid),
    )


def _near(before: str, after: str) -> tuple[str, str]:
    """Return the clause around a passage, at most six words on each side."""
    lead = " ".join(_CLAUSE.split(before)[-1].split()[-_NEAR:])
    trail = " ".join(_CLAUSE.split(after)[0].split()[:_NEAR])
    return lead, trail


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(w for w in words.words(text) if w[0].islower())


def _names(sentence: str, lower: frozenset[str]) -> frozenset[str]:
    """Capitalised words that stand nowhere in lower case; so the first word of a sentence may be one, too."""
    common = words.lexicon().common
    return frozenset(
        w.lower()
        for w in words.words(sentence)
        if w[0].isupper() and w.lower() not in lower and w.lower() not in common
    )
