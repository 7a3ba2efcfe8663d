"""Dates that cannot be as written get their "?" when they are resolved: it hangs on the year, which may change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.domain.moment import TimeContext
from workbench.domain.reason import Doubtful
from workbench.extraction.times.checks import check

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.moment import Moment

_NOTHING: Final = TimeContext()


def doubted(
    claims: Sequence[Claim],
    moments: Mapping[UUID, Moment],
    settled: Mapping[UUID, Collection[Doubtful]],
    text: str = "",
    context: TimeContext = _NOTHING,
) -> list[Claim]:
    """Return the claims, those with a doubt whose day is on no calendar or contradicts another place of the text.

    Args:
        claims: Claims of one article, in text order.
        moments: What the times among them mean.
        settled: The fields that a person confirmed, by claim.
        text: The article's text.
        context: The article's dates.
    """
    timed = [
        (claim, claim.expression)
        for claim in claims
        if claim.expression is not None and claim.uuid in moments and Doubtful.VALUE not in settled.get(claim.uuid, ())
    ]
    placed = [(claim.span, expression) for claim, expression in timed]
    found = check(placed, [moments[claim.uuid] for claim, _ in timed], text, context)
    doubts = {timed[i][0].uuid: doubt for i, doubt in found}
    return [
        replace(claim, doubts=(*claim.doubts, doubts[claim.uuid]))
        if claim.uuid in doubts and doubts[claim.uuid] not in claim.doubts
        else claim
        for claim in claims
    ]
