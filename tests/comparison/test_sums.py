"""Parts in one report, their sum in another: consistent, and the reason says so."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups, links, relations

PARTS = "Nine adults and three children were killed in the fire at Carrow."


@pytest.mark.parametrize("turned", [False, True])
def test_parts_add_up_to_the_count_of_the_other_report(turned: bool) -> None:
    texts = [PARTS, "The fire at Carrow killed 12 people."]
    found = [k for k in links(*(texts[::-1] if turned else texts)) if k.kind == "quantity"]
    assert [(k.relation, k.how) for k in found] == [("compatible", "contained")] * 2
    parts, whole = ("B", "A") if turned else ("A", "B")
    assert {k.reason for k in found} == {f"“Nine adults” and “three children” in {parts} add up to “12” in {whole}."}


def test_whole_and_parts_are_one_row() -> None:
    (row,) = (g for g in groups(PARTS, "The fire at Carrow killed 12 people.") if len(g.claims) == 3)
    assert (row.relation, row.how) == ("compatible", "contained")


@pytest.mark.parametrize(
    "other",
    [
        "The fire at Carrow killed 15 people.",
        "The fire at Carrow injured 12 people.",
        "Twelve boats lay in the harbour of Estrava.",
    ],
)
def test_what_is_not_their_sum_is_not_joined_by_it(other: str) -> None:
    assert not any("add up" in k.reason for k in links(PARTS, other))


def test_two_fates_do_not_add_up_to_one() -> None:
    both = "Five men were killed and three wounded by a bomb in Carrow.", "A bomb in Carrow killed eight civilians."
    assert not any("add up" in k.reason for k in links(*both))


def test_a_part_told_alike_is_left_to_itself() -> None:
    found = links(PARTS, "Three children were killed in the fire at Carrow, which took 12 lives.")
    assert any(k.relation == "agree" and "hree" in k.reason for k in found if k.kind == "quantity")


def test_three_parts() -> None:
    both = "Two nurses, four drivers and six guards were injured in Carrow.", "Twelve people were injured in Carrow."
    assert "compatible contained" in relations(*both)
