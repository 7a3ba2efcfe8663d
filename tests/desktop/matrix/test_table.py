"""A desk in, the comparison's lines and cells out."""

from __future__ import annotations

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.desktop.matrix.table import Cell, Line, cell, head, heights, lines
from workbench.domain.desk import Desk, Row
from workbench.domain.group import Relation

OPEN = frozenset[str]()


def row(desk: Desk, title: str) -> Row:
    return next(row for row in desk.rows if row.title == title)


def cells(desk: Desk, title: str) -> list[Cell]:
    return [cell(desk, Line(row(desk, title)), article, 2024) for article in desk.columns]


def test_a_cell_holds_value_speaker_and_day() -> None:
    first = cells(ferry_desk(), "People on board")[0].passages[0]
    assert (first.value, first.tail) == ("at least 300 people", " · Ilse Marr · 6 Mar")


def test_an_empty_cell_says_no_match_until_a_person_confirmed() -> None:
    desk = ferry_desk()
    assert [c.empty for c in cells(desk, "People killed")] == ["", "", "No match found"]
    assert [c.empty for c in cells(desk, "When it left port")] == ["", "", "Not mentioned"]


def test_several_passages_of_one_article_stand_under_each_other() -> None:
    found = cells(ferry_desk(), "Whether the ferry was overloaded")[1]
    assert [p.value for p in found.passages] == ["no sign that the ship had been overloaded", "“dangerously full”"]
    assert found.passages[1].doubts == ("Volk? The text says “the union’s spokeswoman”",)


def test_more_than_three_passages_are_counted() -> None:
    b = DeskBuilder("Many")
    b.article("One 1 two 2 three 3 four 4 five 5.\n")
    b.row("Numbers", Relation.ONLY_HERE, [b.claim("A", str(n), str(n)) for n in range(1, 6)])
    found = cells(b.build(), "Numbers")[0]
    assert [p.value for p in found.passages] == ["1", "2"]
    assert (found.more, found.lines) == (3, 3)
    assert found.text == "1\n2\n+3"


def test_speakers_disagree_opens_into_one_line_per_speaker() -> None:
    desk = ferry_desk()
    full = row(desk, "Whether the ferry was overloaded")
    opened = lines([full], frozenset((full.key,)))
    assert [line.speaker for line in opened] == [None, "Omar Desta", "Petra Volk", "شيرين عبد الرحمن"]
    petra = [cell(desk, opened[2], article, 2024) for article in desk.columns]
    assert [c.text for c in petra][0::2] == ["–", "–"]
    assert [p.value for p in petra[1].passages] == ["“dangerously full”"]


def test_other_rows_do_not_open() -> None:
    killed = row(ferry_desk(), "People killed")
    assert len(lines([killed], frozenset((killed.key,)))) == 1


def test_heads_tell_relation_note_and_verdicts() -> None:
    desk = ferry_desk()
    left = head(desk, Line(row(desk, "When it left port")), OPEN)
    assert (left.mark, left.word, left.note, left.badges) == ("=", "Same report", "one source", ("V",))
    assert left.text == "Same report (one source): When it left port"


def test_that_somebody_said_it_gets_another_badge_than_verified() -> None:
    desk = ferry_desk()
    assert head(desk, Line(row(desk, "People on board")), OPEN).badges == ("“V",)


def test_heights_name_only_what_is_unusual() -> None:
    desk = ferry_desk()
    assert heights(lines(desk.rows, OPEN)) == {}
    full = row(desk, "Whether the ferry was overloaded")
    assert heights(lines([full], frozenset((full.key,)))) == {1: 1, 2: 1, 3: 1}
