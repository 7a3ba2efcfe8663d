"""What comes round again is one event, in whatever words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.stories import links
from workbench.domain.mention import Kind

FRIDAY = date(2022, 2, 18)


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("The next decision is due on March 9.", "The next meeting is scheduled for 16 March.", ["conflict"]),
        ("The next decision is due on March 9.", "The council meets again on 9 March.", ["agree"]),
        ("The last decision was made on January 9.", "The last meeting was held on 16 January.", []),
        (
            "Traffic rose by 4 percent in January, the harbour office said on Tuesday.",
            "The harbour office published the traffic figures on Wednesday.",
            ["conflict"],
        ),
        (
            "Traffic rose by 4 percent in January, the harbour office said on Tuesday.",
            "The harbour office closed the northern lock on Wednesday.",
            [],
        ),
        (
            "Traffic rose by 4 percent in January, the port authority said on Tuesday.",
            "The harbour office published the traffic figures on Wednesday.",
            [],
        ),
    ],
)
def test_days_of_one_event(one: str, two: str, relation: list[str]) -> None:
    found = links(one, two, published=[FRIDAY, FRIDAY])
    assert [k.relation for k in found if k.kind is Kind.TIME and not k.proposed] == relation
