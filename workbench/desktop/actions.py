"""Every command of the window as one table of data: menus, tooltips, the F1 overlay and the palette are made from it.

Keys are written as Qt's portable text; a space parts the keys of a chord ("V D": V, then D). Keys without Ctrl, Alt
or a function key are *letters*: they act only where no text is being typed and can be switched off or changed
(WCAG 2.1.4), so they never become Qt shortcuts: `keys.py` dispatches them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication


class Needs(Flag):
    """What must be there for a command to be enabled."""

    NOTHING = 0
    STORE = auto()
    """The database is open and can be written."""
    CASE = auto()
    """A case with at least one article is open."""
    ROW = auto()
    """A row is selected."""
    SELECTION = auto()
    """Characters of an article are selected."""
    UNDO = auto()
    REDO = auto()
    LONG_SCALE = auto()
    """The long scale of verdicts is switched on."""
    SEARCHING = auto()
    """Claims are being found."""
    PROBLEMS = auto()
    """Some file was not opened."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table.

    Attributes:
        id: Stable name; the action's objectName too. Before the dot: the group under F1.
        text: What the menu says.
        keys: Keys that trigger it, the shown one first.
        menu: Menu it stands in, "" for none.
        needs: What must be there for it to be enabled.
        tip: One sentence for tooltip and palette where the text does not say it all.
        icon: Name of its icon, "" for none.
        checkable: It is a switch.
        choice: Name of the set of switches of which exactly one is on, "" for none.
        separated: A line stands above it in its menu.
        reserved: Its key is kept free for a room that does not exist yet: shown nowhere.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    needs: Needs = Needs.NOTHING
    tip: str = ""
    icon: str = ""
    checkable: bool = False
    choice: str = ""
    separated: bool = False
    reserved: bool = False

    @property
    def group(self) -> str:
        """What it belongs to, the part of the id before the dot."""
        return self.id.partition(".")[0]


MENUS = ("&Case", "&Edit", "C&laim", "&Verdict", "&Go", "Vie&w", "&Help")
THEME_MENU = "Vie&w/&Theme"
RELATION_MENU = "C&laim/Re&lation"
SUBMENUS = (THEME_MENU, RELATION_MENU)

_CASE = Needs.CASE
_ROW = Needs.ROW
_JUDGE = Needs.ROW | Needs.STORE
_LONG = _JUDGE | Needs.LONG_SCALE
_PIN = "Your word on how these passages relate; it outlives every new analysis"


def _case() -> tuple[Command, ...]:
    return (
        Command("case.open", "Open articles…", ("Ctrl+O",), "&Case", Needs.STORE, "Text files and saved pages", "open"),
        Command("case.paste", "Paste an article", ("Ctrl+V",), "&Case", Needs.STORE, "From the clipboard", "paste"),
        Command("case.new", "New case", ("Ctrl+N",), "&Case", Needs.STORE, "Start with no articles", "new"),
        Command("case.start", "Start page and recent cases", ("Alt+Home",), "&Case", icon="home"),
        Command("case.sample", "Open the sample case", (), "&Case", Needs.STORE, "An invented story, to try things on"),
        Command(
            "case.details", "Name and event date…", ("F2",), "&Case", _CASE | Needs.STORE, icon="edit", separated=True
        ),
        Command(
            "case.columns",
            "Articles and columns…",
            ("Ctrl+Shift+A",),
            "&Case",
            _CASE,
            "Show up to six side by side",
            "columns",
        ),
        Command("case.stop", "Stop finding claims", (), "&Case", Needs.SEARCHING, "What was found stays"),
        Command("case.problems", "Files that were not opened", (), "&Case", Needs.PROBLEMS),
        Command(
            "case.report",
            "Save report…",
            ("Ctrl+S",),
            "&Case",
            _CASE,
            "A page of HTML, and the same rows as CSV",
            "report",
            separated=True,
        ),
        Command("case.timeline", "Save timeline…", (), "&Case", _CASE, "A picture of it, as SVG or PNG"),
        Command("case.quit", "Quit", ("Ctrl+Q",), "&Case", separated=True),
    )


def _edit() -> tuple[Command, ...]:
    return (
        Command("edit.undo", "Undo", ("Ctrl+Z",), "&Edit", Needs.UNDO | Needs.STORE, icon="undo"),
        Command("edit.redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "&Edit", Needs.REDO | Needs.STORE, icon="redo"),
        Command(
            "edit.copy_claim",
            "Copy claim",
            ("Ctrl+Shift+C",),
            "&Edit",
            _ROW,
            "Its readings, verdicts and sources as text",
            "copy",
            separated=True,
        ),
        Command("edit.copy_table", "Copy table", ("Ctrl+Shift+T",), "&Edit", _CASE, "All rows, to paste into a sheet"),
        Command("edit.filter", "Filter claims", ("Ctrl+F",), "&Edit", _CASE, icon="filter", separated=True),
    )


def _claim() -> tuple[Command, ...]:
    made = Needs.SELECTION | Needs.STORE
    return (
        Command("claim.list", "On or off the list to check", ("Space",), "C&laim", _JUDGE, "Never a verdict", "check"),
        Command(
            "claim.add",
            "Make a claim of the selection",
            ("C",),
            "C&laim",
            made,
            "The kind is proposed; where it is not, N, T, Q or S follows",
            "add",
            separated=True,
        ),
        Command("claim.add_number", "Claim as a number", ("C N",), "C&laim", made),
        Command("claim.add_time", "Claim as a time", ("C T",), "C&laim", made),
        Command("claim.add_quote", "Claim as a quote", ("C Q",), "C&laim", made),
        Command("claim.add_statement", "Claim as a statement", ("C S",), "C&laim", made),
        Command(
            "claim.borders",
            "Move its borders",
            ("B",),
            "C&laim",
            _JUDGE,
            "Then ← → for the end, Shift+← → for the start, Enter to keep",
            separated=True,
        ),
        Command("claim.read_as", "Read as…", ("A",), "C&laim", _JUDGE, "Correct its value, or the day it means"),
        Command("claim.speaker", "Speaker…", ("S",), "C&laim", _JUDGE, "Say who said it, here or wherever they speak"),
        Command("claim.reject", "Not a claim", ("R",), "C&laim", _JUDGE, icon="reject"),
        Command(
            "claim.join",
            "Join with another row",
            ("G",),
            "C&laim",
            _JUDGE,
            "Marks this row; on the row it belongs to, the same key joins the two. Confirms a “Maybe the same?”",
            separated=True,
        ),
        Command("claim.split", "Split off", ("X",), "C&laim", _JUDGE, "This passage speaks of another thing"),
        Command("claim.pin_differ", "Relation: reports differ", (), RELATION_MENU, _JUDGE, _PIN),
        Command("claim.pin_speakers", "Relation: speakers disagree", (), RELATION_MENU, _JUDGE, _PIN),
        Command("claim.pin_later", "Relation: later statement", (), RELATION_MENU, _JUDGE, _PIN),
        Command("claim.pin_consistent", "Relation: consistent", (), RELATION_MENU, _JUDGE, _PIN),
        Command("claim.pin_same", "Relation: same report", (), RELATION_MENU, _JUDGE, _PIN),
        Command("claim.unpin", "Relation: as the values tell", (), RELATION_MENU, _JUDGE, "The row stays together"),
    )


def _verdict() -> tuple[Command, ...]:
    menu = "&Verdict"
    return (
        Command("verdict.verified", "Verified", ("V V",), menu, _JUDGE, "The sources bear it out"),
        Command("verdict.disputed", "Disputed", ("V D",), menu, _JUDGE, "Credible sources contradict each other"),
        Command("verdict.unverifiable", "Unverifiable", ("V U",), menu, _JUDGE, "No evidence to be had"),
        Command("verdict.not_checkable", "Not checkable", ("V N",), menu, _JUDGE, "Opinion, forecast, unclear"),
        Command("verdict.mostly_accurate", "Mostly accurate", ("V A",), menu, _LONG, separated=True),
        Command("verdict.missing_context", "Missing context", ("V C",), menu, _LONG),
        Command("verdict.inaccurate", "Inaccurate", ("V I",), menu, _LONG),
        Command("verdict.false", "False", ("V F",), menu, _LONG),
        Command("verdict.misattributed", "Misattributed", ("V M",), menu, _LONG),
        Command("verdict.outdated", "Outdated", ("V O",), menu, _LONG),
        Command(
            "strip.enter", "Into the strip", ("Return",), menu, _ROW, "Write the reason and sources", separated=True
        ),
        Command("strip.leave", "Back to where I was reading", ("Esc",), menu, _ROW),
        Command("strip.record", "Record and next", ("Ctrl+Return",), menu, _JUDGE, icon="record"),
        Command("strip.source", "Add a source", ("E",), menu, _JUDGE, icon="source"),
    )


def _go() -> tuple[Command, ...]:
    menu = "&Go"
    columns = tuple(
        Command(f"go.column_{place}", f"Column {place}", (f"Alt+{place}",), menu, _CASE, separated=place == 1)
        for place in range(1, 7)
    )
    return (
        Command("go.next", "Next row", ("J", "Down"), menu, _CASE),
        Command("go.previous", "Previous row", ("K", "Up"), menu, _CASE),
        Command(
            "go.next_difference",
            "Next difference",
            ("N",),
            menu,
            _CASE,
            "Between reports, speakers or within one report",
            "down",
            separated=True,
        ),
        Command(
            "go.previous_difference",
            "Previous difference",
            ("Shift+N",),
            menu,
            _CASE,
            "Between reports, speakers or within one report",
            "up",
        ),
        Command("go.undecided", "Next undecided on the list", ("U",), menu, _CASE),
        Command("go.back", "Back", ("Alt+Left",), menu, _CASE, "To the row selected before", "back"),
        *columns,
    )


def _view() -> tuple[Command, ...]:
    menu = "Vie&w"
    return (
        Command("view.comparison", "Comparison", ("Ctrl+1",), menu, _CASE),
        Command("view.claims", "Claims", ("Ctrl+2",), menu, _CASE),
        Command("view.timeline", "Timeline", ("Ctrl+3",), menu, _CASE, "What happened when, report by report"),
        Command("view.quotes", "Quotes", ("Ctrl+4",), menu, _CASE, "Who said what, speaker by speaker"),
        Command(
            "view.long_scale",
            "Long scale of verdicts",
            (),
            menu,
            tip="Mostly accurate, missing context, inaccurate, false, misattributed, outdated",
            checkable=True,
            separated=True,
        ),
        Command(
            "view.letters", "Single-letter keys", (), menu, tip="Off: only keys with Ctrl, Alt or F act", checkable=True
        ),
        Command("view.keys", "Change keys…", (), menu, tip="Give commands keys of your own"),
        Command("view.reviewer", "Your name in verdicts…", (), menu),
        Command("theme.system", "As the system", (), THEME_MENU, checkable=True, choice="theme"),
        Command("theme.light", "Light", (), THEME_MENU, checkable=True, choice="theme"),
        Command("theme.dark", "Dark", (), THEME_MENU, checkable=True, choice="theme"),
    )


def _help() -> tuple[Command, ...]:
    return (
        Command("help.keys", "All keys", ("F1",), "&Help", icon="keys"),
        Command(
            "help.commands", "Every command…", ("Ctrl+K",), "&Help", tip="Type what you want to do", icon="command"
        ),
        Command("help.about", "About this program", (), "&Help", separated=True),
    )


COMMANDS: tuple[Command, ...] = (*_case(), *_edit(), *_claim(), *_verdict(), *_go(), *_view(), *_help())

TOOLBAR: tuple[str, ...] = (
    "case.start", "case.open", "case.paste", "case.columns", "",
    "edit.undo", "edit.redo", "",
    "go.previous_difference", "go.next_difference", "claim.add", "claim.list", "",
    "case.report", "help.commands", "help.keys",
)  # fmt: skip
"""What the toolbar holds; "" is a line."""

GROUPS: Mapping[str, str] = {
    "go": "Reading", "claim": "Claims", "verdict": "Verdict", "strip": "The strip", "case": "Cases",
    "edit": "Editing", "view": "Views", "help": "Help",
}  # fmt: skip
"""Groups of the F1 overlay with their headings, in order."""


def is_letter(key: str) -> bool:
    """Tell whether a key (or chord) would get in the way of typing: no Ctrl, no Alt, no function key.

    >>> [is_letter(key) for key in ("J", "Shift+N", "V D", "Space", "Ctrl+K", "Alt+1", "F1")]
    [True, True, True, True, False, False, False]
    """
    first = key.partition(" ")[0]
    return not first.startswith(("Ctrl+", "Alt+", "Meta+")) and not (first[:1] == "F" and first[1:].isdigit())


def is_single(key: str) -> bool:
    """Tell whether a key (or chord) begins with a single letter or mark: these can be switched off (WCAG 2.1.4).

    >>> [is_single(key) for key in ("J", "Shift+N", "V D", "Space", "Down", "Ctrl+K")]
    [True, True, True, False, False, False]
    """
    return len(key.partition(" ")[0].removeprefix("Shift+")) == 1


def find(commands: Iterable[Command], name: str) -> Command:
    """Return the command with that id.

    Raises:
        KeyError: There is none.
    """
    for command in commands:
        if command.id == name:
            return command
    raise KeyError(name)


def with_keys(commands: Iterable[Command], changed: Mapping[str, str]) -> tuple[Command, ...]:
    """Return the table with a person's own keys in place; several keys are parted by commas, "" takes them away."""
    return tuple(
        replace(command, keys=tuple(key for key in changed[command.id].split(",") if key))
        if command.id in changed
        else command
        for command in commands
    )


def clashes(commands: Iterable[Command]) -> list[tuple[str, Command, Command]]:
    """Return every key that would do two things, with the two commands, reserved ones included.

    A chord collides with a command on its first key, unless both are of one group: "C" makes a claim, and "C N" tells
    its kind where that was not clear.
    """
    taken: dict[str, Command] = {}
    found: list[tuple[str, Command, Command]] = []
    for command in commands:
        for key in command.keys:
            if key in taken:
                found.append((key, taken[key], command))
            taken[key] = command
    for key, command in taken.items():
        first = key.partition(" ")[0]
        other = taken.get(first)
        if first != key and other is not None and other.group != command.group:
            found.append((key, other, command))
    return found


def clash(commands: Iterable[Command], name: str, key: str) -> Command | None:
    """Return the command that a key would be taken from, None when it is free for the one with that id."""
    trial = with_keys(commands, {name: key})
    pairs = ((one, two) for _, one, two in clashes(trial) if name in (one.id, two.id))
    return next((two if one.id == name else one for one, two in pairs), None)


def shown_key(key: str) -> str:
    """Return a key as menus and the overlay write it.

    >>> shown_key("V D"), shown_key("Ctrl+Return"), shown_key("Down")
    ('V D', 'Ctrl+Enter', '↓')
    """
    for name, mark in (("Return", "Enter"), ("Down", "↓"), ("Up", "↑"), ("Left", "←"), ("Right", "→")):
        key = key.replace(name, mark)
    return key


def label(command: Command) -> str:
    """Return what the menu says, in the window's language; the texts of the table are the translator's."""
    return QCoreApplication.translate("commands", command.text)


def tip(command: Command) -> str:
    """Return what it does in a sentence, "" where the label says it all."""
    return QCoreApplication.translate("commands", command.tip) if command.tip else ""


def title(command: Command) -> str:
    """Return the label as it stands away from a menu: without "…" at its end."""
    return label(command).rstrip("…")


def tooltip(command: Command) -> str:
    """Return the tooltip: text, key, and what it does."""
    keys = " or ".join(shown_key(key) for key in command.keys)
    head = f"{title(command)} ({keys})" if keys else title(command)
    return f"{head}\n{tip(command)}" if command.tip else head


def enabled(command: Command, present: Needs) -> bool:
    """Tell whether everything that a command needs is there."""
    return command.needs & present == command.needs


def matching(commands: Iterable[Command], typed: str) -> list[Command]:
    """Return the commands that fit what was typed, the best first.

    Best is a label that starts with it, then one in which every typed word starts a word, then one that holds them
    all, then one whose tip or menu does.

    Args:
        commands: What to choose from; reserved ones are never offered.
        typed: What was typed into the palette.
    """
    words = typed.casefold().split()
    ranked = [(_rank(command, words), command) for command in commands if not command.reserved]
    fitting = [(rank, command) for rank, command in ranked if rank is not None]
    return [command for _, command in sorted(fitting, key=lambda pair: pair[0])]


def _rank(command: Command, words: Sequence[str]) -> int | None:
    """Return how well a command fits the typed words, 0 best, None when it does not."""
    text = title(command).casefold()
    parts = text.split()
    if text.startswith(" ".join(words)):
        return 0
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 1
    if all(word in text for word in words):
        return 2
    more = f"{text} {tip(command)} {command.menu.replace('&', '')}".casefold()
    return 3 if all(word in more for word in words) else None
