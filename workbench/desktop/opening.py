"""Files, pasted text and the sample onto the desk: read in the background, stored as one undoable step."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.desktop.controller import SLICE, Controller, Tone
from workbench.domain.article import Article, Loaded, Pasted, Problem, Source
from workbench.domain.errors import WorkbenchError
from workbench.domain.projection import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from workbench.desktop.jobs import Jobs

SAMPLE = "harrow-quay"
_AT_ONCE = 2
"""Articles stored in one commit."""


@dataclass(slots=True)
class _Arriving:
    """Articles on their way into a case.

    Attributes:
        places: Article and version of each that is stored already, in order.
        opens: Whether the case is shown when they are there.
    """

    case: UUID
    articles: Sequence[Article]
    opens: bool
    places: list[tuple[UUID, int]] = field(default_factory=list)

    def left(self) -> Sequence[Article]:
        """Return what is not stored yet."""
        return self.articles[len(self.places) :]


class Opening(QObject):
    """Reads articles without stopping the window.

    Signals:
        problems_found: Files that were not opened (a tuple of `Problem`).
        articles_added: The case that articles were added to (its UUID).
        reading_changed: Whether files are being read.
    """

    problems_found = Signal(object)
    articles_added = Signal(object)
    reading_changed = Signal(bool)

    def __init__(self, controller: Controller, jobs: Jobs) -> None:
        super().__init__(controller)
        self._controller = controller
        self._jobs = jobs

    def open_files(self, paths: Sequence[Path], *, into: UUID | None = None) -> None:
        """Read files; into the given case, else into the open one, else into a new one."""
        self._read([source_of(path) for path in paths], self._target(into))

    def paste(self, text: str) -> None:
        """Read pasted text."""
        if text.strip():
            self._read([Pasted(text)], self._target(None))
        else:
            self._controller.tell(self.tr("The clipboard holds no text."), Tone.QUIET)

    def open_sample(self) -> None:
        """Open the sample case; it is made on the first call."""
        self._jobs.run(read_sample, self._sample_read, self._failed)

    def _target(self, wanted: UUID | None) -> UUID | None:
        """Return the case that own files go into; never the sample."""
        desk = self._controller.desk
        if wanted is not None or desk is None or desk.case.sample:
            return wanted
        return desk.case.uuid

    def _read(self, sources: Sequence[Source | Pasted], case: UUID | None) -> None:
        if not self._controller.writable:
            self._controller.tell(self.tr("This database was opened for reading: no articles can be added."))
            return
        desk = self._controller.desk
        event_date = desk.case.event_date if desk is not None and desk.case.uuid == case else None
        self.reading_changed.emit(True)
        self._jobs.run(partial(read, sources, event_date), partial(self._loaded, case), self._failed)

    def _loaded(self, case: UUID | None, loaded: Loaded) -> None:
        self.reading_changed.emit(False)
        if loaded.problems:
            self.problems_found.emit(loaded.problems)
        if loaded.articles:
            self._store(case, loaded)

    def _store(self, case: UUID | None, loaded: Loaded) -> None:
        """Store the articles, a few in each turn of the event loop, then show them as one step."""
        from workbench.services import case_name, library

        store = self._controller.store
        name = case_name.propose(loaded.articles)
        made = case
        if made is None:
            changes = self._controller.write(partial(library.new_case, store, name))
            if changes is None:
                return
            made = changes.created[0]
        elif name and library.is_unnamed(store, made):
            # By the program: no undo takes it back before what the person did.
            self._controller.write(partial(library.rename_case, store, made, name, reviewer=PROGRAM))
        self._store_some(_Arriving(made, loaded.articles, opens=case is None))

    def _store_some(self, arriving: _Arriving) -> None:
        from workbench.services import library

        if not self._controller.ready:  # closed meanwhile
            return
        store, end = self._controller.store, time.monotonic() + SLICE
        try:
            while (left := arriving.left()) and time.monotonic() < end:
                arriving.places += library.store_articles(store, arriving.case, left[:_AT_ONCE])
        except WorkbenchError as error:
            self._controller.tell(self.tr("{reason} No article was added.").format(reason=error))
            return
        if arriving.left():
            QTimer.singleShot(0, partial(self._store_some, arriving))
        else:
            self._show(arriving)

    def _show(self, arriving: _Arriving) -> None:
        """Add what is stored to its case; only where that worked is a new case shown."""
        from workbench.services import library

        store, reviewer = self._controller.store, self._controller.reviewer
        if repeated := self._repeated(arriving):
            self.problems_found.emit(repeated)
        added = partial(
            library.show_articles, store, arriving.case, arriving.articles, arriving.places, reviewer=reviewer
        )
        if self._controller.write(added) is None:
            return
        if arriving.opens:
            self._controller.open_case(arriving.case)
        self.articles_added.emit(arriving.case)

    def _repeated(self, arriving: _Arriving) -> tuple[Problem, ...]:
        """Return a line for each report whose text, by the same outlet, is in the case already: it is shown once."""
        desk = self._controller.desk
        here = desk is not None and desk.case.uuid == arriving.case
        known = {article.stored.uuid for article in desk.articles} if desk is not None and here else set()
        repeated = []
        for article, (uuid, _) in zip(arriving.articles, arriving.places, strict=True):
            if uuid in known:
                name = article.source.name
                text = self.tr("{name} was not added: a report with the same text is in this case.")
                repeated.append(Problem(name, text.format(name=name)))
            known.add(uuid)
        return tuple(repeated)

    def _sample_read(self, sample: tuple[str, date | None, Loaded]) -> None:
        from workbench.services import library

        name, event_date, loaded = sample
        try:
            case = library.install_sample(self._controller.store, SAMPLE, name, loaded.articles, event_date=event_date)
        except WorkbenchError as error:
            self._controller.tell(str(error))
            return
        self._controller.open_case(case)
        self.articles_added.emit(case)

    def _failed(self, error: Exception) -> None:
        """Reading tells its problems as values; whatever raises here is a defect, and is shown as one."""
        self.reading_changed.emit(False)
        text = self.tr("Reading stopped: {reason}. Nothing was changed.")
        self._controller.tell(text.format(reason=f"{type(error).__name__}: {error}"))


def source_of(path: Path) -> Source:
    """Return the source of a file without importing the readers."""
    absolute = path.absolute()
    return Source(absolute.name or str(absolute), str(absolute))


def read(sources: Iterable[Source | Pasted], event_date: date | None = None) -> Loaded:
    """Read sources; runs on a pool thread, which is also where the readers are imported."""
    from workbench.reading.loader import load

    return load(sources, event_date)


def read_sample() -> tuple[str, date | None, Loaded]:
    """Read the sample story that ships with the program: its name, event date and articles."""
    import json
    from datetime import date

    from workbench import assets

    about = json.loads(assets.text("samples", SAMPLE, "case.json"))
    day = date.fromisoformat(about["event_date"]) if about.get("event_date") else None
    sources = [source_of(assets.path("samples", SAMPLE, name)) for name in about["articles"]]
    return about["name"], day, read(sources, day)
