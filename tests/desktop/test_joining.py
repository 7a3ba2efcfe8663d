"""Join, split off, pin: two presses of a key, told, undone by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import only_proposed
from workbench.desktop import commands
from workbench.desktop.controller import Controller, Notice
from workbench.desktop.joining import PINS, Joining
from workbench.domain.group import Relation

if TYPE_CHECKING:
    from uuid import UUID

    from tests.helpers.cases import Quay
    from workbench.domain.desk import Row


@pytest.fixture
def joining(controller: Controller) -> Joining:
    return Joining(controller, controller)


@pytest.fixture
def said(controller: Controller) -> list[str]:
    found: list[str] = []

    def note(notice: Notice) -> None:
        found.append(notice.text)

    controller.told.connect(note)
    return found


def go_to(controller: Controller, claim: UUID) -> Row:
    assert controller.desk is not None
    controller.select(controller.desk.claims[claim].row, claim)
    assert controller.row is not None
    return controller.row


def propose_only(controller: Controller, monkeypatch: pytest.MonkeyPatch, exact: str) -> None:
    """Hold a passage with its row by nothing but a proposal."""
    only_proposed(monkeypatch, exact)
    controller.session.store.memory.clear()
    controller.refresh()


def test_one_key_marks_a_row_and_on_another_it_joins(
    controller: Controller, joining: Joining, case: Quay, said: list[str]
) -> None:
    marks: list[str] = []
    joining.marked_changed.connect(marks.append)
    dead = go_to(controller, case.claim("20"))
    joining.join()
    assert marks == [dead.key]
    assert said[-1] == (f"Marked to join: {dead.title}. Go to the row it belongs to, then G; Esc lets go of it.")
    workers = go_to(controller, case.claim("About 300"))
    joining.join()
    assert controller.row is not None
    assert set(controller.row.claims) == {*dead.claims, *workers.claims}
    assert (joining.marked, marks[-1]) == (None, "")
    assert controller.desk is not None
    assert controller.desk.undo_label.startswith("join ")
    controller.write(lambda: commands.undo(controller.session))
    assert go_to(controller, case.claim("20")).claims == dead.claims


def test_a_mark_is_let_go_of_by_the_same_key_and_follows_its_passage(
    controller: Controller, joining: Joining, case: Quay
) -> None:
    go_to(controller, case.claim("20"))
    joining.join()
    joining.split()
    assert joining.marked is not None
    assert joining.marked.claims == (case.claim("20"),)
    joining.join()
    assert joining.marked is None


def test_the_selected_passage_is_split_off_and_selected(
    controller: Controller, joining: Joining, case: Quay, said: list[str]
) -> None:
    claim = case.claim("Some 300")
    assert len(go_to(controller, claim).claims) == 2
    joining.split()
    assert controller.row is not None
    assert controller.row.claims == (claim,)
    assert said[-1].startswith("Split off: “Some 300” stands alone now. ")
    joining.split()
    assert said[-1] == "This passage stands alone already."


@pytest.mark.parametrize("name", PINS)
def test_every_relation_can_be_pinned_and_the_values_asked_again(
    name: str, controller: Controller, joining: Joining, case: Quay
) -> None:
    before = go_to(controller, case.claim("20"))
    joining.table()[name]()
    assert controller.row is not None
    assert (controller.row.relation, controller.row.between, controller.row.how) == PINS[name]
    assert controller.row.by_hand.startswith("Relation set by ")
    joining.unpin()
    assert (controller.row.relation, controller.row.reason) == (before.relation, before.reason)


def test_a_passage_alone_has_no_relation_to_pin(
    controller: Controller, joining: Joining, case: Quay, said: list[str]
) -> None:
    go_to(controller, case.claim("Some 300"))
    joining.split()
    joining.table()["claim.pin_same"]()
    assert said[-1] == "A relation needs two passages. Join the row with another first."
    assert controller.row is not None
    assert controller.row.relation is Relation.ONLY_HERE


def test_one_key_answers_a_proposal_with_join_and_the_other_with_not_the_same(
    controller: Controller, joining: Joining, case: Quay, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    propose_only(controller, monkeypatch, "Some 300")
    about, some = case.claim("About 300"), case.claim("Some 300")
    asked = go_to(controller, some)
    assert asked.proposed
    joining.join()
    assert controller.row is not None
    assert (controller.row.claims, controller.row.proposals) == ((about, some), ())
    assert said[-1].startswith("Joined: “")
    controller.write(lambda: commands.undo(controller.session))
    assert go_to(controller, about) == asked
    joining.split()
    assert controller.row is not None
    assert controller.row.claims == (some,)
    assert said[-1].startswith("Not the same: “Some 300” is a row of its own now. ")


def test_joining_with_a_proposed_row_leaves_its_proposal_open(
    controller: Controller, joining: Joining, case: Quay, monkeypatch: pytest.MonkeyPatch
) -> None:
    propose_only(controller, monkeypatch, "Some 300")
    dead = go_to(controller, case.claim("20"))
    joining.join()
    go_to(controller, case.claim("About 300"))
    joining.join()
    assert controller.row is not None
    assert set(controller.row.part(case.claim("About 300"))) == {*dead.claims, case.claim("About 300")}
    assert [one.claims for one in controller.row.proposals] == [(case.claim("Some 300"),)]


def test_a_pinned_proposal_is_no_proposal_any_more(
    controller: Controller, joining: Joining, case: Quay, monkeypatch: pytest.MonkeyPatch
) -> None:
    propose_only(controller, monkeypatch, "Some 300")
    go_to(controller, case.claim("Some 300"))
    joining.table()["claim.pin_same"]()
    assert controller.row is not None
    assert (controller.row.relation, controller.row.proposed, controller.row.proposals) == (Relation.AGREE, False, ())
