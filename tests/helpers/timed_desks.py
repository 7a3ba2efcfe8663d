"""A case of two reports whose times are known: what the timeline's tests look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from tests.helpers.desk_builder import DeskBuilder
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import Expression, Moment, Tense, TimexType

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.desk import Desk

WIRE = (
    "The dam at Orlo broke on Tuesday evening. The valley was warned at 7:40 p.m. The reservoir was filled in 1998. "
    "“It will reach Tesk by Friday,” engineer Ida Roth said. Parliament is to meet next Monday. "
    "Troops could arrive within 48 hours. The road was not closed on Sunday. Sirens are tested every month. "
    "The minister came recently."
)
GAZETTE = (
    "Tesk, 4 March - The dam at Orlo broke on Wednesday. Rain had been falling since last week. "
    "Schools stay closed until Monday. The mayor, Pol Arden, said he was told on Tuesday. "
    "He has been mayor for 12 years."
)
PUBLISHED = datetime(2021, 3, 4, 18, 0)  # noqa: DTZ001 - a report's own clock


def on(day: date | None, last: date | None = None, value: str = "", **fields: object) -> Moment:
    """Return a resolved time."""
    word = value or (day.isoformat() if day else "FUTURE_REF")
    kind = TimexType.DURATION if word.startswith("P") and word[1:2] != "A" else TimexType.DATE
    return Moment(kind, word, earliest=day, latest=last or day, **fields)  # type: ignore[arg-type]


def told(form: str = "date", modality: str = "", tense: Tense = Tense.PAST, **fields: object) -> Expression:
    """Return an expression as recognised."""
    return Expression(form, fields, TimexType.DATE, tense, modality)  # type: ignore[arg-type]


class TimedDesk:
    """Two reports of a dam that broke; `claims` names every time by its words."""

    def __init__(self, *, dated: bool = True) -> None:
        self._b = DeskBuilder("The dam at Orlo", date(2021, 3, 2))
        self.claims: dict[str, UUID] = {}
        self.rows: dict[str, str] = {}
        self._b.article(WIRE, "Northern Wire", "Dam breaks", PUBLISHED if dated else None)
        self._b.article(GAZETTE, "Tesk Gazette", "Flood", date(2021, 3, 4) if dated else None)
        self._wire()
        self._gazette()
        pair = [self.claims["Tuesday evening"], self.claims["on Wednesday"]]
        self._row("The dam at Orlo broke", Relation.CONFLICT, pair, Between.OUTLETS)
        for words, claim in self.claims.items():
            if claim not in pair:
                self._row(TITLES[words], Relation.ONLY_HERE, [claim])

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self._b.build()

    def _wire(self) -> None:
        self._time("A", "Tuesday evening", on(date(2021, 3, 2), value="2021-03-02TEV"), told())
        self._time("A", "7:40 p.m.", on(date(2021, 3, 2), value="2021-03-02T19:40"), told("clock"))
        self._time("A", "1998", on(date(1998, 1, 1), date(1998, 12, 31), "1998"), told())
        by = told(tense=Tense.FUTURE, bound="by")
        self._time("A", "Friday", on(date(2021, 3, 5)), by, speaker="Ida Roth")
        self._time("A", "next Monday", on(date(2021, 3, 8)), told(modality="planned"))
        within = on(date(2021, 3, 4), date(2021, 3, 6), "PT48H")
        self._time("A", "48 hours", within, told("duration", "possible", bound="within"))
        self._time("A", "Sunday", on(date(2021, 2, 28)), told(modality="denied"))
        self._time("A", "every month", replace(on(None, value="P1M"), type=TimexType.SET), told("set"))
        self._time("A", "recently", on(None, value="PAST_REF"), told("reference"))

    def _gazette(self) -> None:
        self._time("B", "4 March", on(date(2021, 3, 4)), told(dateline=True))
        self._time("B", "on Wednesday", on(date(2021, 3, 3)), told())
        self._time("B", "last week", on(date(2021, 2, 22), date(2021, 2, 28), "2021-W08"), told(bound="since"))
        self._time("B", "Monday", on(date(2021, 3, 8)), told(bound="until"))
        unsure = on(date(2021, 3, 2), certain=False, missing="Tuesday the week before?")
        self._time("B", "Tuesday", unsure, told("weekday"), speaker="Pol Arden", said=date(2021, 3, 3))
        self._time("B", "12 years", on(None, value="P12Y"), told("duration"))

    def _time(
        self,
        letter: str,
        words: str,
        moment: Moment,
        expression: Expression,
        speaker: str = "",
        said: date | None = None,
    ) -> None:
        self.claims[words] = self._b.claim(
            letter, words, words, Kind.TIME, moment=moment, expression=expression, speaker=speaker, said_day=said
        )

    def _row(self, title: str, relation: Relation, claims: list[UUID], between: Between | None = None) -> None:
        self.rows[title] = self._b.row(title, relation, claims, "they name different days", between=between)


TITLES = {
    "7:40 p.m.": "Valley was warned", "1998": "Reservoir was filled", "Friday": "It will reach Tesk",
    "next Monday": "Parliament is to meet", "48 hours": "Troops could arrive", "Sunday": "Road was not closed",
    "every month": "Sirens are tested", "recently": "Minister came", "4 March": "Tesk",
    "last week": "Rain had been falling",
    "Monday": "Schools stay closed", "Tuesday": "Tuesday", "12 years": "He has been mayor for …",
}  # fmt: skip
