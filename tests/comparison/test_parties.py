"""One says the other side will not talk; the other side offers talks."""

from __future__ import annotations

import pytest

from tests.helpers.stories import links, relations, stories
from workbench.comparison import parties

REFUSED = "Polish foreign minister Ada Lowe said Norway was not ready for talks on the border."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Foreign Minister Ivar Dahl invited Lowe to Oslo, the ministry said.", {"conflict speakers"}),
        ("“We are ready for talks with Poland,” said Norwegian minister Ivar Dahl.", {"conflict speakers"}),
        ("“We are not ready for talks with Poland,” said Norwegian minister Ivar Dahl.", set()),
        ("Finnish Foreign Minister Aino Salo invited Lowe to visit Norway, the ministry said.", set()),
        ("Norwegian minister Ivar Dahl said the fish in the border lake were ready.", set()),
    ],
)
def test_readiness_denied_against_an_offer(text: str, expected: set[str]) -> None:
    assert {r for r in relations(REFUSED, text) if "conflict" in r} == expected
    assert {r for r in relations(text, REFUSED) if "conflict" in r} == expected


def test_the_reason_names_both_voices() -> None:
    (found,) = links(REFUSED, "“We are ready for talks,” said Norwegian minister Ivar Dahl in Oslo.")
    assert found.reason.startswith("Ada Lowe (A): “Norway was not ready")
    assert "Ivar Dahl (B): “We are ready" in found.reason


def test_whose_office_somebody_holds() -> None:
    texts = [story.text for story in stories("UK’s defence secretary, Ben Ware, met the French president Luc Moreau.")]
    assert parties.sides(texts) == {"ware": {"british"}, "moreau": {"franc"}}
