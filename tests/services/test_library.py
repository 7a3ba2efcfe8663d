"""Cases and their articles, in a real database."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.helpers.cases import WIRE, Quay, article
from workbench.domain.article import Known
from workbench.domain.errors import NotFoundError, ReadOnlyError
from workbench.services import comparing, library, reviewing
from workbench.storage.unit_of_work import Store, open_store


def test_the_case_opened_last_leads_the_list(store: Store) -> None:
    first, second = library.new_case(store, "Fire").case, library.new_case(store, "Flood").case
    assert library.last_case(store) is None
    library.open_case(store, first)
    assert [s.case.name for s in library.recent_cases(store)] == ["Fire", "Flood"]
    library.open_case(store, second)
    assert [s.case.name for s in library.recent_cases(store)] == ["Flood", "Fire"]
    assert library.last_case(store) == second


def test_a_case_without_a_name_gets_one(store: Store) -> None:
    library.new_case(store, "  ")
    assert library.recent_cases(store)[0].case.name == "Untitled case"


def test_an_unknown_case_is_told(store: Store) -> None:
    gone = library.new_case(store, "x").case.__class__(int=1)
    with pytest.raises(NotFoundError):
        library.open_case(store, gone)
    with pytest.raises(NotFoundError):
        comparing.desk(store, gone)


def test_rename_and_event_date_are_undone_to_what_they_were_first(store: Store) -> None:
    case = library.new_case(store, "Fire", event_date=date(2021, 3, 2)).case
    library.rename_case(store, case, "Fire at the port")
    library.set_event_date(store, case, None)
    assert (comparing.desk(store, case).case.name, comparing.desk(store, case).case.event_date) == (
        "Fire at the port",
        None,
    )
    assert comparing.desk(store, case).undo_label == "event date cleared"
    reviewing.undo(store, case)
    reviewing.undo(store, case)
    known = library.recent_cases(store)[0].case
    assert (known.name, known.event_date) == ("Fire", date(2021, 3, 2))


def test_the_same_text_and_outlet_again_is_recognised(store: Store) -> None:
    case = library.new_case(store, "x").case
    first = library.add_articles(store, case, [article()])
    again = library.add_articles(store, case, [article(), article(outlet="NORTHERN  wire")])
    assert again.created == first.created * 2
    assert again.decision is None
    assert len(comparing.desk(store, case).articles) == 1


def test_the_same_text_by_another_outlet_is_a_second_article(store: Store) -> None:
    case = library.new_case(store, "x").case
    library.add_articles(store, case, [article(), article(outlet="Alder Courier")])
    desk = comparing.desk(store, case)
    assert [a.letter for a in desk.articles] == ["A", "B"]
    assert [a.shares for a in desk.articles] == [("Identical text: B",), ("Identical text: A",)]


def test_another_text_at_the_same_address_is_a_new_version(store: Store) -> None:
    case = library.new_case(store, "x").case
    address = "https://wire.example/quay"
    (old,) = library.add_articles(store, case, [article(address=address)]).created
    (new,) = library.add_articles(store, case, [article(WIRE + " Updated.", address=address)]).created
    assert new == old
    (shown,) = comparing.desk(store, case).articles
    assert (shown.stored.version, shown.stored.article.text[-8:]) == (2, "Updated.")
    reviewing.undo(store, case)
    assert comparing.desk(store, case).articles[0].stored.version == 1


def test_one_drop_of_files_is_one_undo_and_a_removed_article_comes_back_to_its_place(case: Quay) -> None:
    assert library.recent_cases(case.store)[0].articles == 2
    library.remove_article(case.store, case.case, case.wire)
    assert [(a.letter, a.stored.uuid) for a in case.desk.articles] == [("A", case.courier)]
    with pytest.raises(NotFoundError):
        library.remove_article(case.store, case.case, case.wire)
    reviewing.undo(case.store, case.case)
    assert [a.stored.uuid for a in case.desk.articles] == [case.wire, case.courier]
    assert len(case.desk.claims) == 6
    assert case.desk.undo_label == "add 2 articles"
    reviewing.undo(case.store, case.case)
    assert case.desk.articles == ()
    assert library.recent_cases(case.store)[0].articles == 0


def test_an_article_lies_in_many_cases_with_one_case_s_corrections(case: Quay) -> None:
    other = library.new_case(case.store, "Other").case
    library.correct_masthead(case.store, case.case, case.wire, "outlet", "Wire of the North")
    assert library.add_articles(case.store, other, [article()]).created == (case.wire,)
    assert comparing.desk(case.store, other).articles[0].stored.article.masthead.outlet.value == "Northern Wire"
    assert case.desk.articles[0].stored.article.masthead.outlet.value == "Wire of the North"
    # Found again by the outlet as read and by the one a person gave.
    for outlet in ("Northern Wire", "wire of the north"):
        assert library.add_articles(case.store, case.case, [article(outlet=outlet)]).created == (case.wire,)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("title", " Blast ", "Blast"),
        ("byline", "", None),
        ("published", date(2021, 3, 4), date(2021, 3, 4)),
        ("published", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), datetime(2021, 3, 4, 9, 30, tzinfo=UTC)),
        ("published", None, None),
        ("dateline", date(2021, 3, 4), date(2021, 3, 4)),
    ],
)
def test_a_fact_of_the_masthead_is_corrected_and_undone(
    case: Quay, field: str, value: object, expected: object
) -> None:
    before = getattr(case.desk.articles[0].stored.article.masthead, field)
    library.correct_masthead(case.store, case.case, case.wire, field, value)  # type: ignore[arg-type]
    fact = getattr(case.desk.articles[0].stored.article.masthead, field)
    assert (fact.value, fact.known) == (expected, Known.UNKNOWN if expected is None else Known.GIVEN)
    reviewing.undo(case.store, case.case)
    assert getattr(case.desk.articles[0].stored.article.masthead, field) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("agency", "x"),
        ("published", "4 March"),
        ("title", date(2021, 1, 1)),
        ("dateline", datetime(2021, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_value_that_does_not_fit_its_field_is_refused(case: Quay, field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        library.correct_masthead(case.store, case.case, case.wire, field, value)  # type: ignore[arg-type]


def test_a_sample_is_installed_once_and_no_undo_takes_its_articles(store: Store) -> None:
    first = library.install_sample(store, "quay", "Harrow Quay", [article()], event_date=date(2021, 3, 2))
    assert library.install_sample(store, "quay", "Harrow Quay", [article()]) == first
    desk = comparing.desk(store, first)
    assert (desk.case.sample, len(desk.articles), desk.undo_label) == (True, 1, "")
    assert reviewing.undo(store, first) is None


def test_what_the_window_remembers_survives_a_restart(case: Quay) -> None:
    state = {"columns": [case.wire.hex], "scroll": {case.wire.hex: 0.25}, "row": "", "unsent": "because “…” 👩‍🚒"}
    assert library.load_state(case.store, case.case) == {}
    library.save_state(case.store, case.case, {"row": "old"})
    library.save_state(case.store, case.case, state)
    case.store.close()
    with open_store(case.store.path) as again:
        assert library.load_state(again, case.case) == state


def test_a_second_window_reads_and_never_writes(case: Quay) -> None:
    library.open_case(case.store, case.case)
    with open_store(case.store.path) as reader:
        assert reader.notice == "Opened for reading: another window is editing this case."
        library.open_case(reader, case.case)
        library.save_state(reader, case.case, {"row": "x"})
        assert library.load_state(reader, case.case) == {}
        assert library.last_case(reader) == case.case
        with pytest.raises(ReadOnlyError, match="another window"):
            library.rename_case(reader, case.case, "y")
        reviewing.reject(case.store, case.case, [case.claim("20")])
        # What the first window committed is seen by the second.
        assert sum(view.rejected for view in comparing.desk(reader, case.case).claims.values()) == 1
