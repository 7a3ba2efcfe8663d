"""The log is append-only, without gaps, and says the same however often it is read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from workbench.domain.projection import replay
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict
from workbench.services import library, reviewing
from workbench.storage.codec import from_json
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from tests.helpers.cases import Quay


GAP = (
    "INSERT INTO decisions SELECT sequence + 5, hex(randomblob(16)), case_id, target_kind, target, action, payload,"
    " label, reviewer, at, supersedes, undoes FROM decisions WHERE sequence = 1"
)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET label = 'never happened'",
        "DELETE FROM decisions",
        "REPLACE INTO decisions SELECT * FROM decisions WHERE sequence = 1",
        "UPDATE texts SET content = 'another story'",
        "DELETE FROM texts",
        GAP,
    ],
)
def test_history_cannot_be_rewritten(case: Quay, statement: str) -> None:
    reviewing.reject(case.store, case.case, [case.claim("20")])
    with closing(sqlite3.connect(case.store.path)) as connection:
        connection.execute("PRAGMA recursive_triggers=ON")
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|immutable|gaps"):
            connection.execute(statement)


def test_sequence_runs_without_gaps_through_all_cases_and_failures(case: Quay) -> None:
    other = library.new_case(case.store, "Other").case

    def fail() -> None:
        with case.store.write() as repositories:
            log = repositories.log.of_case(case.case)
            repositories.log.append(log, replace(log.decisions[-1], uuid=uuid4()))
            raise ZeroDivisionError

    for step in range(4):
        library.rename_case(case.store, other, f"Other {step}")
        reviewing.set_listed(case.store, case.case, [case.claim("20")], bool(step % 2))
        with pytest.raises(ZeroDivisionError):
            fail()
    with closing(sqlite3.connect(case.store.path)) as connection:
        rows = connection.execute("SELECT sequence FROM decisions ORDER BY sequence").fetchall()
    assert [n for (n,) in rows] == list(range(1, 10))


def test_what_is_rebuilt_from_the_file_equals_what_was_held(case: Quay) -> None:
    source = Evidence("Hospital", "https://hospital.example/…", "20 dead")
    reviewing.give_verdict(
        case.store, case.case, [case.claim("20")], Judgement(Question.SO, Verdict.MISSING_CONTEXT, "“why”", (source,))
    )
    library.correct_masthead(case.store, case.case, case.wire, "outlet", "Nördliche Post")
    reviewing.correct_speaker(case.store, case.case, case.claim("The fire is out"), "Ana T.")
    reviewing.undo(case.store, case.case)
    with case.store.read() as repositories:
        held = repositories.log.of_case(case.case)
    path = case.store.path
    case.store.close()
    with open_store(path) as again, again.read() as repositories:
        rebuilt = repositories.log.of_case(case.case)
        assert rebuilt.decisions == held.decisions
        assert rebuilt.state == held.state == replay(held.decisions, from_json)
