"""Dates that cannot be as written get their "?" when they are resolved: it hangs on the year, which may change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.reason import Doubtful
from workbench.extraction.times.checks import check

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.moment import Moment


def doubted(
    claims: Sequence[Claim], moments: Mapping[UUID, Moment], settled: Mapping[UUID, Collection[Doubtful]]
) -> list[Claim]:
    """Return the claims, those whose weekday or day is not on the calendar with a doubt.

    Args:
        claims: Claims of one article, in text order.
        moments: What the times among them mean.
        settled: The fields that a person confirmed, by claim.
    """
    timed = [
        (claim, claim.expression)
        for claim in claims
        if claim.expression is not None and claim.uuid in moments and Doubtful.VALUE not in settled.get(claim.uuid, ())
    ]
    found = check([(claim.span, expression) for claim, expression in timed], [moments[c.uuid] for c, _ in timed])
    doubts = {timed[i][0].uuid: doubt for i, doubt in found}
    return [
        replace(claim, doubts=(*claim.doubts, doubts[claim.uuid]))
        if claim.uuid in doubts and doubts[claim.uuid] not in claim.doubts
        else claim
        for claim in claims
    ]
