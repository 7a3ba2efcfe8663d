"""A snippet of news in, expressions out."""

from __future__ import annotations

import pytest

from workbench.extraction.times.recognise import recognise


def found(text: str) -> list[str]:
    return [f.span.of(text) for f in recognise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned on Friday.", ["Friday"]),
        ("Friday's vote was close.", ["Friday"]),
        ("It was built by the end of the 1960s.", ["the end of the 1960s"]),
        ("Prices rose in the past three months.", ["the past three months"]),
        ("He left two years ago.", ["two years ago"]),
        ("The vote is two weeks before the summit.", ["two weeks"]),
        ("She was freed two days after 3 March.", ["two days after 3 March"]),
        ("A 46-year-old man was held for almost 48 hours.", ["46-year-old", "almost 48 hours"]),
        ("It rained between 3 and 5 March.", ["3", "5 March"]),
        ("He ruled from 2014 to 2018.", ["2014", "2018"]),
        ("The war of 1914-18 began in June 1914.", ["1914", "18", "June 1914"]),
        ("Doors open at 6 p.m. (GMT +2) on Monday.", ["6 p.m. (GMT +2)", "Monday"]),
        ("It sank in the early hours of Sunday.", ["the early hours of Sunday"]),
        ("Earlier on Monday he had denied it.", ["Monday"]),
        ("He comes on Thursday, 10 February 2022, at noon.", ["Thursday, 10 February 2022", "noon"]),
        ("The ferry sails twice a week and every Sunday.", ["twice a week", "every Sunday"]),
        ("Sales fell from the same month a year ago.", ["the same month a year ago"]),
        ("The September 11 museum reopened.", ["September 11"]),
        ("The walls date from 480-479 BC.", ["480", "479 BC"]),
        ("He won on 2 August 216 BC, or on August 3, 216 BC.", ["2 August 216 BC", "August 3, 216 BC"]),
        ("The fort fell in AD 73 or 74, the city in 410 CE.", ["AD 73", "74", "410 CE"]),
        ("The siege lasted 64 days, from 21 November to 23 January.", ["64 days", "21 November", "23 January"]),
        ("Lasting 64 days from 21 November to 23 January, it ended.", ["64 days", "21 November", "23 January"]),
        ("By the end of May the Second Squadron was near.", ["the end of May"]),
        ("They were held (May-August 1950) in the years 1950-1951.", ["May", "August 1950", "the years 1950", "1951"]),
        ("It began at 0430 hours and ended by 1600 hours.", ["0430 hours", "1600 hours"]),
        ("They worked over 1600 hours.", ["over 1600 hours"]),
        ("It left at nine in the evening, at 3:15 in the morning.", ["nine in the evening", "3:15 in the morning"]),
        ("On the 12th the army left, and on the evening of the 14th it ate.", ["the 12th", "the evening of the 14th"]),
        ("Late in the year he won, the year he married.", ["Late in the year"]),
        ("It cost $1 billion a year and ran two nights a week.", ["a year", "two nights", "a week"]),
        (
            "It was long ago, a long time ago, hundreds of years ago.",
            ["long ago", "a long time ago", "hundreds of years ago"],
        ),
        ("It is the largest to date.", ["date"]),
        ("The trial is expected to last six weeks.", ["six weeks"]),
        ("He died in the early hours of this morning.", ["the early hours of this morning"]),
        ("They sailed on the night of 12/13 May 1917.", ["the night of 12/13 May 1917"]),
        ("In the winter of 1916–17 bread ran out.", ["the winter of 1916–17"]),
        ("Trade grew in the 18th and 19th centuries.", ["the 18th", "19th centuries"]),
        ("It lasted 5 1/2 years and a 3 1/2-hour flight.", ["5 1/2 years", "3 1/2-hour"]),
        ("Shops open on weekdays and Mondays.", ["weekdays", "Mondays"]),
        ("He had left two years prior.", ["two years prior"]),
        ("By the end of the decade it was gone.", ["the end of the decade"]),
    ],
)
def test_a_span_begins_after_the_preposition_and_ends_before_the_s(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We may march, and they may march too.",
        "The second witness sat in the sun.",
        "She writes for the Sunday Times and the Daily Star.",
        "Theresa May was asked about it by May's allies.",
        "Some 1,500 people, 2000 of them soldiers, paid $1999 each.",
        "Prices fall; a lion may spring from the bush.",
        "Call +86 138-2010-2015 or see 10.0.0.1 for F-16 parts.",
        "The Prague Spring, said Peace Now, was felt in Mar del Plata by electrical current.",
        "Its share is in the low-50s, see pic.example/p2h3Pm.",
        "It is told of the Seven Years' War and of the Six-Day War.",
        "The list is up to date, and he wanted to date her on the 16th floor.",
        "The ad won; its 12 AD members and the party AD did not.",
        "Three quarters of them left as soon as they could.",
        "It was the past president who marched past.",
        "Rovers led with 7:42 remaining, USA Today wrote.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert found(text) == []


def test_what_surrounds_a_time_is_kept_for_resolving() -> None:
    deadline, soon, cited = (
        recognise(text)[0].expression
        for text in (
            "They must leave within 48 hours.",
            "It could start as soon as Wednesday.",
            "According to The Courier, February 15, nobody was hurt.",
        )
    )
    assert deadline.fields["bound"] == "within"
    assert (soon.fields["bound"], soon.modality, soon.tense.value) == ("as soon as", "possible", "future")
    assert cited.fields["cited"] is True
    without_comma = "“It is safe,” said the mayor, according to The Courier February 15."
    assert recognise(without_comma)[0].expression.fields["cited"] is True


def test_an_abbreviated_weekday_needs_a_date_beside_it() -> None:
    assert found("On Sun., Feb. 13, they met.") == ["Sun., Feb. 13"]
    assert found("The Sun rose, and Sat Nav failed.") == []


def test_a_dateline_is_marked_as_one() -> None:
    first = recognise("KYIV, 15 February 2022 (Newswire) - Talks go on.")[0].expression
    assert first.fields["dateline"] is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alarm rang at a quarter past two in the morning.", [("a quarter past two in the morning", "T02:15")]),
        ("They met at half past six.", [("half past six", "T06:30")]),
        ("He left at ten to eight in the evening.", [("ten to eight in the evening", "T19:50")]),
        ("It ended at a quarter to one.", [("a quarter to one", "T00:45")]),
        ("She hired ten to eight men.", []),
        ("A quarter to a half of them left.", []),
    ],
)
def test_hours_told_in_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.span.of(text), f.expression.fields.get("tail")) for f in recognise(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minutes of the meeting were kept.", []),
        ("The board's minutes show that two disagreed.", []),
        ("It sank within minutes.", ["minutes"]),
        ("On the month, prices were up 0.3 percent.", []),
        ("Prices rose by the end of the year.", ["the end of the year"]),
    ],
)
def test_what_only_looks_like_a_time(text: str, expected: list[str]) -> None:
    assert found(text) == expected
