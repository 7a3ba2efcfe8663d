"""Walking the rows of the ferry case."""

from __future__ import annotations

from dataclasses import replace

from tests.helpers.desks import ferry_desk
from workbench.desktop import navigation
from workbench.domain.desk import Counts, Desk
from workbench.domain.group import Relation


def keys(desk: Desk) -> list[str]:
    return [row.key for row in desk.rows]


def test_steps_stop_at_either_end() -> None:
    assert navigation.step(["a", "b", "c"], "b", 1) == "c"
    assert navigation.step(["a", "b", "c"], "c", 1) == "c"
    assert navigation.step(["a", "b", "c"], "a", -1) == "a"


def test_a_row_that_is_filtered_away_steps_to_the_near_end() -> None:
    assert navigation.step(["a", "b"], "gone", 1) == "a"
    assert navigation.step(["a", "b"], "gone", -1) == "b"
    assert navigation.step([], "gone", 1) == ""


def test_the_next_difference_goes_round() -> None:
    desk = ferry_desk()
    differences = [row.key for row in desk.rows if row.relation is Relation.CONFLICT]
    walked, at = [], differences[0]
    for _ in differences:
        at = navigation.search(desk, keys(desk), at, navigation.differs)
        walked.append(at)
    assert walked == [*differences[1:], differences[0]]
    assert navigation.search(desk, keys(desk), differences[1], navigation.differs, backwards=True) == differences[0]


def test_no_other_difference_is_no_row() -> None:
    desk = ferry_desk()
    only = next(row for row in desk.rows if row.relation is Relation.CONFLICT)
    alone = replace(desk, rows=(only,))
    assert navigation.search(alone, keys(alone), only.key, navigation.differs) == ""


def test_a_case_opens_at_its_first_undecided_difference() -> None:
    desk = ferry_desk()
    first = desk.row(navigation.row_to_show_first(desk))
    assert first is not None
    assert navigation.differs(first)
    assert navigation.undecided(first)


def test_an_empty_case_opens_nowhere() -> None:
    assert navigation.row_to_show_first(replace(ferry_desk(), rows=())) == ""


def test_a_row_whose_key_changed_is_found_by_its_claims() -> None:
    old = ferry_desk()
    row = old.rows[0]
    claims = {
        uuid: replace(view, row="other" if view.row == row.key else view.row) for uuid, view in old.claims.items()
    }
    new = replace(old, rows=(replace(row, key="other"), *old.rows[1:]), claims=claims)
    assert navigation.same_row(old, row.key, new) == "other"
    assert navigation.same_row(old, old.rows[1].key, new) == old.rows[1].key


def test_the_passage_to_go_to_is_the_one_in_the_column() -> None:
    row = next(row for row in ferry_desk().rows if len(row.cells) > 1)
    second = list(row.cells)[1]
    assert navigation.claim_in_row(row, second) == row.cells[second][0]
    assert navigation.claim_in_row(row) == row.claims[0]


def test_the_status_bar_counts_in_words() -> None:
    desk = replace(ferry_desk(), counts=Counts(to_check=9, decided=3, between_outlets=1, between_speakers=2))
    assert navigation.status_line(desk, "all saved") == (
        "9 to check · 3 decided · 1 difference between reports · 2 between speakers · all saved"
    )
    within = replace(desk, counts=Counts(within=1))
    assert "0 differences between reports · 1 within one report" in navigation.status_line(within, "all saved")
    assert navigation.status_line(None, "all saved") == ""


def test_undo_leads_to_the_passage_it_acted_on() -> None:
    desk = ferry_desk()
    last = desk.rows[-1]
    assert navigation.acted_on(desk, {last.claims[0]}, desk.rows[0].claims[0]) == desk.claims[last.claims[0]]
    several = next(row for row in desk.rows if len(row.claims) > 1)
    stays = navigation.acted_on(desk, set(several.claims), several.claims[1])
    assert stays == desk.claims[several.claims[1]]
    assert navigation.acted_on(desk, set(), several.claims[1]) is None
