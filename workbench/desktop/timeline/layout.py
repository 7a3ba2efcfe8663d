"""Where everything of a timeline stands: lanes, bars on levels, words that never cross, links.

Pure: no painter, no font.
Pixels; x from the left edge of the view, y from the top of the first lane (the axis stands above, the lanes scroll).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.desktop.timeline import chips, words
from workbench.desktop.timeline.geometry import Box
from workbench.services.timeline import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
_INSIDE: Final = 120.0
"""Room in a body from which words that fit nowhere whole are cut to stand in it."""
_BESIDE: Final = 6.0
_APART: Final = 40.0
"""Two bars of one lane that are nearer stand one above the other: no line has room between them."""
_HEADS: Final = (128.0, 210.0)


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
        taper: How far its soft ends reach inwards, 0 for sharp ones.
        cut_left: It begins left of the view.
        cut_right: It ends right of the view.
        inside: Its words stand in the body.
    """

    event: Event
    lane: int
    level: int
    box: Box
    label: Label
    taper: float = 0.0
    cut_left: bool = False
    cut_right: bool = False
    inside: bool = False

    @property
    def left(self) -> float:
        """Left edge of all it takes: body, open end, words."""
        return min(self.box.x - (TAIL if self._opens_left else 0.0), self.label.x)

    @property
    def right(self) -> float:
        """Right edge of all it takes."""
        open_end = TAIL if self.event.extent is not None and self.event.extent.after and not self.cut_right else 0.0
        return max(self.box.right + open_end, self.label.x + self.label.width)

    @property
    def _opens_left(self) -> bool:
        return self.event.extent is not None and self.event.extent.before and not self.cut_left

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
    _boxes: dict[UUID, Box] = field(default_factory=dict)

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
        return self._boxes.get(claim)

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


def lay_out(timeline: Timeline, scale: Scale, width: float, height: float, measure: Measure) -> Layout:
    """Place a timeline.

    Args:
        timeline: What to show.
        scale: From days to pixels; pixel 0 is the right edge of the lanes' names.
        width: Of the view.
        height: Of the view under the axis; words are cut shorter to keep all lanes in it.
        measure: Measures words.
    """
    for longest in _LABELS:
        made = _place(timeline, scale, width, measure, longest)
        if made.height <= height:
            break
    return made


def _place(timeline: Timeline, scale: Scale, width: float, measure: Measure, longest: float) -> Layout:
    head, top = head_width(width), 0.0
    lanes: list[LaneBox] = []
    bars: list[Bar] = []
    for number, lane in enumerate(timeline.lanes):
        placed = _bars(lane, number, top + PAD, _View(scale, head, width, measure, longest))
        bars += placed
        low = max((bar.box.bottom for bar in placed), default=top + PAD)
        seen = {bar.event.claim for bar in placed}
        listed, notes, low = chips.flow(lane, seen, scale, measure, (head + PAD, width - PAD), low + PAD)
        bottom = max(low + PAD, top + LEAST_LANE)
        report = None if lane.published is None else head + scale.x(lane.published)
        shown = report if report is not None and head <= report <= width else None
        lanes.append(LaneBox(lane, Box(0.0, top, width, bottom - top), shown, listed, notes))
        top = bottom
    boxes = {chip.event.claim: chip.box for lane in lanes for chip in lane.chips if chip.event is not None}
    boxes |= {bar.event.claim: bar.whole for bar in bars}
    return Layout(scale, width, head, tuple(lanes), tuple(bars), tuple(_links(timeline.joins, bars)), boxes)


@dataclass(frozen=True, slots=True)
class _View:
    """What bars are placed in."""

    scale: Scale
    left: float
    right: float
    measure: Measure
    longest: float

    def bar(self, event: Event, lane: int) -> Bar | None:
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
        label, inside = self.label(event, body)
        taper = min(_TAPER, body.width / 2.5) if place.soft else 0.0
        return Bar(event, lane, 0, body, label, taper, first < self.left, last > self.right, inside)

    def label(self, event: Event, body: Box) -> tuple[Label, bool]:
        """Return a bar's words: in it where they fit whole, else behind it, else cut in it, else before it."""
        title = words.title(event)
        sign, lead, fixed = self.fixed(event)
        needed = fixed + self.measure.width(title)
        soft = _TAPER if event.extent is not None and event.extent.soft else _BESIDE
        inner = body.width - 2 * soft if event.status is not Status.DENIED else 0.0
        behind = self.behind(event, body)
        room = min(self.longest, self.right - behind - 4.0)
        if needed <= inner or (room < min(needed, self.longest) and inner >= _INSIDE):
            cut, width = self.measure.fit(title, inner - fixed)
            return Label(body.x + soft, fixed + width, sign, lead, cut), True
        if room >= min(needed, self.longest / 2):
            cut, width = self.measure.fit(title, room - fixed)
            return Label(behind, fixed + width, sign, lead, cut), False
        before = self.before(event, body)
        cut, width = self.measure.fit(title, min(self.longest, before - self.left) - fixed)
        return Label(before - fixed - width, fixed + width, sign, lead, cut), False

    def fixed(self, event: Event) -> tuple[str, str, float]:
        """Return mark and word that are never cut, and how wide they are."""
        sign, lead = words.sign(event), words.lead(event)
        return sign, lead, self.measure.width((sign + " " if sign else "") + (lead + " · " if lead else ""))

    def behind(self, event: Event, body: Box) -> float:
        """Return where words behind a body begin."""
        return body.right + _BESIDE + (TAIL if event.extent is not None and event.extent.after else 0.0)

    def before(self, event: Event, body: Box) -> float:
        """Return where words before a body end."""
        return body.x - _BESIDE - (TAIL if event.extent is not None and event.extent.before else 0.0)

    def grown(self, bar: Bar, left: float, right: float) -> Bar:
        """Return a bar whose words take the room between its neighbours, where they were cut."""
        title = words.title(bar.event)
        if bar.inside or bar.label.title == title:
            return bar
        _, _, fixed = self.fixed(bar.event)
        first = bar.label.x >= bar.box.right
        end = min(right - GAP, self.right - 4.0) if first else self.before(bar.event, bar.box)
        start = bar.label.x if first else max(left + GAP, self.left + 4.0)
        cut, width = self.measure.fit(title, end - start - fixed)
        x = start if first else end - fixed - width
        return replace(bar, label=replace(bar.label, x=x, width=fixed + width, title=cut))


def _bars(lane: Lane, number: int, top: float, view: _View) -> list[Bar]:
    """Return a lane's bars in view, each on the highest level where neither body nor words meet another's."""
    levels: list[list[Bar]] = []
    for event in lane.events:
        bar = view.bar(event, number)
        if bar is None:
            continue
        level = _level(levels, bar)
        bar = replace(bar, level=level, box=bar.box._replace(y=top + level * LEVEL))
        levels[level].append(bar)
    placed = [bar for level in levels for bar in _grown(level, view)]
    return sorted(placed, key=lambda bar: (bar.box.x, bar.level))


def _grown(level: list[Bar], view: _View) -> list[Bar]:
    """Let the words of one level take what room is left, from left to right."""
    done: list[Bar] = []
    waiting = sorted(level, key=lambda bar: bar.left)
    for place, bar in enumerate(waiting):
        after = waiting[place + 1].left if place + 1 < len(waiting) else view.right
        done.append(view.grown(bar, done[-1].right if done else view.left, after))
    return done


def _level(levels: list[list[Bar]], bar: Bar) -> int:
    """Return the first level with room for a bar; a new one where there is none."""
    for number, taken in enumerate(levels):
        if all(bar.right + GAP <= other.left or bar.left >= other.right + GAP for other in taken):
            return number
    levels.append([])
    return len(levels) - 1


def _links(joins: Iterable[Join], bars: Sequence[Bar]) -> Iterable[Link]:
    """Go through the lines: each bar to those of its event that follow, in its lane and in the next that has one."""
    by_claim = {bar.event.claim: bar for bar in bars}
    for join in joins:
        shown = [by_claim[event.claim] for event in join.events if event.claim in by_claim]
        for upper, lower in pairwise(shown):
            if upper.lane != lower.lane or abs(upper.box.x - lower.box.x) > _APART:
                yield Link(join, upper, lower)
