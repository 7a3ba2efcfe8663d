"""Where agreeing reports come from: near-copied sentences and named sources make several articles one source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from uuid import UUID

from rapidfuzz import fuzz

from workbench.comparison import words
from workbench.comparison.facets import Facet
from workbench.domain.group import Origin, Story
from workbench.domain.span import Span

_NEAR_COPY = 88
"""Least plain ratio (rapidfuzz, 0 to 100) of two sentences outside quotation marks of which one was copied."""
_SHORTEST = 8
"""Words below which two reports may find the same sentence by themselves."""
_IN_A_ROW = 6
"""Words in a row that a copy keeps, at least."""
_QUOTED = re.compile(r"[\"“„][^\"“”]*[\"”]")
_HEAD = 250
"""Characters at the start of an article in which a credit stands for all of it: "PARIS (AFP) –"."""
_SHINGLE = 5


def of(members: Sequence[Facet], stories: Sequence[Story]) -> tuple[Origin, ...]:
    """Return the sources that several articles of a row share, the one with most articles first.

    Args:
        members: The claims of a row that does not contradict itself.
        stories: The stories they belong to.
    """
    found: list[tuple[str, set[int]]] = []
    for a, b in combinations(members, 2):
        if a.story != b.story and (shared := _common(a, b, stories)) is not None:
            _join(found, shared, {a.story, b.story})
    merged = sorted(found, key=lambda one: (-len(one[1]), one[0]))
    return tuple(Origin(name, tuple(stories[i].key for i in sorted(held))) for name, held in merged)


def shares(stories: Sequence[Story]) -> dict[tuple[UUID, UUID], float]:
    """Return how much of each story's text stands in another one, too, 0 to 1, by (story, other).

    Five words in a row that both have count as shared (word shingles); nothing is returned for less than a tenth.
    """
    read = [_shingles(story.text) for story in stories]
    found = {}
    for (one, ours), (two, theirs) in combinations(zip(stories, read, strict=True), 2):
        both = ours & theirs
        for story, other, own in ((one, two, ours), (two, one, theirs)):
            share = len(both) / len(own) if own else 0.0
            if share >= 0.1:
                found[story.key, other.key] = round(share, 3)
    return found


@lru_cache(maxsize=64)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    forms = [form.lower() for form in words.read(text).forms]
    return frozenset(zip(*(forms[n:] for n in range(_SHINGLE)), strict=False))


def _join(found: list[tuple[str, set[int]]], name: str, stories: set[int]) -> None:
    """Add stories to the source they share with others; a copy of a copy is of one source."""
    for at, (known, held) in enumerate(found):
        if held & stories and (not name or not known or known == name):
            found[at] = known or name, held | stories
            return
    found.append((name, stories))


def _common(a: Facet, b: Facet, stories: Sequence[Story]) -> str | None:
    """Return the source two claims share: its name, "" for a copy without one, None when each is its own."""
    one, two = (_sources(stories[f.story].text, f.claim.sentence) | _chain(f) for f in (a, b))
    named = (one | _outlet(stories[a.story])) & (two | _outlet(stories[b.story]))
    if named and (one or two):
        return min(named)
    return (min(one | two, default="")) if _copied(a, b, stories) else None


def _chain(facet: Facet) -> set[str]:
    """Return who is said to report the speaker's words."""
    quote = facet.claim.quote
    return {who.name for who in quote.chain if quote.speaker and who.name != quote.speaker.name} if quote else set()


def _outlet(story: Story) -> set[str]:
    return {story.outlet} if story.outlet else set()


def _copied(a: Facet, b: Facet, stories: Sequence[Story]) -> bool:
    """Tell whether one sentence was copied; what stands between quotation marks both may have heard."""
    if a.day_told and b.day_told and a.said_day != b.said_day:
        return False
    one, two = (_told(f.claim.sentence.of(stories[f.story].text)) for f in (a, b))
    ours, theirs = one.split(), two.split()
    long = min(len(ours), len(theirs)) >= _SHORTEST
    return long and fuzz.ratio(one, two, score_cutoff=_NEAR_COPY) > 0 and _run(ours, theirs) >= _IN_A_ROW


def _run(ours: list[str], theirs: list[str]) -> int:
    """Return how many words in a row both have: two short sentences on one figure are alike by chance."""
    return SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size


@lru_cache(maxsize=2_000)
def _told(sentence: str) -> str:
    return " ".join(_QUOTED.sub(" ", sentence).lower().split())


@lru_cache(maxsize=2_000)
def _sources(text: str, sentence: Span) -> frozenset[str]:
    """Return the agencies and outlets that a sentence, or the head of its article, names as its source."""
    found = {next(filter(None, match.groups())) for match in _pattern().finditer(sentence.of(text))}
    head = _credit().search(text[:_HEAD])
    return frozenset(found | {head[1]}) if head else frozenset(found)


@lru_cache(maxsize=1)
def _name() -> str:
    """Return the expression for a source's name: the agencies of the lexicon, or a name that ends as outlets' do."""
    agencies = sorted(words.lexicon().agencies, key=len, reverse=True)
    ends = "News|Times|Post|Agency|Herald|Press|Journal|Wire|TV|Radio|Tribune|Gazette|Courier|Daily|Guardian|Network"
    listed = "|".join(rf"(?i:{re.escape(name)})" for name in agencies)
    return rf"(?:{listed}|(?:[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|and))* )?(?:{ends}))"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    name, the = _name(), r"(?:the |The )?(?:(?:news|state|wire) (?:agency|media|service) )?"
    told = r"(?:reported|reports|said|says|wrote|citing|quoted)"
    before = rf"(?:[Aa]ccording to|[Cc]iting|told|[Qq]uoted by|[Rr]eported by|as) {the}({name})\b"
    return re.compile(rf"{before}|\b({name}) {told}\b|\(({name})\)")


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    return re.compile(rf"\(({_name()})\)\s*[-–—]")
