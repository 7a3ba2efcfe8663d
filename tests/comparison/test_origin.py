"""Several articles of one source confirm a thing once."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups, stories
from workbench.comparison import origin
from workbench.domain.group import Group
from workbench.domain.mention import Kind

LONG = "The flood killed 31 people in the valley of Kester and washed two bridges away."
OWN = "In Kester's valley 31 people died when the river came, and two bridges are gone."


def dead(*texts: str) -> Group:
    return next(g for g in groups(*texts) if g.kind is Kind.QUANTITY and "31" in g.reason)


def test_a_named_agency_behind_four_articles() -> None:
    found = dead(
        "The flood killed 31 people in Kester, according to AFP.",
        "AFP reported that the flood in Kester killed 31 people.",
        "The flood in Kester killed 31 people, AFP said.",
        "KESTER (AFP) - The flood killed 31 people.",
    )
    assert found.note == "4 articles, one source: AFP"
    assert [(o.source, len(o.stories)) for o in found.origins] == [("AFP", 4)]


def test_a_copied_sentence_is_one_source_without_a_name() -> None:
    assert dead(LONG, LONG.replace("two", "2"), OWN).note == "A, B: one source"
    assert [len(o.stories) for o in dead(LONG, LONG, OWN).origins] == [2]


def test_reports_in_their_own_words_share_no_source() -> None:
    assert dead(LONG, OWN).origins == ()


@pytest.mark.parametrize(
    "texts",
    [
        ("The flood killed 31 people in Kester, AFP said.", "The flood killed 31 in Kester, TASS reported."),
        ("“We found 31 people dead,” Jon Brask said.", "“We found 31 people dead,” said Jon Brask in Kester."),
    ],
)
def test_two_agencies_and_words_that_both_heard_are_no_copy(texts: tuple[str, str]) -> None:
    assert [g.origins for g in groups(*texts) if g.origins] == []


def test_a_short_sentence_of_ones_own_is_no_copy_though_most_letters_are_the_same() -> None:
    wire = "VELM (AFP) - Unemployment fell to 4.9 percent in January, the lowest since 2008."
    own = "Unemployment, at 4.9 per cent in January, is the lowest since 2008."
    found = groups(wire.replace("VELM (AFP) - ", "VELM (AFP) - The port is busy. "), own)
    assert [group.origins for group in found if group.origins] == []


def test_how_much_of_a_text_stands_in_another() -> None:
    a, b, c = stories(LONG + " Rain is expected.", LONG + " Help has come, and the mayor spoke of a miracle.", OWN)
    found = origin.shares([a, b, c])
    assert found[a.key, b.key] > 0.6 > found[b.key, a.key] > 0.3
    assert (a.key, c.key) not in found


def test_a_copy_among_three_reports_is_named_by_its_letters() -> None:
    copied = "The prosecutor opened an inquiry into the fire at the cathedral of Velm on Monday and seized the records."
    own = "An inquiry into the fire at the cathedral of Velm was opened on Monday."
    assert [group.note for group in groups(copied, copied, own) if len(group.claims) == 3] == ["A, B: one source"]
