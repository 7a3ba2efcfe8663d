"""Which rows the comparison shows: choices as data, and a pure function over a desk's rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.desktop.claims.filtering import Decided, Shown, shows
from workbench.domain.desk import Row
from workbench.domain.mention import Kind


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What a row must be to be shown; None asks nothing.

    Attributes:
        speaker: Somebody who speaks in it; "" for an outlet's own voice.
        decided: NO: on the list to check without its verdict; YES: with it.
    """

    relation: Shown | None = None
    kind: Kind | None = None
    speaker: str | None = None
    decided: Decided | None = None

    @property
    def asks(self) -> bool:
        """Whether it keeps any row away."""
        return self != RowFilter()


def matches(row: Row, wanted: RowFilter) -> bool:
    """Tell whether a row is what a filter asks for."""
    return (
        (wanted.relation is None or shows(row, wanted.relation))
        and (wanted.kind is None or row.kind is wanted.kind)
        and (wanted.speaker is None or any(reading.speaker == wanted.speaker for reading in row.readings))
        and (wanted.decided is None or _decided(row, wanted.decided))
    )


def speakers(rows: Iterable[Row]) -> list[str]:
    """Return who speaks in the rows, who speaks in most of them first; the outlets' own voice is no speaker."""
    found = Counter(name for row in rows for name in {reading.speaker for reading in row.readings} if name)
    return sorted(found, key=lambda name: (-found[name], name))


def _decided(row: Row, decided: Decided) -> bool:
    return row.decided if decided is Decided.YES else row.listed and not row.decided
