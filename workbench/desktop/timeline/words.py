"""The timeline's words: what a bar says, what a screen reader is told of it, what the tooltip adds."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from workbench.desktop import wording
from workbench.desktop.columns.days import day_words
from workbench.services.timeline import Apart, Status

if TYPE_CHECKING:
    from workbench.domain.desk import Desk
    from workbench.services.timeline import Event, Lane

STATUSES = {
    Status.HAPPENED: QT_TRANSLATE_NOOP("timeline", "told as a fact"),
    Status.PLANNED: QT_TRANSLATE_NOOP("timeline", "planned"),
    Status.POSSIBLE: QT_TRANSLATE_NOOP("timeline", "possible"),
    Status.DENIED: QT_TRANSLATE_NOOP("timeline", "denied"),
    Status.SAID: QT_TRANSLATE_NOOP("timeline", "said"),
    Status.REPORT: QT_TRANSLATE_NOOP("timeline", "report dated"),
}
_APARTS = {
    Apart.OPEN: QT_TRANSLATE_NOOP("timeline", "Day not known"),
    Apart.REPEATED: QT_TRANSLATE_NOOP("timeline", "Repeated"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)


def status_word(status: Status) -> str:
    """Return whether what a time dates happened, in words."""
    return _tr(str(STATUSES[status]))


def apart_word(apart: Apart) -> str:
    """Return why times are listed apart."""
    return _tr(str(_APARTS[apart]))


def sign(event: Event) -> str:
    """Return what stands before a bar's words: the mark of a difference, else "?" where a person should look."""
    if event.conflict:
        return wording.relation_mark(event.row)
    return "?" if event.doubt else ""


_UNCERTAIN = frozenset({Status.POSSIBLE, Status.PLANNED, Status.DENIED})
_SHORT = 24
"""Letters of a name that a bar still has room for."""


def lead(event: Event) -> str:
    """Return what tells a bar from a fact ("possible, says Ida Roth"), "" for a fact."""
    if event.status is Status.HAPPENED:
        return ""
    return _state(event) if _told_by(event) else status_word(event.status)


def label(event: Event) -> str:
    """Return what a bar says it dates, with who says so where that does not stand before it."""
    return event.title if _told_by(event) else title(event)


def _told_by(event: Event) -> bool:
    """Tell whether who says so stands beside the state: of what is not certain, where the title names nobody."""
    speaker = event.speaker
    known = not speaker or speaker.casefold() in event.title.casefold()
    return event.status in _UNCERTAIN and not known and len(speaker) <= _SHORT


def title(event: Event) -> str:
    """Return what a time dates, with who says so: "the quay would reopen (Dario Lenz)"."""
    speaker = event.speaker
    named = event.status is Status.REPORT or speaker.casefold() in event.title.casefold()
    return event.title if not speaker or named else f"{event.title} ({speaker})"


def chip(event: Event) -> str:
    """Return a time without a place: as written, then what it dates."""
    what = _tr("the date of a report") if event.status is Status.REPORT else title(event)
    return f"“{written(event)}” {what}"


def written(event: Event) -> str:
    """Return the time's own words on one line."""
    return " ".join(event.view.claim.anchor.exact.split())


def lag(event: Event) -> str:
    """Return how long after it happened it was said or reported, or how long before: "reported 1 day later"."""
    if event.extent is None or event.reported is None:
        return ""
    said = event.view.said_day is not None
    first, last, day = int(event.extent.start), ceil(event.extent.end) - 1, int(event.reported)
    last = max(first, last)
    if first <= day <= last:
        if first < last:
            return _tr("said within it") if said else _tr("reported within it")
        return _tr("said the same day") if said else _tr("reported the same day")
    apart = day - last if day > last else first - day
    many = _tr("1 day") if apart == 1 else _tr("{days} days").format(days=f"{apart:,}")
    if day < first:
        return _tr("told {lag} before").format(lag=many)
    return (_tr("said {lag} later") if said else _tr("reported {lag} later")).format(lag=many)


def published(lane: Lane, *, short: bool = False) -> str:
    """Return when an article appeared, or the question; the day alone where room is short."""
    value = lane.article.stored.article.masthead.published.value
    if value is None:
        return _tr("Published?")
    return wording.day(value) if short else _tr("Published {day}").format(day=day_words(value))


def picture_note() -> str:
    """Return what stands under a picture's title: what the lines mean."""
    return _tr("What happened when, as each report tells it, against when it was published; lines join the same event.")


def vague() -> str:
    """Return what soft ends mean."""
    return _tr("day not exact")


def report_line() -> str:
    """Return what the line of a publication is called."""
    return _tr("published")


def event_date() -> str:
    """Return what the day of the event is called on the axis."""
    return _tr("event date")


def name(lane: Lane) -> str:
    """Return the outlet of a lane."""
    return lane.article.stored.article.masthead.outlet.value or lane.article.stored.article.masthead.title.value or ""


def told(event: Event, desk: Desk) -> list[str]:
    """Return everything about a time, a line each, as the tooltip and the screen reader have it."""
    related = wording.relation_word(event.row, desk) if len(event.row.claims) > 1 or event.conflict else ""
    sign_of = wording.relation_mark(event.row)
    lines = [
        _tr("Read as {value}").format(value=event.view.read_as),
        " · ".join(part for part in (_state(event), lag(event)) if part),
        f"{sign_of} {related}: {event.row.reason}".strip(" :") if related else "",
        f"? {event.doubt}" if event.doubt else "",
    ]
    return [line for line in lines if line]


def tooltip(event: Event, desk: Desk) -> str:
    """Return what shows under the pointer: title, reading, state, and the sentence."""
    return "\n".join([title(event), *told(event, desk), f"“{event.sentence}”"])


def spoken(event: Event, lane: Lane, desk: Desk) -> str:
    """Return what a screen reader says of a time."""
    outlet = name(lane)
    report = f"{lane.article.letter}, {outlet}" if outlet else lane.article.letter
    apart = "" if event.apart is None else apart_word(event.apart)
    return ". ".join(
        part.rstrip(".") for part in (report, event.title, f"“{written(event)}”", apart, *told(event, desk)) if part
    )


def counted(number: int, *, earlier: bool) -> str:
    """Return how many events lie outside the view."""
    many = f"{number:,}"
    return _tr("‹ {many} earlier").format(many=many) if earlier else _tr("{many} later ›").format(many=many)


def _state(event: Event) -> str:
    """Return whether it happened and who says so: "possible, says Johnson"."""
    word = status_word(event.status)
    if event.status is Status.REPORT:
        return _tr("the date of a report")
    if not event.speaker:
        return word
    if event.status is Status.SAID:
        return _tr("only said, by {speaker}").format(speaker=event.speaker)
    return _tr("{status}, says {speaker}").format(status=word, speaker=event.speaker)
