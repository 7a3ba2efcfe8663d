from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe warned the same day a flood could come within nine days as she left.", None),
        ("The dam would hold, Roe said on Monday.", "The dam would hold"),
        ("The dam would hold, according to Roe.", "The dam would hold"),
        ("According to Roe, the dam would hold.", "the dam would hold"),
        ("Roe told reporters in Lund that the dam would hold.", "that the dam would hold"),
        ("Roe said on Thursday (Feb 10) the dam would hold.", "the dam would hold"),
        ("Roe denied Western reports that it may break.", "Western reports that it may break"),
        ("Roe condemned the attack during a visit to Lund.", "the attack"),
        ("The dam, Roe said, would hold.", "The dam … would hold"),
        ("The dam, Roe told me, would hold.", "The dam … would hold"),
        ("It was, according to Roe, the worst flood in years.", "It was … the worst flood in years"),
        (
            "Though it rained, Roe said, draining the lake would be hard.",
            "Though it rained … draining the lake would be hard",
        ),
        ("With the work almost done, Roe announced on Friday that the dam would open.", "that the dam would open"),
        ("Roe warned the same day a flood could come.", "a flood could come"),
        ("Roe called the dam ‘a disgrace’ and did not rule out a fine.", "the dam ‘a disgrace’"),
        ("The owner, who told guests the dam was safe, did not answer.", "the dam was safe"),
        ("Roe told the Gazette it  was clear the dam held.", "it  was clear the dam held"),
        ("Guards said at least 20 were trapped.", "at least 20 were trapped"),
        ("The company said in its annual report that fees fell.", "that fees fell"),
        ("Roe said at a briefing Monday that the dam would hold.", "that the dam would hold"),
        ("The bank said late on Thursday after a board meeting that fees fell.", "that fees fell"),
        ("Roe said she left Lund, because guests wanted to rest.", "she left Lund, because guests wanted to rest"),
        ("Roe hit out at the plan on Monday.", "the plan"),
        ("Roe lashed out at the mayor for ignoring the flood.", "the mayor for ignoring the flood"),
        ("Roe took issue with the figures.", "the figures"),
        ("Roe said by phone from Lund that fees fell.", "that fees fell"),
        ("Roe said in an email to staff on Monday that fees fell.", "that fees fell"),
        ("Roe said at a rally attended by hundreds on Monday night that fees fell.", "that fees fell"),
        ("Roe said shortly before midnight that fees fell.", "that fees fell"),
        ("Roe wrote to the ministry on Monday that fees fell.", "that fees fell"),
        ("Roe told a hearing the dam was safe.", "the dam was safe"),
        ("Roe said, speaking to guests in Lund, that fees fell.", "that fees fell"),
        ("Roe said in the past week alone 40 boats were lost.", "in the past week alone 40 boats were lost"),
        (
            "Fees fell, Roe said, since most of them accept that boats sink.",
            "Fees fell … since most of them accept that boats sink",
        ),
    ],
)
def test_content_reaches_as_far_as_what_is_said(rows: Rows, text: str, content: str | None) -> None:
    found = rows(text)
    assert len(found) == 1
    assert content is None or found[0][2] == content


@pytest.mark.parametrize(
    "text",
    [
        "Nine neighbours reported to the clinic with cuts.",
        "The inn will charge the two guests for nine cups.",
        "Guards and drivers called off a strike.",
        "The deal adds nine days of leave.",
        "A spokesman for Roe did not immediately respond to a request for comment.",
        "She posted to the wall.",
        "Roe called the club by phone.",
        "The ferry hit the pier and took on water.",
        "Norland responded to the attack by closing its ports.",
        "The army killed 40 suspected rebels.",
        "Kim Lund conceded a late goal.",
        "A group called the Sea Guard left.",
        "With reporting by The Gazette, Radio Lund and others.",
        "The document has 40 to 50 questions in nine parts.",
    ],
)
def test_acts_and_figures_are_no_speech(rows: Rows, text: str) -> None:
    assert rows(text) == []


def test_content_ends_where_a_second_saying_begins(rows: Rows) -> None:
    text = "Its secretary, Ana Roe, said the pumps had failed and announced a march on Saturday."
    assert [row[2] for row in rows(text)] == ["the pumps had failed", "a march on Saturday"]


def test_attributions_of_the_same_rank_are_cut_apart(rows: Rows) -> None:
    text = "Roe warned a flood could come within nine days as she urged the town to wait, adding that help was near."
    assert [row[2] for row in rows(text)] == [
        "a flood could come within nine days",
        "the town to wait",
        "that help was near",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A sailors' group called Harbour Watch met on Monday.",
        "Profits fell more than analysts had predicted, and shares rose.",
        "The new ferry, revealed at a show in Leeds, drew a crowd.",
        "That said, the ferry is late.",
        "Roe's alleged haul was found on Monday.",
        "Any member can add pictures to the page for free.",
        "Roe has maintained a majority on the board.",
    ],
)
def test_words_of_saying_that_say_nothing_here(rows: Rows, text: str) -> None:
    assert rows(text) == []


def test_where_and_to_whom_something_is_written_is_no_content(rows: Rows) -> None:
    assert rows("Roe wrote in a letter to the Herald that the dam “held”.") == [("mixed", "Roe", "that the dam “held”")]


def test_a_text_may_break_off_behind_the_verb(rows: Rows) -> None:
    assert rows("The lock was shut. Roe said on") == []
