"""What the timeline shows of a desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.helpers.timed_desks import TimedDesk
from workbench.domain.article import Fact, Pasted
from workbench.domain.desk import Desk
from workbench.services import analysis, comparing, library
from workbench.services.time_extent import instant
from workbench.services.timeline import Apart, Event, Status, Timeline, build, redated
from workbench.storage.unit_of_work import Store


@pytest.fixture
def dam() -> TimedDesk:
    return TimedDesk()


@pytest.fixture
def made(dam: TimedDesk) -> Timeline:
    return build(dam.desk)


def event(made: Timeline, words: str) -> Event:
    return next(each for each in made.events() if each.view.claim.anchor.exact == words)


def test_a_lane_per_article_with_its_times_in_order(made: Timeline) -> None:
    assert [lane.article.letter for lane in made.lanes] == ["A", "B"]
    assert [each.view.claim.anchor.exact for each in made.lanes[0].events] == [
        "1998", "Sunday", "Tuesday evening", "7:40 p.m.", "48 hours", "Friday", "next Monday",
    ]  # fmt: skip
    assert made.lanes[0].published == instant(date(2021, 3, 4)) + 18 / 24
    assert made.event_day == instant(date(2021, 3, 2))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Tuesday evening", Status.HAPPENED),
        ("next Monday", Status.PLANNED),
        ("Friday", Status.PLANNED),  # in the future, though nobody called it planned
        ("48 hours", Status.POSSIBLE),
        ("Sunday", Status.DENIED),
        ("Tuesday", Status.SAID),
        ("4 March", Status.REPORT),
    ],
)
def test_whether_it_happened_is_told_apart(made: Timeline, words: str, status: Status) -> None:
    assert event(made, words).status is status


def test_what_has_no_day_is_listed_apart_and_lengths_are_left_out(made: Timeline) -> None:
    apart = [(each.view.claim.anchor.exact, each.apart) for lane in made.lanes for each in lane.apart]
    assert apart == [("recently", Apart.OPEN), ("every month", Apart.REPEATED)]
    assert all(each.view.claim.anchor.exact != "12 years" for each in made.events())


def test_titles_never_only_repeat_the_time(made: Timeline) -> None:
    assert event(made, "Sunday").title == "Road was not closed"
    assert event(made, "Tuesday").title == "The mayor, Pol Arden, said he was told on"  # its row is called "Tuesday"
    assert event(made, "4 March").title == "4 March"  # the date of a report has nothing else


def test_the_events_word_finds_the_title_where_the_row_has_none(found: Desk) -> None:
    made = build(redated(found, found.columns[0], date(2021, 3, 4)))
    assert event(made, "Tuesday").title == "Water entered Tesk"
    assert event(made, "Tuesday").status is Status.SAID  # the mayor's word
    assert event(made, "last week").title == "First crew had left"


def test_one_event_in_two_articles_is_joined_and_its_conflict_marked(made: Timeline) -> None:
    (join,) = made.joins
    assert [each.view.claim.anchor.exact for each in join.events] == ["Tuesday evening", "on Wednesday"]
    assert all(each.conflict for each in join.events)
    assert not event(made, "7:40 p.m.").conflict


def test_reported_on_the_day_it_was_said_else_with_the_article(made: Timeline) -> None:
    assert event(made, "Tuesday").reported == instant(date(2021, 3, 3))
    assert event(made, "on Wednesday").reported == instant(date(2021, 3, 4))
    assert event(made, "Tuesday").doubt == "Tuesday the week before?"


def test_the_first_view_is_the_event_and_not_its_history(made: Timeline) -> None:
    whole, around = made.whole(), made.around()
    assert whole is not None
    assert around is not None
    assert whole[0] == instant(date(1998, 1, 1))
    assert instant(date(2021, 2, 20)) < around[0] < instant(date(2021, 3, 2))
    assert around[1] >= instant(date(2021, 3, 4))


def test_without_a_publication_date_nothing_is_invented() -> None:
    desk = TimedDesk(dated=False).desk
    bare = replace(desk, claims={key: replace(view, moment=None) for key, view in desk.claims.items()})
    made = build(bare)
    assert made.whole() is None
    assert made.around() is None
    assert all(each.apart is Apart.OPEN for each in made.events())


def test_no_desk_no_lanes() -> None:
    assert build(replace(TimedDesk().desk, columns=())) == Timeline(event_day=instant(date(2021, 3, 2)))


STORY = """Levee gives way

Water entered Tesk on Tuesday, the mayor said. A first crew had left last week.
"""


WARNING = """Dam may give way

Mira Holt, the mayor, warned on Monday that the dam could burst within 48 hours.
"""


@pytest.fixture
def found(store: Store) -> Desk:
    """One story without a date, read and searched by the program itself."""
    return read(store, STORY)


def read(store: Store, text: str) -> Desk:
    from workbench.extraction.analyse import analyser
    from workbench.reading.loader import load

    case = library.new_case(store, "Levee").created[0]
    library.add_articles(store, case, load([Pasted(text)]).articles)
    find = analyser()
    for article, request in analysis.pending(store, case):
        analysis.record_analysis(store, case, article, find(request))
    return comparing.desk(store, case)


def test_a_corrected_date_moves_every_time_of_its_article(found: Desk) -> None:
    assert not any(lane.events for lane in build(found).lanes)
    made = build(redated(found, found.columns[0], date(2021, 3, 4)))
    assert made.lanes[0].published == instant(date(2021, 3, 4))
    tuesday = event(made, "Tuesday")
    assert tuesday.extent is not None
    assert tuesday.extent.start == instant(date(2021, 3, 2))
    assert tuesday.view.read_as == "Tue 2 Mar 2021"
    again = event(build(redated(found, found.columns[0], date(2021, 3, 12))), "Tuesday")
    assert again.extent is not None
    assert again.extent.start == instant(date(2021, 3, 9))


def test_redating_leaves_the_desk_and_other_articles_alone(dam: TimedDesk) -> None:
    desk = dam.desk
    moved = redated(desk, desk.columns[0], date(2021, 4, 1))
    assert moved.claims[dam.claims["on Wednesday"]] is desk.claims[dam.claims["on Wednesday"]]
    assert desk.articles[0].stored.article.masthead.published.value != date(2021, 4, 1)
    with pytest.raises(KeyError):
        redated(desk, dam.claims["1998"], None)


def test_a_deadline_in_somebodys_words_runs_from_the_day_they_were_said(store: Store) -> None:
    desk = read(store, WARNING)
    burst = event(build(redated(desk, desk.columns[0], date(2022, 2, 16))), "48 hours")
    assert (burst.status, burst.speaker) == (Status.POSSIBLE, "Mira Holt")
    assert burst.extent is not None
    assert (burst.extent.start, burst.extent.end) == (instant(date(2022, 2, 14)), instant(date(2022, 2, 17)))
    assert burst.view.moment is not None
    assert burst.view.moment.anchor == "the day it was said, Monday 14 Feb 2022"


def test_what_lies_behind_the_report_is_planned_whatever_its_verb_says(store: Store) -> None:
    desk = read(store, "Ana Torv, the singer, is back. This Friday she sings in Orr.")
    assert event(build(redated(desk, desk.columns[0], date(2022, 2, 15))), "This Friday").status is Status.PLANNED


def test_numeric_dates_follow_the_order_of_their_outlet(store: Store) -> None:
    desk = read(store, "The lock was closed on 2/3/2022, said Mira Holt.")
    (told,) = desk.articles
    masthead = replace(told.stored.article.masthead, outlet=Fact("The Boston Globe"))
    stored = replace(told.stored, article=replace(told.stored.article, masthead=masthead))
    desk = replace(desk, articles=(replace(told, stored=stored),))
    closed = event(build(redated(desk, desk.columns[0], date(2022, 5, 1))), "2/3/2022")
    assert closed.extent is not None
    assert closed.extent.start == instant(date(2022, 2, 3))
