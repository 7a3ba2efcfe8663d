"""Finding claims in the background: one article at a time, cancel, a crash, and the case that was left meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from tests.helpers.cases import COURIER, WIRE, article
from workbench.desktop.analysis_flow import AnalysisFlow, Outcome
from workbench.desktop.controller import Controller
from workbench.desktop.desk_session import DeskSession
from workbench.domain.case import AnalysisState
from workbench.domain.mention import Analysis, AnalysisRequest
from workbench.extraction.worker import Outcome as Delivered
from workbench.services import library

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.storage.unit_of_work import Store


class Finder:
    """An analysis process that answers when it is told to."""

    def __init__(self, deliver: Callable[[Outcome], None]) -> None:
        self.deliver = deliver
        self.submitted: list[UUID] = []
        self.pipelines: list[str] = []
        self.started = self.closed = 0
        self.cancelled = 0

    def start(self) -> None:
        self.started += 1

    def submit(self, key: UUID, request: AnalysisRequest) -> None:
        assert request.text
        self.pipelines.append(request.pipeline)
        self.submitted.append(key)

    def cancel(self) -> tuple[UUID, ...]:
        self.cancelled += 1
        return ()

    def close(self) -> None:
        self.closed += 1

    def answer(self, failure: str = "") -> None:
        key = self.submitted[-1]
        self.deliver(Delivered(key, None if failure else Analysis(pipeline="test 1"), failure, "signal 9"))


class Bench:
    """A controller on a case of two reports nobody has searched yet."""

    def __init__(self, store: Store) -> None:
        self.controller = Controller()
        self.session = DeskSession(store)
        self.controller.attach(self.session)
        self.case = library.new_case(store, "Quay").created[0]
        library.add_articles(store, self.case, [article(WIRE), article(COURIER, "Courier")])
        self.controller.open_case(self.case)
        self.finder: Finder | None = None
        self.flow = AnalysisFlow(self.controller, self.make)

    def make(self, deliver: Callable[[Outcome], None]) -> Finder:
        self.finder = Finder(deliver)
        return self.finder

    def states(self) -> list[AnalysisState]:
        desk = self.controller.desk
        assert desk is not None
        return [shown.stored.analysis for shown in desk.articles]


@pytest.fixture
def bench(store: Store, qapp: object) -> Bench:
    return Bench(store)


def finder(bench: Bench) -> Finder:
    assert bench.finder is not None
    return bench.finder


def test_articles_go_one_by_one_and_each_result_shows(bench: Bench, qtbot: QtBot) -> None:
    progress: list[tuple[int, int]] = []
    bench.flow.progress_changed.connect(lambda done, asked: progress.append((done, asked)))
    bench.flow.find_claims(bench.case)
    assert len(finder(bench).submitted) == 1
    assert finder(bench).started == 1
    finder(bench).answer()
    qtbot.waitUntil(lambda: len(finder(bench).submitted) == 2)
    qtbot.waitUntil(lambda: bench.states() == [AnalysisState.DONE, AnalysisState.PENDING])
    finder(bench).answer()
    qtbot.waitUntil(lambda: bench.states() == [AnalysisState.DONE, AnalysisState.DONE])
    assert progress[:2] == [(0, 2), (1, 2)]
    assert not bench.flow.busy


def test_articles_are_read_with_the_pipeline_in_use(bench: Bench, qtbot: QtBot) -> None:
    bench.flow.find_claims(bench.case)
    bench.flow.pipeline = "/home/desk/house"
    finder(bench).answer()
    qtbot.waitUntil(lambda: len(finder(bench).submitted) == 2)
    assert finder(bench).pipelines == ["", "/home/desk/house"]


def test_asking_twice_queues_nothing_twice(bench: Bench, qtbot: QtBot) -> None:
    bench.flow.find_claims(bench.case)
    bench.flow.find_claims(bench.case)
    for _ in range(2):
        finder(bench).answer()
        qtbot.wait(10)
    qtbot.waitUntil(lambda: not bench.flow.busy)
    assert len(finder(bench).submitted) == 2


def test_a_crash_marks_one_article_and_the_rest_goes_on(bench: Bench, qtbot: QtBot) -> None:
    bench.flow.find_claims(bench.case)
    crashed = finder(bench).submitted[0]
    finder(bench).answer(failure="Finding claims stopped.")
    qtbot.waitUntil(lambda: len(finder(bench).submitted) == 2)
    finder(bench).answer()
    qtbot.waitUntil(lambda: bench.states() == [AnalysisState.FAILED, AnalysisState.DONE])
    assert bench.flow.details[crashed] == "signal 9"
    bench.flow.try_again(bench.case, crashed)
    assert finder(bench).submitted[-1] == crashed
    finder(bench).answer()
    qtbot.waitUntil(lambda: bench.states() == [AnalysisState.DONE, AnalysisState.DONE])


def test_cancelling_stops_all_and_marks_them(bench: Bench, qtbot: QtBot) -> None:
    bench.flow.find_claims(bench.case)
    bench.flow.cancel()
    assert finder(bench).cancelled == 1
    qtbot.waitUntil(lambda: bench.states() == [AnalysisState.FAILED, AnalysisState.FAILED])
    assert not bench.flow.busy


def test_a_result_for_a_case_that_was_left_is_stored_there(bench: Bench, qtbot: QtBot, store: Store) -> None:
    bench.flow.find_claims(bench.case)
    other = library.new_case(store, "Other").created[0]
    bench.controller.open_case(other)
    for _ in range(2):
        finder(bench).answer()
        qtbot.wait(10)
    qtbot.waitUntil(lambda: not bench.flow.busy)
    bench.controller.open_case(bench.case)
    assert bench.states() == [AnalysisState.DONE, AnalysisState.DONE]


def test_an_article_taken_out_meanwhile_is_left_out(bench: Bench, qtbot: QtBot, store: Store) -> None:
    bench.flow.find_claims(bench.case)
    desk = bench.controller.desk
    assert desk is not None
    library.remove_article(store, bench.case, desk.articles[1].stored.uuid)
    finder(bench).answer()
    qtbot.waitUntil(lambda: not bench.flow.busy)
    assert len(finder(bench).submitted) == 1


def test_closing_ends_the_process_and_leaves_the_article_pending(bench: Bench) -> None:
    bench.flow.find_claims(bench.case)
    bench.flow.close()
    assert finder(bench).closed == 1
    assert bench.states()[0] is AnalysisState.PENDING
