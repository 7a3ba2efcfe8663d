"""Where the person is: kept through every change, and found again on the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desktop import commands, navigation
from workbench.desktop.desk_session import DeskSession, Place
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import comparing

if TYPE_CHECKING:
    from pathlib import Path


def rows(session: DeskSession) -> list[str]:
    assert session.desk is not None
    return [row.key for row in session.desk.rows]


def test_a_case_opens_at_its_first_difference(session: DeskSession) -> None:
    assert session.desk is not None
    assert session.place.row == navigation.row_to_show_first(session.desk)
    assert session.row is not None
    assert session.place.claim in session.row.claims


def test_differences_found_later_come_first_until_a_person_goes_somewhere(session: DeskSession) -> None:
    first = session.place
    session.place = Place(rows(session)[-1])  # what was the first difference before the other articles were read
    session.refresh()
    assert session.place == first

    other = rows(session)[2]
    session.select(other)
    session.refresh()
    assert session.place.row == other


def test_who_writes_a_reason_is_not_led_away(session: DeskSession) -> None:
    there = rows(session)[-1]
    session.place = Place(there)
    session.remember({"draft": {"key": {"reason": "The morgue's list names twenty."}}})
    session.refresh()
    assert session.place.row == there


def test_back_goes_where_one_was_and_then_stops(session: DeskSession) -> None:
    first = session.place
    other, third = [key for key in rows(session) if key != first.row][:2]
    session.select(other)
    session.select(third)
    assert session.back() == Place(other, session.place.claim, session.place.reading)
    assert session.back() == first
    assert session.back() is None


def test_a_row_that_does_not_exist_changes_nothing(session: DeskSession) -> None:
    before = session.place
    session.select("no such row")
    assert session.place == before


def test_selecting_a_passage_chooses_its_reading(session: DeskSession) -> None:
    assert session.desk is not None
    row = next(row for row in session.desk.rows if len(row.readings) > 1)
    second = row.readings[1].claims[0]
    session.select(row.key, second)
    assert session.place == Place(row.key, second, 1)


def test_the_place_outlives_a_verdict(session: DeskSession) -> None:
    assert session.desk is not None
    row = next(row for row in session.desk.rows if len(row.readings) > 1)
    session.select(row.key, row.readings[1].claims[0])
    before = session.place
    commands.judge(session, row.readings[1].claims, Judgement(Question.SO, Verdict.VERIFIED))
    session.refresh()
    assert session.place == before


def test_an_article_added_after_a_restart_gets_its_column(session: DeskSession) -> None:
    from workbench.domain.article import Pasted
    from workbench.reading.loader import load
    from workbench.services import library

    assert session.desk is not None
    session.choose_columns(session.desk.columns)  # as restored from the last time
    added = load([Pasted("The blast at the quay killed 14 people, the port said on Friday.")]).articles
    changes = library.add_articles(session.store, session.case, added)
    session.follow(changes)
    desk = session.refresh()
    assert len(desk.columns) == len(desk.articles) == 3
    session.follow(changes)
    assert session.refresh().columns == desk.columns


def test_everything_is_found_again_after_a_restart(session: DeskSession, database: Path) -> None:
    from workbench.storage.unit_of_work import open_store

    assert session.desk is not None
    case, columns = session.case, session.desk.columns[::-1]
    session.choose_columns(columns)
    session.refresh()
    session.select(rows(session)[-1])
    place = session.place
    session.remember({"scroll": {str(columns[0]): 120}, "draft": {"reason": "Two hospitals"}})
    session.store.close()
    with open_store(database) as store:
        again = DeskSession(store)
        desk = again.open(case)
        assert desk.columns == columns
        assert again.place == place
        assert again.remembered["draft"] == {"reason": "Two hospitals"}
        assert again.remembered["scroll"] == {str(columns[0]): 120}


def test_remembered_nonsense_does_no_harm(session: DeskSession) -> None:
    from workbench.services import library

    case = session.case
    nonsense = {"columns": ["no uuid", 3], "row": 7, "claim": None, "reading": "x"}
    library.save_state(session.store, case, nonsense)
    desk = session.open(case)
    assert len(desk.columns) == 2
    assert session.place.row == navigation.row_to_show_first(desk)


def test_what_a_person_decides_moves_no_row(session: DeskSession) -> None:
    assert session.desk is not None
    order = rows(session)
    last = session.desk.rows[-1]
    commands.set_listed(session, last.claims, not last.listed)
    session.refresh(calm=True)
    assert rows(session) == order
    session.refresh()
    assert rows(session) == [row.key for row in comparing.desk(session.store, session.case).rows]


def test_a_row_keeps_its_place_when_its_first_passage_is_no_claim(session: DeskSession) -> None:
    assert session.desk is not None
    row = next(row for row in session.desk.rows if len(row.claims) > 1)
    place = rows(session).index(row.key)
    session.select(row.key, row.claims[0])
    commands.reject(session)
    session.refresh(calm=True)
    assert rows(session).index(session.place.row) == place
    assert session.place.claim == row.claims[1]


def test_after_the_only_passage_of_a_row_is_no_claim_its_neighbour_is_selected(session: DeskSession) -> None:
    for claim in [uuid for uuid, view in session.desk.claims.items() if view.row][:1] if session.desk else ():
        commands.reject(session, [claim])  # its row falls apart or shrinks: now there are rows of one passage
        session.refresh(calm=True)
    assert session.desk is not None
    alone = next(key for key, row in zip(rows(session), session.desk.rows, strict=True) if len(row.claims) == 1)
    place, before = rows(session).index(alone), rows(session)
    session.select(alone)
    commands.reject(session)
    session.refresh(calm=True)
    neighbours = [*before[place + 1 :], *reversed(before[:place])]
    assert session.place.row == neighbours[0]
