from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from workbench.domain.article import Fact, Known
from workbench.reading.content import Page
from workbench.reading.masthead import masthead_of, redate

LEAD = "The dam held through the night, engineers said, though water kept seeping under its eastern wing and into town."


def fact(text: str, name: str, **more: Any) -> Fact[Any]:
    found: Fact[Any] = getattr(masthead_of(text, **more).masthead, name)
    return found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Dam holds after a night of rain\n\n{LEAD}", "Dam holds after a night of rain"),
        (f"Will the dam hold?\n{LEAD}", "Will the dam hold?"),
        (f"Share:\n\nThe Valley Herald\n\nDam holds\n{LEAD}", "Dam holds"),
        (f"By Ana Lund\nDam holds after rain\n{LEAD}", "Dam holds after rain"),
        (f"{LEAD}\n{LEAD}", None),
        (f"The dam held through the night.\n{LEAD}", None),
        ("One line", None),
        (f"VALDEN - {LEAD}", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert fact(text, "title").value == title


@pytest.mark.parametrize(
    ("head", "outlet", "known"),
    [
        ("The Valley Herald", "The Valley Herald", Known.FOUND),
        ("Dam holds\nThe Valley Herald | 4 March 2021", "The Valley Herald", Known.FOUND),
        ("Dam holds\nBy Ana Lund, Valley Herald", "Valley Herald", Known.FOUND),
        ("Dam holds\n\nVALDEN (Reuters) -", "Reuters", Known.INFERRED),
        ("Post office workers strike in Valden today", None, Known.UNKNOWN),
        ("Dam holds\nWorld | 4 March 2021", None, Known.UNKNOWN),
    ],
)
def test_outlet(head: str, outlet: str | None, known: Known) -> None:
    gap = " " if head.endswith("-") else "\n"
    found = fact(f"{head}{gap}{LEAD}", "outlet")
    assert (found.value, found.known) == (outlet, known)


def test_outlet_of_the_copyright_line_and_of_the_address() -> None:
    assert fact(f"{LEAD}\n© 2021 Valley Herald. All rights reserved.", "outlet").value == "Valley Herald"
    found = fact(LEAD, "outlet", address="https://www.valleyherald.example/a/1")
    assert (found.value, found.known) == ("valleyherald.example", Known.INFERRED)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ana Lund", "Ana Lund"),
        ("BY ANA LUND", "Ana Lund"),
        ("By Ana Lund and Piet van der Berg", "Ana Lund and Piet van der Berg"),
        ("By Ana Lund | The Valley Herald | March 4, 2021", "Ana Lund"),
        ("By Wednesday the water had reached the church of Saint Anne.", None),
    ],
)
def test_byline(line: str, byline: str | None) -> None:
    assert fact(f"Dam holds\n{line}\n{LEAD}", "byline").value == byline


def test_byline_of_the_credits() -> None:
    text = f"{LEAD}\n(Reporting by Ana Lund in Valden; editing by Piet Berg)"
    found = fact(text, "byline")
    assert found.value == "Ana Lund"
    assert found.span is not None
    assert found.span.of(text) == "Ana Lund"


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("PORT VALDEN, March 4 (Reuters) -", "Port Valden", (3, 4)),
        ("VALDEN, March 4. /TASS/.", "Valden", (3, 4)),
        ("Valden, March 4 (Valley Herald) —", "Valden", (3, 4)),
        ("ST. ANNE, Norland (AP) —", "St. Anne", None),
        ("VALDEN -", "Valden", None),
        ("(Reuters) -", None, None),
        ("UPDATE 1 -", None, None),
        ("NATO -", None, None),
        ("Norland (the larger one) -", None, None),
    ],
)
def test_dateline(line: str, place: str | None, day: tuple[int, int] | None) -> None:
    text = f"Dam holds\n\n{line} {LEAD}"
    assert fact(text, "place").value == place
    found = fact(text, "dateline", event_date=date(2021, 3, 3)).value
    assert (found and (found.month, found.day)) == day
    assert found is None or found.year == 2021


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published March 4, 2021, 6:12 p.m.", datetime.fromisoformat("2021-03-04T18:12")),
        ("Published: 4 March 2021\nUpdated: 5 March 2021", date(2021, 3, 4)),
        ("Updated: 5 March 2021\nPublished: 4 March 2021", date(2021, 3, 4)),
        ("Thursday, 4 March 2021", date(2021, 3, 4)),
        ("2021-03-04 18:12", datetime.fromisoformat("2021-03-04T18:12")),
        ("Valley Herald, 04.03.2021", date(2021, 3, 4)),
    ],
)
def test_a_line_of_publication_is_found(line: str, published: date) -> None:
    found = fact(f"Dam holds\n{line}\n{LEAD}", "published")
    assert (found.value, found.known) == (published, Known.FOUND)


def test_day_and_month_that_can_be_swapped_are_asked_for() -> None:
    text = f"Dam holds\nPublished 03/04/2021\n{LEAD}"
    found = fact(text, "published")
    assert (found.value, found.options) == (None, (date(2021, 3, 4), date(2021, 4, 3)))
    assert fact(text, "published", event_date=date(2021, 3, 3)).value == date(2021, 3, 4)


@pytest.mark.parametrize(
    "lead",
    [
        '"The dam holds," the engineer said, according to The Valley Herald February 15.',
        '"The dam holds," the engineer told Radio Norland on Thursday (Feb 10).',
        "The council will meet on Thursday (Feb 10) to discuss the dam.",
        "The dam was opened on Thursday, Feb 10, after a long dispute.",
        "The engineer said the talks of Feb 10 had failed.",
    ],
)
def test_days_that_are_not_the_articles(lead: str) -> None:
    found = fact(f"{lead}\n{LEAD}", "published", event_date=date(2022, 2, 9))
    assert (found.value, found.known, found.options) == (None, Known.UNKNOWN, ())


class TestYears:
    text = f"The mayor said on Thursday (Feb 10) that the dam was safe.\n{LEAD}"

    def test_every_fitting_year_is_offered(self) -> None:
        found = fact(self.text, "published")
        assert found.known is Known.UNKNOWN
        assert [day.year for day in found.options] == [2011, 2022, 2028]
        assert "fits 3 years" in found.reason

    def test_the_event_date_fixes_one(self) -> None:
        found = fact(self.text, "published", event_date=date(2011, 2, 1))
        assert (found.value, found.known) == (date(2011, 2, 10), Known.INFERRED)

    def test_an_event_date_far_from_every_fitting_year_fixes_none(self) -> None:
        assert fact(self.text, "published", event_date=date(2017, 2, 10)).value is None

    def test_a_full_date_of_the_text_fixes_one(self) -> None:
        found = fact(self.text + "\nThe rain began on 7 February 2022.", "published")
        assert (found.value, found.known) == (date(2022, 2, 10), Known.INFERRED)
        assert "7 February 2022" in found.reason

    def test_a_distant_date_of_the_text_fixes_none(self) -> None:
        assert fact(self.text + "\nThe dam was built on 3 June 1964.", "published").value is None

    def test_the_page_wins(self) -> None:
        found = fact(self.text, "published", page=Page(published=date(2028, 2, 10)))
        assert (found.value, found.known) == (date(2028, 2, 10), Known.FOUND)

    def test_redating_follows_the_case_and_keeps_what_a_person_gave(self) -> None:
        head = masthead_of(self.text).masthead
        dated = redate(self.text, head, date(2022, 2, 9))
        assert dated.published.value == date(2022, 2, 10)
        assert redate(self.text, dated, None).published.value is None
        given = type(head)(published=Fact(date(2005, 2, 10), Known.GIVEN))
        assert redate(self.text, given, date(2022, 2, 9)).published == given.published


def test_a_given_date_of_publication_fixes_the_dateline() -> None:
    text = f"VALDEN, March 4 (Reuters) - {LEAD}"
    head = masthead_of(text).masthead
    assert head.dateline.value is None
    given = type(head)(published=Fact(date(2021, 3, 5), Known.GIVEN))
    assert redate(text, given, None).dateline.value == date(2021, 3, 4)


def test_lines_that_are_masthead_only_are_told_apart_from_the_title() -> None:
    text = f"Dam holds\nBy Ana Lund\nThe Valley Herald, 4 March 2021\n{LEAD}"
    assert [span.of(text) for span in masthead_of(text).lines] == ["By Ana Lund", "The Valley Herald, 4 March 2021"]


def test_a_byline_that_ends_and_goes_on_with_the_day_is_masthead() -> None:
    line = "By Ana Lund. Published March 4, 2021, 7:45 am"
    text = f"Dam breaks above Valden\n{line}\nVALDEN - The dam broke at noon on Wednesday, the mayor said.\n"
    read = masthead_of(text)
    assert [span.of(text) for span in read.lines] == [line]
    assert read.masthead.byline.value == "Ana Lund"
    assert str(read.masthead.published.value) == "2021-03-04 07:45:00"
