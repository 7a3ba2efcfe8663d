"""The wires: what fills the window after its first paint, and who tells whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from workbench.desktop import keymap, navigation
from workbench.desktop.actions import COMMANDS
from workbench.desktop.adding import Adding
from workbench.desktop.borders import BorderMode
from workbench.desktop.command import Needs, title
from workbench.desktop.command_keys import shown_key, with_keys
from workbench.desktop.controller import Controller, Notice, Tone
from workbench.desktop.correcting import Corrections
from workbench.desktop.desk_wires import DeskWires
from workbench.desktop.dialogs import Dialogs
from workbench.desktop.finding import Finding
from workbench.desktop.handlers import Handlers
from workbench.desktop.keys import KeyFilter
from workbench.desktop.library.case_bar import CaseBar
from workbench.desktop.library.message_bar import MessageBars
from workbench.desktop.library.start_page import StartPage
from workbench.desktop.opening import Opening
from workbench.desktop.quotes.wires import QuotesWires
from workbench.desktop.timeline.wires import TimelineWires
from workbench.desktop.workspace import Workspace
from workbench.domain.verdict import DEFAULT_SCALE, LONG_SCALE

if TYPE_CHECKING:
    from workbench.desktop.analysis_flow import AnalysisFlow
    from workbench.desktop.jobs import Jobs
    from workbench.desktop.main_window import MainWindow

_PASSING = 5_000
"""Milliseconds that a quiet message stays in the status bar."""
_SETTLE = 400
"""Milliseconds after a change of place before it is stored."""


class Assembly(QObject):
    """Fills the window and wires it; holds no state of its own beyond what it wires."""

    def __init__(self, window: MainWindow, controller: Controller, flow: AnalysisFlow, jobs: Jobs) -> None:
        super().__init__(window)
        self.window = window
        self.controller = controller
        self.flow = flow
        self.bars = MessageBars(window.theme)
        self.case_bar = CaseBar()
        self.start = StartPage()
        self.workspace = Workspace(window.theme, controller)
        self.opening = Opening(controller, jobs)
        self.borders = BorderMode(controller, self._hint, self.workspace.columns.preview)
        self.keys = KeyFilter(window, window.commands, self.borders.key)
        self.dialogs = Dialogs(window, controller, window.settings, window.action_set)
        self.finding = Finding(controller, self.dialogs, window)
        self.adding = Adding(controller, self.keys)
        more = {**self.adding.table(), "claim.borders": self.borders.begin}
        self.handlers = Handlers(controller, self.workspace, self.opening, self.dialogs, more)
        self.desk_wires = DeskWires(controller, flow, self.workspace, self.opening, self.handlers)
        self.timeline_wires = TimelineWires(controller, self.workspace, window.settings)
        self.quotes_wires = QuotesWires(controller, self.workspace, self.handlers)
        self.corrections = Corrections(controller, window, self.dialogs)
        self.workspace.strip.correction_requested.connect(self.corrections.run)
        self._remember = QTimer(self, singleShot=True, interval=_SETTLE)
        self._remember.timeout.connect(self.remember)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING)
        self._passing.timeout.connect(self._foot)
        window.put_above(self.bars)
        window.action_set.toolbar.addWidget(self.case_bar)
        self._wire()
        self._apply_settings()
        self.refresh()

    def _wire(self) -> None:
        """Connect window, pages and controller."""
        window, controller, start = self.window, self.controller, self.start
        window.action_set.triggered.connect(self.run)
        self.keys.triggered.connect(window.action_set.run)
        self.keys.waiting.connect(self._chord)
        window.files_dropped.connect(self.opening.open_files)
        window.text_dropped.connect(self.opening.paste)
        self.case_bar.details_requested.connect(partial(self.run, "case.details"))
        self.case_bar.columns_requested.connect(partial(self.run, "case.columns"))
        start.open_requested.connect(partial(self.run, "case.open"))
        start.paste_requested.connect(partial(self.run, "case.paste"))
        start.sample_requested.connect(partial(self.run, "case.sample"))
        start.case_requested.connect(self._open_case)
        controller.case_opened.connect(self._case_opened)
        controller.case_closed.connect(self.show_start)
        controller.desk_changed.connect(self.refresh)
        controller.place_changed.connect(self._moved)
        self.workspace.strip.draft_changed.connect(self._remember.start)
        controller.told.connect(self.tell)
        controller.settled.connect(self.bars.settle)
        self.opening.problems_found.connect(self.dialogs.add_problems)
        self.opening.articles_added.connect(self.flow.find_claims)
        self.finding.reports_added.connect(self.flow.find_claims)
        self.flow.progress_changed.connect(self._progress)
        self.workspace.columns.selection_made.connect(self.adding.take)
        self.adding.selection_changed.connect(self.refresh_actions)
        self.dialogs.keys_changed.connect(self._use_keys)
        self.dialogs.pipeline_changed.connect(self._use_pipeline)
        window.theme.theme_changed.connect(self._dress)

    # What the window does itself

    @Slot(str)
    def run(self, name: str) -> None:
        """Run a command."""
        own = {
            "case.quit": self.window.close,
            "help.keys": self.dialogs.show_keys,
            "help.commands": self.dialogs.show_palette,
            "case.find": self.finding.show,
            "case.stop": self.flow.cancel,
            "claim.speaker": self.corrections.ask_speaker,
            "claim.read_as": self.corrections.ask_reading,
            "view.long_scale": self._switch_scale,
            "view.letters": self._switch_letters,
            "view.linked": self._switch_linked,
        }
        if name.startswith("theme."):
            self.window.choose_theme(name.removeprefix("theme."))
        elif name in own:
            own[name]()
        else:
            self.handlers.run(name)

    @Slot()
    def show_start(self) -> None:
        """Show the start page with the recent cases."""
        from workbench.services import library

        if self.controller.ready:
            self.start.show_cases(library.recent_cases(self.controller.store))
        self.start.set_ready(self.controller.writable)
        self.window.name_case("")
        self.window.show_page(self.start)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the counts, name undo, enable what can be done."""
        desk = self.controller.desk
        unsaved = self.controller.unsaved
        saved = self.tr("{count} not saved").format(count=unsaved) if unsaved else self.tr("all saved")
        if self.controller.ready and not self.controller.writable:
            saved = self.tr("opened for reading")
        self.window.show_counts(navigation.status_line(desk, saved))
        undo, redo = ("", "") if desk is None else (desk.undo_label, desk.redo_label)
        self.window.action_set.name_undo(undo, redo)
        self.case_bar.show_desk(desk)
        self.workspace.strip.set_read_only(not self.controller.writable)
        if desk is not None:
            self.window.name_case(desk.case.name)
            # A case without articles has nothing to read: the start page offers what can be done.
            self.window.show_page(self.workspace if desk.articles else self.start)
            self.start.set_ready(self.controller.writable)
        self.refresh_actions()

    @Slot()
    def refresh_actions(self) -> None:
        """Enable what can be done now."""
        self.window.action_set.set_present(self._present())

    @Slot(object)
    def tell(self, notice: Notice) -> None:
        """Show a message: a passing one in the status bar, any other in a bar."""
        if notice.tone is Tone.QUIET:
            self.window.show_hint(notice.text)
            self._passing.start()
        else:
            self.bars.show_notice(notice)
            self.refresh()

    @Slot()
    def remember(self) -> None:
        """Store where the person is."""
        self._remember.stop()
        if self.controller.desk is not None:
            self.controller.remember(self.workspace.state())

    def close(self) -> None:
        """Store what is to be remembered and let go of the keys."""
        self.remember()
        for name, shape in self.workspace.shapes().items():
            self.window.settings.set_window(name, shape)
        self.keys.stop()

    # What it is told

    @Slot(object)
    def _open_case(self, case: UUID) -> None:
        self.controller.open_case(case)
        self.flow.find_claims(case)

    @Slot()
    def _case_opened(self) -> None:
        self.workspace.restore(self.controller.session.remembered)
        self.refresh()

    @Slot()
    def _moved(self) -> None:
        self._remember.start()
        self.refresh_actions()

    @Slot(int, int)
    def _progress(self, done: int, asked: int) -> None:
        self.refresh_actions()
        if asked > 1:
            text = self.tr("Finding claims: {done} of {asked} articles")
            self._hint(text.format(done=done, asked=asked))
        elif not self.borders.on:
            self._foot()

    @Slot(str)
    def _chord(self, first: str) -> None:
        """Say which keys may follow."""
        endings = self.keys.chords.endings(first) if first else {}
        enabled = {key: name for key, name in endings.items() if self.window.action_set.is_enabled(name)}
        words = [f"{shown_key(key)} {title(self.window.action_set.commands[name])}" for key, name in enabled.items()]
        self._hint(f"{first} …   {' · '.join(words)}" if words else "")

    @Slot()
    def _dress(self) -> None:
        self.window.action_set.dress(self.window.theme)

    # Settings

    def _apply_settings(self) -> None:
        settings = self.window.settings
        self.window.action_set.set_checked(
            {
                f"theme.{settings.theme}": True,
                "view.long_scale": settings.long_scale,
                "view.letters": settings.letters,
                "view.linked": settings.linked,
            }
        )
        self.workspace.columns.link(settings.linked)
        self._offer_scale()
        self.workspace.restore_shapes(settings.window)
        self._name_keys()
        self._dress()

    def _switch_scale(self) -> None:
        settings = self.window.settings
        settings.long_scale = not settings.long_scale
        self._offer_scale()
        self.refresh_actions()

    def _offer_scale(self) -> None:
        """Offer the verdicts of the chosen scale in strip and filter."""
        long = self.window.settings.long_scale
        self.workspace.strip.set_long_scale(long)
        self.workspace.claims.set_scale(LONG_SCALE if long else DEFAULT_SCALE)

    def _switch_linked(self) -> None:
        settings = self.window.settings
        settings.linked = not settings.linked
        self.workspace.columns.link(settings.linked)

    def _switch_letters(self) -> None:
        settings = self.window.settings
        settings.letters = not settings.letters
        self._name_keys()

    @Slot(str)
    def _use_pipeline(self, name: str) -> None:
        """Read what comes next with another pipeline; what was found stays."""
        self.flow.pipeline = name
        text = self.tr("Articles are read with the pipeline you chose from now on.")
        self.controller.tell(text, Tone.NOTICE, purpose="pipeline")

    @Slot()
    def _use_keys(self) -> None:
        """Let the keys of the settings act, in place of those that acted before."""
        commands = self.window.commands = with_keys(COMMANDS, self.window.settings.own_keys())
        self.window.action_set.use(commands)
        self.keys.use(commands)
        self._name_keys()
        self.refresh()

    def _name_keys(self) -> None:
        """Name the keys that act wherever keys are named."""
        self.keys.letters = self.window.settings.letters
        keymap.use(self.window.commands, letters=self.keys.letters)
        self.workspace.strip.name_keys()
        self.case_bar.name_keys()
        self.start.name_keys()
        self._foot()

    # Small things

    def _present(self) -> Needs:
        """Return what is there now."""
        controller, desk = self.controller, self.controller.desk
        present = Needs.NOTHING
        for flag, there in (
            (Needs.STORE, controller.writable),
            (Needs.CASE, desk is not None),
            (Needs.ROW, controller.row is not None),
            (Needs.SELECTION, self.adding.can_add),
            (Needs.UNDO, desk is not None and bool(desk.undo_label)),
            (Needs.REDO, desk is not None and bool(desk.redo_label)),
            (Needs.LONG_SCALE, self.window.settings.long_scale),
            (Needs.SEARCHING, self.flow.running is not None),
            (Needs.PROBLEMS, self.dialogs.problems.count > 0),
        ):
            if there:
                present |= flag
        return present

    def _hint(self, text: str) -> None:
        """Show a line in the status bar, or the foot line again."""
        self._passing.stop()
        if text:
            self.window.show_hint(text)
        else:
            self._foot()

    @Slot()
    def _foot(self) -> None:
        text = self.tr("{all} every command · {keys} all keys")
        others = text.format(all=keymap.way("help.commands"), keys=keymap.way("help.keys"))
        self.window.show_hint("" if self.window.settings.letters else others)
