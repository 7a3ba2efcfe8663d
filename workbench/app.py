"""Composition root: the one file that knows all rooms. Builds the services and opens the window.

The start is in steps, so that the window is there at once: Qt only, paint, then SQLAlchemy and the services in a
thread, which first starts the analysis and the comparing process, then the database on this thread (it owns it) and the
last case.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from workbench.desktop.main_window import MainWindow
from workbench.desktop.settings import APPLICATION, Settings
from workbench.desktop.theme import STYLED, Mode, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.desktop.analysis_flow import AnalysisFlow, Finder, Outcome
    from workbench.desktop.assembly import Assembly
    from workbench.desktop.controller import Controller
    from workbench.desktop.garbage import Garbage
    from workbench.desktop.jobs import Jobs
    from workbench.extraction.worker import Worker
    from workbench.services.comparing_process import ComparingProcess

SAMPLE_FILE = "sample.db"
PICTURE = "workbench-sample.png"
SWITCH = 0.0005
"""Seconds between two looks at the interpreter's lock: ten times the usual keeps the window smooth beside threads."""
_HEAVY = (
    "workbench.desktop.desk_session",
    "workbench.desktop.commands",
    "workbench.services.analysis",
    "workbench.services.comparing_process",
    "workbench.desktop.assembly",
    "workbench.desktop.analysis_flow",
    "workbench.extraction.worker",
)
"""What the first paint did not need. The window's own modules too: importing them here would stall it."""


class Program(QObject):
    """The running program: window, database, analysis process, in the order in which they come up and go down.

    Attributes:
        assembly: What fills the window, after the first paint.
        flow: The analysis, after the first paint.
    """

    def __init__(
        self, settings: Settings, database: Path | None, files: Sequence[Path] = (), *, sample: bool = False
    ) -> None:
        super().__init__()
        self._database = database
        self._files = tuple(files)
        self._sample = sample
        self.settings = settings
        self.theme = Theme(Mode(settings.theme))
        self.theme.apply()
        self.window = MainWindow(settings, self.theme)
        self.window.painted.connect(self._fill)
        self.window.closing.connect(self.close)
        self.controller: Controller | None = None
        self.assembly: Assembly | None = None
        self.flow: AnalysisFlow | None = None
        self.garbage: Garbage | None = None
        self.jobs: Jobs | None = None
        self.comparing: ComparingProcess | None = None
        self._worker: Worker | None = None

    def show(self) -> None:
        """Show the window; everything else follows its first paint."""
        self.window.show()

    @Slot()
    def _fill(self) -> None:
        """After the first paint: give the window its icon and start importing what is heavy."""
        from workbench.desktop.garbage import Garbage
        from workbench.desktop.icons import application_icon
        from workbench.desktop.jobs import Jobs

        QApplication.setWindowIcon(application_icon())
        self.garbage = Garbage(self)
        self.jobs = Jobs(self)
        self.jobs.run(self._prepare, self._open, self._failed)

    def _prepare(self) -> None:
        """Start both processes, which load what they need while this one imports what is heavy; on a pool thread."""
        from workbench.extraction.worker import Worker
        from workbench.services.comparing_process import ComparingProcess

        self._worker = Worker(self._deliver)
        self._worker.start()
        self.comparing = ComparingProcess()
        self.comparing.start()
        _import_heavy(self._database)

    def _deliver(self, outcome: Outcome) -> None:
        """Hand on what the analysis process found; on its thread."""
        if self.flow is not None:
            self.flow.arrived.emit(outcome)

    def _finder(self, _deliver: Callable[[Outcome], None]) -> Finder:
        """Return the analysis process that was started for the flow, which it delivers to."""
        if self._worker is None:
            raise RuntimeError("the analysis process is started before the flow")
        return self._worker

    def _open(self, _imported: object) -> None:
        """Open the database on this thread, which owns it from now on."""
        from workbench.desktop.analysis_flow import AnalysisFlow
        from workbench.desktop.assembly import Assembly
        from workbench.desktop.controller import Controller
        from workbench.desktop.desk_session import DeskSession
        from workbench.domain.errors import StorageError
        from workbench.storage.unit_of_work import open_store

        if self.jobs is None or self.comparing is None:
            return
        self.controller = Controller(self, self.jobs, self.comparing.groups)
        self.flow = AnalysisFlow(self.controller, self._finder, self.settings.pipeline)
        self.assembly = Assembly(self.window, self.controller, self.flow, self.jobs)
        try:
            store = open_store(self._database)
        except StorageError as error:
            self.assembly.show_start()
            self.controller.tell(str(error), purpose="store")
            return
        self.controller.attach(DeskSession(store, self.settings.reviewer))
        self._first_case()
        if self.controller.writable:
            self.flow.start()

    def _first_case(self) -> None:
        """Open the files given, else the case that was open last, else the sample or the start page."""
        from workbench.services import library

        if self.assembly is None or self.controller is None or self.flow is None:
            return
        last = library.last_case(self.controller.store)
        if self._files:
            self.assembly.show_start()
            self.assembly.opening.open_files(self._files)
        elif last is not None:
            self.window.show_counts(self.tr("Opening…"))
            self.controller.open_case(last)
            self.flow.find_claims(last)
        else:
            self.assembly.show_start()
            if self._sample:
                self.assembly.opening.open_sample()

    def _failed(self, error: Exception) -> None:
        """Say in the window that a part of the program cannot be imported: nothing works then."""
        self.window.show_counts(f"This installation is incomplete ({error}). Install the program again.")

    @Slot()
    def close(self) -> None:
        """Store where the person is, end the analysis process, finish all jobs, close the database."""
        if self.assembly is not None:
            self.assembly.close()
        if self.flow is not None:
            self.flow.close()
        if self.comparing is not None:
            self.comparing.close()  # a job may wait for its answer
        if self.jobs is not None:
            self.jobs.close()
        self._end_processes()
        if self.controller is not None:
            self.controller.detach()
        if self.garbage is not None:
            self.garbage.stop()

    def _end_processes(self) -> None:
        """End what was started, even when the window was closed before the database was open."""
        for process in (self._worker, self.comparing):
            if process is not None:
                process.close()


def run(database: Path | None = None, files: Sequence[Path] = (), *, sample: bool = False) -> int:
    """Open the window and return its exit status when it is closed."""
    sys.setswitchinterval(SWITCH)
    application = _application()
    program = Program(Settings(), database, files, sample=sample)
    program.show()
    return application.exec()


def run_sample(database: Path | None = None) -> int:
    """Open the app on the sample case, or on what was open last there; without a display, do the same job in text."""
    from workbench.desktop import display

    database = database or sample_database()
    if display.available():
        return run(database, sample=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    sys.setswitchinterval(SWITCH)
    _application()
    from workbench.desktop.offscreen import show_in_text

    program = Program(Settings(), database, sample=True)
    try:
        return show_in_text(program, Path.cwd() / PICTURE)
    finally:
        program.window.close()


def sample_database() -> Path:
    """Return where the sample case and everything added to it are kept."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / SAMPLE_FILE


def _application() -> QApplication:
    """Return the Qt application, with the name that desktops know it by."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication([APPLICATION, "-style", "fusion"])
    application.setProperty(STYLED, True)
    application.setApplicationName(APPLICATION)
    application.setDesktopFileName(APPLICATION)
    return application


def _import_heavy(database: Path | None) -> None:
    """Import what the first paint did not need, and bring the database up to date; runs on a pool thread.

    A new or older file needs Alembic, which would stall the window. What cannot be opened is told when the window
    opens it.
    """
    for name in _HEAVY:
        import_module(name)
    from workbench.domain.errors import StorageError
    from workbench.storage.unit_of_work import open_store

    with suppress(StorageError):
        open_store(database).close()
