"""Where things stand: pure, with every letter seven pixels wide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.timeline.layout import BAR, LEVEL, TAIL, Bar, Layout, lay_out
from workbench.desktop.timeline.scale import Scale, fit
from workbench.services.timeline import Timeline, build

LETTER = 7.0


class Letters:
    """Measures in letters."""

    def width(self, text: str) -> float:
        return len(text) * LETTER

    def fit(self, text: str, room: float, *, at_end: bool = True) -> tuple[str, float]:
        most = max(0, int(room / LETTER))
        cut = text if len(text) <= most else f"{text[: most - 1]}…" if most else ""
        return cut, self.width(cut)


@pytest.fixture
def dam() -> TimedDesk:
    return TimedDesk()


@pytest.fixture
def made(dam: TimedDesk) -> Timeline:
    return build(dam.desk)


def laid(made: Timeline, width: float = 1200.0, height: float = 600.0, scale: Scale | None = None) -> Layout:
    stretch = made.around()
    assert stretch is not None
    return lay_out(made, scale or fit(*stretch, width - 180.0, 36.0), (width, height), Letters())


def bar(layout: Layout, words: str) -> Bar:
    return next(each for each in layout.bars if each.event.view.claim.anchor.exact == words)


@pytest.mark.parametrize("width", [500.0, 683.0, 1200.0, 1900.0, 2560.0])
@pytest.mark.parametrize("zoom", [0.05, 0.4, 1.0, 3.0])
def test_nothing_stands_on_anything_else(made: Timeline, width: float, zoom: float) -> None:
    layout = laid(made, width)
    layout = laid(made, width, scale=layout.scale.zoomed(zoom, width / 2))
    for one, two in combinations(layout.bars, 2):
        if one.box.y == two.box.y:
            assert one.right <= two.left or two.right <= one.left
        else:
            assert abs(one.box.y - two.box.y) >= LEVEL > BAR
    chips = [chip.box for lane in layout.lanes for chip in lane.chips]
    for here, there in combinations(chips, 2):
        assert here.y != there.y or here.right <= there.x or there.right <= here.x
    assert all(chip.right <= width for chip in chips)


def test_lanes_follow_each_other_and_hold_their_bars(made: Timeline) -> None:
    layout = laid(made)
    assert layout.lanes[0].box.bottom == layout.lanes[1].box.y
    for each in layout.bars:
        lane = layout.lanes[each.lane].box
        assert lane.y < each.box.y
        assert each.box.bottom < lane.bottom
        assert layout.head <= each.box.x <= each.box.right <= layout.width


def test_vague_times_have_soft_ends_and_exact_ones_sharp(made: Timeline) -> None:
    layout = laid(made)
    assert bar(layout, "last week").taper > 0
    assert bar(layout, "Tuesday evening").taper > 0
    assert bar(layout, "on Wednesday").taper == 0


def test_open_ends_have_room_for_their_arrows(made: Timeline) -> None:
    layout = laid(made)
    until, since = bar(layout, "Monday"), bar(layout, "last week")
    assert until.opens_before
    assert until.left <= until.box.x - TAIL
    assert since.opens_after
    assert since.right >= since.box.right + TAIL


def test_a_clock_time_can_be_seen_and_hit(made: Timeline) -> None:
    point = bar(laid(made), "7:40 p.m.").box
    assert point.width >= 8


def test_the_word_that_tells_a_bar_from_a_fact_is_never_cut(made: Timeline) -> None:
    layout = laid(made, 420.0)
    assert bar(layout, "48 hours").label.lead == "possible"
    assert bar(layout, "48 hours").label.title != "Troops could arrive"
    assert bar(layout, "Tuesday evening").label.sign == "≠"
    assert bar(layout, "Tuesday").label.sign == "?"


def test_a_denied_stretch_as_wide_as_the_view_still_has_its_words(made: Timeline) -> None:
    layout = laid(made, scale=Scale(date(2021, 2, 28).toordinal() + 0.2, 3000.0))
    denied = bar(layout, "Sunday")
    assert denied.inside
    assert denied.label.title == "Road was not closed"


def test_words_take_the_room_there_is(made: Timeline) -> None:
    assert bar(laid(made, 2000.0), "Sunday").label.title == "Road was not closed"


def test_what_is_out_of_view_is_counted_and_can_be_reached(made: Timeline, dam: TimedDesk) -> None:
    layout = laid(made)
    chip = next(chip for chip in layout.lanes[0].chips if chip.outside)
    assert chip.text == "‹ 1 earlier"
    assert [event.claim for event in chip.outside] == [dam.claims["1998"]]
    assert layout.box(dam.claims["1998"]) is None


def test_times_without_a_day_are_listed_under_the_bars(made: Timeline, dam: TimedDesk) -> None:
    lane = laid(made).lanes[0]
    assert [note.text for note in lane.notes] == ["Day not known:", "Repeated:"]
    assert [chip.text for chip in lane.chips if chip.event] == [
        "“recently” Minister came", "“every month” Sirens are tested",
    ]  # fmt: skip
    assert laid(made).box(dam.claims["recently"]) is not None


def test_the_same_event_is_linked_across_the_lanes(made: Timeline) -> None:
    (link,) = laid(made).links
    assert (link.upper.lane, link.lower.lane) == (0, 1)
    assert link.join.row.title == "The dam at Orlo broke"


def test_the_pointer_finds_bodies_words_and_chips(made: Timeline, dam: TimedDesk) -> None:
    layout = laid(made)
    found = bar(layout, "on Wednesday")
    assert layout.at(found.box.x + 1, found.box.middle) == dam.claims["on Wednesday"]
    assert layout.at(found.label.x + 1, found.box.middle) == dam.claims["on Wednesday"]
    box = layout.box(dam.claims["recently"])
    assert box is not None
    assert layout.at(box.x + 2, box.middle) == dam.claims["recently"]
    assert layout.at(layout.width - 1, layout.height + 50) is None


def test_what_lay_ahead_of_a_report_begins_at_its_publication(made: Timeline) -> None:
    layout = laid(made)
    lane = layout.lanes[0]
    assert lane.report == layout.ahead(lane)
    gone = laid(made, scale=Scale(date(2022, 1, 1).toordinal(), 50.0))
    assert gone.lanes[0].report is None
    assert gone.ahead(gone.lanes[0]) == gone.head
    unknown = replace(lane, lane=replace(lane.lane, published=None))
    assert layout.ahead(unknown) is None


def test_shorter_words_keep_all_lanes_in_sight(made: Timeline) -> None:
    assert laid(made, 900.0, 240.0).height <= laid(made, 900.0, 2000.0).height
