"""Two statements: by whom, to whom, yes or no, planned or done."""

from __future__ import annotations

from uuid import UUID, uuid5

import pytest

from workbench.comparison import engine
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Link, Story
from workbench.domain.mention import Kind, Statement
from workbench.domain.quote import Speaker
from workbench.domain.span import Span

SPACE = UUID("b0b6ad4e-3f1c-4a35-9d54-3fd40e3fd1d6")
CLOSED = Statement("Orvan Steel", "close", "the plant", "positive", "done")


def story(letter: str, text: str, told: Statement, speaker: str = "") -> Story:
    key, whole = uuid5(SPACE, letter), Span(0, len(text))
    claim = Claim(
        uuid5(key, "statement"),
        key,
        Kind.STATEMENT,
        Origin.PROPOSED,
        make_anchor(text, whole, 1),
        whole,
        statement=told,
        speaker=Speaker(speaker, speaker) if speaker else None,
    )
    return Story(key, letter, "", text, (claim,), (whole,))


def links(one: Story, two: Story) -> list[Link]:
    found = engine.pairs([one, two])
    turned = engine.pairs([two, one])
    assert [(k.relation, k.between, k.how) for k in found] == [(k.relation, k.between, k.how) for k in turned]
    return found


def told(one: Story, two: Story) -> list[str]:
    return [" ".join(filter(None, (k.relation, k.between, k.how))) for k in links(one, two)]


A = story("A", "Orvan Steel closed the plant in Kester.", CLOSED)


@pytest.mark.parametrize(
    ("text", "statement", "speaker", "relation"),
    [
        ("The plant in Kester was closed by Orvan Steel.", CLOSED, "", ["agree"]),
        (
            "Orvan Steel plans to close the plant in Kester.",
            Statement("Orvan Steel", "close", "the plant", "positive", "expected"),
            "",
            ["compatible later"],
        ),
        (
            "Orvan Steel did not close the plant in Kester.",
            Statement("Orvan Steel", "close", "the plant", "negative", "done"),
            "",
            ["conflict outlets"],
        ),
        (
            "The mayor denied that Orvan Steel closed the plant in Kester.",
            Statement("Orvan Steel", "close", "the plant", "positive", "denied"),
            "Ana Torv",
            ["conflict speakers"],
        ),
        (
            "Orvan Steel opened the plant in Kester.",
            Statement("Orvan Steel", "open", "the plant", "positive", "done"),
            "",
            ["conflict outlets"],
        ),
        (
            "Orvan Steel closed the canteen in Kester.",
            Statement("Orvan Steel", "close", "the canteen", "positive", "done"),
            "",
            [],
        ),
        (
            "Orvan Steel will not close the plant in Kester.",
            Statement("Orvan Steel", "close", "the plant", "negative", "expected"),
            "",
            [],
        ),
    ],
)
def test_one_deed(text: str, statement: Statement, speaker: str, relation: list[str]) -> None:
    assert told(A, story("B", text, statement, speaker)) == relation


def test_turned_roles_differ() -> None:
    one = story(
        "A", "Lenz sued Orvan Steel over the plant.", Statement("Lenz", "sue", "Orvan Steel", "positive", "done")
    )
    two = story(
        "B", "Orvan Steel sued Lenz over the plant.", Statement("Orvan Steel", "sue", "Lenz", "positive", "done")
    )
    assert told(one, two) == ["conflict outlets"]
    assert links(one, two)[0].reason.endswith("the roles are turned.")


def test_a_meeting_has_no_roles() -> None:
    one = story("A", "Lenz met Torv in Kester.", Statement("Lenz", "meet", "Torv", "positive", "done"))
    two = story("B", "Torv met Lenz in Kester.", Statement("Torv", "meet", "Lenz", "positive", "done"))
    assert "conflict outlets" not in told(one, two)


@pytest.mark.parametrize(
    ("denied", "expected"), [("340 trains", []), ("Some trains", []), ("The trains", ["conflict outlets"])]
)
def test_what_is_denied_of_some_may_be_so_of_others(denied: str, expected: list[str]) -> None:
    text = "Only 40 trains of Kester Rail ran on Monday."
    one = story("A", text, Statement("40 trains of Kester Rail", "run", "", "positive", "done"))
    subject = f"{denied} of Kester Rail"
    two = story("B", f"{subject} did not run on Monday.", Statement(subject, "run", "", "negative", "done"))
    assert told(one, two) == expected


def test_figures_inside_are_left_to_the_figures() -> None:
    one = story("A", "Orvan Steel cut 900 jobs.", Statement("Orvan Steel", "cut", "900 jobs", "positive", "done"))
    two = story("B", "Orvan Steel cut 700 jobs.", Statement("Orvan Steel", "cut", "700 jobs", "positive", "done"))
    assert told(one, two) == []


def test_who_sells_and_who_buys_are_two_but_two_buyers_are_not_one() -> None:
    sold = story(
        "A",
        "Orvan Steel sold the old quarry at Kalm.",
        Statement("Orvan Steel", "sell", "the old quarry at Kalm", "positive", "done"),
    )
    bought = story(
        "B",
        "Tarn Stone bought the old quarry at Kalm.",
        Statement("Tarn Stone", "buy", "the old quarry at Kalm", "positive", "done"),
    )
    other = story(
        "C",
        "Belmer Foods sold the old quarry at Kalm.",
        Statement("Belmer Foods", "sell", "the old quarry at Kalm", "positive", "done"),
    )
    assert told(sold, bought) == ["agree"]
    assert "agree" not in told(sold, other)


def test_what_is_only_supposed_is_no_plan_and_no_fact() -> None:
    supposed = Statement("Orvan Steel", "close", "the plant", "positive", "possible")
    (found,) = links(story("B", "Orvan Steel may have closed the plant in Kester.", supposed), A)
    assert (found.relation, found.between) == ("conflict", "outlets")
    assert "is only supposed in B" in found.reason
    assert "is told as a fact in A" in found.reason


@pytest.mark.parametrize(
    ("one", "two", "status", "speaker", "relation"),
    [
        ("The road to Kalm may be steep.", "The road to Kalm will be steep.", "expected", "", "conflict outlets"),
        ("The road to Kalm may be steep.", "The road to Kalm is steep.", "affirmed", "", "conflict outlets"),
        ("The road to Kalm may be steep.", "The road to Kalm could be steep.", "possible", "", "agree"),
        (
            "The road to Kalm may be steep.",
            "The road to Kalm will be steep.",
            "expected",
            "Ana Torv",
            "conflict outlets",
        ),
        ("The road to Kalm is steep.", "The road to Kalm is probably steep.", "affirmed", "", "conflict outlets"),
    ],
)
def test_who_loses_a_may_makes_a_fact_of_it(one: str, two: str, status: str, speaker: str, relation: str) -> None:
    first = Statement("The road", "be steep", "", "positive", "possible" if "may" in one else "affirmed")
    second = Statement("The road", "be steep", "", "positive", status)
    assert told(story("A", one, first, speaker), story("B", two, second, speaker)) == [relation]


def test_two_voices_of_which_one_only_supposes_disagree() -> None:
    one = story(
        "A",
        "The boiler had probably caused the fire at Kalm.",
        Statement("The boiler", "cause", "the fire", "positive", "done"),
        "Ana Torv",
    )
    two = story(
        "B",
        "The boiler caused the fire at Kalm.",
        Statement("The boiler", "cause", "the fire", "positive", "done"),
        "Jon Lenz",
    )
    assert told(one, two) == ["conflict speakers"]


def test_what_may_be_and_then_is_done_comes_later() -> None:
    may = Statement("Orvan Steel", "close", "the plant", "positive", "possible")
    assert told(story("B", "Orvan Steel may close the plant in Kester.", may), A) == ["compatible later"]


def test_may_is_a_month_where_it_has_a_capital() -> None:
    assert told(A, story("B", "In May Orvan Steel closed the plant in Kester.", CLOSED)) == ["agree"]


def test_of_i_and_of_he_the_speaker_is_meant() -> None:
    one = story("A", "I am content with it.", Statement("I", "be content", "", "positive", "affirmed"), "Ana Torv")
    two = story(
        "B", "She is not content with the ruling.", Statement("She", "be content", "", "negative", "affirmed"), "Torv"
    )
    other = story(
        "B", "She is not content with the ruling.", Statement("She", "be content", "", "negative", "affirmed"), "Lenz"
    )
    assert told(one, two) == ["conflict outlets"]
    assert told(one, other) == []


def test_a_headline_tells_that_what_could_be_has_come_about() -> None:
    could = Statement("Orvan Rovers", "win", "the cup", "positive", "possible")
    wins = Statement("Orvan Rovers", "win", "the cup", "positive", "affirmed")
    one, two = (
        story("A", "Orvan Rovers could win the cup in Kester.", could),
        story("B", "Orvan Rovers win the cup in Kester", wins),
    )
    assert told(one, two) == ["related"]  # a person is asked


def test_a_maybe_behind_the_verb_is_of_something_else() -> None:
    lost = Statement("Orvan Rovers", "lose", "possibly the best game", "positive", "done")
    one = story("A", "Orvan Rovers lost possibly the best game in Kester.", lost)
    two = story("B", "Orvan Rovers lost the best game in Kester.", Statement("Orvan Rovers", "lose", "the best game"))
    assert "conflict outlets" not in told(one, two)
