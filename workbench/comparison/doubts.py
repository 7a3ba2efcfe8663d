"""What one report says that cannot be: a weekday that does not fit its date. A row of one claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from workbench.comparison.facets import Facet
from workbench.comparison.titles import Title
from workbench.domain.group import Between, Group, Relation
from workbench.domain.mention import Kind
from workbench.domain.reason import Doubtful


def rows(facets: Sequence[Facet], joined: Collection[UUID], title: Title) -> Iterator[Group]:
    """Yield a row for each date in doubt that no other row holds.

    Args:
        facets: All claims.
        joined: The claims that stand in rows already; there the doubt is a mark beside the passage.
        title: Names a row.
    """
    for facet in facets:
        if not facet.claim.doubts:
            continue
        reason = next((d.reason for d in facet.claim.doubts if d.about is Doubtful.VALUE), "")
        if reason and facet.claim.expression and facet.uuid not in joined:
            yield Group(
                claims=(facet.uuid,),
                kind=Kind.TIME,
                relation=Relation.CONFLICT,
                title=title([facet], Kind.TIME),
                reason=f"{facet.letter} says “{facet.text}”, but {reason}.",
                between=Between.WITHIN,
            )
