"""*Maybe the same?*: what could be one thing is asked, never counted, and not asked again once answered."""

from __future__ import annotations

import pytest

from tests.helpers.stories import links, stories
from workbench.comparison import engine
from workbench.domain.group import Constraint, Group, Relation, Word

DAMAGE = "The insurers met in Tarn on Friday. They put the damage of the storm at 340 million crowns."
LOSS = "Roads stay closed. A professor of the university reckons with about 330 million crowns that the economy lost."
PROPOSED = pytest.mark.parametrize(
    ("one", "other"),
    [
        (DAMAGE, LOSS),
        (
            "“The dam was never built for such rain, and the council knew it,” mayor Ana Torv said. Schools stay shut.",
            "The river fell. Ana Torv said that rain like this had not been seen at the dam for a century.",
        ),
    ],
    ids=["one amount, other words", "one speaker, other words"],
)


def rows(*texts: str, said: Word | None = None) -> list[Group]:
    compared = stories(*texts)
    found = engine.compare(compared)
    if said is None:
        return found
    (row,) = [group for group in found if group.proposed]
    return engine.compare(compared, constraints=[Constraint(*row.claims, said)])


@PROPOSED
def test_what_may_be_one_thing_is_proposed(one: str, other: str) -> None:
    (row,) = [group for group in rows(one, other) if group.proposed]
    assert (row.relation, row.between, row.origins, len(row.claims)) == (Relation.RELATED, None, (), 2)
    assert "may" in row.reason


def test_a_pair_of_the_command_line_says_so() -> None:
    (offered,) = [link for link in links(DAMAGE, LOSS) if link.proposed]
    assert (offered.relation, offered.score) == (Relation.RELATED, 0.1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm damaged 340 houses.", "Some 330 houses were built in the valley last year."),
        ("The storm cost 340 million crowns.", "The ministry has 90 million crowns for new roads."),
        ("Prices rose by 4 percent.", "The turnout was 4 percent lower in the north."),
        ("“We are tired,” said Ana Torv.", "“The bridge will open in May,” said Ana Torv."),
        ("Rain fell on Monday.", "The court sits on Monday."),
    ],
)
def test_what_hardly_is_one_thing_is_not_asked(one: str, other: str) -> None:
    assert not any(link.proposed for link in links(one, other))


def test_a_person_joins_it() -> None:
    (row,) = rows(DAMAGE, LOSS, said=Word.MUST)
    assert (row.proposed, row.reason) == (False, "Joined by a person.")


def test_what_a_person_said_is_not_the_same_is_not_asked_again() -> None:
    assert not any(group.proposed for group in rows(DAMAGE, LOSS, said=Word.CANNOT))


def test_each_passage_is_proposed_once_and_only_while_it_stands_alone() -> None:
    asked = [group for group in rows(DAMAGE, LOSS, LOSS.replace("330", "345")) if group.proposed]
    joined = [group for group in rows(DAMAGE, DAMAGE.replace("340 million", "342 million"), LOSS) if group.proposed]
    assert (len(asked), joined) == (0, [])


@PROPOSED
def test_the_order_of_the_articles_changes_no_proposal(one: str, other: str) -> None:
    told = stories(one, other)
    ends, turned = ({frozenset((k.a, k.b)) for k in engine.pairs(s) if k.proposed} for s in (told, told[::-1]))
    assert len(ends) == 1
    assert ends == turned
