"""What is drawn of each claim in a text: which stretches, in which look, and what lies under the pointer. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, islice
from operator import lt
from uuid import UUID

from workbench.desktop.wording import KEYS, PROPOSED, passage_mark
from workbench.domain.claim import Origin
from workbench.domain.desk import ClaimView, Row
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind
from workbench.domain.quote import QuoteKind
from workbench.domain.span import Span

AGE_UNIT = "year of age"
MAX_LANES = 3
"""Lines of overlapping passages are drawn below each other; a fourth falls on the third."""

_QUOTE, _HUMAN = Kind.QUOTE, Origin.HUMAN
"""Looked up once: an enum's member takes as long as all else that is asked of one of 10,000 claims."""
_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


class State(StrEnum):
    """What the gutter tells of a claim, strongest first."""

    DECIDED = "decided"
    TO_CHECK = "to check"
    FOUND = "found"


STATE_ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class Highlight:
    """One claim as its text shows it.

    Attributes:
        claim: Whose it is.
        row: Key of its row, or "".
        kind: Decides the look: quantity, time, quote, statement.
        spans: The stretches it covers, in text order: a quote's fragments, else one.
        fill: Whether there is a ground under it; ages, "soon", "recently" get a line only.
        lane: 0 for the line nearest the text; overlapping passages take the next ones.
        state: What the gutter shows.
        by_hand: Added by a person: square where the program's finds are round.
        badge: Letter of the verdict, or "".
        only_said: The verdict answers *Did they say it?* alone.
        relation: Relation of its row.
        between: Who contradicts whom, in a conflict.
        mark: The relation's mark, or "" for a claim found only here.
    """

    claim: UUID
    row: str
    kind: Kind
    spans: tuple[Span, ...]
    fill: bool = True
    lane: int = 0
    state: State = State.FOUND
    by_hand: bool = False
    badge: str = ""
    only_said: bool = False
    relation: Relation = Relation.ONLY_HERE
    between: Between | None = None
    mark: str = ""

    @property
    def start(self) -> int:
        """Where its first stretch starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where its last stretch ends."""
        return self.spans[-1].end


def _state(view: ClaimView) -> State:
    if view.decided:
        return State.DECIDED
    return State.TO_CHECK if view.listed else State.FOUND


def _badge(view: ClaimView) -> tuple[str, bool]:
    """Return the verdict's letter, and whether it says only that the words were said: that alone proves no fact."""
    for judged in (view.so, view.said):
        if judged is not None and judged.judgement.verdict is not None:
            return KEYS[judged.judgement.verdict], judged is view.said
    return "", False


def _filled(view: ClaimView) -> bool:
    """Tell whether a passage gets a ground: not ages, and not times that name no day or length."""
    claim = view.claim
    if claim.kind is Kind.QUANTITY:
        return claim.quantity is None or claim.quantity.unit != AGE_UNIT
    if claim.kind is Kind.TIME:
        return view.moment is None or view.moment.value not in _REFERENCES
    return False


def _spans(view: ClaimView) -> tuple[Span, ...]:
    quote = view.claim.quote
    if view.claim.kind is Kind.QUOTE and quote is not None and quote.fragments:
        return tuple(sorted(quote.fragments))
    return (view.claim.span,)


def highlight(view: ClaimView, row: Row | None, lane: int = 0) -> Highlight:
    """Return how one claim is drawn."""
    claim = view.claim
    badge, only_said = _badge(view)
    mark = passage_mark(row, claim.uuid) if row else ""
    asserted = row if row is not None and mark != PROPOSED else None  # a proposal is as quiet as no relation
    return Highlight(
        claim=claim.uuid,
        row=view.row,
        kind=claim.kind,
        spans=_spans(view),
        fill=_filled(view),
        lane=lane,
        state=_state(view),
        by_hand=claim.origin is Origin.HUMAN,
        badge=badge,
        only_said=only_said,
        relation=asserted.relation if asserted else Relation.ONLY_HERE,
        between=asserted.between if asserted else None,
        mark=mark,
    )


@dataclass(frozen=True, slots=True)
class Index:
    """One text's highlights, found by place in O(log n + hits) and made only when they are asked for.

    An article of 10,000 claims opens before its last highlight exists.

    Attributes:
        views: The claims that are drawn, in text order; of two that start together the longer comes first.
        rows: The rows of the desk by key.
        starts: Where each starts.
        ends: Where each ends.
        reach: For each, the farthest end of all up to it, so that a search backwards knows when to stop.
    """

    views: tuple[ClaimView, ...] = ()
    rows: Mapping[str, Row] = field(default_factory=dict)
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    reach: tuple[int, ...] = ()
    _made: dict[int, Highlight] = field(default_factory=dict)
    _places: dict[UUID, int] = field(default_factory=dict)
    _lanes: dict[int, int] = field(default_factory=dict)

    def __getitem__(self, place: int) -> Highlight:
        made = self._made.get(place)
        if made is None:
            view = self.views[place]
            made = self._made[place] = highlight(view, self.rows.get(view.row), self._lane(place))
        return made

    def between(self, start: int, end: int) -> list[Highlight]:
        """Return what touches the code points from ``start`` up to ``end``, in text order."""
        last = bisect_left(self.starts, end)
        first = bisect_right(self.reach, start, 0, last)
        return [self[place] for place in range(first, last) if self.ends[place] > start]

    def at(self, point: int) -> list[Highlight]:
        """Return what covers the character at ``point``, shortest first, so that a click gets the inner one."""
        hits = [h for h in self.between(point, point + 1) if any(s.start <= point < s.end for s in h.spans)]
        return sorted(hits, key=lambda h: h.end - h.start)

    def find(self, claim: UUID) -> Highlight | None:
        """Return a claim's highlight, or None when it is not drawn here."""
        place = self._place(claim)
        return None if place is None else self[place]

    def view(self, claim: UUID) -> ClaimView | None:
        """Return a claim that is drawn here."""
        place = self._place(claim)
        return None if place is None else self.views[place]

    def _place(self, claim: UUID) -> int | None:
        if not self._places:
            self._places.update({view.claim.uuid: place for place, view in enumerate(self.views)})
        return self._places.get(claim)

    def _lane(self, place: int) -> int:
        """Return a passage's lane; those of one cluster of overlaps are given out together."""
        if place not in self._lanes:
            first = place
            while first and self.reach[first - 1] > self.starts[first]:
                first -= 1
            last = place + 1
            while last < len(self.starts) and self.starts[last] < self.reach[last - 1]:
                last += 1
            self._lanes.update(zip(range(first, last), self._lanes_of(range(first, last)), strict=True))
        return self._lanes[place]

    def _lanes_of(self, cluster: range) -> Iterator[int]:
        """Yield a lane for each: overlapping passages take different ones; quotes have no line and take none."""
        taken = [0] * MAX_LANES
        for place in cluster:
            lane = 0
            if self.views[place].claim.kind is not Kind.QUOTE:
                while lane < MAX_LANES - 1 and taken[lane] > self.starts[place]:
                    lane += 1
                taken[lane] = self.ends[place]
            yield lane


def index(views: Iterable[ClaimView], rows: Mapping[str, Row]) -> Index:
    """Index the claims of one article, leaving out what is not drawn."""
    drawn: list[ClaimView] = []
    starts: list[int] = []
    ends: list[int] = []
    for view in views:  # in one loop, without a call for each of 10,000 claims
        claim = view.claim
        if view.rejected or (claim.boilerplate and claim.origin is not _HUMAN):
            continue
        if claim.kind is _QUOTE:
            if claim.quote is not None and claim.quote.kind is QuoteKind.MARK:
                continue
            span = _whole(view)
        else:
            span = claim.anchor.span
        start, end = span.start, span.end
        if end > start:
            drawn.append(view)
            starts.append(start)
            ends.append(end)
    if not all(map(lt, starts, islice(starts, 1, None))):
        order = sorted(range(len(drawn)), key=lambda place: (starts[place], -ends[place]))
        drawn = [drawn[place] for place in order]
        starts, ends = [starts[place] for place in order], [ends[place] for place in order]
    return Index(tuple(drawn), rows, tuple(starts), tuple(ends), tuple(accumulate(ends, max)))


def _whole(view: ClaimView) -> Span:
    """Return the stretch from a quote's first fragment to its last."""
    spans = _spans(view)
    return Span(spans[0].start, spans[-1].end)


def next_hit(hits: Sequence[Highlight], selected: UUID | None) -> Highlight | None:
    """Return whose turn it is on a click: the first, or the one after the selected, round and round."""
    if not hits:
        return None
    places = [n for n, hit in enumerate(hits) if hit.claim == selected]
    return hits[(places[0] + 1) % len(hits)] if places else hits[0]


def without_trailing_blanks(text: str, span: Span) -> Span:
    """Return the span up to its last character that is not blank."""
    return Span(span.start, span.start + len(span.of(text).rstrip()))
