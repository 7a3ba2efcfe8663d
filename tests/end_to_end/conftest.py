"""The real program: window, database, analysis process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.app import Program

Start = Callable[..., "Program"]


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database with a case of two reports whose claims were found."""
    from tests.end_to_end.desk import COURIER, WIRE
    from workbench.domain.article import Pasted
    from workbench.extraction.analyse import analyser
    from workbench.reading.loader import load
    from workbench.services import analysis, library
    from workbench.storage.unit_of_work import open_store

    path = tmp_path_factory.mktemp("searched") / "cases.db"
    with open_store(path) as store:
        case = library.new_case(store, "Blast at the quay").created[0]
        library.add_articles(store, case, load([Pasted(WIRE), Pasted(COURIER)]).articles)
        find = analyser()
        for article, request in analysis.pending(store, case):
            analysis.record_analysis(store, case, article, find(request))
        library.open_case(store, case)
    return path.read_bytes()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program on a database of this test; ``start()`` again after closing the window restarts it."""
    from workbench.app import Program
    from workbench.desktop.settings import Settings

    programs: list[Program] = []

    def begin(*files: Path, sample: bool = False, content: bytes = b"") -> Program:
        if content:
            (tmp_path / "cases.db").write_bytes(content)
        program = Program(Settings(tmp_path / "settings.ini"), tmp_path / "cases.db", files, sample=sample)
        programs.append(program)
        program.window.resize(1366, 768)
        program.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: program.controller is not None and program.controller.ready, timeout=60_000)
        return program

    yield begin
    for program in programs:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    qtbot.wait(1)
