"""The desk of a case: claims with what was decided, rows across the articles, counts, what undo would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from workbench.domain.desk import Desk
    from workbench.storage.unit_of_work import Store


def desk(store: Store, case: UUID, columns: Sequence[UUID] | None = None, *, reviewer: str = "") -> Desk:
    """Return a case as window, report and tables show it.

    Args:
        store: The open database.
        case: The case.
        columns: Articles to compare, in order, at most six; those no longer in the case are left out. None or an empty
            choice: the first six. Claims and rows are those of the columns.
        reviewer: Whose undo and redo to name; "" is the system user.

    Raises:
        NotFoundError: There is no such case.
    """
    raise NotImplementedError
