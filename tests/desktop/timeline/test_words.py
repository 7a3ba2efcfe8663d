"""What a bar says, and how long after it happened it was told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.helpers.timed_desks import TimedDesk
from workbench.desktop.timeline import words
from workbench.services.timeline import Event, Timeline, build

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def made() -> Timeline:
    return build(TimedDesk().desk)


def event(made: Timeline, written: str) -> Event:
    return next(each for each in made.events() if words.written(each) == written)


@pytest.mark.parametrize(
    ("written", "sign", "lead", "title"),
    [
        ("Tuesday evening", "≠", "", "The dam at Orlo broke"),
        ("7:40 p.m.", "", "", "Valley was warned"),
        ("Friday", "", "planned, says Ida Roth", "It will reach Tesk"),
        ("48 hours", "", "possible", "Troops could arrive"),
        ("Sunday", "", "denied", "Road was not closed"),
        ("Tuesday", "?", "said", "The mayor, Pol Arden, said he was told on"),  # who says so stands there already
        ("4 March", "", "report dated", "4 March"),
    ],
)
def test_what_a_bar_says(made: Timeline, written: str, sign: str, lead: str, title: str) -> None:
    found = event(made, written)
    assert (words.sign(found), words.lead(found), words.label(found)) == (sign, lead, title)


@pytest.mark.parametrize(
    ("written", "lag"),
    [
        ("Tuesday evening", "reported 2 days later"),
        ("on Wednesday", "reported 1 day later"),
        ("4 March", "reported the same day"),
        ("48 hours", "reported within it"),
        ("next Monday", "told 4 days before"),
        ("Tuesday", "said 1 day later"),
        ("last week", "reported 4 days later"),
        ("recently", ""),
    ],
)
def test_when_it_happened_against_when_it_was_told(made: Timeline, written: str, lag: str) -> None:
    assert words.lag(event(made, written)) == lag


def test_who_says_so_stands_beside_the_state(made: Timeline) -> None:
    desk = TimedDesk().desk
    assert "planned, says Ida Roth · told 1 day before" in words.told(event(made, "Friday"), desk)
    assert "only said, by Pol Arden · said 1 day later" in words.told(event(made, "Tuesday"), desk)
    assert "? Tuesday the week before?" in words.told(event(made, "Tuesday"), desk)


def test_the_head_of_a_lane_asks_for_what_it_does_not_know(made: Timeline) -> None:
    lane = made.lanes[1]
    assert words.published(lane) == "Published 4 Mar 2021"
    assert words.published(lane, short=True) == "4 Mar 2021"
    masthead = lane.article.stored.article.masthead
    unknown = replace(masthead, published=replace(masthead.published, value=None))
    stored = replace(lane.article.stored, article=replace(lane.article.stored.article, masthead=unknown))
    assert words.published(replace(lane, article=replace(lane.article, stored=stored))) == "Published?"


def test_a_time_without_a_day_is_named_by_its_words(made: Timeline) -> None:
    assert words.chip(event(made, "recently")) == "“recently” Minister came"
