"""Which stretch of time is in view."""

from __future__ import annotations

from datetime import date

import pytest

from tests.desktop.timeline.test_layout import Letters
from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.timeline.camera import Camera
from workbench.services.timeline import Timeline, build

SIZE = (1000.0, 400.0)


@pytest.fixture
def camera() -> Camera:
    made = Camera()
    made.show(build(TimedDesk().desk), Letters(), keep=False)
    made.place(*SIZE, Letters())
    return made


def test_it_places_again_only_what_changed(camera: Camera) -> None:
    assert not camera.place(*SIZE, Letters())
    camera.zoom(2.0)
    assert camera.place(*SIZE, Letters())
    assert camera.place(900.0, 400.0, Letters())


def test_a_distant_time_is_fetched_with_the_others_of_its_row(camera: Camera) -> None:
    events = {each.view.claim.anchor.exact: each for each in camera.timeline.events()}
    assert not camera.bring(events["on Wednesday"])
    assert camera.bring(events["1998"])
    first, last = camera.stretch()
    assert first < date(1998, 1, 1).toordinal() < date(1998, 12, 31).toordinal() < last
    assert camera.bring(events["on Wednesday"])  # and back: both reports of the dam are in view
    first, last = camera.stretch()
    assert first < date(2021, 3, 2).toordinal() < date(2021, 3, 4).toordinal() < last


def test_without_a_day_there_is_no_axis() -> None:
    camera = Camera()
    camera.show(Timeline(), Letters(), keep=False)
    camera.place(*SIZE, Letters())
    assert camera.axis.ticks == ()
    camera.show_all()
    camera.include(1.0, 2.0)
    assert camera.layout.bars == ()
