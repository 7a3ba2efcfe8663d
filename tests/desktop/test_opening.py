"""Files and pasted text onto the desk: into which case, what was not opened, never into the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from workbench.desktop.controller import Controller, Notice
from workbench.desktop.desk_session import DeskSession
from workbench.desktop.jobs import Jobs
from workbench.desktop.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from workbench.domain.article import Problem
    from workbench.storage.unit_of_work import Store

QUAY = "Blast at the quay kills 12\n\nHARROW, March 3 - At least 12 people were killed on Tuesday, officials said.\n"
PORT = "Twenty dead at the port\n\nAn explosion killed 20 people at the port of Harrow, the mayor said on Tuesday.\n"


class Bench:
    def __init__(self, store: Store) -> None:
        self.controller = Controller()
        self.controller.attach(DeskSession(store))
        self.jobs = Jobs()
        self.opening = Opening(self.controller, self.jobs)
        self.added: list[UUID] = []
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []
        self.opening.articles_added.connect(self.added.append)
        self.opening.problems_found.connect(self.problems.extend)
        self.controller.told.connect(self.notices.append)

    @property
    def texts(self) -> list[str]:
        desk = self.controller.desk
        return [] if desk is None else [article.stored.article.text.split("\n")[0] for article in desk.articles]


@pytest.fixture
def bench(store: Store, qapp: object) -> Iterator[Bench]:
    made = Bench(store)
    yield made
    made.jobs.close()


def written(folder: Path, **files: str) -> list[Path]:
    made = []
    for name, text in files.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


def test_two_files_open_a_new_case_named_by_the_first_headline(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.opening.open_files(written(tmp_path, a=QUAY, b=PORT))
    qtbot.waitUntil(lambda: bool(bench.added), timeout=30_000)  # the first reads in the readers
    assert bench.controller.desk is not None
    assert bench.controller.desk.case.name == "Blast at the quay kills 12"
    assert bench.texts == ["Blast at the quay kills 12", "Twenty dead at the port"]


def test_a_third_file_joins_the_open_case_and_undo_takes_it_out(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.opening.open_files(written(tmp_path, a=QUAY))
    qtbot.waitUntil(lambda: len(bench.added) == 1)
    bench.opening.paste(PORT)
    qtbot.waitUntil(lambda: len(bench.added) == 2)
    assert len(bench.texts) == 2
    assert bench.added[0] == bench.added[1]
    from workbench.desktop import commands

    bench.controller.write(lambda: commands.undo(bench.controller.session))
    assert bench.texts == ["Blast at the quay kills 12"]


def test_own_files_never_go_into_the_sample(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.opening.open_sample()
    qtbot.waitUntil(lambda: bool(bench.added))
    sample = bench.added[0]
    assert bench.controller.desk is not None
    assert bench.controller.desk.case.sample
    assert len(bench.texts) == 3
    bench.opening.open_files(written(tmp_path, a=QUAY))
    qtbot.waitUntil(lambda: len(bench.added) == 2)
    assert bench.added[1] != sample
    assert not bench.controller.desk.case.sample
    bench.opening.open_sample()
    qtbot.waitUntil(lambda: len(bench.added) == 3)
    assert bench.added[2] == sample
    assert len(bench.texts) == 3


def test_what_cannot_be_opened_is_listed_and_the_rest_opens(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    good = written(tmp_path, good=QUAY, empty="")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    folder = tmp_path / "folder"
    folder.mkdir()
    bench.opening.open_files([*good, tmp_path / "picture.png", folder, tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: bool(bench.added))
    assert bench.texts == ["Blast at the quay kills 12"]
    assert [problem.name for problem in bench.problems] == ["empty.txt", "picture.png", "folder", "gone.txt"]
    assert all(problem.reason.startswith(f"{problem.name} was not opened: ") for problem in bench.problems)


def test_only_bad_files_make_no_case(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.opening.open_files([tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: bool(bench.problems))
    assert bench.controller.desk is None
    assert bench.added == []


def test_an_empty_clipboard_is_told(bench: Bench) -> None:
    bench.opening.paste(" \n ")
    assert bench.notices[-1].text == "The clipboard holds no text."


def test_a_repeated_text_is_named_and_shown_once(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.opening.open_files(written(tmp_path, quay=QUAY, copy=QUAY, port=PORT))
    qtbot.waitUntil(lambda: len(bench.texts) == 2, timeout=30_000)
    assert [p.reason for p in bench.problems] == [
        "copy.txt was not added: a report with the same text is in this case."
    ]
    bench.opening.open_files([tmp_path / "port.txt"])
    qtbot.waitUntil(lambda: len(bench.problems) == 2, timeout=30_000)
    assert "port.txt" in bench.problems[1].reason
