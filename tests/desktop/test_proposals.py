"""A passage that is only proposed to be the same, wherever the desk shows it: mark and word, filter, going there."""

from __future__ import annotations

import pytest

from tests.helpers.desk_builder import DeskBuilder
from workbench.desktop import navigation
from workbench.desktop.claims.filtering import Shown
from workbench.desktop.columns.highlights import highlight, index
from workbench.desktop.columns.overview import ticks
from workbench.desktop.columns.readings import tooltip
from workbench.desktop.matrix.filtering import RowFilter, matches
from workbench.desktop.matrix.table import Line, cell
from workbench.desktop.verdict.facts import facts
from workbench.domain.desk import Desk, Row
from workbench.domain.group import Between, Link, Relation
from workbench.domain.mention import Kind

WHY = "“A dozen” may count the same people as “12”."


@pytest.fixture
def desk() -> Desk:
    """A and B differ on the dead; C's "a dozen" may be the same count."""
    b = DeskBuilder("Blast")
    b.article("The blast killed 12 people.\n", "Northern Wire")
    b.article("At least 20 people died.\n", "Alder Courier")
    b.article("About a dozen were hurt or killed.\n", "Coast Daily")
    one, two = b.claim("A", "12 people", "12 · people"), b.claim("B", "20 people", "20 · people")
    three = b.claim("C", "a dozen", "about 12")
    links = [
        Link(one, two, Kind.QUANTITY, Relation.CONFLICT, "12 here, 20 there.", 0.9, Between.OUTLETS),
        Link(one, three, Kind.QUANTITY, Relation.RELATED, WHY, 0.4, proposed=True),
    ]
    b.row(
        "People killed",
        Relation.CONFLICT,
        [one, two, three],
        "12 here, 20 there.",
        between=Between.OUTLETS,
        links=links,
    )
    b.row("Only in B", Relation.ONLY_HERE, [b.claim("B", "died", "died")])
    return b.build()


def killed(desk: Desk) -> Row:
    return desk.rows[0]


def test_the_table_marks_the_passage_by_mark_and_word(desk: Desk) -> None:
    row = killed(desk)
    first, second, third = (cell(desk, Line(row), article, None) for article in desk.columns)
    assert (first.signed, second.signed) == (False, False)
    (passage,) = third.passages
    assert passage.against is not None
    assert (passage.against.sign, passage.value + passage.tail) == ("?", "a dozen · Maybe the same?")


def test_the_text_shows_a_question_mark_in_quiet_ink(desk: Desk) -> None:
    row = killed(desk)
    one, _, three = (highlight(desk.claims[uuid], row) for uuid in row.claims)
    assert (one.mark, one.relation) == ("≠", Relation.CONFLICT)
    assert (three.mark, three.relation, three.between) == ("?", Relation.ONLY_HERE, None)
    assert tooltip(desk.claims[row.claims[2]], row).splitlines()[1] == f"? Maybe the same?: {WHY}"
    (tick,) = ticks(index([desk.claims[row.claims[2]]], {row.key: row}), 40, 100)
    assert tick.sign == "?"


def test_the_row_is_found_by_its_own_relation_and_by_its_proposal(desk: Desk) -> None:
    row, alone = desk.rows
    assert [matches(row, RowFilter(relation=one)) for one in (Shown.DIFFER, Shown.MAYBE, Shown.SAME)] == [
        True,
        True,
        False,
    ]
    assert not matches(alone, RowFilter(relation=Shown.MAYBE))
    assert navigation.search(desk, [one.key for one in desk.rows], alone.key, navigation.proposed) == row.key


def test_the_strip_asks_about_the_passage_and_names_what_it_would_join(desk: Desk) -> None:
    told = facts(desk, killed(desk))
    assert told is not None
    (asked,) = told.asked
    assert asked.text == f"? Maybe the same: “a dozen” in C and “12 people” in A, B. {WHY}"
    assert not asked.told


def test_a_proposed_difference_is_no_difference_yet() -> None:
    b = DeskBuilder("Blast")
    b.article("The blast killed 12 people.\n")
    b.article("At least 20 people died.\n")
    claims = [b.claim("A", "12 people", "12 · people"), b.claim("B", "20 people", "20 · people")]
    b.row("People", Relation.CONFLICT, claims, WHY, between=Between.OUTLETS, proposed=True)
    (row,) = b.build().rows
    assert (navigation.differs(row), navigation.proposed(row)) == (False, True)


def test_what_holds_together_with_a_passage_leaves_out_what_is_only_proposed(desk: Desk) -> None:
    row = killed(desk)
    one, two, three = row.claims
    assert (row.part(one), row.part(two), row.part(three)) == ((one, two), (one, two), (three,))
