"""Whole articles: groups, a person's word, and properties that hold for any input."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.helpers.stories import groups, stories
from workbench.comparison import engine
from workbench.domain.group import Constraint, Relation, Word

A = "ALDER - A blast killed 12 people and injured 47 on Wednesday. “We will leave no family alone,” said Dario Lenz."
B = "At least 20 people were killed in the blast, and 47 were injured. Some 220 firefighters came from four districts."
C = "The blast killed 12 people. Firefighters said 220 of them were still at work on Friday."


def test_a_count_on_which_reports_differ_is_one_row_over_all_articles() -> None:
    dead = next(g for g in groups(A, B, C) if g.relation is Relation.CONFLICT)
    assert (dead.between, dead.kind, len(dead.claims)) == ("outlets", "quantity", 3)
    assert dead.reason == "“12” in A, “At least 20” in B."
    assert dead.title


def test_an_article_compared_with_itself_only_agrees() -> None:
    assert {g.relation for g in groups(A, A)} == {Relation.AGREE}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_articles_changes_nothing(order: tuple[int, ...]) -> None:
    texts = (A, B, C)

    def rows(chosen: list[str]) -> set[tuple[str, frozenset[str]]]:
        compared = stories(*chosen)
        where = {c.uuid: f"{story.text[:9]}{c.span.start}" for story in compared for c in story.claims}
        return {(g.relation.value, frozenset(where[u] for u in g.claims)) for g in engine.compare(compared)}

    assert rows([texts[i] for i in order]) == rows(list(texts))


def test_a_persons_word_wins() -> None:
    compared = stories(A, B)
    dead = next(g for g in engine.compare(compared) if g.relation is Relation.CONFLICT)
    split = Constraint(dead.claims[0], dead.claims[1], Word.CANNOT)
    assert not any(set(dead.claims) <= set(g.claims) for g in engine.compare(compared, constraints=[split]))
    pinned = Constraint(dead.claims[0], dead.claims[1], Word.PINNED, Relation.AGREE)
    (row,) = [g for g in engine.compare(compared, constraints=[pinned]) if set(dead.claims) <= set(g.claims)]
    assert (row.relation, row.reason) == (Relation.AGREE, "Joined by a person.")


def test_claims_that_nothing_joined_can_be_joined_by_a_person() -> None:
    compared = stories("The port has 14 cranes.", "Rain fell for 3 days.")
    a, b = compared[0].claims[0].uuid, compared[1].claims[0].uuid
    assert engine.compare(compared) == []
    (row,) = engine.compare(compared, constraints=[Constraint(a, b, Word.MUST)])
    assert row.claims == (a, b)


def test_no_articles_and_articles_without_claims() -> None:
    assert engine.compare([]) == []
    assert groups("", "Nothing.") == []
