"""What the times among an article's claims mean, each held against the day it leans on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.moment import TimeContext
from workbench.extraction.times.outlets import month_first
from workbench.extraction.times.resolve import resolve_all

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from workbench.domain.article import Article
    from workbench.domain.claim import Claim
    from workbench.domain.moment import Moment


def context_of(article: Article, event_date: date | None) -> TimeContext:
    """Return what the times of an article lean on: its dates, its case's event date, its outlet's habits."""
    masthead, address = article.masthead, article.source.address
    order = month_first(masthead.outlet.value or "", address or "")
    return TimeContext(masthead.published.value, masthead.dateline.value, event_date, order)


def resolved(claims: Iterable[Claim], context: TimeContext) -> dict[UUID, Moment]:
    """Return what the time claims mean; those of captions and notices take part, since dates stand there too.

    Args:
        claims: Claims of one article in text order.
        context: The article's dates.
    """
    timed = [(claim, claim.expression) for claim in claims if claim.expression is not None]
    place = {claim.uuid: i for i, (claim, _) in enumerate(timed)}
    said = [place.get(claim.said_on) if claim.said_on is not None else None for claim, _ in timed]
    moments = resolve_all([(claim.span, expression) for claim, expression in timed], context, said)
    return dict(zip(place, moments, strict=True))
