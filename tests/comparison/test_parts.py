"""Some of what was counted before: its thing and fate are told a sentence earlier."""

from __future__ import annotations

import pytest

from tests.helpers.stories import links, stories
from workbench.comparison import parts
from workbench.comparison.facets import Facet, facets

RESCUED = "Divers rescued 14 people from the ferry. Eleven of them were unhurt."


def counts(text: str) -> dict[str, Facet]:
    told = stories(text)
    return {facet.text: facet for facet in parts.told(facets(told), told) if facet.claim.quantity}


def test_a_part_has_the_topic_of_its_whole_and_what_is_told_of_it_alone() -> None:
    eleven = counts(RESCUED)["Eleven"]
    assert {"ferri", "unhurt"} <= eleven.topic
    assert eleven.part == {"unhurt"}


def test_a_part_without_a_fate_of_its_own_has_that_of_its_whole() -> None:
    found = counts("The bomb killed 12 people, including three children.")
    assert "kill" in found["three"].near
    assert found["12"].part is None


def test_a_larger_figure_is_no_part_of_a_smaller_one() -> None:
    assert "ferri" not in counts("The ferry carried nine people. Forty of them were waiting.")["Forty"].topic


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        ("The ferry sank; nine people were unhurt.", {("Eleven", "nine")}),
        ("Eleven people were rescued from the ferry.", {("14", "Eleven")}),
        ("Of the 14 rescued from the ferry, three were injured.", {("14", "14")}),
    ],
)
def test_a_part_meets_what_befell_it_and_not_the_whole(other: str, joined: set[tuple[str, str]]) -> None:
    one, two = stories(RESCUED, other)
    text = {claim.uuid: claim.anchor.exact for story in (one, two) for claim in story.claims}
    assert {(text[k.a], text[k.b]) for k in links(RESCUED, other) if not k.proposed} == joined
