"""Clock times of one event on one day: the same, one within the other, or a difference."""

from __future__ import annotations

import pytest

from tests.helpers.stories import links, relations

BROKE_OUT = "The fire at the sugar mill in Kester broke out {} on Monday."


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("at 6:40 p.m.", "at 7:10 p.m.", {"conflict outlets"}),
        ("at 6:40 p.m.", "at 18:40", {"agree"}),
        ("at 6:40 p.m.", "at 6:43 p.m.", {"agree"}),
        ("at 6:40 p.m.", "at 6:50 p.m.", {"compatible vaguer"}),
        ("at 6:40 p.m.", "shortly before 7 p.m.", {"compatible contained"}),
        ("at 7:10 p.m.", "shortly before 7 p.m.", {"conflict outlets"}),
        ("at 6:40 p.m.", "at about 6:30 p.m.", {"compatible contained"}),
        ("at 6:40 p.m. EST", "at 2340 GMT", {"agree"}),
        ("at 6:40 p.m. EST", "at 1840 GMT", {"conflict outlets"}),
    ],
)
def test_hours_of_one_event(a: str, b: str, expected: set[str]) -> None:
    found = {
        " ".join(filter(None, (k.relation, k.between, k.how)))
        for k in links(BROKE_OUT.format(a), BROKE_OUT.format(b))
        if "Monday" not in k.reason
    }
    assert found == expected


def test_the_reason_names_both_hours() -> None:
    reasons = [k.reason for k in links(BROKE_OUT.format("at 6:40 p.m."), BROKE_OUT.format("shortly before 6 p.m."))]
    assert "“6:40 p.m.” in A, “shortly before 6 p.m.” in B." in reasons


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("on Monday evening", "at 7 p.m. on Monday", "compatible contained"),
        ("on Monday morning", "at 7 p.m. on Monday", "conflict outlets"),
        ("on Monday night", "at 2 a.m. on Monday", "compatible contained"),
    ],
)
def test_a_part_of_the_day_against_an_hour(day: str, hour: str, expected: str) -> None:
    text = "The fire at the sugar mill in Kester broke out {}."
    assert expected in relations(text.format(day), text.format(hour))


def test_the_beginning_and_the_end_are_no_difference() -> None:
    a = "The fire at the sugar mill in Kester burned from 7 p.m. on Monday."
    b = "The fire at the sugar mill in Kester burned until 9 p.m. on Monday."
    assert "conflict outlets" not in relations(a, b)


def test_an_hour_says_nothing_of_one_in_a_zone() -> None:
    """Whose clock "6:40 p.m." went by is not told."""
    assert relations(BROKE_OUT.format("at 6:40 p.m."), BROKE_OUT.format("at 2340 GMT")) == {"agree"}
