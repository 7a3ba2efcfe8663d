"""Which day is meant, and what is left open."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from workbench.domain.moment import Moment, TimeContext
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve, resolve_all

TUESDAY = TimeContext(published=date(2022, 2, 15))


def moments(text: str, context: TimeContext = TUESDAY) -> list[Moment]:
    return resolve_all([(f.span, f.expression) for f in recognise(text)], context)


def test_a_corrected_publication_date_changes_every_relative_time() -> None:
    text = "He resigned on Friday; the vote is next week."
    assert [m.value for m in moments(text)] == ["2022-02-11", "2022-W08"]
    later = TimeContext(published=date(2022, 3, 1))
    assert [m.value for m in moments(text, later)] == ["2022-02-25", "2022-W10"]


def test_the_order_of_anchors_is_publication_dateline_text_event() -> None:
    text = "The dam broke on 3 May 2015. He resigned on Friday."
    friday = [
        moments(text, context)[1]
        for context in (
            TimeContext(date(2022, 2, 15), date(2021, 2, 15), date(2020, 2, 15)),
            TimeContext(None, date(2021, 2, 15), date(2020, 2, 15)),
            TimeContext(None, None, date(2020, 2, 15)),
        )
    ]
    assert [m.value for m in friday] == ["2022-02-11", "2021-02-12", "2015-05-01"]
    assert friday[0].anchor == "publication date 15 Feb 2022"
    assert (friday[0].certain, friday[2].certain) == (True, False)
    only_event = moments("He resigned on Friday.", TimeContext(event_date=date(2020, 2, 15)))[0]
    assert (only_event.value, only_event.anchor) == ("2020-02-14", "event date 15 Feb 2020")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It fell in AD 70, by 73 AD.", ["0070", "0073"]),
        ("He won on 2 August 216 BC.", ["BC0216-08-02"]),
        ("It opened half a century ago.", ["197"]),
        ("It was built in the 1800s, the early 1900s and the 2000s.", ["18", "19", "200"]),
        ("They were kept through the 1880s and 90s.", ["188", "189"]),
        ("It fell on 28 March 2020. That Monday it rained.", ["2020-03-28", "2020-03-30"]),
        ("It was so in the 1970s. In the '70s he left.", ["197", "197"]),
        ("It was originally due to open on February 7.", ["2022-02-07"]),
        ("It was planned for March 20, and is due to open on 7 February.", ["2022-03-20", "2023-02-07"]),
        ("They left from November 15 to February 15, 1989.", ["1988-11-15", "1989-02-15"]),
        ("They sailed on the night of 12/13 May 1917.", ["1917-05-12TNI"]),
        ("It froze in the winter of 1916–17.", ["1916-WI"]),
        ("It was built between the 18th and 19th centuries.", ["17", "18"]),
        ("Talks will resume on Friday week.", ["2022-02-25"]),
        ("In May 2006 he was taken to the border. On 10 May he fled.", ["2006-05", "2006-05-10"]),
        ("In May 2006 he left. On 10 June he will return.", ["2006-05", "2022-06-10"]),
        ("It struck at 0430 hours on 6 June 1944.", ["1944-06-06T04:30", "1944-06-06"]),
        ("It sank on 3 June 1944. At nine in the evening it was gone.", ["1944-06-03", "1944-06-03T21:00"]),
    ],
)
def test_years_and_hours_as_histories_write_them(text: str, values: list[str]) -> None:
    assert [moment.value for moment in moments(text)] == values


HISTORY = (
    "In 1936 the war began; by 1937, 1938 and 1939 the west was lost, and 1940, 1941 and 1942 brought no change. "
    "On December 7 (a Sunday), 1943, the fleet was lost."
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In January the talks failed.", "1944-01"),
        ("In the winter of 1944 it froze. The next spring it sailed.", "1945-SP"),
        ("In November 1944 it failed. In spring it was tried again.", "1945-SP"),
        ("The seventies were quiet.", "197"),
    ],
)
def test_a_history_goes_on_from_the_finest_date_before(text: str, value: str) -> None:
    assert moments(f"{HISTORY} {text}")[-1].value == value


def test_a_day_of_history_named_often_makes_no_history() -> None:
    text = (
        "The 9/11 families met. " * 9
        + "They vote in November, on the 9/11 bill, by midnight Friday for a better tomorrow."
    )
    values = [moment.value for moment in moments(text)]
    assert values[9:] == ["2022-11", "2001-09-11", "2022-02-18T24:00", "FUTURE_REF"]


def test_last_week_is_the_reports_own_where_a_history_has_no_day() -> None:
    assert moments(f"{HISTORY} In 1945 it ended. This past weekend it was told again.")[-1].value == "2022-W06-WE"


def test_weekday_and_day_without_a_year_offer_every_fitting_year() -> None:
    moment = moments("They met on Thursday, 10 February.", TimeContext())[0]
    assert moment.value == "XXXX-02-10"
    assert [day.year for day in moment.options] == [2011, 2022, 2028]
    assert moment.missing == "the year: Thursday 10 February fits 2011 · 2022 · 2028"


@pytest.mark.parametrize(
    "context", [TimeContext(event_date=date(2022, 2, 16)), TimeContext(published=date(2022, 2, 12))]
)
def test_one_fitting_year_is_taken_only_when_something_fixes_it(context: TimeContext) -> None:
    moment = moments("They met on Thursday, 10 February.", context)[0]
    assert moment.value == "2022-02-10"
    assert moment.certain is (context.published is not None)


def test_a_full_date_in_the_text_fixes_the_year_as_inferred() -> None:
    moment = moments("They met on Thursday, 10 February. The pact of 1 March 2022 failed.", TimeContext())[0]
    assert (moment.value, moment.certain) == ("2022-02-10", False)
    assert "inferred" in moment.reason.rule


def test_a_cited_sources_date_is_no_anchor() -> None:
    text = "According to The Courier, 3 May 2015, the dam is safe. The following day it broke."
    assert [m.value for m in moments(text, TimeContext())] == ["2015-05-03", "XXXX-XX-XX"]


def test_without_any_date_it_stays_open_and_says_what_is_missing() -> None:
    for moment in moments("He resigned on Friday and left in May. Yesterday it rained.", TimeContext()):
        assert "XXXX" in moment.value
        assert moment.missing
        assert moment.certain is False
        assert moment.earliest is None


def test_a_deadline_has_days_and_a_length_has_none() -> None:
    deadline, length = moments("They must leave within 48 hours. The flight took 48 hours.")
    assert (deadline.value, deadline.earliest, deadline.latest) == ("PT48H", date(2022, 2, 15), date(2022, 2, 17))
    assert (length.value, length.earliest) == ("PT48H", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two bridges fell over the weekend.", "2022-W06-WE"),
        ("The fair will be held at the weekend.", "2022-W07-WE"),
        ("Sales beat last year's third quarter.", "2021-Q3"),
        ("Sales beat the 1988 fourth quarter.", "1988-Q4"),
    ],
)
def test_weekends_and_quarters(text: str, value: str) -> None:
    assert [m.value for m in moments(text)] == [value]


def test_a_year_earlier_is_held_against_the_texts_own_period() -> None:
    assert [m.value for m in moments("Profit rose in the third quarter from the year-earlier period.")] == [
        "2021-Q3",
        "2020-Q3",
    ]


def test_in_two_weeks_is_a_day_ahead_only_with_a_future_verb() -> None:
    ahead, record = moments("He will be back in two weeks. It is the first visit to be made in four years.")
    assert (ahead.value, ahead.earliest) == ("P2W", date(2022, 3, 1))
    assert (record.value, record.earliest) == ("P4Y", None)


def test_early_and_late_narrow_the_days() -> None:
    early, late = moments("It began in early 2009 and ended in late March 2010.")
    assert (early.value, early.mod, early.latest) == ("2009", "START", date(2009, 5, 2))
    assert (late.value, late.mod, late.latest) == ("2010-03", "END", date(2010, 3, 31))


def test_last_friday_offers_its_other_reading() -> None:
    moment = moments("He quit last Monday.")[0]
    assert moment.value == "2022-02-14"
    assert moment.options == (date(2022, 2, 14), date(2022, 2, 7))
    assert moment.missing == "'last Monday' can also mean 7 Feb 2022"


def test_a_history_goes_on_from_its_last_date_and_ignores_asides() -> None:
    years = "In 1801, 1802, 1803, 1804, 1805 and 1806 the duchy paid. "
    text = years + "It rebelled in October 1807. In March the duke fled; a film of 1999 shows it. "
    text += "In April 1808 he died. In May peace came."
    assert [m.value for m in moments(text)][6:] == ["1807-10", "1808-03", "1999", "1808-04", "1808-05"]


def test_hours_ago_use_the_hour_of_publication() -> None:
    context = TimeContext(published=datetime(2022, 2, 15, 1, 30))  # noqa: DTZ001 - a story's local time
    assert moments("The siren went off three hours ago.", context)[0].value == "2022-02-14T22:30"


def test_numeric_dates_follow_the_order_the_text_shows() -> None:
    assert [m.value for m in moments("From 31/1/2022 to 2/3/2022.")] == ["2022-01-31", "2022-03-02"]
    assert [m.value for m in moments("From 1/31/2022 to 2/3/2022.")] == ["2022-01-31", "2022-02-03"]
    alone = moments("It was filed on 2/3/2022.")[0]
    assert alone.options == (date(2022, 3, 2), date(2022, 2, 3))
    assert alone.certain is False


def test_one_expression_resolves_outside_its_article() -> None:
    expression = recognise("The following day it broke.")[0].expression
    previous = moments("It began on 3 May 2015.")[0]
    assert resolve(expression, TUESDAY, previous).value == "2015-05-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair began on the first Monday in May.", "2021-05-03"),
        ("The fair will start on the first Monday in May.", "2022-05-02"),
        ("Clocks changed on the last Sunday of October 2020.", "2020-10-25"),
        ("Pay is due on the 15th day of next month.", "2022-03-15"),
        ("The quake struck at 11.30 GMT.", "2022-02-15T11:30Z"),
        ("For the third straight week shares fell.", "2022-W07"),
        ("In the run-up to the May 6 election they fell.", "2022-05-06"),
    ],
)
def test_days_told_in_a_roundabout_way(text: str, value: str) -> None:
    assert [m.value for m in moments(text)] == [value]


def test_the_end_of_a_unit_in_one_word() -> None:
    [end] = moments("Debt stood at 9m at year-end.")
    assert (end.value, end.mod, end.earliest) == ("2022", "END", date(2022, 9, 1))


def test_in_two_weeks_time_is_a_day_whatever_the_verb() -> None:
    [ahead] = moments("The pool is back in two weeks' time.")
    assert (ahead.value, ahead.earliest) == ("P2W", date(2022, 3, 1))


def test_without_a_year_the_nth_weekday_stays_open() -> None:
    [day] = moments("They met on the first Monday in May.", TimeContext())
    assert (day.value, day.missing) == ("XXXX-05", "the year of May: the story has no publication date")


def test_a_clock_time_of_what_is_over_is_not_of_a_day_to_come() -> None:
    text = "The inquiry will open on Friday. Divers searched the lock, and the search was broken off at 2 a.m."
    assert [moment.value for moment in moments(text)] == ["2022-02-18", "2022-02-15T02:00"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Polls closed at 8 p.m.", "2025-05-11T20:00"),
        ("It began to rain at 12:40 a.m.", "2025-05-12T00:40"),
        ("He conceded shortly before midnight.", "2025-05-11T24:00"),
        ("Polls close at 8 p.m.", "2025-05-12T20:00"),
        ("The count will end at midnight.", "2025-05-12T24:00"),
    ],
)
def test_an_hour_told_as_past_lies_before_the_story(text: str, value: str) -> None:
    """A story of 1:20 a.m.: its evening hours are those of the day before."""
    ((_, expression),) = [(f.span, f.expression) for f in recognise(text)]
    assert resolve(expression, TimeContext(published=datetime.fromisoformat("2025-05-12T01:20"))).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Visits were suspended until 3 March.", "2022-03-03"),
        ("The road was closed until April.", "2022-04"),
        ("The lift was out of use since 3 March.", "2021-03-03"),
        ("The plant, with two more cuts before Christmas.", "2022-12-25"),
        ("The town looked back on Christmas.", "2021-12-25"),
    ],
)
def test_a_limit_lies_ahead_of_the_story(text: str, value: str) -> None:
    assert [moment.value for moment in moments(text)] == [value]


FERRY = "The ferry sank off Orve on Tuesday. "
RESCUE = "Fourteen people were rescued by boats from the harbours around, and nobody knew why it had sunk. "


def clocks(text: str) -> list[tuple[str, bool]]:
    """Return value and certainty of each clock time of a story of Thursday, 10 February 2022."""
    return [(m.value, m.certain) for m in moments(text, TimeContext(date(2022, 2, 10))) if ":" in m.value]


def test_a_clock_time_close_to_its_day_is_of_it() -> None:
    assert clocks(FERRY + RESCUE + "She called for help at 6:40 p.m.") == [("2022-02-08T18:40", True)]


def test_a_clock_time_far_from_its_day_is_in_doubt_and_so_is_the_next() -> None:
    told = clocks(FERRY + RESCUE * 4 + "She called for help at 6:40 p.m. A boat left at 7:05 p.m.")
    assert told == [("2022-02-10T18:40", False), ("2022-02-10T19:05", False)]


def test_without_another_day_a_clock_time_is_of_the_story_s_day() -> None:
    assert clocks(RESCUE * 4 + "She called for help at 6:40 p.m.") == [("2022-02-10T18:40", True)]


def test_a_night_goes_on_after_midnight() -> None:
    told = clocks("A fire broke out on Sunday night. The first engine came at 2:15 a.m. and found the roof in flames.")
    assert told == [("2022-02-07T02:15", True)]
