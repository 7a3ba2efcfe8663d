"""Numbers that name rather than count ("level 3", "Route 50", "Team Six"): the same label with another number differs.

They are no quantities, so nothing else compares them; they are looked at only in sentences that are each other's best
match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison import sentences, words
from workbench.comparison.facets import weights
from workbench.domain.group import Relation, Story
from workbench.domain.span import Span

_NUMBER = r"\d{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
_LABEL = re.compile(
    rf"(?<![\w.,$€£-])(?:((?:[A-Z]\.)+|[^\W\d_]+\.?)[ -])?({_NUMBER})(?![\w%,])(?!\.\d)(?:[ -]([^\W\d_]+))?"
)
_FRAMED = re.compile(r"([^\W\d_]+) (?<![$€£])(\d{3,4})(?= ([^\W\d_]{3,})\b)")
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_VALUES = {word: value for value, word in enumerate(_SPELLED, 1)}


Frames = dict[tuple[str, str], tuple[Span, bool]]


@dataclass(frozen=True, slots=True)
class Label:
    """A naming number: the concepts on its two sides and its value."""

    span: Span
    before: str
    after: str
    value: int


@dataclass(frozen=True, slots=True)
class LabelPair:
    """The same label in two stories (by index), with the same or another number."""

    story_a: int
    span_a: Span
    story_b: int
    span_b: Span
    relation: Relation
    reason: str


def compare(stories: Sequence[Story]) -> Iterator[LabelPair]:
    """Yield the labels that both of two aligned sentences carry."""
    found = [_by_sentence(story) for story in stories]
    framed = [_by_frame(story) for story in stories]
    for one, start_a, two, start_b in sorted(sentences.aligned(stories, weights(stories))):
        yield from _pairs(one, found[one].get(start_a, []), two, found[two].get(start_b, []), stories)
        yield from _framed(one, framed[one].get(start_a, {}), two, framed[two].get(start_b, {}), stories)


def labels(text: str, taken: Sequence[Span] = ()) -> list[Label]:
    """Return the naming numbers of a text, outside the passages that are claims of their own."""
    found = []
    for match in _LABEL.finditer(text):
        span = Span(*match.span(2))
        named = bool(match[3]) and match[3][0].isupper()  # "787 Dreamliner" may have been taken for a count
        if _names(match) and (named or not any(other.overlaps(span) for other in taken)):
            value = _VALUES.get(match[2].lower()) or int(match[2])
            found.append(Label(span, _concept(match[1]), _concept(match[3]), value))
    return found


def _names(match: re.Match[str]) -> bool:
    """A label stands behind a capitalised word or a word of rank; a spelled number is one only in capitals."""
    before, number, after = match.groups()
    if number.isalpha() and number[0].islower():
        return False
    ranked = (before or "").lower().rstrip(".") in words.lexicon().ranks
    capital = bool((before and before != before.lower() and len(before) > 1) or (after and after[0].isupper()))
    return ranked or capital


def _concept(word: str | None) -> str:
    return words.concept(word.rstrip(".")) if word else ""


def _by_sentence(story: Story) -> Mapping[int, list[Label]]:
    taken = [c.span for c in story.claims if c.quantity or c.expression]
    whole = story.sentences or (Span(0, len(story.text)),)
    by_start: dict[int, list[Label]] = {}
    every = labels(story.text, taken)
    for sentence in whole:
        by_start[sentence.start] = [label for label in every if sentence.contains(label.span)]
    return by_start


def _pairs(one: int, ours: list[Label], two: int, theirs: list[Label], stories: Sequence[Story]) -> Iterator[LabelPair]:
    open_theirs = list(theirs)
    for a in ours:
        fits = [b for b in open_theirs if (a.before and a.before == b.before) or (a.after and a.after == b.after)]
        if not fits:
            continue
        b = next((b for b in fits if b.value == a.value), fits[0])
        open_theirs.remove(b)
        same = a.value == b.value
        texts = [_shown(stories[i].text, label.span) for i, label in ((one, a), (two, b))]
        reason = f"“{texts[0]}” in {stories[one].letter}, “{texts[1]}” in {stories[two].letter}."
        yield LabelPair(one, a.span, two, b.span, Relation.AGREE if same else Relation.CONFLICT, reason)


def _framed(one: int, ours: Frames, two: int, theirs: Frames, stories: Sequence[Story]) -> Iterator[LabelPair]:
    """Yield bare numbers between the same two words, of which one at least is read as no figure: "the 911 system"."""
    for frame in sorted(ours.keys() & theirs.keys()):
        (a, told_a), (b, told_b) = ours[frame], theirs[frame]
        values = [span.of(stories[i].text) for i, span in ((one, a), (two, b))]
        if values[0] != values[1] and not (told_a and told_b):
            texts = [f"{frame[0]} {value} {frame[1]}" for value in values]
            reason = f"“{texts[0]}” in {stories[one].letter}, “{texts[1]}” in {stories[two].letter}."
            yield LabelPair(one, a, two, b, Relation.CONFLICT, reason)


def _by_frame(story: Story) -> Mapping[int, Frames]:
    """Return the bare numbers of each sentence by the words around them, and whether each is a claim."""
    told = [c.span for c in story.claims if c.quantity or c.expression]
    by_start: dict[int, Frames] = {}
    for sentence in story.sentences or (Span(0, len(story.text)),):
        frames = by_start[sentence.start] = {}
        for match in _FRAMED.finditer(story.text, sentence.start, sentence.end):
            span = Span(*match.span(2))
            frames[match[1].lower(), match[3].lower()] = span, any(claim.overlaps(span) for claim in told)
    return by_start


def _shown(text: str, span: Span) -> str:
    """Return the label with the word before it."""
    before = text[max(0, span.start - 20) : span.start].split()
    return f"{before[-1] if before else ''} {span.of(text)}".strip()
