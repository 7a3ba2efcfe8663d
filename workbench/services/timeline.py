"""What the timeline shows of a desk: a lane per article, what happened when, what stays open, what is one event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.domain import wording
from workbench.domain.group import Relation
from workbench.domain.moment import EventStatus, Tense, TimexType
from workbench.services.time_extent import Extent, extent, instant
from workbench.services.time_titles import title, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row
    from workbench.domain.moment import Moment

_LEAST_SPREAD: Final = 2.0
"""Days around the middle of what is told that are always in the first view."""
_SPREADS: Final = 4.0
"""How many times the usual distance from the middle still belongs to the event."""
_WAITING: Final = frozenset({"within", "as soon as"})
"""What ties an event to the end of a length: "within 48 hours" is a day as soon as the report has one."""


class Status(StrEnum):
    """Whether what a time dates happened; never whether it is true."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    SAID = "said"
    """Somebody's word only."""
    REPORT = "report"
    """The date of a report: a dateline, or the date beside a cited source."""


class Apart(StrEnum):
    """Why a time has no place on the line."""

    OPEN = "open"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Event:
    """One time of one article with what it dates.

    Attributes:
        view: The claim and what is known of it.
        row: Its row.
        status: Whether it happened, as told.
        title: What it dates, in a few words of the article.
        sentence: The whole sentence.
        extent: Where it lies, None where it is listed apart.
        apart: Why it is listed apart, None where it is not.
        reported: The day on which it was said, else on which the article was published, if either is known.
    """

    view: ClaimView
    row: Row
    status: Status
    title: str
    sentence: str
    extent: Extent | None
    apart: Apart | None = None
    reported: float | None = None

    @property
    def claim(self) -> UUID:
        """The claim."""
        return self.view.claim.uuid

    @property
    def speaker(self) -> str:
        """Who says it, "" for the outlet's own voice."""
        return self.view.claim.speaker.name if self.view.claim.speaker is not None else ""

    @property
    def conflict(self) -> bool:
        """Whether reports or speakers contradict each other about it."""
        return self.row.relation is Relation.CONFLICT and not self.row.proposed

    @property
    def doubt(self) -> str:
        """Why a person should look at its day, or ""."""
        moment = self.view.moment
        reasons = [doubt.reason for doubt in self.view.claim.doubts]
        unsure = moment.missing if moment is not None and not moment.certain else ""
        return reasons[0] if reasons else unsure


@dataclass(frozen=True, slots=True)
class Lane:
    """One article.

    Attributes:
        events: Those with a place, by time.
        apart: Those without, in the order of the text: first days not known, then repeated ones.
        published: Where its publication stands on the line, if it is known.
    """

    article: DeskArticle
    events: tuple[Event, ...] = ()
    apart: tuple[Event, ...] = ()
    published: float | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """The same event in several articles (or told twice in one), in the order of the lanes."""

    row: Row
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything the pane draws.

    Attributes:
        event_day: Where the case's event date stands, if a person set it.
    """

    lanes: tuple[Lane, ...] = ()
    joins: tuple[Join, ...] = ()
    event_day: float | None = None

    def events(self) -> Iterator[Event]:
        """Go through all times, lane by lane: those with a place by time, then those listed apart."""
        for lane in self.lanes:
            yield from lane.events
            yield from lane.apart

    def whole(self) -> tuple[float, float] | None:
        """Return the stretch that holds everything, None when nothing has a place."""
        ends = [end for lane in self.lanes for event in lane.events for end in _ends(event)]
        ends += self._reports()
        return (min(ends), max(ends)) if ends else None

    def around(self) -> tuple[float, float] | None:
        """Return the stretch in which most of it happened: "founded in 1998" does not squeeze a week's news.

        The middle is the median of all times no longer than a season; what lies further from it than a few times the
        usual distance is left to *Everything*.
        """
        told = [
            event.extent for lane in self.lanes for event in lane.events if event.extent and event.extent.length < 93
        ]
        if not told:
            return self.whole()
        centre = _median([each.middle for each in told])
        usual = _median([abs(each.middle - centre) for each in told])
        spread = max(_LEAST_SPREAD, _SPREADS * usual)
        near = [each for each in told if abs(each.middle - centre) <= spread and each.length <= 2 * spread]
        ends = [end for each in near for end in (each.start, each.end)]
        ends += [day for day in self._reports() if abs(day - centre) <= 2 * spread]
        return (min(ends), max(ends)) if ends else self.whole()

    def _reports(self) -> list[float]:
        return [lane.published for lane in self.lanes if lane.published is not None]


def build(desk: Desk) -> Timeline:
    """Return the timeline of a desk: the times of its columns that have a row, which no caption or notice has."""
    articles = {article.stored.uuid: article for article in desk.articles}
    rows = {row.key: row for row in desk.rows}
    told: dict[UUID, list[tuple[ClaimView, Row]]] = {}
    for view in desk.claims.values():
        if view.claim.expression is not None and view.row in rows and not _is_length(view):
            told.setdefault(view.claim.article, []).append((view, rows[view.row]))
    lanes = tuple(_lane(articles[uuid], told.get(uuid, [])) for uuid in desk.columns if uuid in articles)
    event_day = desk.case.event_date
    return Timeline(lanes, _joins(lanes), instant(event_day) if event_day is not None else None)


def redated(desk: Desk, article: UUID, published: date | datetime | None) -> Desk:
    """Return the desk with one article's times resolved against another publication date.

    Rows stay as they are: a new comparison follows, but what happened when is on screen before it.

    Raises:
        KeyError: The article is not in the case.
    """
    from workbench.services.moments import context_of, resolved

    told = desk.article(article)
    masthead = told.stored.article.masthead
    masthead = replace(masthead, published=replace(masthead.published, value=published))
    stored = replace(told.stored, article=replace(told.stored.article, masthead=masthead))
    views = [
        view for view in desk.claims.values() if view.claim.article == article and view.claim.expression is not None
    ]
    views.sort(key=lambda view: (view.claim.span.start, view.claim.span.end))
    context = context_of(stored.article, desk.case.event_date)
    moments = resolved((view.claim for view in views), context)
    claims = dict(desk.claims)
    for view in views:
        moment = moments[view.claim.uuid]
        read_as = wording.read_as(view.claim, stored.article.text, moment)
        claims[view.claim.uuid] = replace(view, moment=moment, read_as=read_as)
    articles = tuple(replace(each, stored=stored) if each is told else each for each in desk.articles)
    return replace(desk, articles=articles, claims=claims)


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _lane(article: DeskArticle, told: Iterable[tuple[ClaimView, Row]]) -> Lane:
    published = article.stored.article.masthead.published.value
    day = instant(published) if published is not None else None
    made = [_event(view, row, article, day) for view, row in told]
    placed = sorted((e for e in made if e.extent), key=lambda e: (e.extent.start, e.extent.end) if e.extent else (0, 0))
    return Lane(article, tuple(placed), tuple(_apart(made)), day)


def _apart(events: Sequence[Event]) -> list[Event]:
    return sorted((e for e in events if e.apart), key=lambda e: (e.apart is Apart.REPEATED, e.view.claim.span))


def _event(view: ClaimView, row: Row, article: DeskArticle, published: float | None) -> Event:
    text, claim, moment = article.stored.article.text, view.claim, view.moment
    bound, status = _bound(claim), _status(claim)
    place = extent(moment, bound) if moment is not None else None
    if status in {Status.HAPPENED, Status.SAID} and place is not None and published is not None:
        # "This Friday she sings": what lies behind the report cannot have happened by it.
        status = Status.PLANNED if place.start >= published + 1 else status
    return Event(
        view=view,
        row=row,
        status=status,
        title=written(claim) if status is Status.REPORT else title(claim, row, text),
        sentence=" ".join(claim.sentence.of(text).split()),
        extent=place,
        apart=None if place is not None else Apart.REPEATED if _repeated(moment) else Apart.OPEN,
        reported=instant(view.said_day) if view.said_day is not None else published,
    )


def _bound(claim: Claim) -> str:
    """Return what ties an event to its time ("until", "by")."""
    if claim.expression is None:
        return ""
    event = claim.expression.event
    return event.relation if event is not None else str(claim.expression.fields.get("bound") or "")


def _status(claim: Claim) -> Status:
    """Return whether an event happened as told: the text's own doubt weighs more than who voices it."""
    if claim.expression is None:
        return Status.HAPPENED
    if claim.expression.fields.get("dateline") or claim.expression.fields.get("cited"):
        return Status.REPORT
    event, modality = claim.expression.event, claim.expression.modality
    if event is not None and event.status is not EventStatus.HAPPENED:
        return Status(event.status)
    if event is None and modality in {Status.PLANNED, Status.POSSIBLE, Status.DENIED}:
        return Status(modality)
    if event is None and claim.expression.tense is Tense.FUTURE:
        return Status.PLANNED
    return Status.SAID if claim.speaker is not None else Status.HAPPENED


def _repeated(moment: Moment | None) -> bool:
    return moment is not None and moment.type is TimexType.SET


def _is_length(view: ClaimView) -> bool:
    """Tell whether it only says how long ("51 years"): nothing happened then. "Within 48 hours" waits for its day."""
    moment = view.moment
    if moment is None or moment.type is not TimexType.DURATION or moment.earliest or moment.latest:
        return False
    return _bound(view.claim) not in _WAITING


def _joins(lanes: Iterable[Lane]) -> tuple[Join, ...]:
    """Return the rows that tie two or more places together, in the order of their first event."""
    by_row: dict[str, list[Event]] = {}
    for lane in lanes:
        for event in lane.events:
            by_row.setdefault(event.row.key, []).append(event)
    return tuple(Join(events[0].row, tuple(events)) for events in by_row.values() if len(events) > 1)


def _ends(event: Event) -> tuple[float, ...]:
    return (event.extent.start, event.extent.end) if event.extent is not None else ()
