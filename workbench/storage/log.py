"""The append-only log of decisions, and what it says now of one case."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, text

from workbench.domain.decision import Action, Decision
from workbench.domain.errors import NotFoundError
from workbench.domain.projection import State, apply, replay
from workbench.storage import tables as t
from workbench.storage.codec import from_json
from workbench.storage.mapping import case_of, decision_of, decision_values

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from workbench.domain.case import Case

_ROWS = (
    select(t.DecisionRow.__table__)
    .where(t.DecisionRow.case_id == bindparam("case_id"), t.DecisionRow.sequence > bindparam("after"))
    .order_by(t.DecisionRow.sequence)
)
_APPEND = insert(t.DecisionRow)
_TOUCHED = text(
    "SELECT DISTINCT claim.value FROM decisions, json_each(decisions.payload, '$.claims') AS claim"
    " WHERE decisions.target_kind = 'claim'"
)


_JUDGING = frozenset(
    {
        Action.VERDICT,
        Action.LISTED,
        Action.REJECT,
        Action.ABSENCE_CONFIRMED,
        Action.CASE_RENAMED,
        Action.ARTICLE_ADDED,
        Action.ARTICLE_REMOVED,
    }
)
"""Actions after which every claim still reads as before."""


@dataclass(slots=True)
class CaseLog:
    """The decisions of one case in order, and what stands after them. To be read only: `Log` keeps it up to date.

    Attributes:
        first: The case as it was made, or as the tables had it when the log was first read.
        readings: Counts the decisions that may change how claims read, so that readings can be kept until then.
    """

    first: Case
    case_id: int
    decisions: list[Decision] = field(default_factory=list)
    state: State = field(default_factory=State)
    readings: int = 0

    @property
    def case(self) -> Case:
        """The case, named and dated as the log says."""
        name = self.first.name if self.state.name is None else self.state.name
        day = self.state.event_date if self.state.event_date_set else self.first.event_date
        return replace(self.first, name=name, event_date=day)

    @property
    def last(self) -> int:
        """Sequence of the newest decision, 0 without any."""
        return self.decisions[-1].sequence if self.decisions else 0

    def extend(self, decisions: list[Decision]) -> None:
        """Add decisions that follow; an undo lets the state be built anew."""
        self.decisions += decisions
        self.readings += sum(decision.action not in _JUDGING for decision in decisions)
        if any(decision.action is Action.UNDONE for decision in decisions):
            self.state = replay(self.decisions, from_json)
        else:
            for decision in decisions:
                apply(self.state, decision, from_json)


class Log:
    """Decisions: read by case, appended, never changed.

    Args:
        connection: The unit of work's connection.
        memory: What the store remembers.
        alone: No other process writes, so that what was read once needs no second look.
    """

    def __init__(self, connection: Connection, memory: dict[str, Any], *, alone: bool) -> None:
        self._connection = connection
        self._memory = memory
        self._alone = alone

    def of_case(self, case: UUID) -> CaseLog:
        """Return the log of a case; only what was added since the last call is read.

        Raises:
            NotFoundError: There is no such case.
        """
        key = f"log of {case.hex}"
        known: CaseLog | None = self._memory.get(key)
        if known is not None and self._alone:
            return known
        if known is None:
            row = self._connection.execute(select(t.CaseRow.__table__).where(t.CaseRow.uuid == case)).first()
            if row is None:
                raise NotFoundError("This case is no longer there.")
            known = self._memory[key] = CaseLog(case_of(row), row.id)
        rows = self._connection.execute(_ROWS, {"case_id": known.case_id, "after": known.last}).all()
        if rows:
            known.extend([decision_of(row, case) for row in rows])
        return known

    def append(self, log: CaseLog, decision: Decision) -> Decision:
        """Add one decision and return it with its sequence; the database gives the next number without gaps."""
        values = decision_values(decision) | {"case_id": log.case_id}
        key = self._connection.execute(_APPEND, values).inserted_primary_key
        numbered = replace(decision, sequence=key[0] if key else 0)
        log.extend([numbered])
        return numbered

    def touched(self) -> set[UUID]:
        """Return every claim that any decision of any case is about, undone ones included."""
        return {UUID(value) for (value,) in self._connection.execute(_TOUCHED)}
