"""Folding, levels, days, words of header, bar and tooltip: everything that needs no widget."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.columns.made_desks import dam_desk, name, stored, view
from workbench.desktop.columns import bar, masthead
from workbench.desktop.columns.days import day_words, parse_day, weekday_words
from workbench.desktop.columns.fold import capacity, open_columns
from workbench.desktop.columns.levels import best_top, comfortable, reading_height
from workbench.desktop.columns.readings import tooltip
from workbench.domain.article import Fact, Known, Masthead, Provenance, ProvenanceKind
from workbench.domain.case import AnalysisState
from workbench.domain.claim import Origin
from workbench.domain.mention import Kind
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Speaker
from workbench.domain.reason import Doubt, Doubtful, Reason

A, B, C, D = (UUID(int=number) for number in range(1, 5))


@pytest.mark.parametrize(
    ("width", "count", "fitting"),
    [
        (1366, 2, 2),
        (1366, 6, 2),
        (1520, 4, 4),  # a window of 1920 with the strip beside the columns
        (1520, 6, 4),
        (2160, 6, 6),  # 2560 with the strip
        (700, 2, 2),
        (679, 2, 1),
        (300, 3, 1),
        (1366, 0, 1),
    ],
)
def test_how_many_columns_open(width: int, count: int, fitting: int) -> None:
    assert capacity(width, count) == fitting


def test_what_was_needed_last_is_open_beside_the_pinned_base() -> None:
    assert open_columns(1366, [A, B, C, D], A, []) == {A, B}
    assert open_columns(1366, [A, B, C, D], A, [D, B]) == {A, D}
    assert open_columns(1366, [A, B, C, D], A, [A, C]) == {A, C}
    assert open_columns(2160, [A, B, C, D], A, []) == {A, B, C, D}
    assert open_columns(1366, [A], A, [B]) == {A}


def test_level_takes_the_line_that_comes_nearest() -> None:
    above = [(7, 0.0), (6, 24.0), (5, 48.0), (4, 84.0), (3, 108.0)]
    assert best_top(above, 50.0) == 5
    assert best_top(above, 70.0) == 4
    assert best_top(above, 500.0) == 3
    assert best_top([], 10.0) is None


def test_a_passage_in_view_stays_where_it_is() -> None:
    assert comfortable(top=100, bottom=124, height=400, margin=24)
    assert not comfortable(top=-5, bottom=19, height=400, margin=24)
    assert not comfortable(top=380, bottom=404, height=400, margin=24)
    assert comfortable(top=20, bottom=600, height=400, margin=24)


def test_a_passage_out_of_view_comes_a_third_down_and_fits() -> None:
    assert reading_height(24, 600) == pytest.approx(198)
    assert reading_height(500, 600) == 100
    assert reading_height(700, 600) == 0


@pytest.mark.parametrize(
    "typed", ["2022-02-10", "10 Feb 2022", "10 February 2022", "Feb 10, 2022", " February 10 , 2022", "10.02.2022"]
)
def test_a_typed_day_is_read(typed: str) -> None:
    assert parse_day(typed) == date(2022, 2, 10)


@pytest.mark.parametrize("typed", ["10/02/2022", "10 Feb", "Thursday", "", "2022-02-30"])
def test_a_day_that_could_be_two_or_none_is_asked_again(typed: str) -> None:
    assert parse_day(typed) is None


def test_days_in_words() -> None:
    assert day_words(date(2022, 2, 10)) == "10 Feb 2022"
    assert day_words(datetime(2022, 2, 10, 18, 5, tzinfo=UTC)) == "10 Feb 2022, 18:05"
    assert weekday_words(date(2022, 2, 10)) == "Thursday, 10 Feb 2022"


def test_an_unknown_outlet_and_day_are_questions() -> None:
    article = stored("B", "text", open_times=7)
    assert masthead.outlet_field(article).text == "Outlet?"
    field = masthead.published_field(article)
    assert field.asks
    assert field.text == "Published? 7 times stay open"


def test_one_open_time_is_one() -> None:
    assert masthead.published_field(stored("B", "text", open_times=1)).text == "Published? 1 time stays open"
    assert masthead.published_field(stored("B", "text")).text == "Published?"


def test_a_known_day_tells_how_it_is_known_and_can_be_corrected() -> None:
    day = Fact(date(2022, 2, 10), Known.INFERRED, "year from the case's event date", options=(date(2011, 2, 10),))
    field = masthead.published_field(stored("A", "text", masthead=Masthead(published=day)))
    assert field.text == "10 Feb 2022 (inferred)"
    assert field.value == "2022-02-10"
    assert not field.asks
    assert field.options == (date(2011, 2, 10),)


def test_provenance_chips() -> None:
    items = (
        Provenance(ProvenanceKind.AGENCY, "Reuters"),
        Provenance(ProvenanceKind.TRANSLATION, "Machine translation"),
        Provenance(ProvenanceKind.AGENCY, "TASS"),
        Provenance(ProvenanceKind.AGENCY, "Reuters"),
    )
    article = stored("A", "text", provenance=items, shares=("Shares 71 % of its text with B",))
    assert [chip.text for chip in masthead.chips(article)] == [
        "Machine translation: wording not reliable",
        "via Reuters, TASS",
        "Shares 71 % of its text with B",
    ]


def test_a_translation_notice_is_said_once() -> None:
    said = Provenance(ProvenanceKind.TRANSLATION, "Machine translation: wording not reliable")
    assert [chip.text for chip in masthead.chips(stored("A", "text", provenance=(said,)))] == [said.text]


def test_the_bar_says_what_went_wrong_and_what_is_safe() -> None:
    failed = stored("B", "text", analysis=AnalysisState.FAILED, failure="the process ended")
    said = bar.message(failed, 3)
    assert said == bar.Message(
        "Finding claims stopped in B. Your verdicts are safe.", details="the process ended", retry=True
    )


def test_the_bar_of_other_states() -> None:
    told = bar.message(stored("B", "text", notices=("This text seems to be Indonesian.",)), 0)
    assert told is not None
    assert told.text == "This text seems to be Indonesian."
    empty = bar.message(stored("B", "text"), 0)
    assert empty is not None
    assert empty.text.startswith("Nothing to check was found in this text.")
    waiting = bar.message(stored("B", "text", analysis=AnalysisState.PENDING), 0)
    assert waiting is not None
    assert not waiting.retry
    assert bar.message(stored("B", "text"), 1) is None


def test_a_tooltip_tells_reading_speaker_doubt_reason_and_relation(qapp: QApplication) -> None:
    text = "She said 40 people left."
    claim = view(
        name("A"),
        text,
        "40 people",
        Kind.QUANTITY,
        read_as="40 · people",
        quantity=Quantity(40, reason=Reason("plain number")),
        speaker=Speaker("She", "Mara Lindqvist"),
        said_day=date(2025, 3, 5),
        doubts=(Doubt(Doubtful.SPEAKER, "Lindqvist? The text says 'she'"),),
        listed=True,
        why_listed="a figure, given by one speaker",
    )
    desk = dam_desk()
    assert tooltip(claim, desk.row("dead")).split("\n") == [
        "Read as: 40 · people",
        "Mara Lindqvist · 5 Mar 2025",
        "?  Lindqvist? The text says 'she'",
        "Worth checking, because a figure, given by one speaker",
        "≠ Reports differ: A gives 12, B at least 20",
        "Found by the program (plain number)",
    ]


def test_a_tooltip_of_a_claim_by_hand(qapp: QApplication) -> None:
    claim = view(name("A"), "It failed.", "failed", Kind.STATEMENT, read_as="", origin=Origin.HUMAN)
    assert tooltip(claim, None) == "Added by you"
