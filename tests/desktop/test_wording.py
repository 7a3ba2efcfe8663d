"""A row or a verdict in, the screen's words out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from tests.helpers.desks import ferry_desk
from workbench.desktop import wording
from workbench.desktop.actions import COMMANDS
from workbench.desktop.command import find
from workbench.domain.desk import Row
from workbench.domain.group import Between, How, Relation
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict
from workbench.exchange import words


def row(title: str) -> Row:
    return next(row for row in ferry_desk().rows if row.title == title)


@pytest.mark.parametrize(
    ("title", "mark", "word"),
    [
        ("People killed", "≠", "Reports differ"),
        ("How soon help came", "≠", "Differs within A"),
        ("Whether the ferry was overloaded", "⇄", "Speakers disagree"),
        ("Toll given by the coast guard", "↻", "Later statement"),
        ("When it left port", "=", "Same report"),
        ("People taken to hospital", "?", "Maybe the same?"),
        ("Year the ferry was built", "", "Only in A"),
    ],
)
def test_relation(title: str, mark: str, word: str) -> None:
    assert (wording.relation_mark(row(title)), wording.relation_word(row(title), ferry_desk())) == (mark, word)


def test_consistent_names_the_vaguer_report() -> None:
    desk = ferry_desk()
    aboard = row("People on board")
    only_two = replace(aboard, cells=dict(list(aboard.cells.items())[:2]))
    assert wording.relation_word(only_two, desk) == "Consistent: A is vaguer"  # "at least 300" against "some 300"
    assert wording.relation_word(replace(only_two, how=How.ROUNDED), desk) == "Consistent: A is rounded"


def test_consistent_names_no_report_when_two_are_as_vague() -> None:
    assert wording.relation_word(row("People on board"), ferry_desk()) == "Consistent: one is vaguer"


def test_six_marks_and_no_more() -> None:
    killed, desk = row("People killed"), ferry_desk()
    for relation, between, how, proposed in product(Relation, (None, *Between), (None, *How), (False, True)):
        some = replace(killed, relation=relation, between=between, how=how, proposed=proposed)
        assert wording.relation_mark(some) in ("≠", "⇄", "↻", "≈", "=", "?", "")
        assert (wording.relation_mark(some), wording.relation_word(some, desk)) == words.relation(some, desk)
        assert wording.relation_word(some)


def test_a_verdict_without_a_source_says_so() -> None:
    bare = Judgement(Question.SO, Verdict.VERIFIED)
    assert wording.judgement_word(bare) == "Verified · no source recorded"
    assert wording.judgement_word(replace(bare, sources=(Evidence("Log"),))) == "Verified"


def test_that_somebody_said_it_never_reads_as_verified() -> None:
    said = Judgement(Question.SAID, Verdict.VERIFIED, sources=(Evidence("Tape"),))
    assert wording.judgement_word(said, Question.SAID) == "Said: verified"


def test_every_verdict_has_a_name_a_definition_and_a_key_of_its_own() -> None:
    assert len({wording.verdict_word(v) for v in Verdict}) == len(Verdict)
    assert all(wording.verdict_definition(v) for v in Verdict)
    assert len({wording.verdict_key(v) for v in Verdict}) == len(Verdict)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_keys_are_those_of_the_action_table(verdict: Verdict) -> None:
    assert wording.verdict_key(verdict) in find(COMMANDS, f"verdict.{verdict.name.lower()}").keys


@pytest.mark.parametrize("verdict", list(Verdict))
def test_report_and_screen_define_a_verdict_alike(verdict: Verdict) -> None:
    assert words.VERDICTS[verdict] == (wording.verdict_word(verdict), wording.verdict_definition(verdict))


def test_days_leave_the_usual_year_out() -> None:
    assert wording.day(date(2022, 2, 10), 2022) == "10 Feb"
    assert wording.day(date(2021, 2, 10), 2022) == "10 Feb 2021"
    assert wording.day(None) == ""


def test_the_usual_year_is_the_event_s() -> None:
    assert wording.usual_year(ferry_desk()) == 2024
