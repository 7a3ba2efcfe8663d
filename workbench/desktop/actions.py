"""Every command of the window as one table of data: menus, tooltips, the F1 overlay and the palette are made from it.

What a line of it means is in `command`, what its keys mean in `command_keys`.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbench.desktop.command import Command, Needs

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
        Command(
            "case.find",
            "Find other reports of this event…",
            ("Ctrl+Shift+F",),
            "&Case",
            _CASE | Needs.STORE,
            "Among all articles stored on this computer",
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
        Command(
            "claim.split",
            "Split off",
            ("X",),
            "C&laim",
            _JUDGE,
            "This passage speaks of another thing. Answers a “Maybe the same?” with Not the same",
        ),
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
        Command(
            "go.proposal",
            "Next “Maybe the same?”",
            ("M",),
            menu,
            _CASE,
            "Passages that wait for your Join or Not the same",
        ),
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
            "view.linked",
            "Columns follow the selected claim",
            (),
            menu,
            tip="On: its passages come level beside the report you read. Off: every column stays where you scrolled it",
            checkable=True,
            separated=True,
        ),
        Command(
            "view.long_scale",
            "Long scale of verdicts",
            (),
            menu,
            tip="Mostly accurate, missing context, inaccurate, false, misattributed, outdated",
            checkable=True,
        ),
        Command(
            "view.letters", "Single-letter keys", (), menu, tip="Off: only keys with Ctrl, Alt or F act", checkable=True
        ),
        Command("view.keys", "Change keys…", (), menu, tip="Give commands keys of your own"),
        Command("view.pipeline", "Language pipeline…", (), menu, tip="Read articles with a spaCy pipeline of your own"),
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
