"""Where everything of a timeline stands: lanes, bars on levels, words that never cross, links.

Pure: no painter, no font.
Pixels; x from the left edge of the view, y from the top of the first lane (the axis stands above, the lanes scroll).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.desktop.timeline import chips, words
from workbench.desktop.timeline.geometry import Box
from workbench.services.timeline import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from workbench.desktop.timeline.chips import Chip, Note
    from workbench.desktop.timeline.geometry import Measure
    from workbench.desktop.timeline.scale import Scale
    from workbench.services.timeline import Event, Join, Lane, Timeline

LEVEL: Final = 21.0
BAR: Final = 15.0
PAD: Final = 6.0
"""Free pixels at the top and bottom of a lane."""
GAP: Final = 10.0
"""Free pixels between what stands on one level."""
LEAST_LANE: Final = 50.0
TAIL: Final = 20.0
"""How far an open end reaches."""
_POINT: Final = 9.0
"""A bar is at least so wide."""
_SOFT: Final = 14.0
_TAPER: Final = 16.0
_LABELS: Final = (320.0, 230.0, 150.0)
"""How wide words may be when levels are shared out; the widest with which all lanes are in sight is taken, else the
last. Then they take what room is left on their level."""
_HOPELESS: Final = 1.5
"""How many times the height what has to be shown may take, by a rough count, for long words to be tried."""
_INSIDE: Final = 120.0
"""Room in a body from which words that fit nowhere whole are cut to stand in it."""
_BESIDE: Final = 6.0
_STROKE: Final = 60.0
_APART: Final = 40.0
"""Two bars of one lane that are nearer stand one above the other: no line has room between them."""
_HEADS: Final = (152.0, 210.0)


@dataclass(frozen=True, slots=True)
class Label:
    """A bar's words: mark, the word that tells it from a fact, what it dates; cut where room ends."""

    x: float
    width: float
    sign: str
    lead: str
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An event in view.

    Attributes:
        box: Its body as far as it is in view.
        left: Left edge of all it takes: body, open end, words.
        right: Right edge of all it takes.
        taper: How far its soft ends reach inwards, 0 for sharp ones.
        cut_left: It begins left of the view.
        cut_right: It ends right of the view.
        inside: Its words stand in the body.
    """

    event: Event
    lane: int
    box: Box
    label: Label
    left: float
    right: float
    taper: float = 0.0
    cut_left: bool = False
    cut_right: bool = False
    inside: bool = False

    @property
    def opens_before(self) -> bool:
        """Whether an open end is drawn before it."""
        return self.event.extent is not None and self.event.extent.before and not self.cut_left

    @property
    def opens_after(self) -> bool:
        """Whether an open end is drawn behind it."""
        return self.event.extent is not None and self.event.extent.after and not self.cut_right

    @property
    def whole(self) -> Box:
        """All it takes, for the pointer and the focus."""
        return Box(self.left, self.box.y - 3, self.right - self.left, self.box.height + 6)


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane in place.

    Attributes:
        box: From edge to edge of the view.
        report: Where its publication stands, None when unknown or out of view.
        chips: What is listed apart, and how many events lie outside the view.
        notes: Words between the chips.
    """

    lane: Lane
    box: Box
    report: float | None
    chips: tuple[Chip, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two bars of one event."""

    join: Join
    upper: Bar
    lower: Bar


@dataclass(frozen=True, slots=True)
class Layout:
    """A timeline in place."""

    scale: Scale
    width: float
    head: float
    lanes: tuple[LaneBox, ...] = ()
    bars: tuple[Bar, ...] = ()
    links: tuple[Link, ...] = ()
    _of_claim: dict[UUID, Bar | Chip] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """Height of all lanes."""
        return self.lanes[-1].box.bottom if self.lanes else 0.0

    def ahead(self, lane: LaneBox) -> float | None:
        """Return from where on a lane shows what lay ahead of its report, None when nothing of that is in view."""
        if lane.lane.published is None:
            return None
        x = max(self.head, self.head + self.scale.x(lane.lane.published))
        return x if x < self.width else None

    def box(self, claim: UUID) -> Box | None:
        """Return where a claim stands, None when it is out of view."""
        found = self._of_claim.get(claim)
        return found.whole if isinstance(found, Bar) else found.box if found is not None else None

    def at(self, x: float, y: float) -> UUID | None:
        """Return the claim at a point: a body before words, what is drawn last first."""
        for bar in reversed(self.bars):
            if bar.box.holds(x, y):
                return bar.event.claim
        for bar in reversed(self.bars):
            if bar.whole.holds(x, y):
                return bar.event.claim
        chip = self.chip_at(x, y)
        return chip.event.claim if chip is not None and chip.event is not None else None

    def chip_at(self, x: float, y: float) -> Chip | None:
        """Return the chip at a point."""
        return next((chip for lane in self.lanes for chip in lane.chips if chip.box.holds(x, y)), None)

    def lane_at(self, y: float) -> LaneBox | None:
        """Return the lane at a height."""
        return next((lane for lane in self.lanes if lane.box.y <= y < lane.box.bottom), None)


def head_width(width: float) -> float:
    """Return how wide the lanes' names are in a view so wide."""
    return min(max(_HEADS[0], width * 0.15), _HEADS[1])


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a bar says, measured once for all scales: mark and word that are never cut, then what it dates."""

    sign: str
    lead: str
    title: str
    fixed: float
    width: float


def phrases(timeline: Timeline, measure: Measure) -> dict[UUID, Phrase]:
    """Return what the bars of a timeline say."""
    made = {}
    for lane in timeline.lanes:
        for event in lane.events:
            sign, lead, title = words.sign(event), words.lead(event), words.label(event)
            fixed = measure.width((sign + " " if sign else "") + (lead + " · " if lead else ""))
            made[event.claim] = Phrase(sign, lead, title, fixed, fixed + measure.width(title))
    return made


def lay_out(
    timeline: Timeline,
    scale: Scale,
    size: tuple[float, float],
    measure: Measure,
    said: Mapping[UUID, Phrase] | None = None,
) -> Layout:
    """Place a timeline.

    Args:
        timeline: What to show.
        scale: From days to pixels; pixel 0 is the right edge of the lanes' names.
        size: Width of the view, and its height under the axis; words are cut shorter to keep all lanes in it.
        measure: Measures words.
        said: What `phrases` gave for this timeline, where it was kept.
    """
    width, height = size
    view = _View(scale, head_width(width), width, measure, said if said is not None else phrases(timeline, measure))
    for longest in _LABELS[_first_try(timeline, scale, view, height) :]:
        made = _place(timeline, view, longest)
        if made.height <= height:
            break
    return made


def _first_try(timeline: Timeline, scale: Scale, view: _View, height: float) -> int:
    """Return which words to begin with: where long ones cannot fit by far, placing everything with them is in vain."""
    first, last = scale.left, scale.day(view.right - view.left)
    seen = sum(
        event.extent is not None and event.extent.start < last and event.extent.end > first
        for lane in timeline.lanes
        for event in lane.events
    )
    needed = seen * _LABELS[0] / max(1.0, view.right - view.left) * LEVEL
    return 0 if needed <= _HOPELESS * height else len(_LABELS) - 1


def _place(timeline: Timeline, view: _View, longest: float) -> Layout:
    scale, head, width, top = view.scale, view.left, view.right, 0.0
    lanes: list[LaneBox] = []
    bars: list[Bar] = []
    for number, lane in enumerate(timeline.lanes):
        placed = _bars(lane, number, top + PAD, view, longest)
        bars += placed
        low = max((bar.box.bottom for bar in placed), default=top + PAD)
        seen = {bar.event.claim for bar in placed}
        listed, notes, low = chips.flow(lane, seen, scale, view.measure, (head + PAD, width - PAD), low + PAD)
        bottom = max(low + PAD, top + LEAST_LANE)
        report = None if lane.published is None else head + scale.x(lane.published)
        shown = report if report is not None and head <= report <= width else None
        lanes.append(LaneBox(lane, Box(0.0, top, width, bottom - top), shown, listed, notes))
        top = bottom
    drawn: dict[UUID, Bar | Chip] = {bar.event.claim: bar for bar in bars}
    drawn |= {chip.event.claim: chip for lane in lanes for chip in lane.chips if chip.event is not None}
    return Layout(scale, width, head, tuple(lanes), tuple(bars), tuple(_links(timeline.joins, bars)), drawn)


@dataclass(frozen=True, slots=True)
class _View:
    """What bars are placed in."""

    scale: Scale
    left: float
    right: float
    measure: Measure
    said: Mapping[UUID, Phrase]

    def draft(self, event: Event, longest: float) -> _Draft | None:
        """Return an event's bar on no level yet, None when it is out of view."""
        place = event.extent
        if place is None:
            return None
        least = _SOFT if place.soft else _POINT
        first, last = self.left + self.scale.x(place.start), self.left + self.scale.x(place.end)
        if event.status is Status.REPORT:
            first, last = (first + last - _SOFT) / 2, (first + last + _SOFT) / 2
        elif last - first < least:
            first, last = (first + last - least) / 2, (first + last + least) / 2
        if last < self.left or first > self.right:
            return None
        body = Box(max(first, self.left), 0.0, min(last, self.right) - max(first, self.left), BAR)
        label, inside = self.label(event, body, longest)
        taper = min(_TAPER, body.width / 2.5) if place.soft else 0.0
        cut = (first < self.left, last > self.right)
        left = body.x - (TAIL if place.before and not cut[0] else 0.0)
        right = body.right + (TAIL if place.after and not cut[1] else 0.0)
        return _Draft(event, body, label, min(left, label.x), max(right, label.x + label.width), taper, cut, inside)

    def label(self, event: Event, body: Box, longest: float) -> tuple[Label, bool]:
        """Return a bar's words: in it where they fit whole, else behind it, else cut in it, else before it."""
        said = self.said[event.claim]
        needed, fixed = said.width, said.fixed
        soft = _TAPER if event.extent is not None and event.extent.soft else _BESIDE
        # The stroke through what is denied must show beside the words.
        inner = body.width - 2 * soft - (_STROKE if event.status is Status.DENIED else 0.0)
        behind = self.behind(event, body)
        room = min(longest, self.right - behind - 4.0)
        if needed <= inner or (room < min(needed, longest) and inner >= _INSIDE):
            cut, width = self.measure.fit(said.title, inner - fixed)
            return Label(body.x + soft, fixed + width, said.sign, said.lead, cut), True
        if room >= min(needed, longest / 2):
            cut, width = self.measure.fit(said.title, room - fixed)
            return Label(behind, fixed + width, said.sign, said.lead, cut), False
        before = self.before(event, body)
        cut, width = self.measure.fit(said.title, min(longest, before - self.left) - fixed)
        return Label(before - fixed - width, fixed + width, said.sign, said.lead, cut), False

    def behind(self, event: Event, body: Box) -> float:
        """Return where words behind a body begin."""
        return body.right + _BESIDE + (TAIL if event.extent is not None and event.extent.after else 0.0)

    def before(self, event: Event, body: Box) -> float:
        """Return where words before a body end."""
        return body.x - _BESIDE - (TAIL if event.extent is not None and event.extent.before else 0.0)

    def grown(self, draft: _Draft, left: float, right: float) -> None:
        """Let a bar's words take the room between its neighbours, where they were cut."""
        label, said = draft.label, self.said[draft.event.claim]
        if draft.inside or label.title == said.title:
            return
        fixed = said.fixed
        first = label.x >= draft.body.right
        end = min(right - GAP, self.right - 4.0) if first else self.before(draft.event, draft.body)
        start = label.x if first else max(left + GAP, self.left + 4.0)
        cut, width = self.measure.fit(said.title, end - start - fixed)
        x = start if first else end - fixed - width
        draft.label = Label(x, fixed + width, said.sign, said.lead, cut)
        draft.left, draft.right = min(draft.left, x), max(draft.right, x + fixed + width)


@dataclass(slots=True)
class _Draft:
    """A bar while its place is sought."""

    event: Event
    body: Box
    label: Label
    left: float
    right: float
    taper: float
    cut: tuple[bool, bool]
    inside: bool

    def bar(self, lane: int, y: float) -> Bar:
        """Return the bar at a height."""
        box = Box(self.body.x, y, self.body.width, self.body.height)
        return Bar(self.event, lane, box, self.label, self.left, self.right, self.taper, *self.cut, self.inside)


def _bars(lane: Lane, number: int, top: float, view: _View, longest: float) -> list[Bar]:
    """Return a lane's bars in view, each on the highest level where neither body nor words meet another's."""
    levels: list[list[_Draft]] = []
    for event in lane.events:
        draft = view.draft(event, longest)
        if draft is not None:
            _level(levels, draft).append(draft)
    bars = []
    for place, level in enumerate(levels):
        level.sort(key=lambda draft: draft.left)
        before = view.left
        for at, draft in enumerate(level):
            view.grown(draft, before, level[at + 1].left if at + 1 < len(level) else view.right)
            before = draft.right
            bars.append(draft.bar(number, top + place * LEVEL))
    return sorted(bars, key=lambda bar: (bar.box.x, bar.box.y))


def _level(levels: list[list[_Draft]], draft: _Draft) -> list[_Draft]:
    """Return the first level with room for a bar; a new one where there is none."""
    left, right = draft.left - GAP, draft.right + GAP
    for taken in levels:
        for other in reversed(taken):  # by time: the last one is the likeliest to be in the way
            if other.left < right and left < other.right:
                break
        else:
            return taken
    levels.append([])
    return levels[-1]


def _links(joins: Iterable[Join], bars: Sequence[Bar]) -> Iterable[Link]:
    """Go through the lines: each bar to those of its event that follow, in its lane and in the next that has one."""
    by_claim = {bar.event.claim: bar for bar in bars}
    for join in joins:
        shown = [by_claim[event.claim] for event in join.events if event.claim in by_claim]
        for upper, lower in pairwise(shown):
            if upper.lane != lower.lane or abs(upper.box.x - lower.box.x) > _APART:
                yield Link(join, upper, lower)
