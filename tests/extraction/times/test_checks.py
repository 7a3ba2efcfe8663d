"""What cannot be as written gets a "?" with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.moment import TimeContext
from workbench.extraction.times.checks import check
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all


def doubts(text: str) -> list[str]:
    expressions = [(f.span, f.expression) for f in recognise(text)]
    context = TimeContext(published=date(2022, 2, 15))
    moments = resolve_all(expressions, context)
    return [doubt.reason for _, doubt in check(expressions, moments, text, context)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met on Friday, February 10, 2022.", "10 February 2022 was a Thursday, not a Friday"),
        ("It was signed on 31 September 2021.", "September 2021 has no day 31"),
        ("It was filed on 29 February 2019.", "February 2019 has no day 29"),
        ("It was filed on 2/30/2019.", "February 2019 has no day 30"),
        ("They meet on 31 June.", "June has no day 31"),
    ],
)
def test_it_names_what_does_not_fit(text: str, reason: str) -> None:
    assert doubts(text) == [reason]


def test_sound_dates_get_none() -> None:
    assert doubts("On Thursday, 10 February 2022, and on 29 February 2020 they met; on Friday too.") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He resigned yesterday, 12 February 2022.", "“yesterday” is 14 Feb 2022, the date beside it 12 Feb 2022"),
        ("It broke two days ago, on 12 February.", "“two days ago” is 13 Feb 2022, the date beside it 12 Feb 2022"),
        ("The dam broke 20 years ago, in 1999.", "“20 years ago” is 2002, the date beside it 1999"),
        ("They met last Friday, February 3.", "“last Friday” is 11 Feb 2022, the date beside it 3 Feb 2022"),
    ],
)
def test_a_relative_time_is_held_against_the_date_beside_it(text: str, reason: str) -> None:
    assert doubts(text) == [reason]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He ruled from 2018 to 2014.", "the end, 2014, lies before the beginning, 2018"),
        ("It ran between 5 March and 3 March.", "the end, 3 Mar 2021, lies before the beginning, 5 Mar 2021"),
        ("Born in 1961, Holt died in 1958.", "“died” (1958) lies before “born” (1961)"),
        (
            "He was arrested on 3 May 2020 and sentenced on 1 May 2020.",
            "“sentenced” (1 May 2020) lies before “arrested” (3 May 2020)",
        ),
        (
            "He resigned on 20 February 2022.",
            "“resigned” is told as past, but 20 Feb 2022 is after the story's day, 15 Feb 2022",
        ),
        (
            "They will meet on 10 February 2022.",
            "“meet” is told as to come, but 10 Feb 2022 is before the story's day, 15 Feb 2022",
        ),
    ],
)
def test_an_order_that_cannot_be_is_named(text: str, reason: str) -> None:
    assert doubts(text) == [reason]


@pytest.mark.parametrize(
    "age",
    [
        "The 46-year-old Holt leads the town.",
        "Holt, 46, leads the town.",
        "Holt is 46 years old.",
        "Holt (46) leads the town.",
        "Holt, a 46-year-old lawyer, leads the town.",
    ],
)
def test_an_age_that_contradicts_the_year_of_birth_is_named(age: str) -> None:
    reason = "Holt was born in 1961, which makes 60 or 61 on 15 Feb 2022"
    assert doubts(f"Mira Holt was born in 1961. {age}")[0] == f"{reason}, but the text says 46"
    assert doubts(f"Born on 3 May 1961, Holt grew up here. {age}")[0].startswith(
        "Holt was born in 1961, which makes 60 "
    )


@pytest.mark.parametrize(
    "text",
    [
        "He resigned yesterday, 14 February 2022, and two weeks ago, on 1 February, he had denied it.",
        "He ruled from 2014 to 2018, and from October to March they waited. It runs from 3 March to 5 April.",
        "Mira Holt was born in 1961. Holt, 60, leads the town. Holt, 46, was mayor when the bridge fell in 2007.",
        "Mira Holt was born in 1961. Her brother, Jan Pohl, 46, leads the town.",
        "Born in 1961, Holt died in 2020. He was arrested on 3 May 2020 and was sentenced on 1 June 2021.",
        "The board approved a budget for 20 March 2022 and agreed to meet on 21 March 2022.",
        "According to The Courier, 20 February 2022, nobody was hurt.",
    ],
)
def test_what_can_be_gets_no_question_mark(text: str) -> None:
    assert doubts(text) == []


def test_without_its_text_only_the_dates_themselves_are_checked() -> None:
    expressions = [(f.span, f.expression) for f in recognise("Born in 1961, Holt died in 1958, on 31 June.")]
    moments = resolve_all(expressions, TimeContext())
    assert [doubt.reason for _, doubt in check(expressions, moments)] == ["June has no day 31"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # Another sentence of the article dates what is named here.
        (
            "The trial began on 3 May 2021. Witnesses spoke. Holt was arrested on 10 May 2021, before the trial.",
            "said to be before the trial, but the trial is dated 3 May 2021",
        ),
        (
            "The vote was held on 3 May 2021. It was close. Holt resigned on 1 May 2021, shortly after the vote.",
            "said to be after the vote, but the vote is dated 3 May 2021",
        ),
        (
            "The vote was held on 3 May 2021. It was close. Holt resigned on 25 May 2021, two days after the vote.",
            "said to be two days after the vote, but the vote is dated 3 May 2021",
        ),
        # Steps of one person's case, sentences apart.
        (
            "Holt was sentenced on 3 May 2021. The mill stood empty. Mira Holt was arrested on 10 June 2021.",
            "“sentenced” (3 May 2021) lies before “arrested” (10 Jun 2021)",
        ),
    ],
)
def test_an_order_that_cannot_be_in_the_article_is_named(text: str, reason: str) -> None:
    assert doubts(text) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "The trial began on 3 May 2021. Holt was arrested on 10 April 2021, before the trial.",
        "The vote was held on 3 May 2021. Holt resigned on 5 May 2021, two days after the vote.",
        "The vote was held on 3 May 2021. Holt resigned on 20 May 2021, two weeks after the vote.",
        # Two attacks are dated: either can be meant.
        "An attack on 3 May 2021 and an attack on 9 May 2021 failed. He fled on 7 May 2021, after the attack.",
        "The vote was held on 3 May 2021. Holt resigned on 1 May 2021, after the vote of no confidence.",
        # Arrested once more, and other people.
        "Holt was arrested on 3 May 2011. Holt was sentenced on 3 May 2012. Holt was arrested on 3 May 2019.",
        "Mira Holt was sentenced on 3 May 2021. Jan Holt was arrested on 10 June 2021.",
        "Pohl was sentenced on 3 May 2021. Holt was arrested on 10 June 2021.",
        "Mira Holt was born in 1961. Jan Holt, 46, is her nephew.",
        "Mira Holt was born in 1961. Jan Holt is her nephew. Holt, 46, leads the town.",
        "It was in the Courier, and in the Orr Sun, August 16, 2008.",
    ],
)
def test_what_can_be_raises_no_alarm(text: str) -> None:
    assert doubts(text) == []
